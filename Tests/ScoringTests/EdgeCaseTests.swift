import Evaluation
import Scoring
import Testing

@Suite("Edge cases")
struct EdgeCaseTests {
  private func evaluation(_ vendors: [Vendor], criteria: [Criterion], goals: [Goal]) -> Evaluation {
    SmallEvaluation.evaluation(SmallEvaluation.strategy(goals: goals), criteria: criteria, vendors: vendors)
  }

  @Test("a criterion that does not apply shares its weight out within the goal")
  func sharedOutWithinAGoal() throws {
    let criteria = ["a", "b", "c"].map { SmallEvaluation.criterion($0, scale: TripleTests.depth) }
    let vendor = SmallEvaluation.vendor(
      "one", [Rating(judgement: .notApplicable), .certain(.level(3)), .certain(.level(1))])
    let assessment = Comparison(evaluation([vendor], criteria: criteria, goals: [SmallEvaluation.goal("goal")]))
      .assessments[0]
    #expect(abs(try #require(assessment.value).point - 0.7) < 1e-12)
    #expect(assessment.weights[0] == 0)
    #expect(abs(assessment.weights[1] - 0.5) < 1e-12)
    #expect(assessment.partialValues[0] == nil)
  }

  @Test("a goal of which nothing applies shares its priority out among the others")
  func sharedOutAmongGoals() throws {
    let criteria = [
      SmallEvaluation.criterion("a", serves: ["first": 1]), SmallEvaluation.criterion("b", serves: ["second": 1]),
    ]
    let goals = [SmallEvaluation.goal("first", 30), SmallEvaluation.goal("second", 70)]
    let vendor = SmallEvaluation.vendor("one", [.certain(.level(1)), Rating(judgement: .notApplicable)])
    let assessment = Comparison(evaluation([vendor], criteria: criteria, goals: goals)).assessments[0]
    #expect(assessment.value?.point == 1)
    #expect(assessment.attainments[1] == nil)
    #expect(assessment.priorities == [1, 0])
  }

  @Test("a vendor to whom nothing applies has no value and stands last")
  func nothingApplies() {
    let criteria = [SmallEvaluation.criterion("a")]
    let vendors = [
      SmallEvaluation.vendor("apart", [Rating(judgement: .notApplicable)]),
      SmallEvaluation.vendor("zero", [.certain(.level(0))]),
    ]
    let assessments = Comparison(evaluation(vendors, criteria: criteria, goals: [SmallEvaluation.goal("goal")]))
      .assessments
    #expect(assessments.map(\.vendor) == [1, 0])
    #expect(assessments[1].value == nil)
    #expect(assessments[1].rank == nil)
    #expect(assessments[1].coverage == 0)
  }

  @Test("one vendor, all alike, everything unknown: ranked without a NaN", arguments: [1, 3])
  func allAlike(count: Int) {
    let vendors = (0..<count).map { SmallEvaluation.vendor("v\($0)", [.missing, .missing]) }
    let criteria = ["a", "b"].map { SmallEvaluation.criterion($0) }
    let assessments = Comparison(evaluation(vendors, criteria: criteria, goals: [SmallEvaluation.goal("goal")]))
      .assessments
    #expect(assessments.allSatisfy { $0.rank == 1 && $0.value?.point == 0 && $0.value?.high == 1 })
    #expect(assessments.map(\.vendor) == Array(0..<count))
  }

  @Test("a criterion of weight 0 counts nothing, and a goal of priority 0 is still attained")
  func zeroWeights() throws {
    let criteria = [
      SmallEvaluation.criterion("a", weight: 0, serves: ["first": 3]),
      SmallEvaluation.criterion("b", weight: 2, serves: ["first": 1, "second": 2]),
    ]
    let goals = [SmallEvaluation.goal("first", 1), SmallEvaluation.goal("second", 0)]
    let vendor = SmallEvaluation.vendor("one", [.certain(.level(0)), .certain(.level(1))])
    let assessment = Comparison(evaluation([vendor], criteria: criteria, goals: goals)).assessments[0]
    #expect(assessment.value?.point == 1)
    #expect(assessment.attainments[1]?.point == 1)
    #expect(assessment.weights == [0, 1])
  }

  @Test(
    "values within 1e-9 of the first of their rank share it",
    arguments: [
      ([0.5, 0.5, 0.5], [1, 1, 1]), ([0.9, 0.5, 0.5, 0.1], [1, 2, 2, 4]),
      ([0.5, 0.5 - 9e-10, 0.5 - 1.8e-9], [1, 1, 3]), ([0.1, 0.9], [2, 1]), ([], []),
    ])
  func ties(values: [Double], ranks: [Int]) {
    let ranked = ranking(of: values).sorted { $0.index < $1.index }.map(\.rank)
    #expect(ranked == ranks)
  }

  @Test(
    "points that mean nothing are refused",
    arguments: [[0.0, 0], [-1, 2], [.nan, 1], [.infinity, 1], []])
  func refusedPoints(points: [Double]) {
    #expect(Shares(points: points) == nil)
  }

  @Test("points near the limits of a double are shared out")
  func hugePoints() throws {
    #expect(try #require(Shares(points: [1e308, 1e308])).values == [0.5, 0.5])
    #expect(try #require(Shares(points: [.leastNonzeroMagnitude, .leastNonzeroMagnitude])).values == [0.5, 0.5])
  }

  @Test("a scenario re-weights the goals, and a goal left out counts 0 there")
  func scenarios() throws {
    let criteria = [
      SmallEvaluation.criterion("a", serves: ["first": 1]), SmallEvaluation.criterion("b", serves: ["second": 1]),
    ]
    let goals = [SmallEvaluation.goal("first", 50), SmallEvaluation.goal("second", 50)]
    let scenario = Scenario(id: ScenarioID(rawValue: "only-second")!, name: "Only", points: [goals[1].id: 10])
    let evaluation = SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: goals, scenarios: [scenario]), criteria: criteria,
      vendors: [
        SmallEvaluation.vendor("one", [.certain(.level(1)), .certain(.level(0))]),
        SmallEvaluation.vendor("two", [.certain(.level(0)), .certain(.level(1))]),
      ])
    let comparison = Comparison(evaluation)
    #expect(comparison.assessments.map(\.rank) == [1, 1])
    #expect(comparison.scenarioRankings[0].places.map(\.vendor) == [1, 0])
    #expect(comparison.scenarioRankings[0].places.map(\.value) == [1, 0])
    let inScenario = Comparison(evaluation, scenario: scenario)
    #expect(inScenario.weighting.priorities == [0, 1])
    #expect(inScenario.assessments.map(\.vendor) == [1, 0])
  }

  @Test("ranks that only follow coverage are told apart from those that do not")
  func coverageCaution() {
    let criteria = (0..<10).map { SmallEvaluation.criterion("c\($0)") }
    func vendor(_ id: String, known: Int, good: Int) -> Vendor {
      SmallEvaluation.vendor(
        id, (0..<10).map { $0 < known ? .certain(.level($0 < good ? 1 : 0)) : .missing })
    }
    let goals = [SmallEvaluation.goal("goal")]
    let followers = [(9, 8), (7, 6), (5, 4), (3, 2)].enumerated().map { vendor("v\($0)", known: $1.0, good: $1.1) }
    #expect(Comparison(evaluation(followers, criteria: criteria, goals: goals)).ranksFollowCoverage)
    let others = [(3, 3), (5, 2), (7, 1), (9, 0)].enumerated().map { vendor("v\($0)", known: $1.0, good: $1.1) }
    #expect(!Comparison(evaluation(others, criteria: criteria, goals: goals)).ranksFollowCoverage)
  }
}
