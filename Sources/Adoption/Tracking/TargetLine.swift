internal import Evaluation

/// The straight line on which a KPI should move from its baseline to its target while the rollout lasts.
struct TargetLine {
  private let baseline: Double
  let target: Double
  private let better: KPI.Direction
  private let start: CalendarDate
  /// From the first to the day after the last.
  private let days: Int

  /// Nil without a baseline or a target.
  init?(_ kpi: KPI, from start: CalendarDate, through end: CalendarDate) {
    guard let baseline = kpi.baseline, let target = kpi.target else { return nil }
    self.baseline = baseline
    self.target = target
    better = kpi.better
    self.start = start
    days = start.days(until: end) + 1
  }

  func expected(on date: CalendarDate) -> Double {
    let gone = min(max(Double(start.days(until: date)) / Double(days), 0), 1)
    return baseline + (target - baseline) * gone
  }

  /// The part of the way to the target that is done.
  func progress(_ value: Double) -> Double { (value - baseline) / (target - baseline) }

  /// The part that is done of what should be done by then; nil up to the first day, when nothing is due.
  func againstPlan(_ value: Double, on date: CalendarDate) -> Double? {
    guard date > start else { return nil }
    return (value - baseline) / (expected(on: date) - baseline)
  }

  /// Whether a value is at the target or better.
  func isReached(by value: Double) -> Bool {
    switch better {
    case .more: Tolerance.isAtLeast(value, target)
    case .less: Tolerance.isAtMost(value, target)
    }
  }

  /// Whether something that changes by so much a day gets better.
  func isApproached(by slope: Double) -> Bool {
    switch better {
    case .more: slope > 0
    case .less: slope < 0
    }
  }
}
