package import Evaluation

/// Where a KPI is heading: a straight line that single outliers do not bend (Theil 1950, Sen 1968).
///
/// The slope is the median of the slopes between every two measurements since the start of the rollout; the line
/// passes so that half of the measurements lie above it.
package struct Trend: Hashable, Sendable {
  /// How many measurements, at least 4.
  package let points: Int
  /// How much the KPI changes in a week, in its unit.
  package let perWeek: Double
  /// The value of the line on the first day of the rollout.
  package let atStart: Double
  /// Nil without a baseline or a target.
  package let forecast: Forecast?

  /// When the line meets the target.
  package struct Forecast: Hashable, Sendable {
    /// The first day, from the latest measurement of all on, when the line is at the target or better.
    ///
    /// Nil where it does not approach the target, or takes more than 3650 days.
    package let targetOn: CalendarDate?
    /// Whether that is by the last day of the rollout.
    package let isInTime: Bool
  }

  private static let fewestPoints = 4
  private static let furthestDays = 3650

  /// - Parameter line: the KPI's; nil without a baseline or a target.
  init?(of series: [Measurement], _ line: TargetLine?, at moment: TrackingMoment) {
    let points = series.drop { $0.date < moment.start }.map { measurement in
      SlopeSelection.Point(x: Double(moment.start.days(until: measurement.date)), y: measurement.value)
    }
    guard points.count >= Self.fewestPoints else { return nil }
    let slope = SlopeSelection(points).medianSlope()
    let intercept = median(ofSorted: points.map { $0.y - slope * $0.x }.sorted())
    self.points = points.count
    perWeek = 7 * slope
    atStart = intercept
    forecast = line.map { line in
      let day = Self.day(reaching: line, slope, intercept, from: moment.start.days(until: moment.asOf))
      let targetOn = day.flatMap { moment.start.advanced(byDays: $0) }
      return Forecast(targetOn: targetOn, isInTime: targetOn.map { $0 <= moment.end } ?? false)
    }
  }

  /// Days since the start; nil where the line does not get there.
  private static func day(reaching line: TargetLine, _ slope: Double, _ intercept: Double, from today: Int) -> Int? {
    if line.isReached(by: intercept + slope * Double(today)) { return today }
    guard line.isApproached(by: slope) else { return nil }
    let crossing = (line.target - intercept) / slope
    // The comparison comes first: a nearly level line may take more days than an Int holds.
    guard crossing <= Double(today + furthestDays + 1) else { return nil }
    let day = max(today, Tolerance.ceiling(crossing))
    return day - today <= furthestDays ? day : nil
  }
}
