import Evaluation
import Scoring
import Testing

@Suite("Who may win")
struct QualificationTests {
  struct Case: Sendable {
    let rating: Rating
    var isFinal = false
    let shortcoming: Reason.Shortcoming?
    let status: Status
  }

  static let cases: [Case] = [
    Case(rating: .certain(.level(2)), shortcoming: nil, status: .eligible),
    Case(rating: .certain(.level(1)), shortcoming: nil, status: .eligible),
    Case(rating: .certain(.level(0)), shortcoming: .below, status: .knockedOut),
    Case(
      rating: Rating(judgement: .rated(.level(2)), confidence: .claimed), shortcoming: .onlyClaimed,
      status: .conditional),
    Case(rating: Rating(judgement: .rated(.level(0)), confidence: .claimed), shortcoming: .below, status: .knockedOut),
    Case(
      rating: Rating(judgement: .range(worst: .level(0), best: .level(2)), confidence: .verified),
      shortcoming: .mayBeBelow, status: .conditional),
    Case(
      rating: Rating(judgement: .range(worst: .level(0), best: .level(0)), confidence: .verified), shortcoming: .below,
      status: .knockedOut),
    Case(
      rating: Rating(judgement: .range(worst: .level(1), best: .level(3)), confidence: .documented), shortcoming: nil,
      status: .eligible),
    Case(rating: Rating(judgement: .panel([.level(0), .level(0)])), shortcoming: .below, status: .knockedOut),
    Case(rating: Rating(judgement: .panel([.level(0), .level(2)])), shortcoming: .mayBeBelow, status: .conditional),
    Case(rating: Rating(judgement: .panel([.level(1), .level(2)])), shortcoming: nil, status: .eligible),
    Case(rating: .missing, shortcoming: .unknown, status: .conditional),
    Case(rating: .missing, isFinal: true, shortcoming: .unknown, status: .knockedOut),
  ]

  @Test("a must-have looks at what was rated, and at how well it is established", arguments: cases)
  func mustHaves(example: Case) {
    let strategy = SmallEvaluation.strategy(
      goals: [SmallEvaluation.goal("goal")], unknown: UnknownPolicy(reading: .worst, isFinal: example.isFinal))
    let criterion = SmallEvaluation.criterion("needed", scale: TripleTests.depth, mustHave: .level(1))
    let evaluation = SmallEvaluation.evaluation(
      strategy, criteria: [criterion], vendors: [SmallEvaluation.vendor("one", [example.rating])])
    let assessment = Comparison(evaluation).assessments[0]
    #expect(assessment.status == example.status)
    #expect(assessment.reasons.count == (example.shortcoming == nil ? 0 : 1))
    if let shortcoming = example.shortcoming {
      #expect(assessment.reasons.first?.cause == .mustHave(criterion: 0, shortcoming))
    }
    #expect(assessment.rank == (example.status == .knockedOut ? nil : 1))
  }

  @Test(
    "numbers are held against a must-have in the direction of the scale, 1e-9 in the vendor's favour",
    arguments: [(99.5, true), (99.5 - 5e-10, true), (99.4, false)])
  func numbers(rated: Double, isReached: Bool) {
    let scale = SmallEvaluation.linear(from: 99, to: 99.9)
    #expect(scale.reaches(.number(rated), .number(99.5)) == isReached)
    let falling = SmallEvaluation.linear(from: 10, to: 0)
    #expect(falling.reaches(.number(2), .number(3)))
    #expect(!falling.reaches(.number(4), .number(3)))
  }

  @Test(
    "a goal's minimum knocks out when even the best case misses it, and is a condition when the worst case does",
    arguments: [(0.4, Status.eligible), (0.5, .conditional), (0.7, .conditional), (0.71, .knockedOut)])
  func goalMinimum(minimum: Double, status: Status) {
    // basic to good, verified: attainment between 0.4 and 0.7.
    let rating = Rating(judgement: .range(worst: .level(1), best: .level(2)), confidence: .verified)
    let evaluation = SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal", 1, minimum: minimum)]),
      criteria: [SmallEvaluation.criterion("one", scale: TripleTests.depth)],
      vendors: [SmallEvaluation.vendor("one", [rating])])
    #expect(Comparison(evaluation).assessments[0].status == status)
  }

  @Test("a vendor that misses a must-have is listed last, with the reason and the value it would have had")
  func knockedOutLast() {
    let criteria = [
      SmallEvaluation.criterion("gate", scale: .presence, serves: [:], mustHave: .level(1)),
      SmallEvaluation.criterion("useful", scale: TripleTests.depth),
    ]
    let evaluation = SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal")]), criteria: criteria,
      vendors: [
        SmallEvaluation.vendor("great", [.certain(.level(0)), .certain(.level(3))]),
        SmallEvaluation.vendor("modest", [.certain(.level(1)), .certain(.level(1))]),
      ])
    let assessments = Comparison(evaluation).assessments
    #expect(assessments.map { evaluation.vendors[$0.vendor].id.rawValue } == ["modest", "great"])
    #expect(assessments.map(\.rank) == [1, nil])
    #expect(assessments[1].value?.point == 1)
    #expect(assessments[1].reasons.map(\.status) == [.knockedOut])
  }
}
