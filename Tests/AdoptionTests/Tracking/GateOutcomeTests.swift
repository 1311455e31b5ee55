import Adoption
import Evaluation
import Testing

@Suite("Tracking: gates")
struct GateOutcomeTests {
  /// The outcome of one gate of the pilot.
  private func outcome(
    _ measured: String, _ sense: Rollout.Gate.Sense, _ threshold: Double, minimum: Int = 0, unit: String? = "percent"
  ) throws -> GateOutcome {
    let tracking = try tracking(
      [
        .kpi(
          try #require(KPIID(rawValue: "used")), sense, threshold: threshold, minimumCount: minimum, why: "because")
      ], measured, unit: unit)
    return try #require(tracking.gates.first)
  }

  private func tracking(_ gates: [Rollout.Gate], _ measured: String, unit: String? = nil) throws -> Tracking {
    var tracked = TrackingCase([try .made("used", 0, 100, unit: unit)], measured: measured)
    tracked.project.gates = [try #require(PhaseID(rawValue: "pilot")): gates]
    return try tracked.tracking()
  }

  @Test("a percentage has its 80 % interval", arguments: TrackingFixture.intervals)
  func interval(percent: Double, count: Int, low: Double, high: Double) throws {
    let interval = try outcome("2027-03-01,used,\(percent),,\(count)", .atLeast, 50).measured?.interval
    #expect(interval?.lowerBound.isNear(low) == true)
    #expect(interval?.upperBound.isNear(high) == true)
  }

  @Test(
    "there is no interval for another unit, beyond 0 to 100, or where cases were not counted",
    arguments: [
      ("percent", "50,,10", true), ("hours", "50,,10", false), (nil, "50,,10", false), ("percent", "50", false),
      ("percent", "-0.1,,10", false), ("percent", "100.1,,10", false), ("percent", "100,,10", true),
    ] as [(String?, String, Bool)])
  func noInterval(unit: String?, row: String, hasInterval: Bool) throws {
    let outcome = try outcome("2027-03-01,used,\(row)", .atLeast, 50, unit: unit)
    #expect((outcome.measured?.interval != nil) == hasInterval)
  }

  @Test(
    "a gate passes or fails for certain, and stays open otherwise",
    arguments: [
      // 60 of 100: 53.6…66.1 %. 6 of 10: 40.1…77.0 %.
      ("60,,100", .atLeast, 60, 100, .pass), ("60,,100", .atLeast, 60, 101, .open),
      ("60,,100", .atLeast, 53, 101, .pass), ("60,,100", .atLeast, 54, 101, .open),
      ("60,,100", .atLeast, 67, 101, .fail), ("60,,100", .atLeast, 66, 1, .open),
      ("60,,100", .atMost, 60, 100, .pass), ("60,,100", .atMost, 60, 101, .open),
      ("60,,100", .atMost, 67, 101, .pass), ("60,,100", .atMost, 66, 101, .open),
      ("60,,100", .atMost, 53, 101, .fail), ("60,,100", .atMost, 54, 1, .open),
      ("60,,10", .atLeast, 40, 11, .pass), ("60,,10", .atLeast, 76, 0, .open), ("60,,10", .atLeast, 78, 0, .fail),
    ] as [(String, Rollout.Gate.Sense, Double, Int, GateOutcome.Status)])
  func percentages(
    row: String, sense: Rollout.Gate.Sense, threshold: Double, minimum: Int, status: GateOutcome.Status
  ) throws {
    #expect(try outcome("2027-03-01,used,\(row)", sense, threshold, minimum: minimum).status == status)
  }

  @Test(
    "without an interval the number of cases decides; cases nobody counted reach a minimum of 0 only",
    arguments: [
      ("5,,20", .atLeast, 5, 20, .pass), ("5,,20", .atLeast, 5, 21, .open), ("5,,20", .atLeast, 6, 20, .fail),
      ("5,,20", .atLeast, 6, 21, .open), ("5", .atLeast, 5, 0, .pass), ("5", .atLeast, 5, 1, .open),
      ("5", .atLeast, 6, 0, .fail), ("5", .atLeast, 6, 1, .open), ("5", .atMost, 5, 0, .pass),
      ("5", .atMost, 4, 0, .fail), ("4.9999999991", .atLeast, 5, 0, .pass), ("4.999999998", .atLeast, 5, 0, .fail),
      ("5.0000000009", .atMost, 5, 0, .pass), ("5.000000002", .atMost, 5, 0, .fail),
    ] as [(String, Rollout.Gate.Sense, Double, Int, GateOutcome.Status)])
  func otherUnits(
    row: String, sense: Rollout.Gate.Sense, threshold: Double, minimum: Int, status: GateOutcome.Status
  ) throws {
    let outcome = try outcome("2027-03-01,used,\(row)", sense, threshold, minimum: minimum, unit: "hours")
    #expect(outcome.status == status)
  }

  @Test(
    "the last four weeks of the phase count, up to the latest day",
    arguments: [
      // As of 2027-03-01 the window begins on 2027-02-02.
      ("2027-02-01,used,10\n2027-03-01,used,20", 20), ("2027-02-02,used,10\n2027-03-01,used,20", 15),
      // Not before the phase.
      ("2027-01-10,used,10\n2027-01-11,used,20\n2027-01-12,used,30", 25),
      // A segment moves the latest day.
      ("2027-02-01,used,10\n2027-02-02,used,20\n2027-03-01,used,90,staff", 20),
    ] as [(String, Double)])
  func window(measured: String, value: Double) throws {
    #expect(try outcome(measured, .atLeast, 1).measured?.value.isNear(value) == true)
  }

  @Test("after the end the window stays at the last days of the last phase")
  func windowAfterTheEnd() throws {
    var tracked = TrackingCase(
      [try .made("used", 0, 100)],
      measured: """
        2027-05-30,used,1
        2027-05-31,used,20
        2027-06-27,used,30
        2027-06-28,used,99
        2027-09-01,used,99
        """)
    tracked.project.gates = [
      try #require(PhaseID(rawValue: "everyone")): [
        .kpi(try #require(KPIID(rawValue: "used")), .atLeast, threshold: 25, minimumCount: 0, why: nil)
      ]
    ]
    let tracking = try tracked.tracking()
    #expect(tracking.gates.map { $0.measured?.value } == [25])
    #expect(tracking.gate == .pass)
  }

  @Test("values are weighted by their cases only where all were counted")
  func weights() throws {
    let counted = try outcome("2027-02-10,used,10,,1\n2027-02-11,used,20,,3", .atLeast, 1)
    #expect(counted.measured?.value == 17.5 && counted.measured?.count == 4)
    let partly = try outcome("2027-02-10,used,10\n2027-02-11,used,20,,3", .atLeast, 1)
    #expect(partly.measured?.value == 15 && partly.measured?.count == nil && partly.measured?.interval == nil)
  }

  @Test("nothing measured in the window leaves a gate open")
  func nothingMeasured() throws {
    let outcome = try outcome("2027-01-12,used,90\n2027-03-01,used,5,staff", .atLeast, 1)
    #expect(outcome.measured == nil && outcome.status == .open)
  }

  @Test(
    "one gate that fails stops all, one that is open keeps all open",
    arguments: [
      ([1], .pass), ([1, 9], .fail), ([], nil), ([1, 5], .open), ([5, 9], .fail),
    ] as [([Double], GateOutcome.Status?)])
  func together(thresholds: [Double], status: GateOutcome.Status?) throws {
    let used = try #require(KPIID(rawValue: "used"))
    let gates = thresholds.map {
      Rollout.Gate.kpi(used, .atLeast, threshold: $0, minimumCount: $0 == 5 ? 1 : 0, why: nil)
    }
    let tracking = try tracking([.check("Ask the works council", why: nil)] + gates, "2027-02-10,used,6")
    #expect(tracking.gates.first?.status == .toCheck)
    #expect(tracking.gate == status)
  }

  @Test("a phase without gates has those of the straight line")
  func straightLine() throws {
    let tracking = try TrackingCase([try .made("used", 0, 90)], measured: "2027-03-01,used,30").tracking()
    guard case .kpi(_, let sense, let threshold, _, _) = try #require(tracking.gates.first).gate else {
      Issue.record("not a gate for a KPI")
      return
    }
    #expect(sense == .atLeast && threshold.isNear(30))
    #expect(tracking.gate == .pass)
  }
}
