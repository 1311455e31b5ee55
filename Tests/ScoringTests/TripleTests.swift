import Evaluation
import Scoring
import Testing

@Suite("From a rating to low, point and high")
struct TripleTests {
  static let depth = Scale(
    name: "depth",
    form: .levels([
      Scale.Level(name: "none", value: 0, means: nil), Scale.Level(name: "basic", value: 0.4, means: nil),
      Scale.Level(name: "good", value: 0.7, means: nil), Scale.Level(name: "full", value: 1, means: nil),
    ]))

  /// Claims may fall short by half, and never score more than 0.6.
  static var strict: ConfidencePolicy {
    var policy = ConfidencePolicy.standard
    policy[.claimed] = ConfidencePolicy.Rule(shortfall: 0.5, cap: 0.6)
    return policy
  }

  struct Case: Sendable {
    let rating: Rating
    var policy = ConfidencePolicy.standard
    var unknown = UnknownPolicy(reading: .worst, isFinal: false)
    let expected: [Double]
  }

  static let cases: [Case] = [
    Case(rating: Rating(judgement: .rated(.level(3)), confidence: .claimed), expected: [0.5, 1, 1]),
    Case(rating: Rating(judgement: .rated(.level(2)), confidence: .documented), expected: [0.56, 0.7, 0.7]),
    Case(rating: Rating(judgement: .rated(.level(2)), confidence: .demonstrated), expected: [0.63, 0.7, 0.7]),
    Case(rating: Rating(judgement: .rated(.level(2)), confidence: .verified), expected: [0.7, 0.7, 0.7]),
    Case(rating: Rating(judgement: .rated(.level(3)), confidence: .claimed), policy: strict, expected: [0.5, 0.6, 1]),
    Case(
      rating: Rating(judgement: .rated(.level(1)), confidence: .claimed), policy: strict, expected: [0.2, 0.4, 0.4]),
    Case(
      rating: Rating(judgement: .range(worst: .level(1), best: .level(3)), confidence: .claimed), policy: strict,
      expected: [0.2, 0.6, 1]),
    Case(
      rating: Rating(judgement: .range(worst: .level(1), best: .level(3)), confidence: .verified),
      expected: [0.4, 0.7, 1]),
    Case(
      rating: Rating(judgement: .panel([.level(3), .level(1), .level(2)])), policy: strict, expected: [0.4, 0.7, 1]),
    Case(rating: Rating(judgement: .panel([.level(3), .level(1)])), expected: [0.4, 0.7, 1]),
    Case(rating: Rating(judgement: .panel([.level(1)])), expected: [0.4, 0.4, 0.4]),
    Case(rating: .missing, expected: [0, 0, 1]),
    Case(rating: .missing, unknown: UnknownPolicy(reading: .neutral, isFinal: false), expected: [0, 0.5, 1]),
    Case(rating: .missing, unknown: UnknownPolicy(reading: .best, isFinal: false), expected: [0, 1, 1]),
    Case(rating: .missing, unknown: UnknownPolicy(reading: .neutral, isFinal: true), expected: [0.5, 0.5, 0.5]),
  ]

  @Test("a rating has the low, point and high that the strategy's rules give", arguments: cases)
  func triples(example: Case) throws {
    let strategy = SmallEvaluation.strategy(
      goals: [SmallEvaluation.goal("goal")], confidence: example.policy, unknown: example.unknown)
    let value = try #require(PartialValue(of: example.rating, on: Self.depth, under: strategy))
    #expect(zip([value.low, value.point, value.high], example.expected).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("what does not apply has no value")
  func notApplicable() {
    let strategy = SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal")])
    #expect(PartialValue(of: Rating(judgement: .notApplicable), on: Self.depth, under: strategy) == nil)
  }
}
