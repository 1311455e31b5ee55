internal import OutputText

/// Prints a plain document for a terminal of a given width.
package struct TerminalRenderer: Sendable {
  /// Columns of the terminal; 80 where there is none.
  package let width: Int
  /// Whether to use colours (ANSI escape sequences of our own; never the input's).
  package let usesColor: Bool

  package init(width: Int, usesColor: Bool) {
    self.width = max(40, width)
    self.usesColor = usesColor
  }

  package func text(of document: PlainDocument) -> String {
    document.blocks.map(text(of:)).joined(separator: "\n")
  }

  private func text(of block: PlainDocument.Block) -> String {
    switch block {
    case .heading(let text, _): wrapped(visible(text), indent: 0).map { styled($0, "1") + "\n" }.joined()
    case .paragraph(let text): wrapped(visible(text), indent: 0).map { $0 + "\n" }.joined()
    case .caution(let text): wrapped(visible(text), indent: 0).map { styled($0, "1;33") + "\n" }.joined()
    case .list(let items):
      items.map { item in
        let lines = wrapped(visible(item), indent: 2)
        return zip(lines.indices, lines).map { ($0 == 0 ? "- " : "  ") + $1 + "\n" }.joined()
      }.joined()
    case .table(let table): text(of: table)
    }
  }

  private func text(of table: PlainTable) -> String {
    let rows = table.rows.map { $0.cells.map { visible($0) } }
    let widths = columnWidths(table, rows)
    let gap = 2
    func line(_ cells: [String]) -> String {
      var line = ""
      for (place, column) in table.columns.enumerated() {
        let cell = cut(cells[place], to: widths[place])
        let padding = String(repeating: " ", count: max(0, widths[place] - terminalWidth(of: cell)))
        line += column.alignment == .right ? padding + cell : cell + padding
        line += String(repeating: " ", count: gap)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    var text =
      table.columns.contains { !$0.title.isEmpty }
      ? styled(line(table.columns.map { visible($0.title) }), "1") + "\n" : ""
    let noteIndent = table.columns.first?.alignment == .right ? widths[0] + gap : 2
    for (row, cells) in zip(table.rows, rows) {
      if row.startsSection {
        text += String(repeating: "─", count: min(width, widths.reduce(0) { $0 + $1 + gap } - gap)) + "\n"
      }
      text += line(cells) + "\n"
      for note in row.notes {
        for (place, part) in wrapped(visible(note), indent: noteIndent + 2).enumerated() {
          text += styled(String(repeating: " ", count: noteIndent + (place == 0 ? 0 : 2)) + part, "2") + "\n"
        }
      }
    }
    return text
  }

  /// What each column needs, the cuttable ones made narrower, widest first, until all fit.
  private func columnWidths(_ table: PlainTable, _ rows: [[String]]) -> [Int] {
    var widths = table.columns.enumerated().map { place, column in
      rows.reduce(terminalWidth(of: visible(column.title))) { max($0, terminalWidth(of: $1[place])) }
    }
    let gaps = 2 * (widths.count - 1)
    while widths.reduce(gaps, +) > width {
      let cuttable = widths.indices.filter { table.columns[$0].isCut && widths[$0] > 8 }
      guard let widest = cuttable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func cut(_ text: String, to width: Int) -> String {
    guard terminalWidth(of: text) > width else { return text }
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      used += terminalWidth(of: scalar)
      guard used < width else { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  /// Lines that fit; words longer than a line stand whole on a line of their own.
  private func wrapped(_ text: String, indent: Int) -> [String] {
    let limit = max(20, min(width, 100) - indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, terminalWidth(of: line) + 1 + terminalWidth(of: word) > limit {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }

  private func styled(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
