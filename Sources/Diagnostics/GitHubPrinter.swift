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
    encoded(visible(text), ["%": "%25"])
  }

  private static func escapedProperty(_ text: String) -> String {
    encoded(visible(text), ["%": "%25", ":": "%3A", ",": "%2C"])
  }

  /// By scalar, not by character: a combining mark must not hide what it stands on.
  private static func encoded(_ text: String, _ codes: [Unicode.Scalar: String]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let code = codes[scalar] { result += code } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
