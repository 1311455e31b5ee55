/// The address of a page: `https`, `http` or `mailto`, nothing that could act on a reader's machine.
package struct WebAddress: Hashable, Sendable {
  package let text: String

  /// Nil unless the text is an address of one of the three kinds, in visible ASCII or letters,
  /// without a user name, password, space or control character.
  package init?(_ text: String) {
    let lower = text.lowercased()
    let rest: Substring
    if lower.hasPrefix("https://") {
      rest = text.dropFirst(8)
    } else if lower.hasPrefix("http://") {
      rest = text.dropFirst(7)
    } else if lower.hasPrefix("mailto:") {
      rest = text.dropFirst(7)
      guard rest.contains("@") else { return nil }
    } else {
      return nil
    }
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !host.isEmpty, lower.hasPrefix("mailto:") || !host.contains("@") else { return nil }
    guard text.unicodeScalars.allSatisfy(Self.isAllowed) else { return nil }
    self.text = text
  }

  /// The name of the server, or the address of a person.
  package var host: String {
    let rest = text.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
    return String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" })
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: false
    default: scalar.value < 0x80 || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
