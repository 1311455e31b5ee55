internal import OutputText
package import Wording

/// Markup that is safe to show: only what we wrote ourselves is markup, everything else is text.
///
/// A literal passes as it stands; every interpolated value is escaped, by Unicode scalar, so that it can stand
/// between tags and inside a quoted attribute; only another `HTML` passes raw. A forgotten escape does not compile.
package struct HTML: ExpressibleByStringInterpolation, Sendable {
  package private(set) var markup: String

  package init(stringLiteral markup: String) { self.markup = markup }

  package init(stringInterpolation: Interpolation) { markup = stringInterpolation.markup }

  /// Nothing.
  package static let empty: HTML = ""

  package var isEmpty: Bool { markup.isEmpty }

  package static func += (a: inout HTML, b: HTML) { a.markup += b.markup }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    package mutating func appendLiteral(_ literal: String) { markup += literal }

    /// Markup, as it stands.
    package mutating func appendInterpolation(_ html: HTML) { markup += html.markup }

    /// Markup that may be missing.
    package mutating func appendInterpolation(_ html: HTML?) { markup += html?.markup ?? "" }

    /// Pieces of markup, one after the other.
    package mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { markup += piece.markup } }

    /// Text, with everything invisible made visible.
    package mutating func appendInterpolation(_ text: some StringProtocol) {
      markup += escaped(visible(text))
    }

    /// A whole number, such as an index.
    package mutating func appendInterpolation(_ number: Int) { markup += String(number) }

    /// A sentence: its names set apart from the reading direction around them, its figures in bold.
    package mutating func appendInterpolation(_ sentence: Sentence) {
      for part in sentence.parts {
        switch part {
        case .text(let text): appendInterpolation(text)
        case .name(let name): appendInterpolation(HTML.foreign(name))
        case .strong(let sentence): appendInterpolation("<b>\(sentence)</b>" as HTML)
        }
      }
    }
  }
}

extension HTML {
  /// Text that somebody else wrote, kept apart from the reading direction around it.
  package static func foreign(_ text: some StringProtocol) -> HTML { "<bdi>\(text)</bdi>" }

  /// Text that is markup already, such as a style sheet of ours.
  ///
  /// Never for anything that was read from a file.
  static func raw(_ ours: String) -> HTML { HTML(stringLiteral: ours) }
}

extension Sequence<HTML> {
  /// All pieces, one after the other.
  func joined(separator: HTML = .empty) -> HTML {
    var result = HTML.empty
    var isFirst = true
    for piece in self {
      if !isFirst { result += separator }
      result += piece
      isFirst = false
    }
    return result
  }
}

/// Text with the five characters that could end it written as references.
///
/// All five are single bytes in UTF-8, so that looking at bytes is looking at Unicode scalars: a combining mark
/// behind a quotation mark does not hide it.
private func escaped(_ text: String) -> String {
  func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
  guard text.utf8.contains(where: isSpecial) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + 16)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "\""): bytes += "&quot;".utf8
    case UInt8(ascii: "'"): bytes += "&#39;".utf8
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
