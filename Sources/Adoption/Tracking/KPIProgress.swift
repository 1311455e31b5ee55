package import Evaluation

/// How one KPI has moved, and where it is heading.
package struct KPIProgress: Sendable {
  package let kpi: KPI
  package let goal: GoalID
  /// Of all learners together, by date.
  package let measurements: [Measurement]
  /// What the straight line from the baseline to the target asks for on the day of the latest measurement.
  ///
  /// Nil without a measurement, a baseline or a target.
  package let expected: Double?
  /// The part of the way from the baseline to the target that is done; nil as `expected` is.
  package let progress: Double?
  /// The part that is done of what the line asks for; nil as `expected` is, and up to the start of the rollout.
  package let againstPlan: Double?
  package let status: Status
  /// The latest measurement of each segment with enough cases behind it, in the order of their ids.
  package let segments: [Measurement]
  package let chart: ChartResult
  /// Nil with fewer than four measurements since the start.
  package let trend: Trend?

  package var latest: Measurement? { measurements.last }

  /// How a KPI stands against its plan.
  package enum Status: String, CaseIterable, Sendable {
    case noData = "no-data"
    /// Its baseline or its target is missing.
    case noTarget = "no-target"
    case reached
    case notStarted = "not-started"
    case onPlan = "on-plan"
    case behind
  }

  /// A control chart, or why there is none.
  package enum ChartResult: Hashable, Sendable {
    case chart(ControlChart)
    case absent(ControlChart.Absence)
  }

  init(
    _ kpi: KPI, of goal: GoalID, _ measurements: [Measurement], segments: [Measurement], at moment: TrackingMoment
  ) {
    let line = TargetLine(kpi, from: moment.start, through: moment.end)
    let latest = measurements.last
    let againstPlan = latest.flatMap { line?.againstPlan($0.value, on: $0.date) }
    self.kpi = kpi
    self.goal = goal
    self.measurements = measurements
    expected = latest.flatMap { line?.expected(on: $0.date) }
    progress = latest.flatMap { line?.progress($0.value) }
    self.againstPlan = againstPlan
    status =
      if let latest {
        if let line {
          line.isReached(by: latest.value) ? .reached : Status(againstPlan: againstPlan)
        } else {
          .noTarget
        }
      } else {
        .noData
      }
    self.segments = segments
    do throws(ControlChart.Absence) {
      chart = .chart(try ControlChart(of: measurements, better: kpi.better, in: moment.phase))
    } catch {
      chart = .absent(error)
    }
    trend = Trend(of: measurements, line, at: moment)
  }
}

extension KPIProgress.Status {
  /// Of a KPI short of its target.
  fileprivate init(againstPlan: Double?) {
    guard let againstPlan else {
      self = .notStarted
      return
    }
    self = Tolerance.isAtLeast(againstPlan, 1) ? .onPlan : .behind
  }
}
