import Diagnostics
import Evaluation

extension TableReader {
  /// A number in a range, or nil with a diagnostic that does not show the cell.
  func number(_ column: Int, in range: ClosedRange<Double>, _ words: String) -> Double? {
    guard let text = filled(column) else { return nil }
    guard let number = tableNumber(text, allowsComma: allowsDecimalComma) else {
      let hasComma = !allowsDecimalComma && text.contains(UInt8(ascii: ","))
      log.report(
        .notANumber, at: location(of: column), "\(named(column)) is not a number",
        hint: hasComma ? "use a point for decimals, as the separator is a comma" : nil)
      return nil
    }
    guard range.contains(number) else {
      log.report(.numberOutOfRange, at: location(of: column), "\(named(column)) is not \(words)")
      return nil
    }
    return number
  }

  func wholeNumber(_ column: Int, in range: ClosedRange<Double>, _ words: String) -> Int? {
    guard let number = number(column, in: range, words) else { return nil }
    guard let whole = Int(exactly: number) else {
      log.report(.numberOutOfRange, at: location(of: column), "\(named(column)) is not \(words)")
      return nil
    }
    return whole
  }

  /// The place of an id in a list, or nil with a diagnostic that only names ids of the list.
  func place(_ column: Int, among ids: TableIDs) -> Int? {
    guard let text = filled(column) else { return nil }
    return place(of: text, in: column, among: ids)
  }

  func place(of text: ArraySlice<UInt8>, in column: Int, among ids: TableIDs) -> Int? {
    if let place = ids.place(of: text) { return place }
    log.report(
      .unknownReference, at: location(of: column), "\(named(column)) names no \(ids.kind) of the strategy",
      hint: didYouMean(String(decoding: text.prefix(64), as: UTF8.self), among: ids.texts))
    return nil
  }

  func date(_ column: Int) -> CalendarDate? {
    guard let text = filled(column) else { return nil }
    guard let date = CalendarDate(String(decoding: text.prefix(11), as: UTF8.self)) else {
      log.report(
        .invalidDate, at: location(of: column), "\(named(column)) is no day of the calendar",
        hint: "write YYYY-MM-DD, such as 2026-11-01")
      return nil
    }
    return date
  }

  /// The cell, or nil with a diagnostic where it is empty.
  func filled(_ column: Int) -> ArraySlice<UInt8>? {
    let text = cell(column)
    if !text.isEmpty { return text }
    log.report(.emptyCell, at: location(of: column), "\(named(column)) is empty")
    return nil
  }

  private func named(_ column: Int) -> String { "the cell in the column '\(columns.all[column])'" }
}

/// Ids that a table may name.
struct TableIDs {
  /// What they are, for messages.
  let kind: String
  let texts: [String]
  private let places: [[UInt8]: Int]

  init(_ kind: String, _ texts: [String]) {
    self.kind = kind
    self.texts = texts
    places = Dictionary(texts.enumerated().map { (Array($1.utf8), $0) }, uniquingKeysWith: { first, _ in first })
  }

  func place(of text: ArraySlice<UInt8>) -> Int? { places[Array(text)] }
}

/// A decimal number with optional sign; nil for anything else, exponents and thousands marks included.
///
/// - Parameter allowsComma: whether a comma may stand for the point.
func tableNumber(_ text: ArraySlice<UInt8>, allowsComma: Bool) -> Double? {
  var (digits, decimals, whole) = (0, 0, 0)
  var isNegative = false
  var hasPoint = false
  for (place, byte) in zip(text.indices, text) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      digits += 1
      if digits <= 15 { whole = whole * 10 + Int(byte - UInt8(ascii: "0")) }
      if hasPoint { decimals += 1 }
    case UInt8(ascii: "-") where place == text.startIndex: isNegative = true
    case UInt8(ascii: "+") where place == text.startIndex: break
    case UInt8(ascii: "."), UInt8(ascii: ","):
      if hasPoint || byte == UInt8(ascii: ",") && !allowsComma { return nil }
      hasPoint = true
    default: return nil
    }
  }
  guard digits > 0 else { return nil }
  if digits <= 15 {
    // Both numbers are exact, so the quotient is the nearest double.
    let number = Double(whole) / powersOfTen[decimals]
    return isNegative ? -number : number
  }
  return Double(String(decoding: text.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }, as: UTF8.self))
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]
