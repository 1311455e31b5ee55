package import Evaluation

/// What is introduced to learners when, on one vendor's platform (step 3 of the strategy).
package struct RolloutPlan: Sendable {
  /// The place of the vendor in the evaluation.
  package let vendor: Int
  /// How ready learners are; medium where nothing is known.
  package let level: ReadinessLevel
  /// From 0 to 100; nil where nothing is known.
  package let score: Double?
  /// Points of effort that learners can take in four weeks.
  package let pointsPer4Weeks: Double
  package let start: CalendarDate
  /// The last day.
  package let end: CalendarDate
  /// V: Σ gain·E(phase) over the features.
  package let value: Double
  /// Σ gain of the available features: V if everything came on the first day.
  package let valueAtOnce: Double
  /// Whether no plan is better, and none as good comes first in the order of ties.
  package let isOptimal: Bool
  /// What no plan exceeds; V itself where the plan is optimal.
  package let bound: Double
  /// Levers to use before the start, most urgent first.
  package let preparation: [LeverID]
  package let phases: [Phase]
  /// Available features that no phase has room for, in the order of their ids.
  package let later: [Feature]
  /// In the order of their ids.
  package let notOffered: [NotOffered]
  /// By date, then kind.
  package let calendar: [CalendarEntry]
  /// What whoever reads the plan should know before trusting it.
  package let findings: [Finding]

  /// A stretch of the rollout, with what happens in it.
  package struct Phase: Sendable {
    package let id: PhaseID
    package let name: String
    package let start: CalendarDate
    /// The last day.
    package let end: CalendarDate
    package let weeks: Int
    /// Share of all learners, 0…1.
    package let share: Double
    package let learners: Int
    /// K, points of effort that learners can take.
    package let capacity: Int
    /// Points of effort that the features of the phase ask.
    package let used: Int
    /// E, the share of the use of the whole rollout that is still to come, 0…1.
    package let remaining: Double
    /// In the order of their ids.
    package let features: [Feature]
    /// By goal the attainment so far, 0…1; nil for a goal that does not apply to the vendor.
    package let goals: [Double?]
    /// The overall value of what is live by then, 0…1.
    package let attained: Double
    /// Most urgent first.
    package let levers: [LeverID]
    /// What must hold before the next phase begins.
    package let gates: [Rollout.Gate]
  }

  /// Something that learners have to get used to.
  package struct Feature: Hashable, Sendable {
    /// The place of the criterion in the evaluation.
    package let criterion: Int
    package let id: CriterionID
    package let effort: Int
    /// ω·u, 0…1.
    package let gain: Double
    /// The parts of the gain, in the order of the goals.
    package let goals: [GoalGain]
    /// Planned features that name it among their needs, in the order of their ids.
    package let neededBy: [CriterionID]
  }

  /// What a feature is worth to one of the goals it serves.
  package struct GoalGain: Hashable, Sendable {
    package let goal: GoalID
    package let gain: Double
  }

  /// A feature that the vendor's platform cannot bring.
  package struct NotOffered: Hashable, Sendable {
    /// The place of the criterion in the evaluation.
    package let criterion: Int
    package let id: CriterionID
    package let reason: Reason
    /// For the reason `needs`: the needs that are not available, and all members of a list with none; by id.
    package let missing: [CriterionID]
    /// ω, 0…1.
    package let weight: Double

    package enum Reason: String, Sendable {
      case absent, unknown, needs
      case notApplicable = "not-applicable"
    }
  }

  package enum Finding: Hashable, Sendable {
    /// Nothing is known of how ready learners are, so that medium is assumed.
    case readinessUnknown
    /// A phase too short for a single point of effort.
    case noCapacity(PhaseID)
  }

  /// Why there can be no plan.
  package enum Obstacle: Error, Hashable, Sendable {
    case noSegments
    case noPhases
    case noStart
    /// Not a single point of effort fits into any phase.
    case noCapacity
    /// Days of the plan lie before the year 1 or after the year 9999.
    case beyondCalendar
  }

  /// The planned phase of a feature, counted from 0; nil for one that comes later or never.
  package func phase(of feature: CriterionID) -> Int? {
    phases.firstIndex { $0.features.contains { $0.id == feature } }
  }
}
