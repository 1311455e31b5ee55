/// How far the leader is ahead of a rival while one weight t runs from 0 to 1.
///
/// The difference of two courses: its zeros are those of a quadratic, and it turns at most once.
/// So it is solved, not searched (one weight varied: Mareschal 1988; Ríos Insua & French 1991).
struct ValueGap: Sendable {
  let leader: ValueCourse
  let rival: ValueCourse
  /// What counts as level, in units of value.
  static let tolerance = 1e-9

  /// S of the leader less S of the rival.
  func value(at t: Double) -> Double { leader.value(at: t) - rival.value(at: t) }

  /// Where the rival goes past, on the way from a weight at which the leader is first.
  ///
  /// Nil where it is nowhere ahead by more than 1e-9 on that way. The start itself where the two are
  /// level from there to where they cross.
  func crossing(from start: Double, to end: Double) -> Double? {
    guard start != end else { return nil }
    var peak = value(at: start)
    for stop in stops(from: start, to: end) {
      let gap = value(at: stop)
      if gap < -Self.tolerance {
        return peak > Self.tolerance ? nearestRoot(from: start, to: stop) ?? stop : start
      }
      peak = max(peak, gap)
    }
    return nil
  }

  /// Where the rival draws level, on the way from a weight at which it is behind by more than 1e-9.
  ///
  /// Nil where it nowhere does on that way; an end at which one of the two has no value does not count.
  func levelPoint(from start: Double, to end: Double) -> Double? {
    guard start != end else { return nil }
    for stop in stops(from: start, to: end) where value(at: stop) <= Self.tolerance {
      let point = nearestRoot(from: start, to: stop) ?? stop
      return hasValues(at: point) ? point : nil
    }
    return nil
  }

  /// Where the gap turns on the way, if it does, and the end of the way; between stops it only rises or only falls.
  private func stops(from start: Double, to end: Double) -> [Double] {
    guard let turn = turningPoint, min(start, end) < turn, turn < max(start, end) else { return [end] }
    return [turn, end]
  }

  /// Where both courses are equally steep; nil where that is nowhere between 0 and 1.
  ///
  /// With turns k and weights M, k₁/M₁(t)² = k₂/M₂(t)². Roots are taken on both sides, and what is
  /// left is linear in the odds t/(1 − t).
  private var turningPoint: Double? {
    if leader.isStraight && rival.isStraight { return nil }
    let (first, second) = (leader.turn, rival.turn)
    guard first * second > 0 else { return nil }
    let (steepness, other) = (abs(first).squareRoot(), abs(second).squareRoot())
    return Self.share(
      steepness * rival.rest.weight - other * leader.rest.weight,
      other * leader.varied.weight - steepness * rival.varied.weight)
  }

  /// The zero on a way that is nearest to its start.
  private func nearestRoot(from start: Double, to end: Double) -> Double? {
    roots.filter { min(start, end) <= $0 && $0 <= max(start, end) }.min { abs($0 - start) < abs($1 - start) }
  }

  /// The zeros in 0…1.
  ///
  /// The gap has the sign of b₀ + 2·b₁·x + b₂·x² in the odds x = t/(1 − t). The zero of the larger size
  /// is taken where nothing cancels and the other from the product of both (Forsythe 1970).
  private var roots: [Double] {
    let (l, r) = (leader, rival)
    let atZero = l.rest.sum * r.rest.weight - r.rest.sum * l.rest.weight
    let atOne = l.varied.sum * r.varied.weight - r.varied.sum * l.varied.weight
    let middle =
      ((l.rest.sum * r.varied.weight - r.varied.sum * l.rest.weight)
        + (l.varied.sum * r.rest.weight - r.rest.sum * l.varied.weight)) / 2
    let discriminant = middle * middle - atZero * atOne
    guard discriminant >= 0 else { return [] }
    let root = discriminant.squareRoot()
    let larger = -(middle + (middle < 0 ? -root : root))
    return [Self.share(larger, atOne), Self.share(atZero, larger)].compactMap(\.self)
  }

  private func hasValues(at t: Double) -> Bool {
    if t <= 0 { return leader.hasValueAtZero && rival.hasValueAtZero }
    if t >= 1 { return leader.hasValueAtOne && rival.hasValueAtOne }
    return true
  }

  /// The t whose odds are a ratio; nil unless it lies in 0…1.
  private static func share(_ numerator: Double, _ denominator: Double) -> Double? {
    guard (numerator >= 0 && denominator >= 0) || (numerator <= 0 && denominator <= 0) else { return nil }
    let sum = numerator + denominator
    return sum == 0 ? nil : numerator / sum
  }
}
