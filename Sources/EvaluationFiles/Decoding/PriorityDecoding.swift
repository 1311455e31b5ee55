import Diagnostics
import Evaluation
import YAMLSource

extension DiagnosticLog {
  /// The method that `priorities` names; `points` where there is none or it is not known.
  func priorityMethodName(_ node: Node?) -> String {
    guard let node, node.shape == .mapping,
      let method = node.members.first(where: { $0.key.text == "method" })?.value.text
    else { return "points" }
    return PriorityMethod.names.contains(method) ? method : "points"
  }

  /// How priorities are set; nil with a diagnostic if that is not sound.
  func priorityMethod(_ node: Node?, goals: [String]) -> PriorityMethod? {
    guard let node else { return .points }
    guard var fields = Fields(node, "'priorities'", self), let methodNode = fields.required("method") else {
      return nil
    }
    let method = text(methodNode, "'method' of 'priorities'") ?? ""
    let order = fields.node("order")
    let swings = fields.node("swings")
    let comparisons = fields.node("comparisons")
    fields.finish()
    for (name, owner) in [("order", "rank-order-centroid"), ("swings", "swing"), ("comparisons", "pairwise")] {
      guard let key = fields.key(name), owner != method, PriorityMethod.names.contains(method) else { continue }
      report(
        .conflictingKeys, at: key.location, "'\(name)' belongs to the method '\(owner)', and the method is '\(method)'",
        hint: "remove it, or write method: \(owner)")
    }
    func needed(_ node: Node?, _ name: String) -> Node? {
      if node == nil {
        report(.missingKey, at: methodNode.location, "the method '\(method)' needs '\(name)'", hint: "add '\(name)'")
      }
      return node
    }
    switch method {
    case "points": return .points
    case "rank-order-centroid": return needed(order, "order").flatMap { self.order($0, goals: goals) }
    case "swing": return needed(swings, "swings").flatMap { self.swings($0, goals: goals) }
    case "pairwise": return needed(comparisons, "comparisons").flatMap { self.comparisons($0, goals: goals) }
    default:
      if !method.isEmpty {
        report(
          .unknownChoice, at: methodNode.location, "'\(method)' is no method of setting priorities",
          hint: didYouMean(method, among: PriorityMethod.names))
      }
      return nil
    }
  }

  private func order(_ node: Node, goals: [String]) -> PriorityMethod? {
    guard node.shape == .list else {
      report(
        .wrongType, at: node.location, "'order' is a list of goals, most important first, and this is \(node.described)"
      )
      return nil
    }
    var seen: [String: Node] = [:]
    var order: [[GoalID]] = []
    for element in node.elements {
      let tied = element.shape == .list ? Array(element.elements) : [element]
      if tied.isEmpty {
        report(
          .wrongType, at: element.location, "'order' holds an empty list",
          hint: "name the tied goals in it, or remove it")
      }
      order.append(tied.compactMap { goalReference($0, goals, seen: &seen) })
    }
    requireEveryGoal(goals, in: seen, at: node, "'order'")
    return hasErrors ? nil : .rankOrderCentroid(order)
  }

  private func swings(_ node: Node, goals: [String]) -> PriorityMethod? {
    guard node.shape == .mapping else {
      report(.wrongType, at: node.location, "'swings' is a mapping of goals to points, and this is \(node.described)")
      return nil
    }
    var seen: [String: Node] = [:]
    var swings: [GoalID: Double] = [:]
    for (key, value) in node.members {
      let goal = goalReference(key, goals, seen: &seen)
      let points = number(value, "the swing of '\(key.text)'", in: 0...100)
      if let goal, let points { swings[goal] = points }
    }
    requireEveryGoal(goals, in: seen, at: node, "'swings'")
    if swings.count == seen.count, swings.values.max() != 100 {
      report(
        .swingWithoutHundred, at: node.location, "no goal has a swing of 100",
        hint: "give the most important swing 100 and the others their part of it")
    }
    return hasErrors ? nil : .swing(swings)
  }

  private func comparisons(_ node: Node, goals: [String]) -> PriorityMethod? {
    guard node.shape == .mapping else {
      report(
        .wrongType, at: node.location, "'comparisons' is a mapping of pairs to numbers, and this is \(node.described)",
        hint: "such as first-goal / second-goal: 3")
      return nil
    }
    var comparisons: [PairwiseComparison] = []
    var seen: [Set<String>: (node: Node, first: String, ratio: Double?)] = [:]
    for (key, value) in node.members {
      let sides = key.text.split(separator: "/", omittingEmptySubsequences: false).map { String($0.trimmingSpaces) }
      guard sides.count == 2, sides[0] != sides[1] else {
        report(
          .invalidID, at: key.location, "a comparison names two different goals, and this is '\(key.text)'",
          hint: "write first-goal / second-goal: 3")
        continue
      }
      var isKnown = true
      for side in sides where !goals.contains(side) {
        report(.unknownReference, at: key.location, "there is no goal '\(side)'", hint: didYouMean(side, among: goals))
        isKnown = false
      }
      let ratio = ratio(value, "the comparison '\(key.text)'")
      guard isKnown, let first = GoalID(rawValue: sides[0]), let second = GoalID(rawValue: sides[1]) else { continue }
      if let earlier = seen[Set(sides)] {
        guard let ratio, let earlierRatio = earlier.ratio else { continue }
        let same = earlier.first == sides[0] ? earlierRatio : 1 / earlierRatio
        let agrees = abs(same - ratio) <= 1e-9 * ratio
        report(
          agrees ? .comparisonTwice : .comparisonsContradict, at: key.location,
          agrees
            ? "the goals '\(sides[0])' and '\(sides[1])' are compared twice"
            : "the goals '\(sides[0])' and '\(sides[1])' are compared twice, and the two contradict each other",
          hint: "keep one of the two", related: [Diagnostic.Related(at: earlier.node.location, "first compared at")])
        continue
      }
      seen[Set(sides)] = (key, sides[0], ratio)
      if let ratio { comparisons.append(PairwiseComparison(first: first, second: second, ratio: ratio)) }
    }
    let missing = goals.enumerated().flatMap { place, first in
      goals[(place + 1)...].filter { seen[[first, $0]] == nil }.map { "\(first) / \($0)" }
    }
    if !missing.isEmpty {
      let more = missing.count > 5 ? ", and \(missing.count - 5) more" : ""
      report(
        .comparisonMissing, at: node.location,
        missing.count == 1 ? "one pair of goals is not compared" : "\(missing.count) pairs of goals are not compared",
        hint: "add \(missing.prefix(5).joined(separator: ", "))\(more)")
    }
    return hasErrors ? nil : .pairwise(comparisons.sorted { ($0.first, $0.second) < ($1.first, $1.second) })
  }

  /// A ratio on Saaty's scale: 1…9, or a fraction such as `1/3`.
  private func ratio(_ node: Node, _ what: String) -> Double? {
    let parts = node.text.split(separator: "/", omittingEmptySubsequences: false)
    if node.shape == .text, parts.count == 2, let above = decimal(String(parts[0].trimmingSpaces)),
      let below = decimal(String(parts[1].trimmingSpaces)), below != 0
    {
      return inSaatyRange(above / below, node, what)
    }
    return number(node, what).flatMap { inSaatyRange($0, node, what) }
  }

  private func inSaatyRange(_ ratio: Double, _ node: Node, _ what: String) -> Double? {
    guard ratio >= 1.0 / 9 - 1e-9, ratio <= 9 + 1e-9 else {
      report(.numberOutOfRange, at: node.location, "\(what) is \(node.text), and must be from 1/9 to 9")
      return nil
    }
    return ratio
  }

  private func goalReference(_ node: Node, _ goals: [String], seen: inout [String: Node]) -> GoalID? {
    let name = node.text
    guard goals.contains(name) else {
      report(
        .unknownReference, at: node.location, "there is no goal \(node.described)", hint: didYouMean(name, among: goals)
      )
      return nil
    }
    if let first = seen[name] {
      report(
        .idTwice, at: node.location, "the goal '\(name)' is named twice", hint: "name every goal exactly once",
        related: [Diagnostic.Related(at: first.location, "first named at")])
    }
    seen[name] = node
    return GoalID(rawValue: name)
  }

  private func requireEveryGoal(_ goals: [String], in seen: [String: Node], at node: Node, _ what: String) {
    let missing = goals.filter { seen[$0] == nil }
    guard !missing.isEmpty else { return }
    report(
      .goalMissing, at: node.location,
      "\(what) lacks \(missing.count == 1 ? "a goal" : "goals"): \(missing.joined(separator: ", "))",
      hint: "name every goal exactly once")
  }
}

extension StringProtocol {
  /// Without spaces at either end.
  var trimmingSpaces: SubSequence {
    let start = drop { $0 == " " }
    guard let last = start.lastIndex(where: { $0 != " " }) else { return start[start.startIndex..<start.startIndex] }
    return start[...last]
  }
}
