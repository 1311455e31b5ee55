/// Four numbers that are worked on at once.
///
/// Leaving out each of 500 vendors over 2 000 criteria takes 10⁹ terms. The width is fixed, so that every processor
/// adds in the same order and gives the same bits.
typealias Lanes = SIMD4<Double>

extension Lanes {
  /// A row in groups of four, filled up with 0.
  static func row(_ numbers: some Collection<Double>) -> [Lanes] {
    var lanes = Array(repeating: Lanes.zero, count: (numbers.count + scalarCount - 1) / scalarCount)
    for (place, number) in numbers.enumerated() { lanes[place / scalarCount][place % scalarCount] = number }
    return lanes
  }

  /// The sum of the four, in an order that does not depend on the processor.
  var total: Double { (self[0] + self[1]) + (self[2] + self[3]) }
}
