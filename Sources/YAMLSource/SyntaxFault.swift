import Diagnostics

/// A fault that libyaml found, put into words for people who do not know YAML's grammar.
struct SyntaxFault {
  let problem: String
  let context: Context?
  /// Where it was noticed, in bytes.
  let offset: Int
  let source: [UInt8]

  /// What was being read when the fault was noticed.
  struct Context {
    let words: String
    let offset: Int
  }

  func diagnostic(path: String) -> Diagnostic {
    if let tab = tabBefore(offset) {
      return Diagnostic(
        .tab, at: location(path, tab..<tab + 1), "a tab is used to indent; YAML indents with spaces only",
        hint: "replace the tab by two spaces")
    }
    // A fault noticed far from where it was made: the opening bracket or quote is what to look at.
    let related = context.flatMap { context -> Diagnostic.Related? in
      let isSameLine =
        location(path, context.offset..<context.offset).span?.line == location(path, offset..<offset).span?.line
      guard !isSameLine, let what = context.plainWords else { return nil }
      return Diagnostic.Related(at: location(path, context.offset..<context.offset + 1), "\(what) begins at")
    }
    return Diagnostic(
      .yamlSyntax, at: location(path, offset..<offset + 1), "this is not well-formed YAML: \(plainWords)", hint: hint,
      related: related.map { [$0] } ?? [])
  }

  private func location(_ path: String, _ range: Range<Int>) -> SourceLocation {
    SourceLocation(path: path, span: SourceLocation.Span(range, in: source))
  }

  /// The tab in the indentation of the line of an offset, or at the offset itself.
  private func tabBefore(_ offset: Int) -> Int? {
    if offset < source.count, source[offset] == UInt8(ascii: "\t") { return offset }
    var lineStart = min(offset, source.count)
    while lineStart > 0, source[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
    var index = lineStart
    while index < source.count, source[index] == UInt8(ascii: " ") { index += 1 }
    return index < source.count && source[index] == UInt8(ascii: "\t") ? index : nil
  }

  private var plainWords: String {
    switch problem {
    case "did not find expected key":
      "a key was expected here, or the list or mapping before it was not closed"
    case "mapping values are not allowed in this context":
      "a colon followed by a space cannot stand here"
    case "could not find expected ':'":
      "a key on its own line lacks its colon"
    case "did not find expected '-' indicator":
      "the next element of a list ('- ') was expected here"
    case "did not find expected ',' or ']'": "a list in brackets is not closed, or a comma is missing"
    case "did not find expected ',' or '}'": "a mapping in braces is not closed, or a comma is missing"
    case "found unexpected end of stream": "the file ends inside quotes or brackets"
    case "found character that cannot start any token":
      "this character cannot start a value"
    case "block sequence entries are not allowed in this context": "a list cannot start on this line"
    case "did not find expected node content": "a value was expected here"
    default: problem
    }
  }

  private var hint: String? {
    switch problem {
    case "mapping values are not allowed in this context": "put quotes around a text that contains ': '"
    case "did not find expected key", "did not find expected '-' indicator":
      "check the indentation of this line and of the one before, and quotes around texts with ': ' or ' #'"
    case "could not find expected ':'": "write 'key: value', or check the quotes on the line before"
    case "found character that cannot start any token": "put quotes around a text that starts with @, ` or %"
    case "block sequence entries are not allowed in this context": "put the list on lines of its own below the key"
    case "found unexpected end of stream": "look for a missing quote or bracket further up"
    case "did not find expected ',' or ']'": "close the list with ], or put a comma between its elements"
    case "did not find expected ',' or '}'": "close the mapping with }, or put a comma between its keys"
    default: nil
    }
  }
}

extension SyntaxFault.Context {
  /// The thing that was being read; nil where libyaml's words say nothing to a person.
  fileprivate var plainWords: String? {
    switch words {
    case "while parsing a flow sequence": "the list in brackets"
    case "while parsing a flow mapping": "the mapping in braces"
    case "while scanning a quoted scalar": "the quoted text"
    case "while parsing a block mapping": "the mapping"
    case "while parsing a block collection": "the list"
    default: nil
    }
  }
}
