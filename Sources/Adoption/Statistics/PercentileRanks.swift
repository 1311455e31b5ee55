/// The share of the other values that each value exceeds, 0…1, by more than the tolerance.
///
/// Equal values share the lowest of their ranks; a single value ranks 0.
package func percentileRanks(of values: [Double]) -> [Double] {
  guard values.count > 1 else { return values.map { _ in 0 } }
  let order = values.indices.sorted { values[$0] < values[$1] }
  var ranks = [Double](repeating: 0, count: values.count)
  var below = 0
  for place in order {
    // Values of the order up to `below` are smaller; it only rises, since the values do.
    while values[order[below]] < values[place] - Tolerance.width { below += 1 }
    ranks[place] = Double(below) / Double(values.count - 1)
  }
  return ranks
}
