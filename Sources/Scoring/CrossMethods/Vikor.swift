/// What VIKOR says of each alternative, in the order of the rows.
package struct VikorResult: Hashable, Sendable {
  /// S: how far it falls short on the whole, 0…1.
  package let s: [Double]
  /// R: how far it falls short where that weighs most, 0…1.
  package let r: [Double]
  /// Q: both together, from 0 (best) to 1.
  package let q: [Double]
  /// The rows that stand for the compromise: the best by Q, and whoever is not clearly behind it; by Q, then row.
  package let compromise: [Int]
}

/// The compromise between what is best on the whole and what is nowhere too bad (Opricovic & Tzeng 2004).
///
/// With f* and f⁻ the best and worst of a criterion present, S = Σ ω·(f* − u)/(f* − f⁻), R the largest of these
/// terms, Q = v·(S − S*)/(S⁻ − S*) + (1 − v)·(R − R*)/(R⁻ − R*). A range of 1e-9 or less contributes 0.
///
/// The best by Q, a′, stands alone if its lead over the second, a″, is at least 1/(alternatives − 1) and it is also
/// best by S or by R. Best by neither, it shares with a″; without the lead, with all whose Q is less than that behind.
///
/// - Parameters:
///   - values: by alternative, then criterion, more being better; 0…1.
///   - weights: by criterion, adding up to 1.
///   - v: what the whole counts against the worst criterion, 0…1.
package func vikor(_ values: [[Double]], weights: [Double], v: Double = 0.5) -> VikorResult {
  let extremes = ColumnExtremes.ofColumns(in: values)
  let terms = values.map { row in row.indices.map { extremes[$0].shortfall(of: row[$0], weight: weights[$0]) } }
  let s = terms.map { $0.compensatedSum() }
  let r = terms.map { $0.max() ?? 0 }
  let q = vikorIndex(s: s, r: r, v: v)
  return VikorResult(s: s, r: r, q: q, compromise: compromise(s: s, r: r, q: q))
}

/// Q from S and R.
func vikorIndex(s: [Double], r: [Double], v: Double) -> [Double] {
  let (wholes, worsts) = (sharesOfRange(s), sharesOfRange(r))
  return zip(wholes, worsts).map { v * $0 + (1 - v) * $1 }
}

extension ColumnExtremes {
  /// ω·(f* − u)/(f* − f⁻).
  func shortfall(of value: Double, weight: Double) -> Double {
    let range = range
    return range > 0 ? weight * ((best - value) / range) : 0
  }
}

/// How far each is above the least, as a share of the range; 0 without a range, which rounding must not make up.
private func sharesOfRange(_ values: [Double]) -> [Double] {
  guard let least = values.min(), let most = values.max(), most - least > ColumnExtremes.leastDifference else {
    return values.map { _ in 0 }
  }
  return values.map { ($0 - least) / (most - least) }
}

private func compromise(s: [Double], r: [Double], q: [Double]) -> [Int] {
  let order = ranking(of: q.map { -$0 }).map(\.index)
  guard let first = order.first, order.count > 1 else { return order }
  let neededLead = 1 / Double(q.count - 1) - 1e-9
  let level = order.filter { q[$0] - q[first] < neededLead }
  if level.contains(order[1]) { return level }
  let isBestByEither = [s, r].contains { values in values.allSatisfy { values[first] <= $0 + 1e-9 } }
  return isBestByEither ? [first] : [first, order[1]]
}
