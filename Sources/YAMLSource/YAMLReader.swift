internal import CLibYAML
package import Diagnostics

/// Reads the bytes of one YAML file into a tree, or says what is wrong with them.
package enum YAMLReader {
  /// What reading a file gave: a tree and what is wrong with its keys, or the reasons why there is no tree.
  package struct Outcome: Sendable {
    package let document: YAMLDocument?
    package let diagnostics: [Diagnostic]
  }

  /// - Parameters:
  ///   - bytes: the file as it is on the disk; a UTF-8 byte-order mark is skipped.
  ///   - path: how diagnostics call the file.
  package static func read(
    _ bytes: [UInt8], path: String, limits: YAMLLimits = YAMLLimits()
  ) -> Outcome {
    guard bytes.count <= limits.bytes else {
      return Outcome(document: nil, diagnostics: [tooLarge(bytes.count, path: path, limits: limits)])
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let diagnostic = Diagnostic(
        .notUTF8, at: SourceLocation(path: path), "the file is UTF-16, not UTF-8",
        hint: "save it as UTF-8 in your editor")
      return Outcome(document: nil, diagnostics: [diagnostic])
    }
    let source = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    var builder = TreeBuilder(path: path, source: source, limits: limits)
    return builder.run()
  }

  /// The diagnostic for a file that is larger than the limit.
  package static func tooLarge(_ bytes: Int, path: String, limits: YAMLLimits) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: SourceLocation(path: path),
      "the file has \(bytes) bytes; at most \(limits.bytes) (\(limits.bytes >> 20) MiB) are read",
      hint: "split the file")
  }
}
