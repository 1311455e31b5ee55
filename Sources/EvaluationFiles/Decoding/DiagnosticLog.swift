internal import Diagnostics

/// Collects what is wrong while files are decoded, so that a user sees all of it in one run.
final class DiagnosticLog {
  private(set) var diagnostics: [Diagnostic] = []

  func report(
    _ code: Diagnostic.Code, at location: SourceLocation?, _ message: String, hint: String? = nil,
    related: [Diagnostic.Related] = []
  ) {
    diagnostics.append(Diagnostic(code, at: location, message, hint: hint, related: related))
  }

  func append(_ more: [Diagnostic]) { diagnostics += more }

  var hasErrors: Bool { diagnostics.hasErrors }
}
