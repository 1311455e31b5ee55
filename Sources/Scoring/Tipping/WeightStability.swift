package import Evaluation

/// How far each weight can be moved while the leader stays first, exactly.
///
/// One weight t varies over 0…1 and the others keep their proportions (Mareschal 1988; Ríos Insua &
/// French 1991). The leader is the first of the ranking; who is knocked out stays out.
package struct WeightStability: Sendable {
  /// In the order of the goals; the only goal has 0…1.
  package let goals: [StabilityInterval]
  /// In the order of the criteria, ω varied; a gate and whatever else counts nothing start from 0.
  package let criteria: [StabilityInterval]

  /// Nil where nobody is ranked.
  ///
  /// - Complexity: O(vendors · (goals² + criteria)).
  package init?(_ comparison: Comparison, in evaluation: Evaluation) {
    let contenders = comparison.assessments.filter { $0.rank != nil }
    guard let leader = contenders.first else { return nil }
    let rivals = contenders.dropFirst()
    let priorities = comparison.weighting.priorities

    goals = priorities.indices.map { goal in
      let variation = GoalVariation(goal, of: priorities)
      let first = variation.course(of: leader)
      var search = StabilitySearch(weight: variation.priority)
      for rival in rivals { search.add(variation.course(of: rival), of: rival.vendor, against: first) }
      return search.interval
    }

    let variation = CriterionVariation(comparison.weighting, in: evaluation)
    let first = variation.courses(of: leader)
    var searches = variation.weights.map { StabilitySearch(weight: $0) }
    for rival in rivals {
      let courses = variation.courses(of: rival)
      for place in searches.indices { searches[place].add(courses[place], of: rival.vendor, against: first[place]) }
    }
    criteria = searches.map(\.interval)
  }
}
