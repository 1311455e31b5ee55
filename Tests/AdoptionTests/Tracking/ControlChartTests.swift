import Adoption
import Evaluation
import Testing

@Suite("Tracking: control chart")
struct ControlChartTests {
  private func kpi(
    before: [Double], points: [Double], better: KPI.Direction = .more, from: String = "2027-01-11"
  ) throws -> KPIProgress {
    let first = try #require(CalendarDate("2027-01-11")?.advanced(byDays: -7 * before.count))
    return try TrackingCase(
      [try .made("used", 0, better == .more ? 1000 : -1000, better: better), try .made("other", 0, 1)],
      measured: try TrackingCase.weekly("used", from: first.description, before)
        + TrackingCase.weekly("used", from: from, points, days: 1) + "2027-03-01,other,0"
    ).tracking().kpi("used")
  }

  @Test("the weighted means and both limits", arguments: TrackingFixture.charts)
  func fixture(_ expected: TrackingFixture.Chart) throws {
    let chart = try kpi(before: expected.before, points: expected.points).drawnChart
    #expect(chart.reference.map(\.value) == Array(expected.before.suffix(12)))
    #expect(chart.mean.isNear(expected.mean) && chart.deviation.isNear(expected.deviation))
    #expect(chart.points.map(\.value) == expected.points)
    #expect(agree(chart.points.map(\.z), expected.z))
    #expect(agree(chart.points.map(\.watch), expected.watch))
    #expect(agree(chart.points.map(\.act), expected.act))
  }

  @Test(
    "why there is no chart, the first reason first",
    arguments: [
      ([0.1, 0.1, 0.1, 0.1, 0.1], [], .fewReference), ([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], [], .noVariance),
      ([1, 0.1, 0.1, 0.1, 0.1, 0.1], [], .noPoints), ([1, 0.1, 0.1, 0.1, 0.1, 0.1], [1], nil),
      ([1, 0.1, 0.1, 0.1, 0.1], [1], .fewReference), ([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], [1], .noVariance),
      // Only the last twelve are looked at.
      ([1] + Array(repeating: 0.1, count: 12), [1], .noVariance),
    ] as [([Double], [Double], ControlChart.Absence?)])
  func absence(before: [Double], points: [Double], absence: ControlChart.Absence?) throws {
    #expect(try kpi(before: before, points: points).absence == absence)
  }

  @Test("before the start there is no phase to look at")
  func noPhase() throws {
    let kpi = try TrackingCase(
      [try .made("used", 0, 1)],
      measured: try TrackingCase.weekly("used", from: "2026-10-01", [1, 2, 1, 2, 1, 2, 1, 2])
    ).tracking().kpi("used")
    #expect(kpi.absence == .noPhase)
  }

  /// Mean 0 and standard deviation √1.2; the first limits are 0.2·√(1 + 1/6) times 2.57 and 4.41.
  private static let calm: [Double] = [1, -1, 1, -1, 1, -1]

  @Test(
    "a signal is what the latest point says, and better is where the KPI should go",
    arguments: [
      ([0], .more, .none, nil), ([4], .more, .watch, .better), ([4], .less, .watch, .worse),
      ([-4], .more, .watch, .worse), ([-4], .less, .watch, .better), ([9], .more, .act, .better),
      ([-9], .more, .act, .worse), ([9, 0, 0, 0, 0], .more, .none, nil),
    ] as [([Double], KPI.Direction, ControlChart.Signal, ControlChart.Direction?)])
  func signal(
    points: [Double], better: KPI.Direction, signal: ControlChart.Signal, direction: ControlChart.Direction?
  ) throws {
    let chart = try kpi(before: Self.calm, points: points, better: better).drawnChart
    #expect(chart.signal == signal)
    #expect(chart.direction == direction)
    #expect((chart.since == nil) == (signal == .none))
  }

  @Test(
    "a signal is as old as the unbroken run on its side of the watch limit",
    arguments: [
      ([9], "2027-01-11"), ([0, 9, 9], "2027-01-12"), ([9, -5, 9, 9], "2027-01-13"), ([9, -40], "2027-01-12"),
      ([9, 9, 9], "2027-01-11"),
    ] as [([Double], String)])
  func since(points: [Double], since: String) throws {
    #expect(try kpi(before: Self.calm, points: points).drawnChart.since?.description == since)
  }

  @Test("a point on the limit is not beyond it")
  func onTheLimit() throws {
    let limit = try #require(try kpi(before: Self.calm, points: [0]).drawnChart.points.first).watch
    // z = 0.2·x/s
    let x = limit * 1.2.squareRoot() / 0.2
    #expect(try kpi(before: Self.calm, points: [x]).drawnChart.signal == .none)
    #expect(try kpi(before: Self.calm, points: [x + 1e-6]).drawnChart.signal == .watch)
  }

  @Test("the chart begins anew with each phase, with the end of the one before as its reference")
  func restart() throws {
    let pilot = (0..<8).map { Double($0 % 3) }
    let chart = try TrackingCase(
      [try .made("used", 0, 1000)],
      measured: try TrackingCase.weekly("used", from: "2026-10-01", Array(repeating: 50, count: 10))
        + TrackingCase.weekly("used", from: "2027-01-11", pilot)
        + TrackingCase.weekly("used", from: "2027-03-08", [1, 2])
    ).tracking().kpi("used").drawnChart
    #expect(chart.reference.map(\.value) == Array(repeating: 50, count: 4) + pilot)
    #expect(chart.points.map(\.date.description) == ["2027-03-08", "2027-03-15"])
    #expect(try #require(chart.points.first).z.isNear(0.2 * (1 - chart.mean) / chart.deviation))
  }
}
