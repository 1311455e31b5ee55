import Adoption
import Evaluation
import Testing

/// Cases whose numbers were computed twice apart from this code: by a model of the rules, and by numpy and scipy.
@Suite("Tracking: worked cases")
struct TrackingCaseTests {
  @Test("a KPI that gets worse crosses the watch limit, then the limit to act")
  func weakSignal() throws {
    let before = try TrackingCase.weekly(
      "usefulness", from: "2026-10-19", [24, 27, 22, 25, 29, 23, 26, 24, 28, 25, 22, 26])
    let pilot = try TrackingCase.weekly("usefulness", from: "2027-01-13", [25, 23, 22, 21, 20, 21, 19, 18])
    let tracking = try TrackingCase([try .made("usefulness", 20, 40)], measured: before + pilot).tracking()
    #expect(tracking.asOf.description == "2027-03-03")
    #expect(tracking.phase == 0)
    let kpi = try tracking.kpi("usefulness")
    #expect(kpi.goal.rawValue == "exchange")
    #expect(kpi.measurements.count == 20)
    #expect(kpi.latest?.value == 18)
    #expect(kpi.expected.isNear(26.0714285714286))
    #expect(kpi.progress.isNear(-0.1))
    #expect(kpi.againstPlan.isNear(-0.329411764706))
    #expect(kpi.status == .behind)
    let chart = try kpi.drawnChart
    #expect(chart.reference.count == 12)
    #expect(chart.reference.first?.date.description == "2026-10-19")
    #expect(chart.reference.last?.date.description == "2027-01-04")
    #expect(chart.mean.isNear(25.0833333333333) && chart.deviation.isNear(2.23437334446))
    #expect(chart.signal == .act && chart.direction == .worse)
    #expect(chart.since?.description == "2027-02-10")
    #expect(
      agree(
        chart.points.map(\.z),
        [
          -0.00745921298605, -0.19244769504, -0.429949036516, -0.709460665529, -1.02258052457, -1.18356585597,
          -1.49137523276, -1.82713329002,
        ]))
    #expect(
      agree(
        chart.points.map(\.watch),
        [
          0.458171597309, 0.608364401955, 0.702349964208, 0.767249157523, 0.814211303083, 0.849149383613,
          0.875622138172, 0.895940316678,
        ]))
    #expect(
      agree(
        chart.points.map(\.act),
        [
          0.689361474349, 0.915340417293, 1.05675037405, 1.15439720299, 1.22505608733, 1.27762365556, 1.31745435921,
          1.3480249349,
        ]))
    let trend = try #require(kpi.trend)
    #expect(trend.points == 8)
    #expect(trend.perWeek.isNear(-1))
    #expect(trend.forecast?.targetOn == nil && trend.forecast?.isInTime == false)
  }

  @Test("lines that outliers do not bend, forecasts, and what each status is for")
  func forecasts() throws {
    let tracking = try TrackingCase(
      [
        try .made("answers", 20, 30), try .made("hours", 30, 20, better: .less), try .made("posts", 4, 6.5),
        try .made("visits", 20, 40), try .made("silent", 20, 40), try .made("open-end", 20, nil),
      ],
      measured: """
        2027-01-11,answers,20
        2027-01-25,answers,21
        2027-02-08,answers,20.5
        2027-02-22,answers,40
        2027-03-08,answers,23
        2027-03-22,answers,24.5
        2027-01-14,hours,30
        2027-02-11,hours,29
        2027-03-11,hours,27.5
        2027-03-25,hours,26.5
        2027-01-21,posts,5
        2027-01-31,posts,6
        2027-02-20,posts,7
        2026-12-22,visits,25
        2027-03-22,open-end,3
        """
    ).tracking()
    #expect(tracking.asOf.description == "2027-03-25")
    #expect(tracking.phase == 1)
    #expect(tracking.kpis.map(\.kpi.id.rawValue) == ["answers", "hours", "open-end", "posts", "silent", "visits"])
    #expect(tracking.kpis.map(\.status) == [.onPlan, .behind, .noTarget, .reached, .noData, .notStarted])

    let answers = try tracking.kpi("answers")
    #expect(answers.expected.isNear(24.1666666666667) && answers.progress.isNear(0.45))
    #expect(answers.againstPlan.isNear(1.08))
    #expect(answers.trend?.points == 6 && answers.trend?.perWeek.isNear(0.45) == true)
    #expect(answers.trend?.forecast?.targetOn?.description == "2027-06-16")
    #expect(answers.trend?.forecast?.isInTime == true)

    let hours = try tracking.kpi("hours")
    #expect(hours.expected.isNear(25.6547619047619) && hours.progress.isNear(0.35))
    #expect(hours.againstPlan.isNear(0.805479452055))
    #expect(hours.trend?.perWeek.isNear(-0.3625) == true)
    #expect(hours.trend?.forecast?.targetOn?.description == "2027-08-01")
    #expect(hours.trend?.forecast?.isInTime == false)

    let posts = try tracking.kpi("posts")
    #expect(posts.expected.isNear(4.59523809523810) && posts.progress.isNear(1.2))
    #expect(posts.againstPlan.isNear(5.04) && posts.trend == nil)

    let visits = try tracking.kpi("visits")
    #expect(visits.expected == 20 && visits.progress == 0.25 && visits.againstPlan == nil)
    #expect(visits.trend == nil)

    let silent = try tracking.kpi("silent")
    #expect(silent.latest == nil && silent.expected == nil && silent.progress == nil && silent.againstPlan == nil)

    let openEnd = try tracking.kpi("open-end")
    #expect(openEnd.latest?.value == 3)
    #expect(openEnd.expected == nil && openEnd.progress == nil && openEnd.againstPlan == nil)
    #expect(tracking.roi == nil)
  }

  @Test("gates pool four weeks, and look at how sure a percentage is")
  func gates() throws {
    func percent(_ id: String, _ baseline: Double, _ target: Double, better: KPI.Direction = .more) throws -> KPI {
      try .made(id, baseline, target, better: better, unit: "percent")
    }
    var tracked = TrackingCase(
      [
        try percent("answered", 40, 70), try percent("contributors", 20, 40),
        try percent("dependence", 75, 40, better: .less), try percent("heard", 20, 40),
        try .made("wait", 48, 12, better: .less, unit: "hours"), try .made("relevance", 20, 40, unit: "hours"),
      ],
      measured: """
        2027-01-31,answered,10,,500
        2027-02-14,answered,60,,10
        2027-02-21,answered,72,,20
        2027-03-07,answered,75,,24
        2027-03-06,answered,33,staff,3
        2027-03-02,contributors,35,,30
        2027-03-02,dependence,71,,60
        2027-03-02,heard,46,,40
        2027-03-06,heard,44,staff,5
        2027-03-04,relevance,70,,
        2027-02-20,wait,15,,30
        2027-03-06,wait,13,,20
        """)
    func gate(_ id: String, _ sense: Rollout.Gate.Sense, _ threshold: Double, _ count: Int) throws -> Rollout.Gate {
      .kpi(try #require(KPIID(rawValue: id)), sense, threshold: threshold, minimumCount: count, why: nil)
    }
    tracked.project.gates = [
      try #require(PhaseID(rawValue: "pilot")): [
        try gate("answered", .atLeast, 70, 40), try gate("contributors", .atLeast, 20, 100),
        try gate("dependence", .atMost, 55, 50), try gate("heard", .atLeast, 50, 50),
        try gate("wait", .atMost, 12, 40), try gate("relevance", .atLeast, 70, 0),
        .check("No open accessibility finding", why: nil),
      ]
    ]
    let tracking = try tracked.tracking()
    #expect(tracking.phase == 0)
    #expect(tracking.gates.map(\.status) == [.pass, .pass, .fail, .open, .fail, .pass, .toCheck])
    #expect(tracking.gate == .fail)
    let measured = tracking.gates.map(\.measured)
    #expect(agree(measured.compactMap { $0?.value }, [640.0 / 9, 35, 71, 46, 14.2, 70]))
    #expect(measured.map { $0?.count } == [54, 30, 60, 40, 50, nil, nil])
    #expect(
      agree(
        measured.compactMap { $0?.interval?.lowerBound },
        [62.6761399405, 24.8841443502, 63.0126841576, 36.2585782077]))
    #expect(
      agree(
        measured.compactMap { $0?.interval?.upperBound },
        [78.2998253012, 46.6729838162, 77.8682848821, 56.0569416325]))
    #expect(try tracking.kpi("answered").segments.isEmpty)
    #expect(try tracking.kpi("answered").status == .reached)
    #expect(try tracking.kpi("heard").segments.map(\.value) == [44])
    #expect(try tracking.kpi("heard").segments.map(\.date.description) == ["2027-03-06"])
  }

  @Test("a year's worth beside a year's cost")
  func returnOnInvestment() throws {
    func worth(_ value: Double) -> KPI.Worth { KPI.Worth(valueOfUnit: value, attribution: 0.75, confidence: 0.8) }
    var tracked = TrackingCase(
      [
        try .made("answered", 40, 70, worth: worth(3528)), try .made("courses", 0, 80, worth: worth(600)),
        try .made("onboarding", 12, 8, better: .less, worth: worth(29792)),
      ],
      measured: """
        2026-12-12,answered,40
        2027-02-10,answered,66
        2027-04-11,answered,70
        2027-07-30,courses,60
        2027-03-12,onboarding,10
        2027-06-10,onboarding,9
        """)
    tracked.yearlyCosts = [
      "licences": 24000, "set-up": 12000, "community-manager": 31000, "ambassadors": 27720, "reviews": 6000,
      "contributors": 31500,
    ]
    let tracking = try tracked.tracking()
    #expect(tracking.asOf.description == "2027-07-30")
    #expect(tracking.phase == 1)
    let roi = try #require(tracking.roi)
    #expect(roi.benefits.map(\.kpi.rawValue) == ["answered", "courses", "onboarding"])
    #expect(agree(roi.benefits.map(\.value), [59270.4, 21600, 44688]))
    #expect(roi.benefit.isNear(125558.4) && roi.cost == 132220)
    #expect((roi.share * 100).isNear(-5.03826955075))
    #expect(roi.benefitCostRatio.isNear(0.949617304493))
  }

  @Test("goals that fall short count for more, and the rest of the plan follows")
  func adaptation() throws {
    typealias Line = PlanProject.FeatureLine
    let (knowledge, community) = ("knowledge-exchange", "learning-community")
    let (content, returning) = ("employee-content", "re-engage-learners")
    func kpi(_ id: String) throws -> KPI { try .made(id, 0, 100, unit: "hours") }
    var tracked = TrackingCase(
      measured: try TrackingCase.weekly("answered", from: "2027-03-08", [51, 54, 55])
        + TrackingCase.weekly("active", from: "2027-03-08", [38.5, 41.5, 42.5])
        + TrackingCase.weekly("modules", from: "2027-03-08", [13.5, 16.5, 17.5])
        + TrackingCase.weekly("returns", from: "2027-03-08", [26, 29, 30]) + "2027-03-22,finishers,30")
    tracked.project.goals = [
      PlanProject.goal(knowledge, 30, kpis: [try kpi("answered")]),
      PlanProject.goal(community, 25, kpis: [try kpi("active")]),
      PlanProject.goal(content, 25, kpis: [try kpi("modules")]),
      PlanProject.goal(returning, 20, kpis: [try kpi("finishers"), try kpi("returns")]),
    ]
    tracked.project.phases = [
      PlanProject.phase("pilot", weeks: 8, percent: 5), PlanProject.phase("wave-1", weeks: 4, percent: 40),
      PlanProject.phase("all", weeks: 8, percent: 100),
    ]
    tracked.project.readiness = 20
    tracked.project.features = [
      Line(id: "forum", effort: 2, weight: 2, u: 0.7, serves: [knowledge: 3]),
      Line(id: "questions", effort: 3, weight: 4, u: 0.7, serves: [knowledge: 3, community: 1]),
      Line(id: "spaces", effort: 2, weight: 6, serves: [community: 3]),
      Line(id: "video", effort: 2, weight: 3, u: 0.4, serves: [content: 3]),
      Line(id: "microlearning", effort: 2, weight: 2, u: 0.7, serves: [content: 3]),
      Line(id: "alerts", effort: 2, weight: 3, serves: [returning: 3]),
      Line(id: "cohorts", effort: 2, weight: 6, serves: [returning: 2, community: 2]),
    ]
    let tracking = try tracked.tracking()
    #expect(tracking.asOf.description == "2027-03-22")
    #expect(tracking.phase == 1)
    let adaptation = tracking.adaptation
    #expect(adaptation.goals.map(\.goal.rawValue) == [content, knowledge, community, returning])
    #expect(agree(adaptation.goals.map(\.now), [0.25, 0.3, 0.25, 0.2]))
    #expect(agree(adaptation.goals.map(\.shortfall), [0.65, 0, 0.15, 0.4]))
    #expect(adaptation.goals.map(\.confidence) == [1, 1, 1, 0.5])
    #expect(
      agree(
        adaptation.goals.map(\.proposed), [0.332661290323, 0.241935483871, 0.23185483871, 0.193548387097]))
    #expect(adaptation.ranking.map(\.rank) == [1])
    #expect(adaptation.ranking.first?.value.isNear(0.759558823529) == true)
    let weak = adaptation.goals.map { $0.weakCriteria?.map(\.rawValue) }
    #expect(weak == [["video", "microlearning"], nil, ["questions"], []])
    let changes = adaptation.planChanges.map { "\($0.feature) \($0.from?.rawValue ?? "-") \($0.to?.rawValue ?? "-")" }
    #expect(changes == ["microlearning - all", "questions all -", "video - all"])
  }
}
