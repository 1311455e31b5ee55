import Diagnostics
import Evaluation
import Hashing
import YAMLSource

/// Reads the YAML files of a project's folders, and remembers what was read.
final class SourceFiles {
  let folders: ProjectFolders
  let log: DiagnosticLog
  let limits: YAMLLimits
  private(set) var inputs: [InputFile] = []
  /// Whether any file or folder asked for so far gave no tree.
  private(set) var hasUnreadFile = false
  private var fileCount = 0

  /// The most files that a project may have.
  static let fileLimit = 10_000

  init(_ folders: ProjectFolders, limits: YAMLLimits, log: DiagnosticLog) {
    self.folders = folders
    self.limits = limits
    self.log = log
  }

  /// The YAML files of a folder by their names without ending, sorted.
  ///
  /// - Parameter isRequired: whether it is an error that there is no such folder.
  func listing(of folder: String, isRequired: Bool) -> [(stem: String, path: String)] {
    if !isRequired, !isFolder(folder) { return [] }
    let names: [String]
    do {
      names = try EvaluationFiles.names(inFolder: folder)
    } catch {
      log.append([
        error.diagnostic(shown: folder).withHint(
          "check --project, --criteria and --vendors, or run it in the folder that holds criteria/ and vendors/")
      ])
      hasUnreadFile = true
      return []
    }
    var files: [(stem: String, path: String)] = []
    var pathByStem: [String: String] = [:]
    for name in names {
      let path = ProjectFolders.join(folder, name)
      guard let stem = Self.stem(ofYAML: name) else {
        warnIfMeant(name, path)
        continue
      }
      if let twin = pathByStem.updateValue(path, forKey: stem) {
        log.report(
          .twinFile, at: SourceLocation(path: folders.shown(path)),
          "\(folders.shown(path)) stands beside \(folders.shown(twin))", hint: "keep one of the two")
      }
      files.append((stem, path))
    }
    fileCount += files.count
    guard fileCount <= Self.fileLimit else {
      log.report(
        .tooManyFiles, at: SourceLocation(path: folders.shown(folder)),
        "the project has more than \(Self.fileLimit) files", hint: "remove what is not part of the comparison")
      return []
    }
    return files
  }

  /// The tree of a file; nil with diagnostics where there is none.
  func document(at path: String) -> YAMLDocument? {
    let document = read(path)
    if document == nil { hasUnreadFile = true }
    return document
  }

  private func read(_ path: String) -> YAMLDocument? {
    let shown = folders.shown(path)
    let bytes: [UInt8]
    do {
      switch try contents(ofFile: path, limit: limits.bytes) {
      case .bytes(let read): bytes = read
      case .tooLarge(let size):
        log.append([YAMLReader.tooLarge(size, path: shown, limits: limits)])
        return nil
      }
    } catch {
      log.append([error.diagnostic(shown: shown)])
      return nil
    }
    inputs.append(InputFile(path: shown, sha256: hexadecimal(sha256(bytes))))
    let outcome = YAMLReader.read(bytes, path: shown, limits: limits)
    log.append(outcome.diagnostics)
    guard let document = outcome.document else { return nil }
    guard document.root.shape != .empty else {
      log.report(.emptyFile, at: document.location, "the file is empty", hint: "fill it in or delete it")
      return nil
    }
    return document
  }

  /// Warns of what is left unread and was likely meant: `moodle.yaml.txt`, as some editors save it, or `panels/`.
  private func warnIfMeant(_ name: String, _ path: String) {
    let lower = name.lowercased()
    let place = SourceLocation(path: folders.shown(path))
    if lower.hasSuffix(".yaml.txt") || lower.hasSuffix(".yml.txt") {
      log.report(
        .fileIgnored, at: place, "\(folders.shown(path)) is not read: its name does not end in .yaml",
        hint: "rename it, or move it elsewhere")
    } else if path == ProjectFolders.join(folders.vendors, name), isFolder(path), !["panel", "pricing"].contains(name),
      let near = suggestion(for: name, among: ["panel", "pricing"])
    {
      log.report(
        .fileIgnored, at: place, "the folder \(folders.shown(path)) is not read", hint: "did you mean '\(near)'?")
    }
  }

  private static func stem(ofYAML name: String) -> String? {
    let lower = name.lowercased()
    for ending in [".yaml", ".yml"] where lower.hasSuffix(ending) && lower.utf8.count > ending.utf8.count {
      return String(name.dropLast(ending.count))
    }
    return nil
  }
}

extension Diagnostic {
  func withHint(_ hint: String) -> Diagnostic {
    var copy = self
    copy.hint = hint
    return copy
  }
}
