package import Evaluation
package import Scoring

extension English {
  /// Four decimals: enough to redo a step with a pencil.
  private func precise(_ number: Double) -> String { numbers.fixed(number, decimals: 4) }

  package func explanationTitle(_ vendor: Vendor, _ value: PartialValue?) -> String {
    guard let value else { return vendor.name }
    return
      "\(vendor.name): \(numbers.value(value.point)), between \(numbers.value(value.low)) and \(numbers.value(value.high))"
  }

  package func source(path: String, line: Int?) -> String {
    line.map { "Stated in \(path), line \($0)." } ?? "Nothing is stated in \(path)."
  }

  package func standing(rank: Int?, of vendors: Int, status: Status) -> String {
    let place = rank.map { "Rank \($0) of \(vendors)" } ?? "Not ranked"
    switch status {
    case .eligible: return "\(place). All must-haves are met."
    case .conditional: return "\(place), on condition that what follows is proven before award:"
    case .knockedOut: return "\(place): knocked out."
    }
  }

  package var noValue: String { "Nothing that counts here applies to this platform, so it has no value." }
  package var goalsStep: String { "Value = sum of priority × attainment over the goals" }
  package var criteriaStep: String { "The same value = sum of effective weight × partial value over the criteria" }
  package var sharedOut: String {
    "Some criteria do not apply to this platform. Their weight is shared out among the others of each goal, so its weights differ from those of the other platforms."
  }
  package var sum: String { "Sum" }
  package var goal: String { "Goal" }
  package var priority: String { "Priority" }
  package var attainment: String { "Attainment" }
  package var product: String { "Product" }
  package var criterion: String { "Criterion" }
  package var rating: String { "Rating" }
  package var effectiveWeight: String { "Weight ω" }
  package var partialValue: String { "Value u" }
  package var contribution: String { "ω × u" }

  package var ratingHeading: String { "1. What was rated" }
  package var partialValueHeading: String { "2. From the rating to a value between 0 and 1" }
  package var weightHeading: String { "3. What the criterion counts" }
  package var contributionHeading: String { "4. What it brings to the overall value" }

  package func rated(_ rating: Rating, on criterion: Criterion) -> String {
    let found = judgement(rating.judgement, on: criterion.scale)
    switch rating.judgement {
    case .rated, .range: return "Rating: \(found), \(word(for: rating.confidence))."
    case .panel, .unknown, .notApplicable: return "Rating: \(found)."
    }
  }

  package func anchor(_ level: String, _ text: String) -> String { "“\(level)” here means: \(text)" }
  package func note(_ text: String) -> String { "Note: \(text)" }
  package func rationale(_ text: String) -> String { "Why: \(text)" }
  package func ask(_ text: String) -> String { "Still to ask: \(text)" }

  package func assessed(by person: String?, on date: CalendarDate?) -> String? {
    switch (person, date) {
    case (let person?, let date?): "Assessed by \(person) on \(numbers.day(date))."
    case (let person?, nil): "Assessed by \(person)."
    case (nil, let date?): "Assessed on \(numbers.day(date))."
    case (nil, nil): nil
    }
  }

  package func roadmap(_ promise: RoadmapPromise, on scale: Scale) -> String {
    let due = promise.due.map { " by \(numbers.day($0))" } ?? ", without a date"
    return "Promised: \(scale.text(of: promise.level))\(due). A promise counts for nothing today."
  }

  package func evidence(_ evidence: Evidence, isOld: Bool) -> String {
    var text = "Evidence: \(evidence.title)"
    if let kind = evidence.kind { text += " (\(word(for: kind)))" }
    text += evidence.date.map { ", \(numbers.day($0))\(isOld ? ", old" : "")" } ?? ", without a date"
    if let address = evidence.address { text += ": \(address.text)" }
    return text
  }

  package func word(for kind: Evidence.Kind) -> String {
    switch kind {
    case .sourceCode: "source code"
    case .thirdParty: "third party"
    default: kind.rawValue
    }
  }

  package var noEvidence: String { "No evidence is named." }

  package func panelist(_ name: String, scored value: String, rationale: String?) -> String {
    "\(name): \(value)" + (rationale.map { ". \($0)" } ?? "")
  }

  package func partialValueSteps(
    _ rating: Rating, on scale: Scale, under strategy: Strategy, _ value: PartialValue?
  ) -> [String] {
    let rule = strategy.confidence[rating.confidence]
    let kind = word(for: rating.confidence)
    func worth(_ rated: ScaleValue) -> String {
      "\(scale.text(of: rated)) is worth \(precise(scale.partialValue(of: rated)))"
    }
    func capped(_ plain: Double, _ point: Double) -> String {
      plain > rule.cap
        ? "It counts as \(precise(point)): what is only \(kind) scores at most \(precise(rule.cap))."
        : "It counts as \(precise(point))."
    }
    guard let value else { return [doesNotApply] }
    switch rating.judgement {
    case .rated(let rated):
      let u = scale.partialValue(of: rated)
      return [
        "On \(named(scale)), \(worth(rated)).",
        capped(u, value.point),
        "Low: \(precise(u)) less the \(numbers.percent(rule.shortfall)) by which what is \(kind) may fall short, and never above what counts = \(precise(value.low)).",
        "High: as rated = \(precise(value.high)).",
      ]
    case .range(let worst, let best):
      let (lower, upper) = (scale.partialValue(of: worst), scale.partialValue(of: best))
      return [
        "On \(named(scale)), \(worth(worst)), and \(worth(best)).",
        "The middle of the two is \(precise((lower + upper) / 2)). \(capped((lower + upper) / 2, value.point))",
        "Low: \(precise(lower)) less the \(numbers.percent(rule.shortfall)) by which what is \(kind) may fall short, and never above what counts = \(precise(value.low)).",
        "High: the upper end = \(precise(value.high)).",
      ]
    case .panel(let values):
      let scores = values.map { precise(scale.partialValue(of: $0)) }.joined(separator: ", ")
      return [
        "On \(named(scale)) the assessors' ratings are worth \(scores).",
        "The median counts: \(precise(value.point)); low and high are the least and the greatest: \(precise(value.low)) and \(precise(value.high)).",
      ]
    case .unknown:
      let doubt =
        strategy.unknown.isFinal
        ? "Answers are closed, so no doubt is left."
        : "It may turn out to be anything from \(precise(value.low)) to \(precise(value.high))."
      return [
        "What is unknown counts as \(precise(value.point)) (policy “\(strategy.unknown.reading.rawValue)”). \(doubt)"
      ]
    case .notApplicable: return [doesNotApply]
    }
  }

  private func named(_ scale: Scale) -> String { scale.name.map { "the scale “\($0)”" } ?? "the criterion's own scale" }

  package func withinGroup(
    _ weight: Double, sum: Double, group: CriterionGroup, groupShare: Double, typed: Double
  ) -> String {
    "Typed weight: \(numbers.exact(weight)) of \(numbers.exact(sum)) within “\(group.name)”, which has \(numbers.percent(groupShare, decimals: 2)) of all groups: w = \(precise(typed))."
  }

  package func serves(
    _ goal: Goal, priority: Double, strength: Int, weight: Double, total: Double, part: Double
  ) -> String {
    "\(goal.name): priority \(precise(priority)) × (w × strength \(strength) = \(precise(weight))) ÷ \(precise(total)), the sum of w × strength of all that serve it = \(precise(part))."
  }

  package func effective(_ weight: Double) -> String { "Effective weight ω, the sum of these: \(precise(weight))." }

  package var gateCountsNothing: String { "It is a gate: it decides who stays in, and counts nothing in the value." }

  package func contributes(_ weight: Double, _ value: PartialValue) -> String {
    "ω × u = \(precise(weight)) × \(precise(value.point)) = \(precise(weight * value.point)); "
      + "between \(precise(weight * value.low)) and \(precise(weight * value.high))."
  }

  package var doesNotApply: String {
    "The criterion does not apply to this platform; its weight is shared out within each goal."
  }

  package func mustHave(_ threshold: ScaleValue, on scale: Scale, reason: String?) -> String {
    reason.map { "Must-have. \($0)." } ?? "Must-have: at least \(scale.text(of: threshold)); met."
  }
}
