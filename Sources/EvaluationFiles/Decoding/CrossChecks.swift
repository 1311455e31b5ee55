import Diagnostics
import Evaluation
import YAMLSource

/// Checks that need more than one part of the evaluation.
///
/// They speak only of what is declared soundly: a goal whose own lines are faulty has its
/// diagnostic already.
struct CrossChecks {
  let declared: Declarations
  let goals: [Goal]
  let groups: [CriterionGroup]
  let criteria: [Criterion]
  let log: DiagnosticLog

  func run() {
    if declared.spread["goals"] == nil { missing("goals") }
    if declared.spread["groups"] == nil { missing("groups") }
    if declared.spread["criteria"] == nil { missing("criteria") }
    let allAreSound = criteria.count == declared.ids("criteria").count
    if allAreSound, !criteria.isEmpty {
      checkGoals()
      checkGroups()
      if criteria.allSatisfy(\.isGate) {
        log.report(
          .nothingToAssess, at: key("criteria", criteria[0].id.rawValue),
          "all criteria are gates, so no value can be computed",
          hint: "add a criterion that serves a goal")
      }
    }
    checkNeeds()
  }

  private func missing(_ key: String) {
    log.report(
      .missingKey, at: declared.folder, "the strategy has no '\(key)'",
      hint: "add '\(key):' to a file of \(declared.folder.path)")
  }

  private func key(_ section: String, _ id: String) -> SourceLocation? {
    declared.spread[section]?.first { $0.key.text == id }?.key.location
  }

  private func checkGoals() {
    let weights = Dictionary(uniqueKeysWithValues: groups.map { ($0.id, $0.weight) })
    for goal in goals {
      let serving = criteria.filter { $0.serves[goal.id] != nil }
      if serving.isEmpty {
        log.report(
          .goalWithoutCriterion, at: key("goals", goal.id.rawValue),
          "no criterion serves the goal '\(goal.id)', so nobody assesses it",
          hint: "add 'serves: { \(goal.id): 1…3 }' to a criterion, or remove the goal")
      } else if groups.count == declared.ids("groups").count,
        serving.allSatisfy({ $0.weight == 0 || (weights[$0.group] ?? 0) == 0 })
      {
        log.report(
          .goalServedByNothing, at: key("goals", goal.id.rawValue),
          "every criterion that serves the goal '\(goal.id)' has weight 0",
          hint: "give one of them a weight: \(serving.prefix(5).map(\.id.rawValue).joined(separator: ", "))")
      }
    }
  }

  private func checkGroups() {
    for group in groups {
      let members = criteria.filter { $0.group == group.id }
      let place = key("groups", group.id.rawValue)
      if members.isEmpty {
        log.report(
          .groupWithoutCriterion, at: place, "no criterion is in the group '\(group.id)'",
          hint: "add one, or remove the group")
      } else if group.weight > 0, members.allSatisfy({ $0.weight == 0 }) {
        log.report(
          .weightsAllZero, at: place, "the group '\(group.id)' has a weight, and all its criteria weigh 0",
          hint: "give one of them a weight, or the group weight 0")
      } else if members.contains(where: { $0.weight > 0 }) {
        log.checkSiblings(
          members.filter { !$0.isGate }.map(\.weight), at: place, "the weights of the criteria in '\(group.id)'",
          parts: members.map(\.id.rawValue))
      }
    }
  }

  /// Features that need each other in a circle, over `needs` and `needs_any` together.
  private func checkNeeds() {
    var state: [CriterionID: VisitState] = [:]
    let byID = Dictionary(uniqueKeysWithValues: criteria.map { ($0.id, $0) })
    for start in criteria where state[start.id] == nil {
      // A path of its own instead of recursion: a chain of 10 000 features must not exhaust the stack.
      var path: [(id: CriterionID, next: [CriterionID])] = [(start.id, Self.needs(of: start))]
      state[start.id] = .open
      while let last = path.last {
        guard let next = last.next.first else {
          state[last.id] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next.removeFirst()
        switch state[next] {
        case .done: continue
        case .open:
          let members = path.drop { $0.id != next }.map(\.id.rawValue)
          let circle =
            (members.count > 8 ? members.prefix(4) + ["…"] + members.suffix(3) : members[...]) + [next.rawValue]
          log.report(
            .needsCycle, at: key("criteria", next.rawValue),
            "features need each other in a circle: \(circle.joined(separator: " → "))",
            hint: "remove one of these needs")
        case nil:
          guard let criterion = byID[next] else { continue }
          state[next] = .open
          path.append((next, Self.needs(of: criterion)))
        }
      }
    }
  }

  private enum VisitState {
    case open, done
  }

  private static func needs(of criterion: Criterion) -> [CriterionID] {
    criterion.needs + criterion.needsAny.flatMap(\.self)
  }
}
