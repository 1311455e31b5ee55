import Adoption
import Evaluation
import Testing

@Suite("Tracking: Theil–Sen line and forecast")
struct TrendTests {
  private func trend(
    _ values: [Double], days: Int = 1, from: String = "2027-01-11", target: Double? = 1e6,
    better: KPI.Direction = .more
  ) throws -> Trend? {
    try TrackingCase(
      [try .made("used", better == .more ? -10 : 10, target, better: better)],
      measured: try TrackingCase.weekly("used", from: from, values, days: days)
    ).tracking().kpi("used").trend
  }

  /// A number that looks random; the script that made the fixture computes the same.
  private func height(_ place: Int, _ values: Int) -> Double {
    Double((place * place * 31 + place * 7919) % 10_007 % values) / 8 + Double(place / 50) / 4
  }

  @Test("the median of all slopes, also where many are equal", arguments: TrackingFixture.lines)
  func fixture(points: Int, days: Int, values: Int, slope: Double, atStart: Double) throws {
    let trend = try #require(try trend((0..<points).map { height($0, values) }, days: days))
    #expect(trend.points == points)
    #expect(trend.perWeek.isNear(7 * slope))
    #expect(trend.atStart.isNear(atStart))
  }

  @Test("the same median as from a list of all slopes", arguments: [35, 36, 37, 38, 70, 111, 140], [2, 3, 10, 5000])
  func listed(points: Int, values: Int) throws {
    let y = (0..<points).map { height($0 * 7 + points, values) }
    var slopes: [Double] = []
    for one in y.indices {
      for other in y.indices where other > one { slopes.append((y[other] - y[one]) / Double(3 * (other - one))) }
    }
    slopes.sort()
    #expect(try #require(try trend(y, days: 3)).perWeek.isNear(7 * median(ofSorted: slopes)))
  }

  @Test("a KPI that rests has a level line, in spite of outliers")
  func rest() throws {
    var values = Array(repeating: 12.7, count: 400)
    for place in stride(from: 0, to: 400, by: 9) { values[place] = height(place, 5000) }
    let trend = try #require(try trend(values))
    #expect(trend.perWeek == 0 && trend.atStart == 12.7)
    #expect(trend.isOutOfReach)
  }

  @Test("a straight line is itself, with large values and an extreme outlier too")
  func straight() throws {
    var values = (0..<700).map { 1e9 + 0.1 * Double($0) }
    values[3] = 1e15
    values[600] = -1e15
    let trend = try #require(try trend(values))
    #expect(abs(trend.perWeek - 0.7) < 1e-6)
    #expect(trend.atStart.isNear(1e9))
  }

  @Test("four measurements since the start make a line, those before it none")
  func fewest() throws {
    #expect(try trend([1, 2, 3]) == nil)
    #expect(try trend([1, 2, 3, 4])?.points == 4)
    #expect(try trend([9, 9, 1, 2, 3], from: "2027-01-09") == nil)
    #expect(try trend([9, 9, 1, 2, 3, 4], from: "2027-01-09")?.perWeek.isNear(7) == true)
  }

  @Test(
    "the forecast is the first whole day on which the line is at the target or better",
    arguments: [
      // 0, 1, 2, 3 from the first day; as of the fourth.
      (3, "2027-01-14", true), (1, "2027-01-14", true), (3.0000000005, "2027-01-14", true),
      (4, "2027-01-15", true), (4.0000000005, "2027-01-15", true), (4.1, "2027-01-16", true),
      (167, "2027-06-27", true), (168, "2027-06-28", false), (3653, "2037-01-11", false), (3654, nil, false),
      (1e300, nil, false),
    ] as [(Double, String?, Bool)])
  func forecast(target: Double, day: String?, isInTime: Bool) throws {
    for better in KPI.Direction.allCases {
      let sign = better == .more ? 1.0 : -1
      let forecast = try trend(
        [0, 1, 2, 3].map { sign * $0 }, target: sign * target, better: better)?.forecast
      #expect(forecast?.targetOn?.description == day)
      #expect(forecast?.isInTime == isInTime)
    }
  }

  @Test("no forecast where the line is level, leads away or has no target")
  func noForecast() throws {
    #expect(try trend([2, 2, 2, 2], target: 5)?.isOutOfReach == true)
    #expect(try trend([4, 3, 2, 1], target: 5)?.isOutOfReach == true)
    #expect(try trend([0, 1e-300, 2e-300, 3e-300], target: 5)?.isOutOfReach == true)
    #expect(try trend([1, 2, 3, 4], target: nil)?.forecast == nil)
    #expect(try trend([4, 3, 2, 1], target: 1)?.forecast?.targetOn?.description == "2027-01-14")
  }
}

extension Trend {
  /// Whether there is a target, and the line never meets it in time to be told.
  fileprivate var isOutOfReach: Bool { forecast?.targetOn == nil && forecast?.isInTime == false }
}
