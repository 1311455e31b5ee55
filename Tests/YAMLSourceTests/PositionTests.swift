import Diagnostics
import Fixtures
import Testing
import YAMLSource

@Suite("Every key and value knows its line and column")
struct PositionTests {
  private static let texts = [
    "«name»: «Beta»\n«ratings»:\n  «forums»: «native»\n  «badges»: { «level»: «few», «ask»: «Which?» }\n",
    "«a»:\n- «one»\n-   «two»\n- [«three», «four»]\n- «b»: «five»\n",
    "# Überschrift 😀\n«größe»: «schön» # Erklärung\n«日本»: [«漢字», «かな»]\n",
    "«😀»: «🇫🇷» # two scalars\n{«x»: «y»}\n".split(separator: "\n").prefix(1).joined() + "\n",
    "{ «😀😀»: «a», «e\u{301}»: «b» }\n",
    "«a»: «\"quoted \\\" text\"»\n«b»: «'it''s'»\n«c»: «d»\n",
    "«note»: «\"a\u{2028}b\"»\n«next»: «1»\n",
    "«note»: «'a\u{85}b'»\n«next»: «1»\n",
    "«a»:   «spaced»   \n\n\n«b»:    «c»",
  ]

  @Test("in files with LF, CRLF and a byte-order mark", arguments: texts, ["\n", "\r\n"])
  func places(_ marked: String, _ lineEnd: String) throws {
    let expected = MarkedText(marked)
    let text = expected.text.unicodeScalars.map { $0 == "\n" ? lineEnd : String($0) }.joined()
    for mark in ["", "\u{FEFF}"] {
      let places = try document(mark + text).root.leaves.compactMap { MarkedText.Place($0.location) }
      #expect(places == expected.places)
    }
  }

  @Test("the excerpt is the whole line, without its end", arguments: ["\n", "\r\n"])
  func excerpt(_ lineEnd: String) throws {
    let tree = try document(["a: 1", "  ", "b: 😀 two # x", "c: 3"].joined(separator: lineEnd))
    #expect(tree.root["b"]?.location.span?.excerpt == "b: 😀 two # x")
    #expect(tree.root["c"]?.location.span?.excerpt == "c: 3")
  }

  @Test("a mapping over several lines is marked on its first line")
  func mapping() throws {
    let expected = MarkedText("a:\n  «b: 1»\n  c: 2\n")
    let tree = try document(expected.text)
    #expect(tree.root["a"].flatMap { MarkedText.Place($0.location) } == expected.places[0])
  }

  @Test("an alias stands where it is written or where it leads, never elsewhere")
  func alias() throws {
    let tree = try document("a: &x { b: 1 }\nc: *x\n")
    let line = tree.root["c"]?.location.span?.line
    #expect(line == 1 || line == 2)
    #expect(tree.root["c"]?["b"]?.location.span?.line == 1)
  }

  @Test("lines asked for in order are the lines of the places")
  func lineCounter() throws {
    let tree = try document("# ü\na: 1\nb:\n  c: 😀\n\n  d: 4\n")
    var lines = LineCounter(tree)
    let leaves = tree.root.leaves
    #expect(leaves.map { lines.line(of: $0) } == leaves.compactMap { $0.location.span?.line })
    #expect(lines.line(of: leaves[0]) == 2)
  }
}
