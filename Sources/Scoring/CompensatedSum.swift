/// A sum that keeps what rounding would lose (Neumaier 1974).
///
/// Terms are added one at a time in a fixed order and never fused with a product, so the bits are
/// the same on every processor.
package struct CompensatedSum: Sendable {
  private var sum = 0.0
  private var lost = 0.0

  package init() {}

  package mutating func add(_ term: Double) {
    let next = sum + term
    lost += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }

  package var value: Double { sum + lost }
}

extension Sequence<Double> {
  /// The compensated sum of the elements, in their order.
  package func compensatedSum() -> Double {
    var sum = CompensatedSum()
    for term in self { sum.add(term) }
    return sum.value
  }
}
