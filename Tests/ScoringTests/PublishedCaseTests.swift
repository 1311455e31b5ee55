import Evaluation
import Scoring
import Testing

@Suite("Published cases of decision analysis")
struct PublishedCaseTests {
  @Test("a weighted sum with an exact tie ranks 3, 1, 1 (Triantaphyllou 2000)")
  func weightedSumTie() throws {
    let evaluation = SmallEvaluation.weightedSum(
      weights: [0.2, 0.15, 0.4, 0.25], scale: SmallEvaluation.linear(from: 0, to: 100),
      matrix: [[25, 20, 15, 30], [10, 30, 20, 30], [30, 10, 30, 10]])
    let comparison = Comparison(evaluation)
    let byVendor = comparison.assessments.sorted { $0.vendor < $1.vendor }
    let expected = [21.5, 22.0, 22.0]
    for (assessment, value) in zip(byVendor, expected) {
      #expect(abs(try #require(assessment.value).point * 100 - value) < 1e-9)
    }
    #expect(byVendor.map(\.rank) == [3, 1, 1])
    #expect(comparison.assessments.map(\.vendor) == [1, 2, 0])
  }

  @Test("Moodle against Sakai by the Business Readiness Rating gives 4.191 and 3.225 (OpenBRR 2005)")
  func moodleAgainstSakai() throws {
    let evaluation = SmallEvaluation.weightedSum(
      weights: [25, 20, 15, 12, 10, 10, 8, 0, 0, 0, 0, 0], scale: SmallEvaluation.linear(from: 0, to: 5),
      matrix: [
        [5, 4, 3.1, 4.2, 4.2, 4, 4.4, 0, 0, 0, 0, 0], [3, 4, 3.1, 3.2, 3.4, 1.5, 4.2, 0, 0, 0, 0, 0],
      ])
    let values = Comparison(evaluation).assessments.map { ($0.value?.point ?? 0) * 5 }
    #expect(abs(values[0] - 4.191) < 1e-9)
    #expect(abs(values[1] - 3.225) < 1e-9)
  }

  @Test(
    "rank-order centroids are those of Edwards & Barron 1994",
    arguments: [
      [0.75, 0.25], [0.6111, 0.2778, 0.1111], [0.5208, 0.2708, 0.1458, 0.0625],
      [0.4567, 0.2567, 0.1567, 0.09, 0.04], [0.4083, 0.2417, 0.1583, 0.1028, 0.0611, 0.0278],
    ])
  func rankOrderCentroids(expected: [Double]) {
    let goals = expected.indices.map { GoalID(rawValue: "g\($0)")! }
    let priorities = rankOrderCentroid(goals.map { [$0] })
    for (goal, value) in zip(goals, expected) { #expect(abs(priorities[goal]! - value) < 5e-5) }
  }

  @Test("tied goals share the mean of the places they take")
  func tiedCentroids() {
    let ids = ["a", "b", "c"].map { GoalID(rawValue: $0)! }
    let priorities = rankOrderCentroid([[ids[0]], [ids[1], ids[2]]])
    #expect(abs(priorities[ids[0]]! - 11.0 / 18) < 1e-12)
    #expect(abs(priorities[ids[1]]! - (5.0 / 18 + 2.0 / 18) / 2) < 1e-12)
    #expect(priorities[ids[1]] == priorities[ids[2]])
  }

  @Test("swings are measured against the largest")
  func swings() {
    let goals = ["a", "b", "c"].map { SmallEvaluation.goal($0, nil) }
    let swings = Dictionary(uniqueKeysWithValues: zip(goals.map(\.id), [100.0, 60, 40]))
    let evaluation = SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: goals, method: .swing(swings)),
      criteria: ["a", "b", "c"].map { SmallEvaluation.criterion("serves-\($0)", serves: [$0: 1]) }, vendors: [])
    #expect(zip(Weighting(evaluation).priorities, [0.5, 0.3, 0.2]).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  /// Priorities from an upper triangle that is read row by row.
  private func pairwise(_ upper: [Double], count: Int) -> PairwisePriorities {
    let goals = (0..<count).map { GoalID(rawValue: "g\($0)")! }
    var comparisons: [PairwiseComparison] = []
    var next = upper.makeIterator()
    for i in 0..<count {
      for j in i + 1..<count {
        comparisons.append(PairwiseComparison(first: goals[i], second: goals[j], ratio: next.next()!))
      }
    }
    return PairwisePriorities(goals: goals, comparisons: comparisons)
  }

  @Test("the house of Saaty 1990 has his eigenvector, his λmax and a consistency ratio of 0.169")
  func house() throws {
    let result = pairwise(
      [
        5, 3, 7, 6, 6, 1 / 3.0, 1 / 4.0, 1 / 3.0, 5, 3, 3, 1 / 5.0, 1 / 7.0, 6, 3, 4, 6, 1 / 5.0, 1 / 3.0, 1 / 4.0,
        1 / 7.0, 1 / 8.0, 1 / 2.0, 1 / 5.0, 1 / 6.0, 1 / 5.0, 1 / 6.0, 1 / 2.0,
      ], count: 8)
    let expected = [0.173017, 0.053976, 0.18811, 0.017508, 0.031044, 0.036322, 0.166834, 0.333189]
    #expect(zip(result.priorities, expected).allSatisfy { abs($0 - $1) < 1e-5 })
    #expect(abs(result.consistency.lambdaMax - 9.668887) < 1e-5)
    #expect(abs(try #require(result.consistency.ratio) - 0.169087) < 1e-5)
  }

  @Test("the goals of the family car have the weights and the ratio of the published hierarchy")
  func familyCar() throws {
    let result = pairwise([3, 7, 3, 9, 1, 1 / 7.0], count: 4)
    #expect(zip(result.priorities, [0.5101, 0.2344, 0.0405, 0.2151]).allSatisfy { abs($0 - $1) < 2e-4 })
    #expect(abs(try #require(result.consistency.ratio) - 0.0738) < 2e-4)
  }

  @Test("the facility location has the published criteria weights and ratio (Papathanasiou & Ploskas 2018)")
  func facility() throws {
    let result = pairwise([1, 5, 3, 5, 3, 1 / 3.0], count: 4)
    #expect(zip(result.priorities, [0.389862, 0.389862, 0.067925, 0.152352]).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(abs(try #require(result.consistency.ratio) - 0.016109) < 1e-6)
  }

  @Test("comparisons that agree have no worst one, and a ratio of 0")
  func consistentComparisons() {
    let result = pairwise([2, 6, 3], count: 3)
    #expect(zip(result.priorities, [0.6, 0.3, 0.1]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(abs(result.consistency.ratio ?? 1) < 1e-12)
    #expect(result.consistency.worst == nil)
  }

  @Test("beyond ten goals there is no random index, and no ratio")
  func elevenGoals() {
    #expect(pairwise(Array(repeating: 1, count: 55), count: 11).consistency.ratio == nil)
  }

  /// P13 of the R package smaa.
  static let rising = ValueFunction(
    unit: nil,
    points: [(-0.15, 0), (0, 0.1), (0.25, 0.9), (0.35, 1)].map { ValueFunction.Point(number: $0, value: $1) })!
  static let falling = ValueFunction(
    unit: nil, points: [(50, 1), (75, 0.8), (90, 0.5), (100, 0)].map { ValueFunction.Point(number: $0, value: $1) })!

  @Test(
    "piecewise-linear values are those of the smaa package, clamped at both ends",
    arguments: [
      (rising, -0.15, 0.0), (rising, 0, 0.1), (rising, 0.1, 0.42), (rising, 0.25, 0.9), (rising, 0.35, 1),
      (falling, 50, 1), (falling, 60, 0.92), (falling, 75, 0.8), (falling, 90, 0.5), (falling, 100, 0),
      (falling, 10, 1), (falling, 40, 1), (falling, 101, 0), (falling, 120, 0),
    ])
  func piecewiseLinear(function: ValueFunction, number: Double, value: Double) {
    #expect(abs(function(number) - value) < 1e-9)
  }

  @Test("a copy of an alternative never changes the order of the others (Belton & Gear 1983)")
  func copyOfAnAlternative() {
    let rows: [[Double]] = [[1, 9, 8], [9, 1, 9], [1, 1, 1]]
    let scale = SmallEvaluation.linear(from: 0, to: 9)
    let three = Comparison(SmallEvaluation.weightedSum(weights: [1, 1, 1], scale: scale, matrix: rows))
    let four = Comparison(SmallEvaluation.weightedSum(weights: [1, 1, 1], scale: scale, matrix: rows + [[9, 1, 9]]))
    let values = Dictionary(uniqueKeysWithValues: four.assessments.map { ($0.vendor, $0.value?.point) })
    #expect(three.assessments.allSatisfy { values[$0.vendor] == $0.value?.point })
    #expect(three.assessments.map(\.vendor) == [1, 0, 2])
  }
}
