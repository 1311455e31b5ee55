/// The value of one vendor while one weight t runs from 0 to 1 and all others keep their proportions.
///
/// S(t) = (t·v + (1 − t)·r) / (t·V + (1 − t)·R), where v and V are the sum and the weight of what is
/// varied, r and R those of the rest. Where everything applies to the vendor, V = R and the course is
/// a straight line; where something does not, its weight is shared out anew at every t.
///
/// The two ends are kept rather than a slope and an intercept: all four numbers are 0 or more, so
/// that nothing cancels.
struct ValueCourse: Sendable {
  let varied: Portion
  let rest: Portion
  /// Whether anything that applies to the vendor counts at t = 0.
  let hasValueAtZero: Bool
  /// Whether anything that applies to the vendor counts at t = 1.
  let hasValueAtOne: Bool

  /// A part of what a vendor's value is the mean of.
  struct Portion: Sendable {
    /// Σ weight·value.
    let sum: Double
    /// Σ weight, 0 or more.
    let weight: Double
  }

  /// - Parameter value: of the vendor as it stands, which it keeps where one of the portions has no weight.
  init(varied: Portion, rest: Portion, value: Double) {
    hasValueAtZero = rest.weight > 0
    hasValueAtOne = varied.weight > 0
    let constant = Portion(sum: value, weight: 1)
    let varies = hasValueAtZero && hasValueAtOne
    self.varied = varies ? varied : constant
    self.rest = varies ? rest : constant
  }

  /// Whether the course is a straight line.
  var isStraight: Bool { varied.weight == rest.weight }

  /// S(t), 0…1.
  func value(at t: Double) -> Double {
    (t * varied.sum + (1 - t) * rest.sum) / weight(at: t)
  }

  /// dS/dt.
  func slope(at t: Double) -> Double {
    let weight = weight(at: t)
    return turn / weight / weight
  }

  /// v·R − r·V, which has the sign of the slope at every t.
  var turn: Double { varied.sum * rest.weight - rest.sum * varied.weight }

  private func weight(at t: Double) -> Double { t * varied.weight + (1 - t) * rest.weight }
}
