/// TOPSIS once each alternative in turn has left.
///
/// Gives what `topsis` gives on the other rows, to 1e-12, without looking for norms and extremes again.
package struct TopsisWithdrawals {
  private let rows: [[Lanes]]
  private let columns: [Columns]

  /// What is known of four criteria over all rows.
  fileprivate struct Columns {
    var weight = Lanes.zero
    var best = Lanes.zero
    var secondBest = Lanes.zero
    var worst = Lanes.zero
    var secondWorst = Lanes.zero
    /// Σ u².
    var squares = Lanes.zero
    /// Σ u² of all rows but the largest.
    var squaresWithoutLargest = Lanes.zero
  }

  /// What four criteria are measured by once a row has left.
  fileprivate struct Yardstick {
    let best: Lanes
    let worst: Lanes
    let factor: Lanes
  }

  package init(_ values: [[Double]], weights: [Double]) {
    rows = values.map(Lanes.row)
    var columns = Lanes.row(weights).map { Columns(weight: $0) }
    for (column, extremes) in ColumnExtremes.ofColumns(in: values).enumerated() {
      let (group, lane) = (column / Lanes.scalarCount, column % Lanes.scalarCount)
      var (sum, rest) = (CompensatedSum(), CompensatedSum())
      let squares = values.map { $0[column] * $0[column] }
      let largest = squares.indices.max { squares[$0] < squares[$1] }
      for (row, square) in squares.enumerated() {
        sum.add(square)
        if row != largest { rest.add(square) }
      }
      columns[group].best[lane] = extremes.best
      columns[group].secondBest[lane] = extremes.secondBest
      columns[group].worst[lane] = extremes.worst
      columns[group].secondWorst[lane] = extremes.secondWorst
      columns[group].squares[lane] = sum.value
      columns[group].squaresWithoutLargest[lane] = rest.value
    }
    self.columns = columns
  }

  /// The closeness of every other row; 0 for the one that left.
  ///
  /// - Complexity: O(rows · criteria).
  package func closeness(without left: Int) -> [Double] {
    let yardsticks = zip(columns, rows[left]).map { columns, value in columns.yardstick(without: value) }
    return rows.indices.map { row in
      row == left ? 0 : Self.closeness(of: rows[row], by: yardsticks)
    }
  }

  private static func closeness(of row: [Lanes], by yardsticks: [Yardstick]) -> Double {
    // No term is negative, so a plain sum loses nothing that matters.
    var (toBest, toWorst) = (Lanes.zero, Lanes.zero)
    for group in yardsticks.indices {
      let (value, yardstick) = (row[group], yardsticks[group])
      let below = yardstick.factor * (yardstick.best - value)
      let above = yardstick.factor * (value - yardstick.worst)
      toBest += below * below
      toWorst += above * above
    }
    return Scoring.closeness(toBest: toBest.total, toWorst: toWorst.total)
  }
}

extension TopsisWithdrawals.Columns {
  fileprivate func yardstick(without value: Lanes) -> TopsisWithdrawals.Yardstick {
    let best = best.replacing(with: secondBest, where: value .== best)
    let worst = worst.replacing(with: secondWorst, where: value .== worst)
    let square = value * value
    // Subtracting more than half of a sum would lose digits of the rest; only the largest can be more than half.
    let rest = (squares - square).replacing(with: squaresWithoutLargest, where: square .> squares / 2)
    let isDistinct = best - worst .> ColumnExtremes.leastDifference
    let factor = Lanes.zero.replacing(with: weight / rest.squareRoot(), where: isDistinct)
    return TopsisWithdrawals.Yardstick(best: best, worst: worst, factor: factor)
  }
}
