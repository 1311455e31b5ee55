import Diagnostics
import EvaluationFiles
import Fixtures
import Foundation
import Testing
import YAMLSource

@Suite("What cannot be read is said, and nothing runs away")
struct LimitTests {
  private let beta = "vendors/beta.yaml"

  private func diagnostics(beta text: String, limits: YAMLLimits = YAMLLimits()) throws -> [Diagnostic] {
    try load(ProjectFixture.sound.adding(text, as: beta), limits: limits).diagnostics
  }

  @Test("a link that leads nowhere is a file that cannot be read")
  func danglingLink() throws {
    let folder = try ProjectFixture.sound.removing(beta).onDisk()
    try folder.link(beta, to: "nowhere.yaml")
    let found = load(folder).diagnostics
    #expect(found.codes == [.fileUnreadable])
    #expect(found.first?.location == SourceLocation(path: beta))
    #expect(found.hasFileFailure)
  }

  @Test("a folder where a file should be is said to be one")
  func folderForFile() throws {
    let folder = try ProjectFixture.sound.removing(beta).onDisk()
    try folder.makeFolder(beta)
    let found = load(folder).diagnostics
    #expect(found.codes == [.notAFile])
    #expect(found.first?.message.contains("it is a folder") == true)
  }

  @Test("a pipe named like a file is refused, and nobody waits for it", .timeLimit(.minutes(5)))
  func pipe() throws {
    let folder = try ProjectFixture.sound.removing(beta).onDisk()
    #expect(mkfifo("\(folder.path)/\(beta)", 0o600) == 0)
    #expect(load(folder).diagnostics.codes == [.notAFile])
  }

  @Test("a folder that is missing is named, with what to check", arguments: ["criteria", "vendors"])
  func missingFolder(_ name: String) throws {
    let folder = try ProjectFixture.sound.onDisk()
    try folder.remove(name)
    let found = load(folder).diagnostics
    let failure = try #require(found.first { $0.code == .folderUnreadable }, "\(found.summary)")
    #expect(failure.location?.path == "\(folder.path)/\(name)")
    #expect(failure.hint?.contains("--project") == true)
    #expect(found.count == 1, "\(found.summary)")
  }

  @Test("a vendors folder without a vendor is an error")
  func noVendor() throws {
    let project = ProjectFixture.sound.removing(
      "vendors/alpha.yaml", beta, "vendors/gamma.yml", "vendors/panel/lead.yaml", "vendors/panel/second.yaml",
      "vendors/pricing/alpha.yaml")
    let found = try load(project).diagnostics
    #expect(found.codes == [.noVendor])
    #expect(found.first?.location?.path == "vendors")
    #expect(found.first?.hint?.contains("vendors/moodle.yaml") == true)
  }

  @Test("gates alone are nothing to assess")
  func gatesOnly() throws {
    let gates = """
      groups: { people: { name: People, weight: 0 } }
      criteria: { consent: { name: Consent, group: people, scale: yes-no, must_have: yes } }
      """
    let project = ProjectFixture(files: [
      "criteria/a.yaml": "strategy: S\nas_of: 2026-11-01\ngoals: { a: { name: A, priority: 1 } }\n\(gates)\n",
      "vendors/x.yaml": "name: X\n",
    ])
    let loaded = try load(project)
    #expect(loaded.project == nil)
    #expect(loaded.diagnostics.codes.contains(.nothingToAssess), "\(loaded.diagnostics.summary)")
  }

  @Test("text that is not UTF-8 is refused at the first byte that is none")
  func latin1() throws {
    let folder = try ProjectFixture.sound.onDisk()
    try folder.write(Array("name: Beta\nvendor: Soci".utf8) + [0xE9] + Array("t\n".utf8), to: beta)
    let found = load(folder).diagnostics
    #expect(found.codes == [.notUTF8])
    #expect(found.first?.location?.span?.line == 2)
    #expect(found.first?.location?.span?.column == 13)
    #expect(found.first?.hint?.contains("save it as UTF-8") == true)
  }

  @Test("a file larger than the limit is refused without being read")
  func tooLarge() throws {
    let folder = try ProjectFixture.sound.onDisk()
    try folder.write([], to: beta)
    let handle = try #require(FileHandle(forWritingAtPath: "\(folder.path)/\(beta)"))
    try handle.truncate(atOffset: 16 * 1024 * 1024 + 1)
    try handle.close()
    let found = load(folder).diagnostics
    #expect(found.codes == [.fileTooLarge])
    #expect(found.first?.message.contains("16 MiB") == true)
    #expect(found.first?.hint == "split the file")
  }

  @Test("lists that are nested 200 deep are refused, in brackets and in blocks", arguments: [true, false])
  func nesting(_ inBrackets: Bool) throws {
    let deep =
      inBrackets
      ? String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
      : (0..<200).map { "\n" + String(repeating: " ", count: $0 + 2) + "a:" }.joined() + " 1"
    let found = try diagnostics(beta: "name: Beta\nratings: \(deep)\n")
    #expect(found.codes == [.nestedTooDeep])
  }

  @Test("more keys and values than the limit are refused")
  func tooManyNodes() throws {
    var limits = YAMLLimits()
    limits.nodes = 500
    let found = try diagnostics(
      beta: "name: Beta\nhosting: [\(String(repeating: "a, ", count: 600))]\n", limits: limits)
    #expect(found.codes == [.tooManyNodes])
  }

  @Test("a billion laughs are refused", .timeLimit(.minutes(5)))
  func aliasBomb() throws {
    let levels = (1...9).map { "l\($0): &l\($0) [\(String(repeating: "*l\($0 - 1), ", count: 9))]\n" }.joined()
    let found = try diagnostics(beta: "l0: &l0 [lol, lol, lol]\n\(levels)name: Beta\n")
    #expect(found.codes == [.aliasExpansion])
  }

  @Test("more than 10 000 files are refused, and nothing else is said", .timeLimit(.minutes(5)))
  func tooManyFiles() throws {
    let folder = try ProjectFixture.sound.removing(
      "vendors/panel/lead.yaml", "vendors/panel/second.yaml", "vendors/pricing/alpha.yaml"
    ).onDisk()
    for number in 0..<10_000 { try folder.link("vendors/v\(number).yaml", to: "beta.yaml") }
    let found = load(folder).diagnostics
    #expect(found.codes == [.tooManyFiles], "\(found.summary)")
    #expect(found.first?.location?.path == "vendors")
  }
}
