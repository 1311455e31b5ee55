import Scoring
import Testing

@Suite("Linear programmes")
struct LinearProgrammeTests {
  struct Case: Sendable {
    let name: String
    let objective: [Double]
    let rows: [[Double]]
    let limits: [Double]
    let value: Double
    let point: [Double]

    var programme: LinearProgramme {
      LinearProgramme(
        maximising: objective, rows: zip(rows, limits).map { LinearProgramme.Row($0, atMost: $1) })
    }
  }

  static let known: [Case] = [
    Case(
      name: "Wyndor glass (Hillier & Lieberman 1967)", objective: [3, 5], rows: [[1, 0], [0, 2], [3, 2]],
      limits: [4, 12, 18], value: 36, point: [2, 6]),
    Case(
      name: "cycling (Beale 1955)", objective: [0.75, -20, 0.5, -6],
      rows: [[0.25, -8, -1, 9], [0.5, -12, -0.5, 3], [0, 0, 1, 0]], limits: [0, 0, 1], value: 1.25,
      point: [1, 0, 1, 0]),
    Case(
      name: "cycling (Chvátal 1983)", objective: [10, -57, -9, -24],
      rows: [[0.5, -5.5, -2.5, 9], [0.5, -1.5, -0.5, 1], [1, 0, 0, 0]], limits: [0, 0, 1], value: 1,
      point: [1, 0, 1, 0]),
    Case(
      name: "every vertex of a cube (Klee & Minty 1972)", objective: [100, 10, 1],
      rows: [[1, 0, 0], [20, 1, 0], [200, 20, 1]], limits: [1, 100, 10_000], value: 10_000, point: [0, 0, 10_000]),
    Case(name: "nothing to gain", objective: [-1, 0], rows: [[1, 1]], limits: [1], value: 0, point: [0, 0]),
    Case(name: "no room", objective: [1, 1], rows: [[1, 1]], limits: [0], value: 0, point: [0, 0]),
    Case(
      name: "rows that say the same", objective: [1, 2], rows: [[1, 1], [1, 1], [2, 2]], limits: [1, 1, 2], value: 2,
      point: [0, 1]),
  ]

  @Test("known programmes have their known solutions", arguments: known)
  func knownSolutions(example: Case) throws {
    let solution = try #require(example.programme.solution())
    #expect(abs(solution.value - example.value) < 1e-9)
    #expect(zip(solution.point, example.point).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test("a value that can grow for ever has no greatest")
  func unlimited() {
    #expect(LinearProgramme(maximising: [1, 1], rows: [LinearProgramme.Row([1, -1], atMost: 1)]).solution() == nil)
    #expect(LinearProgramme(maximising: [1]).solution() == nil)
    #expect(LinearProgramme(maximising: [0]).solution()?.value == 0)
  }

  @Test("prices say what one more unit of a limit is worth")
  func prices() throws {
    let solution = try #require(Self.known[0].programme.solution())
    #expect(zip(solution.prices, [0, 1.5, 1]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  /// Strong duality (von Neumann 1947; Gale, Kuhn & Tucker 1951): a point and prices that satisfy their rows
  /// and have the same worth prove each other best.
  @Test("point and prices prove each other best, with limits of 0 too", arguments: 1...200)
  func certificates(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let variables = Int.random(in: 1...8, using: &random)
    let objective = (0..<variables).map { _ in Double.random(in: -1...2, using: &random) }
    var rows = (0..<Int.random(in: 0...30, using: &random)).map { _ in
      // Whole numbers make many ties.
      let coefficients = (0..<variables).map { _ in Double(Int.random(in: -3...3, using: &random)) }
      return LinearProgramme.Row(coefficients, atMost: Double(Int.random(in: 0...2, using: &random)))
    }
    rows.append(LinearProgramme.Row(objective.map { _ in 1 }, atMost: 10))
    let solution = try #require(LinearProgramme(maximising: objective, rows: rows).solution())
    func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).map { $0 * $1 }.compensatedSum() }
    #expect(solution.point.allSatisfy { $0 >= 0 } && solution.prices.allSatisfy { $0 >= 0 })
    for row in rows { #expect(product(row.coefficients, solution.point) <= row.limit + 1e-9) }
    for variable in objective.indices {
      #expect(product(rows.map { $0.coefficients[variable] }, solution.prices) >= objective[variable] - 1e-9)
    }
    #expect(abs(product(objective, solution.point) - solution.value) < 1e-9)
    #expect(abs(product(rows.map(\.limit), solution.prices) - solution.value) < 1e-9)
  }
}
