/// A sentence in which names from outside and figures that matter are told apart from the words around them.
///
/// The page sets names apart (their reading direction, their characters) and figures in bold; a name can only
/// come in as `\(name: …)`, so that no language forgets it.
package struct Sentence: ExpressibleByStringInterpolation, Hashable, Sendable {
  package private(set) var parts: [Part]

  package enum Part: Hashable, Sendable {
    case text(String)
    /// A name that somebody else wrote: a platform, a goal, a level.
    case name(String)
    case strong(Sentence)
  }

  package init(stringLiteral text: String) { parts = text.isEmpty ? [] : [.text(text)] }

  package init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

  /// A name alone.
  package init(name: String) { parts = [.name(name)] }

  package var isEmpty: Bool { parts.isEmpty }

  /// The sentence without its marks.
  package var plain: String {
    parts.map { part in
      switch part {
      case .text(let text), .name(let text): text
      case .strong(let sentence): sentence.plain
      }
    }.joined()
  }

  /// The sentence as a heading: without the stop at its end.
  package var heading: Sentence {
    guard case .text(let text)? = parts.last, text.hasSuffix(".") else { return self }
    var heading = self
    heading.parts[parts.count - 1] = .text(String(text.dropLast()))
    return heading
  }

  package static func + (a: Sentence, b: Sentence) -> Sentence {
    var sum = a
    sum.parts += b.parts
    return sum
  }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.text(literal)) }
    }

    /// Words and figures of the language's own.
    package mutating func appendInterpolation(_ text: String) { appendLiteral(text) }

    package mutating func appendInterpolation(_ sentence: Sentence) { parts += sentence.parts }

    package mutating func appendInterpolation(name: String) { parts.append(.name(name)) }

    package mutating func appendInterpolation(strong: Sentence) { parts.append(.strong(strong)) }
  }
}

extension Sequence<Sentence> {
  /// All sentences with a separator between them.
  package func joined(separator: String) -> Sentence {
    var result: Sentence = ""
    var isFirst = true
    for sentence in self {
      result = isFirst ? sentence : result + "\(separator)\(sentence)"
      isFirst = false
    }
    return result
  }
}
