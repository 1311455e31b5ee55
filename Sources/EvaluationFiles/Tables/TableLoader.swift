package import Diagnostics
package import Evaluation
internal import Hashing

/// Reads the tables that a strategy's steps start from: surveys, activity, replies, measurements.
///
/// Diagnostics name lines and columns, never what stands in a row: these are data about persons.
package struct TableLoader {
  private let progress: (_ done: Int, _ total: Int) -> Void

  /// Larger tables are refused.
  package static let sizeLimit = 128 << 20

  /// - Parameter progress: told how many bytes of a table have been read, now and then.
  package init(progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }) {
    self.progress = progress
  }

  /// The file that a strategy names as its survey; relative paths start from the folder of the criteria.
  package static func surveyPath(_ written: String, in folders: ProjectFolders) -> String {
    written.hasPrefix("/") ? written : ProjectFolders.join(folders.criteria, written)
  }

  /// Reads a file and its rows.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - shown: how diagnostics call it.
  func load<Content>(
    _ path: String, shown: String, _ columns: TableColumns, _ decode: (TableReader) -> Content
  ) -> LoadedTable<Content> {
    let log = DiagnosticLog()
    let bytes: [UInt8]
    do {
      switch try contents(ofFile: path, limit: Self.sizeLimit) {
      case .bytes(let read): bytes = read
      case .tooLarge(let size):
        log.report(
          .fileTooLarge, at: SourceLocation(path: shown),
          "the file has \(size) bytes; at most \(Self.sizeLimit) (\(Self.sizeLimit >> 20) MiB) are read",
          hint: "split the file")
        return LoadedTable(content: nil, diagnostics: log.diagnostics, input: nil)
      }
    } catch {
      return LoadedTable(content: nil, diagnostics: [error.diagnostic(shown: shown)], input: nil)
    }
    let content = TableReader(bytes, path: shown, columns: columns, log: log, progress: progress).map(decode)
    return LoadedTable(
      content: log.hasErrors ? nil : content, diagnostics: log.diagnostics.inReadingOrder(),
      input: InputFile(path: shown, sha256: hexadecimal(sha256(bytes))))
  }
}

/// What reading a table gave.
package struct LoadedTable<Content: Sendable>: Sendable {
  /// Nil where there are errors.
  package let content: Content?
  /// In reading order.
  package let diagnostics: [Diagnostic]
  /// Nil where the file could not be read.
  package let input: InputFile?
}
