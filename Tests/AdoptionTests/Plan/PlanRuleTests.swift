import Adoption
import Evaluation
import Testing

@Suite("Rollout plan: its rules")
struct PlanRuleTests {
  private typealias Line = PlanProject.FeatureLine

  private let project = PlanProject(
    features: [Line(id: "forum", effort: 2), Line(id: "video", effort: 3)],
    phases: [PlanProject.phase("pilot", weeks: 4, percent: 10), PlanProject.phase("all", weeks: 4, percent: 100)])

  @Test("without a survey readiness is taken for medium, and that is said")
  func readinessUnknown() throws {
    let plan = try project.plan()
    #expect(plan.level == .medium)
    #expect(plan.score == nil)
    #expect(plan.phases.map(\.capacity) == [3, 3])
    #expect(plan.findings == [.readinessUnknown])
  }

  @Test("what a plan cannot do without is named")
  func obstacles() {
    var short = project
    short.phases = [PlanProject.phase("pilot", weeks: 1, percent: 10)]
    #expect(throws: RolloutPlan.Obstacle.noCapacity) { try short.plan() }
    var undated = project
    undated.start = nil
    #expect(throws: RolloutPlan.Obstacle.noStart) { try undated.plan() }
    var empty = project
    empty.phases = []
    #expect(throws: RolloutPlan.Obstacle.noPhases) { try empty.plan() }
    var late = project
    late.start = CalendarDate("9999-12-20")
    #expect(throws: RolloutPlan.Obstacle.beyondCalendar) { try late.plan() }
    var early = project
    early.start = CalendarDate("0001-01-20")
    #expect(throws: RolloutPlan.Obstacle.beyondCalendar) { try early.plan() }
  }

  @Test("what does not apply leaves the vendor's weights and is not offered")
  func notApplicable() throws {
    var project = project
    project.goals.append(PlanProject.goal("content"))
    project.features.append(Line(id: "pages", effort: 1, judgement: .notApplicable, serves: ["content": 3]))
    let plan = try project.plan()
    #expect(plan.notOffered.map(\.reason) == [.notApplicable])
    #expect(plan.notOffered.map(\.weight) == [0])
    #expect(plan.phases[1].goals.map { $0 != nil } == [false, true])
    #expect(agree([plan.valueAtOnce], [1]))
  }

  @Test("the parts of a gain add up to it, and gains to what is attained")
  func sums() throws {
    var project = project
    project.goals = [PlanProject.goal("exchange", 60), PlanProject.goal("content", 40)]
    project.features = [
      Line(id: "forum", effort: 2, u: 0.7, serves: ["exchange": 3, "content": 1]),
      Line(id: "video", effort: 3, u: 0.4, serves: ["content": 3]), Line(id: "sign-on", weight: 2),
    ]
    let plan = try project.plan()
    let features = plan.phases.flatMap(\.features)
    #expect(agree(features.map(\.gain), features.map { $0.goals.reduce(0) { $0 + $1.gain } }))
    // sign-on serves exchange with 2·3 of 2·3 + 1·3 and is live from the start.
    #expect(agree([plan.phases[1].attained], [0.6 * 6 / 9 + features.reduce(0) { $0 + $1.gain }]))
    #expect(agree([plan.phases[1].goals[0]!, plan.phases[1].goals[1]!], [(0.7 + 3 * 0.4) / 4, (6 + 3 * 0.7) / 9]))
  }

  @Test("levers stand at the phase in which they begin, and beyond the last at the last")
  func levers() throws {
    var project = project
    let dimension = DimensionID(rawValue: "support")!
    project.readiness = 45
    project.dimensions = [dimension: 30]
    project.levers = [("briefing", 0), ("clinic", 1), ("mentors", 2), ("review", 7)].map { id, phase in
      Lever(
        id: LeverID(rawValue: id)!, name: id, dimensions: [dimension], effortDays: nil, fromPhase: phase, does: nil)
    }
    let plan = try project.plan()
    #expect(plan.preparation.map(\.rawValue) == ["briefing"])
    #expect(plan.phases.map { $0.levers.map(\.rawValue) } == [["clinic"], ["mentors", "review"]])
  }

  @Test("a need without effort is live from the start, and a list with one such member asks nothing")
  func liveFromStart() throws {
    var project = project
    project.features = [
      Line(id: "sign-on"),
      Line(id: "forum", effort: 2, weight: 5, needs: ["sign-on"], needsAny: [["sign-on", "video"]]),
      Line(id: "video", effort: 3),
    ]
    #expect(try project.plan().ids == ["forum", "video", ""])
  }

  @Test("planned anew with other priorities, the phases so far keep what they have")
  func plannedAnew() throws {
    // The example of the measurement step: the pilot and the first wave are closed once the wave has begun.
    let before = adaptedProject([30, 25, 25, 20])
    let after = adaptedProject([0.241935483871, 0.23185483871, 0.332661290323, 0.193548387097])
    let plan = try before.plan()
    let anew = try after.plan(after: plan.history(through: 1))
    #expect(
      anew.changes(from: plan).map { "\($0.feature) \($0.from?.rawValue ?? "later") \($0.to?.rawValue ?? "later")" }
        == ["microlearning later all", "questions all later", "video later all"])
    #expect(anew.phases[0].features.map(\.id) == plan.phases[0].features.map(\.id))
    #expect(anew.phases[1].features.map(\.id) == plan.phases[1].features.map(\.id))
  }

  private func adaptedProject(_ priorities: [Double]) -> PlanProject {
    let ids = ["knowledge-exchange", "learning-community", "employee-content", "re-engage-learners"]
    return PlanProject(
      goals: zip(ids, priorities).map { PlanProject.goal($0, $1) },
      features: [
        Line(id: "forum", effort: 2, weight: 2, u: 0.7, serves: ["knowledge-exchange": 3]),
        Line(
          id: "questions", effort: 3, weight: 4, u: 0.7, serves: ["knowledge-exchange": 3, "learning-community": 1]),
        Line(id: "spaces", effort: 2, weight: 6, serves: ["learning-community": 3]),
        Line(id: "video", effort: 2, weight: 3, u: 0.4, serves: ["employee-content": 3]),
        Line(id: "microlearning", effort: 2, weight: 2, u: 0.7, serves: ["employee-content": 3]),
        Line(id: "alerts", effort: 2, weight: 3, serves: ["re-engage-learners": 3]),
        Line(id: "cohorts", effort: 2, weight: 6, serves: ["re-engage-learners": 2, "learning-community": 2]),
      ],
      phases: [
        PlanProject.phase("pilot", weeks: 8, percent: 5), PlanProject.phase("wave-1", weeks: 4, percent: 40),
        PlanProject.phase("all", weeks: 8, percent: 100),
      ], readiness: 20)
  }
}
