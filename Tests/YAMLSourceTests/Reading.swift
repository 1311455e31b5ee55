import Diagnostics
import Fixtures
import Testing
import YAMLSource

/// Reads a text that must be sound.
func document(_ text: String, limits: YAMLLimits = YAMLLimits()) throws -> YAMLDocument {
  let outcome = YAMLReader.read(Array(text.utf8), path: "a.yaml", limits: limits)
  #expect(outcome.diagnostics.isEmpty, "\(outcome.diagnostics.map(\.message))")
  return try #require(outcome.document)
}

/// What is wrong with a text.
func faults(_ text: String, limits: YAMLLimits = YAMLLimits()) -> [Diagnostic] {
  faults(Array(text.utf8), limits: limits)
}

func faults(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> [Diagnostic] {
  YAMLReader.read(bytes, path: "a.yaml", limits: limits).diagnostics
}

extension MarkedText.Place {
  /// The place that a diagnostic or node names; nil where a file as a whole is meant.
  init?(_ location: Diagnostics.SourceLocation?) {
    guard let span = location?.span else { return nil }
    let marked = span.excerpt.unicodeScalars.dropFirst(span.column - 1).prefix(span.length)
    self.init(line: span.line, column: span.column, text: String(String.UnicodeScalarView(marked)))
  }
}

extension Node {
  /// Every key and single value below, in the order of the file.
  var leaves: [Node] {
    switch shape {
    case .text, .empty: [self]
    case .list: elements.flatMap(\.leaves)
    case .mapping: members.flatMap { [$0.key] + $0.value.leaves }
    }
  }

  /// The tree as a text that a test can compare: `{a: [1, 2]}`.
  var outline: String {
    switch shape {
    case .empty: "~"
    case .text: text
    case .list: "[\(elements.map(\.outline).joined(separator: ", "))]"
    case .mapping: "{\(members.map { "\($0.key.outline): \($0.value.outline)" }.joined(separator: ", "))}"
    }
  }

  subscript(key: String) -> Node? { members.first { $0.key.text == key }?.value }
}
