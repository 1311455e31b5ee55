import Diagnostics

/// U+0085, U+2028 and U+2029 outside quotes.
///
/// libyaml ends a line there and no editor does: a key could hide behind a comment or within a text
/// that a reader takes for one line. In quotes they are part of the text and harmless.
enum HiddenLineBreaks {
  static func find(in source: [UInt8], records: [YAMLDocument.Record], path: String) -> [Diagnostic] {
    let breaks = offsets(in: source)
    guard !breaks.isEmpty else { return [] }
    let quoted = records.filter { record in
      (record.kind == .quoted || record.kind == .quotedFolded)
        && [UInt8(ascii: "'"), UInt8(ascii: "\"")].contains(source[Int(record.start)])
    }
    return breaks.compactMap { offset, name in
      guard !quoted.contains(where: { Int($0.start) < offset && offset < Int($0.end) }) else { return nil }
      return Diagnostic(
        .controlCharacter, at: SourceLocation(path: path, span: SourceLocation.Span(offset..<offset + 1, in: source)),
        "the character \(name) ends a line for YAML and for no editor, so what follows it would be read as a line of its own",
        hint: "delete it, or put the text in quotes")
    }
  }

  private static func offsets(in source: [UInt8]) -> [(offset: Int, name: String)] {
    var found: [(Int, String)] = []
    source.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == 0xC2 || bytes[index] == 0xE2 {
        if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0x85 { found.append((index, "U+0085")) }
        guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { continue }
        if bytes[index + 2] == 0xA8 { found.append((index, "U+2028")) }
        if bytes[index + 2] == 0xA9 { found.append((index, "U+2029")) }
      }
    }
    return found
  }
}
