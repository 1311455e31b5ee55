package import Evaluation

/// How good a vendor is on one criterion, on a goal or overall, from 0 to 1, with its doubt.
///
/// `low` and `high` are what the value may turn out to be once ratings are proven and questions
/// answered; `point` is what counts.
package struct PartialValue: Hashable, Sendable {
  package let low: Double
  package let point: Double
  package let high: Double

  package init(low: Double, point: Double, high: Double) {
    self.low = low
    self.point = point
    self.high = high
  }

  /// The value of a rating under a strategy's rules; nil where the criterion does not apply.
  ///
  /// - rated with confidence k: point = min(u, cap), high = u, low = min(point, u·(1 − shortfall));
  /// - range: high = u of its upper end, point = min(mean of the ends' u, cap),
  ///   low = min(point, u of its lower end·(1 − shortfall));
  /// - panel: median, least and greatest of the assessors' partial values;
  /// - unknown: 0, what the policy counts it as, 1; all the same once answers are closed.
  package init?(of rating: Rating, on scale: Scale, under strategy: Strategy) {
    let rule = strategy.confidence[rating.confidence]
    switch rating.judgement {
    case .rated(let value):
      let u = scale.partialValue(of: value)
      let point = min(u, rule.cap)
      self.init(low: min(point, u * (1 - rule.shortfall)), point: point, high: u)
    case .range(let worst, let best):
      let (lower, upper) = (scale.partialValue(of: worst), scale.partialValue(of: best))
      let point = min((lower + upper) / 2, rule.cap)
      self.init(low: min(point, lower * (1 - rule.shortfall)), point: point, high: upper)
    case .panel(let values):
      let u = values.map(scale.partialValue(of:)).sorted()
      self.init(low: u[0], point: median(ofSorted: u), high: u[u.count - 1])
    case .unknown:
      let value = strategy.unknown.reading.value
      let isFinal = strategy.unknown.isFinal
      self.init(low: isFinal ? value : 0, point: value, high: isFinal ? value : 1)
    case .notApplicable: return nil
    }
  }
}
