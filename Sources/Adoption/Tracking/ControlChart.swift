package import Evaluation

/// Whether what is measured in a phase differs from what was usual before: a chart of the exponentially weighted
/// moving average (Roberts 1959).
///
/// z_t = 0.2·(x − x̄)/s + 0.8·z_{t−1}, z₀ = 0, with x̄ and s of m measurements before the phase. The limits are
/// q·√((1 − 0.8^{2t})/9 + (1 − 0.8^t)²/m), q the t quantile with m − 1 degrees; the second term is there because x̄
/// is itself measured. The chart begins anew with each phase, because its public is new.
package struct ControlChart: Hashable, Sendable {
  /// The measurements before the phase that say what is usual, by date; 6…12.
  package let reference: [Measurement]
  /// x̄ of the reference.
  package let mean: Double
  /// s of the reference, above 0.
  package let deviation: Double
  /// At least one, by date.
  package let points: [Point]
  /// What the latest point says.
  package let signal: Signal
  /// Nil without a signal.
  package let direction: Direction?
  /// The first day of the unbroken run of points beyond the watch limit on the side of the latest; nil without a
  /// signal.
  package let since: CalendarDate?

  /// A measurement of the phase.
  package struct Point: Hashable, Sendable {
    package let date: CalendarDate
    package let value: Double
    /// The weighted mean so far, in standard deviations from what was usual.
    package let z: Double
    /// The limit on either side within which 95 % of the points fall where nothing has changed.
    package let watch: Double
    /// The same for 99.3 %.
    package let act: Double

    fileprivate var isBeyondWatch: Bool { !Tolerance.isAtMost(abs(z), watch) }
  }

  package enum Signal: String, CaseIterable, Sendable {
    case none, watch, act
  }

  package enum Direction: String, CaseIterable, Sendable {
    case better, worse
  }

  /// Why there is no chart.
  package enum Absence: String, Error, CaseIterable, Sendable {
    /// The rollout has not begun.
    case noPhase = "no-phase"
    /// Fewer than six measurements before the phase.
    case fewReference = "few-reference"
    /// They are all the same.
    case noVariance = "no-variance"
    /// Nothing was measured in the phase.
    case noPoints = "no-points"
  }

  private static let longestReference = 12
  private static let shortestReference = 6

  init(of series: [Measurement], better: KPI.Direction, in phase: RolloutPlan.Phase?) throws(Absence) {
    guard let phase else { throw .noPhase }
    let reference = series.prefix { $0.date < phase.start }.suffix(Self.longestReference)
    guard reference.count >= Self.shortestReference, let usual = Sample(reference.map(\.value)) else {
      throw .fewReference
    }
    // Rounding may leave equal values a deviation of their own.
    guard reference.contains(where: { $0.value != reference[reference.startIndex].value }), usual.deviation > 0 else {
      throw .noVariance
    }
    let points = Self.points(series.drop { $0.date < phase.start }, usual)
    guard let latest = points.last else { throw .noPoints }

    self.reference = Array(reference)
    mean = usual.mean
    deviation = usual.deviation
    self.points = points
    signal = Tolerance.isAtMost(abs(latest.z), latest.act) ? (latest.isBeyondWatch ? .watch : .none) : .act
    guard latest.isBeyondWatch else {
      direction = nil
      since = nil
      return
    }
    direction = (latest.z > 0) == (better == .more) ? .better : .worse
    since = points.reversed().prefix { $0.isBeyondWatch && ($0.z > 0) == (latest.z > 0) }.last?.date
  }

  private static func points(_ series: ArraySlice<Measurement>, _ usual: Sample) -> [Point] {
    let watch = StudentT.interval95.quantile(degrees: usual.count - 1)
    let act = StudentT.actLimit.quantile(degrees: usual.count - 1)
    var z = 0.0
    // 0.8^t, the weight that is still on the usual.
    var kept = 1.0
    return series.map { measurement in
      z = 0.2 * (measurement.value - usual.mean) / usual.deviation + 0.8 * z
      kept *= 0.8
      let spread = ((1 - kept * kept) / 9 + (1 - kept) * (1 - kept) / Double(usual.count)).squareRoot()
      return Point(
        date: measurement.date, value: measurement.value, z: z, watch: watch * spread, act: act * spread)
    }
  }
}
