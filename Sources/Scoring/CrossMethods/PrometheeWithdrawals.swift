/// PROMETHEE II once each alternative in turn has left.
///
/// Gives what `promethee2` gives on the other rows, to 1e-12: the preferences that involved the row that left are taken
/// off the balance of each other one.
package struct PrometheeWithdrawals {
  private let rows: [[Lanes]]
  private let weights: [Lanes]
  private let balances: [Double]

  package init(_ values: [[Double]], weights: [Double]) {
    rows = values.map(Lanes.row)
    self.weights = Lanes.row(weights)
    balances = preferenceBalances(values, weights: weights)
  }

  /// φ of every other row; 0 for the one that left.
  ///
  /// - Complexity: O(rows · criteria).
  package func flows(without left: Int) -> [Double] {
    let others = Double(max(1, rows.count - 2))
    return rows.indices.map { row in
      row == left ? 0 : (balances[row] - preference(of: rows[row], over: rows[left])) / others
    }
  }

  /// The weight of the criteria where the first is better less that of those where it is worse, −1…1.
  private func preference(of first: [Lanes], over second: [Lanes]) -> Double {
    var (better, worse) = (Lanes.zero, Lanes.zero)
    for group in weights.indices {
      let difference = first[group] - second[group]
      better += Lanes.zero.replacing(with: weights[group], where: difference .> 1e-9)
      worse += Lanes.zero.replacing(with: weights[group], where: difference .< -1e-9)
    }
    return better.total - worse.total
  }
}
