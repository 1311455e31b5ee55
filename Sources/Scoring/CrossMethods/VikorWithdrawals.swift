/// VIKOR once each alternative in turn has left.
///
/// Gives what `vikor` gives on the other rows, to 1e-12. A criterion changes only where the row that leaves is alone
/// best or alone worst, so each criterion is looked at again for two rows at most.
package struct VikorWithdrawals {
  private let values: [[Double]]
  private let weights: [Double]
  private let v: Double
  private let extremes: [ColumnExtremes]
  /// By row, S of all rows together, kept open so that terms can be exchanged without losing digits.
  private let sums: [CompensatedSum]
  /// By row, the column of its largest term.
  private let worstColumns: [Int]
  /// By row, the columns that change when it leaves.
  private let changes: [[Int]]

  package init(_ values: [[Double]], weights: [Double], v: Double = 0.5) {
    let extremes = ColumnExtremes.ofColumns(in: values)
    var sums: [CompensatedSum] = []
    var worstColumns: [Int] = []
    for row in values {
      var sum = CompensatedSum()
      var (worst, largest) = (0, -1.0)
      for (column, value) in row.enumerated() {
        let term = extremes[column].shortfall(of: value, weight: weights[column])
        sum.add(term)
        if term > largest { (worst, largest) = (column, term) }
      }
      sums.append(sum)
      worstColumns.append(worst)
    }
    self.values = values
    self.weights = weights
    self.v = v
    self.extremes = extremes
    self.sums = sums
    self.worstColumns = worstColumns
    changes = values.map { row in row.indices.filter { extremes[$0].change(without: row[$0]) } }
  }

  /// Q of every other row; 0 for the one that left.
  ///
  /// - Complexity: O(rows · changed criteria); over all rows O(rows · criteria + rows²).
  package func index(without left: Int) -> [Double] {
    var isChanged = Array(repeating: false, count: weights.count)
    for column in changes[left] { isChanged[column] = true }
    let rest = changes[left].map { (column: $0, extremes: extremes[$0].without(values[left][$0])) }

    let others = values.indices.filter { $0 != left }
    var (s, r): ([Double], [Double]) = ([], [])
    for row in others {
      var sum = sums[row]
      var largest = largestTerm(of: row, unless: isChanged)
      for (column, extremes) in rest {
        let term = extremes.shortfall(of: values[row][column], weight: weights[column])
        sum.add(-self.term(row, column))
        sum.add(term)
        largest = max(largest, term)
      }
      s.append(sum.value)
      r.append(largest)
    }

    var index = Array(repeating: 0.0, count: values.count)
    for (row, q) in zip(others, vikorIndex(s: s, r: r, v: v)) { index[row] = q }
    return index
  }

  /// The largest term over the columns that stay as they are.
  private func largestTerm(of row: Int, unless isChanged: [Bool]) -> Double {
    guard !weights.isEmpty else { return 0 }
    guard isChanged[worstColumns[row]] else { return term(row, worstColumns[row]) }
    return weights.indices.lazy.filter { !isChanged[$0] }.map { term(row, $0) }.max() ?? 0
  }

  private func term(_ row: Int, _ column: Int) -> Double {
    extremes[column].shortfall(of: values[row][column], weight: weights[column])
  }
}
