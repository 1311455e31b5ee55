internal import CLibYAML
package import Diagnostics

/// Reads the bytes of one YAML file into a tree, or says what is wrong with them.
package enum YAMLReader {
  /// What reading a file gave: a tree, or the reasons why there is none.
  package enum Outcome: Sendable {
    case document(YAMLDocument)
    case failure([Diagnostic])
  }

  /// - Parameters:
  ///   - bytes: the file as it is on the disk; a UTF-8 byte-order mark is skipped.
  ///   - path: how diagnostics call the file.
  package static func read(
    _ bytes: [UInt8], path: String, limits: YAMLLimits = YAMLLimits()
  ) -> Outcome {
    let whole = SourceLocation(path: path)
    guard bytes.count <= limits.bytes else {
      return .failure([
        Diagnostic(
          .fileTooLarge, at: whole,
          "the file has \(bytes.count) bytes; at most \(limits.bytes) (\(limits.bytes >> 20) MiB) are read",
          hint: "split the file")
      ])
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return .failure([
        Diagnostic(.notUTF8, at: whole, "the file is UTF-16, not UTF-8", hint: "save it as UTF-8 in your editor")
      ])
    }
    let source = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    var builder = TreeBuilder(path: path, source: source, limits: limits)
    return builder.run()
  }
}
