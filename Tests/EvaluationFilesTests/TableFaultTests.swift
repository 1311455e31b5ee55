import Diagnostics
import Evaluation
import EvaluationFiles
import Fixtures
import Testing

@Suite("Every fault of a table has its code and place, and no row is shown")
struct TableFaultTests {
  @Test("the sound tables have nothing wrong", arguments: TableKind.allCases)
  func sound(_ kind: TableKind) throws {
    let loaded = try kind.load(Array(kind.sound.utf8))
    #expect(loaded.diagnostics.summary == [])
    #expect(loaded.content != nil)
    #expect(loaded.input?.path == "table.csv")
    #expect(loaded.input?.sha256.count == 64)
  }

  @Test("a slip gives one diagnostic, with its code, at its place, with a hint", arguments: TableFault.all)
  func fault(_ fault: TableFault) throws {
    let loaded = try fault.kind.load(fault.bytes)
    try #require(loaded.diagnostics.count == 1, "\(loaded.diagnostics.summary)")
    let diagnostic = loaded.diagnostics[0]
    #expect(diagnostic.code == fault.code)
    #expect(loaded.content == nil)
    #expect(diagnostic.location?.path == "table.csv")
    #expect(diagnostic.location?.span?.line == fault.place?.line)
    #expect(diagnostic.location?.span?.column == fault.place?.column)
    if let hint = fault.hint {
      #expect(diagnostic.hint?.contains(hint) == true, "the hint is \(diagnostic.hint ?? "not there")")
    } else {
      #expect(diagnostic.hint == nil)
    }
  }

  @Test("no form of a diagnostic shows a pseudonym or a row", arguments: TableFault.all)
  func confidential(_ fault: TableFault) throws {
    let found = try fault.kind.load(fault.bytes).diagnostics
    for text in Self.printed(found) {
      #expect(!text.contains("zq"), "\(text)")
      #expect(!text.contains(",plants,") && !text.contains(",sales,"), "\(text)")
    }
    #expect(found.allSatisfy { $0.location?.span?.excerpt.isEmpty ?? true })
  }

  /// In every form.
  private static func printed(_ found: [Diagnostic]) -> [String] {
    [
      TextPrinter(usesColor: false).text(of: found), String(decoding: found.json(), as: UTF8.self),
      String(decoding: found.sarif(toolVersion: "1"), as: UTF8.self), found.map(\.githubAnnotation).joined(),
    ]
  }

  @Test("the line of the other row is named")
  func otherLine() throws {
    let text = "respondent,segment,dc-1,dc-2\nzq-a,sales,1,1\n\"zq\nb\",sales,1,1\nzq-a,sales,2,2\n"
    let diagnostic = try #require(try TableKind.survey.load(Array(text.utf8)).diagnostics.first)
    #expect(diagnostic.code == .pseudonymTwice)
    #expect(diagnostic.location?.span?.line == 5)
    #expect(diagnostic.related.map(\.location.span?.line) == [2])
    #expect(diagnostic.message.contains("line 2"))
  }

  @Test("more answers than learners are refused, once a segment")
  func moreRows() throws {
    let rows = (1...6).map { "zq\($0),sales,1,1\n" }.joined()
    let text = Array(("respondent,segment,dc-1,dc-2\n" + rows).utf8)
    let found = try TableKind.survey.load(text, sized: ["sales": 4]).diagnostics
    #expect(found.codes == [.moreRowsThanLearners])
    #expect(found.first?.location?.span?.line == 6)
    #expect(try TableKind.survey.load(text, sized: ["sales": 6]).diagnostics.isEmpty)
  }

  @Test("all faults are reported together, up to a hundred")
  func many() throws {
    let few = "asker,answerer\nzq-x,zq-anna\nzq-anna\nzq-béla,zq-y\n"
    let found = try TableKind.replies.load(Array(few.utf8)).diagnostics
    #expect(found.codes == [.unknownLearner, .rowLength, .unknownLearner])
    let rows = String(repeating: "zq-x,zq-anna\n", count: 5000)
    let many = try TableKind.replies.load(Array(("asker,answerer\n" + rows).utf8)).diagnostics
    #expect(many.count == 101)
    #expect(many.codes.filter { $0 != .unknownLearner } == [.tooManyFaults])
  }

  @Test("a file that is not there, or is a folder", arguments: TableKind.allCases)
  func noFile(_ kind: TableKind) throws {
    let folder = try TemporaryFolder()
    let missing = try kind.load(at: "\(folder.path)/none.csv")
    #expect(missing.diagnostics.codes == [.fileUnreadable])
    #expect(missing.content == nil && missing.input == nil)
    #expect(try kind.load(at: folder.path).diagnostics.codes == [.notAFile])
  }

  @Test("random damage is always reported in a place within the file, and never shows a name", arguments: 1...150)
  func damaged(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for kind in TableKind.allCases {
      let header = kind.sound.split(separator: "\n")[0].utf8
      let rows = Array(kind.sound.utf8.dropFirst(header.count)).mutated(using: &generator)
      let bytes = Array(header) + rows
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      let found = try kind.load(bytes).diagnostics
      for diagnostic in found {
        #expect((1...lines).contains(diagnostic.location?.span?.line ?? 1))
        #expect((1...(bytes.count + 1)).contains(diagnostic.location?.span?.column ?? 1))
      }
      for text in Self.printed(found) { #expect(!text.contains("zq"), "\(text)") }
    }
  }
}
