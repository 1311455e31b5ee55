/// Writes a JSON document piece by piece, in memory that grows only with the text itself.
///
/// Members are written in the order in which they are asked for: whoever writes an object asks
/// in the order of the keys' UTF-8 bytes (a debug build stops if not). Numbers keep the shortest
/// form that reads back to the same double. `<`, `>`, `&` and everything that cannot be seen are
/// escaped, so that a document may stand in an HTML page and be shown on a terminal.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var inlineDepth = 0
  private var isFirst = true
  #if DEBUG
    private var lastKeys: [String] = []
  #endif

  package init() {}

  /// The document with its final line break.
  package consuming func finished() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// An object; `inline` puts all of it on one line.
  package mutating func object(inline: Bool = false, _ members: (inout JSONWriter) -> Void) {
    open("{", inline: inline)
    #if DEBUG
      lastKeys.append("")
    #endif
    members(&self)
    #if DEBUG
      lastKeys.removeLast()
    #endif
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
    #if DEBUG
      assert(
        isFirst || Array(lastKeys[lastKeys.count - 1].utf8).lexicographicallyPrecedes(Array(name.utf8)),
        "the key '\(name)' is out of order")
      lastKeys[lastKeys.count - 1] = name
    #endif
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

  package mutating func value(_ number: UInt64) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A finite number; nothing else can be written in JSON.
  package mutating func value(_ number: Double) {
    precondition(number.isFinite, "JSON holds finite numbers only")
    if number == 0 || number == 1 {
      bytes.append(number == 0 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      return
    }
    var text = number.description
    text.withUTF8 { digits in
      let isWhole =
        digits.count > 2 && digits[digits.count - 2] == UInt8(ascii: ".")
        && digits[digits.count - 1] == UInt8(ascii: "0")
      bytes.append(contentsOf: isWhole ? digits.dropLast(2)[...] : digits[...])
    }
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
    let isPlain = text.withUTF8 { source in
      guard !source.contains(where: Self.mayNeedEscape) else { return false }
      bytes.append(contentsOf: source)
      return true
    }
    if !isPlain {
      for scalar in text.unicodeScalars { append(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte is, or may begin, something that is escaped; letters beyond ASCII mostly do not.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"):
      true
    case 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: true
    default: false
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes.append(contentsOf: "\\\"".utf8)
    case "\\": bytes.append(contentsOf: "\\\\".utf8)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case "\r": bytes.append(contentsOf: "\\r".utf8)
    case "\t": bytes.append(contentsOf: "\\t".utf8)
    case "<", ">", "&": appendEscape(scalar)
    default:
      // What cannot be seen could still act on a terminal that shows the document.
      if isHidden(scalar) { appendEscape(scalar) } else { bytes.append(contentsOf: UTF8.encode(scalar)!) }
    }
  }

  private mutating func appendEscape(_ scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar)! {
      let digits = String(unit, radix: 16)
      bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    }
  }
}

/// The shortest decimal text that reads back to the same double, without a trailing `.0`.
package func shortestDecimal(_ number: Double) -> String {
  if number == 0 { return "0" }
  let text = number.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
