/// A text in which `«` and `»` stand around the places that matter, so that a test shows what it points to.
package struct MarkedText: Sendable {
  /// The text without the marks.
  package let text: String
  /// The marked places in the order of the text.
  package let places: [Place]

  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [Place] = []
    var (line, column) = (1, 1)
    var open: (line: Int, column: Int, text: String.UnicodeScalarView)?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": open = (line, column, String.UnicodeScalarView())
      case "»":
        guard let start = open else { preconditionFailure("» without «") }
        places.append(Place(line: start.line, column: start.column, text: String(start.text)))
        open = nil
      default:
        text.append(scalar)
        open?.text.append(scalar)
        if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
      }
    }
    precondition(open == nil, "« without »")
    self.text = String(text)
    self.places = places
  }

  /// Where something stands: line and column from 1, columns in Unicode scalars.
  package struct Place: Hashable, Sendable {
    package let line: Int
    package let column: Int
    package let text: String

    package init(line: Int, column: Int, text: String) {
      self.line = line
      self.column = column
      self.text = text
    }
  }
}
