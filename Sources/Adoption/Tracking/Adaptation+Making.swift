internal import Evaluation
internal import Scoring

extension Adaptation {
  /// - Parameter phase: the place of the present one, up to which the plan stays as it is; nil before the start.
  init(
    _ kpis: [KPIProgress], plan: RolloutPlan, phase: Int?, comparison: Comparison, in evaluation: Evaluation,
    readiness: OverallReadiness?, nodeBudget: Int
  ) throws(RolloutPlan.Obstacle) {
    guard let assessment = comparison.assessments.first(where: { $0.vendor == plan.vendor }) else {
      preconditionFailure("a comparison assesses every vendor")
    }
    let present = phase.map { plan.phases[$0] }
    let now = comparison.weighting.priorities
    let standings = evaluation.strategy.goals.map { goal in
      GoalStanding(kpis.filter { $0.goal == goal.id }, in: present)
    }
    let raised = zip(now, standings).map { $0 * (1 + $1.shortfall * $1.confidence) }
    let sum = raised.compensatedSum()
    let proposed = raised.map { $0 / sum }

    goals = evaluation.strategy.goals.indices.map { place in
      let shortfall = standings[place].shortfall
      return GoalProposal(
        goal: evaluation.strategy.goals[place].id, now: now[place], shortfall: shortfall,
        confidence: standings[place].confidence, proposed: proposed[place],
        weakCriteria: Tolerance.isAtMost(shortfall, 0)
          ? nil : Self.weakCriteria(comparison.weighting.contributions[place], assessment, evaluation.criteria))
    }
    let revised = evaluation.revised(priorities: proposed)
    let revisedComparison = Comparison(revised)
    ranking = revisedComparison.assessments.filter { $0.status != .knockedOut }.map { assessment in
      Place(vendor: assessment.vendor, rank: assessment.rank, value: assessment.value?.point)
    }
    guard let revisedAssessment = revisedComparison.assessments.first(where: { $0.vendor == plan.vendor }) else {
      preconditionFailure("a comparison assesses every vendor")
    }
    let revisedPlan = try RolloutPlan(
      of: revisedAssessment, in: revised, weighting: revisedComparison.weighting, readiness: readiness,
      history: plan.history(through: phase), nodeBudget: nodeBudget)
    planChanges = revisedPlan.changes(from: plan)
  }

  private static let mostWeakCriteria = 3

  /// By what the vendor loses on each: the criterion's share of the goal times 1 − u.
  private static func weakCriteria(
    _ contributions: [Weighting.Contribution], _ assessment: VendorAssessment, _ criteria: [Criterion]
  ) -> [CriterionID] {
    let applying = contributions.filter { assessment.partialValues[$0.criterion] != nil }
    let total = applying.map(\.weight).compensatedSum()
    guard total > 0 else { return [] }
    let losses = applying.map { contribution in
      let u = assessment.partialValues[contribution.criterion]?.point ?? 0
      return (key: Tolerance.rankingKey(contribution.weight / total * (1 - u)), id: criteria[contribution.criterion].id)
    }
    let largestFirst = losses.filter { $0.key > 0 }.sorted { ($1.key, $0.id) < ($0.key, $1.id) }
    return largestFirst.prefix(mostWeakCriteria).map(\.id)
  }
}

extension Evaluation {
  /// The same with other priorities, in the order of the goals; without scenarios, which have priorities of their own.
  fileprivate func revised(priorities: [Double]) -> Evaluation {
    var revised = self
    revised.strategy.scenarios = []
    revised.strategy.priorityMethod = .points
    revised.strategy.goals = zip(strategy.goals, priorities).map { goal, priority in
      Goal(id: goal.id, name: goal.name, points: priority, minimum: goal.minimum, kpis: goal.kpis)
    }
    return revised
  }
}

/// How far a goal stays behind its plan, and how sure that is.
private struct GoalStanding {
  let shortfall: Double
  let confidence: Double

  private static let firmMeasurements = 3

  /// - Parameter kpis: the goal's.
  init(_ kpis: [KPIProgress], in phase: RolloutPlan.Phase?) {
    let shortfalls = kpis.compactMap { progress in progress.againstPlan.map { min(max(1 - $0, 0), 1) } }
    shortfall = shortfalls.isEmpty ? 0 : shortfalls.compensatedSum() / Double(shortfalls.count)
    let firm = phase.map { phase in
      kpis.count { progress in
        progress.measurements.count { $0.date >= phase.start } >= Self.firmMeasurements
      }
    }
    confidence = kpis.isEmpty ? 0 : Double(firm ?? 0) / Double(kpis.count)
  }
}
