import Diagnostics

/// The columns that a table may have.
struct TableColumns {
  /// Without at least one of these, the first row is no header.
  let fixed: [String]
  /// Others that must be there, such as the items of a survey.
  var required: [String] = []
  var optional: [String] = []

  /// In the order in which a row's cells are asked for.
  var all: [String] { fixed + required + optional }
}

/// What the first row says: the separator, and where each column stands.
struct TableHeader {
  let separator: UInt8
  /// By place in `TableColumns.all`; nil for an optional column that is not there.
  let positions: [Int?]
  let width: Int
  /// The rows after the header.
  let rows: TableRows

  /// Nil, with diagnostics, where the header is not as it must be.
  init?(_ bytes: [UInt8], from start: Int, columns: TableColumns, path: String, log: DiagnosticLog) {
    separator = Self.separator(of: bytes, from: start)
    var rows = TableRows(bytes, from: start, separator: separator)
    let file = SourceLocation(path: path)
    switch rows.next() {
    case .row: break
    case .end:
      log.report(.emptyTable, at: file, "the file is empty", hint: "it starts with a header: \(Self.example(columns))")
      return nil
    case .unclosed(let place), .textAfterQuote(let place):
      log.report(
        .quotes, at: file.confidential(place, in: bytes), "the header has a quote that never closes, or text after it",
        hint: "column names need no quotes")
      return nil
    }
    let cells = rows.cells
    let names = cells.map { String(decoding: $0.bytes(in: bytes), as: UTF8.self) }
    let lowercased = Set(names.map { $0.lowercased() })
    guard columns.fixed.contains(where: lowercased.contains) else {
      log.report(
        .headerMissing, at: file.confidential(cells[0].place, in: bytes),
        "the first row is no header: it names none of the columns \(Self.listed(columns.fixed))",
        hint: "start the file with \(Self.example(columns))")
      return nil
    }

    let known = columns.all
    var positions = [Int?](repeating: nil, count: known.count)
    var misspelt: Set<String> = []
    var isSound = true
    for (position, name) in names.enumerated() {
      let place = file.confidential(cells[position].place, in: bytes)
      if let column = known.firstIndex(of: name) {
        if positions[column] != nil {
          log.report(.columnTwice, at: place, "the column '\(name)' is there twice", hint: "keep one of the two")
          isSound = false
        }
        positions[column] = position
        continue
      }
      isSound = false
      if name.isEmpty {
        log.report(
          .unknownColumn, at: place, "column \(position + 1) has no name",
          hint: "remove it, or the separator at the end of the line")
        continue
      }
      if let near = suggestion(for: name, among: known) { misspelt.insert(near) }
      // Where the line's end is lost, a row of data stands in the header: its text is not shown.
      log.report(
        .unknownColumn, at: place, "column \(position + 1) has a name that means nothing here",
        hint: didYouMean(name, among: known))
    }
    for (name, position) in zip(columns.fixed + columns.required, positions)
    where position == nil && !misspelt.contains(name) {
      log.report(
        .missingColumn, at: file.confidential(cells[0].place, in: bytes), "the column '\(name)' is missing",
        hint: "add it to the header and to each row")
      isSound = false
    }
    guard isSound else { return nil }
    self.positions = positions
    width = names.count
    self.rows = rows
  }

  /// The separator that the first line shows most often outside quotes; a comma where it shows none.
  private static func separator(of bytes: [UInt8], from start: Int) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes[start...].drop(while: { $0 == lineFeed || $0 == carriageReturn }) {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == lineFeed || byte == carriageReturn { break }
      if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  private static func example(_ columns: TableColumns) -> String {
    let names = columns.fixed + columns.required
    return names.prefix(8).joined(separator: ",") + (names.count > 8 ? ",…" : "")
  }

  private static func listed(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }
}

extension TableRows.Place {
  /// Counted from 1 in Unicode scalars.
  func column(in bytes: [UInt8]) -> Int {
    bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1
  }
}

extension TableRows.Cell {
  /// The cell without spaces around it, and with its quotes as they were meant.
  func bytes(in all: [UInt8]) -> ArraySlice<UInt8> {
    var cell = all[range]
    if isEscaped {
      var unescaped: [UInt8] = []
      var isSecond = false
      for byte in cell {
        isSecond = byte == quote && !isSecond
        if byte != quote || isSecond { unescaped.append(byte) }
      }
      cell = unescaped[...]
    }
    while let first = cell.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") { cell.removeFirst() }
    while let last = cell.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { cell.removeLast() }
    return cell
  }
}

extension SourceLocation {
  /// A place in a file of personal data: line and column, and nothing of the text.
  func confidential(_ place: TableRows.Place, in bytes: [UInt8]) -> SourceLocation {
    SourceLocation(path: path, span: .confidential(line: place.line, column: place.column(in: bytes)))
  }
}
