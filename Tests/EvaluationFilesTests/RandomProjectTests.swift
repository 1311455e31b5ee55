import Diagnostics
import EvaluationFiles
import Fixtures
import Testing

@Suite("No project whatsoever makes the loader fail")
struct RandomProjectTests {
  private func check(_ folder: TemporaryFolder, _ seed: UInt64) {
    let loaded = load(folder)
    #expect((loaded.project != nil) == !loaded.diagnostics.hasErrors, "seed \(seed)")
    #expect(loaded.project != nil || !loaded.diagnostics.isEmpty, "seed \(seed)")
    let printed = TextPrinter(usesColor: false).text(of: loaded.diagnostics)
    #expect(printed.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }, "seed \(seed)")
    for diagnostic in loaded.diagnostics {
      #expect(!diagnostic.message.isEmpty && diagnostic.location != nil, "seed \(seed): \(diagnostic.message)")
    }
  }

  @Test("with slips in one file", .timeLimit(.minutes(5)), arguments: 0..<60)
  func oneFile(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try ProjectFixture.sound.onDisk()
    for _ in 0..<4 {
      let (path, text) = try #require(
        ProjectFixture.sound.files.sorted { $0.key < $1.key }.randomElement(using: &generator))
      try folder.write(Array(text.utf8).mutated(using: &generator), to: path)
      check(folder, seed)
      try folder.write(text.utf8, to: path)
    }
  }

  @Test("with words in the place of other words", .timeLimit(.minutes(5)), arguments: 0..<60)
  func words(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed &+ 1000)
    let replacements = [
      "~", "[]", "{}", "yes", "no", "1e999", "-1", "0", "unknown", "not-applicable", "\"\"", "&x y", "*x", "[[]]",
      "{ a: b }", "2026-02-30", "forums", "exchange", "😀",
      "\"\\u0000\"", "'a''b'", "|", "9007199254740993", "[1, 2]", "[none, native]",
    ]
    for _ in 0..<4 {
      var files = ProjectFixture.sound.files
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let path = try #require(files.keys.sorted().randomElement(using: &generator))
        var lines = (files[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let line = Int.random(in: 0..<lines.count, using: &generator)
        guard let colon = lines[line].firstIndex(of: ":") else { continue }
        lines[line] = String(lines[line][...colon]) + " " + (replacements.randomElement(using: &generator) ?? "")
        files[path] = lines.joined(separator: "\n")
      }
      check(try ProjectFixture(files: files).onDisk(), seed)
    }
  }

  @Test("with garbage for files", .timeLimit(.minutes(5)), arguments: 0..<20)
  func garbage(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed &+ 2000)
    let folder = try ProjectFixture.sound.onDisk()
    for path in ProjectFixture.sound.files.keys where Bool.random(using: &generator) {
      try folder.write(
        (0..<Int.random(in: 0...300, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) },
        to: path)
    }
    check(folder, seed)
  }

  @Test(
    "with a file left out or cut short", .timeLimit(.minutes(5)),
    arguments: Array(ProjectFixture.sound.files.keys.sorted()))
  func missing(_ path: String) throws {
    check(try ProjectFixture.sound.removing(path).onDisk(), 0)
    let text = try #require(ProjectFixture.sound.files[path])
    let folder = try ProjectFixture.sound.onDisk()
    for length in stride(from: 0, to: text.utf8.count, by: 37) {
      try folder.write(text.utf8.prefix(length), to: path)
      check(folder, UInt64(length))
    }
  }
}
