package import Evaluation

/// Who goes first: the pilot's cohort and its ambassadors, in numbers (step 4).
///
/// Only `cohort` knows people; all else is counts that may be shown.
package struct Adopters: Sendable {
  /// Learners in the activity.
  package let listed: Int
  /// Learners of the strategy.
  package let learners: Int
  /// Nil where it is not known who answered whom.
  package let edges: Edges?
  /// The measures that were taken, in their standard order; the weights add up to 1.
  package let weights: [(measure: AdopterRules.Measure, weight: Double)]
  package let level: ReadinessLevel
  package let learnersPerAmbassador: Double
  /// In the order of their ids.
  package let segments: [Segment]
  /// By segment, score down, pseudonym: for `--list` alone.
  package let cohort: [Member]

  /// Seats in the pilot.
  package var pilot: Int { segments.reduce(0) { $0 + $1.seats } }
  package var ambassadors: Int { segments.reduce(0) { $0 + $1.ambassadors } }

  package struct Edges: Hashable, Sendable {
    package let rows: Int
    /// Rows with the same learner twice, which are left out.
    package let toSelf: Int
  }

  package struct Segment: Hashable, Sendable {
    package let id: SegmentID
    package let learners: Int
    package let listed: Int
    package let seats: Int
    package let ambassadors: Int
  }

  /// A learner of the pilot.
  package struct Member: Hashable, Sendable {
    package let learner: String
    package let segment: SegmentID
    package let role: Role
    /// From 0 to 100.
    package let score: Double
    /// On each measure of `weights`, in its order, 0…1.
    package let ranks: [Double]
  }

  package enum Role: String, Sendable {
    case pilot, ambassador
  }
}
