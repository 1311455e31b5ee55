package import Evaluation

/// A criterion that separates the first two of the ranking.
package struct Differentiator: Hashable, Sendable {
  /// The place of the criterion.
  package let criterion: Int
  /// ω₁·u₁ − ω₂·u₂, −1…1: what the first gains on the second there, each with its own weight; what does
  /// not apply to one of them counts 0.
  package let difference: Double

  /// Those beyond 1e-12, the largest first, then in the order of the criteria.
  ///
  /// Together they are the difference between the two values. Empty with fewer than two ranked vendors.
  package static func all(_ comparison: Comparison, in evaluation: Evaluation) -> [Differentiator] {
    let contenders = comparison.assessments.filter { $0.rank != nil }
    guard contenders.count > 1 else { return [] }
    let (first, second) = (contenders[0], contenders[1])
    return evaluation.criteria.indices
      .map { Differentiator(criterion: $0, difference: first.contribution(of: $0) - second.contribution(of: $0)) }
      .filter { abs($0.difference) > 1e-12 }
      .sorted {
        let (a, b) = (abs($0.difference), abs($1.difference))
        return a != b ? a > b : $0.criterion < $1.criterion
      }
  }
}

extension VendorAssessment {
  /// ω·u of one criterion with the vendor's own ω; 0 where it does not apply.
  fileprivate func contribution(of criterion: Int) -> Double {
    weights[criterion] * (partialValues[criterion]?.point ?? 0)
  }
}
