package import Evaluation
package import Scoring

extension English {
  package func sentence(for reason: Reason, of vendor: Vendor, in evaluation: Evaluation) -> String {
    switch reason.cause {
    case .mustHave(let place, let shortcoming):
      let criterion = evaluation.criteria[place]
      let threshold = criterion.mustHave.map { withUnit($0, criterion.scale) } ?? ""
      let found = judgement(vendor.ratings[place].judgement, on: criterion.scale)
      switch shortcoming {
      case .below: return "\(criterion.name): must be at least \(threshold), and is \(found)"
      case .mayBeBelow: return "\(criterion.name): must be at least \(threshold), and may be less (\(found))"
      case .unknown: return "\(criterion.name): must be at least \(threshold), and is not known"
      case .onlyClaimed: return "\(criterion.name): must be at least \(threshold), and is only claimed (\(found))"
      }
    case .goalMinimum(let place, let attainment):
      let goal = evaluation.strategy.goals[place]
      let minimum = numbers.value(goal.minimum ?? 0)
      return reason.status == .knockedOut
        ? "\(goal.name): must be attained to at least \(minimum), and reaches \(numbers.value(attainment.high)) at best"
        : "\(goal.name): must be attained to at least \(minimum), and may reach only \(numbers.value(attainment.low))"
    }
  }

  /// What was judged, as written.
  package func judgement(_ judgement: Rating.Judgement, on scale: Scale) -> String {
    switch judgement {
    case .rated(let value): withUnit(value, scale)
    case .range(let worst, let best): "\(scale.text(of: worst)) to \(withUnit(best, scale))"
    case .panel(let values):
      "panel: " + values.map { scale.text(of: $0) }.joined(separator: ", ")
    case .unknown: "unknown"
    case .notApplicable: "not applicable"
    }
  }

  func withUnit(_ value: ScaleValue, _ scale: Scale) -> String {
    [scale.text(of: value), scale.unit].compactMap(\.self).joined(separator: " ")
  }

  package func word(for status: Status) -> String {
    switch status {
    case .eligible: "eligible"
    case .conditional: "conditional"
    case .knockedOut: "knocked out"
    }
  }

  package func word(for confidence: Confidence) -> String { confidence.rawValue }

  package var rank: String { "Rank" }
  package var vendor: String { "Platform" }
  package var value: String { "Value" }
  package var first: String { "First" }
  package var lowToHigh: String { "Low–high" }
  package var known: String { "Known" }
  package var proven: String { "Proven" }
  package var tools: String { "Tools" }
  package var status: String { "Must-haves" }
  package var bestGoal: String { "Serves best" }
  package var weakestGoal: String { "Serves least" }

  package func title(_ strategy: Strategy, scenario: Scenario?, vendors: Int) -> [String] {
    // A title that names the organisation already need not name it twice.
    let organisation = strategy.organisation.flatMap { strategy.title.contains($0) ? nil : $0 }
    let who = [strategy.title, organisation].compactMap(\.self).joined(separator: ", ")
    let what = "\(vendors) \(vendors == 1 ? "platform" : "platforms") on \(numbers.day(strategy.asOf))"
    guard let scenario else { return [who, what] }
    return [who, "\(what), with the priorities of the scenario “\(scenario.name)”"]
  }

  package func legend(_ strategy: Strategy, _ sampling: Sampling) -> [String] {
    let counted =
      switch strategy.unknown.reading {
      case .worst: "counts as nothing (0)"
      case .neutral: "counts as half"
      case .best: "counts as everything (1)"
      }
    return [
      "Value: 0 serves no goal, 1 serves every goal fully. What is unknown \(counted).",
      """
      First: share of \(runs(sampling)) in which it comes first. Each draws the weights, up to \
      \(numbers.threshold(sampling.spread)) off as stated, and doubtful ratings anew; \(precision(sampling)), seed \
      \(String(sampling.seed)).
      """,
      "Low–high: what the value may turn out to be once claims are tested and questions answered.",
      "Known: share of the weight that is rated (! below \(numbers.percent(strategy.coverageWarning))). Proven: share with more than the vendor's word.",
      "Tools: social tools with something to offer for certain, of all that are looked at.",
    ]
  }

  package func failed(_ ids: [String]) -> String { "fails \(ids.joined(separator: ", "))" }

  package func toBeProven(_ ids: [String]) -> String { "to prove: \(ids.joined(separator: ", "))" }

  package func coverageCaution(_ comparison: Comparison, in evaluation: Evaluation) -> String? {
    guard let caution = OrderCaution(comparison, in: evaluation), caution.followsCoverage else { return nil }
    func name(_ assessment: VendorAssessment) -> String { evaluation.vendors[assessment.vendor].name }
    let figures = """
      Here ranks follow how much could be read: of \(name(caution.leader)), the first, \
      \(numbers.percent(caution.leader.coverage)) of the weight is known, of \(name(caution.last)), the last, \
      \(numbers.percent(caution.last.coverage)).
      """
    guard let better = caution.betterOnAnswers else {
      return "\(figures) A higher rank may only mean that more is known."
    }
    return """
      \(figures) \(name(caution.leader)) leads because more of it can be read, not because it is known to be better: over \
      what is answered of each, \(name(better.rival)) averages \(numbers.value(better.mean)) and \(name(caution.leader)) \
      \(numbers.value(better.leaderMean)).
      """
  }

  package var scenariosHeading: String { "First in each scenario:" }

  package func first(in scenario: Scenario, names: [String], value: Double) -> String {
    "\(scenario.name): \(names.joined(separator: " and ")) (\(numbers.value(value)))"
  }

  package func nobodyFirst(in scenario: Scenario) -> String { "\(scenario.name): nobody" }
}
