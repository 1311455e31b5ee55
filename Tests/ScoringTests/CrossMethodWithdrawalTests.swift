import Scoring
import Testing

/// A method on bare values, more being better, and the same with one row left out.
private enum BareMethod: String, CaseIterable, Sendable {
  case topsis, vikor, promethee2

  func merits(_ values: [[Double]], _ weights: [Double]) -> [Double] {
    switch self {
    case .topsis: Scoring.topsis(values, weights: weights)
    case .vikor: Scoring.vikor(values, weights: weights).q.map { -$0 }
    case .promethee2: Scoring.promethee2(values, weights: weights)
    }
  }

  /// The merits of the others once each row in turn has left.
  func meritsAfterWithdrawals(_ values: [[Double]], _ weights: [Double]) -> [[Double]] {
    let (t, v, p) = (
      TopsisWithdrawals(values, weights: weights), VikorWithdrawals(values, weights: weights),
      PrometheeWithdrawals(values, weights: weights)
    )
    return values.indices.map { left in
      var merits =
        switch self {
        case .topsis: t.closeness(without: left)
        case .vikor: v.index(without: left).map { -$0 }
        case .promethee2: p.flows(without: left)
        }
      merits.remove(at: left)
      return merits
    }
  }
}

/// Values in which everything happens that makes leaving a row out hard: copies, ties, hidden extremes, one value that
/// outweighs its column, columns of nothing, weights of nothing.
private func randomTable(seed: UInt64) -> (values: [[Double]], weights: [Double]) {
  var random = SeededGenerator(seed: seed)
  let (rows, columns) = (Int.random(in: 1...9, using: &random), Int.random(in: 1...13, using: &random))
  let kinds = (0..<columns).map { _ in Int.random(in: 0...5, using: &random) }
  var values = (0..<rows).map { row in
    kinds.map { kind in
      switch kind {
      case 0: 0.0
      case 1: 0.3
      case 2: Double(Int.random(in: 0...2, using: &random)) / 2
      case 3: row == 0 ? 1 : Double.random(in: 0...1e-7, using: &random)
      default: Double.random(in: 0...1, using: &random)
      }
    }
  }
  if rows > 2, seed % 3 == 0 { values[rows - 1] = values[0] }
  let points = (0..<columns).map { _ in
    Int.random(in: 0...4, using: &random) == 0 ? 0.0 : Double.random(in: 0.01...1, using: &random)
  }
  return (values, Shares(points: points)?.values ?? points)
}

@Suite("Leaving out one vendor at a time")
struct CrossMethodWithdrawalTests {
  @Test(
    "what is left after a withdrawal is what the method gives on the other rows, to 1e-12",
    arguments: BareMethod.allCases, 1...250)
  fileprivate func sameAsOnTheOthers(method: BareMethod, seed: Int) {
    let (values, weights) = randomTable(seed: UInt64(seed))
    for (left, after) in method.meritsAfterWithdrawals(values, weights).enumerated() {
      var others = values
      others.remove(at: left)
      let expected = method.merits(others, weights)
      #expect(after.count == expected.count)
      #expect(zip(after, expected).allSatisfy { abs($0 - $1) <= 1e-12 }, "\(after) is not \(expected)")
    }
  }

  /// Found by search; figures recomputed apart.
  private static let reversals: [(BareMethod, [[Double]], [Double], [Int])] = [
    (.topsis, [[0.3, 0.4], [1, 0.1], [0.6, 0.8]], [0.5, 0.5], [2]),
    (.vikor, [[0.1, 0.6], [0.1, 0], [0.3, 0.3], [0.9, 0.6]], [0.5, 0.5], [1]),
    (.promethee2, [[0.9, 0.5, 0.7], [0.6, 0.5, 0.6], [0.1, 0.1, 0.5], [0.9, 0.7, 0.1]], [0.5, 0.3, 0.2], [2]),
  ]

  @Test("a vendor whose removal swaps two others is named, and no other", arguments: reversals)
  fileprivate func known(method: BareMethod, values: [[Double]], weights: [Double], expected: [Int]) {
    let evaluation = SmallEvaluation.weightedSum(
      weights: weights, scale: SmallEvaluation.linear(from: 0, to: 1), matrix: values)
    let results = CrossCheck(Comparison(evaluation), in: evaluation).results
    let result = results[BareMethod.allCases.firstIndex(of: method)!]
    #expect(result.reversedByDropping == expected)
  }

  @Test("who is said to swap others is who swaps a pair when the pairs are gone through one by one", arguments: 1...120)
  func sameAsPairByPair(seed: Int) {
    let evaluation = randomEvaluation(seed: UInt64(seed))
    let comparison = Comparison(evaluation)
    let complete = CompleteValues(comparison)
    for (method, result) in zip(BareMethod.allCases, CrossCheck(comparison, in: evaluation).results) {
      let before = method.merits(complete.rows, complete.weights)
      let swapping = complete.rows.indices.filter { left in
        let others = complete.rows.indices.filter { $0 != left }
        let after = method.merits(others.map { complete.rows[$0] }, complete.weights)
        return others.enumerated().contains { i, a in
          others.enumerated().contains { j, b in before[a] - before[b] > 1e-9 && after[j] - after[i] > 1e-9 }
        }
      }
      #expect(result.reversedByDropping == swapping.map { complete.vendors[$0] })
    }
  }

  @Test("among the random evaluations some vendors do swap others")
  func theTestBites() {
    let named = (1...120).map { seed -> [Int] in
      let evaluation = randomEvaluation(seed: UInt64(seed))
      return CrossCheck(Comparison(evaluation), in: evaluation).results.map(\.reversedByDropping.count)
    }
    for method in BareMethod.allCases.indices { #expect(named.contains { $0[method] > 0 }) }
  }
}
