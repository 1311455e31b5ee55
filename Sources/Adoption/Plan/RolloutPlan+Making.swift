package import Evaluation
package import Scoring

extension RolloutPlan {
  /// The best plan for one vendor.
  ///
  /// - Parameters:
  ///   - readiness: how ready all learners are; nil where nothing is known.
  ///   - history: what was introduced before, where a plan is made anew.
  ///   - nodeBudget: see `Phasing.solved(nodeBudget:)`.
  package init(
    of assessment: VendorAssessment, in evaluation: Evaluation, weighting: Weighting, readiness: OverallReadiness?,
    history: History = .none, nodeBudget: Int = Phasing.standardNodeBudget
  ) throws(Obstacle) {
    let programme = evaluation.programme
    guard !programme.segments.isEmpty else { throw .noSegments }
    guard let rollout = programme.rollout, !rollout.phases.isEmpty else { throw .noPhases }
    guard let start = rollout.start else { throw .noStart }
    guard let schedule = RolloutSchedule(rollout.phases, start: start) else { throw .beyondCalendar }

    let level = readiness?.level ?? .medium
    let points = rollout.pace[level]
    let capacities = rollout.phases.map { phase in
      // More than all features together could ask, and short of what an Int cannot hold.
      Tolerance.floor(min(points * Double(phase.weeks) / 4, 1e12))
    }
    guard capacities.contains(where: { $0 > 0 }) else { throw .noCapacity }

    let offer = FeatureOffer(of: assessment, in: evaluation)
    let gains = zip(assessment.weights, assessment.partialValues).map { $0 * ($1?.point ?? 0) }
    let remaining = Self.remainingUse(rollout.phases)
    let phasing = Phasing(
      features: offer.features.map { criterion in
        Phasing.Feature(
          effort: evaluation.criteria[criterion].effort ?? 0, gain: gains[criterion],
          needs: offer.needs(of: criterion), needsAny: offer.needsAny(of: criterion),
          kept: history.phases[evaluation.criteria[criterion].id])
      }, capacities: capacities, remaining: remaining, closedPhases: history.closedPhases)
    let solution = phasing.solved(nodeBudget: nodeBudget)

    let description = FeatureDescription(
      assessment, evaluation, weighting,
      planned: zip(offer.features, solution.phases).filter { $1 < capacities.count }.map(\.0))
    func features(in phase: Int) -> [Feature] {
      zip(offer.features, solution.phases).filter { $1 == phase }.map { description.feature($0.0) }
    }
    let levers = LeverPlaces(readiness?.levers ?? [], programme.levers, phases: rollout.phases.count)
    let kpis = evaluation.strategy.goals.flatMap(\.kpis).sorted { $0.id < $1.id }
    let learners = programme.segments.reduce(0) { $0 + $1.learners }
    var live = offer.liveFromStart
    phases = rollout.phases.enumerated().map { place, phase in
      let features = features(in: place)
      live += features.map(\.criterion)
      return Phase(
        id: phase.id, name: phase.name, start: schedule.phases[place].lowerBound,
        end: schedule.phases[place].upperBound, weeks: phase.weeks, share: phase.share,
        learners: Tolerance.rounded(phase.share * Double(learners)), capacity: capacities[place],
        used: features.reduce(0) { $0 + $1.effort }, remaining: remaining[place], features: features,
        goals: description.attainments(of: live), attained: live.sorted().map { gains[$0] }.compensatedSum(),
        levers: levers.byPhase[place], gates: rollout.gates(after: place, kpis: kpis))
    }
    vendor = assessment.vendor
    self.level = level
    score = readiness?.score
    pointsPer4Weeks = points
    self.start = start
    end = schedule.end
    value = solution.value
    valueAtOnce = offer.features.map { gains[$0] }.compensatedSum()
    isOptimal = solution.isOptimal
    bound = solution.bound
    preparation = levers.preparation
    later = features(in: capacities.count)
    notOffered = offer.notOffered(weights: assessment.weights)
    calendar = schedule.calendar
    findings =
      (readiness == nil ? [.readinessUnknown] : [])
      + zip(rollout.phases, capacities).filter { $1 == 0 }.map { .noCapacity($0.0.id) }
  }

  /// E: the share of learners' weeks on the platform that is still to come when each phase begins.
  private static func remainingUse(_ phases: [RolloutPhase]) -> [Double] {
    let use = phases.map { Double($0.weeks) * $0.share }
    let total = use.compensatedSum()
    return use.indices.map { use[$0...].compensatedSum() / total }
  }
}

extension Rollout.Pace {
  /// Points of effort that learners can take in four weeks.
  package subscript(level: ReadinessLevel) -> Double {
    switch level {
    case .low: low
    case .medium: medium
    case .high: high
    }
  }
}

/// Where levers stand in a rollout.
private struct LeverPlaces {
  private(set) var preparation: [LeverID] = []
  private(set) var byPhase: [[LeverID]]

  /// - Parameter used: the levers that readiness asks for, most urgent first.
  init(_ used: [LeverID], _ levers: [Lever], phases: Int) {
    byPhase = Array(repeating: [], count: phases)
    let starts = Dictionary(uniqueKeysWithValues: levers.map { ($0.id, $0.fromPhase) })
    for lever in used {
      let phase = starts[lever] ?? 1
      if phase == 0 {
        preparation.append(lever)
      } else {
        byPhase[min(phase, phases) - 1].append(lever)
      }
    }
  }
}
