import Adoption
import Evaluation
import Testing

@Suite("The rules of readiness")
struct ReadinessRuleTests {
  @Test("where everyone has answered there is nothing to estimate, and all answers equal leave no doubt either")
  func noDoubt() throws {
    let everyone = try one(learners: 5).readiness(table(answers: [1, 2, 3, 4, 5]))
    #expect(isNear(everyone.overall?.score, 50, 50, 50))
    let same = try one(learners: 500).readiness(table(answers: [4, 4, 4, 4, 4]))
    #expect(isNear(same.overall?.score, 75, 75, 75))
    #expect(same.overall?.level == .high)
  }

  @Test("a dimension that too few answered is not shown, though the group is")
  func thinDimension() throws {
    let found = try AdoptionCase(segments: ["staff": 100], items: ["a-1": "habit", "b-1": "trust"]).readiness(
      """
      respondent,segment,a-1,b-1
      p1,staff,3,2
      p2,staff,3,3
      p3,staff,4,4
      p4,staff,3,5
      p5,staff,2,
      """)
    let overall = try #require(found.overall)
    #expect(overall.respondents == 5)
    #expect(overall.dimensions[0].figure != nil)
    #expect(overall.dimensions[1].figure == nil)
    #expect(overall.dimensionScores.keys.map(\.rawValue) == ["habit"])
  }

  @Test("a mechanism named twice counts once, and is left out where nobody was asked")
  func mechanisms() throws {
    let asked = try AdoptionCase(segments: ["staff": 100], items: ["a-1": "habit"], mechanisms: ["chat", "wiki"])
    let rows = (1...5).map { "p\($0),staff,3,\($0 <= 2 ? "chat  chat" : "")\n" }.joined()
    let found = try asked.readiness("respondent,segment,a-1,mechanisms\n" + rows)
    #expect(found.overall?.mechanisms.map(\.share) == [0.4, 0])
    let silent = try asked.readiness("respondent,segment,a-1\n" + (1...5).map { "p\($0),staff,3\n" }.joined())
    #expect(silent.overall?.mechanisms.isEmpty == true)
  }

  @Test(
    "levels begin at their limits, within a billionth",
    arguments: [
      (39.999, .low), (40 - 5e-10, .medium), (40, .medium), (64.999, .medium), (65 - 5e-10, .high), (65, .high),
    ] as [(Double, ReadinessLevel)])
  func levels(_ score: Double, _ level: ReadinessLevel) {
    #expect(ReadinessLimits(nil).level(of: score) == level)
  }

  @Test("without barriers the weakest dimension has its levers; with a high level nothing is needed")
  func levers() throws {
    let (habit, trust): (DimensionID, DimensionID) = (try id("habit"), try id("trust"))
    let levers = try [("a", [trust]), ("b", [habit, trust]), ("c", [habit])].map { name, dimensions in
      Lever(id: try id(name), name: name, dimensions: dimensions, effortDays: nil, fromPhase: 1, does: nil)
    }
    func found(_ habitScore: Double, _ trustScore: Double, _ level: ReadinessLevel) -> [String] {
      ReadinessLimits(nil).levers(levers, for: [habit: habitScore, trust: trustScore], level: level).map(\.rawValue)
    }
    #expect(found(60, 55, .medium) == ["a", "b"])
    #expect(found(55, 55 - 1e-12, .medium) == ["b", "c"])
    #expect(found(90, 55, .high) == [])
    #expect(found(90, 50 + 5e-10, .high) == ["a", "b"])
    #expect(found(45, 40, .low) == ["a", "b", "c"])
    #expect(ReadinessLimits(nil).levers(levers, for: [:], level: .low) == [])
  }

  @Test("scores by segment are weighted by learners, over the segments given")
  func scores() throws {
    let programme = try AdoptionCase(segments: ["hq": 100, "lab": 300, "plant": 600]).programme
    let digital: DimensionID = try id("digital")
    let overall = try #require(
      OverallReadiness(
        [
          try id("hq"): ReadinessResult.Scores(score: 80, dimensions: [digital: 30]),
          try id("lab"): ReadinessResult.Scores(score: 40, dimensions: [:]),
        ], programme))
    #expect(overall.score == 50)
    #expect(overall.level == .medium)
    #expect(overall.dimensions == [digital: 30])
    #expect(OverallReadiness([:], programme) == nil)
  }

  @Test("no group that is shown has fewer people than may be, and every counted one is in one group", arguments: 1...60)
  func suppression(_ seed: Int) throws {
    let sizes = (1...6).map { (seed * $0 * $0 * 31 + seed / 7) % 10 % ($0 + 4) }
    let names = ["a", "b", "c", "d", "e", "f"]
    let segments = Dictionary(uniqueKeysWithValues: names.map { ($0, 20) })
    var rows = "respondent,segment,q-1\n"
    for (name, size) in zip(names, sizes) { for row in 0..<size { rows += "\(name)\(row),\(name),\(row % 5 + 1)\n" } }
    let found = try AdoptionCase(segments: segments, items: ["q-1": "habit"]).readiness(rows)
    #expect(found.groups.allSatisfy { $0.figures.respondents >= 5 })
    #expect(found.unheard.map(\.rawValue) == zip(names, sizes).filter { $0.1 == 0 }.map(\.0))
    let total = sizes.reduce(0, +)
    #expect((found.overall != nil) == (total >= 5))
    if total >= 5 {
      #expect(found.groups.reduce(0) { $0 + $1.figures.respondents } == total)
      #expect(found.groups.flatMap(\.segments).count == sizes.count { $0 > 0 })
      #expect(found.overall?.learners == 20 * sizes.count { $0 > 0 })
    }
  }

  @Test("two hundred thousand respondents")
  func many() throws {
    var adoption = try AdoptionCase(
      segments: ["field": 300_000, "office": 100_000], items: ["a-1": "habit", "a-2": "habit", "-b-1": "trust"])
    adoption.programme.survey?.minimumRespondents = 10
    let survey = try #require(adoption.programme.survey)
    var answers = SurveyAnswers(items: 3, mechanisms: nil)
    for row in 0..<200_000 {
      answers.segments.append(Int32(row % 4 == 0 ? 1 : 0))
      answers.answers[0].append(UInt8(row % 5 + 1))
      answers.answers[1].append(UInt8(row % 5 + 1))
      answers.answers[2].append(UInt8(row % 2 == 0 ? 2 : 4))
    }
    let found = Readiness(answers, survey: survey, segments: adoption.programme.segments, levers: [])
    #expect(found.counted == 200_000)
    #expect(found.groups.map(\.figures.respondents) == [150_000, 50_000])
    // Every fourth row is even, so the office has 2 throughout: 1 − 1/4. Of the field two thirds have 4.
    #expect(found.groups.map { $0.figures.dimensions[1].figure?.estimate.score } == [125.0 / 3, 75])
    #expect(found.alpha[0].alpha.value == 1)
  }

  private func one(learners: Int) throws -> AdoptionCase {
    try AdoptionCase(segments: ["staff": learners], items: ["a-1": "habit"])
  }

  private func table(answers: [Int]) -> String {
    "respondent,segment,a-1\n" + answers.enumerated().map { "p\($0),staff,\($1)\n" }.joined()
  }
}
