import Diagnostics
import Evaluation
import YAMLSource

/// What criteria refer to.
struct CriterionContext {
  let goals: [String]
  let groups: [String]
  let criteria: [String]
  /// Scales by name; nil for one that is declared and not sound.
  let scales: [String: Scale?]
}

extension DiagnosticLog {
  func groups(_ entries: [(key: Node, value: Node)]) -> [CriterionGroup] {
    var groups: [CriterionGroup] = []
    for (key, value) in entries {
      guard let id = identifier(key, "a group", as: GroupID.self), var fields = Fields(value, "the group '\(id)'", self)
      else { continue }
      let name = fields.requiredText("name")
      let weight = fields.requiredNumber("weight", in: 0...Double.greatestFiniteMagnitude)
      fields.finish()
      if let name, let weight { groups.append(CriterionGroup(id: id, name: name, weight: weight)) }
    }
    if groups.count == entries.count {
      checkSiblings(
        groups.map(\.weight), at: entries.first?.key.location, "the weights of the groups",
        parts: groups.map(\.id.rawValue))
    }
    return groups.sorted { $0.id < $1.id }
  }

  /// The scales by name, built-in ones included.
  func scales(_ entries: [(key: Node, value: Node)]) -> [String: Scale?] {
    var scales: [String: Scale?] = ["presence": .presence, "yes-no": .yesNo]
    for (key, value) in entries {
      guard let id = identifier(key, "a scale", as: Identifier<Scale>.self) else { continue }
      scales[id.rawValue] = .some(scale(value, named: id.rawValue))
    }
    return scales
  }

  func criterion(_ key: Node, _ node: Node, _ context: CriterionContext) -> Criterion? {
    guard let id = identifier(key, "a criterion", as: CriterionID.self),
      var fields = Fields(node, "the criterion '\(id)'", self)
    else { return nil }
    let name = fields.requiredText("name")
    let group = fields.required("group").flatMap { reference($0, to: "group", among: context.groups, as: GroupID.self) }
    let question = fields.text("question")
    let scale = fields.required("scale").flatMap { scaleReference($0, context.scales) }
    let anchors = anchors(&fields, scale: scale)
    let mustHave = fields.node("must_have").flatMap { node in scale.flatMap { self.mustHave(node, on: $0, id) } }
    let serves = serves(&fields, context.goals)
    let weightNode = fields.node("weight")
    let weight = weightNode.flatMap { number($0, fields.named("weight"), in: 0...Double.greatestFiniteMagnitude) }
    let needs = (fields.list("needs") ?? []).compactMap {
      reference($0, to: "criterion", among: context.criteria, as: CriterionID.self)
    }
    let needsAny = needsAny(&fields, context.criteria)
    let effort = fields.wholeNumber("effort", in: 0...5)
    fields.finish()

    if serves.isEmpty, fields.key("serves") == nil || node.servesNothing {
      if fields.key("must_have") == nil {
        report(
          .criterionWithoutGoal, at: key.location,
          "the criterion '\(id)' serves no goal, so it would count for nothing",
          hint: "add 'serves: { goal: 1…3 }', or make it a gate with 'must_have'")
      } else if let weightNode, let weight, weight > 0 {
        report(
          .gateWithWeight, at: weightNode.location,
          "the gate '\(id)' has a weight, and serves no goal in which it could count",
          hint: "remove the weight, or say which goals it serves")
      }
    } else if weightNode == nil {
      report(
        .missingKey, at: key.location, "the criterion '\(id)' has no 'weight'",
        hint: "add 'weight: …', its weight within its group")
    }
    guard let name, let group, let scale else { return nil }
    return Criterion(
      id: id, name: name, group: group, question: question, scale: scale, anchors: anchors, weight: weight ?? 0,
      mustHave: mustHave, serves: serves, needs: needs, needsAny: needsAny, effort: effort)
  }

  /// An id that must be declared somewhere.
  func reference<Kind>(
    _ node: Node, to kind: String, among known: [String], as _: Identifier<Kind>.Type
  ) -> Identifier<Kind>? {
    guard node.shape == .text else {
      report(
        node.shape == .empty ? .emptyValue : .wrongType, at: node.location,
        "the id of a \(kind) is expected here, and this is \(node.shape.description)")
      return nil
    }
    let text = node.text
    guard known.contains(text), let id = Identifier<Kind>(rawValue: text) else {
      report(
        .unknownReference, at: node.location, "there is no \(kind) '\(text)'", hint: didYouMean(text, among: known))
      return nil
    }
    return id
  }

  private func scaleReference(_ node: Node, _ scales: [String: Scale?]) -> Scale? {
    if node.shape == .mapping { return scale(node, named: nil) }
    guard node.shape == .text else {
      report(.wrongType, at: node.location, "a scale is named, or written as a mapping, and this is \(node.described)")
      return nil
    }
    guard let scale = scales[node.text] else {
      report(
        .unknownReference, at: node.location, "there is no scale '\(node.text)'",
        hint: didYouMean(node.text, among: scales.keys))
      return nil
    }
    return scale
  }

  private func anchors(_ fields: inout Fields, scale: Scale?) -> [String: String] {
    var anchors: [String: String] = [:]
    for (key, value) in fields.entries("anchors") ?? [] {
      if let scale, !scale.levels.contains(where: { $0.name == key.text }) {
        report(
          .unknownLevel, at: key.location, "the scale of \(fields.what) has no level '\(key.text)'",
          hint: scale.levels.isEmpty
            ? "anchors belong to levels; this scale has numbers" : didYouMean(key.text, among: scale.levels.map(\.name))
        )
        continue
      }
      anchors[key.text] = text(value, "the anchor '\(key.text)' of \(fields.what)")
    }
    return anchors
  }

  private func mustHave(_ node: Node, on scale: Scale, _ id: CriterionID) -> ScaleValue? {
    guard let value = scaleValue(node, on: scale, "'must_have' of the criterion '\(id)'", warns: false) else {
      return nil
    }
    if case .number(let number) = value, case .numbers(let function) = scale.form, !function.range.contains(number) {
      report(
        .mustHaveOutsideScale, at: node.location,
        "'must_have' of the criterion '\(id)' is \(node.text), outside the points of its scale",
        hint:
          "the scale goes from \(scale.text(of: .number(function.range.lowerBound))) to \(scale.text(of: .number(function.range.upperBound)))"
      )
    }
    return value
  }

  private func serves(_ fields: inout Fields, _ goals: [String]) -> [GoalID: Int] {
    var serves: [GoalID: Int] = [:]
    for (key, value) in fields.entries("serves") ?? [] {
      let goal = reference(key, to: "goal", among: goals, as: GoalID.self)
      let strength = wholeNumber(value, "how strongly \(fields.what) serves '\(key.text)'", in: 0...3)
      if let goal, let strength, strength > 0 { serves[goal] = strength }
    }
    return serves
  }

  private func needsAny(_ fields: inout Fields, _ criteria: [String]) -> [[CriterionID]] {
    (fields.list("needs_any") ?? []).compactMap { element in
      guard element.shape == .list, element.elements.count > 0 else {
        report(
          .wrongType, at: element.location,
          "'needs_any' of \(fields.what) is a list of lists, and this is \(element.described)",
          hint: "write needs_any: [[first, second]]")
        return nil
      }
      return element.elements.compactMap { reference($0, to: "criterion", among: criteria, as: CriterionID.self) }
    }
  }
}

extension Node {
  /// Whether the criterion's `serves` names no goal with a strength above 0, without being faulty.
  fileprivate var servesNothing: Bool {
    guard let serves = members.first(where: { $0.key.text == "serves" })?.value else { return true }
    return serves.shape == .mapping && serves.members.allSatisfy { $0.value.text == "0" }
  }
}
