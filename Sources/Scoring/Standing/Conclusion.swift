package import Evaluation

/// What the comparison comes to, before any sentence is made of it.
package enum Conclusion: Sendable {
  /// There is nothing to compare.
  case noVendors
  /// Every vendor is knocked out.
  case nobodyQualified
  /// Vendors qualify, but nothing of the strategy applies to any of them.
  case noValue
  /// Vendors qualify, and not one question about them is answered.
  case nothingKnown
  /// One vendor stays in, alone or after the others were knocked out.
  case only(VendorAssessment)
  /// Several vendors share the first rank.
  case tie([VendorAssessment])
  /// The first is ahead by no more than the strategy calls a tie.
  case narrow(VendorAssessment, second: VendorAssessment)
  /// The first is ahead of the second.
  case lead(VendorAssessment, second: VendorAssessment)

  package init(of comparison: Comparison, in evaluation: Evaluation) {
    let assessments = comparison.assessments
    let ranked = assessments.filter { $0.rank != nil }
    guard !assessments.isEmpty else {
      self = .noVendors
      return
    }
    guard let leader = ranked.first, let value = leader.value else {
      self = assessments.allSatisfy { $0.status == .knockedOut } ? .nobodyQualified : .noValue
      return
    }
    let level = ranked.filter { $0.rank == 1 }
    if ranked.allSatisfy({ $0.coverage <= 1e-9 }) {
      self = .nothingKnown
    } else if level.count > 1 {
      self = .tie(level)
    } else if ranked.count > 1, let second = ranked[1].value {
      let gap = value.point - second.point
      let isNarrow = gap <= evaluation.strategy.verdict.tieWithin + 1e-9
      self = isNarrow ? .narrow(leader, second: ranked[1]) : .lead(leader, second: ranked[1])
    } else {
      self = .only(leader)
    }
  }

  /// Who stands first; of a tie, the first by id.
  ///
  /// Nil where nobody can be said to.
  package var leader: VendorAssessment? {
    switch self {
    case .noVendors, .nobodyQualified, .noValue, .nothingKnown: nil
    case .only(let leader), .narrow(let leader, _), .lead(let leader, _): leader
    case .tie(let level): level.first
    }
  }
}
