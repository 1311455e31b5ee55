/// How well the items of a dimension measure the same thing (Cronbach 1951).
package struct CronbachAlpha: Hashable, Sendable {
  /// At most 1, and below 0 where items contradict each other; nil where it cannot be computed.
  package let value: Double?
  /// The respondents who answered every item.
  package let rows: Int
  /// Why there is no value.
  package let why: Why?

  package enum Why: String, Sendable {
    case oneItem = "one-item"
    case fewRows = "few-rows"
    case noVariance = "no-variance"
  }

  package enum Reading: String, Sendable {
    case low, fair, good
  }

  /// How the value is read; nil where there is none.
  package var reading: Reading? {
    guard let value else { return nil }
    return Tolerance.isAtLeast(value, 0.7) ? .good : Tolerance.isAtLeast(value, 0.6) ? .fair : .low
  }

  /// Fewer complete rows than this give no value.
  package static let minimumRows = 30

  /// α = k/(k−1) · (1 − Σ item variances / variance of the sum), from whole numbers, so exact up to its last division.
  ///
  /// - Parameter items: for each item the answers, re-coded, of the same respondents in the same order.
  package init(items: [[Int]], rows: Int) {
    self.rows = rows
    guard items.count > 1 else { (value, why) = (nil, .oneItem); return }
    guard rows >= Self.minimumRows else { (value, why) = (nil, .fewRows); return }
    var sums = [Int](repeating: 0, count: rows)
    var ofItems = 0
    for item in items {
      ofItems += Self.scaledVariance(item)
      for (row, answer) in item.enumerated() { sums[row] += answer }
    }
    let ofSum = Self.scaledVariance(sums)
    guard ofSum > 0 else { (value, why) = (nil, .noVariance); return }
    let k = Double(items.count)
    (value, why) = (k / (k - 1) * (1 - Double(ofItems) / Double(ofSum)), nil)
  }

  /// n·Σx² − (Σx)²: the variance times n(n − 1), a factor that all share.
  private static func scaledVariance(_ values: [Int]) -> Int {
    var (sum, squares) = (0, 0)
    for value in values {
      sum += value
      squares += value * value
    }
    return values.count * squares - sum * sum
  }
}
