package import Diagnostics
package import Evaluation

/// A step of the strategy around the choice, for which a part of the programme must be written down.
package enum ProgrammeStep: Sendable {
  case readiness, adopters, plan, track
}

extension Programme {
  /// What a step cannot do without and the strategy does not say.
  ///
  /// - Parameter folder: where the missing part would stand, as diagnostics show it.
  package func missing(for step: ProgrammeStep, in folder: String) -> [Diagnostic] {
    func missing(_ what: String, _ hint: String) -> Diagnostic {
      Diagnostic(.programmePartMissing, at: SourceLocation(path: folder), "\(what)", hint: hint)
    }
    var faults: [Diagnostic] = []
    if segments.isEmpty {
      faults.append(
        missing(
          "the strategy does not say who the learners are",
          "add 'learners: { segments: { field-sales: { name: Field sales, learners: 420 } } }' to a file there"))
    }
    switch step {
    case .readiness:
      if (survey?.items ?? []).isEmpty {
        faults.append(missing("the strategy has no survey items", "add 'readiness' with 'dimensions' and 'items'"))
      }
    case .adopters, .plan, .track:
      if (rollout?.phases ?? []).isEmpty {
        faults.append(
          missing(
            "the strategy has no rollout phases",
            "add 'rollout: { start: 2027-01-11, phases: { pilot: { name: Pilot, weeks: 8, share_percent: 5 } } }'"))
      } else if rollout?.start == nil {
        faults.append(missing("the rollout has no start", "add 'start: 2027-01-11' to 'rollout'"))
      }
      if case .surveyFile = readinessResult, (survey?.items ?? []).isEmpty {
        faults.append(
          missing("learners.readiness names a survey, and the strategy has no survey items", "add 'readiness'"))
      }
    }
    return faults
  }
}
