/// Which feature is introduced to learners in which phase, so that the most value is used for the longest time.
///
/// A precedence-constrained multi-period knapsack: maximise Σ gain·E(phase) subject to Σ effort ≤ K in each
/// phase, no feature before one that it needs, nor before all members of a list of which it needs one.
package struct Phasing: Sendable {
  /// In the order of their ids, by which ties are resolved.
  package var features: [Feature]
  /// K, points of effort that learners can take in each phase, 0 or more; nothing is carried over.
  package var capacities: [Int]
  /// E, the share of the use of the whole rollout that is still to come when each phase begins, 0…1, falling.
  package var remaining: [Double]
  /// How many phases are over or under way: features that are not kept in one of them come after it.
  package var closedPhases: Int

  package init(features: [Feature], capacities: [Int], remaining: [Double], closedPhases: Int = 0) {
    self.features = features
    self.capacities = capacities
    self.remaining = remaining
    self.closedPhases = closedPhases
  }

  /// Something that learners have to get used to.
  package struct Feature: Hashable, Sendable {
    /// Points of effort, 0 or more.
    package var effort: Int
    /// What it is worth to the organisation once everybody has it, 0…1.
    package var gain: Double
    /// Places of the features it needs, all of them.
    package var needs: [Int]
    /// Places of the features of which it needs one from each list; no list is empty.
    package var needsAny: [[Int]]
    /// The closed phase in which it was introduced, whatever it needs; nil where it is still to be placed.
    package var kept: Int?

    package init(effort: Int, gain: Double, needs: [Int] = [], needsAny: [[Int]] = [], kept: Int? = nil) {
      self.effort = effort
      self.gain = gain
      self.needs = needs
      self.needsAny = needsAny
      self.kept = kept
    }
  }

  /// A plan, and how good it is.
  package struct Solution: Hashable, Sendable {
    /// By feature the place of its phase; the number of phases for a feature that comes later.
    package let phases: [Int]
    /// V of the plan.
    package let value: Double
    /// Whether no plan is better, and none as good comes first in the order of ties.
    package let isOptimal: Bool
    /// What no plan exceeds; V itself where the plan is optimal.
    package let bound: Double
    /// Bounds that were computed, which is what the budget counts.
    package let nodes: Int
  }

  /// Enough for 60 features in 6 phases, and a few seconds' work.
  package static let standardNodeBudget = 20_000

  /// Two plans whose V differ by no more are as good as each other.
  static let tie = 1e-9

  /// The best plan and, of the plans within 1e-9 of the best V, the first in lexicographic order of phases.
  ///
  /// Branch and bound: the bound is a Lagrangian relaxation of the needs and of each feature coming but once,
  /// which leaves a knapsack for each phase (Fisher 1981).
  /// - Parameter nodeBudget: how many bounds may be computed. The result is the same on every machine, because
  ///   no clock is read.
  package func solved(nodeBudget: Int = Phasing.standardNodeBudget) -> Solution {
    let model = PhasingModel(self)
    var search = PhasingSearch(model, nodeBudget: nodeBudget)
    search.findBest()
    let best = search.best
    guard !search.isExhausted else {
      return Solution(
        phases: best.phases, value: model.value(of: best.phases), isOptimal: false,
        bound: max(search.bound, best.value), nodes: search.nodes)
    }
    search.findFirst()
    let value = model.value(of: search.best.phases)
    return Solution(
      phases: search.best.phases, value: value, isOptimal: !search.isExhausted,
      bound: search.isExhausted ? best.value : value, nodes: search.nodes)
  }
}
