package import Evaluation

/// The days of a rollout.
struct RolloutSchedule {
  let start: CalendarDate
  /// The last day.
  let end: CalendarDate
  /// From the first to the last day of each phase.
  let phases: [ClosedRange<CalendarDate>]
  /// By date, then kind.
  let calendar: [RolloutPlan.CalendarEntry]

  /// Nil where a day lies beyond the calendar.
  init?(_ phases: [RolloutPhase], start: CalendarDate) {
    var ranges: [ClosedRange<CalendarDate>] = []
    var entries: [(days: Int, kind: RolloutPlan.CalendarEntry.Kind)] = [(-42, .readinessSurvey)]
    var gone = 0
    for phase in phases {
      let length = phase.weeks * 7
      guard let first = start.advanced(byDays: gone), let last = start.advanced(byDays: gone + length - 1) else {
        return nil
      }
      if ranges.isEmpty {
        entries += [2, 6, 10].filter { $0 <= phase.weeks }.map { (7 * ($0 - 1), .pulse) }
      }
      entries.append((gone + max(0, length - 14), .phaseSurvey))
      gone += length
      entries.append((gone - 1, .gate))
      ranges.append(first...last)
    }
    guard let end = ranges.last?.upperBound else { return nil }
    entries += stride(from: 91, to: gone, by: 91).map { ($0, .quarterlyReview) }
    entries += [(364, .yearlyReview)] + stride(from: 728, to: gone, by: 364).map { ($0, .yearlyReview) }
    var calendar: [RolloutPlan.CalendarEntry] = []
    for (days, kind) in entries.sorted(by: { ($0.days, $0.kind.rawValue) < ($1.days, $1.kind.rawValue) }) {
      guard let date = start.advanced(byDays: days) else { return nil }
      calendar.append(
        RolloutPlan.CalendarEntry(date: date, kind: kind, phase: ranges.firstIndex { $0.contains(date) }))
    }
    self.start = start
    self.end = end
    self.phases = ranges
    self.calendar = calendar
  }
}

extension RolloutPlan {
  /// Something that falls on a day.
  package struct CalendarEntry: Hashable, Sendable {
    package let date: CalendarDate
    package let kind: Kind
    /// The place of the phase that holds the date; nil before the start and after the end.
    package let phase: Int?

    package enum Kind: String, CaseIterable, Sendable {
      case gate, pulse
      case phaseSurvey = "phase-survey"
      case quarterlyReview = "quarterly-review"
      case readinessSurvey = "readiness-survey"
      case yearlyReview = "yearly-review"
    }
  }
}
