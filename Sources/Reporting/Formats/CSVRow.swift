internal import OutputText

/// A text of a user as a CSV cell: control characters made visible, formulas defused.
func csvText(_ text: String) -> String {
  let startsLikeFormula = text.unicodeScalars.first.map { ["=", "+", "-", "@", "\t", "\r"].contains($0) } ?? false
  return (startsLikeFormula ? "'" : "") + visible(text)
}

/// A row of cells by RFC 4180, ended by CRLF.
func csvRow(_ cells: [String]) -> String {
  cells.map { cell in
    guard cell.unicodeScalars.contains(where: { [",", "\"", "\n", "\r", ";"].contains($0) }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }.joined(separator: ",") + "\r\n"
}
