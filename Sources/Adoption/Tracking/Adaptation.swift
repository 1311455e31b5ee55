package import Evaluation

/// What measurements suggest to change: a proposal, never made by itself.
///
/// The priority of a goal that falls short rises to p·(1 + shortfall·confidence), and all are normalised.
package struct Adaptation: Sendable {
  /// In the order of the goals.
  package let goals: [GoalProposal]
  /// The vendors that are not knocked out, under the proposed priorities: by rank, then id, then those without a
  /// value.
  package let ranking: [Place]
  /// In the order of the features' ids.
  package let planChanges: [RolloutPlan.Change]

  /// What one goal is to count from now on.
  package struct GoalProposal: Hashable, Sendable {
    package let goal: GoalID
    /// Its priority, 0…1.
    package let now: Double
    /// How far its KPIs stay behind what the plan asks for, 0…1: their mean.
    package let shortfall: Double
    /// The share of its KPIs with three measurements or more in the phase, 0…1.
    package let confidence: Double
    /// Its priority as proposed, 0…1.
    package let proposed: Double
    /// Up to three criteria where the vendor loses the goal most, the largest loss first.
    ///
    /// Nil for a goal without a shortfall.
    package let weakCriteria: [CriterionID]?
  }

  /// Where a vendor stands.
  package struct Place: Hashable, Sendable {
    /// The place of the vendor in the evaluation.
    package let vendor: Int
    /// Nil where nothing of the strategy applies to the vendor.
    package let rank: Int?
    package let value: Double?
  }
}
