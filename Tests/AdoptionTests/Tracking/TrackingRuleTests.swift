import Adoption
import Evaluation
import Testing

@Suite("Tracking: KPIs against their line, phases and segments")
struct TrackingRuleTests {
  @Test(
    "the phase is the one that holds the latest day, and the last one after the end",
    arguments: [
      ("2027-01-10", nil), ("2027-01-11", 0), ("2027-03-07", 0), ("2027-03-08", 1), ("2027-06-27", 1),
      ("2029-01-01", 1),
    ] as [(String, Int?)])
  func phase(day: String, phase: Int?) throws {
    let tracking = try TrackingCase([try .made("used", 0, 100)], measured: "\(day),used,5").tracking()
    #expect(tracking.asOf.description == day)
    #expect(tracking.phase == phase)
    #expect(tracking.gates.isEmpty == (phase == nil))
  }

  @Test("a segment's row moves the date, and nothing else")
  func segmentsMoveTheDate() throws {
    let tracking = try TrackingCase(
      [try .made("used", 0, 100)], measured: "2027-01-12,used,5\n2027-03-08,used,90,staff"
    ).tracking()
    #expect(tracking.asOf.description == "2027-03-08" && tracking.phase == 1)
    let kpi = try tracking.kpi("used")
    #expect(kpi.measurements.map(\.value) == [5])
    #expect(kpi.segments.map(\.value) == [90])
  }

  @Test("the latest value of a segment is left out where too few cases stand behind it")
  func smallSegments() throws {
    var tracked = TrackingCase(
      [try .made("used", 0, 100)],
      measured: """
        2027-01-12,used,1,west,40
        2027-01-19,used,2,west,9
        2027-01-12,used,3,north,2
        2027-01-19,used,4,north,10
        2027-01-19,used,5,east,
        2027-01-19,used,6,south,5
        """)
    func shown() throws -> [String] {
      try tracked.tracking().kpi("used").segments.map { "\($0.segment?.rawValue ?? "") \($0.value)" }
    }
    #expect(try shown() == ["east 5.0", "north 4.0", "south 6.0", "west 2.0"])
    tracked.minimumRespondents = 10
    #expect(try shown() == ["east 5.0", "north 4.0"])
  }

  @Test(
    "the line runs from the baseline on the first day to the target after the last",
    arguments: [
      ("2026-12-01", 40), ("2027-01-11", 40), ("2027-01-12", 40 + 168.0 / 168), ("2027-04-05", 40 + 84),
      ("2027-06-27", 40 + 167), ("2027-06-28", 208), ("2030-01-01", 208),
    ] as [(String, Double)])
  func line(day: String, expected: Double) throws {
    let kpi = try TrackingCase([try .made("used", 40, 208)], measured: "\(day),used,41").tracking().kpi("used")
    #expect(kpi.expected.isNear(expected))
    #expect(kpi.progress.isNear(1.0 / 168))
    #expect((kpi.againstPlan == nil) == (day <= "2027-01-11"))
    if kpi.againstPlan != nil { #expect(kpi.againstPlan.isNear(1 / (expected - 40))) }
  }

  @Test(
    "a status is decided within a billionth, and the first that holds counts",
    arguments: [
      // Half of the way is due on 2027-04-05.
      ("2027-04-05", 100 - 9e-10, .more, .reached), ("2027-04-05", 100 - 2e-9, .more, .onPlan),
      ("2027-04-05", 50, .more, .onPlan), ("2027-04-05", 50 - 4e-8, .more, .onPlan),
      ("2027-04-05", 50 - 1e-7, .more, .behind), ("2027-04-05", 0, .more, .behind),
      ("2027-01-11", 99, .more, .notStarted), ("2027-01-12", 99, .more, .onPlan),
      ("2026-12-01", 100, .more, .reached), ("2027-04-05", -100 + 9e-10, .less, .reached),
      ("2027-04-05", -51, .less, .onPlan), ("2027-04-05", -49, .less, .behind),
    ] as [(String, Double, KPI.Direction, KPIProgress.Status)])
  func status(day: String, value: Double, better: KPI.Direction, status: KPIProgress.Status) throws {
    let target = better == .more ? 100.0 : -100
    let kpi = try KPI.made("used", 0, target, better: better)
    #expect(try TrackingCase([kpi], measured: "\(day),used,\(value)").tracking().kpi("used").status == status)
  }

  @Test("without a baseline or a target there is no line to be on")
  func noLine() throws {
    let tracking = try TrackingCase(
      [try .made("no-baseline", nil, 1), try .made("no-target", 1, nil), try .made("nothing", nil, nil)],
      measured: "2027-04-05,no-baseline,2\n2027-04-05,no-target,2"
    ).tracking()
    #expect(tracking.kpis.map(\.status) == [.noTarget, .noTarget, .noData])
    #expect(tracking.kpis.allSatisfy { $0.expected == nil && $0.progress == nil && $0.againstPlan == nil })
  }

  @Test("every KPI of every goal is there, in the order of the ids")
  func order() throws {
    var tracked = TrackingCase(measured: "2027-01-12,m,5")
    tracked.project.goals = [
      PlanProject.goal("exchange", kpis: [try .made("m", 0, 1), try .made("z", 0, 1)]),
      PlanProject.goal("growth", 0, kpis: [try .made("a", 0, 1)]),
    ]
    tracked.project.features = [PlanProject.FeatureLine(id: "forums", effort: 2, serves: ["exchange": 3, "growth": 1])]
    let kpis = try tracked.tracking().kpis
    #expect(kpis.map { "\($0.kpi.id) \($0.goal)" } == ["a growth", "m exchange", "z exchange"])
  }
}
