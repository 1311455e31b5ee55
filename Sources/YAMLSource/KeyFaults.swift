import Diagnostics

/// Keys that stand twice in one mapping, keys that are no text, and merge keys.
///
/// The faulty members are taken out of the tree, so that the rest of the file can be read and its
/// other faults reported in the same run.
struct KeyFaults {
  let diagnostics: [Diagnostic]
  /// The tree without the faulty members.
  let document: YAMLDocument

  init(in document: YAMLDocument) {
    var diagnostics: [Diagnostic] = []
    var faulty: [(mapping: Int, keys: Set<Int>)] = []
    for index in Self.suspects(in: document) {
      let keys = Self.faultyKeys(Node(document: document, index: index), &diagnostics)
      if !keys.isEmpty { faulty.append((index, keys)) }
    }
    self.diagnostics = diagnostics
    self.document =
      faulty.isEmpty
      ? document
      : YAMLDocument(
        path: document.path, source: document.source,
        records: Self.without(faulty, document.records), foldedText: document.foldedText)
  }

  /// The mappings that may have a fault; most are cleared at a glance.
  private static func suspects(in document: YAMLDocument) -> [Int] {
    document.records.withUnsafeBufferPointer { records in
      document.source.withUnsafeBufferPointer { source in
        var quickLook = QuickLook(records: records, source: source)
        return records.indices.filter { records[$0].kind == .mapping && !quickLook.isSound(records[$0]) }
      }
    }
  }

  /// Tells, without making a text of each key, that a mapping has nothing to find.
  ///
  /// It errs on the side of doubt: what it does not clear is looked at key by key.
  private struct QuickLook {
    let records: UnsafeBufferPointer<YAMLDocument.Record>
    let source: UnsafeBufferPointer<UInt8>
    /// One number for each key; two equal keys have the same, two others very rarely.
    private var marks: [UInt64] = []

    init(records: UnsafeBufferPointer<YAMLDocument.Record>, source: UnsafeBufferPointer<UInt8>) {
      self.records = records
      self.source = source
    }

    mutating func isSound(_ mapping: YAMLDocument.Record) -> Bool {
      marks.removeAll(keepingCapacity: true)
      var place = Int(mapping.content)
      for _ in 0..<mapping.count / 2 {
        let key = records[place]
        guard let mark = mark(of: key) else { return false }
        marks.append(mark)
        place = Int(records[Int(key.next)].next)
      }
      if marks.count <= 12 {
        for (index, mark) in marks.enumerated() where marks[..<index].contains(mark) { return false }
        return true
      }
      marks.sort()
      return !zip(marks, marks.dropFirst()).contains { $0 == $1 }
    }

    /// Nil for a key that is no text in one piece, or might be nothing or a merge key.
    private func mark(of key: YAMLDocument.Record) -> UInt64? {
      guard key.kind == .plain || key.kind == .quoted else { return nil }
      let text = source[Int(key.content)..<Int(key.content) + Int(key.count)]
      guard let first = text.first, first != UInt8(ascii: "~"), first != UInt8(ascii: "<"),
        text.count != 4 || first | 0x20 != UInt8(ascii: "n") || text[text.startIndex + 1] | 0x20 != UInt8(ascii: "u")
      else { return nil }
      // FNV-1a (Fowler, Noll, Vo 1991).
      var mark: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in text { mark = (mark ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return mark
    }
  }

  private static func faultyKeys(_ mapping: Node, _ diagnostics: inout [Diagnostic]) -> Set<Int> {
    var seen: [String: Node] = [:]
    var faulty: Set<Int> = []
    for (key, _) in mapping.members {
      guard key.shape == .text else {
        faulty.insert(key.place)
        diagnostics.append(
          Diagnostic(
            .keyNotText, at: key.location, "a key must be a word, and this is \(key.shape.description)",
            hint: key.shape == .empty
              ? "write the key before the colon; put quotes around a word such as \"null\""
              : "put quotes around a text that starts with [ or {, or with a question mark and a space"))
        continue
      }
      let name = key.text
      if name == "<<", key.isPlain {
        faulty.insert(key.place)
        diagnostics.append(
          Diagnostic(.mergeKey, at: key.location, "merge keys ('<<') are not used here", hint: "write the keys out"))
      } else if let first = seen[name] {
        faulty.insert(key.place)
        diagnostics.append(
          Diagnostic(
            .duplicateKey, at: key.location, "the key '\(name)' stands twice in this mapping",
            hint: "keep one of the two",
            related: [Diagnostic.Related(at: first.location, "first given at")]))
      } else {
        seen[name] = key
      }
    }
    return faulty
  }

  /// The records with the chains of children led past the faulty keys and their values.
  private static func without(
    _ faulty: [(mapping: Int, keys: Set<Int>)], _ records: [YAMLDocument.Record]
  ) -> [YAMLDocument.Record] {
    var records = records
    for (mapping, keys) in faulty {
      var kept: [Int] = []
      var key = Int(records[mapping].content)
      for _ in 0..<Int(records[mapping].count) / 2 {
        let value = Int(records[key].next)
        if !keys.contains(key) { kept += [key, value] }
        key = Int(records[value].next)
      }
      records[mapping].count = UInt32(kept.count)
      records[mapping].content = UInt32(kept.first ?? 0)
      for (place, next) in zip(kept, kept.dropFirst()) { records[place].next = UInt32(next) }
    }
    return records
  }
}
