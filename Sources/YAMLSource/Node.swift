package import Diagnostics

/// A key or a value of a YAML file: a text, a list, a mapping, or nothing.
package struct Node: Sendable {
  let document: YAMLDocument
  let index: Int
  /// Where the node stands among the records; for an alias, the alias itself.
  let place: Int

  init(document: YAMLDocument, index: Int) {
    self.document = document
    place = index
    let record = document.records[index]
    self.index = record.kind == .alias ? Int(record.content) : index
  }

  private var record: YAMLDocument.Record { document.records[index] }

  /// What kind of thing stands here.
  package enum Shape: Sendable {
    case empty, text, list, mapping

    /// The kind in words, for messages.
    package var description: String {
      switch self {
      case .empty: "nothing"
      case .text: "a single value"
      case .list: "a list"
      case .mapping: "a mapping of keys to values"
      }
    }
  }

  package var shape: Shape {
    switch record.kind {
    case .list: .list
    case .mapping: .mapping
    case .quoted, .quotedFolded, .plainFolded: .text
    case .plain: isNull ? .empty : .text
    case .alias: .empty
    }
  }

  /// The text, without quotes; empty for a list, a mapping or nothing.
  package var text: String {
    let record = record
    let range = Int(record.content)..<Int(record.content) + Int(record.count)
    switch record.kind {
    case .plain, .quoted: return String(decoding: document.source[range], as: UTF8.self)
    case .plainFolded, .quotedFolded: return String(decoding: document.foldedText[range], as: UTF8.self)
    case .list, .mapping, .alias: return ""
    }
  }

  /// The length of the text in bytes.
  package var length: Int {
    switch record.kind {
    case .plain, .quoted, .plainFolded, .quotedFolded: Int(record.count)
    case .list, .mapping, .alias: 0
    }
  }

  /// Whether the text stands without quotes, so that a YAML reader might take it for a number or a truth value.
  package var isPlain: Bool { record.kind == .plain || record.kind == .plainFolded }

  /// The elements of a list; empty for anything else.
  package var elements: Children {
    Children(document: document, first: Int(record.content), count: record.kind == .list ? Int(record.count) : 0)
  }

  /// The members of a mapping in the order of the file; empty for anything else.
  package var members: Members {
    Members(
      children: Children(
        document: document, first: Int(record.content), count: record.kind == .mapping ? Int(record.count) : 0))
  }

  /// Where it stands.
  package var location: SourceLocation {
    document.location(from: Int(record.start), to: Int(record.end))
  }

  /// The path of the file it stands in.
  package var path: String { document.path }

  private var isNull: Bool {
    let record = record
    switch record.count {
    case 0: return true
    case 1: return document.source[Int(record.content)] == UInt8(ascii: "~")
    case 4: return ["null", "Null", "NULL"].contains(text)
    default: return false
    }
  }

  /// The children of a collection, one after the other.
  package struct Children: Sequence, IteratorProtocol, Sendable {
    let document: YAMLDocument
    var first: Int
    /// How many are left.
    package private(set) var count: Int

    init(document: YAMLDocument, first: Int, count: Int) {
      self.document = document
      self.first = first
      self.count = count
    }

    package mutating func next() -> Node? {
      guard count > 0 else { return nil }
      count -= 1
      let node = Node(document: document, index: first)
      first = Int(document.records[first].next)
      return node
    }
  }

  /// The keys and values of a mapping.
  package struct Members: Sequence, IteratorProtocol, Sendable {
    var children: Children

    /// How many are left.
    package var count: Int { children.count / 2 }

    package mutating func next() -> (key: Node, value: Node)? {
      guard let key = children.next(), let value = children.next() else { return nil }
      return (key, value)
    }
  }
}
