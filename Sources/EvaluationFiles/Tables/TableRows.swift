/// The rows of a table in bytes, one after the other (RFC 4180).
///
/// Rows end with LF, CRLF or CR; a quoted cell may hold separators, line breaks and doubled quotes.
struct TableRows {
  let bytes: [UInt8]
  let separator: UInt8
  /// The cells of the row read last.
  private(set) var cells: [Cell] = []
  /// Where the next row begins.
  private(set) var offset: Int
  private var line = 1
  private var lineStart = 0

  /// Where a cell stands; its bytes are without the quotes around it.
  struct Cell {
    var range: Range<Int>
    /// Whether quotes in it are doubled.
    var isEscaped: Bool
    let place: Place
  }

  /// A place in the bytes, with the line it is in.
  struct Place {
    let line: Int
    let lineStart: Int
    let offset: Int
  }

  enum Step {
    case row, end
    /// A quoted cell never ends, or goes on after its end: what follows cannot be told apart.
    case unclosed(Place), textAfterQuote(Place)
  }

  init(_ bytes: [UInt8], from offset: Int, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    self.offset = offset
    lineStart = offset
  }

  /// Reads the next row; blank lines are passed over.
  mutating func next() -> Step {
    repeat {
      cells.removeAll(keepingCapacity: true)
      guard offset < bytes.count else { return .end }
      if let fault = readRow() { return fault }
    } while cells.count == 1 && cells[0].range.isEmpty
    return .row
  }

  private mutating func readRow() -> Step? {
    while true {
      let start = place
      if offset < bytes.count, bytes[offset] == quote {
        if let fault = readQuoted(from: start) { return fault }
      } else {
        while offset < bytes.count, !isEnd(bytes[offset]) { offset += 1 }
        cells.append(Cell(range: start.offset..<offset, isEscaped: false, place: start))
      }
      guard offset < bytes.count else { return nil }
      let end = bytes[offset]
      if end == separator { offset += 1 } else { endLine(); return nil }
    }
  }

  private mutating func readQuoted(from start: Place) -> Step? {
    offset += 1
    let first = offset
    var isEscaped = false
    while offset < bytes.count {
      switch bytes[offset] {
      case quote where offset + 1 < bytes.count && bytes[offset + 1] == quote:
        isEscaped = true
        offset += 2
      case quote:
        cells.append(Cell(range: first..<offset, isEscaped: isEscaped, place: start))
        offset += 1
        return offset == bytes.count || isEnd(bytes[offset]) ? nil : .textAfterQuote(place)
      case lineFeed, carriageReturn: endLine()
      default: offset += 1
      }
    }
    return .unclosed(start)
  }

  private mutating func endLine() {
    offset += bytes[offset] == carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == lineFeed ? 2 : 1
    line += 1
    lineStart = offset
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == lineFeed || byte == carriageReturn }

  private var place: Place { Place(line: line, lineStart: lineStart, offset: offset) }
}

let quote = UInt8(ascii: "\"")
let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
