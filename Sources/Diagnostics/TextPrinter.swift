internal import OutputText

/// Prints diagnostics for people: what is wrong, the line with a caret below it, how to mend it.
package struct TextPrinter: Sendable {
  /// Whether to use colours (ANSI escape sequences of our own; never the input's).
  package var usesColor: Bool

  package init(usesColor: Bool) { self.usesColor = usesColor }

  package func text(of diagnostics: [Diagnostic]) -> String {
    diagnostics.map(text(of:)).joined(separator: "\n")
  }

  package func text(of diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity
    let tint = severity == .error ? Style.red : .yellow
    var lines = [
      styled("\(severity.rawValue)[\(diagnostic.code.rawValue)]", tint)
        + styled(": \(visible(diagnostic.message))", .bold)
    ]
    if let location = diagnostic.location { lines += place(location, tint: tint) }
    for related in diagnostic.related {
      lines.append("  \(styled("note:", .bold)) \(visible(related.message)) \(self.address(related.location))")
    }
    if let hint = diagnostic.hint { lines.append("  \(styled("hint:", .bold)) \(visible(hint))") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `1 error and 2 warnings`, or nil where there are none.
  package static func count(of diagnostics: [Diagnostic]) -> String? {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let parts = [(errors, "error"), (warnings, "warning")]
      .filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return parts.isEmpty ? nil : parts.joined(separator: " and ")
  }

  private func address(_ location: SourceLocation) -> String {
    let path = visible(location.path)
    return location.span.map { "\(path):\($0.line):\($0.column)" } ?? path
  }

  private func place(_ location: SourceLocation, tint: Style) -> [String] {
    let gutterWidth = location.span.map { String($0.line).count } ?? 1
    let gutter = String(repeating: " ", count: gutterWidth)
    let arrow = "\(gutter)\(styled("-->", .blue)) \(address(location))"
    guard let span = location.span, !span.isConfidential else { return [arrow] }
    let window = ExcerptWindow(span)
    return [
      arrow,
      "\(gutter) \(styled("|", .blue))",
      "\(styled("\(span.line)", .blue)) \(styled("|", .blue)) \(window.text)",
      "\(gutter) \(styled("|", .blue)) \(window.indent)\(styled(window.carets, tint))",
    ]
  }

  private enum Style: String {
    case bold = "1", red = "1;31", yellow = "1;33", blue = "34"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    usesColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// The part of a source line that is shown, with carets that stand below the right columns.
private struct ExcerptWindow {
  let text: String
  let indent: String
  let carets: String

  /// Lines longer than this many scalars are cut around the place.
  private static let limit = 100

  init(_ span: SourceLocation.Span) {
    let scalars = Array(span.excerpt.unicodeScalars)
    let place = min(span.column - 1, scalars.count)
    let start = scalars.count > Self.limit && place > Self.limit / 2 ? place - Self.limit / 2 : 0
    let end = min(scalars.count, start + Self.limit)
    let markEnd = min(end, place + span.length)

    let before = Self.shown(scalars[start..<max(start, min(place, end))])
    let marked = Self.shown(scalars[min(place, end)..<max(min(place, end), markEnd)])
    let after = Self.shown(scalars[max(min(place, end), markEnd)..<end])
    let opening = start > 0 ? "…" : ""
    text = opening + before + marked + after + (end < scalars.count ? "…" : "")
    indent = String(repeating: " ", count: terminalWidth(of: opening + before))
    carets = String(repeating: "^", count: max(1, terminalWidth(of: marked)))
  }

  /// Tabs are one column wide here, and seen, so that the caret stands where it should.
  private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.map { $0 == "\t" ? "→" : $0 })
    return visible(String(view))
  }
}
