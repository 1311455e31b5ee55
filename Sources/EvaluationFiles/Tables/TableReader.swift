import Diagnostics

/// Reads a table row by row, in one pass, and says what is wrong in it without ever showing a row.
final class TableReader {
  let columns: TableColumns
  let log: DiagnosticLog
  private let header: TableHeader
  private var rows: TableRows
  private let file: SourceLocation
  private let progress: (_ done: Int, _ total: Int) -> Void
  private(set) var rowCount = 0

  /// After so many faults the rest is not read: they mostly have one cause.
  static let faultLimit = 100

  /// Nil, with diagnostics, where the bytes are no text or the header is not as it must be.
  ///
  /// - Parameter progress: told how many bytes have been read, now and then.
  init?(
    _ bytes: [UInt8], path: String, columns: TableColumns, log: DiagnosticLog,
    progress: @escaping (_ done: Int, _ total: Int) -> Void
  ) {
    let file = SourceLocation(path: path)
    let text: TableText
    do {
      text = try TableText(bytes)
    } catch {
      let place = error.offset.map { file.confidential(Self.place(of: $0, in: bytes), in: bytes) } ?? file
      log.report(error.code, at: place, error.message, hint: "save it as CSV (UTF-8) in your spreadsheet or editor")
      return nil
    }
    guard let header = TableHeader(bytes, from: text.start, columns: columns, path: path, log: log) else { return nil }
    self.file = file
    self.columns = columns
    self.log = log
    self.header = header
    rows = header.rows
    self.progress = progress
  }

  /// Goes to the next row of the right length; false at the end, and after too many faults.
  func next() -> Bool {
    while log.diagnostics.count < Self.faultLimit {
      switch rows.next() {
      case .row: break
      case .end:
        progress(rows.bytes.count, rows.bytes.count)
        return false
      case .unclosed(let place):
        log.report(
          .quotes, at: file.confidential(place, in: rows.bytes), "the quote that opens here never closes",
          hint: "close it, or double it if it is part of the text")
        return false
      case .textAfterQuote(let place):
        log.report(
          .quotes, at: file.confidential(place, in: rows.bytes), "a quoted text has ended here, and something follows",
          hint: "double the quotes that are part of the text")
        return false
      }
      if rowCount % 4096 == 0 { progress(rows.offset, rows.bytes.count) }
      // Spreadsheets leave rows of separators below a table.
      if rows.cells.allSatisfy({ $0.bytes(in: rows.bytes).isEmpty }) { continue }
      rowCount += 1
      guard rows.cells.count == header.width else {
        log.report(
          .rowLength, at: file.confidential(rows.cells[0].place, in: rows.bytes),
          "the row has \(Self.counted(rows.cells.count, "cell")), and the header "
            + Self.counted(header.width, "column"),
          hint: "put a text that holds the separator in quotes")
        continue
      }
      return true
    }
    log.report(
      .tooManyFaults, at: file, "the table is not read any further, because it has \(Self.faultLimit) faults already")
    return false
  }

  /// Whether the table has a column.
  func has(_ column: Int) -> Bool { header.positions[column] != nil }

  /// The cell of a column, without spaces around it; empty where the table has no such column.
  func cell(_ column: Int) -> ArraySlice<UInt8> {
    header.positions[column].map { rows.cells[$0].bytes(in: rows.bytes) } ?? []
  }

  /// The line in which the row begins.
  var line: Int { rows.cells[0].place.line }

  /// Whether a comma can stand before decimals.
  var allowsDecimalComma: Bool { header.separator != UInt8(ascii: ",") }

  /// Where a cell stands.
  func location(of column: Int) -> SourceLocation {
    header.positions[column].map { file.confidential(rows.cells[$0].place, in: rows.bytes) } ?? file
  }

  /// Where another row begins.
  func location(line: Int) -> SourceLocation {
    SourceLocation(path: file.path, span: .confidential(line: line, column: 1))
  }

  /// Says that the table has a header and nothing below it.
  func reportIfEmpty() {
    guard rowCount == 0, !log.hasErrors else { return }
    log.report(.emptyTable, at: file, "the table has a header and no rows", hint: "add a row, or use another file")
  }

  private static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  private static func place(of offset: Int, in bytes: [UInt8]) -> TableRows.Place {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    return TableRows.Place(line: before.count { $0 == lineFeed } + 1, lineStart: lineStart, offset: offset)
  }
}
