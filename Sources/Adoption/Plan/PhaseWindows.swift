/// From which phase to which each feature may come; the number of phases stands for later.
struct PhaseWindows {
  var earliest: [Int]
  var latest: [Int]

  /// Draws the conclusions of needs and capacities; false where no plan is left.
  mutating func narrow(by model: PhasingModel) -> Bool {
    repeat {
      guard let linksNarrow = narrowByLinks(model), let capacitiesNarrow = narrowByCapacities(model) else {
        return false
      }
      if !linksNarrow && !capacitiesNarrow { return true }
    } while true
  }

  /// Whether anything changed; nil where no plan is left.
  private mutating func narrowByLinks(_ model: PhasingModel) -> Bool? {
    var changed = false
    var again = true
    while again {
      again = false
      for link in model.links {
        let feature = link.feature
        var first = Int.max
        for needed in link.needed { first = min(first, earliest[needed]) }
        if first > earliest[feature] {
          earliest[feature] = first
          again = true
        }
        let last = latest[feature]
        if earliest[feature] > last { return nil }
        guard last < model.phases else { continue }
        // A feature that must come needs one of the others by then.
        var candidate: Int?
        var several = false
        for needed in link.needed where earliest[needed] <= last {
          several = candidate != nil
          candidate = needed
          if several { break }
        }
        guard let candidate else { return nil }
        if !several, latest[candidate] > last {
          latest[candidate] = last
          again = true
        }
      }
      changed = changed || again
    }
    return changed
  }

  private mutating func narrowByCapacities(_ model: PhasingModel) -> Bool? {
    var left = model.capacities
    for feature in earliest.indices where earliest[feature] == latest[feature] && latest[feature] < model.phases {
      left[latest[feature]] -= model.efforts[feature]
      if left[latest[feature]] < 0 { return nil }
    }
    var changed = false
    for feature in earliest.indices where earliest[feature] < latest[feature] {
      let effort = model.efforts[feature]
      while earliest[feature] < model.phases, earliest[feature] < latest[feature], left[earliest[feature]] < effort {
        earliest[feature] += 1
        changed = true
      }
      while latest[feature] < model.phases, earliest[feature] < latest[feature], left[latest[feature]] < effort {
        latest[feature] -= 1
        changed = true
      }
      if earliest[feature] == latest[feature], latest[feature] < model.phases {
        left[latest[feature]] -= effort
        if left[latest[feature]] < 0 { return nil }
      }
    }
    return changed
  }
}
