import Diagnostics

/// Texts that would act on a terminal, a log or a reader's eye, if they were printed as they are.
let hostileTexts = [
  "\u{1B}[31mred", "\u{1B}]0;title\u{7}", "\u{9B}31m", "\u{9D}0;title\u{9C}", "bell\u{7}", "back\u{8}\u{8}", "\u{7F}",
  "nul\u{0}",
  "\u{202E}gnp.exe", "\u{2066}x\u{2069}", "\u{200F}x", "\u{61C}x", "zero\u{200B}width", "\u{FEFF}x", "soft\u{AD}hyphen",
  "tag\u{E0041}", "two\r\nlines", "two\nlines", "carriage\rreturn", "para\u{2029}graph", "line\u{2028}end",
  "next\u{85}line", "\t",
  "::error file=x::y", "100%0A::warning::z", "%", "a:b,c", "\"quoted\" \\ back", "</script><!--", "é\u{301}😀漢字",
  "\u{FFF9}x\u{FFFB}", "\u{1F}", "\u{B}\u{C}",
]

/// A diagnostic that says a text wherever it can.
func diagnostic(saying text: String) -> Diagnostic {
  let place = Diagnostics.SourceLocation(
    path: "folder/\(text).yaml",
    span: Diagnostics.SourceLocation.Span(
      line: 3, column: 5, length: max(1, text.unicodeScalars.count), excerpt: "key: \(text) # \(text)"))
  return Diagnostic(
    .unknownKey, at: place, "there is no \(text)", hint: "did you mean \(text)?",
    related: [Diagnostic.Related(at: place, "first \(text)")])
}

/// Whether a scalar acts on what is around it; line breaks excepted, which printers put themselves.
func acts(_ scalar: Unicode.Scalar) -> Bool {
  if scalar == "\n" { return false }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
  default: return false
  }
}
