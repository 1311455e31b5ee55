package import Diagnostics

/// One YAML file as a tree in which every key and value knows where it stands.
///
/// The tree is a flat list of fixed-size records and keeps the file's own bytes, so that a plain
/// text costs no copy: a file takes about three times its size. An alias is one record that
/// points to what it repeats; nothing is copied when it is unfolded.
package final class YAMLDocument: Sendable {
  /// The path shown in diagnostics.
  package let path: String
  let source: [UInt8]
  let records: [Record]
  /// Texts that differ from the bytes of the file: quoted with escapes, or over several lines.
  let foldedText: [UInt8]

  init(path: String, source: [UInt8], records: [Record], foldedText: [UInt8]) {
    self.path = path
    self.source = source
    self.records = records
    self.foldedText = foldedText
  }

  /// What stands at the top of the file.
  package var root: Node { Node(document: self, index: 0) }

  /// The whole file as a place.
  package var location: SourceLocation { SourceLocation(path: path) }

  /// A node as it is kept: 24 bytes.
  struct Record {
    var kind: Kind
    /// Offsets in bytes from the start of the file (after a byte-order mark).
    var start: UInt32
    var end: UInt32
    /// Offset of a text, first child of a collection, or what an alias repeats.
    var content: UInt32
    /// Length of a text in bytes, or how many children a collection has.
    var count: UInt32
    /// The next child of the same collection; 0 for the last.
    var next: UInt32 = 0

    enum Kind: UInt8 {
      /// A text without quotes, equal to the bytes of the file.
      case plain
      /// A text without quotes over several lines.
      case plainFolded
      /// A text in quotes, or a block, equal to bytes of the file.
      case quoted
      /// A text in quotes, or a block, that had to be put together.
      case quotedFolded
      case list
      case mapping
      case alias
    }
  }

  /// The stretch of the file from one byte offset to another, cut to its first line.
  func location(from start: Int, to end: Int) -> SourceLocation {
    SourceLocation(path: path, span: SourceLocation.Span(start..<max(start, end), in: source))
  }
}
