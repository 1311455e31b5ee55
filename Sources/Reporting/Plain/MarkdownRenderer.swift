internal import OutputText

/// Prints a plain document as Markdown, with every text escaped.
package struct MarkdownRenderer: Sendable {
  package init() {}

  package func text(of document: PlainDocument) -> String {
    document.blocks.map(text(of:)).joined(separator: "\n")
  }

  private func text(of block: PlainDocument.Block) -> String {
    switch block {
    case .heading(let text, let level): "\(String(repeating: "#", count: level)) \(escaped(text))\n"
    case .paragraph(let text): escaped(text) + "\n"
    case .caution(let text): "**\(escaped(text))**\n"
    case .list(let items): items.map { "- \(escaped($0))\n" }.joined()
    case .table(let table): text(of: table)
    }
  }

  private func text(of table: PlainTable) -> String {
    let hasNotes = table.rows.contains { !$0.notes.isEmpty }
    let titles = table.columns.map(\.title) + (hasNotes ? [table.notesTitle] : [])
    let alignments = table.columns.map { $0.alignment == .right ? "---:" : ":---" } + (hasNotes ? [":---"] : [])
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
    let rows = table.rows.map { row in
      line((row.cells + (hasNotes ? [row.notes.joined(separator: "; ")] : [])).map(escaped))
    }
    return line(titles.map(escaped)) + line(alignments) + rows.joined()
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in visible(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!", "$": result += "\\\(scalar)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
