import Diagnostics
import Foundation
import Testing

@Suite("Codes, order and suggestions")
struct CodeTests {
  @Test("every code is E or W and four digits, and is explained in a sentence", arguments: Diagnostic.Code.allCases)
  func code(_ code: Diagnostic.Code) {
    #expect(code.rawValue.count == 5)
    #expect(code.rawValue.hasPrefix("E") || code.rawValue.hasPrefix("W"))
    #expect(code.rawValue.dropFirst().allSatisfy { $0.isASCII && $0.isNumber })
    #expect(code.explanation.count > 20)
    #expect(code.explanation.hasSuffix("."))
    #expect(code.isWarning == code.rawValue.hasPrefix("W"))
  }

  @Test("a promoted warning is an error, and keeps its code")
  func promotion() {
    let warning = Diagnostic(.valueClamped, at: nil, "w")
    #expect(warning.severity == .warning)
    #expect(![warning].hasErrors)
    #expect(warning.promoted().severity == .error)
    #expect(warning.promoted().code == .valueClamped)
    #expect([warning.promoted()].hasErrors)
    #expect(![warning.promoted()].hasFileFailure)
  }

  @Test("reading order is file, line, column, then code; files as a whole come first")
  func order() {
    func fault(_ code: Diagnostic.Code, _ path: String, _ line: Int? = nil, _ column: Int = 1) -> Diagnostic {
      let span = line.map { Diagnostics.SourceLocation.Span(line: $0, column: column, length: 1, excerpt: "") }
      return Diagnostic(code, at: Diagnostics.SourceLocation(path: path, span: span), "m")
    }
    let sorted = [
      fault(.emptyFile, "a"), fault(.tag, "a", 2, 9), fault(.unknownKey, "a", 2, 10), fault(.wrongType, "a", 2, 10),
      fault(.tag, "a", 10, 1), fault(.tag, "b", 1, 1),
    ]
    var generator = SystemRandomNumberGenerator()
    #expect(sorted.shuffled(using: &generator).inReadingOrder() == sorted)
  }

  @Test(
    "a near word is suggested, a far one is not",
    arguments: [
      ("wieght", "weight"), ("weigth", "weight"), ("Weight", "weight"), ("question", "question"),
      ("qestion", "question"), ("nam", "name"),
      ("namee", "name"), ("zebra", nil), ("", nil), ("w", nil), ("serve", "serves"),
    ] as [(String, String?)])
  func near(_ word: String, _ expected: String?) {
    #expect(suggestion(for: word, among: ["weight", "question", "name", "serves"]) == expected)
  }

  @Test("of equally near words the first in the alphabet is suggested")
  func tie() {
    #expect(suggestion(for: "bat", among: ["cat", "bar", "hat"]) == "bar")
    #expect(suggestion(for: "bat", among: ["hat", "bar", "cat"]) == "bar")
  }

  @Test("where nothing is near, a few words are listed and many are not")
  func listing() {
    #expect(didYouMean("zebra", among: ["b", "a"]) == "known: a, b")
    #expect(didYouMean("zebra", among: (0..<13).map { "word\($0)" }) == nil)
    #expect(didYouMean("zebra", among: [String]()) == nil)
  }

  @Test("a very long word costs no time", .timeLimit(.minutes(5)))
  func longWord() {
    let word = String(repeating: "ab", count: 1_000_000)
    #expect(suggestion(for: word, among: [word, "weight"]) != "weight")
  }

  @Test("JSON has every key, and counts")
  func json() throws {
    let bytes = [Diagnostic(.emptyFile, at: nil, "m"), Diagnostic(.valueClamped, at: nil, "w")].json()
    let document = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(document["schema"] as? Int == 1)
    #expect(document["errors"] as? Int == 1)
    #expect(document["warnings"] as? Int == 1)
    let entry = try #require((document["diagnostics"] as? [[String: Any]])?.first)
    #expect(
      Set(entry.keys) == [
        "code", "column", "excerpt", "file", "hint", "length", "line", "message", "related", "severity",
      ])
    #expect(bytes.last == UInt8(ascii: "\n"))
  }

  @Test("SARIF names the tool, the rules that were broken, and places in code points")
  func sarif() throws {
    let place = Diagnostics.SourceLocation(
      path: "vendors/ä b.yaml", span: Diagnostics.SourceLocation.Span(line: 4, column: 3, length: 5, excerpt: "😀 wrong")
    )
    let bytes = [Diagnostic(.tag, at: place, "m", hint: "h"), Diagnostic(.valueClamped, at: nil, "w")].sarif(
      toolVersion: "1.2.3")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(document["version"] as? String == "2.1.0")
    let run = try #require((document["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect((driver["rules"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["E1009", "W4002"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.compactMap { $0["level"] as? String } == ["error", "warning"])
    let physical = ((results[0]["locations"] as? [[String: Any]])?.first)?["physicalLocation"] as? [String: Any]
    let region = physical?["region"] as? [String: Int]
    #expect(region == ["startLine": 4, "startColumn": 3, "endColumn": 8])
  }
}
