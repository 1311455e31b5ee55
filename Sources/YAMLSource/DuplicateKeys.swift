import Diagnostics

/// Finds keys that stand twice in one mapping, keys that are no text, and merge keys.
enum DuplicateKeys {
  static func find(in document: YAMLDocument) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for index in document.records.indices where document.records[index].kind == .mapping {
      check(Node(document: document, index: index), &diagnostics)
    }
    return diagnostics
  }

  private static func check(_ mapping: Node, _ diagnostics: inout [Diagnostic]) {
    var seen: [String: Node] = [:]
    for (key, _) in mapping.members {
      guard key.shape == .text else {
        diagnostics.append(
          Diagnostic(
            .keyNotText, at: key.location, "a key must be a word, and this is \(key.shape.description)",
            hint: "put quotes around a text that starts with [ or {, or with a question mark and a space"))
        continue
      }
      let name = key.text
      if name == "<<", key.isPlain {
        diagnostics.append(
          Diagnostic(.mergeKey, at: key.location, "merge keys ('<<') are not used here", hint: "write the keys out"))
      } else if let first = seen.updateValue(key, forKey: name) {
        seen[name] = first
        diagnostics.append(
          Diagnostic(
            .duplicateKey, at: key.location, "the key '\(name)' stands twice in this mapping", hint: "keep one of the two",
            related: [Diagnostic.Related(at: first.location, "first given at")]))
      }
    }
  }
}
