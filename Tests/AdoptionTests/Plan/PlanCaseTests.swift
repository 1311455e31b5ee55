import Adoption
import Evaluation
import Testing

/// Cases whose numbers were computed twice apart from this code: by a model of the rules, and by listing all plans.
@Suite("Rollout plan: worked cases")
struct PlanCaseTests {
  private typealias Line = PlanProject.FeatureLine

  @Test("ten features for learners who are hardly ready")
  func tenFeatures() throws {
    func line(
      _ id: String, _ effort: Int, _ u: Double, _ serves: [Int], needs: [String] = [], needsAny: [[String]] = []
    ) -> Line {
      let goals = ["knowledge-exchange", "learning-community", "employee-content"]
      return Line(
        id: id, effort: effort, u: u,
        serves: Dictionary(uniqueKeysWithValues: zip(goals, serves).filter { $0.1 > 0 }.map { ($0.0, $0.1) }),
        needs: needs, needsAny: needsAny)
    }
    let project = PlanProject(
      goals: [
        PlanProject.goal("knowledge-exchange", 50), PlanProject.goal("learning-community", 30),
        PlanProject.goal("employee-content", 20),
      ],
      features: [
        line("discussion-forums", 2, 1, [3, 3, 1], needs: ["member-profiles", "moderation-tools"]),
        line("expert-directory", 2, 1, [2, 1, 0], needs: ["member-profiles"]),
        line("instant-messaging", 1, 1, [2, 2, 0], needs: ["member-profiles"]),
        line("learner-microlearning", 4, 0.7, [2, 0, 3], needs: ["publishing-workflow"]),
        line("learner-video", 3, 0.7, [2, 0, 3], needs: ["member-profiles", "moderation-tools"]),
        line("member-profiles", 1, 1, [1, 3, 0]),
        line("moderation-tools", 1, 1, [1, 3, 1]),
        line(
          "peer-assessment", 4, 0.4, [2, 1, 1], needs: ["moderation-tools"],
          needsAny: [["learner-video", "learner-microlearning"]]),
        line("publishing-workflow", 1, 1, [1, 0, 3]),
        line("questions-answers", 3, 1, [3, 2, 1], needs: ["member-profiles", "moderation-tools"]),
      ],
      phases: [
        PlanProject.phase("pilot", weeks: 8, percent: 5), PlanProject.phase("wave-1", weeks: 12, percent: 30),
        PlanProject.phase("all", weeks: 16, percent: 100),
      ], learners: 1000, readiness: 30)
    let plan = try project.plan()
    #expect(plan.level == .low)
    #expect(plan.score == 30)
    #expect(plan.pointsPer4Weeks == 2)
    #expect(abs(plan.value - 24_841.0 / 30_875) < 1e-9)
    #expect(abs(plan.valueAtOnce - 0.88791902834) < 1e-9)
    #expect(plan.isOptimal)
    #expect(
      plan.ids == [
        "discussion-forums member-profiles moderation-tools", "expert-directory instant-messaging questions-answers",
        "learner-microlearning learner-video publishing-workflow", "peer-assessment",
      ])
    #expect(plan.phases.map(\.capacity) == [4, 6, 8])
    #expect(plan.phases.map(\.used) == [4, 6, 8])
    #expect(agree(plan.phases.map(\.remaining), [1, 0.98, 0.8]))
    #expect(agree(plan.phases.map(\.attained), [0.342348178138, 0.641943319838, 0.852712550607]))
    #expect(plan.start.description == "2027-01-11")
    #expect(plan.end.description == "2027-09-19")
    #expect(plan.notOffered.isEmpty)
    #expect(plan.findings.isEmpty)
  }

  @Test("features alike are planned in the order of their ids")
  func ties() throws {
    let project = PlanProject(
      features: [
        Line(id: "delta", effort: 2), Line(id: "alpha", effort: 2), Line(id: "echo", effort: 2, needs: ["delta"]),
        Line(id: "bravo", effort: 2), Line(id: "charlie", effort: 2),
      ],
      phases: [
        PlanProject.phase("pilot", weeks: 8, percent: 10), PlanProject.phase("wave-1", weeks: 8, percent: 50),
        PlanProject.phase("all", weeks: 8, percent: 100),
      ], readiness: 20)
    let plan = try project.plan()
    #expect(plan.ids == ["alpha bravo", "charlie delta", "echo", ""])
    #expect(abs(plan.value - 0.9) < 1e-9)
    #expect(agree(plan.phases.map(\.remaining), [1, 0.9375, 0.625]))
  }

  @Test("one of several needs is met in the cheapest way")
  func oneOfSeveral() throws {
    let project = PlanProject(
      features: [
        Line(id: "board", effort: 2), Line(id: "chat", effort: 1, weight: 0, u: 0.4),
        Line(id: "quiz", effort: 2, weight: 6, needsAny: [["board", "chat"], ["profile", "wiki"]]),
        Line(id: "profile", effort: 1), Line(id: "wiki", effort: 3, weight: 2),
        Line(id: "video", effort: 3, weight: 5, needs: ["quiz"]), Line(id: "feed", effort: 1, weight: 3),
      ],
      phases: [
        PlanProject.phase("pilot", weeks: 4, percent: 10), PlanProject.phase("wave-1", weeks: 8, percent: 40),
        PlanProject.phase("all", weeks: 8, percent: 100),
      ], readiness: 55)
    let plan = try project.plan()
    #expect(plan.ids == ["board feed", "profile quiz video", "chat wiki", ""])
    #expect(abs(plan.value - 0.942528735632) < 1e-9)
    #expect(agree(plan.phases.map(\.attained), [0.222222222222, 0.888888888889, 1]))
    #expect(plan.phases[0].features[0].neededBy.map(\.rawValue) == ["quiz"])
  }

  @Test("what is absent, unknown or without its needs is not offered, with what is missing")
  func missingPrerequisites() throws {
    let project = PlanProject(
      features: [
        Line(id: "profile", judgement: .unknown), Line(id: "sign-on", weight: 2),
        Line(id: "forum", effort: 2, weight: 4, needs: ["sign-on"]),
        Line(id: "mentoring", effort: 3, weight: 5, needs: ["profile", "forum"]),
        Line(id: "circle", effort: 1, weight: 2, needsAny: [["mentoring", "pages"]]),
        Line(id: "pages", effort: 2, weight: 3, u: 0),
        Line(id: "badge", effort: 1, needsAny: [["circle", "forum"]]),
        Line(id: "search", effort: 2, weight: 2, judgement: .unknown),
      ],
      phases: [
        PlanProject.phase("pilot", weeks: 8, percent: 20), PlanProject.phase("all", weeks: 16, percent: 100),
      ], readiness: 55, unknown: .best)
    let plan = try project.plan()
    #expect(plan.ids == ["badge forum", "", ""])
    #expect(agree([plan.value, plan.valueAtOnce], [0.25, 0.25]))
    #expect(agree(plan.phases.map(\.attained), [0.35, 0.35]))
    #expect(plan.phases.map(\.used) == [3, 0])
    #expect(agree(plan.phases[0].features.map(\.gain), [0.05, 0.2]))
    #expect(agree(plan.phases[0].features.flatMap(\.goals).map(\.gain), [0.05, 0.2]))
    #expect(plan.phases[0].features.map { $0.neededBy.map(\.rawValue) } == [[], ["badge"]])
    #expect(plan.notOffered.map(\.id.rawValue) == ["circle", "mentoring", "pages", "search"])
    #expect(plan.notOffered.map(\.reason) == [.needs, .needs, .absent, .unknown])
    #expect(plan.notOffered.map { $0.missing.map(\.rawValue) } == [["mentoring", "pages"], ["profile"], [], []])
    #expect(agree(plan.notOffered.map(\.weight), [0.1, 0.25, 0.15, 0.1]))
  }

  @Test("a pilot of one week has no room, and gates stand on the straight line where none are written")
  func noCapacityInThePilot() throws {
    let answered = KPIID(rawValue: "answered")!
    let project = PlanProject(
      goals: [
        PlanProject.goal(
          "exchange",
          kpis: [PlanProject.kpi("answered", 40, 70), PlanProject.kpi("wait", 48, 14, better: .less)])
      ],
      features: [
        Line(id: "rules", effort: 0), Line(id: "forum", effort: 3, weight: 5, needs: ["rules"]),
        Line(id: "peer-review", effort: 4, weight: 6), Line(id: "video", effort: 2, weight: 3),
        Line(id: "badge", effort: 0, needs: ["forum"]),
      ],
      phases: [
        PlanProject.phase("pilot", weeks: 1, percent: 5), PlanProject.phase("wave-1", weeks: 10, percent: 40),
        PlanProject.phase("all", weeks: 6, percent: 100),
      ],
      gates: [
        PhaseID(rawValue: "pilot")!: [
          .kpi(answered, .atLeast, threshold: 55, minimumCount: 30, why: nil),
          .check("No open privacy finding", why: nil),
        ]
      ], learners: 130, readiness: 20)
    let plan = try project.plan()
    #expect(plan.ids == ["rules", "peer-review", "badge forum", "video"])
    #expect(abs(plan.value - 0.659514925373) < 1e-9)
    #expect(plan.findings == [.noCapacity(PhaseID(rawValue: "pilot")!)])
    #expect(plan.phases.map(\.capacity) == [0, 5, 3])
    #expect(plan.phases.map(\.used) == [0, 4, 3])
    #expect(plan.phases.map(\.learners) == [7, 52, 130])
    #expect(
      plan.phases.map { "\($0.start) \($0.end)" } == [
        "2027-01-11 2027-01-17", "2027-01-18 2027-03-28", "2027-03-29 2027-05-09",
      ])
    #expect(agree(plan.phases.map(\.remaining), [1, 0.995024875622, 0.597014925373]))
    #expect(agree(plan.phases.map(\.attained), [0.0625, 0.4375, 0.8125]))
    #expect(agree(plan.phases.map { $0.goals[0]! }, [0.0625, 0.4375, 0.8125]))
    #expect(plan.phases[0].gates.count == 2)
    let lines = plan.phases[1...].flatMap(\.gates).map { gate in
      guard case .kpi(let kpi, let sense, let threshold, let count, _) = gate else { return "" }
      return "\(kpi) \(sense.rawValue) \((threshold * 1e4).rounded() / 1e4) \(count)"
    }
    #expect(
      lines == [
        "answered at_least 59.4118 0", "wait at_most 26.0 0", "answered at_least 70.0 0", "wait at_most 14.0 0",
      ])
    #expect(
      plan.calendar.map { "\($0.date) \($0.kind.rawValue) \($0.phase.map(String.init) ?? "-")" } == [
        "2026-11-30 readiness-survey -", "2027-01-11 phase-survey 0", "2027-01-17 gate 0",
        "2027-03-15 phase-survey 1", "2027-03-28 gate 1", "2027-04-12 quarterly-review 2",
        "2027-04-26 phase-survey 2", "2027-05-09 gate 2", "2028-01-10 yearly-review -",
      ])
  }
}
