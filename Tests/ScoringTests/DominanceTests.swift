import Evaluation
import Scoring
import Testing

@Suite("Who is better in every respect")
struct DominanceTests {
  /// The definition, word by word.
  private func dominates(_ a: [Double?], _ b: [Double?]) -> Bool {
    var isSomewhereBetter = false
    for (first, second) in zip(a, b) {
      switch (first, second) {
      case (nil, nil): continue
      case (let first?, let second?):
        if first < second - 1e-9 { return false }
        if first > second + 1e-9 { isSomewhereBetter = true }
      default: return false
      }
    }
    return isSomewhereBetter
  }

  @Test("all pairs are found, in order, and no others", arguments: 1...80)
  func allPairs(seed: Int) {
    let evaluation = TippingCase.random(seed: UInt64(seed))
    let comparison = Comparison(evaluation)
    let ranked = comparison.assessments.filter { $0.rank != nil }.sorted { $0.vendor < $1.vendor }
    let counting = comparison.weighting.effective.indices.filter { comparison.weighting.effective[$0] > 0 }
    var expected: [[Int]] = []
    for a in ranked {
      for b in ranked where a.vendor != b.vendor {
        let criteria = (counting.map { a.partialValues[$0]?.point }, counting.map { b.partialValues[$0]?.point })
        if dominates(criteria.0, criteria.1) { expected.append([a.vendor, b.vendor, 0]) }
        if dominates(a.attainments.map { $0?.point }, b.attainments.map { $0?.point }) {
          expected.append([a.vendor, b.vendor, 1])
        }
      }
    }
    let found = Dominance.all(comparison, in: evaluation)
    #expect(found.map { [$0.dominating, $0.dominated, $0.level == .criteria ? 0 : 1] } == expected)
  }

  @Test("who is dominated has no higher value, and no priorities that put it ahead", arguments: 1...80)
  func consequences(seed: Int) throws {
    let evaluation = TippingCase.random(seed: UInt64(seed))
    let comparison = Comparison(evaluation)
    let values = evaluation.rankedValues
    let margins = Dictionary(
      uniqueKeysWithValues: PotentialOptimality.all(comparison, in: evaluation).map { ($0.vendor, $0.margin) })
    for dominance in Dominance.all(comparison, in: evaluation) {
      let (better, worse) = (try #require(values[dominance.dominating]), try #require(values[dominance.dominated]))
      #expect(better >= worse - 1e-9)
      if dominance.level == .goals { #expect(try #require(margins[dominance.dominated]) <= 1e-9) }
    }
  }

  @Test("Moodle dominates Sakai on criteria and on the goal (OpenBRR 2005)")
  func moodleAgainstSakai() {
    let evaluation = SmallEvaluation.weightedSum(
      weights: [25, 20, 15, 12, 10, 10, 8, 0, 0, 0, 0, 0], scale: SmallEvaluation.linear(from: 0, to: 5),
      matrix: [
        [5, 4, 3.1, 4.2, 4.2, 4, 4.4, 0, 0, 0, 0, 0], [3, 4, 3.1, 3.2, 3.4, 1.5, 4.2, 0, 0, 0, 0, 0],
      ])
    let found = Dominance.all(Comparison(evaluation), in: evaluation)
    #expect(found.map(\.level) == [.criteria, .goals])
    #expect(found.allSatisfy { $0.dominating == 0 && $0.dominated == 1 })
  }

  struct Case: Sendable {
    let first: [Double?]
    let second: [Double?]
    let priorities: [Double]
    /// On criteria, on goals.
    let expected: [Dominance.Level]
  }

  @Test(
    "a difference counts beyond 1e-9, where both have a value, and on criteria where it has a weight",
    arguments: [
      Case(first: [0.5, 0.5], second: [0.5, 0.5], priorities: [1, 1], expected: []),
      Case(first: [0.5 + 5e-10, 0.5], second: [0.5, 0.5], priorities: [1, 1], expected: []),
      Case(first: [0.5 - 5e-10, 0.6], second: [0.5, 0.5], priorities: [1, 1], expected: [.criteria, .goals]),
      Case(first: [0.5, 0.6], second: [0.5 + 5e-9, 0.5], priorities: [1, 1], expected: []),
      Case(first: [nil, 0.6], second: [0, 0.5], priorities: [1, 1], expected: []),
      Case(first: [1, 0.6], second: [nil, 0.5], priorities: [1, 1], expected: []),
      Case(first: [nil, 0.6], second: [nil, 0.5], priorities: [1, 1], expected: [.criteria, .goals]),
      Case(first: [0.1, 0.6], second: [0.9, 0.5], priorities: [0, 1], expected: [.criteria]),
      Case(first: [nil, 0.6], second: [0.9, 0.5], priorities: [0, 1], expected: [.criteria]),
    ])
  func tolerance(example: Case) {
    let evaluation = TippingCase.attainments([example.first, example.second], priorities: example.priorities)
    let found = Dominance.all(Comparison(evaluation), in: evaluation)
    #expect(found.map(\.level) == example.expected)
    #expect(found.allSatisfy { $0.dominating == 0 })
  }

  @Test("who is knocked out neither dominates nor is dominated")
  func knockedOut() {
    let criteria = [
      SmallEvaluation.criterion("gate", serves: [:], mustHave: .level(1)), SmallEvaluation.criterion("one"),
    ]
    let ratings: [[Int]] = [[0, 1], [1, 0], [0, 0], [1, 1]]
    let evaluation = SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal")]), criteria: criteria,
      vendors: ratings.enumerated().map { place, levels in
        SmallEvaluation.vendor("v\(place)", levels.map { .certain(.level($0)) })
      })
    let found = Dominance.all(Comparison(evaluation), in: evaluation)
    #expect(found.map { [$0.dominating, $0.dominated] } == [[3, 1], [3, 1]])
  }
}
