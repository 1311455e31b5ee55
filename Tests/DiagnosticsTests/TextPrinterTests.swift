import Diagnostics
import OutputText
import Testing

@Suite("Diagnostics for people")
struct TextPrinterTests {
  private func lines(_ diagnostic: Diagnostic) -> [String] {
    TextPrinter(usesColor: false).text(of: diagnostic).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
  }

  private func diagnostic(_ before: String, _ marked: String, _ after: String = "", line: Int = 7) -> Diagnostic {
    Diagnostic(
      .unknownKey,
      at: Diagnostics.SourceLocation(
        path: "a.yaml",
        span: Diagnostics.SourceLocation.Span(
          line: line, column: before.unicodeScalars.count + 1, length: marked.unicodeScalars.count,
          excerpt: before + marked + after)), "wrong")
  }

  @Test("say what, where, the line with a caret, other places, and how to mend it")
  func whole() {
    var fault = diagnostic("  ", "wieght", ": 5")
    fault.hint = "did you mean 'weight'?"
    fault.related = [Diagnostic.Related(at: Diagnostics.SourceLocation(path: "b.yaml"), "first given at")]
    #expect(
      lines(fault) == [
        "error[E2001]: wrong", " --> a.yaml:7:3", "  |", "7 |   wieght: 5", "  |   ^^^^^^",
        "  note: first given at b.yaml",
        "  hint: did you mean 'weight'?", "",
      ])
  }

  @Test("name a file as a whole without a line")
  func file() {
    #expect(
      lines(Diagnostic(.emptyFile, at: Diagnostics.SourceLocation(path: "a.yaml"), "empty")) == [
        "error[E1005]: empty", " --> a.yaml", "",
      ])
    #expect(lines(Diagnostic(.noVendor, at: nil, "none")) == ["error[E4005]: none", ""])
  }

  @Test(
    "put the caret below the right column, whatever stands before it",
    arguments: [
      ("key: ", 5), ("日本: ", 6), ("é: ", 3), ("e\u{301}: ", 3), ("😀: ", 4), ("🚀: ", 4), ("✅: ", 4), ("한글 ", 5),
      ("ﾊﾝｶｸ ", 5), ("a\u{200B}b", 10),
      ("\u{1B}[31m", 5), ("naïve – ", 8), ("全角：", 6), ("", 0),
    ])
  func caret(_ before: String, _ columns: Int) {
    let printed = lines(diagnostic(before, "wrong", " rest"))
    #expect(printed[4].prefix { $0 != "^" }.count - 4 == columns)
    #expect(printed[4].filter { $0 == "^" }.count == 5)
  }

  @Test("show a tab as one column, so that the caret does not drift")
  func tab() {
    let printed = lines(diagnostic("a:\t\t", "b"))
    #expect(!printed[3].contains("\t"))
    #expect(printed[4] == "  |     ^")
  }

  @Test("take two columns of carets for a wide character")
  func wideMark() {
    #expect(lines(diagnostic("a: ", "日本"))[4].hasSuffix("   ^^^^"))
  }

  @Test("cut long lines around the place", arguments: [0, 1, 49, 50, 51, 99, 100, 101, 5_000, 9_990, 9_999, 10_000])
  func longLine(_ place: Int) throws {
    let text = String((0..<10_000).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) })
    let printed = lines(
      diagnostic(String(text.prefix(place)), String(text.dropFirst(place).prefix(6)), String(text.dropFirst(place + 6)))
    )
    #expect(printed.allSatisfy { terminalWidth(of: $0) <= 110 })
    let start = printed[4].prefix { $0 != "^" }.count
    let marked = printed[3].dropFirst(start).prefix(printed[4].filter { $0 == "^" }.count)
    #expect(text.dropFirst(place).prefix(6).hasPrefix(marked) || place == 10_000)
    #expect(printed[3].contains("…"))
  }

  @Test("mark a long stretch to the end of what is shown")
  func longMark() {
    let printed = lines(diagnostic("key: ", String(repeating: "x", count: 4_000)))
    #expect(printed[4].filter { $0 == "^" }.count == 95)
  }

  @Test("keep the gutter as wide as the number of the line")
  func gutter() {
    let printed = lines(diagnostic("", "x", line: 12_345))
    #expect(printed.dropFirst().prefix(4) == ["     --> a.yaml:12345:1", "      |", "12345 | x", "      | ^"])
  }

  @Test("use colours only when asked to")
  func colour() {
    let fault = diagnostic("a: ", "b")
    #expect(!TextPrinter(usesColor: false).text(of: fault).contains("\u{1B}"))
    #expect(TextPrinter(usesColor: true).text(of: fault).contains("\u{1B}[1;31merror[E2001]\u{1B}[0m"))
    let warning = Diagnostic(.valueClamped, at: nil, "w")
    #expect(TextPrinter(usesColor: true).text(of: warning).contains("\u{1B}[1;33mwarning[W4002]"))
  }

  @Test("count errors and warnings in words")
  func count() {
    let error = Diagnostic(.emptyFile, at: nil, "e")
    let warning = Diagnostic(.valueClamped, at: nil, "w")
    #expect(TextPrinter.count(of: []) == nil)
    #expect(TextPrinter.count(of: [error]) == "1 error")
    #expect(TextPrinter.count(of: [warning, warning]) == "2 warnings")
    #expect(TextPrinter.count(of: [error, warning]) == "1 error and 1 warning")
    #expect(TextPrinter.count(of: [error, warning.promoted()]) == "2 errors")
  }
}
