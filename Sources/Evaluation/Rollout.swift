/// How the platform is introduced, step by step (steps 3 and 4).
package struct Rollout: Hashable, Sendable {
  package var start: CalendarDate?
  /// One after the other, as written.
  package var phases: [RolloutPhase]
  /// Points of effort that learners can take in four weeks, by how ready they are.
  package var pace: Pace
  /// What must hold before the next phase begins.
  package var gates: [PhaseID: [Gate]]

  package init(start: CalendarDate?, phases: [RolloutPhase], pace: Pace, gates: [PhaseID: [Gate]]) {
    self.start = start
    self.phases = phases
    self.pace = pace
    self.gates = gates
  }

  package struct Pace: Hashable, Sendable {
    package var low = 2.0
    package var medium = 3.0
    package var high = 5.0

    package init() {}
  }

  /// A condition at the end of a phase.
  package enum Gate: Hashable, Sendable {
    case kpi(KPIID, Sense, threshold: Double, minimumCount: Int, why: String?)
    /// Something a person must look at.
    case check(String, why: String?)

    package enum Sense: String, Sendable {
      case atLeast = "at_least"
      case atMost = "at_most"
    }
  }
}

/// A stretch of the rollout, in which a share of the learners takes part.
package struct RolloutPhase: Hashable, Sendable {
  package let id: PhaseID
  package let name: String
  /// At least 1.
  package let weeks: Int
  /// Share of all learners, 0…1.
  package let share: Double

  package init(id: PhaseID, name: String, weeks: Int, share: Double) {
    self.id = id
    self.name = name
    self.weeks = weeks
    self.share = share
  }
}

/// How early adopters are found.
package struct AdopterRules: Hashable, Sendable {
  /// Weight of each measure of engagement; nil for the standard ones.
  package var weights: [Measure: Double]?
  package var minimumLearners = 20
  package var minimumPerSegment = 5
  /// The largest share of all learners in the pilot, 0…1.
  package var ceiling = 0.16
  /// Learners for one ambassador, by how ready they are.
  package var learnersPerAmbassador = LearnersPerAmbassador()

  package init() {}

  package enum Measure: String, CaseIterable, Sendable {
    case helpful, answers, created, shares
    case peopleAnswered = "people-answered"
    case breadth, posts, reciprocity
  }

  package struct LearnersPerAmbassador: Hashable, Sendable {
    package var low = 25.0
    package var medium = 40.0
    package var high = 50.0

    package init() {}
  }
}
