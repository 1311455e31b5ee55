/// A result for people, as headings, sentences, lists and tables: printed in a terminal or as Markdown.
package struct PlainDocument: Sendable {
  package var blocks: [Block]

  package init(_ blocks: [Block]) { self.blocks = blocks }

  package enum Block: Sendable {
    /// A title (level 1) or a heading (level 2).
    case heading(String, level: Int)
    case paragraph(String)
    /// Something to be read first.
    case caution(String)
    case list([String])
    case table(PlainTable)
  }
}

/// A table with one line a row, and notes below a row where there is more to say.
package struct PlainTable: Sendable {
  package struct Column: Sendable {
    package let title: String
    package let alignment: Alignment
    /// Whether its texts are cut with an ellipsis where the table is too wide.
    package let isCut: Bool

    package init(_ title: String, _ alignment: Alignment = .left, isCut: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.isCut = isCut
    }
  }

  package enum Alignment: Sendable {
    case left, right
  }

  package struct Row: Sendable {
    package let cells: [String]
    package let notes: [String]
    /// Whether it is set apart from the rows before it.
    package let startsSection: Bool

    package init(_ cells: [String], notes: [String] = [], startsSection: Bool = false) {
      self.cells = cells
      self.notes = notes
      self.startsSection = startsSection
    }
  }

  package let columns: [Column]
  package let rows: [Row]
  /// What the notes are called where they need a column of their own.
  package let notesTitle: String

  package init(columns: [Column], rows: [Row], notesTitle: String = "") {
    self.columns = columns
    self.rows = rows
    self.notesTitle = notesTitle
  }
}
