import Diagnostics
import Fixtures
import Testing
import YAMLSource

@Suite("What is no sound YAML is refused, at its place")
struct FaultTests {
  @Test(
    "the place that is at fault is marked",
    arguments: [
      (.yamlSyntax, "a: b«:» c"), (.yamlSyntax, "a: 1\n - b«:» 2\n"), (.yamlSyntax, "a: «@»b"),
      (.yamlSyntax, "a: «%»b"),
      (.yamlSyntax, "a: 1\n«]»\n"), (.tab, "a:\n«\t»b: 1"), (.tab, "a:\n  b: 1\n«\t»c: 2"), (.tab, "a:\n  «\t»b: 1\n"),
      (.severalDocuments, "a: 1\n«---»\nb: 2"), (.duplicateKey, "a: 1\nb: 2\n«a»: 3"),
      (.duplicateKey, "a: { b: 1, «b»: 2 }"),
      (.duplicateKey, "- - x\n  - { c: 1, «\"c\"»: 2 }"), (.duplicateKey, "é😀: 1\n«é😀»: 2"), (.keyNotText, "«[a]»: 1"),
      (.keyNotText, "«{a: 1}»: 1"), (.keyNotText, "? «- a»\n: 1"), (.keyNotText, "«~»: 1"), (.keyNotText, "«null»: 1"),
      (.tag, "a: «!!int 1»"),
      (.tag, "a: «!x {b: 1}»"), (.tag, "«!!map»\na: 1"), (.mergeKey, "a: &x {b: 1}\nc: { «<<»: *x }"),
      (.unknownAlias, "a: «*b»"), (.recursiveAlias, "a: &x [«*x»]"), (.recursiveAlias, "a: &x { b: { c: «*x» } }"),
      (.controlCharacter, "a: 1\nb: «\u{0}»"), (.controlCharacter, "é: «\u{1B}»[2J"),
      (.controlCharacter, "a: \"«\u{7}»\""),
      (.controlCharacter, "a: «\u{FFFE}»"), (.controlCharacter, "# «\u{8}»\na: 1"),
    ] as [(Diagnostic.Code, String)])
  func fault(_ code: Diagnostic.Code, _ marked: String) throws {
    let expected = MarkedText(marked)
    for lineEnd in ["\n", "\r\n"] {
      let found = faults(expected.text.unicodeScalars.map { $0 == "\n" ? lineEnd : String($0) }.joined())
      try #require(found.map(\.code) == [code], "\(found.map(\.message))")
      let place = try #require(MarkedText.Place(found[0].location))
      #expect((place.line, place.column) == (expected.places[0].line, expected.places[0].column))
    }
  }

  @Test(
    "an open bracket or quote is an error, wherever it is noticed",
    arguments: ["a: [1, 2", "a: {b: 1", "a: 'b", "a: \"b\nc: d", "[", "{", "- [}", "a: |x\n b"])
  func open(_ source: String) {
    let found = faults(source)
    #expect(found.map(\.code) == [.yamlSyntax])
    #expect(found.first?.location?.span != nil)
  }

  @Test(
    "an empty file is said to be empty, not to be broken",
    arguments: ["", "\n\n", "# only a comment\n", "---\n", "\u{FEFF}", "   "])
  func empty(_ source: String) {
    let outcome = YAMLReader.read(Array(source.utf8), path: "a.yaml")
    #expect(outcome.diagnostics.map(\.code) == [.emptyFile] || outcome.document?.root.shape == .empty)
  }

  @Test("an end of a document without a document is an error")
  func endAlone() {
    #expect(faults("...\n").count == 1)
  }

  @Test(
    "other encodings are refused",
    arguments: [
      [0xFF, 0xFE, 0x61, 0, 0x3A, 0], [0xFE, 0xFF, 0, 0x61, 0, 0x3A], [0x61, 0x3A, 0x20, 0xE9, 0x0A],
      [0x61, 0x3A, 0x20, 0xC3],
      [0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], [0x61, 0x3A, 0x20, 0xC0, 0xAF],
      [0x61, 0x3A, 0x20, 0xF8, 0x88, 0x80, 0x80, 0x80],
      [0x61, 0x3A, 0x20, 0xF4, 0x90, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func encoding(_ bytes: [UInt8]) {
    let found = faults(bytes)
    #expect(found.map(\.code) == [.notUTF8])
    #expect(found.first?.hint?.contains("UTF-8") == true)
  }

  @Test(
    "UTF-16 without a byte-order mark is refused too",
    arguments: [[0x61, 0, 0x3A, 0, 0x20, 0], [0, 0x61, 0, 0x3A]] as [[UInt8]])
  func markless(_ bytes: [UInt8]) {
    #expect(faults(bytes).hasErrors)
  }

  @Test("every double key of a file is reported, not the first one only")
  func everyDoubleKey() {
    let found = faults("a: { x: 1, x: 2 }\nb: [{ y: 1, y: 2 }]\na: 3\n")
    #expect(found.map(\.code) == [.duplicateKey, .duplicateKey, .duplicateKey])
    #expect(found.allSatisfy { $0.related.count == 1 })
  }

  @Test("of a double key both places are named")
  func bothPlaces() {
    let expected = MarkedText("«a»: 1\nb: 2\n«a»: 3\n")
    let found = faults(expected.text)
    #expect(found.first?.related.first.flatMap { MarkedText.Place($0.location) } == expected.places[0])
    #expect(MarkedText.Place(found.first?.location) == expected.places[1])
  }
}
