import Evaluation
import Scoring
import Testing

@Suite("How far a weight can be moved")
struct TippingStabilityTests {
  /// Holds an interval against values that are computed anew at every weight.
  private func check(
    _ interval: StabilityInterval, leader: Int, steps: Int = 24, _ comment: Comment,
    values: (Double) -> [Int: Double]
  ) {
    func lead(_ t: Double) -> (gap: Double, best: Int)? {
      let values = values(t)
      guard let own = values[leader],
        let best = values.filter({ $0.key != leader }).max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
      else { return nil }
      return (own - best.value, best.key)
    }
    #expect(0 <= interval.low && interval.low <= interval.weight, comment)
    #expect(interval.weight <= interval.high && interval.high <= 1, comment)
    for step in 0...steps {
      let t = interval.low + (interval.high - interval.low) * Double(step) / Double(steps)
      if let lead = lead(t) { #expect(lead.gap >= -2e-9, comment) }
    }
    for (end, limit, taker) in [(interval.low, 0.0, interval.below), (interval.high, 1.0, interval.above)] {
      let scan = (1..<steps).map { interval.weight + (limit - interval.weight) * Double($0) / Double(steps) } + [limit]
      let passed = scan.firstIndex { (lead($0)?.gap ?? 0) < -1e-9 }
      guard let taker else {
        #expect(end == limit, comment)
        #expect(passed == nil, comment)
        continue
      }
      let beyond = end + (limit - end) * 1e-5
      if let lead = lead(beyond), let value = values(beyond)[taker], let own = values(beyond)[leader] {
        #expect(lead.gap < 0, comment)
        #expect(value - own >= -lead.gap - 1e-9, comment)
      }
      guard let passed else { continue }
      var (inside, outside) = (passed == 0 ? interval.weight : scan[passed - 1], scan[passed])
      for _ in 0..<30 {
        let middle = (inside + outside) / 2
        if (lead(middle)?.gap ?? 0) < 0 { outside = middle } else { inside = middle }
      }
      #expect(abs(end - inside) < 1e-7, comment)
    }
  }

  @Test("a goal's interval is where ranking anew at every priority leaves the leader first", arguments: 1...60)
  func goals(seed: Int) throws {
    let evaluation = TippingCase.random(seed: UInt64(seed))
    let comparison = Comparison(evaluation)
    let stability = try #require(WeightStability(comparison, in: evaluation))
    let priorities = comparison.weighting.priorities
    #expect(stability.goals.map(\.weight) == priorities)
    let contenders = evaluation.rankedValues.keys
    for (goal, interval) in stability.goals.enumerated() where priorities.count > 1 {
      check(interval, leader: comparison.assessments[0].vendor, "goal \(goal)") {
        // Who has no value as things stand is no rival, though another priority may give it one.
        evaluation.with(priorities: varied(priorities, goal, to: $0)).rankedValues.filter {
          contenders.contains($0.key)
        }
      }
    }
  }

  @Test("a criterion's interval is where ranking anew at every weight leaves the leader first", arguments: 1...20)
  func criteria(seed: Int) throws {
    let weights = Comparison(TippingCase.random(seed: UInt64(seed))).weighting.effective
    let evaluation = TippingCase.random(seed: UInt64(seed)).flattened(weights: weights)
    let comparison = Comparison(evaluation)
    let stability = try #require(WeightStability(comparison, in: evaluation))
    for (place, interval) in stability.criteria.enumerated() where weights[place] > 0 {
      #expect(abs(interval.weight - weights[place]) < 1e-12)
      check(interval, leader: comparison.assessments[0].vendor, steps: 12, "criterion \(place)") { t in
        evaluation.flattened(weights: varied(weights, place, to: t)).rankedValues
      }
    }
  }

  @Test("where something does not apply, a vendor's weight moves as the odds of the criterion's", arguments: 1...60)
  func odds(seed: Int) throws {
    let evaluation = TippingCase.random(seed: UInt64(2 * seed))
    let comparison = Comparison(evaluation)
    let stability = try #require(WeightStability(comparison, in: evaluation))
    for (place, interval) in stability.criteria.enumerated() where (1e-9..<1 - 1e-9).contains(interval.weight) {
      let weight = interval.weight
      check(interval, leader: comparison.assessments[0].vendor, steps: 200, "criterion \(place)") { t in
        let factor = t * (1 - weight) / (weight * (1 - t))
        var values: [Int: Double] = [:]
        for assessment in comparison.assessments where t < 1 {
          guard assessment.rank != nil, let value = assessment.value?.point else { continue }
          guard let u = assessment.partialValues[place]?.point else {
            values[assessment.vendor] = value
            continue
          }
          let own = assessment.weights[place]
          values[assessment.vendor] =
            own >= 1 - 1e-12 ? value : (factor * own * u + value - own * u) / (factor * own + 1 - own)
        }
        return values
      }
    }
  }

  @Test("Moodle stays before Sakai whatever a criterion weighs (OpenBRR 2005)")
  func moodleAgainstSakai() throws {
    let evaluation = SmallEvaluation.weightedSum(
      weights: [25, 20, 15, 12, 10, 10, 8, 0, 0, 0, 0, 0], scale: SmallEvaluation.linear(from: 0, to: 5),
      matrix: [
        [5, 4, 3.1, 4.2, 4.2, 4, 4.4, 0, 0, 0, 0, 0], [3, 4, 3.1, 3.2, 3.4, 1.5, 4.2, 0, 0, 0, 0, 0],
      ])
    let stability = try #require(WeightStability(Comparison(evaluation), in: evaluation))
    #expect(stability.criteria.count == 12)
    for interval in stability.criteria + stability.goals {
      #expect(interval.low == 0 && interval.high == 1 && interval.below == nil && interval.above == nil)
    }
  }

  @Test("three vendors on two goals hand over at the weights that a pencil finds")
  func pencil() throws {
    let evaluation = TippingCase.attainments([[0.6, 0.6], [1, 0], [0, 1]], priorities: [0.5, 0.5])
    let stability = try #require(WeightStability(Comparison(evaluation), in: evaluation))
    for (interval, takers) in zip(stability.goals, [(2, 1), (1, 2)]) {
      #expect(abs(interval.low - 0.4) < 1e-15 && abs(interval.high - 0.6) < 1e-15)
      #expect(interval.below == takers.0 && interval.above == takers.1)
    }
  }

  @Test("a rival that is level limits only the side on which it gets better")
  func levelRival() throws {
    let evaluation = TippingCase.attainments([[1, 0], [0, 1]], priorities: [0.5, 0.5])
    let stability = try #require(WeightStability(Comparison(evaluation), in: evaluation))
    #expect(stability.goals[0] == StabilityInterval(weight: 0.5, low: 0.5, high: 1, below: 1, above: nil))
    #expect(stability.goals[1] == StabilityInterval(weight: 0.5, low: 0, high: 0.5, below: nil, above: 1))
  }

  @Test("a rival level at a priority of 0 limits from there, and one level at everything from below")
  func levelAtTheEnds() throws {
    let evaluation = TippingCase.attainments([[0.2, 0.7], [0.9, 0.7]], priorities: [0, 1])
    let stability = try #require(WeightStability(Comparison(evaluation), in: evaluation))
    #expect(stability.goals[0] == StabilityInterval(weight: 0, low: 0, high: 0, below: nil, above: 1))
    #expect(stability.goals[1] == StabilityInterval(weight: 1, low: 1, high: 1, below: 1, above: nil))
  }

  @Test("of rivals that cross together the one that rises faster takes over, and of equal ones the first")
  func crossingTogether() throws {
    // 0.3 + 0.15·t and twice 0.6·t against 0.4.
    let evaluation = TippingCase.attainments(
      [[0.4, 0.4], [0.45, 0.3], [0.6, 0], [0.6, 0]], priorities: [0.2, 0.8])
    let interval = try #require(WeightStability(Comparison(evaluation), in: evaluation)).goals[0]
    #expect(abs(interval.high - 2.0 / 3) < 1e-12)
    #expect(interval.above == 2)
  }

  @Test("where one goal has all the priority, the rest is spread equally over the others")
  func everything() throws {
    let evaluation = TippingCase.attainments([[0.6, 0, 0], [0.4, 1, 0.2]], priorities: [1, 0, 0])
    let stability = try #require(WeightStability(Comparison(evaluation), in: evaluation))
    // 0.6·t = 0.4·t + 0.6·(1 − t)
    #expect(abs(stability.goals[0].low - 0.75) < 1e-15 && stability.goals[0].below == 1)
    // The same for the weight of the criterion that alone serves it.
    #expect(abs(stability.criteria[0].low - 0.75) < 1e-15 && stability.criteria[0].below == 1)
    // 0.6·(1 − t) = 0.4·(1 − t) + t
    #expect(abs(stability.goals[1].high - 1.0 / 6) < 1e-15 && stability.goals[1].above == 1)
  }

  @Test("a vendor to whom a goal does not apply keeps its value while that goal is varied")
  func constantRival() throws {
    let evaluation = TippingCase.attainments([[0.8, 0.4], [nil, 0.5]], priorities: [0.5, 0.5])
    let stability = try #require(WeightStability(Comparison(evaluation), in: evaluation))
    // 0.8·t + 0.4·(1 − t) = 0.5
    for interval in [stability.goals[0], stability.criteria[0]] {
      #expect(abs(interval.low - 0.25) < 1e-15 && interval.below == 1)
      #expect(interval.high == 1 && interval.above == nil)
    }
    #expect(abs(stability.goals[1].high - 0.75) < 1e-15 && stability.goals[1].above == 1)
  }

  @Test("a rival to whom a goal does not apply can pass on both sides, and is found on both")
  func bothSides() throws {
    // 0.8 − 0.45·t = (0.25 + 0.15·t)/(0.25 + 0.75·t), that is t² − t + 4/27 = 0.
    let evaluation = TippingCase.attainments([[0.35, 0.8, 0.8], [0.4, 1, nil]], priorities: [0.5, 0.125, 0.375])
    let interval = try #require(WeightStability(Comparison(evaluation), in: evaluation)).goals[0]
    let root = (11.0 / 27).squareRoot()
    #expect(abs(interval.low - (1 - root) / 2) < 1e-15 && abs(interval.high - (1 + root) / 2) < 1e-15)
    #expect(interval.below == 1 && interval.above == 1)
  }

  @Test("without rivals, or with none that differs, nothing limits", arguments: [1, 3])
  func nothingLimits(count: Int) throws {
    let evaluation = TippingCase.attainments(
      Array(repeating: [0.3, 0.7, nil], count: count), priorities: [0.25, 0.75, 0])
    let stability = try #require(WeightStability(Comparison(evaluation), in: evaluation))
    for interval in stability.goals + stability.criteria {
      #expect(interval.low == 0 && interval.high == 1 && interval.below == nil && interval.above == nil)
    }
  }

  @Test("the only goal has 0…1, and a gate starts from 0")
  func onlyGoal() throws {
    let criteria = [
      SmallEvaluation.criterion("gate", serves: [:], mustHave: .level(0)), SmallEvaluation.criterion("one"),
    ]
    let evaluation = SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal")]), criteria: criteria,
      vendors: [
        SmallEvaluation.vendor("best", [.certain(.level(0)), .certain(.level(1))]),
        SmallEvaluation.vendor("other", [.certain(.level(1)), .certain(.level(0))]),
      ])
    let stability = try #require(WeightStability(Comparison(evaluation), in: evaluation))
    #expect(stability.goals == [StabilityInterval(weight: 1, low: 0, high: 1, below: nil, above: nil)])
    #expect(stability.criteria[0] == StabilityInterval(weight: 0, low: 0, high: 0.5, below: nil, above: 1))
    // There is no other criterion that serves a goal to take the rest.
    #expect(stability.criteria[1] == StabilityInterval(weight: 1, low: 0, high: 1, below: nil, above: nil))
  }

  @Test("without a leader there is nothing to say")
  func nobody() {
    let criteria = [SmallEvaluation.criterion("gate", mustHave: .level(1))]
    let evaluation = SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal")]), criteria: criteria,
      vendors: [SmallEvaluation.vendor("out", [.certain(.level(0))])])
    let comparison = Comparison(evaluation)
    #expect(WeightStability(comparison, in: evaluation) == nil)
    #expect(SmallestChange.all(comparison, in: evaluation).isEmpty)
    #expect(Differentiator.all(comparison, in: evaluation).isEmpty)
    #expect(Dominance.all(comparison, in: evaluation).isEmpty)
    #expect(PotentialOptimality.all(comparison, in: evaluation).isEmpty)
  }
}
