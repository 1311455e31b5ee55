import Diagnostics
import Testing
import YAMLSource

@Suite("Texts are read as YAML 1.2 says, and nothing is turned into something else")
struct TextTests {
  @Test(
    "a value keeps its text",
    arguments: [
      ("a: no", "no"), ("a: 010", "010"), ("a: 1.10", "1.10"), ("a: 60:40", "60:40"), ("a: 2026-11-01", "2026-11-01"),
      ("a: \"x\\ty\\u00e9\\n\"", "x\tyé\n"), ("a: 'it''s'", "it's"), ("a: \"\\\\\"", "\\"), ("a: \"\\x1b\"", "\u{1B}"),
      ("a: one\n  two\n\n  three", "one two\nthree"), ("a: \"one\n  two\"", "one two"),
      ("a: 'one\n\n  two'", "one\ntwo"),
      ("a: >-\n  one\n  two\n", "one two"), ("a: >\n  one\n  two\n", "one two\n"),
      ("a: |\n  one\n    two\n", "one\n  two\n"),
      ("a: |-\n  one\n\n  two\n", "one\n\ntwo"), ("a: |+\n  one\n\n", "one\n\n"), ("a: |2\n    one\n", "  one\n"),
      ("a: x#y", "x#y"), ("a: x #y", "x"), ("a: http://x.example/#y", "http://x.example/#y"), ("a: \"\"", ""),
      ("a: 😀 ü", "😀 ü"), ("a: {}", ""), ("a: -1", "-1"), ("a: \"\\\n  x\"", "x"), ("\"a\": b", "b"), ("'a' : b", "b"),
      ("? a\n: b", "b"), ("a: &anchor text", "text"),
    ])
  func text(_ source: String, _ expected: String) throws {
    #expect(try document(source).root["a"]?.text == expected)
  }

  @Test("nothing is nothing, and quotes make a text of it", arguments: ["", "~", "null", "Null", "NULL"])
  func nothing(_ word: String) throws {
    #expect(try document("a: \(word)").root["a"]?.shape == .empty)
    let quoted = try #require(try document("a: '\(word)'").root["a"])
    #expect(quoted.shape == .text)
    #expect(quoted.text == word)
    #expect(!quoted.isPlain)
  }

  @Test(
    "quotes and blocks are no plain text",
    arguments: [("a: b", true), ("a: 'b'", false), ("a: \"b\"", false), ("a: |\n  b", false)])
  func plain(_ source: String, _ isPlain: Bool) throws {
    #expect(try document(source).root["a"]?.isPlain == isPlain)
  }

  @Test(
    "aliases repeat what their anchors hold",
    arguments: [
      ("a: &x 1\nb: *x", "{a: 1, b: 1}"), ("a: &x [1, {c: 2}]\nb: *x", "{a: [1, {c: 2}], b: [1, {c: 2}]}"),
      ("a: &x 1\nb: &x 2\nc: *x", "{a: 1, b: 2, c: 2}"), ("- &x {a: 1}\n- [*x, *x]", "[{a: 1}, [{a: 1}, {a: 1}]]"),
      ("a: &x 1\n*x : 2", "{a: 1, 1: 2}"), ("&k a: 1\nb: *k", "{a: 1, b: a}"), ("a: &x\nb: *x", "{a: ~, b: ~}"),
      ("a: &x [&y [1]]\nb: [*y, *x]", "{a: [[1]], b: [[1], [[1]]]}"),
    ])
  func alias(_ source: String, _ outline: String) throws {
    #expect(try document(source).root.outline == outline)
  }

  @Test(
    "documents that are marked, and files that start with a byte-order mark, are one document",
    arguments: [
      "---\na: 1\n", "a: 1\n...\n", "--- {a: 1}", "\u{FEFF}a: 1", "%YAML 1.2\n---\na: 1\n", "# x\r\na: 1\r\n",
      "a: 1\n...\n# end\n",
    ])
  func oneDocument(_ source: String) throws {
    #expect(try document(source).root.outline == "{a: 1}")
  }

  @Test(
    "a line ends where an editor ends it, so that no key hides in a comment or a text",
    arguments: [
      "a: 1 # note|b: 2\n", "a: one|b: 2\n", "a: >\n  one|b: 2\n", "# note|b: 2\na: 1\n", "a: 'x' |b: 2\n",
    ],
    ["\u{2028}", "\u{2029}", "\u{85}"])
  func hiddenKey(_ source: String, _ separator: String) throws {
    let text = source.split(separator: "|", omittingEmptySubsequences: false).joined(separator: separator)
    let outcome = YAMLReader.read(Array(text.utf8), path: "a.yaml")
    #expect(outcome.document?.root["b"] == nil)
  }
}
