/// Writes a JSON document piece by piece, in memory that grows only with the text itself.
///
/// Members are written in the order in which they are asked for: whoever writes an object asks
/// in the order of the keys' UTF-8 bytes (a debug build stops if not). Numbers keep the shortest
/// form that reads back to the same double. `<`, `>`, `&`, U+2028 and U+2029 are escaped, so
/// that a document may stand inside an HTML page.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var inlineDepth = 0
  private var isFirst = true
  private var lastKeys: [String] = []

  package init() {}

  /// The document with its final line break.
  package consuming func finished() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// An object; `inline` puts all of it on one line.
  package mutating func object(inline: Bool = false, _ members: (inout JSONWriter) -> Void) {
    open("{", inline: inline)
    lastKeys.append("")
    members(&self)
    lastKeys.removeLast()
    close("}", inline: inline)
  }

  /// An array; each element is announced by `element`.
  package mutating func array(inline: Bool = false, _ elements: (inout JSONWriter) -> Void) {
    open("[", inline: inline)
    elements(&self)
    close("]", inline: inline)
  }

  /// Starts a member of the object being written.
  package mutating func key(_ name: String) {
    assert(isFirst || Array(lastKeys[lastKeys.count - 1].utf8).lexicographicallyPrecedes(Array(name.utf8)),
      "the key '\(name)' is out of order")
    lastKeys[lastKeys.count - 1] = name
    element()
    string(name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
  }

  /// Starts an element of the array being written.
  package mutating func element() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if inlineDepth == 0 {
      breakLine()
    } else if !isFirst {
      bytes.append(UInt8(ascii: " "))
    }
    isFirst = false
  }

  package mutating func null() { bytes.append(contentsOf: "null".utf8) }

  package mutating func value(_ flag: Bool) {
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  package mutating func value(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A finite number; nothing else can be written in JSON.
  package mutating func value(_ number: Double) {
    precondition(number.isFinite, "JSON holds finite numbers only")
    bytes.append(contentsOf: shortestDecimal(number).utf8)
  }

  package mutating func value(_ text: String) { string(text) }

  package mutating func value(_ number: Double?) {
    if let number { value(number) } else { null() }
  }

  package mutating func value(_ number: Int?) {
    if let number { value(number) } else { null() }
  }

  package mutating func value(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  private mutating func open(_ bracket: Unicode.Scalar, inline: Bool) {
    bytes.append(UInt8(ascii: bracket))
    if inline || inlineDepth > 0 { inlineDepth += 1 }
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: Unicode.Scalar, inline: Bool) {
    depth -= 1
    if inlineDepth > 0 {
      inlineDepth -= 1
    } else if !isFirst {
      breakLine()
    }
    bytes.append(UInt8(ascii: bracket))
    isFirst = false
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func string(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { source in
      var start = 0
      for (index, byte) in source.enumerated() {
        guard let escape = Self.escape(byte, at: index, in: source) else { continue }
        bytes.append(contentsOf: source[start..<index])
        bytes.append(contentsOf: escape.text.utf8)
        start = index + escape.length
      }
      if start < source.count { bytes.append(contentsOf: source[start...]) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(
    _ byte: UInt8, at index: Int, in source: UnsafeBufferPointer<UInt8>
  ) -> (text: String, length: Int)? {
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\r"): return ("\\r", 1)
    case UInt8(ascii: "\t"): return ("\\t", 1)
    case 0..<0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
      let digits = String(byte, radix: 16)
      return ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits, 1)
    case 0xE2 where index + 2 < source.count && source[index + 1] == 0x80:
      if source[index + 2] == 0xA8 { return ("\\u2028", 3) }
      if source[index + 2] == 0xA9 { return ("\\u2029", 3) }
      return nil
    default: return nil
    }
  }
}

/// The shortest decimal text that reads back to the same double, without a trailing `.0`.
package func shortestDecimal(_ number: Double) -> String {
  if number == 0 { return "0" }
  let text = number.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
