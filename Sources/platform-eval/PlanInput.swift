import Adoption
import Diagnostics
import Evaluation
import EvaluationFiles
import Scoring

/// What rollout plans are made from: a project that was read and ranked, and how ready its learners are.
struct PlanInput {
  let evaluation: Evaluation
  let comparison: Comparison
  let readiness: OverallReadiness?
  private let places: ProgrammePlaces
  private let options: EvaluationOptions

  /// - Throws: `ExitCode` 1 or 74 where the input has errors, all of which are printed.
  init(_ options: EvaluationOptions, for step: ProgrammeStep = .plan) throws {
    let project = try options.project(for: step)
    self.options = options
    evaluation = project.evaluation
    places = project.places.programme
    comparison = Comparison(project.evaluation, scenario: try options.scenario(in: project.evaluation))
    readiness = try options.overallReadiness(project.evaluation.programme).readiness
  }

  /// The plan of a vendor that was named, or of the leader.
  ///
  /// - Throws: `ExitCode` 1 where there can be none, with the reason printed.
  func plan(of vendor: String?) throws -> RolloutPlan {
    try plan(of: try assessment(of: vendor))
  }

  /// The assessment of a vendor that was named, or of the leader.
  ///
  /// - Throws: `ExitCode` 1 where nobody leads, with the reason printed.
  func assessment(of vendor: String?) throws -> VendorAssessment {
    let found = comparison.assessments.first { assessment in
      vendor.map { evaluation.vendors[assessment.vendor].id.rawValue == $0 } ?? (assessment.rank == 1)
    }
    guard let found else {
      throw try options.refused(
        Diagnostic(
          .nobodyQualified, at: nil, "no platform qualifies, so there is nobody to plan for",
          hint: "name a platform to see its plan all the same"))
    }
    return found
  }

  /// The plan of every vendor that qualifies, in the order of the ranking.
  ///
  /// - Throws: `ExitCode` 1 where there can be none, with the reason printed.
  func plansOfAll() throws -> [RolloutPlan] {
    let ranked = comparison.assessments.filter { $0.rank != nil }
    guard !ranked.isEmpty else { return [try plan(of: nil)] }
    return try ranked.map { try plan(of: $0) }
  }

  private func plan(of assessment: VendorAssessment) throws -> RolloutPlan {
    do throws(RolloutPlan.Obstacle) {
      return try RolloutPlan(
        of: assessment, in: evaluation, weighting: comparison.weighting, readiness: readiness)
    } catch {
      throw try options.refused(error.diagnostic(at: places))
    }
  }

  /// Prints what plans rest on without knowing it.
  func warn(about plans: [RolloutPlan]) throws {
    try options.warn((plans.first?.findings ?? []).map { $0.diagnostic(at: places) })
  }
}

extension RolloutPlan.Obstacle {
  /// Why there can be no plan, for whoever edits the strategy.
  func diagnostic(at places: ProgrammePlaces) -> Diagnostic {
    switch self {
    case .noSegments:
      return Diagnostic(.programmePartMissing, at: places.learners, "the strategy does not say who the learners are")
    case .noPhases: return Diagnostic(.programmePartMissing, at: places.phases, "the strategy has no rollout phases")
    case .noStart: return Diagnostic(.programmePartMissing, at: places.rollout, "the rollout has no start")
    case .noCapacity:
      return Diagnostic(
        .noCapacity, at: places.phases, "no phase of the rollout has room for a single point of effort",
        hint: "make phases longer, or raise 'pace_points_per_4_weeks'")
    case .beyondCalendar:
      return Diagnostic(
        .rolloutBeyondCalendar, at: places.start, "a day of the rollout lies before the year 1 or after the year 9999",
        hint: "correct 'start' or the 'weeks' of the phases")
    }
  }
}

extension RolloutPlan.Finding {
  /// What a plan rests on, as a warning.
  func diagnostic(at places: ProgrammePlaces) -> Diagnostic {
    switch self {
    case .readinessUnknown:
      return Diagnostic(
        .readinessUnknown, at: places.learners, "how ready the learners are is not known; the plan assumes medium",
        hint: "name a survey or scores in 'readiness' of 'learners'")
    case .noCapacity(let phase):
      return Diagnostic(
        .phaseWithoutCapacity, at: places.phase(phase), "the phase '\(phase)' has no room for a single point of effort",
        hint: "make it longer, or raise 'pace_points_per_4_weeks'")
    }
  }
}
