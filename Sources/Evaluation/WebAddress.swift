/// The address of a page: `https`, `http` or `mailto`, nothing that could act on a reader's machine.
package struct WebAddress: Hashable, Sendable {
  package let text: String

  /// Nil unless the text is an address of one of the three kinds, in visible ASCII or letters,
  /// without a user name, password, space or control character.
  package init?(_ text: String) {
    let bytes = text.utf8
    let rest: Substring.UTF8View
    let isMail: Bool
    if Self.starts(bytes, with: "https://") {
      (rest, isMail) = (bytes.dropFirst(8), false)
    } else if Self.starts(bytes, with: "http://") {
      (rest, isMail) = (bytes.dropFirst(7), false)
    } else if Self.starts(bytes, with: "mailto:") {
      (rest, isMail) = (bytes.dropFirst(7), true)
    } else {
      return nil
    }
    let at = UInt8(ascii: "@")
    let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard !host.isEmpty, host.contains(at) == isMail else { return nil }
    guard bytes.allSatisfy(Self.isAllowed) || text.unicodeScalars.allSatisfy(Self.isAllowed) else { return nil }
    self.text = text
  }

  /// Whether an address begins with a scheme, in capital or small letters.
  private static func starts(_ bytes: String.UTF8View, with scheme: StaticString) -> Bool {
    scheme.withUTF8Buffer { scheme in
      bytes.count > scheme.count
        && zip(bytes, scheme).allSatisfy { byte, letter in
          byte == letter || ((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && byte | 0x20 == letter)
        }
    }
  }

  /// The name of the server, or the address of a person.
  package var host: String {
    let rest = text.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
    return String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" })
  }

  /// Whether a byte is an ASCII character that may stand in an address; most addresses consist of these.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...0xFF: false
    default: true
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: false
    default: scalar.value < 0x80 || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
