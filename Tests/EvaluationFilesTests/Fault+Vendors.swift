import Diagnostics
import Fixtures

private let strategyFile = "criteria/strategy.yaml"
private let alpha = "vendors/alpha.yaml"
private let beta = "vendors/beta.yaml"
private let gamma = "vendors/gamma.yml"
private let panel = "vendors/panel/lead.yaml"
private let offer = "vendors/pricing/alpha.yaml"

extension Fault {
  /// What vendors and panels say.
  static let vendors: [Fault] = [
    Fault(
      .unknownReference, "a criterion that nobody declared", beta, "badges:", "«bagdes»:",
      hint: "did you mean 'badges'?"),
    Fault(
      .unknownLevel, "a level that the scale lacks", beta, "forums: basic", "forums: «baisc»",
      hint: "did you mean 'basic'?"),
    Fault(.unknownLevel, "n/a", beta, "badges: not-applicable", "badges: «n/a»", hint: "write not-applicable"),
    Fault(
      .notANumber, "a level on a scale of numbers", beta, "interface-languages: 20", "interface-languages: «many»",
      hint: nil),
    Fault(
      .rangeBackwards, "a range from best to worst", alpha, "range: [5, 12]", "range: «[12, 5]»", hint: "write [5, 12]"),
    Fault(.wrongType, "a range of three", alpha, "range: [5, 12]", "range: «[1, 5, 12]»", hint: "range: [worst, best]"),
    Fault(
      .notApplicableMustHave, "a must-have that is said not to apply", beta, "forums: basic",
      "forums: «not-applicable»",
      hint: "remove 'must_have'"),
    Fault(
      .rationaleMissing, "a rating that departs from the panel", gamma, "ratings:\n", "ratings:\n  «badges»: few\n",
      hint: "add 'rationale'"),
    Fault(
      .unknownReference, "a panel's score for nobody", panel, "  gamma:\n", "  «gama»:\n", hint: "did you mean 'gamma'?"
    ),
    Fault(
      .unknownLevel, "a panel's score that does not apply", panel, "badges: many", "badges: «not-applicable»",
      hint: "write 'unknown' here"),
    Fault(
      .missingKey, "a roadmap without a level", alpha, "roadmap: { level: many, due: 2027-06-30 }",
      "roadmap: «{ due: 2027-06-30 }»", hint: "add 'level: …'"),
  ]

  /// What offers say.
  static let prices: [Fault] = [
    Fault(
      .missingRate, "a currency without a rate", offer, "currency: USD", "«currency»: GBP",
      hint: "add cost: { rates: { GBP"),
    Fault(
      .tiersOutOfOrder, "tiers without an end", offer, "[{ up_to: 1000, price: 6 }, { price: 4 }]",
      "«[{ up_to: 1000, price: 6 }]»",
      hint: "such as"),
    Fault(
      .tiersOutOfOrder, "tiers that fall", offer, "[{ up_to: 1000, price: 6 }, { price: 4 }]",
      "«[{ up_to: 9, price: 6 }, { up_to: 3, price: 5 }, { price: 4 }]»", hint: "such as"),
    Fault(
      .missingKey, "a usage without a unit", offer,
      "{ kind: usage, unit: GB, volume: [200, 600], price: 0.8, per: month }",
      "«{ kind: usage, volume: [200, 600], price: 0.8, per: month }»", hint: "add 'unit: …'"),
    Fault(.unknownKey, "a key of another kind", offer, "year: 0, price", "year: 0, «fte»: 1, price", hint: ""),
    Fault(
      .unknownChoice, "a kind that nobody knows", offer, "kind: usage", "kind: «usages»", hint: "did you mean 'usage'?"),
    Fault(.rangeBackwards, "a volume from high to low", offer, "[200, 600]", "«[600, 200]»", hint: "write [200, 600]"),
    Fault(
      .unknownReference, "an item needed for nothing", offer, "needed_for: [badges]", "needed_for: [«badge»]",
      hint: "did you mean 'badges'?"),
    Fault(
      .unknownReference, "prices of nobody", ProjectFixture.sound.renaming(offer, to: "vendors/pricing/alpa.yaml"),
      "vendors/pricing/alpa.yaml", hint: "did you mean 'alpha'?"),
  ]

  /// What is allowed and yet probably not meant.
  static let warnings: [Fault] = [
    Fault(
      .priorityIgnored, "points beside another method", strategyFile, "    priority: 40", "    priority: «40»",
      hint: "remove 'priorities'",
      also: [
        (strategyFile, "language: en", "priorities: { method: swing, swings: { exchange: 100, community: 20 } }"),
        (strategyFile, "    priority: 60\n", ""),
      ]),
    Fault(
      .nearlyPercent, "weights that add up to 99", strategyFile, "  exchange:\n    name", "  «exchange»:\n    name",
      hint: "check that none is missing", also: [(strategyFile, "priority: 60", "priority: 59")]),
    Fault(
      .languageNotAvailable, "a language that is still to come", strategyFile, "language: en", "language: «fr»",
      hint: "language: en"),
    Fault(
      .evidenceMissing, "a rating that is documented nowhere", beta, "forums: basic",
      "forums: { level: basic, «confidence»: documented }",
      hint: "lower the confidence"),
    Fault(
      .valueClamped, "a number beyond the scale", beta, "interface-languages: 20", "interface-languages: «21»",
      hint: "extend the scale"),
    Fault(
      .dateInFuture, "evidence from the future", alpha, "date: 2026-10-02", "«date»: 2026-11-02", hint: "check the date"
    ),
    Fault(
      .dateInFuture, "an assessment in the future", alpha, "    assessed_on: 2026-10-05",
      "    «assessed_on»: 2027-10-05", hint: "check the date"),
    Fault(
      .quoteExpired, "an offer that is no longer valid", offer, "valid_until: 2027-03-31", "«valid_until»: 2026-10-31",
      hint: "ask for a new one"),
  ]
}
