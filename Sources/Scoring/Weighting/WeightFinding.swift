package import Evaluation

/// Something about the weights that their author should look at again.
package enum WeightFinding: Hashable, Sendable {
  /// The pairwise comparisons contradict each other: consistency ratio above 0.10.
  case inconsistent(ratio: Double, worst: PairwiseComparison)
  /// What a group counts once the goals are served differs from its typed share by more than a quarter.
  case groupShifts(GroupID, typed: Double, effective: Double)
}

extension Weighting {
  /// What each group really counts, in the order of the groups.
  package func effectiveGroupShares(of evaluation: Evaluation) -> [Double] {
    var sums: [GroupID: CompensatedSum] = [:]
    for (criterion, weight) in zip(evaluation.criteria, effective) {
      sums[criterion.group, default: CompensatedSum()].add(weight)
    }
    return evaluation.groups.map { sums[$0.id]?.value ?? 0 }
  }

  package func findings(in evaluation: Evaluation) -> [WeightFinding] {
    var findings: [WeightFinding] = []
    if let ratio = consistency?.ratio, ratio > 0.10 + 1e-9, let worst = consistency?.worst {
      findings.append(.inconsistent(ratio: ratio, worst: worst))
    }
    for (place, share) in effectiveGroupShares(of: evaluation).enumerated() {
      let typed = groups[place]
      if abs(share - typed) > typed / 4 + 1e-9 {
        findings.append(.groupShifts(evaluation.groups[place].id, typed: typed, effective: share))
      }
    }
    return findings
  }
}
