/// How far two rankings of the same things agree, from −1 (reversed) to 1 (the same): Kendall's τ-b (1945).
///
/// (concordant − discordant) / √(pairs not tied in a · pairs not tied in b), so that ties on one side count
/// neither way. Values within 1e-9 are tied.
///
/// Nil where one side has no order at all: fewer than two values, or all of them tied.
/// - Complexity: O(n²).
package func kendallTauB(_ a: [Double], _ b: [Double]) -> Double? {
  var (balance, orderedInA, orderedInB) = (0, 0, 0)
  for i in a.indices {
    for j in a.indices[..<i] {
      let (x, y) = (order(of: a[i], a[j]), order(of: b[i], b[j]))
      balance += x * y
      orderedInA += x * x
      orderedInB += y * y
    }
  }
  guard orderedInA > 0, orderedInB > 0 else { return nil }
  // The root of the product, not the product of the roots: so a ranking agrees with itself by exactly 1.
  return Double(balance) / (Double(orderedInA) * Double(orderedInB)).squareRoot()
}

/// 1 where the first is larger, −1 where it is smaller, 0 within 1e-9.
private func order(of a: Double, _ b: Double) -> Int {
  if a - b > 1e-9 { 1 } else if b - a > 1e-9 { -1 } else { 0 }
}
