import Adoption
import Evaluation
import Testing

@Suite("Readiness of worked surveys")
struct ReadinessCaseTests {
  @Test("a survey by hand: blanks, a reversed item, a barrier, levers in their order")
  func byHand() throws {
    let levers = try [
      lever("manager-briefing", ["support"], days: 2), lever("protected-time", ["support", "sharing"], days: 1),
      lever("recognition", ["sharing"], days: nil), lever("tool-clinic", ["digital"], days: 3),
    ]
    let found = try AdoptionCase(
      segments: ["field": 40],
      items: [
        "d-1": "digital", "-d-2": "digital", "s-1": "sharing", "s-2": "sharing", "s-3": "sharing", "u-1": "support",
      ], mechanisms: ["chat-group", "shadowing"], levers: levers
    ).readiness(
      """
      respondent,segment,d-1,d-2,s-1,s-2,s-3,u-1,mechanisms
      p1,field,5,1,4,4,3,2,chat-group
      p2,field,4,2,3,,,1,
      p3,field,3,3,,2,5,3,chat-group shadowing
      p4,field,,2,2,3,4,2,
      p5,field,2,5,1,2,2,1,shadowing
      p6,field,4,1,5,5,4,,
      p7,field,,,,,2,,chat-group
      """)
    #expect([found.rows, found.counted, found.incomplete] == [7, 6, 1])
    #expect(found.unheard == [])
    let overall = try #require(found.overall)
    #expect(isNear(overall.score, 50.8101851852, 25.0232790528, 76.5970913175))
    #expect(overall.level == .medium)
    #expect([overall.respondents, overall.learners] == [6, 40])
    #expect(overall.dimensions.map(\.id.rawValue) == ["digital", "sharing", "support"])
    let figures = overall.dimensions.map(\.figure)
    #expect(isNear(figures[0]?.estimate, 66.6666666667, 36.3910092511, 96.9423240822))
    #expect(isNear(figures[1]?.estimate, 57.5, 25.6918253564, 89.3081746436))
    #expect(isNear(figures[2]?.estimate, 20, 0, 44.2938946705))
    #expect(figures.map { $0?.estimate.respondents } == [6, 5, 5])
    #expect(figures.map { $0?.isBarrier } == [false, false, true])
    #expect(overall.mechanisms.map(\.id) == ["chat-group", "shadowing"])
    #expect(overall.mechanisms.allSatisfy { isNear($0.share, 1.0 / 3) })
    #expect(overall.levers.map(\.rawValue) == ["protected-time", "manager-briefing"])
    #expect(found.groups.map(\.id) == ["field"])
    #expect(found.groups[0].figures.score == overall.score)
    #expect(found.alpha.map(\.alpha.why) == [.fewRows, .fewRows, .oneItem])
    #expect(found.alpha.map(\.alpha.rows) == [5, 4, 5])
  }

  @Test("small segments go together, with the smallest group where they are still too few")
  func smallSegments() throws {
    let found = try small.readiness(smallTable)
    #expect(found.unheard.map(\.rawValue) == ["depot"])
    #expect(found.groups.map(\.id) == ["north", "other"])
    #expect(found.groups.map { $0.segments.map(\.rawValue) } == [["north"], ["hq", "night", "south"]])
    let overall = try #require(found.overall)
    #expect(isNear(overall.score, 61.7900172117, 46.8352949372, 76.7447394862))
    #expect([overall.respondents, overall.learners] == [16, 332])
    #expect(isNear(overall.dimensions[0].figure?.estimate, 61.2234652897, 47.774891511, 74.6720390685))
    #expect(isNear(overall.dimensions[1].figure?.estimate, 61.6663080895, 42.9099712395, 80.4226449395))
    #expect(overall.dimensions.map { $0.figure?.estimate.respondents } == [16, 15])
    #expect(overall.mechanisms.isEmpty)
    let (north, other) = (found.groups[0].figures, found.groups[1].figures)
    #expect(isNear(north.score, 72.3214285714, 52.4186741642, 92.2241829786))
    #expect([north.level, other.level] == [.high, .medium])
    #expect(isNear(other.score, 45.8333333333, 23.3521914978, 68.3144751688))
    #expect(isNear(other.dimensions[0].figure?.estimate, 43.0555555556, 22.7821175566, 63.3289935546))
    #expect(isNear(other.dimensions[1].figure?.estimate, 46.875, 17.3452004645, 76.4047995355))
    #expect(other.dimensions.map { $0.figure?.isBarrier } == [true, true])
  }

  @Test("each segment takes the figures of its group; nobody's stands alone for few")
  func bySegment() throws {
    let scores = try small.readiness(smallTable).bySegment
    #expect(scores.keys.map(\.rawValue).sorted() == ["hq", "night", "north", "south"])
    #expect(scores[try id("hq")] == scores[try id("south")])
    #expect(isNear(scores[try id("night")]?.score, 45.8333333333))
    #expect(isNear(scores[try id("north")]?.dimensions[try id("digital")], 73.2142857143))
  }

  @Test("one respondent: nothing is shown, not even the score of all")
  func oneRespondent() throws {
    let found = try AdoptionCase(segments: ["staff": 10], items: ["a-1": "trust"]).readiness(
      "respondent,segment,a-1\nx1,staff,4\n")
    #expect([found.rows, found.counted, found.incomplete] == [1, 1, 0])
    #expect(found.overall == nil)
    #expect(found.groups.isEmpty)
    #expect(found.bySegment.isEmpty)
    #expect(OverallReadiness(found) == nil)
    #expect(found.alpha.map(\.alpha) == [CronbachAlpha(items: [[3]], rows: 1)])
  }

  @Test("nobody has answered yet")
  func nobody() throws {
    let found = try small.readiness("respondent,segment,d-1,d-2,s-1\n")
    #expect(found.rows == 0)
    #expect(found.unheard.count == 5)
    #expect(found.overall == nil)
  }

  private var small: AdoptionCase {
    get throws {
      try AdoptionCase(
        segments: ["depot": 50, "hq": 30, "night": 12, "north": 200, "south": 90],
        items: ["d-1": "digital", "d-2": "digital", "-s-1": "sharing"])
    }
  }

  private let smallTable = """
    respondent,segment,d-1,d-2,s-1
    r01,north,4,5,2
    r02,north,5,5,1
    r03,north,3,4,2
    r04,north,4,4,3
    r05,north,5,3,1
    r06,north,4,4,2
    r07,north,2,3,4
    r08,south,2,3,3
    r09,south,3,3,3
    r10,south,1,2,4
    r11,south,2,2,5
    r12,south,3,4,2
    r13,hq,4,3,
    r14,hq,5,4,1
    r15,hq,3,3,2
    r16,night,1,1,5
    """

  private func lever(_ name: String, _ dimensions: [String], days: Double?) throws -> Lever {
    Lever(
      id: try id(name), name: name, dimensions: try dimensions.map { try id($0) }, effortDays: days, fromPhase: 1,
      does: nil)
  }
}
