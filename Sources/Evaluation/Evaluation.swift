/// Everything that is compared, and by which rules: checked, complete, and free of prices.
///
/// Whoever decodes an evaluation has made sure that every reference leads somewhere, that every
/// goal is served, and that the weights of siblings are not all 0.
package struct Evaluation: Sendable {
  package var strategy: Strategy
  /// In the order of their ids.
  package var groups: [CriterionGroup]
  /// In the order of their ids.
  package var criteria: [Criterion]
  /// In the order of their ids.
  package var vendors: [Vendor]
  /// In the order of their ids.
  package var panel: [Assessor]
  package var programme: Programme

  package init(
    strategy: Strategy, groups: [CriterionGroup], criteria: [Criterion], vendors: [Vendor], panel: [Assessor],
    programme: Programme
  ) {
    self.strategy = strategy
    self.groups = groups
    self.criteria = criteria
    self.vendors = vendors
    self.panel = panel
    self.programme = programme
  }

  /// The group of an id.
  package func group(_ id: GroupID) -> CriterionGroup? { groups.first { $0.id == id } }

  /// The goal of an id.
  package func goal(_ id: GoalID) -> Goal? { strategy.goals.first { $0.id == id } }

  /// The place of a criterion among the criteria.
  package func index(of criterion: CriterionID) -> Int? { criteria.firstIndex { $0.id == criterion } }
}
