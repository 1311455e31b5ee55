package import Evaluation
package import Scoring

/// Where a vendor's value comes from, or what one criterion brings to it.
package struct Explanation: Sendable {
  let evaluation: Evaluation
  let comparison: Comparison
  let assessment: VendorAssessment
  /// The place of the criterion; nil for the vendor as a whole.
  let criterion: Int?

  /// Nil where there is no such vendor or criterion.
  package init?(_ comparison: Comparison, in evaluation: Evaluation, vendor: String, criterion: String?) {
    guard
      let assessment = comparison.assessments.first(where: {
        evaluation.vendors[$0.vendor].id.rawValue == vendor
      })
    else { return nil }
    self.evaluation = evaluation
    self.comparison = comparison
    self.assessment = assessment
    if let criterion {
      guard let place = evaluation.criteria.firstIndex(where: { $0.id.rawValue == criterion }) else { return nil }
      self.criterion = place
    } else {
      self.criterion = nil
    }
  }

  var vendor: Vendor { evaluation.vendors[assessment.vendor] }

  /// The criteria that still count for the vendor, goal by goal.
  func contributions(to goal: Int) -> [Weighting.Contribution] {
    comparison.weighting.contributions[goal].filter { assessment.partialValues[$0.criterion] != nil }
  }

  /// What a criterion's effective weight consists of, by goal.
  func parts(of criterion: Int) -> [Part] {
    evaluation.strategy.goals.indices.compactMap { goal in
      let contributions = contributions(to: goal)
      guard let own = contributions.first(where: { $0.criterion == criterion }) else { return nil }
      let total = contributions.map(\.weight).compensatedSum()
      guard total > 0 else { return nil }
      let priority = assessment.priorities[goal]
      return Part(
        goal: goal, priority: priority, strength: own.strength, weight: own.weight, total: total,
        share: priority * own.weight / total)
    }
  }

  /// The part of a criterion's effective weight that comes from one goal.
  struct Part {
    let goal: Int
    let priority: Double
    let strength: Int
    /// w·s.
    let weight: Double
    /// Σ w·s of the goal.
    let total: Double
    let share: Double
  }

  func reason(for criterion: Int) -> Reason? {
    assessment.reasons.first { reason in
      if case .mustHave(criterion, _) = reason.cause { true } else { false }
    }
  }
}

extension Evidence {
  /// Whether it is older than the strategy accepts without a flag.
  package func isOld(under strategy: Strategy) -> Bool {
    guard let date, let months = strategy.evidenceMonths else { return false }
    return date < strategy.asOf.monthsEarlier(months)
  }
}
