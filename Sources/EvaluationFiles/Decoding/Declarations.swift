import Diagnostics
import Evaluation
import YAMLSource

/// What `criteria/` declares at its top level, put together from all its files.
///
/// `goals`, `groups`, `scales`, `criteria` and `scenarios` may be spread over files, each id once;
/// any other key stands in one file.
struct Declarations {
  /// Entries by top-level key, for the keys that may be spread, in the order of the files.
  private(set) var spread: [String: [(key: Node, value: Node)]] = [:]
  private(set) var single: [String: Node] = [:]
  private var singleKeys: [String: Node] = [:]
  private var firstDeclared: [String: Node] = [:]
  /// Where `criteria/` as a whole is meant.
  let folder: SourceLocation
  let log: DiagnosticLog

  static let spreadKeys: Set<String> = ["goals", "groups", "scales", "criteria", "scenarios"]
  static let singleKeys = [
    "strategy", "organisation", "currency", "as_of", "priorities", "confidence", "unknown",
    "coverage_warning_percent", "evidence_months", "verdict", "language", "report", "learners", "rollout", "cost",
    "readiness", "levers", "adopters", "measurement",
  ]

  init(_ documents: [YAMLDocument], folder: SourceLocation, log: DiagnosticLog) {
    self.folder = folder
    self.log = log
    for document in documents { add(document) }
  }

  /// Every id that is declared under a spread key, whether or not what it declares is sound.
  func ids(_ key: String) -> [String] { (spread[key] ?? []).map(\.key.text) }

  /// Where a key that stands in one file is written.
  func place(of key: String) -> SourceLocation? { singleKeys[key]?.location }

  private mutating func add(_ document: YAMLDocument) {
    guard document.root.shape == .mapping else {
      log.report(
        .wrongType, at: document.root.location,
        "a file of criteria is a mapping of keys to values, and this is \(document.root.described)")
      return
    }
    for (key, value) in document.root.members {
      let name = key.text
      if Self.spreadKeys.contains(name) {
        addSpread(name, value)
      } else if Self.singleKeys.contains(name) {
        if let first = singleKeys[name] {
          log.report(
            .keyTwice, at: key.location, "'\(name)' is given in two files", hint: "keep one of the two",
            related: [Diagnostic.Related(at: first.location, "first given at")])
        } else {
          singleKeys[name] = key
          single[name] = value
        }
      } else {
        log.report(
          .unknownKey, at: key.location, "a file of criteria has no key '\(name)'",
          hint: didYouMean(name, among: Array(Self.spreadKeys) + Self.singleKeys)
            ?? "known: \((Self.spreadKeys.sorted() + Self.singleKeys).joined(separator: ", "))")
      }
    }
  }

  private mutating func addSpread(_ name: String, _ value: Node) {
    guard value.shape == .mapping else {
      log.report(
        value.shape == .empty ? .emptyValue : .wrongType, at: value.location,
        "'\(name)' is a mapping of ids, and this is \(value.described)")
      return
    }
    for entry in value.members {
      let path = "\(name).\(entry.key.text)"
      if let first = firstDeclared[path] {
        log.report(
          .idTwice, at: entry.key.location, "'\(entry.key.text)' is declared twice in '\(name)'",
          hint: "keep one of the two",
          related: [Diagnostic.Related(at: first.location, "first declared at")])
      } else {
        firstDeclared[path] = entry.key
        spread[name, default: []].append(entry)
      }
    }
  }
}
