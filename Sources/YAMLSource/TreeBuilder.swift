internal import CLibYAML
import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Turns libyaml's events into the records of a document, within the limits.
struct TreeBuilder {
  let path: String
  let source: [UInt8]
  let limits: YAMLLimits
  var records: [YAMLDocument.Record] = []
  var diagnostics: [Diagnostic] = []
  private var foldedText: [UInt8] = []
  private var open: [OpenCollection] = []
  private var anchors: [String: Anchor] = [:]
  private var offsets: ByteOffsets
  /// Nodes that aliases add, beyond those that are written.
  private var aliasedNodes = 0
  private var documents = 0

  /// A list or mapping whose end has not come yet.
  private struct OpenCollection {
    var record: Int
    var lastChild = 0
    var anchor: String?
    var aliasedNodesBefore: Int
    /// How deep the deepest thing inside is, itself being 1.
    var height = 1
  }

  /// What an alias repeats, and how large it is once unfolded.
  private struct Anchor {
    var record: Int
    var nodes: Int
    var height: Int
    var isOpen: Bool
  }

  init(path: String, source: [UInt8], limits: YAMLLimits) {
    self.path = path
    self.source = source
    self.limits = limits
    offsets = ByteOffsets(source)
    records.reserveCapacity(source.count / 14 + 16)
  }

  mutating func run() -> YAMLReader.Outcome {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { fatalError("out of memory") }
    defer { yaml_parser_delete(&parser) }
    source.withUnsafeBufferPointer { bytes in
      // libyaml wants a pointer even where there is nothing to read.
      let empty: [UInt8] = [0]
      if let base = bytes.baseAddress {
        yaml_parser_set_input_string(&parser, base, bytes.count)
        consumeEvents(of: &parser)
      } else {
        empty.withUnsafeBufferPointer { yaml_parser_set_input_string(&parser, $0.baseAddress, 0) }
        consumeEvents(of: &parser)
      }
    }
    if diagnostics.isEmpty, records.isEmpty {
      report(.emptyFile, nil, "the file is empty", hint: "fill it in or delete it")
    }
    diagnostics += HiddenLineBreaks.find(in: source, records: records, path: path)
    guard diagnostics.isEmpty else { return YAMLReader.Outcome(document: nil, diagnostics: diagnostics) }
    let tree = KeyFaults(
      in: YAMLDocument(path: path, source: source, records: records, foldedText: foldedText))
    return YAMLReader.Outcome(document: tree.document, diagnostics: tree.diagnostics)
  }

  private mutating func consumeEvents(of parser: inout yaml_parser_t) {
    // Without this, UTF-16 would be accepted.
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    var isDone = false
    while !isDone {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        diagnostics.append(syntaxError(of: parser))
        return
      }
      isDone = !accept(event)
      yaml_event_delete(&event)
    }
  }

  /// Takes one event; false after the last, or when the file cannot be used.
  private mutating func accept(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      guard documents == 1 else {
        report(
          .severalDocuments, place(of: event), "a second document starts here",
          hint: "one document a file: split the file")
        return false
      }
      return true
    case YAML_SCALAR_EVENT: return acceptScalar(event)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return openCollection(.list, event, anchor: start.anchor, tag: start.tag)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return openCollection(.mapping, event, anchor: start.anchor, tag: start.tag)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      closeCollection(event)
      return true
    case YAML_ALIAS_EVENT: return acceptAlias(event)
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return false
    default: return true
    }
  }

  private mutating func acceptScalar(_ event: yaml_event_t) -> Bool {
    let scalar = event.data.scalar
    guard refuseTag(scalar.tag, event) else { return false }
    let (start, end) = bytes(of: event)
    let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    let length = scalar.length
    // What stands between the quotes, or the plain text itself, mostly is the value already.
    let inner = isPlain || length == 0 ? start : start + 1
    let isVerbatim =
      inner + length <= source.count
      && source.withUnsafeBytes { memcmp($0.baseAddress! + inner, scalar.value, length) == 0 }
    var content = inner
    if !isVerbatim {
      content = foldedText.count
      foldedText.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: length))
    }
    let kind: YAMLDocument.Record.Kind =
      isPlain ? (isVerbatim ? .plain : .plainFolded) : (isVerbatim ? .quoted : .quotedFolded)
    guard
      append(
        YAMLDocument.Record(
          kind: kind, start: UInt32(start), end: UInt32(end), content: UInt32(content), count: UInt32(length)))
    else { return false }
    if let anchor = scalar.anchor {
      anchors[String(cString: anchor)] = Anchor(record: records.count - 1, nodes: 1, height: 0, isOpen: false)
    }
    return true
  }

  private mutating func openCollection(
    _ kind: YAMLDocument.Record.Kind, _ event: yaml_event_t, anchor: UnsafeMutablePointer<yaml_char_t>?,
    tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> Bool {
    guard refuseTag(tag, event) else { return false }
    guard open.count < limits.depth else {
      report(.nestedTooDeep, place(of: event), "lists and mappings are nested more than \(limits.depth) deep here")
      return false
    }
    let (start, end) = bytes(of: event)
    guard append(YAMLDocument.Record(kind: kind, start: UInt32(start), end: UInt32(end), content: 0, count: 0))
    else { return false }
    let name = anchor.map { String(cString: $0) }
    open.append(OpenCollection(record: records.count - 1, anchor: name, aliasedNodesBefore: aliasedNodes))
    if let name { anchors[name] = Anchor(record: records.count - 1, nodes: 0, height: 0, isOpen: true) }
    return true
  }

  private mutating func closeCollection(_ event: yaml_event_t) {
    let closed = open.removeLast()
    let (_, end) = bytes(of: event)
    records[closed.record].end = max(records[closed.record].end, UInt32(end))
    if let name = closed.anchor {
      let nodes = records.count - closed.record + aliasedNodes - closed.aliasedNodesBefore
      anchors[name] = Anchor(record: closed.record, nodes: nodes, height: closed.height, isOpen: false)
    }
    if !open.isEmpty { open[open.count - 1].height = max(open[open.count - 1].height, closed.height + 1) }
  }

  private mutating func acceptAlias(_ event: yaml_event_t) -> Bool {
    let name = String(cString: event.data.alias.anchor)
    guard let anchor = anchors[name] else {
      report(
        .unknownAlias, place(of: event), "the alias *\(name) refers to nothing: no anchor &\(name) stands before it",
        hint: "put quotes around a text that starts with *")
      return false
    }
    guard !anchor.isOpen else {
      report(
        .recursiveAlias, place(of: event), "the alias *\(name) stands inside what it repeats, so it would never end")
      return false
    }
    aliasedNodes += anchor.nodes
    guard aliasedNodes <= limits.aliasedNodes else {
      report(
        .aliasExpansion, place(of: event),
        "aliases unfold to more than \(limits.aliasedNodes) keys and values up to here",
        hint: "write them out, or use fewer")
      return false
    }
    guard open.count + anchor.height <= limits.depth else {
      report(
        .nestedTooDeep, place(of: event),
        "with the alias *\(name) unfolded, nesting is more than \(limits.depth) deep here")
      return false
    }
    if !open.isEmpty { open[open.count - 1].height = max(open[open.count - 1].height, anchor.height + 1) }
    let (start, end) = bytes(of: event)
    return append(
      YAMLDocument.Record(
        kind: .alias, start: UInt32(start), end: UInt32(end), content: UInt32(anchor.record), count: 0))
  }

  private mutating func append(_ record: YAMLDocument.Record) -> Bool {
    guard records.count < limits.nodes else {
      report(
        .tooManyNodes, location(Int(record.start), Int(record.end)),
        "the file holds more than \(limits.nodes) keys and values", hint: "split the file")
      return false
    }
    let index = records.count
    records.append(record)
    guard !open.isEmpty else { return true }
    let parent = open[open.count - 1]
    if records[parent.record].count == 0 {
      records[parent.record].content = UInt32(index)
    } else {
      records[parent.lastChild].next = UInt32(index)
    }
    records[parent.record].count += 1
    open[open.count - 1].lastChild = index
    return true
  }

  private mutating func refuseTag(_ tag: UnsafeMutablePointer<yaml_char_t>?, _ event: yaml_event_t) -> Bool {
    guard let tag else { return true }
    report(
      .tag, place(of: event), "the tag '\(String(cString: tag))' is not used here",
      hint: "remove it; put quotes around a text that looks like a number or a truth value")
    return false
  }

  private mutating func bytes(of event: yaml_event_t) -> (start: Int, end: Int) {
    let start = offsets.byteOffset(ofScalar: event.start_mark.index, in: source)
    let end = offsets.byteOffset(ofScalar: event.end_mark.index, in: source)
    return (start, end)
  }

  private mutating func place(of event: yaml_event_t) -> SourceLocation {
    let (start, end) = bytes(of: event)
    return location(start, end)
  }

  private func location(_ start: Int, _ end: Int) -> SourceLocation {
    SourceLocation(path: path, span: SourceLocation.Span(start..<max(start, end), in: source))
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ place: SourceLocation?, _ message: String, hint: String? = nil
  ) {
    diagnostics.append(Diagnostic(code, at: place ?? SourceLocation(path: path), message, hint: hint))
  }

  private mutating func syntaxError(of parser: yaml_parser_t) -> Diagnostic {
    if parser.error == YAML_READER_ERROR {
      return readerError(of: parser)
    }
    let offset = min(offsets.byteOffset(ofScalar: parser.problem_mark.index, in: source), source.count)
    return SyntaxFault(
      problem: parser.problem.map { String(cString: $0) } ?? "it cannot be read",
      context: context(of: parser), offset: offset, source: source
    ).diagnostic(path: path)
  }

  /// What libyaml was in the middle of, and where that began, in bytes.
  private mutating func context(of parser: yaml_parser_t) -> SyntaxFault.Context? {
    guard let words = parser.context else { return nil }
    let start = offsets.byteOffset(ofScalar: parser.context_mark.index, in: source)
    return SyntaxFault.Context(words: String(cString: words), offset: min(start, source.count))
  }

  private func readerError(of parser: yaml_parser_t) -> Diagnostic {
    var offset = min(parser.problem_offset, source.count)
    var place = location(offset, offset + 1)
    if parser.problem.map({ String(cString: $0) }) == "control characters are not allowed" {
      let digits = String(UInt32(bitPattern: parser.problem_value), radix: 16, uppercase: true)
      return Diagnostic(
        .controlCharacter, at: place,
        "the character U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits) is not allowed in YAML",
        hint: "delete it; it cannot be seen in most editors")
    }
    // libyaml names the byte at which it gave up, up to three bytes into the faulty sequence.
    offset = firstInvalidByte(from: max(0, offset - 3))
    place = location(offset, offset + 1)
    return Diagnostic(
      .notUTF8, at: place, "the file is not UTF-8 from here on", hint: "save it as UTF-8 in your editor")
  }

  /// The first byte at or after an offset that does not belong to a character in UTF-8.
  private func firstInvalidByte(from start: Int) -> Int {
    var offset = start
    while offset < source.count, source[offset] & 0xC0 == 0x80, offset < start + 3 { offset += 1 }
    var bytes = source[offset...].makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) { offset += UTF8.width(scalar) }
    return min(offset, source.count)
  }
}
