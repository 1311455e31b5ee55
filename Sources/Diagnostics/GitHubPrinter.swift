internal import OutputText

extension Diagnostic {
  /// A workflow command, which GitHub shows as an annotation beside the line.
  package var githubAnnotation: String {
    var properties: [String] = []
    if let location {
      properties.append("file=\(Self.escapedProperty(location.path))")
      if let span = location.span {
        properties.append("line=\(span.line),col=\(span.column)")
      }
    }
    properties.append("title=\(code.rawValue)")
    let text = [message, hint.map { "Hint: \($0)" }].compactMap(\.self).joined(separator: " ")
    return "::\(severity.rawValue) \(properties.joined(separator: ","))::\(Self.escaped(text))\n"
  }

  private static func escaped(_ text: String) -> String {
    visible(text).map { $0 == "%" ? "%25" : String($0) }.joined()
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text).map { character in
      switch character {
      case ":": "%3A"
      case ",": "%2C"
      default: String(character)
      }
    }.joined()
  }
}
