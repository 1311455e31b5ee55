import Evaluation
import Scoring
import Testing

@Suite("Which questions are worth asking")
struct InformationTests {
  private static let unit = SmallEvaluation.linear(from: 0, to: 1)

  private static func evaluation(
    _ vendors: [[Rating]], weights: [Double], reading: UnknownPolicy.Reading = .worst, isFinal: Bool = false
  ) -> Evaluation {
    SmallEvaluation.evaluation(
      SmallEvaluation.strategy(
        goals: [SmallEvaluation.goal("goal")], unknown: UnknownPolicy(reading: reading, isFinal: isFinal)),
      criteria: weights.enumerated().map { SmallEvaluation.criterion("c\($0)", weight: $1, scale: unit) },
      vendors: vendors.enumerated().map { SmallEvaluation.vendor("v\($0)", $1) })
  }

  private static func certain(_ value: Double) -> Rating { .certain(.number(value)) }

  private static func claimed(_ value: Double) -> Rating {
    Rating(judgement: .rated(.number(value)), confidence: .claimed)
  }

  private func information(in evaluation: Evaluation) throws -> ValueOfInformation {
    try #require(ValueOfInformation(Comparison(evaluation), in: evaluation))
  }

  // MARK: Doubt

  @Test(
    "an unknown leans as the strategy counts it",
    arguments: [
      (UnknownPolicy.Reading.worst, Doubt.leaningLow, 1 / 3.0), (.neutral, .uniform(low: 0, high: 1), 0.5),
      (.best, .leaningHigh, 2 / 3.0),
    ])
  func unknowns(reading: UnknownPolicy.Reading, expected: Doubt, mean: Double) throws {
    let evaluation = Self.evaluation([[.missing]], weights: [1], reading: reading)
    let value = try #require(PartialValue(of: .missing, on: Self.unit, under: evaluation.strategy))
    let doubt = Doubt(of: value, rating: .missing, policy: evaluation.strategy.unknown)
    #expect(doubt == expected)
    #expect(doubt.expectation(of: value) == mean)
  }

  @Test("once answers are closed, an unknown is what it counts as", arguments: UnknownPolicy.Reading.allCases)
  func finalUnknowns(reading: UnknownPolicy.Reading) throws {
    let evaluation = Self.evaluation(
      [[.missing, Self.claimed(0.4)], [Self.certain(0.3), .missing]], weights: [1, 1], reading: reading, isFinal: true)
    let value = try #require(PartialValue(of: .missing, on: Self.unit, under: evaluation.strategy))
    let doubt = Doubt(of: value, rating: .missing, policy: evaluation.strategy.unknown)
    #expect(doubt == .none)
    #expect(doubt.expectation(of: value) == reading.value)
    #expect(try information(in: evaluation).questions.allSatisfy { $0.vendor == 0 && $0.criterion == 1 })
  }

  @Test("what is rated is even from low to high, and without doubt where both are the same")
  func rated() {
    let policy = UnknownPolicy(reading: .worst, isFinal: false)
    let open = PartialValue(low: 0.2, point: 0.4, high: 0.4)
    #expect(Doubt(of: open, rating: Self.claimed(0.4), policy: policy) == .uniform(low: 0.2, high: 0.4))
    #expect(abs(Doubt.uniform(low: 0.2, high: 0.4).expectation(of: open) - 0.3) < 1e-15)
    let closed = PartialValue(low: 0.4, point: 0.4, high: 0.4)
    #expect(Doubt(of: closed, rating: Self.certain(0.4), policy: policy) == .none)
    #expect(Doubt.none.expectation(of: closed) == 0.4)
  }

  // MARK: Questions

  @Test("a case that a pencil can follow: gaps, gains and their order")
  func byHand() throws {
    // Expected: v0 0.5·0.6 + 0.3·0.5 = 0.45, v1 0.5·⅓ + 0.3·0.75 + 0.2·0.1 = 0.412, v2 0.5·0.1 + 0.3·⅓ = 0.15.
    let information = try information(
      in: Self.evaluation(
        [
          [Self.certain(0.6), Self.certain(0.5), Self.certain(0)],
          [.missing, Self.claimed(1), Self.certain(0.1)],
          [Self.certain(0.1), .missing, Self.certain(0)],
        ], weights: [5, 3, 2]))
    let second = 0.5 / 3 + 0.225 + 0.02
    #expect(abs(try #require(information.expected[0]) - 0.45) < 1e-12)
    #expect(abs(try #require(information.expected[1]) - second) < 1e-12)
    #expect(abs(try #require(information.expected[2]) - 0.15) < 1e-12)
    #expect(information.bestByExpectation == 0)
    // The unknown of the second can add 0.5·⅔ and its claim 0.3·0.25, both more than the gap of 0.038; the unknown of
    // the last can add 0.3·⅔, which is not enough.
    let gap = 0.45 - second
    let room = 2 / 3.0 - gap / 0.5
    let gains = [0.5 * room * room * room / 3, (0.075 - gap) * (0.075 - gap) / 0.3]
    #expect(information.questions.map(\.vendor) == [1, 1])
    #expect(information.questions.map(\.criterion) == [0, 1])
    #expect(zip(information.questions.map(\.gain), gains).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("the best by expectation need not be the leader, whose questions then count as those of one who trails")
  func anotherBest() throws {
    // By points 0.5 against 0.4; by expectation 0.5 against 0.4 + 0.4·⅓.
    let evaluation = Self.evaluation(
      [[Self.certain(0.5), Self.certain(0.5)], [.missing, Self.certain(2 / 3.0)]], weights: [4, 6])
    let information = try information(in: evaluation)
    #expect(Comparison(evaluation).assessments[0].vendor == 0)
    #expect(information.bestByExpectation == 1)
    let gap = 0.4 / 3 - 0.1
    let room = 1 / 3.0 - gap / 0.4
    #expect(information.questions.map(\.vendor) == [1])
    #expect(abs(information.questions[0].gain - 0.4 * room * room * (1 - room / 3)) < 1e-12)
  }

  @Test("level expectations go to the first on the page, which is the first by points, then by id")
  func levelExpectations() throws {
    // Both expect 0.5; the second has it in hand today, the first only on average.
    let byPoints = Self.evaluation(
      [[.missing, Self.certain(2 / 3.0)], [Self.certain(0.5), Self.certain(0.5)]], weights: [1, 1])
    #expect(try information(in: byPoints).bestByExpectation == 1)
    let alike = Self.evaluation([[Self.certain(0.5)], [Self.certain(0.5)]], weights: [1])
    #expect(try information(in: alike).bestByExpectation == 0)
  }

  @Test("everything unknown about everyone: every cell is worth the same, ω·8/81 or ω/8, by vendor, then criterion")
  func allUnknown() throws {
    for (reading, share) in zip(UnknownPolicy.Reading.allCases, [8 / 81.0, 1 / 8.0, 8 / 81.0]) {
      let information = try information(
        in: Self.evaluation([[.missing, .missing], [.missing, .missing]], weights: [1, 1], reading: reading))
      #expect(information.questions.map(\.vendor) == [0, 0, 1, 1])
      #expect(information.questions.map(\.criterion) == [0, 1, 0, 1])
      #expect(information.questions.allSatisfy { abs($0.gain - 0.5 * share) < 1e-15 })
      #expect(information.bestByExpectation == 0)
    }
  }

  @Test("one vendor: it is expected, and nothing is worth asking")
  func alone() throws {
    let information = try information(in: Self.evaluation([[.missing, Self.claimed(0.6)]], weights: [1, 1]))
    #expect(information.questions.isEmpty)
    #expect(abs(try #require(information.expected[0]) - (1 / 6.0 + 0.225)) < 1e-12)
    #expect(information.bestByExpectation == 0)
  }

  @Test("vendors that are alike and known: nothing is worth asking")
  func allKnown() throws {
    let information = try information(
      in: Self.evaluation(Array(repeating: [Self.certain(0.4), Self.certain(0.7)], count: 3), weights: [1, 2]))
    #expect(information.questions.isEmpty)
    #expect(Set(information.expected.values).count == 1)
  }

  @Test("nobody with a rank: no value of information", arguments: [true, false])
  func nobody(hasVendor: Bool) {
    let vendors = hasVendor ? [SmallEvaluation.vendor("one", [.certain(.level(0))])] : []
    let evaluation = SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal")]),
      criteria: [SmallEvaluation.criterion("needed", mustHave: .level(1))], vendors: vendors)
    #expect(ValueOfInformation(Comparison(evaluation), in: evaluation) == nil)
  }

  @Test("what does not apply is no question, and its weight counts on the vendor's other answers")
  func notApplicable() throws {
    // Half of the weight moves to the second criterion: ω = 1 for v0, ½ for v1.
    let information = try information(
      in: Self.evaluation(
        [[Rating(judgement: .notApplicable), .missing], [Self.certain(1 / 3.0), .missing]], weights: [1, 1]))
    #expect(information.questions.map(\.vendor) == [0, 1])
    #expect(information.questions.map(\.criterion) == [1, 1])
    #expect(zip(information.questions.map(\.gain), [8 / 81.0, 4 / 81.0]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("knocked-out vendors ask nothing and are nobody's rival")
  func knockedOut() throws {
    let criteria = [
      SmallEvaluation.criterion("needed", mustHave: .level(1)), SmallEvaluation.criterion("other", scale: Self.unit),
    ]
    let vendors = [(0, Self.claimed(1)), (1, Self.claimed(0.8)), (1, Self.certain(0.6))].enumerated().map {
      place, rating in
      SmallEvaluation.vendor("v\(place)", [.certain(.level(rating.0)), rating.1])
    }
    let evaluation = SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal")]), criteria: criteria, vendors: vendors)
    let information = try information(in: evaluation)
    #expect(Set(information.expected.keys) == [1, 2])
    #expect(information.questions.map(\.vendor) == [1])
    // Level with 0.6 by expectation: a claim of 0.8 is even from 0.4. h = 0.1, D = 0: h/4.
    #expect(abs(information.questions[0].gain - 0.025) < 1e-12)
  }
}
