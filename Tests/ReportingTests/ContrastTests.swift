import Testing

@testable import Reporting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Colours of the report can be told from what they stand on (WCAG 2.2)")
struct ContrastTests {
  /// Token, and what it stands on; text needs 4.5, a line or a dot 3.
  static let pairs: [(text: String, ground: String, least: Double)] =
    [
      ("text", "bg", 7), ("text", "surface", 7), ("muted", "bg", 4.5), ("muted", "surface", 4.5), ("link", "bg", 4.5),
      ("link", "surface", 4.5), ("accent", "bg", 4.5), ("line", "bg", 3), ("line", "surface", 3), ("focus", "bg", 3),
      ("met", "bg", 4.5), ("met", "surface", 4.5), ("part", "bg", 4.5), ("part", "surface", 4.5),
      ("part", "part-bg", 4.5), ("text", "part-bg", 4.5), ("none", "none-bg", 4.5), ("unk", "unk-bg", 4.5),
      ("out", "out-bg", 4.5),
      ("bg", "accent", 4.5),
    ] + (1...5).map { ("t\($0)", "s\($0)", 4.5) }

  @Test("each pair in both palettes", arguments: ["light", "dark"])
  func contrast(palette: String) throws {
    let parts = EmbeddedText.reportCSS.split(separator: "prefers-color-scheme: dark")
    let light = Self.tokens(String(parts[0]))
    let tokens = palette == "light" ? light : light.merging(Self.tokens(String(parts[1]))) { $1 }
    for pair in Self.pairs {
      let text = try #require(tokens[pair.text])
      let ground = try #require(tokens[pair.ground])
      let ratio = Self.ratio(text, ground)
      #expect(ratio >= pair.least, "\(pair.text) on \(pair.ground): \(ratio)")
    }
  }

  private static func tokens(_ css: String) -> [String: Double] {
    var tokens: [String: Double] = [:]
    for declaration in css.split(separator: "--").dropFirst() {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let hash = parts[1].firstIndex(of: "#"),
        let colour = UInt32(parts[1][hash...].dropFirst().prefix(6), radix: 16)
      else { continue }
      tokens[String(parts[0])] = luminance(colour)
    }
    return tokens
  }

  private static func luminance(_ colour: UInt32) -> Double {
    func linear(_ byte: UInt32) -> Double {
      let c = Double(byte & 255) / 255
      return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour)
  }

  private static func ratio(_ a: Double, _ b: Double) -> Double { (max(a, b) + 0.05) / (min(a, b) + 0.05) }
}
