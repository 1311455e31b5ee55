import Evaluation
import Scoring
import Testing

@Suite("The smallest change that would decide otherwise")
struct TippingChangeTests {
  /// What the leader is ahead of a rival after a change.
  private func lead(_ evaluation: Evaluation, _ leader: Int, _ rival: Int) -> Double? {
    let values = evaluation.rankedValues
    guard let first = values[leader], let second = values[rival] else { return nil }
    return first - second
  }

  /// Every value that a rating can be changed to; of numbers some.
  private func others(_ scale: Scale, than judgement: Rating.Judgement) -> [ScaleValue] {
    let all: [ScaleValue] =
      scale.levels.isEmpty
      ? stride(from: 0.0, through: 100, by: 12.5).map { .number($0) } : scale.levels.indices.map { .level($0) }
    return all.filter { judgement != .rated($0) }
  }

  @Test("a changed rating makes the rival level or better, and nothing smaller does", arguments: 1...24)
  func ratings(seed: Int) throws {
    let evaluation = TippingCase.random(seed: UInt64(seed))
    let comparison = Comparison(evaluation)
    let contenders = comparison.assessments.filter { $0.rank != nil }
    let leader = try #require(contenders.first)
    let changes = SmallestChange.all(comparison, in: evaluation)
    #expect(changes.map(\.rival) == contenders.dropFirst().map(\.vendor))
    for (change, rival) in zip(changes, contenders.dropFirst()) where !change.isLevel {
      if let rating = change.rating {
        let changed = evaluation.with(rating.to, for: rating.vendor, on: rating.criterion)
        #expect(try #require(lead(changed, leader.vendor, rival.vendor)) <= 1e-9 + 1e-12)
        let own = rating.vendor == rival.vendor ? rival : leader
        let u = evaluation.criteria[rating.criterion].scale.partialValue(of: rating.to)
        let moved = own.weights[rating.criterion] * abs(u - (own.partialValues[rating.criterion]?.point ?? .nan))
        #expect(abs(rating.weight - moved) < 1e-12)
        #expect([leader.vendor, rival.vendor].contains(rating.vendor))
      }
      for (own, direction) in [(rival, 1.0), (leader, -1)] {
        for (place, weight) in own.weights.enumerated() {
          guard weight > 0, let u = own.partialValues[place]?.point else { continue }
          let judgement = evaluation.vendors[own.vendor].ratings[place].judgement
          for value in others(evaluation.criteria[place].scale, than: judgement) {
            let moved = direction * weight * (evaluation.criteria[place].scale.partialValue(of: value) - u)
            guard moved > 0, moved < (change.rating?.weight ?? 2) - 1e-9 else { continue }
            let left = lead(evaluation.with(value, for: own.vendor, on: place), leader.vendor, rival.vendor)
            #expect(try #require(left) > 1e-9 - 1e-12)
          }
        }
      }
    }
  }

  @Test("a changed priority makes the rival level, and nothing nearer does", arguments: 1...40)
  func priorities(seed: Int) throws {
    let evaluation = TippingCase.random(seed: UInt64(seed), goals: 2...4)
    let comparison = Comparison(evaluation)
    let weights = comparison.weighting.priorities
    let leader = try #require(comparison.assessments.first { $0.rank != nil }).vendor
    for change in SmallestChange.all(comparison, in: evaluation) where !change.isLevel {
      if let priority = change.priority {
        #expect(priority.from == weights[priority.goal])
        let changed = evaluation.with(priorities: varied(weights, priority.goal, to: priority.to))
        #expect(abs(try #require(lead(changed, leader, change.rival))) <= 1e-9 + 1e-12)
      }
      let reach = change.priority.map { abs($0.to - $0.from) - 1e-6 } ?? 1
      for goal in weights.indices {
        for direction in [-1.0, 1] {
          for step in 1...6 {
            let t = weights[goal] + direction * reach * Double(step) / 6
            guard (0...1).contains(t) else { continue }
            let changed = evaluation.with(priorities: varied(weights, goal, to: t))
            if let left = lead(changed, leader, change.rival) { #expect(left > 0) }
          }
        }
      }
    }
  }

  private func two(_ leader: [Rating], _ rival: [Rating], scales: [Scale]) -> Evaluation {
    SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal")]),
      criteria: scales.enumerated().map { SmallEvaluation.criterion("c\($0)", scale: $1) },
      vendors: [SmallEvaluation.vendor("leader", leader), SmallEvaluation.vendor("rival", rival)])
  }

  private func change(_ evaluation: Evaluation) throws -> SmallestChange {
    try #require(SmallestChange.all(Comparison(evaluation), in: evaluation).first)
  }

  @Test("of equal changes the rival's comes first, then the first criterion")
  func ties() throws {
    let presence = Array(repeating: Scale.presence, count: 3)
    let (no, yes) = (Rating.certain(.level(0)), Rating.certain(.level(1)))
    let rating = try #require(try change(two([no, yes, yes], [yes, no, no], scales: presence)).rating)
    #expect(rating.vendor == 1 && rating.criterion == 1 && rating.to == .level(1))
    #expect(abs(rating.weight - 1.0 / 3) < 1e-15)
    #expect(try change(two([yes, yes, no], [no, no, no], scales: presence)).rating == nil)
  }

  @Test("where even the rival's best would not suffice, the leader has to get worse")
  func ofTheLeader() throws {
    let evaluation = two(
      [.certain(.level(3)), Rating(judgement: .notApplicable)],
      [Rating(judgement: .notApplicable), .certain(.number(150))], scales: [TippingCase.levels, TippingCase.falling])
    // The rival can rise from 0.1 to 0.9, and the leader stands at 1.
    let rating = try #require(try change(evaluation).rating)
    #expect(rating.vendor == 0 && rating.criterion == 0 && rating.to == .level(0))
    #expect(rating.weight == 1)
  }

  struct Inversion: Sendable {
    let scale: Scale
    let leader: Double
    let rival: Double
    let to: Double
  }

  @Test(
    "a number becomes the one that just suffices, on a plateau the nearest to where the rating is",
    arguments: [
      Inversion(scale: SmallEvaluation.linear(from: 0, to: 100), leader: 70, rival: 20, to: 70),
      Inversion(scale: SmallEvaluation.linear(from: 100, to: 0), leader: 20, rival: 90, to: 20),
      Inversion(scale: TippingCase.terraced, leader: 40, rival: 10, to: 20),
      Inversion(scale: TippingCase.terraced, leader: 80, rival: 10, to: 80),
      Inversion(scale: TippingCase.terraced, leader: 100, rival: 40, to: 100),
      Inversion(scale: TippingCase.falling, leader: 40, rival: 90, to: 60),
      Inversion(scale: TippingCase.falling, leader: 10, rival: 90, to: 10),
      Inversion(scale: TippingCase.falling, leader: -5, rival: 40, to: 0),
      Inversion(scale: SmallEvaluation.linear(from: -1e308, to: 1e308), leader: 5e307, rival: -5e307, to: 5e307),
    ])
  func numbers(example: Inversion) throws {
    let evaluation = two(
      [.certain(.number(example.leader)), .certain(.level(0))],
      [.certain(.number(example.rival)), .certain(.level(0))],
      scales: [example.scale, .presence])
    let rating = try #require(try change(evaluation).rating)
    #expect(rating.vendor == 1 && rating.criterion == 0)
    guard case .number(let number) = rating.to else {
      Issue.record("no number")
      return
    }
    #expect(abs(number - example.to) <= 1e-12 * max(1, abs(example.to)))
  }

  struct Lowering: Sendable {
    let scale: Scale
    let from: Double
    let level: Double
    let to: Double
  }

  @Test(
    "a leader's number gets worse down to the nearest end of a plateau",
    arguments: [
      Lowering(scale: TippingCase.terraced, from: 90, level: 0.5, to: 60),
      Lowering(scale: TippingCase.falling, from: 5, level: 0.6, to: 20),
    ])
  func leaderOnAPlateau(example: Lowering) throws {
    // Each vendor is rated on a criterion of its own, and the rival's next level is far off.
    let steps = Scale(
      name: nil,
      form: .levels([0, example.level, 1].map { Scale.Level(name: "worth-\($0)", value: $0, means: nil) }))
    let absent = Rating(judgement: .notApplicable)
    let evaluation = two(
      [.certain(.number(example.from)), absent], [absent, .certain(.level(1))], scales: [example.scale, steps])
    let rating = try #require(try change(evaluation).rating)
    #expect(rating.vendor == 0 && rating.criterion == 0 && rating.to == .number(example.to))
  }

  @Test("where numbers lie as close together as doubles can, the one that is named still suffices")
  func closeNumbers() throws {
    let scale = TippingCase.scale([(1e9, 0), (1e9 + 1e-5, 1)])
    let target = 1e9 + 7e-6
    let evaluation = two(
      [.certain(.number(target)), .certain(.level(1))], [.certain(.number(1e9)), .certain(.level(1))],
      scales: [scale, .presence])
    let rating = try #require(try change(evaluation).rating)
    let changed = evaluation.with(rating.to, for: rating.vendor, on: rating.criterion)
    #expect(try #require(lead(changed, 0, 1)) <= 1e-9)
  }

  @Test("an unknown, a range and a panel can be changed, what does not apply cannot")
  func kindsOfRating() throws {
    let kinds: [Rating.Judgement] = [
      .unknown, .range(worst: .level(0), best: .level(1)), .panel([.level(0), .level(1)]),
    ]
    for judgement in kinds {
      let evaluation = two([.certain(.level(3))], [Rating(judgement: judgement)], scales: [TippingCase.levels])
      #expect(try change(evaluation).rating?.to == .level(3))
    }
    let apart = two(
      [.certain(.level(1)), .certain(.level(1))], [Rating(judgement: .notApplicable), .certain(.level(0))],
      scales: [.presence, .presence])
    #expect(try change(apart).rating?.criterion == 1)
  }

  @Test("a rival that is level needs no change")
  func level() throws {
    let change = try change(two([.certain(.level(1))], [.certain(.level(1))], scales: [.presence]))
    #expect(change.rival == 1 && change.isLevel)
    #expect(change.rating == nil && change.priority == nil)
  }

  @Test("a priority may have to be nothing or everything, if the vendors have a value there")
  func ends() throws {
    let everything = TippingCase.attainments([[0.8, 0.9], [0.8, 0.5]], priorities: [0.5, 0.5])
    let toAll = try #require(try change(everything).priority)
    #expect(toAll.goal == 0 && toAll.from == 0.5 && toAll.to == 1)
    let nothing = TippingCase.attainments([[0.9, 0.3], [0.2, 0.3]], priorities: [0.25, 0.75])
    let toNone = try #require(try change(nothing).priority)
    #expect(toNone.goal == 0 && toNone.from == 0.25 && toNone.to == 0)
    // The rival would be level where only the first goal counts, but has no value there.
    let absent = TippingCase.attainments([[0.5, 0.9], [nil, 0.5]], priorities: [0.5, 0.5])
    #expect(try change(absent).priority == nil)
  }

  @Test("goals that need the same change are named by the first of them, and the only goal by none")
  func tiedGoals() throws {
    let tied = TippingCase.attainments([[0.9, 0.4], [0.5, 0.6]], priorities: [0.5, 0.5])
    let priority = try #require(try change(tied).priority)
    #expect(priority.goal == 0 && abs(priority.to - 1.0 / 3) < 1e-15)
    #expect(try change(TippingCase.attainments([[0.9], [0.5]], priorities: [1])).priority == nil)
  }

  @Test("what separates the first two adds up to their distance, the largest first", arguments: 1...40)
  func differentiators(seed: Int) {
    let evaluation = TippingCase.random(seed: UInt64(seed))
    let comparison = Comparison(evaluation)
    let ranked = comparison.assessments.filter { $0.rank != nil }
    let found = Differentiator.all(comparison, in: evaluation)
    #expect(Set(found.map(\.criterion)).count == found.count)
    #expect(found.allSatisfy { abs($0.difference) > 1e-12 })
    for (a, b) in zip(found, found.dropFirst()) {
      #expect((-abs(a.difference), a.criterion) < (-abs(b.difference), b.criterion))
    }
    guard ranked.count > 1, let first = ranked[0].value?.point, let second = ranked[1].value?.point else { return }
    #expect(abs(found.map(\.difference).compensatedSum() - (first - second)) < 1e-10)
  }

  @Test("what does not apply to one side counts 0 there, and one vendor differs from nobody")
  func differentiatorOfAbsence() {
    let evaluation = TippingCase.attainments([[0.8, 0.6], [nil, 0.5]], priorities: [0.5, 0.5])
    let found = Differentiator.all(Comparison(evaluation), in: evaluation)
    #expect(found.map(\.criterion) == [0, 1])
    #expect(zip(found, [0.4, -0.2]).allSatisfy { abs($0.difference - $1) < 1e-15 })
    let alone = TippingCase.attainments([[0.8, 0.6]], priorities: [0.5, 0.5])
    #expect(Differentiator.all(Comparison(alone), in: alone).isEmpty)
  }
}
