package import Evaluation
package import Scoring

/// Where a rollout stands by what was measured, and what to adapt (step 5 of the strategy).
package struct Tracking: Sendable {
  /// The latest day of the measurements, of segments included.
  package let asOf: CalendarDate
  /// The place of the phase that holds that day, the last one after the end; nil before the start.
  package let phase: Int?
  /// The place in the evaluation of the vendor whose platform is introduced.
  package let vendor: Int
  /// Every KPI of the strategy, in the order of their ids.
  package let kpis: [KPIProgress]
  /// The gates of the phase, in the order of the plan.
  package let gates: [GateOutcome]
  /// All the gates together; nil where none looks at a KPI.
  package let gate: GateOutcome.Status?
  /// Nil without costs, or without a KPI that is worth something and was measured.
  package let roi: ReturnOnInvestment?
  package let adaptation: Adaptation

  /// Where the strategy has no survey that says more.
  private static let leastRespondents = 5

  /// Holds measurements against the plan that is being carried out.
  ///
  /// - Parameters:
  ///   - measurements: at least one; within a KPI and segment the dates rise.
  ///   - plan: of one of the vendors that `comparison` assesses.
  ///   - readiness: what the plan was made with.
  ///   - nodeBudget: see `Phasing.solved(nodeBudget:)`; what the plan was made with.
  package init(
    _ measurements: [Measurement], plan: RolloutPlan, comparison: Comparison, in evaluation: Evaluation,
    readiness: OverallReadiness?, nodeBudget: Int = Phasing.standardNodeBudget
  ) throws(RolloutPlan.Obstacle) {
    guard let asOf = measurements.map(\.date).max() else {
      preconditionFailure("the reader has made sure that something was measured")
    }
    let phase = plan.phases.lastIndex { $0.start <= asOf }
    let moment = TrackingMoment(asOf: asOf, phase: phase.map { plan.phases[$0] }, start: plan.start, end: plan.end)
    let series = MeasuredSeries(measurements)
    let minimumRespondents = evaluation.programme.survey?.minimumRespondents ?? Self.leastRespondents

    let kpis = evaluation.strategy.goals.flatMap { goal in
      goal.kpis.map { kpi in
        KPIProgress(
          kpi, of: goal.id, series.all[kpi.id] ?? [],
          segments: series.segments(of: kpi.id, from: minimumRespondents), at: moment)
      }
    }.sorted { $0.kpi.id < $1.kpi.id }
    let gates = moment.phase.map { current in
      current.gates.map { gate in GateOutcome(gate, kpis, in: current, asOf: asOf) }
    }
    self.asOf = asOf
    self.phase = phase
    vendor = plan.vendor
    self.kpis = kpis
    self.gates = gates ?? []
    gate = GateOutcome.Status(ofAll: self.gates)
    roi = ReturnOnInvestment(kpis, yearlyCosts: evaluation.programme.yearlyCosts, at: moment)
    adaptation = try Adaptation(
      kpis, plan: plan, phase: phase, comparison: comparison, in: evaluation, readiness: readiness,
      nodeBudget: nodeBudget)
  }
}

/// The day from which a rollout is looked at, and where in the rollout it lies.
struct TrackingMoment {
  let asOf: CalendarDate
  /// Nil before the start.
  let phase: RolloutPlan.Phase?
  let start: CalendarDate
  /// The last day of the rollout.
  let end: CalendarDate
}
