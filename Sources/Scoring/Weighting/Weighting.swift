package import Evaluation

/// What every goal and every criterion counts.
package struct Weighting: Sendable {
  /// p: the priority of each goal, in the order of the goals; they add up to 1.
  package let priorities: [Double]
  /// w: the weight of each criterion as typed, within its group times the group's; they add up to 1, a gate having 0.
  package let typed: [Double]
  /// The typed weight of each group; they add up to 1.
  package let groups: [Double]
  /// ω: what each criterion really counts once the goals are served; they add up to 1.
  package let effective: [Double]
  /// For each goal the criteria that serve it.
  package let contributions: [[Contribution]]
  /// How well the pairwise comparisons agree; nil with another method, and where a scenario sets the priorities.
  package let consistency: PairwisePriorities.Consistency?

  /// What a criterion contributes to a goal.
  package struct Contribution: Hashable, Sendable {
    /// The place of the criterion.
    package let criterion: Int
    /// How strongly it serves the goal, 1…3.
    package let strength: Int
    /// w·s: the criterion's weight times its strength.
    package let weight: Double
  }

  /// - Parameter scenario: whose priorities replace the strategy's own.
  package init(_ evaluation: Evaluation, scenario: Scenario? = nil) {
    let goals = evaluation.strategy.goals
    (groups, typed) = Self.typedWeights(of: evaluation)
    let own = Self.ownPriorities(of: evaluation.strategy)
    consistency = scenario == nil ? own.consistency : nil
    if let scenario {
      priorities = Self.shares(of: goals.map { scenario.points[$0.id] ?? 0 })
    } else {
      priorities = own.priorities
    }

    let typed = typed
    contributions = goals.map { goal in
      evaluation.criteria.enumerated().compactMap { place, criterion in
        guard let strength = criterion.serves[goal.id], strength > 0 else { return nil }
        return Contribution(criterion: place, strength: strength, weight: typed[place] * Double(strength))
      }
    }

    var sums = Array(repeating: CompensatedSum(), count: evaluation.criteria.count)
    for (goal, contributions) in contributions.enumerated() {
      let total = contributions.map(\.weight).compensatedSum()
      guard total > 0 else { continue }
      for contribution in contributions {
        sums[contribution.criterion].add(priorities[goal] * contribution.weight / total)
      }
    }
    effective = sums.map(\.value)
  }

  private static func typedWeights(of evaluation: Evaluation) -> (groups: [Double], criteria: [Double]) {
    let groupShares = shares(of: evaluation.groups.map(\.weight))
    var members: [GroupID: [Int]] = [:]
    for (place, criterion) in evaluation.criteria.enumerated() where !criterion.isGate {
      members[criterion.group, default: []].append(place)
    }
    var weights = Array(repeating: 0.0, count: evaluation.criteria.count)
    for (group, share) in zip(evaluation.groups, groupShares) {
      guard let members = members[group.id],
        let within = Shares(points: members.map { evaluation.criteria[$0].weight })
      else { continue }
      for (place, part) in zip(members, within.values) { weights[place] = share * part }
    }
    return (groupShares, weights)
  }

  private static func ownPriorities(
    of strategy: Strategy
  ) -> (priorities: [Double], consistency: PairwisePriorities.Consistency?) {
    let goals = strategy.goals.map(\.id)
    switch strategy.priorityMethod {
    case .points:
      return (shares(of: strategy.goals.map { $0.points ?? 0 }), nil)
    case .rankOrderCentroid(let order):
      let priorities = rankOrderCentroid(order)
      return (shares(of: goals.map { priorities[$0] ?? 0 }), nil)
    case .swing(let swings):
      return (shares(of: goals.map { swings[$0] ?? 0 }), nil)
    case .pairwise(let comparisons):
      let result = PairwisePriorities(goals: goals, comparisons: comparisons)
      return (result.priorities, result.consistency)
    }
  }

  /// Decoding has made sure that siblings do not all weigh 0; a hand-made model that breaks this gets equal shares.
  private static func shares(of points: [Double]) -> [Double] {
    Shares(points: points)?.values
      ?? Array(repeating: points.isEmpty ? 0 : 1 / Double(points.count), count: points.count)
  }
}
