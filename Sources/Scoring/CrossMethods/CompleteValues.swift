/// What the other methods work on: point values without gaps, and what each criterion counts.
///
/// The methods need the same criteria for everyone who has a rank. Where a criterion does not apply to a vendor, the
/// vendor's own mean over the goals that the criterion serves stands in: the attainment of each goal, weighted by what
/// the criterion counts there, and the overall value where nothing that serves the goal applies. So Σ ω·u is still the
/// additive value.
package struct CompleteValues {
  /// The place of each vendor in the evaluation, rising.
  package let vendors: [Int]
  /// The additive value of each vendor, 0…1.
  package let additive: [Double]
  /// By vendor, then criterion, 0…1; criteria that count nothing are left out.
  package let rows: [[Double]]
  /// ω, by criterion; they add up to 1.
  package let weights: [Double]
  /// Whether a mean stands in anywhere.
  package let usesGoalMeans: Bool

  package init(_ comparison: Comparison) {
    // Not in the order of the page: a tie between vendors is broken by id, whatever their additive values.
    let contenders = comparison.assessments.filter { $0.rank != nil }.sorted { $0.vendor < $1.vendor }
    let effective = comparison.weighting.effective
    let counting = effective.indices.filter { effective[$0] > 0 }
    usesGoalMeans = contenders.contains { contender in counting.contains { contender.partialValues[$0] == nil } }
    let shares = usesGoalMeans ? comparison.weighting.sharesByGoal() : []
    rows = contenders.map { contender in
      counting.map { criterion in
        contender.partialValues[criterion]?.point ?? contender.goalMean(shares[criterion])
      }
    }
    vendors = contenders.map(\.vendor)
    additive = contenders.map { $0.value?.point ?? 0 }
    weights = counting.map { effective[$0] }
  }
}

/// What a criterion counts through one goal: p·w·s / Σ w·s.
private struct ShareOfGoal {
  /// The place of the goal.
  let goal: Int
  let weight: Double
}

extension Weighting {
  /// By criterion, what it counts through each goal; together that is its ω.
  fileprivate func sharesByGoal() -> [[ShareOfGoal]] {
    var shares: [[ShareOfGoal]] = Array(repeating: [], count: effective.count)
    for (goal, contributions) in contributions.enumerated() {
      let total = contributions.map(\.weight).compensatedSum()
      guard total > 0 else { continue }
      for contribution in contributions {
        shares[contribution.criterion].append(
          ShareOfGoal(goal: goal, weight: priorities[goal] * contribution.weight / total))
      }
    }
    return shares
  }
}

extension VendorAssessment {
  /// The mean of this vendor's attainments, weighted by shares of which one at least is more than 0.
  fileprivate func goalMean(_ shares: [ShareOfGoal]) -> Double {
    let overall = value?.point ?? 0
    let sum = shares.map { $0.weight * (attainments[$0.goal]?.point ?? overall) }.compensatedSum()
    return sum / shares.map(\.weight).compensatedSum()
  }
}
