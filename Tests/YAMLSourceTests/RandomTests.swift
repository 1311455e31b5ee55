import Diagnostics
import Fixtures
import Testing
import YAMLSource

@Suite("No bytes whatsoever make the reader fail")
struct RandomTests {
  private func check(_ bytes: [UInt8]) {
    let outcome = YAMLReader.read(bytes, path: "a.yaml")
    #expect(outcome.document != nil || outcome.diagnostics.hasErrors, "\(bytes)")
    for diagnostic in outcome.diagnostics {
      guard let span = diagnostic.location?.span else { continue }
      let isInside = span.line >= 1 && span.column >= 1 && span.column <= span.excerpt.unicodeScalars.count + 1
      #expect(isInside, "\(bytes)")
      let printed = TextPrinter(usesColor: false).text(of: diagnostic)
      #expect(printed.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }, "\(bytes)")
    }
    for leaf in outcome.document?.root.leaves ?? [] {
      #expect((leaf.location.span?.line ?? 0) >= 1)
      _ = leaf.text
    }
  }

  @Test("random bytes", .timeLimit(.minutes(5)), arguments: 0..<20)
  func garbage(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let count = Int.random(in: 0...200, using: &generator)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }

  @Test("random words of YAML's own", .timeLimit(.minutes(5)), arguments: 0..<20)
  func words(_ seed: UInt64) {
    let words = [
      "a", "b: ", ": ", "- ", "[", "]", "{", "}", ", ", "\n", "\n  ", "\t", "&x ", "*x", "!!s ", "'", "\"", "|\n",
      ">-\n ", "# ",
      "? ", "---\n", "...\n", "%YAML 1.2\n", "<<: ", "\r\n", "\u{2028}", "\u{FEFF}", "😀", "~", "\\",
    ]
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let count = Int.random(in: 0...30, using: &generator)
      check((0..<count).flatMap { _ in Array((words.randomElement(using: &generator) ?? "").utf8) })
    }
  }

  @Test("sound files with random slips and random ends", .timeLimit(.minutes(5)), arguments: 0..<20)
  func mutations(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for (_, text) in ProjectFixture.sound.files.sorted(by: { $0.key < $1.key }) {
      let bytes = Array(text.utf8)
      for _ in 0..<8 { check(bytes.mutated(using: &generator)) }
      check(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator))))
    }
  }
}
