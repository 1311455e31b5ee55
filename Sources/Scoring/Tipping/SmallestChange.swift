package import Evaluation

/// The least that would have to be otherwise for a rival to be level with or before the leader.
package struct SmallestChange: Hashable, Sendable {
  /// The place of the rival.
  package let rival: Int
  /// Nil where no single rating suffices, and where the rival is level already.
  package let rating: RatingChange?
  /// Nil where no single priority suffices, and where the rival is level already.
  package let priority: PriorityChange?
  /// Whether the rival is within 1e-9 of the leader as things stand.
  package let isLevel: Bool

  /// One rating of the rival or of the leader, changed.
  package struct RatingChange: Hashable, Sendable {
    /// The place of the vendor whose rating changes.
    package let vendor: Int
    /// The place of the criterion.
    package let criterion: Int
    /// What the rating becomes: another level, or the number that just suffices.
    package let to: ScaleValue
    /// ω·|Δu|, 0…1: how far the vendor's value moves.
    package let weight: Double
  }

  /// One priority changed, the others in proportion.
  package struct PriorityChange: Hashable, Sendable {
    /// The place of the goal.
    package let goal: Int
    /// As it stands, 0…1.
    package let from: Double
    /// Where the rival is level with the leader, 0…1; others may be before both.
    package let to: Double
  }

  /// One for each rival, in the order of the ranking; empty where nobody is ranked.
  ///
  /// - Complexity: O(vendors · (goals² + criteria)).
  package static func all(_ comparison: Comparison, in evaluation: Evaluation) -> [SmallestChange] {
    let contenders = comparison.assessments.filter { $0.rank != nil }
    guard let leader = contenders.first, let best = leader.value?.point else { return [] }
    let ratings = RatingChangeSearch(leader: leader, in: evaluation)
    let priorities = PriorityChangeSearch(leader: leader, priorities: comparison.weighting.priorities)
    return contenders.dropFirst().map { rival in
      let gap = best - (rival.value?.point ?? 0)
      guard gap > ValueGap.tolerance else {
        return SmallestChange(rival: rival.vendor, rating: nil, priority: nil, isLevel: true)
      }
      return SmallestChange(
        rival: rival.vendor, rating: ratings.smallest(for: rival, behindBy: gap),
        priority: priorities.smallest(for: rival), isLevel: false)
    }
  }
}

/// Looks for the smallest change of one priority.
private struct PriorityChangeSearch {
  let variations: [(variation: GoalVariation, leader: ValueCourse)]

  init(leader: VendorAssessment, priorities: [Double]) {
    variations = priorities.indices.map { goal in
      let variation = GoalVariation(goal, of: priorities)
      return (variation, variation.course(of: leader))
    }
  }

  /// The least |Δp| within 1e-12, then the first goal.
  func smallest(for rival: VendorAssessment) -> SmallestChange.PriorityChange? {
    let changes = variations.flatMap { variation, leader in
      let gap = ValueGap(leader: leader, rival: variation.course(of: rival))
      return [0.0, 1].compactMap { gap.levelPoint(from: variation.priority, to: $0) }
        .map { SmallestChange.PriorityChange(goal: variation.goal, from: variation.priority, to: $0) }
    }
    guard let least = changes.map({ abs($0.to - $0.from) }).min() else { return nil }
    return changes.first { abs($0.to - $0.from) <= least + 1e-12 }
  }
}
