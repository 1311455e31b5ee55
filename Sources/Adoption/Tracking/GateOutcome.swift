package import Evaluation
internal import Scoring

/// Whether a condition at the end of a phase holds.
package struct GateOutcome: Hashable, Sendable {
  package let gate: Rollout.Gate
  /// Nil for a check, and where nothing was measured in the last four weeks of the phase.
  package let measured: Measured?
  package let status: Status

  package enum Status: String, CaseIterable, Sendable {
    case pass, fail
    /// Too little is known.
    case open
    /// A person must look at it.
    case toCheck = "to-check"
  }

  /// What the last four weeks of the phase say.
  package struct Measured: Hashable, Sendable {
    /// The mean, weighted by the cases where they are all known.
    package let value: Double
    /// Nil where a measurement does not say how many cases stand behind it.
    package let count: Int?
    /// The 80 % interval of a percentage, in percent (Wilson 1927); nil for other units, and without a count.
    package let interval: ClosedRange<Double>?
  }

  private static let windowDays = 28
  fileprivate static let normalQuantile80 = 1.2815515655446004

  init(_ gate: Rollout.Gate, _ kpis: [KPIProgress], in phase: RolloutPlan.Phase, asOf: CalendarDate) {
    self.gate = gate
    guard case .kpi(let id, let sense, let threshold, let minimumCount, _) = gate else {
      measured = nil
      status = .toCheck
      return
    }
    let end = min(asOf, phase.end)
    let window = kpis.first { $0.kpi.id == id }.map { progress in
      progress.measurements.filter {
        $0.date >= phase.start && $0.date <= end && $0.date.days(until: end) < Self.windowDays
      }
    }
    let unit = kpis.first { $0.kpi.id == id }?.kpi.unit
    measured = Measured(window ?? [], isPercentage: unit == "percent")
    status = Status(measured, sense, threshold, minimumCount: minimumCount)
  }
}

extension GateOutcome.Measured {
  /// Nil where nothing was measured.
  fileprivate init?(_ window: [Measurement], isPercentage: Bool) {
    guard !window.isEmpty else { return nil }
    let counts = window.compactMap(\.count)
    guard counts.count == window.count else {
      value = window.map(\.value).compensatedSum() / Double(window.count)
      count = nil
      interval = nil
      return
    }
    let count = counts.reduce(0, +)
    let value = zip(window, counts).map { $0.value * Double($1) }.compensatedSum() / Double(count)
    self.value = value
    self.count = count
    guard isPercentage, Tolerance.isAtLeast(value, 0), Tolerance.isAtMost(value, 100) else {
      interval = nil
      return
    }
    let share = wilsonInterval(
      share: min(max(value / 100, 0), 1), samples: count, quantile: GateOutcome.normalQuantile80)
    interval = share.lowerBound * 100...share.upperBound * 100
  }
}

extension GateOutcome.Status {
  fileprivate init(
    _ measured: GateOutcome.Measured?, _ sense: Rollout.Gate.Sense, _ threshold: Double, minimumCount: Int
  ) {
    guard let measured else {
      self = .open
      return
    }
    let isEnough = (measured.count ?? 0) >= minimumCount
    if sense.holds(measured.value, threshold) {
      let isCertain = measured.interval.map { sense.holds(sense.worst(of: $0), threshold) } ?? false
      self = isEnough || isCertain ? .pass : .open
    } else {
      let isCertain = measured.interval.map { !sense.holds(sense.best(of: $0), threshold) } ?? isEnough
      self = isCertain ? .fail : .open
    }
  }

  /// All gates of a phase together; nil where none looks at a KPI.
  init?(ofAll outcomes: [GateOutcome]) {
    let statuses = Set(outcomes.map(\.status))
    guard let status = [Self.fail, .open, .pass].first(where: statuses.contains) else { return nil }
    self = status
  }
}

extension Rollout.Gate.Sense {
  fileprivate func holds(_ value: Double, _ threshold: Double) -> Bool {
    switch self {
    case .atLeast: Tolerance.isAtLeast(value, threshold)
    case .atMost: Tolerance.isAtMost(value, threshold)
    }
  }

  fileprivate func worst(of interval: ClosedRange<Double>) -> Double {
    switch self {
    case .atLeast: interval.lowerBound
    case .atMost: interval.upperBound
    }
  }

  fileprivate func best(of interval: ClosedRange<Double>) -> Double {
    switch self {
    case .atLeast: interval.upperBound
    case .atMost: interval.lowerBound
    }
  }
}
