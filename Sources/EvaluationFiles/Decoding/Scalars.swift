import Diagnostics
import Evaluation
import YAMLSource

/// Words that one YAML reader or another takes for a truth value.
private let booleanWords: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false"]

extension Node {
  /// Whether a YAML reader would take it for a truth value.
  var isBooleanWord: Bool {
    guard isPlain, length <= 5 else { return false }
    return booleanWords.contains(text.lowercased())
  }

  /// What stands here, for messages: the value itself, or its kind.
  var described: String {
    guard shape == .text else { return shape.description }
    let text = text
    return text.count <= 40 ? "'\(text)'" : "'\(text.prefix(40))…'"
  }
}

extension DiagnosticLog {
  /// A text that is not empty; a word that a YAML reader would take for a truth value needs quotes.
  func text(_ node: Node, _ what: @autoclosure () -> String) -> String? {
    switch node.shape {
    case .empty:
      report(.emptyValue, at: node.location, "\(what()) has no value", hint: "fill it in, or remove the key")
    case .list, .mapping:
      report(.wrongType, at: node.location, "\(what()) is a text, and this is \(node.shape.description)")
    case .text where node.isBooleanWord:
      report(
        .booleanWord, at: node.location, "\(what()) is a text, and YAML readers take '\(node.text)' for a truth value",
        hint: "put quotes around it: \"\(node.text)\"")
    case .text:
      let text = node.text
      if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
        report(.emptyValue, at: node.location, "\(what()) is empty", hint: "fill it in, or remove the key")
        return nil
      }
      return text
    }
    return nil
  }

  /// A finite decimal number without quotes.
  func number(_ node: Node, _ what: @autoclosure () -> String, in range: ClosedRange<Double>? = nil) -> Double? {
    guard node.shape == .text else {
      report(
        node.shape == .empty ? .emptyValue : .wrongType, at: node.location,
        "\(what()) is a number, and this is \(node.shape.description)")
      return nil
    }
    let text = node.text
    guard let number = decimal(text) else {
      report(
        .notANumber, at: node.location, "\(what()) is a number, and \(node.described) is none",
        hint: Self.numberHint(text))
      return nil
    }
    guard number.isFinite else {
      report(.notANumber, at: node.location, "\(what()) is too large a number: \(node.described)")
      return nil
    }
    guard node.isPlain else {
      report(
        .notANumber, at: node.location, "\(what()) is a number, and \(node.described) is a text in quotes",
        hint: "remove the quotes")
      return nil
    }
    if let range, !range.contains(number) {
      report(.numberOutOfRange, at: node.location, "\(what()) is \(text), and must be \(Self.words(range))")
      return nil
    }
    return number
  }

  func wholeNumber(_ node: Node, _ what: @autoclosure () -> String, in range: ClosedRange<Int>) -> Int? {
    guard let number = number(node, what(), in: Double(range.lowerBound)...Double(range.upperBound)) else { return nil }
    guard let whole = Int(exactly: number) else {
      report(.numberOutOfRange, at: node.location, "\(what()) is \(node.text), and must be a whole number")
      return nil
    }
    return whole
  }

  /// A number from 0 to 100, as a share of 1.
  func percent(_ node: Node, _ what: @autoclosure () -> String, in range: ClosedRange<Double> = 0...100) -> Double? {
    number(node, what(), in: range).map { $0 / 100 }
  }

  /// `true` or `false`.
  func flag(_ node: Node, _ what: @autoclosure () -> String) -> Bool? {
    if node.shape == .text, node.isPlain {
      switch node.text {
      case "true": return true
      case "false": return false
      default: break
      }
    }
    report(
      .wrongType, at: node.location, "\(what()) is true or false, and this is \(node.described)",
      hint: "write true or false")
    return nil
  }

  func date(_ node: Node, _ what: @autoclosure () -> String) -> CalendarDate? {
    guard node.shape == .text, let date = CalendarDate(node.text) else {
      report(
        .invalidDate, at: node.location, "\(what()) is a date, and this is \(node.described)",
        hint: "write YYYY-MM-DD, such as 2026-11-01")
      return nil
    }
    return date
  }

  func address(_ node: Node, _ what: @autoclosure () -> String) -> WebAddress? {
    guard let text = text(node, what()) else { return nil }
    guard let address = WebAddress(text) else {
      report(
        .invalidAddress, at: node.location,
        "\(what()) is no web address that a reader could safely open: \(node.described)",
        hint: "it starts with https://, http:// or mailto: and holds no spaces, quotes or passwords")
      return nil
    }
    return address
  }

  /// One of a few words.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: Node, _ what: @autoclosure () -> String, of _: Choice.Type
  ) -> Choice? {
    guard let text = text(node, what()) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let words = Choice.allCases.map(\.rawValue)
      report(.unknownChoice, at: node.location, "\(what()) cannot be '\(text)'", hint: didYouMean(text, among: words))
      return nil
    }
    return choice
  }

  /// An id, as a key or where something is named.
  func identifier<Kind>(
    _ node: Node, _ what: @autoclosure () -> String, as _: Identifier<Kind>.Type = Identifier<Kind>.self
  ) -> Identifier<Kind>? {
    guard node.shape == .text else {
      report(.wrongType, at: node.location, "\(what()) is an id, and this is \(node.shape.description)")
      return nil
    }
    let text = node.text
    if node.isBooleanWord {
      report(
        .booleanWord, at: node.location, "\(what()) is an id, and YAML readers take '\(text)' for a truth value",
        hint: "choose another id, or put quotes around it")
      return nil
    }
    if node.isPlain, decimal(text) != nil || text.first == "0" && text.allSatisfy(\.isNumber) {
      report(
        .invalidID, at: node.location, "\(what()) is an id, and YAML readers take \(text) for a number",
        hint: "put quotes around it, or start it with a letter")
      return nil
    }
    guard let id = Identifier<Kind>(rawValue: text) else {
      report(
        .invalidID, at: node.location,
        "'\(text)' is no id: \(what()) consists of small letters and digits with single hyphens between",
        hint: Self.kebabCase(text).map { "for example '\($0)'" })
      return nil
    }
    return id
  }

  private static func words(_ range: ClosedRange<Double>) -> String {
    func shown(_ number: Double) -> String { Int(exactly: number).map { String($0) } ?? number.description }
    if range.upperBound >= .greatestFiniteMagnitude { return "\(shown(range.lowerBound)) or more" }
    return "from \(shown(range.lowerBound)) to \(shown(range.upperBound))"
  }

  private static func numberHint(_ text: String) -> String? {
    let lower = text.lowercased()
    if lower.contains("nan") || lower.contains("inf") { return "only finite numbers make sense here" }
    if lower.hasSuffix("%") { return "write the number alone; the key says that it is a percentage" }
    if lower.contains(":") { return "a ratio such as 60:40 is not read; write one number for each" }
    if lower.contains(",") { return "use a point for decimals and no thousands marks" }
    if lower.contains("_") { return "leave out the underscores" }
    if lower.hasPrefix("0x") || lower.hasPrefix("0o") { return "write it as a decimal number" }
    if lower.drop(while: { $0 == "-" || $0 == "+" }).first == "0" { return "leave out the leading zero" }
    return nil
  }

  private static func kebabCase(_ text: String) -> String? {
    let words = text.lowercased().split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
    return words.isEmpty ? nil : words.joined(separator: "-")
  }
}

/// A decimal number with optional sign and exponent; nil for anything else, leading zeros included.
///
/// Infinite where the number is too large for a double.
func decimal(_ text: String) -> Double? {
  var rest = Substring(text).utf8[...]
  func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  func skipSign() {
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
  }
  func skipDigits() -> Int {
    let digits = rest.prefix(while: isDigit).count
    rest = rest.dropFirst(digits)
    return digits
  }
  skipSign()
  let startsWithZero = rest.first == UInt8(ascii: "0")
  let whole = skipDigits()
  guard !(startsWithZero && whole > 1) else { return nil }
  var fraction = 0
  if rest.first == UInt8(ascii: ".") {
    rest = rest.dropFirst()
    fraction = skipDigits()
  }
  guard whole + fraction > 0 else { return nil }
  if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
    rest = rest.dropFirst()
    skipSign()
    guard skipDigits() > 0 else { return nil }
  }
  return rest.isEmpty ? Double(text) : nil
}
