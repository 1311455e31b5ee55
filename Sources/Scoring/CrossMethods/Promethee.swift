/// By how much each alternative is preferred to the others on balance, from −1 (to none) to 1 (to all).
///
/// PROMETHEE II (Brans & Vincke 1985) with the usual preference function: φ = Σ over the others of
/// (weight of the criteria where it is better − weight of those where it is worse) / (alternatives − 1). Better is
/// better by more than 1e-9. It looks at order alone: a linear preference function on partial values would only repeat
/// the additive ranking. An alternative without others gets 0.
///
/// - Parameters:
///   - values: by alternative, then criterion, more being better; 0…1.
///   - weights: by criterion, adding up to 1.
/// - Complexity: O(criteria · n log n).
package func promethee2(_ values: [[Double]], weights: [Double]) -> [Double] {
  let balances = preferenceBalances(values, weights: weights)
  return balances.map { $0 / Double(max(1, values.count - 1)) }
}

/// φ before it is divided by the number of others.
///
/// On one criterion it is enough to count how many are worse and how many are better.
func preferenceBalances(_ values: [[Double]], weights: [Double]) -> [Double] {
  var sums = Array(repeating: CompensatedSum(), count: values.count)
  for (column, weight) in weights.enumerated() {
    let order = values.indices.sorted { values[$0][column] < values[$1][column] }
    var (worse, notBetter) = (0, 0)
    for row in order {
      let value = values[row][column]
      while value - values[order[worse]][column] > 1e-9 { worse += 1 }
      while notBetter < order.count, values[order[notBetter]][column] - value <= 1e-9 { notBetter += 1 }
      let better = order.count - notBetter
      sums[row].add(weight * Double(worse - better))
    }
  }
  return sums.map(\.value)
}
