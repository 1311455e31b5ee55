/// Criteria that belong together and share a weight.
package struct CriterionGroup: Hashable, Sendable {
  package let id: GroupID
  package let name: String
  /// Weight among the groups, 0 or more.
  package let weight: Double

  package init(id: GroupID, name: String, weight: Double) {
    self.id = id
    self.name = name
    self.weight = weight
  }
}

/// One thing that every vendor is rated on.
package struct Criterion: Hashable, Sendable {
  package let id: CriterionID
  package let name: String
  package let group: GroupID
  /// What an assessor answers, and what a vendor is asked.
  package let question: String?
  package let scale: Scale
  /// What a level means for this criterion, by the level's name.
  package let anchors: [String: String]
  /// Weight within its group, 0 or more; 0 for a gate.
  package let weight: Double
  /// The least acceptable rating; nil where any will do.
  package let mustHave: ScaleValue?
  /// How strongly it contributes to goals, 1…3; empty for a gate.
  package let serves: [GoalID: Int]
  /// Features that must be live before this one, all of them.
  package let needs: [CriterionID]
  /// And at least one of each list.
  package let needsAny: [[CriterionID]]
  /// How much change it asks of learners, 0…5; nil where it is not introduced to them.
  package let effort: Int?

  package init(
    id: CriterionID, name: String, group: GroupID, question: String?, scale: Scale, anchors: [String: String],
    weight: Double, mustHave: ScaleValue?, serves: [GoalID: Int], needs: [CriterionID], needsAny: [[CriterionID]],
    effort: Int?
  ) {
    self.id = id
    self.name = name
    self.group = group
    self.question = question
    self.scale = scale
    self.anchors = anchors
    self.weight = weight
    self.mustHave = mustHave
    self.serves = serves
    self.needs = needs
    self.needsAny = needsAny
    self.effort = effort
  }

  /// Whether it only decides who stays in: a must-have that serves no goal and has no weight.
  package var isGate: Bool { serves.isEmpty }
}
