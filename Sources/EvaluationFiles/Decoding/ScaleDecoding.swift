import Diagnostics
import Evaluation
import YAMLSource

extension DiagnosticLog {
  /// A scale: levels from worst to best, or points of a value function.
  ///
  /// Nil if it is not sound.
  func scale(_ node: Node, named name: String?) -> Scale? {
    let what = name.map { "the scale '\($0)'" } ?? "the scale"
    guard var fields = Fields(node, what, self) else { return nil }
    let levels = fields.node("levels")
    let points = fields.node("points")
    if let levels, points == nil {
      fields.finish()
      return levelScale(levels, what, named: name)
    }
    let unit = fields.text("unit")
    fields.finish()
    if levels != nil {
      report(.conflictingKeys, at: node.location, "\(what) has both 'levels' and 'points'", hint: "keep one of the two")
      return nil
    }
    guard let points else {
      report(.missingKey, at: node.location, "\(what) has neither 'levels' nor 'points'", hint: "add one of the two")
      return nil
    }
    return numberScale(points, what, unit: unit, named: name)
  }

  private func levelScale(_ node: Node, _ what: String, named name: String?) -> Scale? {
    guard node.shape == .mapping else {
      report(
        .wrongType, at: node.location,
        "'levels' of \(what) is a mapping from worst to best, and this is \(node.described)")
      return nil
    }
    var levels: [Scale.Level] = []
    var isSound = true
    for (key, value) in node.members {
      guard let level = level(key, value, what, scaleName: name) else {
        isSound = false
        continue
      }
      if let last = levels.last, level.value < last.value {
        report(
          .levelsFall, at: value.location,
          "the level '\(level.name)' of \(what) is worth less than '\(last.name)' before it",
          hint: "write levels from worst to best")
        isSound = false
      }
      levels.append(level)
    }
    guard isSound else { return nil }
    guard let worst = levels.first, let best = levels.last, worst.value < best.value else {
      report(
        .scaleWithoutRange, at: node.location,
        "\(what) tells nothing apart: its best and worst level have the same value",
        hint: "give the worst 0 and the best 1")
      return nil
    }
    return Scale(name: name, form: .levels(levels))
  }

  private func level(_ key: Node, _ value: Node, _ what: String, scaleName: String?) -> Scale.Level? {
    let name = key.text
    if name == "unknown" || name == "not-applicable" {
      report(
        .reservedLevel, at: key.location, "no level of \(what) can be called '\(name)'", hint: "choose another name")
      return nil
    }
    let isPlainYesNo = scaleName == "yes-no" && (name == "yes" || name == "no")
    guard isPlainYesNo || identifier(key, "a level of \(what)", as: Identifier<Scale.Level>.self) != nil else {
      return nil
    }
    if value.shape == .text {
      return number(value, "the value of the level '\(name)'", in: 0...1).map {
        Scale.Level(name: name, value: $0, means: nil)
      }
    }
    guard var fields = Fields(value, "the level '\(name)' of \(what)", self) else { return nil }
    let number = fields.requiredNumber("value", in: 0...1)
    let means = fields.text("means")
    fields.finish()
    return number.map { Scale.Level(name: name, value: $0, means: means) }
  }

  private func numberScale(_ node: Node, _ what: String, unit: String?, named name: String?) -> Scale? {
    guard node.shape == .mapping else {
      report(
        .wrongType, at: node.location,
        "'points' of \(what) is a mapping of numbers to values, and this is \(node.described)",
        hint: "such as points: { 1: 0, 20: 1 }")
      return nil
    }
    var points: [(point: ValueFunction.Point, node: Node)] = []
    var isSound = true
    for (key, value) in node.members {
      guard let x = number(key, "a point of \(what)"),
        let y = number(value, "the value at \(key.text) of \(what)", in: 0...1)
      else {
        isSound = false
        continue
      }
      if let twin = points.first(where: { $0.point.number == x }) {
        report(
          .idTwice, at: key.location, "\(what) has two points at \(key.text)", hint: "keep one of the two",
          related: [Diagnostic.Related(at: twin.node.location, "first given at")])
        isSound = false
      }
      points.append((ValueFunction.Point(number: x, value: y), key))
    }
    guard isSound else { return nil }
    let sorted = points.map(\.point).sorted { $0.number < $1.number }
    let pairs = Array(zip(sorted, sorted.dropFirst()))
    let rises = pairs.contains { $0.value < $1.value }
    let falls = pairs.contains { $0.value > $1.value }
    if rises, falls {
      report(
        .curveTurns, at: node.location, "the curve of \(what) both rises and falls",
        hint: "values rise or fall throughout; plateaus are allowed. Split what has a best middle into two criteria")
      return nil
    }
    guard let function = ValueFunction(unit: unit, points: sorted) else {
      report(
        .scaleWithoutRange, at: node.location,
        "\(what) tells nothing apart: it needs two points or more with different values",
        hint: "such as points: { 1: 0, 20: 1 }")
      return nil
    }
    return Scale(name: name, form: .numbers(function))
  }

  /// A level or a number of a scale.
  ///
  /// - Parameter warns: whether a number outside the scale's points, which is clamped, is a warning.
  func scaleValue(_ node: Node, on scale: Scale, _ what: String, warns: Bool = true) -> ScaleValue? {
    switch scale.form {
    case .levels(let levels):
      guard node.shape == .text else {
        report(
          node.shape == .empty ? .emptyValue : .wrongType, at: node.location,
          "\(what) is a level, and this is \(node.shape.description)",
          hint: "levels: \(levels.map(\.name).joined(separator: ", ")); or write 'unknown'")
        return nil
      }
      let text = node.text
      if let place = levels.firstIndex(where: { $0.name == text }) { return .level(place) }
      report(
        node.isBooleanWord ? .booleanWord : .unknownLevel, at: node.location, unknownLevelMessage(node, scale, what),
        hint: unknownLevelHint(text, levels))
      return nil
    case .numbers(let function):
      guard let number = number(node, what) else { return nil }
      if warns, !function.range.contains(number) {
        let end = number < function.range.lowerBound ? function.range.lowerBound : function.range.upperBound
        report(
          .valueClamped, at: node.location,
          "\(what) is \(node.text), outside the points of its scale; it counts as \(scale.text(of: .number(end)))",
          hint: "check the number and its unit\(function.unit.map { " (\($0))" } ?? ""), or extend the scale")
      }
      return .number(number)
    }
  }

  private func unknownLevelMessage(_ node: Node, _ scale: Scale, _ what: String) -> String {
    let scaleName = scale.name.map { "the scale '\($0)'" } ?? "its scale"
    if node.isBooleanWord {
      return
        "\(what) is '\(node.text)', which YAML readers take for a truth value and which is no level of \(scaleName)"
    }
    return "\(what) is '\(node.text)', which is no level of \(scaleName)"
  }

  private func unknownLevelHint(_ text: String, _ levels: [Scale.Level]) -> String {
    let names = levels.map(\.name)
    let words = ["true": "yes", "false": "no"]
    if let meant = words[text.lowercased()], names.contains(meant) { return "write \(meant)" }
    if ["n/a", "na", "not applicable"].contains(text.lowercased()) { return "write not-applicable" }
    let near =
      suggestion(for: text, among: names + ["unknown", "not-applicable"]).map { "did you mean '\($0)'? " } ?? ""
    return "\(near)levels: \(names.joined(separator: ", ")); or 'unknown'"
  }
}
