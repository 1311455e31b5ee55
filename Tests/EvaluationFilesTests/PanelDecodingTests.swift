import Diagnostics
import Evaluation
import EvaluationFiles
import Fixtures
import Testing

@Suite("A panel fills what a vendor's file leaves open")
struct PanelDecodingTests {
  private let gamma = "vendors/gamma.yml"
  private let lead = "vendors/panel/lead.yaml"

  private func judgements(_ project: ProjectFixture = .sound) throws -> [Rating.Judgement] {
    let loaded = try load(project)
    let vendor = try #require(
      loaded.project?.evaluation.vendors.first { $0.id.rawValue == "gamma" }, "\(loaded.diagnostics.summary)")
    return vendor.ratings.map(\.judgement)
  }

  @Test("every score counts, and what an assessor does not know is left out")
  func scores() throws {
    let read = try judgements()
    guard case .panel(let forums) = read[2] else { return #expect(Bool(false), "forums are \(read[2])") }
    #expect(Set(forums) == [.level(1), .level(2)])
    #expect(read[0] == .panel([.level(1)]))
    #expect(read[4] == .unknown, "nobody of the panel knew")
  }

  @Test("an explicit unknown of the vendor is filled too", arguments: ["forums: unknown", "forums: { note: Asked }"])
  func explicitUnknown(_ line: String) throws {
    guard case .panel = try judgements(.sound.replacing("ratings:\n", with: "ratings:\n  \(line)\n", in: gamma))[2]
    else {
      return #expect(Bool(false), "the panel does not count")
    }
  }

  @Test("a rating of the vendor stands against the panel, and says why it departs")
  func override() throws {
    let reasoned = "ratings:\n  badges: { level: few, rationale: Two assessors saw it }\n"
    #expect(try judgements(.sound.replacing("ratings:\n", with: reasoned, in: gamma))[0] == .rated(.level(0)))
    #expect(
      try load(.sound.replacing("ratings:\n", with: "ratings:\n  badges: many\n", in: gamma)).diagnostics.summary == [])
    #expect(
      try load(.sound.replacing("ratings:\n", with: "ratings:\n  badges: few\n", in: gamma)).diagnostics.codes == [
        .rationaleMissing
      ])
    #expect(
      try load(.sound.replacing("ratings:\n", with: "ratings:\n  badges: not-applicable\n", in: gamma)).diagnostics
        .codes == [.rationaleMissing])
  }

  @Test("the median of two scores is half-way between them", arguments: [("basic", true), ("native", true)])
  func median(_ level: String, _ departs: Bool) throws {
    // Scores basic (0.5) and native (1): the median is 0.75, which no level has.
    let found = try load(.sound.replacing("ratings:\n", with: "ratings:\n  forums: \(level)\n", in: gamma)).diagnostics
    #expect(found.codes == (departs ? [.rationaleMissing] : []))
    let range = try load(
      .sound.replacing("ratings:\n", with: "ratings:\n  forums: { range: [basic, native] }\n", in: gamma))
    #expect(range.diagnostics.summary == [], "the middle of the range is the median")
  }

  @Test("an assessor is called by the name in the file, else by the file's")
  func names() throws {
    let panel = try #require(try load(.sound).project?.evaluation.panel)
    #expect(panel.map(\.id.rawValue) == ["lead", "second"])
    #expect(panel.map(\.name) == ["L&D lead", "second"])
    #expect(panel.map(\.conflictsOfInterest) == ["none", nil])
    #expect(panel[0].scores.first { $0.criterion.rawValue == "forums" }?.rationale == "Tested in the sandbox")
  }

  @Test(
    "a score that cannot be meant",
    arguments: [
      ("badges: many", "badges: mny", .unknownLevel), ("badges: many", "bagdes: many", .unknownReference),
      ("badges: many", "badges: yes", .booleanWord),
      ("badges: many", "badges: [many]", .wrongType), ("badges: many", "badges:", .emptyValue),
      ("badges: many", "badges: { levl: many }", .unknownKey),
      ("  gamma:\n", "  delta:\n", .unknownReference), ("scores:", "scroes:", .missingKey),
      ("assessor: L&D lead", "assessor: yes", .booleanWord),
    ] as [(String, String, Diagnostic.Code)])
  func wrong(_ old: String, _ new: String, _ code: Diagnostic.Code) throws {
    let found = try load(.sound.replacing(old, with: new, in: lead)).diagnostics
    #expect(found.codes.contains(code), "\(found.summary)")
    #expect(Set(found.map { $0.location?.path }) == [lead])
  }

  @Test("a vendor's scores may be left empty of nothing but whole")
  func shape() throws {
    #expect(try load(.sound.adding("scores: {}\n", as: "vendors/panel/third.yaml")).diagnostics.summary == [])
    #expect(
      try load(.sound.adding("scores: { gamma: {} }\n", as: "vendors/panel/third.yaml")).diagnostics.summary == [])
    #expect(
      try load(.sound.adding("scores: { gamma: [] }\n", as: "vendors/panel/third.yaml")).diagnostics.codes == [
        .wrongType
      ])
    #expect(try load(.sound.adding("scores: { gamma: }\n", as: "vendors/panel/third.yaml")).diagnostics.hasErrors)
  }
}
