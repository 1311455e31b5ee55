import Diagnostics
import Evaluation
import YAMLSource

extension DiagnosticLog {
  /// The goals, in the order of their ids.
  ///
  /// - Parameter pointsRequired: whether each goal needs a typed `priority`; with another method
  ///   it is ignored, which is a warning.
  func goals(_ entries: [(key: Node, value: Node)], method: String) -> [Goal] {
    var goals: [Goal] = []
    var kpiKeys: [KPIID: Node] = [:]
    for (key, value) in entries {
      guard let id = identifier(key, "a goal", as: GoalID.self),
        let goal = goal(id, value, method: method, kpiKeys: &kpiKeys)
      else { continue }
      goals.append(goal)
    }
    let points = goals.compactMap(\.points)
    if method == "points", points.count == goals.count, !goals.isEmpty {
      checkSiblings(
        points, at: entries.first?.key.location, "the priorities of the goals", parts: goals.map(\.id.rawValue))
    }
    return goals.sorted { $0.id < $1.id }
  }

  private func goal(_ id: GoalID, _ node: Node, method: String, kpiKeys: inout [KPIID: Node]) -> Goal? {
    guard var fields = Fields(node, "the goal '\(id)'", self) else { return nil }
    let name = fields.requiredText("name")
    var points: Double?
    if method == "points" {
      points = fields.requiredNumber("priority", in: 0...Double.greatestFiniteMagnitude)
    } else if let typed = fields.node("priority") {
      _ = number(typed, fields.named("priority"), in: 0...Double.greatestFiniteMagnitude)
      report(
        .priorityIgnored, at: typed.location,
        "the priority typed for the goal '\(id)' is not used: priorities come from '\(method)'",
        hint: "remove it, or remove 'priorities'")
    }
    let minimum = fields.percent("minimum_percent")
    var kpis: [KPI] = []
    for (key, value) in fields.entries("kpis") ?? [] {
      guard let kpiID = identifier(key, "a KPI", as: KPIID.self) else { continue }
      if let first = kpiKeys[kpiID] {
        report(
          .idTwice, at: key.location, "the KPI '\(kpiID)' is declared twice; a KPI belongs to one goal",
          hint: "rename one of the two",
          related: [Diagnostic.Related(at: first.location, "first declared at")])
      }
      kpiKeys[kpiID] = key
      if let kpi = kpi(kpiID, value) { kpis.append(kpi) }
    }
    fields.finish()
    guard let name else { return nil }
    return Goal(id: id, name: name, points: points, minimum: minimum, kpis: kpis.sorted { $0.id < $1.id })
  }

  private func kpi(_ id: KPIID, _ node: Node) -> KPI? {
    guard var fields = Fields(node, "the KPI '\(id)'", self) else { return nil }
    let name = fields.requiredText("name")
    let unit = fields.text("unit")
    let better = fields.choice("better", of: KPI.Direction.self) ?? .more
    let baseline = fields.number("baseline")
    let target = fields.number("target")
    let source = fields.text("source")
    let cadence = fields.text("cadence")
    let value = fields.number("value_of_unit")
    let attribution = fields.percent("attribution_percent")
    let confidence = fields.percent("confidence_percent")
    fields.finish()
    if let baseline, let target, baseline == target {
      report(
        .targetIsBaseline, at: fields.key("target")?.location,
        "the target of the KPI '\(id)' is its baseline, so progress means nothing",
        hint: "set another target, or leave it out")
    }
    var worth: KPI.Worth?
    if let value, let attribution, let confidence {
      worth = KPI.Worth(valueOfUnit: value, attribution: attribution, confidence: confidence)
    } else if ["value_of_unit", "attribution_percent", "confidence_percent"].contains(where: { fields.key($0) != nil })
    {
      report(
        .missingKey, at: node.location, "the KPI '\(id)' says only part of what it is worth",
        hint: "give value_of_unit, attribution_percent and confidence_percent, or none of them")
    }
    guard let name else { return nil }
    return KPI(
      id: id, name: name, unit: unit, better: better, baseline: baseline, target: target, source: source,
      cadence: cadence, worth: worth)
  }

  /// Weights of siblings: an error where all are 0, a warning where they look like percentages but miss 100.
  func checkSiblings(_ weights: [Double], at location: SourceLocation?, _ what: String, parts: [String]) {
    guard !weights.isEmpty else { return }
    guard weights.contains(where: { $0 > 0 }) else {
      report(
        .weightsAllZero, at: location, "\(what) are all 0",
        hint: "give at least one of them more: \(parts.prefix(6).joined(separator: ", "))")
      return
    }
    guard weights.count > 1 else { return }
    let sum = weights.sorted().reduce(0, +)
    for whole in [100.0, 1.0] where abs(sum - whole) < 0.02 * whole && abs(sum - whole) > 0.0001 * whole {
      report(
        .nearlyPercent, at: location,
        "\(what) add up to \(sum.shownBriefly), nearly \(whole == 100 ? "100" : "1"); they are normalised",
        hint: "check that none is missing or mistyped")
    }
  }
}

extension Double {
  /// At most three decimals, for messages.
  var shownBriefly: String {
    let rounded = (self * 1000).rounded() / 1000
    return Int(exactly: rounded).map { String($0) } ?? rounded.description
  }
}
