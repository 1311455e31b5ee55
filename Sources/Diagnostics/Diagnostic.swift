/// Something wrong in what the user gave: where it is, what it is, and how to mend it.
///
/// The one type for every fault of the input, whether it comes from YAML, from a cross-check
/// between files or from the disk. Diagnostics are collected, so that a user sees all of them.
package struct Diagnostic: Hashable, Sendable {
  /// The stable code, by which scripts and `explain-code` know it.
  package var code: Code
  package var location: SourceLocation?
  /// What is wrong, as one sentence that names the thing it speaks of.
  package var message: String
  /// How to mend it.
  package var hint: String?
  /// Other places that matter, such as where an id was first given.
  package var related: [Related]
  /// Whether `--strict` made an error of a warning.
  package private(set) var isPromoted = false

  package init(
    _ code: Code, at location: SourceLocation?, _ message: String, hint: String? = nil,
    related: [Related] = []
  ) {
    self.code = code
    self.location = location
    self.message = message
    self.hint = hint
    self.related = related
  }

  /// A second place, and what it has to do with the first.
  package struct Related: Hashable, Sendable {
    package var location: SourceLocation
    package var message: String

    package init(at location: SourceLocation, _ message: String) {
      self.location = location
      self.message = message
    }
  }

  /// How much it matters: an error stops the run, a warning does not.
  package enum Severity: String, Sendable {
    case error, warning
  }

  package var severity: Severity {
    code.isWarning && !isPromoted ? .warning : .error
  }

  /// The same fault as an error, as `--strict` asks.
  package func promoted() -> Diagnostic {
    var copy = self
    copy.isPromoted = true
    return copy
  }
}

extension Sequence<Diagnostic> {
  /// In the order in which a reader goes through files: by path, line and column, then by code.
  package func inReadingOrder() -> [Diagnostic] {
    sorted { a, b in
      let places = (a.location ?? SourceLocation(path: ""), b.location ?? SourceLocation(path: ""))
      if places.0 < places.1 { return true }
      if places.1 < places.0 { return false }
      return (a.code.rawValue, a.message) < (b.code.rawValue, b.message)
    }
  }

  /// Whether any of them stops the run.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// Whether the world failed (a file that cannot be read), as opposed to what stands in a file.
  package var hasFileFailure: Bool { contains { $0.code.isFileFailure } }
}
