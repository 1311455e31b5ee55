import Evaluation

extension ValueFunction {
  /// The least and the greatest partial value that a number can have.
  var values: ClosedRange<Double> {
    let ends = (points[0].value, points[points.count - 1].value)
    return min(ends.0, ends.1)...max(ends.0, ends.1)
  }

  /// The number that is worth a value, the first that is met on the way from another value.
  ///
  /// So on a plateau it is the end at which the way arrives. A value outside the function's own is
  /// that of its nearer end.
  func number(worth target: Double, comingFrom value: Double) -> Double {
    let isGain = target >= value
    let way = isGain == isRising ? points : points.reversed()
    guard let arrival = way.firstIndex(where: { isGain ? $0.value >= target : $0.value <= target }) else {
      return way[way.count - 1].number
    }
    guard arrival > 0 else { return way[0].number }
    let (a, b) = (way[arrival - 1], way[arrival])
    let share = (target - a.value) / (b.value - a.value)
    // Weighted ends, as points near the ends of what a double can hold are too far apart for a difference.
    var number = share >= 1 ? b.number : a.number * (1 - share) + b.number * share
    // Where numbers lie so close together that a double barely tells them apart, one of the next arrives.
    for _ in 0..<4 where (isGain ? target - self(number) : self(number) - target) > 1e-12 {
      number = a.number < b.number ? min(number.nextUp, b.number) : max(number.nextDown, b.number)
    }
    return number
  }
}
