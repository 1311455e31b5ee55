/// Shares of 1 among siblings: never negative, and always adding up to 1.
package struct Shares: Hashable, Sendable {
  package let values: [Double]

  /// Normalises points.
  ///
  /// Nil unless all points are finite and 0 or more, and at least one is more than 0. Points are
  /// divided by the largest first, so that 1e308 + 1e308 does not overflow.
  package init?(points: [Double]) {
    guard let peak = points.max(), peak > 0, points.allSatisfy({ $0 >= 0 && $0.isFinite }) else { return nil }
    let scaled = points.map { $0 / peak }
    let sum = scaled.compensatedSum()
    values = scaled.map { $0 / sum }
  }

  package subscript(index: Int) -> Double { values[index] }
}
