/// How the priorities of the goals are set.
package enum PriorityMethod: Hashable, Sendable {
  /// The points typed for each goal.
  case points
  /// The goals in order, tied ones together (Barron & Barrett 1996).
  case rankOrderCentroid([[GoalID]])
  /// What a swing from worst to best on each goal is worth, the largest being 100.
  case swing([GoalID: Double])
  /// Every pair of goals compared once (Saaty 1980).
  case pairwise([PairwiseComparison])

  /// The word by which the strategy names it.
  package var name: String {
    switch self {
    case .points: "points"
    case .rankOrderCentroid: "rank-order-centroid"
    case .swing: "swing"
    case .pairwise: "pairwise"
    }
  }

  package static let names = ["points", "rank-order-centroid", "swing", "pairwise"]
}

/// How many times as important one goal is as another: 1/9…9.
package struct PairwiseComparison: Hashable, Sendable {
  package let first: GoalID
  package let second: GoalID
  package let ratio: Double

  package init(first: GoalID, second: GoalID, ratio: Double) {
    self.first = first
    self.second = second
    self.ratio = ratio
  }
}

/// A context of use, which gives the goals other priorities.
package struct Scenario: Hashable, Sendable {
  package let id: ScenarioID
  package let name: String
  /// Points by goal; a goal left out counts 0.
  package let points: [GoalID: Double]

  package init(id: ScenarioID, name: String, points: [GoalID: Double]) {
    self.id = id
    self.name = name
    self.points = points
  }
}
