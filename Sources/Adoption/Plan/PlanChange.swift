package import Evaluation

extension RolloutPlan {
  /// What happened before a plan is made anew.
  package struct History: Sendable {
    /// How many phases are over or under way.
    package let closedPhases: Int
    /// The features introduced in them, with the places of their phases.
    package let phases: [CriterionID: Int]

    package static let none = History(closedPhases: 0, phases: [:])
  }

  /// The history once a phase, counted from 0, has begun; nothing before the start.
  package func history(through phase: Int?) -> History {
    let closed = phase.map { $0 + 1 } ?? 0
    var places: [CriterionID: Int] = [:]
    for (place, phase) in phases.prefix(closed).enumerated() {
      for feature in phase.features { places[feature.id] = place }
    }
    return History(closedPhases: closed, phases: places)
  }

  /// A feature whose phase differs between two plans.
  package struct Change: Hashable, Sendable {
    package let feature: CriterionID
    /// Nil for later.
    package let from: PhaseID?
    /// Nil for later.
    package let to: PhaseID?
  }

  /// What differs from an earlier plan, in the order of the features' ids.
  package func changes(from earlier: RolloutPlan) -> [Change] {
    let (old, new) = (earlier.phaseByFeature, phaseByFeature)
    return Set(old.keys).union(new.keys).sorted().compactMap { feature in
      let (from, to) = (old[feature] ?? nil, new[feature] ?? nil)
      return from == to ? nil : Change(feature: feature, from: from, to: to)
    }
  }

  private var phaseByFeature: [CriterionID: PhaseID?] {
    var result: [CriterionID: PhaseID?] = [:]
    for phase in phases {
      for feature in phase.features { result[feature.id] = phase.id }
    }
    for feature in later { result[feature.id] = .some(nil) }
    return result
  }
}
