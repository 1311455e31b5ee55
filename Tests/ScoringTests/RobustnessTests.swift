import Evaluation
import Testing

@testable import Scoring

/// Shares counted in samples stay within so many standard errors of what they are.
private func isNear(_ share: Double, _ expected: Double, samples: Int, errors: Double = 4.5) -> Bool {
  let variance = max(expected * (1 - expected), 1e-6)
  return abs(share - expected) <= errors * (variance / Double(samples)).squareRoot() + 1e-9
}

/// Alternatives with a value on each goal, goals being served by one criterion each.
private func onGoals(
  _ values: [[Double]], priorities: [Double]? = nil, unknown: UnknownPolicy.Reading = .worst
) -> Evaluation {
  let goals = values[0].indices.map { SmallEvaluation.goal("goal-\($0)", priorities?[$0] ?? 1) }
  let criteria = values[0].indices.map {
    SmallEvaluation.criterion("c\($0)", scale: SmallEvaluation.linear(from: 0, to: 1), serves: ["goal-\($0)": 1])
  }
  let vendors = values.enumerated().map { place, row in
    SmallEvaluation.vendor("v\(place)", row.map { $0.isNaN ? .missing : .certain(.number($0)) })
  }
  return SmallEvaluation.evaluation(
    SmallEvaluation.strategy(goals: goals, unknown: UnknownPolicy(reading: unknown, isFinal: false)),
    criteria: criteria, vendors: vendors)
}

private func robustness(
  _ evaluation: Evaluation, samples: Int = 100_000, model: WeightModel = .around, spread: Double = 0.25,
  seed: UInt64 = 1, threads: Int = 2
) -> Robustness {
  Robustness(
    Comparison(evaluation), in: evaluation,
    sampling: Sampling(samples: samples, seed: seed, model: model, spread: spread), threads: threads)
}

@Suite("Robustness: closed forms")
struct RobustnessClosedFormTests {
  private let samples = 100_000

  @Test("two goals, three alternatives: rank acceptability, wins and central priorities follow from geometry")
  func twoGoals() throws {
    let result = robustness(onGoals([[1, 0], [0, 1], [0.6, 0.6]]), model: .any)
    let expected = [[0.4, 0.1, 0.5], [0.4, 0.1, 0.5], [0.2, 0.8, 0]]
    for (row, shares) in zip(result.rankAcceptability, expected) {
      for (share, expected) in zip(row, shares) { #expect(isNear(share, expected, samples: samples)) }
    }
    #expect(isNear(result.pairwise[0][1], 0.5, samples: samples))
    #expect(isNear(result.pairwise[0][2], 0.4, samples: samples))
    #expect(isNear(result.pairwise[2][1], 0.6, samples: samples))
    for (priorities, first) in zip(result.centralPriorities, [0.8, 0.2, 0.5]) {
      let priority = try #require(priorities)[0]
      #expect(abs(priority - first) < 0.005)
    }
    // Nothing is in doubt, so at its central priorities each is first for certain.
    #expect(result.confidenceFactors == [1, 1, 1])
    #expect(result.perfectInformation == 0)
  }

  @Test("an alternative that is nowhere best enough is never first, and says so")
  func neverFirst() {
    let result = robustness(onGoals([[1, 0], [0, 1], [0.4, 0.4]]), model: .any)
    #expect(result.rankAcceptability[2][0] == 0)
    #expect(result.centralPriorities[2] == nil)
    #expect(result.confidenceFactors[2] == nil)
  }

  @Test(
    "three goals: a level alternative is first where no priority exceeds its value",
    arguments: [(0.4, 0.04), (0.5, 0.25), (0.6, 0.52), (0.8, 0.88)])
  func threeGoals(value: Double, expected: Double) {
    let result = robustness(onGoals([[1, 0, 0], [0, 1, 0], [0, 0, 1], [value, value, value]]), model: .any)
    #expect(isNear(result.rankAcceptability[3][0], expected, samples: samples))
    for rival in 0..<3 { #expect(isNear(result.rankAcceptability[rival][0], (1 - expected) / 3, samples: samples)) }
  }

  @Test("priorities drawn in order have the rank order centroid as their mean, ties sharing it")
  func orderedSimplex() throws {
    let cases: [(stated: [Double], parts: [Double], of: Double)] = [
      ([4, 3, 2, 1], [25, 13, 7, 3], 48), ([3, 2, 2, 1], [25, 10, 10, 3], 48), ([1, 1, 1, 1], [1, 1, 1, 1], 4),
      ([2, 0, 1, 1], [22, 0, 7, 7], 36),
    ]
    for (stated, parts, total) in cases {
      let expected = parts.map { $0 / total }
      let result = robustness(onGoals([[1, 1, 1, 1], [0, 0, 0, 0]], priorities: stated), model: .order)
      let central = try #require(result.centralPriorities[0])
      // No priority has a standard deviation above that of one of two goals, 1/√12.
      for (mean, expected) in zip(central, expected) {
        #expect(abs(mean - expected) < 4.5 * 0.289 / Double(samples).squareRoot())
      }
      #expect(abs(central.compensatedSum() - 1) < 1e-9)
    }
  }

  @Test("priorities drawn anyhow have equal means, but one of 0 stays 0")
  func anySimplex() throws {
    let result = robustness(onGoals([[1, 1, 1, 1], [0, 0, 0, 0]], priorities: [9, 3, 0, 1]), model: .any)
    let central = try #require(result.centralPriorities[0])
    #expect(central[2] == 0)
    for place in [0, 1, 3] { #expect(abs(central[place] - 1.0 / 3) < 4.5 * 0.289 / Double(samples).squareRoot()) }
  }

  @Test("goals stated as equal are drawn in any order")
  func tiesAreFree() {
    // The second of two tied goals is ahead of the first half of the time.
    let result = robustness(onGoals([[0, 1, 0], [0, 0, 1]], priorities: [8, 1, 1]), model: .order)
    #expect(isNear(result.rankAcceptability[0][0], 0.5, samples: samples))
    let ordered = robustness(onGoals([[0, 1, 0], [0, 0, 1]], priorities: [8, 2, 1]), model: .order)
    #expect(ordered.rankAcceptability[0][0] == 1)
  }

  @Test(
    "an unknown leans as the strategy reads it, and the other readings use the same draws",
    arguments: UnknownPolicy.Reading.allCases, [0.2, 0.5, 0.7])
  func leaning(reading: UnknownPolicy.Reading, rival: Double) {
    let result = robustness(onGoals([[.nan], [rival]], unknown: reading))
    let expected =
      switch reading {
      case .worst: (1 - rival) * (1 - rival)
      case .neutral: 1 - rival
      case .best: 1 - rival * rival
      }
    #expect(isNear(result.byUnknown.leaning[0], expected, samples: samples))
    #expect(isNear(result.byUnknown.even[0], 1 - rival, samples: samples))
    let counted = reading.value > rival ? 1 : reading.value < rival ? 0 : 0.5
    #expect(result.byUnknown.counted[0] == counted)
    #expect(result.firstRank(under: .any)?[0] == result.byUnknown.leaning[0])
  }

  @Test("what a perfect answer is worth, and how sure a vendor is at its own priorities, where one cell is unknown")
  func oneUnknown() throws {
    for rival in [0.2, 0.5, 0.8] {
      let result = robustness(onGoals([[.nan], [rival]]), samples: 400_000)
      // E max(X, t) = t + (1 − t)³/3 for X of density 2(1 − x).
      let rest = 1 - rival
      let gained = rival + rest * rest * rest / 3 - max(rival, 1.0 / 3)
      let drawn = try #require(result.perfectInformation)
      #expect(abs(drawn - gained) < 4.5 * 0.236 / 632)
      let confidence = try #require(result.confidenceFactors[0])
      #expect(isNear(confidence, (1 - rival) * (1 - rival), samples: 400_000))
    }
  }

  @Test("a claimed rating is drawn evenly from its low to its high")
  func ratedIsUniform() {
    let criteria = [SmallEvaluation.criterion("c", scale: SmallEvaluation.linear(from: 0, to: 1))]
    let vendors = [
      SmallEvaluation.vendor("claimed", [Rating(judgement: .rated(.number(0.8)), confidence: .claimed)]),
      SmallEvaluation.vendor("verified", [.certain(.number(0.7))]),
    ]
    let evaluation = SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal")]), criteria: criteria, vendors: vendors)
    let result = robustness(evaluation)
    #expect(isNear(result.rankAcceptability[0][0], 0.25, samples: samples))
    // A claim is no unknown: other readings leave it alone.
    #expect(result.byUnknown.even == result.byUnknown.leaning)
    #expect(result.byUnknown.counted == result.byUnknown.leaning)
  }

  @Test("weights around the stated ones stay within the spread")
  func aroundIsBounded() throws {
    let scale = SmallEvaluation.linear(from: 0, to: 1)
    func evaluation(_ rival: Double) -> Evaluation {
      SmallEvaluation.evaluation(
        SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal")]),
        criteria: ["a", "b"].map { SmallEvaluation.criterion($0, scale: scale) },
        vendors: [
          SmallEvaluation.vendor("one", [.certain(.number(1)), .certain(.number(0))]),
          SmallEvaluation.vendor("two", [.certain(.number(rival)), .certain(.number(rival))]),
        ])
    }
    // The weight of "a" lies between 0.75/2 and 1.25/2.
    #expect(robustness(evaluation(0.3749)).rankAcceptability[0][0] == 1)
    #expect(robustness(evaluation(0.6251)).rankAcceptability[0][0] == 0)
    #expect(isNear(robustness(evaluation(0.5)).rankAcceptability[0][0], 0.5, samples: samples))
    // P(x/(x + y) > t) for x, y uniform on 0.75…1.25 and t = 0.55, so x > 11/9·y: a triangle in a square of area ¼.
    let legs = (1.25 - 0.75 * 11 / 9, 1.25 * 9 / 11 - 0.75)
    let expected = legs.0 * legs.1 / 2 / 0.25
    #expect(isNear(robustness(evaluation(0.55)).rankAcceptability[0][0], expected, samples: samples))
  }

  @Test("Heparin or enoxaparin: shares of the published case, scores from Beta distributions")
  func publishedCase() {
    // P08 scores are drawn here, as the tool itself has no Beta; values are moved to 0…1 alike for both.
    var random = SeededGenerator(seed: 8)
    func gamma(_ shape: Int) -> Double {
      var product = 1.0
      var sum = 0.0
      for _ in 0..<shape {
        product = Double(random.next() >> 11) * 0x1p-53 + 0x1p-54
        sum -= naturalLogarithm(product)
      }
      return sum
    }
    func beta(_ a: Int, _ b: Int) -> Double {
      let first = gamma(a)
      return first / (first + gamma(b))
    }
    let shapes = [[(20, 116), (40, 96), (1, 135)], [(8, 121), (32, 97), (5, 124)]]
    let scales = [(0.0, 0.25), (0.15, 0.4), (0.0, 0.1)]
    let rounds = 2000
    var first = 0.0
    var central = [0.0, 0, 0]
    for round in 0..<rounds {
      let values = shapes.map { row in
        zip(row, scales).map { shape, scale in
          let value = (scale.1 - beta(shape.0, shape.1)) / (scale.1 - scale.0)
          return (value + 2) / 4
        }
      }
      let result = robustness(onGoals(values), samples: 256, model: .any, seed: UInt64(round), threads: 1)
      first += result.rankAcceptability[0][0]
      for (place, priority) in (result.centralPriorities[0] ?? [0, 0, 0]).enumerated() {
        central[place] += priority * result.rankAcceptability[0][0]
      }
    }
    // Shares of single rounds spread over 0…1: a standard error of at most ½/√rounds.
    #expect(abs(first / Double(rounds) - 0.3422) < 4.5 * 0.45 / Double(rounds).squareRoot())
    for (sum, expected) in zip(central, [0.1936, 0.2755, 0.5309]) { #expect(abs(sum / first - expected) < 0.03) }
  }

  /// ln x by halving and the series of 2·artanh.
  private func naturalLogarithm(_ x: Double) -> Double {
    let ratio = (x.significand - 1) / (x.significand + 1)
    var (term, sum) = (ratio, 0.0)
    for power in stride(from: 1.0, to: 40, by: 2) {
      sum += term / power
      term *= ratio * ratio
    }
    return 2 * sum + Double(x.exponent) * 0.693147180559945309
  }
}
