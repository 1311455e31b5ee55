/// Where in a file something stands.
package struct SourceLocation: Hashable, Sendable {
  /// The file, as a path that the user can open: relative to the project where it lies in it.
  package var path: String
  /// The place in the file; nil if the file as a whole is meant.
  package var span: Span?

  package init(path: String, span: Span? = nil) {
    self.path = path
    self.span = span
  }

  /// A stretch of one line.
  package struct Span: Hashable, Sendable {
    /// Line, counted from 1; lines end with LF or CRLF.
    package var line: Int
    /// Column, counted from 1 in Unicode scalars.
    package var column: Int
    /// Length in Unicode scalars, at least 1.
    package var length: Int
    /// The text of the line, without its end.
    package var excerpt: String
    /// Whether the line may hold personal data, so that its text is not kept and nothing of it is shown.
    package private(set) var isConfidential = false

    package init(line: Int, column: Int, length: Int, excerpt: String) {
      self.line = line
      self.column = column
      self.length = max(1, length)
      self.excerpt = excerpt
    }

    /// A place in a line that may hold personal data: its text is not kept.
    package static func confidential(line: Int, column: Int) -> Span {
      var span = Span(line: line, column: column, length: 1, excerpt: "")
      span.isConfidential = true
      return span
    }
  }
}

extension SourceLocation: Comparable {
  package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.path, a.span?.line ?? 0, a.span?.column ?? 0) < (b.path, b.span?.line ?? 0, b.span?.column ?? 0)
  }
}
