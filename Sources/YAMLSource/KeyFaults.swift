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
    for index in document.records.indices where document.records[index].kind == .mapping {
      guard Self.mayHaveFaults(index, in: document) else { continue }
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

  /// False where a small mapping certainly has no fault: all keys plain or quoted, and all different.
  ///
  /// Most mappings have a handful of keys, and comparing bytes is ten times faster than making texts.
  private static func mayHaveFaults(_ mapping: Int, in document: YAMLDocument) -> Bool {
    let record = document.records[mapping]
    guard record.count <= 24 else { return true }
    return document.records.withUnsafeBufferPointer { records in
      document.source.withUnsafeBufferPointer { source in
        var key = Int(record.content)
        for place in stride(from: 0, to: Int(record.count), by: 2) {
          let own = records[key]
          guard own.kind == .plain || own.kind == .quoted, own.count > 2 || own.kind == .quoted else { return true }
          var earlier = Int(record.content)
          for _ in stride(from: 0, to: place, by: 2) {
            let other = records[earlier]
            if other.count == own.count,
              (0..<Int(own.count)).allSatisfy({ source[Int(own.content) + $0] == source[Int(other.content) + $0] })
            {
              return true
            }
            earlier = Int(records[Int(other.next)].next)
          }
          key = Int(records[Int(own.next)].next)
        }
        return false
      }
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
            hint: "put quotes around a text that starts with [ or {, or with a question mark and a space"))
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
            .duplicateKey, at: key.location, "the key '\(name)' stands twice in this mapping", hint: "keep one of the two",
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
