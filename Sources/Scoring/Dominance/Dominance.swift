package import Evaluation

/// One vendor is nowhere worse than another and somewhere better.
package struct Dominance: Hashable, Sendable {
  /// The place of the vendor that is nowhere worse.
  package let dominating: Int
  /// The place of the vendor that is nowhere better.
  package let dominated: Int
  package let level: Level

  /// What is compared, by point values.
  package enum Level: Hashable, CaseIterable, Sendable {
    /// All criteria with an effective weight.
    case criteria
    /// The attainment of all goals, those of priority 0 too.
    case goals
  }

  /// All pairs of ranked vendors: nowhere worse and somewhere better by more than 1e-9.
  ///
  /// In the order of the dominating vendor, the dominated one, then criteria before goals. Nothing
  /// is claimed of two vendors if something applies to only one of them, as their weights then differ.
  /// - Complexity: O(vendors² · criteria), the pairs once.
  package static func all(_ comparison: Comparison, in evaluation: Evaluation) -> [Dominance] {
    let contenders = comparison.assessments.filter { $0.rank != nil }
    let counting = comparison.weighting.effective.indices.filter { comparison.weighting.effective[$0] > 0 }
    let onCriteria = contenders.map { assessment in counting.map { assessment.partialValues[$0]?.point } }
    let onGoals = contenders.map { $0.attainments.map { $0?.point } }
    let found = [(Level.criteria, onCriteria), (.goals, onGoals)].flatMap { level, values in
      dominating(among: values).map { better, worse in
        Dominance(dominating: contenders[better].vendor, dominated: contenders[worse].vendor, level: level)
      }
    }
    return found.sorted {
      if $0.dominating != $1.dominating { return $0.dominating < $1.dominating }
      if $0.dominated != $1.dominated { return $0.dominated < $1.dominated }
      return $0.level == .criteria && $1.level == .goals
    }
  }

  /// - Parameter values: by vendor, one value for each thing compared, 0…1; nil where it does not apply.
  private static func dominating(among values: [[Double?]]) -> [(better: Int, worse: Int)] {
    // So far below 0 that what applies to one of two differs by more than any two values do.
    let rows = values.map { $0.map { $0 ?? -3 } }
    var pairs: [(better: Int, worse: Int)] = []
    for first in rows.indices {
      for second in rows.indices where second > first {
        switch order(rows[first], rows[second]) {
        case .firstIsBetter: pairs.append((first, second))
        case .secondIsBetter: pairs.append((second, first))
        case .neither: break
        }
      }
    }
    return pairs
  }

  private enum Order {
    case firstIsBetter, secondIsBetter, neither
  }

  private static func order(_ first: [Double], _ second: [Double]) -> Order {
    var (least, greatest) = (0.0, 0.0)
    for place in first.indices {
      let difference = first[place] - second[place]
      if difference < least { least = difference }
      if difference > greatest { greatest = difference }
      if least < -ValueGap.tolerance && greatest > ValueGap.tolerance { return .neither }
    }
    guard least > -2, greatest < 2 else { return .neither }
    if greatest > ValueGap.tolerance { return .firstIsBetter }
    return least < -ValueGap.tolerance ? .secondIsBetter : .neither
  }
}
