package import Evaluation

/// What would change the decision, and what to ask next: answers that are exact, not drawn.
package struct Sensitivity: Sendable {
  /// Nil without a leader.
  package let stability: WeightStability?
  /// One for each rival, in the order of the ranking.
  package let smallestChanges: [SmallestChange]
  /// For each rival about which something is unknown, in the order of the ranking.
  package let neededAnswers: [(rival: Int, needed: NeededAnswers)]
  package let differentiators: [Differentiator]
  package let dominances: [Dominance]
  package let potentialOptimality: [PotentialOptimality]
  /// Nil without anybody who is ranked.
  package let information: ValueOfInformation?
  package let crossCheck: CrossCheck

  package init(_ comparison: Comparison, in evaluation: Evaluation) {
    stability = WeightStability(comparison, in: evaluation)
    smallestChanges = SmallestChange.all(comparison, in: evaluation)
    let ranked = comparison.assessments.filter { $0.rank != nil }
    neededAnswers = ranked.dropFirst().compactMap { rival in
      let needed = NeededAnswers(
        rival, vendor: evaluation.vendors[rival.vendor], leader: ranked.first, policy: evaluation.strategy.unknown)
      return needed.unknowns.isEmpty ? nil : (rival.vendor, needed)
    }
    differentiators = Differentiator.all(comparison, in: evaluation)
    dominances = Dominance.all(comparison, in: evaluation)
    potentialOptimality = PotentialOptimality.all(comparison, in: evaluation)
    information = ValueOfInformation(comparison, in: evaluation)
    crossCheck = CrossCheck(comparison, in: evaluation)
  }
}

extension Comparison {
  /// The ranking among the vendors about which nothing must be proven before award.
  package var rankingWithoutConditional: [ScenarioRanking.Place] {
    let eligible = assessments.filter { $0.rank != nil && $0.status == .eligible }.sorted { $0.vendor < $1.vendor }
    return ranking(of: eligible.map { $0.value?.point ?? 0 }).map { place in
      let assessment = eligible[place.index]
      return ScenarioRanking.Place(vendor: assessment.vendor, rank: place.rank, value: assessment.value?.point)
    }
  }
}
