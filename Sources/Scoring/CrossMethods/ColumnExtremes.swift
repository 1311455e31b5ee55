/// The best and the worst of one criterion among the vendors present, and what they become without one of them.
struct ColumnExtremes {
  private(set) var best = -Double.infinity
  /// The best without one holder of the best: the same number where several hold it.
  private(set) var secondBest = -Double.infinity
  private(set) var worst = Double.infinity
  private(set) var secondWorst = Double.infinity

  /// A criterion on which vendors differ by no more than this tells them apart no more than rounding would.
  static let leastDifference = 1e-9

  /// One for each column; empty without rows.
  static func ofColumns(in values: [[Double]]) -> [ColumnExtremes] {
    var columns = Array(repeating: ColumnExtremes(), count: values.first?.count ?? 0)
    for row in values {
      for column in columns.indices { columns[column].include(row[column]) }
    }
    return columns
  }

  private mutating func include(_ value: Double) {
    secondBest = max(secondBest, min(best, value))
    best = max(best, value)
    secondWorst = min(secondWorst, max(worst, value))
    worst = min(worst, value)
  }

  /// How far apart the vendors are; 0 within 1e-9.
  var range: Double { best - worst > Self.leastDifference ? best - worst : 0 }

  /// The extremes of the other rows, for a row that has this value.
  func without(_ value: Double) -> ColumnExtremes {
    var rest = self
    if value == best { rest.best = secondBest }
    if value == worst { rest.worst = secondWorst }
    return rest
  }

  /// Whether they are other ones without a row that has this value.
  func change(without value: Double) -> Bool {
    (value == best && secondBest < best) || (value == worst && secondWorst > worst)
  }
}
