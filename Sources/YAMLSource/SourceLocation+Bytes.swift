import Diagnostics

extension SourceLocation.Span {
  /// The first line of a stretch of bytes.
  ///
  /// libyaml's own marks count code points and take U+0085 and U+2028 for line breaks, which no
  /// editor does; so lines are counted here, by LF and CRLF, and only when a place is asked for.
  init(_ range: Range<Int>, in source: [UInt8]) {
    let start = min(range.lowerBound, source.count)
    var line = 1
    var lineStart = 0
    for index in 0..<start where source[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    var lineEnd = start
    while lineEnd < source.count, source[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
    if lineEnd > lineStart, source[lineEnd - 1] == UInt8(ascii: "\r") { lineEnd -= 1 }
    let text = String(decoding: source[lineStart..<lineEnd], as: UTF8.self)
    let before = String(decoding: source[lineStart..<min(start, max(lineStart, lineEnd))], as: UTF8.self)
    let end = min(max(range.upperBound, start), lineEnd)
    let marked = end > start ? String(decoding: source[start..<end], as: UTF8.self) : ""
    self.init(
      line: line, column: before.unicodeScalars.count + 1, length: marked.unicodeScalars.count, excerpt: text)
  }
}
