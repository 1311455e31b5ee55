package import Evaluation

/// How one rating may turn out once it is known for certain, as a probability over its partial value.
///
/// What was rated is spread evenly from its low to its high. What nobody knows anything about leans the way in which
/// the strategy counts unknowns: an even spread would let a vendor about which nothing is known beat one that is
/// proven to be ordinary.
package enum Doubt: Hashable, Sendable {
  /// It is what it is.
  case none
  /// Evenly spread from `low` to `high`; mean (low + high)/2.
  case uniform(low: Double, high: Double)
  /// Density 2(1 − x) on 0…1, that of the smaller of two even draws; mean ⅓.
  case leaningLow
  /// Density 2x on 0…1, that of the larger of two even draws; mean ⅔.
  case leaningHigh

  /// The doubt that a rating leaves.
  ///
  /// - Parameter value: the partial value of the same rating.
  package init(of value: PartialValue, rating: Rating, policy: UnknownPolicy) {
    if rating.judgement == .unknown, !policy.isFinal {
      switch policy.reading {
      case .worst: self = .leaningLow
      case .neutral: self = .uniform(low: 0, high: 1)
      case .best: self = .leaningHigh
      }
    } else {
      self = value.high > value.low ? .uniform(low: value.low, high: value.high) : .none
    }
  }

  /// What the rating is worth on average, 0…1; without doubt that is its point.
  package func expectation(of value: PartialValue) -> Double {
    switch self {
    case .none: value.point
    case .uniform(let low, let high): (low + high) / 2
    case .leaningLow: 1 / 3.0
    case .leaningHigh: 2 / 3.0
    }
  }
}
