/// A file that was read, and the proof of what stood in it.
package struct InputFile: Hashable, Sendable {
  /// Relative to the project, with `/`.
  package let path: String
  /// 64 hexadecimal digits.
  package let sha256: String

  package init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}
