import Diagnostics
import Evaluation
import EvaluationFiles
import Fixtures
import Pricing
import Testing

@Suite("Prices are read, or never opened")
struct PriceDecodingTests {
  private let offer = "vendors/pricing/alpha.yaml"

  private func item(_ id: String, in project: ProjectFixture = .sound) throws -> CostItem {
    let loaded = try load(project)
    return try #require(loaded.project?.offers.first?.items.first { $0.id == id }, "\(loaded.diagnostics.summary)")
  }

  @Test("every kind of cost")
  func kinds() throws {
    #expect(
      try item("subscription").basis
        == .perActiveLearner(.exactly(2.4), per: .month, minimum: 500, activeMeans: "one log-in in the month"))
    #expect(try item("subscription").uplift == CostItem.Uplift(fromYear: 2, rate: 0.05))
    #expect(
      try item("pack").basis
        == .tiered(
          .graduated, [CostItem.Tier(upTo: 1000, price: .exactly(6)), CostItem.Tier(upTo: nil, price: .exactly(4))],
          per: .year))
    #expect(try item("pack").neededFor.map(\.rawValue) == ["badges"])
    #expect(try item("traffic").basis == .usage(.exactly(0.8), per: .month, unit: "GB", volume: .between(200, 600)))
    #expect(try item("administration").basis == .internal(posts: .exactly(0.5), costPerPost: .exactly(62000)))
    #expect(try item("set-up").basis == .oneOff(.exactly(38000), year: .number(0)))
    #expect(try item("exit").basis == .oneOff(.unknown, year: .last))
    let flat = ProjectFixture.sound.replacing(
      "{ kind: one-off, year: 0, price: 38000 }", with: "{ kind: flat, price: [1, 2], per: year }", in: offer)
    #expect(try item("set-up", in: flat).basis == .flat(.between(1, 2), per: .year))
    let registered = ProjectFixture.sound.replacing(
      "{ kind: one-off, year: 0, price: 38000 }", with: "{ kind: per-registered-learner, price: 3, per: month }",
      in: offer)
    #expect(try item("set-up", in: registered).basis == .perRegisteredLearner(.exactly(3), per: .month, minimum: nil))
  }

  @Test("the quote, the plan and the award rule")
  func plan() throws {
    let project = try #require(try load(.sound).project)
    #expect(project.offers.map(\.vendor.rawValue) == ["alpha"])
    #expect(project.offers[0].currency == "USD")
    #expect(project.offers[0].quote?.title == "Offer 117")
    #expect(project.costPlan?.years == 3)
    #expect(project.costPlan?.discount == 0.05)
    #expect(project.costPlan?.rates == ["USD": 0.92])
    #expect(project.costPlan?.award?.formula == .reference)
    #expect(project.costPlan?.award?.qualityWeight == 0.7)
    #expect(project.costPlan?.award?.floor == 80000)
  }

  @Test(
    "money names its currency, or takes the block's",
    arguments: [
      ("80000", []), ("{ amount: 80000, currency: EUR }", []), ("{ amount: 80000, currency: USD }", [.missingRate]),
      ("{ amount: 80000 }", [.missingKey]), ("{ amount: 80000, currency: euro }", [.unknownChoice]),
      ("[1]", [.wrongType]),
    ] as [(String, [Diagnostic.Code])])
  func money(_ text: String, _ codes: [Diagnostic.Code]) throws {
    #expect(
      try load(.sound.replacing("floor: 80000", with: "floor: \(text)", in: "criteria/programme.yaml")).diagnostics
        .codes == codes)
  }

  @Test(
    "an item that cannot be meant",
    arguments: [
      ("kind: usage, ", "", .missingKey), ("per: month }", "per: week }", .unknownChoice),
      (", per: month }", " }", .missingKey), ("volume: [200, 600]", "volume: [200]", .wrongType),
      ("price: 0.8", "price: free", .notANumber), ("price: 0.8", "price: -1", .numberOutOfRange),
      ("price: 0.8", "price: { amount: 1 }", .wrongType),
      ("year: last", "year: final", .notANumber), ("year: last", "year: -1", .numberOutOfRange),
      ("mode: graduated", "mode: step", .unknownChoice),
      ("    mode: graduated\n", "", .missingKey), ("  traffic:", "  Traffic_1:", .invalidID),
      ("currency: USD\n", "", .missingKey), ("currency: USD", "currency: Dollar", .unknownChoice),
      ("percent: 5 }", "}", .missingKey), ("date: 2026-10-01", "date: October", .invalidDate),
      ("items:", "itmes:", .missingKey), ("needed_for: [badges]", "needed_for: badges", .wrongType),
      ("fte: 0.5", "fte: half", .notANumber), ("title: Offer 117", "title: Offer 117, note: x", .unknownKey),
    ] as [(String, String, Diagnostic.Code)])
  func wrong(_ old: String, _ new: String, _ code: Diagnostic.Code) throws {
    let found = try load(.sound.replacing(old, with: new, in: offer)).diagnostics
    #expect(found.codes.contains(code), "\(found.summary)")
    #expect(Set(found.map { $0.location?.path }) == [offer])
  }

  @Test("without prices, not a byte of them is read")
  func qualityOnly() throws {
    let folder = try ProjectFixture.sound.adding("name: [", as: "vendors/pricing/broken.yaml").onDisk()
    #expect(load(folder).diagnostics.hasErrors)
    let loaded = load(folder, readsPrices: false)
    #expect(loaded.diagnostics.summary == [])
    #expect(loaded.project?.offers.isEmpty == true)
    #expect(loaded.project?.inputs.contains { $0.path.contains("pricing") } == false)
  }

  @Test("an offer in the strategy's currency needs no rate")
  func sameCurrency() throws {
    let project = ProjectFixture.sound.replacing("currency: USD", with: "currency: EUR", in: offer)
      .replacing("  rates: { USD: 0.92 }\n", with: "", in: "criteria/programme.yaml")
    #expect(try load(project).diagnostics.summary == [])
  }

  @Test(
    "an offer on its last day is valid",
    arguments: [("2026-11-01", []), ("2026-10-31", [.quoteExpired])] as [(String, [Diagnostic.Code])])
  func validity(_ day: String, _ codes: [Diagnostic.Code]) throws {
    #expect(
      try load(.sound.replacing("valid_until: 2027-03-31", with: "valid_until: \(day)", in: offer)).diagnostics.codes
        == codes)
  }
}
