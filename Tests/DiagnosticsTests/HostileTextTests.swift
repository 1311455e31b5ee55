import Diagnostics
import Foundation
import OutputText
import Testing

@Suite("Nothing from a file acts on whoever reads a diagnostic")
struct HostileTextTests {
  @Test("in text", arguments: hostileTexts)
  func text(_ hostile: String) {
    let printed = TextPrinter(usesColor: false).text(of: diagnostic(saying: hostile))
    #expect(!printed.unicodeScalars.contains(where: acts))
    #expect(printed.split(separator: "\n").count == 7, "a line break of the file is none of the output")
  }

  @Test("in coloured text, whose own colours are the only sequences", arguments: hostileTexts)
  func coloured(_ hostile: String) {
    var printed = TextPrinter(usesColor: true).text(of: diagnostic(saying: hostile))
    for colour in ["0", "1", "1;31", "1;33", "34"] {
      printed = printed.replacingOccurrences(of: "\u{1B}[\(colour)m", with: "")
    }
    #expect(!printed.unicodeScalars.contains(where: acts))
  }

  @Test(
    "in annotations, each of which stays one command",
    arguments: hostileTexts + ["a,\u{301}title=x", "b:\u{301}", "%\u{301}0A"])
  func annotation(_ hostile: String) throws {
    let printed = diagnostic(saying: hostile).githubAnnotation
    #expect(printed.hasSuffix("\n"))
    #expect(!printed.dropLast().unicodeScalars.contains { acts($0) || $0 == "\n" })
    // The grammar of a workflow command: ::name key=value,key=value::message
    let scalars = Array(printed.unicodeScalars)
    #expect(scalars.prefix(8).elementsEqual("::error ".unicodeScalars))
    let rest = String(String.UnicodeScalarView(scalars.dropFirst(8)))
    let parts = rest.components(separatedBy: "::")
    let properties = parts[0].unicodeScalars.split(separator: ",").map { String(String.UnicodeScalarView($0)) }
    #expect(properties.map { $0.prefix { $0 != "=" } } == ["file", "line", "col", "title"])
    #expect(!parts[0].unicodeScalars.contains(":"))
    for (place, scalar) in scalars.enumerated() where scalar == "%" {
      let digits = String(String.UnicodeScalarView(scalars.dropFirst(place + 1).prefix(2)))
      #expect(["25", "3A", "2C", "0A", "0D"].contains(digits))
    }
  }

  @Test("in JSON, which says the same text to whoever parses it", arguments: hostileTexts)
  func json(_ hostile: String) throws {
    let bytes = [diagnostic(saying: hostile)].json()
    #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains(where: acts))
    let document = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let entry = try #require((document["diagnostics"] as? [[String: Any]])?.first)
    #expect(entry["message"] as? String == "there is no \(hostile)")
    #expect(entry["file"] as? String == "folder/\(hostile).yaml")
    #expect(entry["excerpt"] as? String == "key: \(hostile) # \(hostile)")
  }

  @Test("in SARIF, with paths as references", arguments: hostileTexts)
  func sarif(_ hostile: String) throws {
    let bytes = [diagnostic(saying: hostile)].sarif(toolVersion: "1.0")
    #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains(where: acts))
    let document = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let run = try #require((document["runs"] as? [[String: Any]])?.first)
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    let physical = try #require(
      ((result["locations"] as? [[String: Any]])?.first)?["physicalLocation"] as? [String: Any])
    let uri = try #require((physical["artifactLocation"] as? [String: Any])?["uri"] as? String)
    #expect(uri.utf8.allSatisfy { (0x21...0x7E).contains($0) })
    #expect(uri.removingPercentEncoding == "folder/\(hostile).yaml")
  }

  @Test(
    "what is made visible stays on one line and keeps what can be read",
    arguments: [
      ("a\u{1B}[31m", "a␛[31m"), ("a\u{0}b", "a␀b"), ("\u{7F}", "␡"), ("\u{202E}x", "‹U+202E›x"),
      ("a\r\nb\tc", "a b c"), ("é 漢字 😀", "é 漢字 😀"),
      ("\u{9B}31m", "‹U+009B›31m"), ("\u{E0041}", "‹U+E0041›"),
    ])
  func visibleText(_ text: String, _ expected: String) {
    #expect(visible(text) == expected)
  }
}
