/// The greatest Σ c·x with A·x ≤ b and x ≥ 0, where no b is negative.
///
/// The primal simplex method on a dense tableau (Dantzig 1947), with Bland's rule (1977). Why this
/// one: there are a handful of goals and at most a few hundred rivals, for which no library is
/// worth its licence; x = 0 always satisfies the rows asked about here, so one phase is enough; and many
/// rows have b = 0, on which other rules can go round in a circle and Bland's cannot.
package struct LinearProgramme: Sendable {
  /// c, one for each variable.
  package let objective: [Double]
  package private(set) var rows: [Row] = []

  /// Σ coefficients·x ≤ limit.
  package struct Row: Hashable, Sendable {
    /// One for each variable.
    package let coefficients: [Double]
    /// 0 or more.
    package let limit: Double

    package init(_ coefficients: [Double], atMost limit: Double) {
      self.coefficients = coefficients
      self.limit = limit
    }
  }

  package struct Solution: Hashable, Sendable {
    /// Σ c·x.
    package let value: Double
    /// x, all 0 or more.
    package let point: [Double]
    /// By row, how much the value rises for each unit of its limit: the solution of the dual, 0 or more.
    package let prices: [Double]
  }

  package init(maximising objective: [Double], rows: [Row] = []) {
    self.objective = objective
    for row in rows { add(row) }
  }

  package mutating func add(_ row: Row) {
    precondition(row.coefficients.count == objective.count && row.limit >= 0, "a row of another programme")
    rows.append(row)
  }

  /// Nil where the value grows without limit.
  ///
  /// - Complexity: O(rows · variables) a step. Bland's rule ends by itself; should rounding make it
  ///   forget where it was, it stops after 100 000 steps at a point that satisfies all rows.
  package func solution() -> Solution? {
    var tableau = Tableau(self)
    for _ in 0..<100_000 {
      guard let entering = tableau.entering else { break }
      guard let leaving = tableau.leaving(for: entering) else { return nil }
      tableau.exchange(row: leaving, column: entering)
    }
    return tableau.solution
  }
}

/// What the basic variables and the objective are as long as the others are 0, and what the others change.
///
/// Labels 0..<variables are the x, then come what the rows leave unused, in their order.
private struct Tableau {
  private let variables: Int
  private let rows: Int
  /// One more than the variables: the last column holds the limits.
  private let width: Int
  /// Row by row; the last row is the objective.
  private var cells: [Double]
  /// By row, the label of its basic variable.
  private var basic: [Int]
  /// By column, the label of the variable that is 0.
  private var outside: [Int]

  /// What counts as 0 among coefficients of the order of 1.
  private static let tolerance = 1e-11

  init(_ programme: LinearProgramme) {
    variables = programme.objective.count
    rows = programme.rows.count
    width = variables + 1
    cells = []
    cells.reserveCapacity((rows + 1) * width)
    for row in programme.rows {
      cells += row.coefficients
      cells.append(row.limit)
    }
    cells += programme.objective
    cells.append(0)
    basic = Array(variables..<variables + rows)
    outside = Array(0..<variables)
  }

  /// Of the columns that raise the objective, that of the first label.
  var entering: Int? {
    var found: Int?
    for column in 0..<variables where cells[rows * width + column] > Self.tolerance {
      if let known = found, outside[known] < outside[column] { continue }
      found = column
    }
    return found
  }

  /// Of the rows that run out first as the column enters, that of the first label.
  func leaving(for column: Int) -> Int? {
    var found: (row: Int, ratio: Double)?
    for row in 0..<rows where cells[row * width + column] > Self.tolerance {
      let ratio = cells[row * width + variables] / cells[row * width + column]
      guard let known = found else {
        found = (row, ratio)
        continue
      }
      if ratio < known.ratio - 1e-14 || (ratio <= known.ratio + 1e-14 && basic[row] < basic[known.row]) {
        found = (row, min(ratio, known.ratio))
      }
    }
    return found?.row
  }

  /// The variable of the column becomes basic, that of the row 0.
  mutating func exchange(row pivotRow: Int, column pivotColumn: Int) {
    let start = pivotRow * width
    let pivot = cells[start + pivotColumn]
    for column in 0..<width { cells[start + column] /= pivot }
    cells[start + pivotColumn] = 1 / pivot
    for row in 0...rows where row != pivotRow {
      let factor = cells[row * width + pivotColumn]
      guard factor != 0 else { continue }
      for column in 0..<width where column != pivotColumn {
        cells[row * width + column] -= factor * cells[start + column]
      }
      cells[row * width + pivotColumn] = -factor / pivot
      // Rounding must not push a variable below 0.
      if row < rows { cells[row * width + variables] = max(0, cells[row * width + variables]) }
    }
    swap(&basic[pivotRow], &outside[pivotColumn])
  }

  var solution: LinearProgramme.Solution {
    var values = Array(repeating: 0.0, count: variables + rows)
    for row in 0..<rows { values[basic[row]] = cells[row * width + variables] }
    var prices = Array(repeating: 0.0, count: variables + rows)
    for column in 0..<variables { prices[outside[column]] = max(0, -cells[rows * width + column]) }
    return LinearProgramme.Solution(
      value: -cells[rows * width + variables], point: Array(values[..<variables]),
      prices: Array(prices[variables...]))
  }
}
