import Diagnostics
import Evaluation
import YAMLSource

/// Reads the keys of one mapping, and reports those that nobody asked for.
struct Fields {
  let log: DiagnosticLog
  /// What the mapping describes, for messages: `the criterion 'badges'`.
  let what: String
  private let mapping: Node
  private var members: [Member]
  /// Keys that mean something here, in the order in which they were asked for.
  private var known: [String] = []

  private struct Member {
    let name: String
    let key: Node
    let value: Node
    var isRead = false
  }

  /// Nil, with a diagnostic, unless the node is a mapping.
  init?(_ node: Node, _ what: String, _ log: DiagnosticLog) {
    guard node.shape == .mapping else {
      log.report(
        node.shape == .empty ? .emptyValue : .wrongType, at: node.location,
        "\(what) is a mapping of keys to values, and this is \(node.described)")
      return nil
    }
    self.log = log
    self.what = what
    mapping = node
    members = []
    members.reserveCapacity(node.members.count)
    for (key, value) in node.members { members.append(Member(name: key.text, key: key, value: value)) }
    known.reserveCapacity(12)
  }

  /// The value of a key; nil where the key is not there.
  mutating func node(_ key: String) -> Node? {
    known.append(key)
    guard let place = members.firstIndex(where: { $0.name == key }) else { return nil }
    members[place].isRead = true
    return members[place].value
  }

  /// The key itself, for a diagnostic about it.
  func key(_ name: String) -> Node? { members.first { $0.name == name }?.key }

  /// The value of a key that must be there.
  mutating func required(_ key: String, hint: String? = nil) -> Node? {
    let node = node(key)
    if node == nil {
      log.report(.missingKey, at: mapping.location, "\(what) has no '\(key)'", hint: hint ?? "add '\(key): …'")
    }
    return node
  }

  mutating func text(_ key: String) -> String? { node(key).flatMap { log.text($0, named(key)) } }

  mutating func requiredText(_ key: String) -> String? { required(key).flatMap { log.text($0, named(key)) } }

  mutating func number(_ key: String, in range: ClosedRange<Double>? = nil) -> Double? {
    node(key).flatMap { log.number($0, named(key), in: range) }
  }

  mutating func requiredNumber(_ key: String, in range: ClosedRange<Double>? = nil, hint: String? = nil) -> Double? {
    required(key, hint: hint).flatMap { log.number($0, named(key), in: range) }
  }

  mutating func wholeNumber(_ key: String, in range: ClosedRange<Int>) -> Int? {
    node(key).flatMap { log.wholeNumber($0, named(key), in: range) }
  }

  mutating func requiredWholeNumber(_ key: String, in range: ClosedRange<Int>) -> Int? {
    required(key).flatMap { log.wholeNumber($0, named(key), in: range) }
  }

  mutating func percent(_ key: String) -> Double? { node(key).flatMap { log.percent($0, named(key)) } }

  mutating func flag(_ key: String) -> Bool? { node(key).flatMap { log.flag($0, named(key)) } }

  mutating func date(_ key: String) -> CalendarDate? { node(key).flatMap { log.date($0, named(key)) } }

  mutating func address(_ key: String) -> WebAddress? { node(key).flatMap { log.address($0, named(key)) } }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, of type: Choice.Type) -> Choice?
  {
    node(key).flatMap { log.choice($0, named(key), of: type) }
  }

  /// The elements of a list; nil where the key is not there or is no list.
  mutating func list(_ key: String, hint: String? = nil) -> [Node]? {
    guard let node = node(key) else { return nil }
    guard node.shape == .list else {
      log.report(
        node.shape == .empty ? .emptyValue : .wrongType, at: node.location,
        "\(named(key)) is a list, and this is \(node.described)",
        hint: hint ?? "write it in brackets: \(key): [first, second]")
      return nil
    }
    return Array(node.elements)
  }

  /// The members of a mapping of ids; nil where the key is not there or is no mapping.
  mutating func entries(_ key: String) -> [(key: Node, value: Node)]? {
    guard let node = node(key) else { return nil }
    guard node.shape == .mapping else {
      log.report(
        node.shape == .empty ? .emptyValue : .wrongType, at: node.location,
        "\(named(key)) is a mapping of keys to values, and this is \(node.described)")
      return nil
    }
    return Array(node.members)
  }

  /// Reports every key that nobody asked for.
  func finish() {
    for member in members where !member.isRead {
      log.report(
        .unknownKey, at: member.key.location, "\(what) has no key '\(member.name)'",
        hint: decimal(member.name) != nil && member.value.shape == .empty
          ? "use a point for decimals, such as 16.5 for 16,5"
          : didYouMean(member.name, among: known) ?? "remove it, or look at the README for the keys of this place")
    }
  }

  func named(_ key: String) -> String { "'\(key)' of \(what)" }
}
