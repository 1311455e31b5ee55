package import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The disk would not do what was asked: a file that cannot be read, or a full disk.
package struct FileFailure: Error, Sendable {
  package let code: Diagnostic.Code
  package let path: String
  package let reason: String

  package init(_ code: Diagnostic.Code, path: String, reason: String) {
    self.code = code
    self.path = path
    self.reason = reason
  }

  /// How failures call what is no file.
  static let standardOutput = "standard output"

  /// With the reason of the last system call that failed.
  init(_ code: Diagnostic.Code, path: String, errno number: Int32) {
    self.init(code, path: path, reason: String(cString: strerror(number)))
  }

  /// The failure as a diagnostic; `shown` is how the user calls the file.
  package func diagnostic(shown: String) -> Diagnostic {
    let verb: String
    switch code {
    case .writeFailed: verb = "cannot be written"
    case .folderUnreadable: verb = "cannot be listed"
    case .notAFile: verb = "is not a file"
    default: verb = "cannot be read"
    }
    // Standard output has no place that a user could go to.
    let place = shown == Self.standardOutput ? nil : SourceLocation(path: shown)
    return Diagnostic(code, at: place, "\(shown) \(verb): \(reason)")
  }
}
