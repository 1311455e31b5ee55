import Evaluation
import Scoring
import Testing

@Suite("Other methods beside the additive value")
struct CrossMethodCheckTests {
  private static let unit = SmallEvaluation.linear(from: 0, to: 1)

  private func check(_ matrix: [[Double]], weights: [Double]) -> CrossCheck {
    let evaluation = SmallEvaluation.weightedSum(weights: weights, scale: Self.unit, matrix: matrix)
    return CrossCheck(Comparison(evaluation), in: evaluation)
  }

  @Test("each method ranks in its own direction, level vendors by id, and says how far it agrees")
  func rankings() throws {
    // By value the second is first with 0.62, then the two that are alike with 0.5, then the last with 0.31.
    let check = check([[0.5, 0.5], [0.4, 0.95], [0.5, 0.5], [0.45, 0.1]], weights: [0.6, 0.4])
    #expect(check.results.map(\.method) == [.topsis, .vikor, .promethee2])

    // Shortfalls: 0 and 0.4·0.45/0.85; 0.6 and 0; 0.3 and 0.4. So S = 0.212, 0.6, 0.7 and R = 0.212, 0.6, 0.4.
    let byVikor = check.results[1]
    let q = try (0..<4).map { try #require(byVikor.values[$0]) }
    #expect(zip(q, [0, 0.897590, 0, 0.742424]).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(byVikor.ranking.map(\.vendor) == [0, 2, 3, 1])
    #expect(byVikor.ranking.map(\.rank) == [1, 1, 3, 4])
    // Five pairs are told apart, three of them against the additive value.
    #expect(abs(try #require(byVikor.agreement) + 0.2) < 1e-12)

    // The first is preferred to the second by 0.6 − 0.4 and to the last by 1, the last to the second by 0.6 − 0.4.
    let byFlow = check.results[2]
    let flows = try (0..<4).map { try #require(byFlow.values[$0]) }
    #expect(zip(flows, [0.4, -0.2, 0.4, -0.6]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(byFlow.ranking.map(\.vendor) == [0, 2, 1, 3])
    #expect(byFlow.ranking.map(\.rank) == [1, 1, 3, 4])
    // Two of the five against it.
    #expect(abs(try #require(byFlow.agreement) - 0.2) < 1e-12)
  }

  @Test("one vendor: worst and best at once, and nothing to agree with")
  func alone() {
    let check = check([[0.3, 0.9]], weights: [0.5, 0.5])
    #expect(check.results.map { $0.values[0] } == [0.5, 0, 0])
    #expect(check.results.allSatisfy { $0.ranking.map(\.vendor) == [0] && $0.ranking.map(\.rank) == [1] })
    #expect(check.results.allSatisfy { $0.agreement == nil && $0.reversedByDropping.isEmpty })
    #expect(check.compromise == [0])
  }

  @Test(
    "vendors that are alike, or different by rounding alone, are all tied",
    arguments: [0, 1e-16, 4e-10], [2, 3, 5])
  func allAlike(difference: Double, count: Int) {
    let rows = (0..<count).map { row in [0.7 + Double(row % 2) * difference, 0.1 + 0.2, 0, 1 - difference] }
    let check = check(rows, weights: [1, 2, 3, 4])
    #expect(check.results.map { $0.values[count - 1] } == [0.5, 0, 0])
    for result in check.results {
      #expect(Set(result.values.values).count == 1)
      #expect(result.ranking.map(\.vendor) == Array(0..<count))
      #expect(result.ranking.allSatisfy { $0.rank == 1 })
      #expect(result.agreement == nil && result.reversedByDropping.isEmpty)
    }
    #expect(check.compromise == Array(0..<count))
  }

  @Test("sums that are equal but for rounding do not make a whole out of nothing")
  func equalSums() {
    // The same three terms in another order for each vendor: S and R are equal, and so is Q.
    let result = vikor([[1, 0.4, 0.2], [0.2, 1, 0.4], [0.4, 0.2, 1]], weights: [1 / 3.0, 1 / 3.0, 1 / 3.0])
    #expect(result.q == [0, 0, 0])
    #expect(result.compromise == [0, 1, 2])
  }

  @Test("nobody with a rank: nothing to say, in the usual order", arguments: [true, false])
  func nobody(hasVendor: Bool) {
    let vendors = hasVendor ? [SmallEvaluation.vendor("one", [.certain(.level(0))])] : []
    let evaluation = SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal")]),
      criteria: [SmallEvaluation.criterion("needed", mustHave: .level(1))], vendors: vendors)
    let check = CrossCheck(Comparison(evaluation), in: evaluation)
    #expect(check.results.map(\.method) == Method.allCases)
    #expect(check.results.allSatisfy { $0.values.isEmpty && $0.ranking.isEmpty && $0.agreement == nil })
    #expect(check.compromise.isEmpty && !check.usesGoalMeans)
  }

  @Test("knocked-out vendors take no part")
  func knockedOut() {
    let criteria = [
      SmallEvaluation.criterion("needed", mustHave: .level(1)), SmallEvaluation.criterion("other", scale: Self.unit),
    ]
    let vendors = [(0, 1.0), (1, 0.2), (1, 0.6)].enumerated().map { place, ratings in
      SmallEvaluation.vendor("v\(place)", [.certain(.level(ratings.0)), .certain(.number(ratings.1))])
    }
    let evaluation = SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal")]), criteria: criteria, vendors: vendors)
    let check = CrossCheck(Comparison(evaluation), in: evaluation)
    #expect(check.results.map { $0.ranking.map(\.vendor) } == [[2, 1], [2, 1], [2, 1]])
    #expect(check.results.map { $0.values[2] } == [1, 0, 0.5])
    #expect(check.compromise == [2])
  }

  struct CompromiseCase: Sendable {
    let values: [[Double]]
    let weights: [Double]
    let expected: [Int]
  }

  static let compromises = [
    // Ahead by 0.30 ≥ ¼, but best by neither S (row 2) nor R (row 1); rows 1 and 2 are both second, the first counts.
    CompromiseCase(
      values: [[1, 0.1, 0.2], [0.2, 0.3, 0], [0, 0.7, 0.4], [0.6, 0.1, 0], [0.4, 0, 0.2]], weights: [0.4, 0.4, 0.2],
      expected: [0, 1]),
    // Two vendors: ahead by all there is.
    CompromiseCase(values: [[0.2, 0.3], [0.4, 0.5]], weights: [0.5, 0.5], expected: [1]),
    // Q 0, ½, 1: ahead by exactly 1/(3 − 1), which is enough.
    CompromiseCase(values: [[0], [0.5], [1]], weights: [1], expected: [2]),
    // Q 0, 0.4, 1: ahead by less; the last is ahead of nobody.
    CompromiseCase(values: [[0], [0.6], [1]], weights: [1], expected: [2, 1]),
    // Q 0, 0, ½, 1: the two first are level, and the one 0.5 behind is too far for 1/3.
    CompromiseCase(values: [[0], [1], [0.5], [1]], weights: [1], expected: [1, 3]),
  ]

  @Test("the compromise is the best by both conditions, or whoever is next to it", arguments: compromises)
  func compromise(example: CompromiseCase) {
    #expect(vikor(example.values, weights: example.weights).compromise == example.expected)
  }

  @Test("what does not apply stands at the vendor's mean over the goals it serves, by what it counts there")
  func goalMeans() throws {
    // ω: a ¼·½ + ¾·⅓ = ⅜, b ¼·½ = ⅛, c ¾·⅔ = ½.
    let criteria = [
      SmallEvaluation.criterion("a", scale: Self.unit, serves: ["first": 1, "second": 1]),
      SmallEvaluation.criterion("b", scale: Self.unit, serves: ["first": 1]),
      SmallEvaluation.criterion("c", scale: Self.unit, serves: ["second": 2]),
      SmallEvaluation.criterion("d", weight: 0, scale: Self.unit, serves: ["second": 1]),
    ]
    let goals = [SmallEvaluation.goal("first", 1), SmallEvaluation.goal("second", 3)]
    func complete(_ ratings: [Double?]) throws -> (CompleteValues, Double) {
      let vendor = SmallEvaluation.vendor(
        "one", ratings.map { $0.map { .certain(.number($0)) } ?? Rating(judgement: .notApplicable) })
      let comparison = Comparison(
        SmallEvaluation.evaluation(SmallEvaluation.strategy(goals: goals), criteria: criteria, vendors: [vendor]))
      return (CompleteValues(comparison), try #require(comparison.assessments[0].value).point)
    }

    // Without a, the first goal is attained at 0.2 and the second at 0.9: (⅛·0.2 + ¼·0.9)/⅜.
    let (mean, _) = try complete([nil, 0.2, 0.9, 0])
    #expect(zip(mean.weights, [0.375, 0.125, 0.5]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(zip(mean.rows[0], [2 / 3.0, 0.2, 0.9]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(mean.usesGoalMeans)

    // Without a and b nothing of the first goal is left: the value, 0.9, stands in for b, and for a's part in that goal.
    let (overall, value) = try complete([nil, nil, 0.9, 0])
    #expect(abs(value - 0.9) < 1e-12)
    #expect(overall.rows[0].allSatisfy { abs($0 - 0.9) < 1e-12 })

    // What counts nothing needs no mean.
    let (unused, _) = try complete([0.1, 0.2, 0.9, nil])
    #expect(unused.rows == [[0.1, 0.2, 0.9]])
    #expect(!unused.usesGoalMeans)
  }

  @Test("with the means in place, Σ ω·u is still the additive value", arguments: PropertyTests.seeds)
  func sumsStay(seed: UInt64) {
    let complete = CompleteValues(Comparison(randomEvaluation(seed: seed)))
    for (row, value) in zip(complete.rows, complete.additive) {
      let sum = zip(row, complete.weights).map { $0 * $1 }.compensatedSum()
      #expect(abs(sum - value) < 1e-12)
      #expect(row.allSatisfy { (-1e-12...1 + 1e-12).contains($0) })
    }
  }

  @Test("numbers stay in their range, and nothing is ever not a number", arguments: PropertyTests.seeds)
  func ranges(seed: UInt64) {
    let evaluation = randomEvaluation(seed: seed)
    let comparison = Comparison(evaluation)
    let check = CrossCheck(comparison, in: evaluation)
    let ranked = Set(comparison.assessments.filter { $0.rank != nil }.map(\.vendor))
    let ranges: [ClosedRange<Double>] = [0...1, 0...1, -1...1]
    for (result, range) in zip(check.results, ranges) {
      #expect(Set(result.values.keys) == ranked && Set(result.ranking.map(\.vendor)) == ranked)
      #expect(result.values.values.allSatisfy { range.contains($0) })
      #expect(result.agreement.map { (-1...1).contains($0) } ?? true)
    }
    #expect(check.results[1].ranking.first?.vendor == check.compromise.first)
    // Every preference is somebody else's dislike.
    #expect(abs(check.results[2].values.values.compensatedSum()) < 1e-12)
  }

  @Test("the order of the vendors' files changes no number by more than 1e-12", arguments: PropertyTests.seeds)
  func orderOfVendors(seed: UInt64) {
    var evaluation = randomEvaluation(seed: seed)
    func values() -> [[VendorID: Double]] {
      CrossCheck(Comparison(evaluation), in: evaluation).results.map { result in
        Dictionary(uniqueKeysWithValues: result.values.map { (evaluation.vendors[$0].id, $1) })
      }
    }
    let before = values()
    evaluation.vendors.reverse()
    for (a, b) in zip(before, values()) {
      #expect(a.count == b.count && a.allSatisfy { abs($1 - (b[$0] ?? .nan)) < 1e-12 })
    }
  }
}
