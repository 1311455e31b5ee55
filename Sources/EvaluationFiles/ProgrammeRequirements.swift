package import Diagnostics
import Evaluation

/// A step of the strategy around the choice, for which a part of the programme must be written down.
package enum ProgrammeStep: Sendable {
  case readiness, adopters, plan, track
}

extension Project {
  /// What a step cannot do without and the strategy does not say.
  package func missing(for step: ProgrammeStep) -> [Diagnostic] {
    let (programme, places) = (evaluation.programme, places.programme)
    func missing(_ what: String, _ place: SourceLocation, _ hint: String) -> Diagnostic {
      Diagnostic(.programmePartMissing, at: place, "\(what)", hint: hint)
    }
    var faults: [Diagnostic] = []
    if programme.segments.isEmpty {
      faults.append(
        missing(
          "the strategy does not say who the learners are", places.learners,
          "add 'learners: { segments: { field-sales: { name: Field sales, learners: 420 } } }' to a file there"))
    }
    switch step {
    case .readiness:
      if (programme.survey?.items ?? []).isEmpty {
        faults.append(
          missing(
            "the strategy has no survey items", places.readiness, "add 'readiness' with 'dimensions' and 'items'"))
      }
    case .adopters, .plan, .track:
      if (programme.rollout?.phases ?? []).isEmpty {
        faults.append(
          missing(
            "the strategy has no rollout phases", places.phases,
            "add 'rollout: { start: 2027-01-11, phases: { pilot: { name: Pilot, weeks: 8, share_percent: 5 } } }'"))
      } else if programme.rollout?.start == nil {
        faults.append(missing("the rollout has no start", places.rollout, "add 'start: 2027-01-11' to 'rollout'"))
      }
      if case .surveyFile = programme.readinessResult, (programme.survey?.items ?? []).isEmpty {
        faults.append(
          missing(
            "learners.readiness names a survey, and the strategy has no survey items", places.readiness,
            "add 'readiness'"))
      }
    }
    return faults
  }
}
