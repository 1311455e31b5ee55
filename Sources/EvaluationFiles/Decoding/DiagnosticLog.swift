internal import Diagnostics

/// Collects what is wrong while files are decoded, so that a user sees all of it in one run.
final class DiagnosticLog {
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a file of criteria could not be read, so that what it declares seems to be missing.
  ///
  /// Diagnostics that only follow from this are left out: a comma too few in the goals must not
  /// make every criterion look wrong.
  var isMissingDeclarations = false

  func report(
    _ code: Diagnostic.Code, at location: SourceLocation?, _ message: String, hint: String? = nil,
    related: [Diagnostic.Related] = []
  ) {
    let followsFromMissing: Set<Diagnostic.Code> = [.unknownReference, .goalMissing, .comparisonMissing, .missingRate]
    guard !(isMissingDeclarations && followsFromMissing.contains(code)) else { return }
    diagnostics.append(Diagnostic(code, at: location, message, hint: hint, related: related))
  }

  func append(_ more: [Diagnostic]) { diagnostics += more }

  var hasErrors: Bool { diagnostics.hasErrors }
}
