import Diagnostics
import Evaluation
import EvaluationFiles
import Fixtures
import Testing

@Suite("Readiness, levers, learners, rollout, adopters and measurement are read from the start")
struct ProgrammeDecodingTests {
  private let path = "criteria/programme.yaml"

  private func programme(_ project: ProjectFixture = .sound) throws -> Programme {
    let loaded = try load(project)
    return try #require(loaded.project?.evaluation.programme, "\(loaded.diagnostics.summary)")
  }

  @Test("learners and how ready they are")
  func learners() throws {
    let read = try programme()
    #expect(read.segments.map(\.id.rawValue) == ["plants", "sales"])
    #expect(read.segments.map(\.learners) == [800, 420])
    #expect(read.segments.map(\.site) == [nil, "Lyon"])
    guard case .scores(let scores) = read.readinessResult else { return #expect(Bool(false), "no scores") }
    let byID = Dictionary(uniqueKeysWithValues: scores.map { ($0.key.rawValue, $0.value) })
    #expect(byID["sales"]?.score == 52)
    #expect(byID["plants"]?.dimensions.values.first == 41)
    let file = ProjectFixture.sound.replacing(
      "  readiness:\n    sales: 52\n    plants: { score: 44, dimensions: { digital: 41 } }\n",
      with: "  readiness: survey.csv\n", in: path)
    #expect(try programme(file).readinessResult == .surveyFile("survey.csv"))
  }

  @Test("the survey")
  func survey() throws {
    let survey = try #require(try programme().survey)
    #expect(survey.dimensions.map(\.name) == ["Digital confidence"])
    #expect(survey.items.map(\.id) == ["dc-1", "dc-2"])
    #expect(survey.items.map(\.isReversed) == [false, true])
    #expect(survey.mechanisms == ["chat-group": "We have a chat group"])
    #expect([survey.mediumFrom, survey.highFrom, survey.barrierAtMost] == [40, 65, 50])
    #expect(survey.minimumRespondents == 5)
  }

  @Test("levers, rollout, adopters and costs")
  func rest() throws {
    let read = try programme()
    let lever = try #require(read.levers.first)
    #expect(lever.effortDays == 3)
    #expect(lever.fromPhase == 1)
    #expect(lever.does == "Drop-in help")
    let rollout = try #require(read.rollout)
    #expect(rollout.start == CalendarDate(year: 2027, month: 1, day: 11))
    #expect(rollout.phases.map(\.id.rawValue) == ["pilot", "all"])
    #expect(rollout.phases.map(\.weeks) == [8, 24])
    #expect(rollout.phases.map(\.share) == [0.05, 1])
    let gates = try #require(rollout.gates.values.first)
    #expect(
      gates == [
        .kpi(KPIID(rawValue: "answered")!, .atLeast, threshold: 30, minimumCount: 40, why: "It must be used"),
        .check("No open privacy finding", why: nil),
      ])
    #expect(read.adopters.weights == [.helpful: 25, .answers: 20])
    #expect(read.adopters.ceiling == 0.16)
    #expect(read.adopters.learnersPerAmbassador.low == 25)
    #expect(read.adopters.learnersPerAmbassador.medium == 40)
    #expect(read.yearlyCosts == ["licences": 24000])
  }

  @Test(
    "what cannot be meant",
    arguments: [
      ("- { check: No open privacy finding }", "- { kpi: answered }", .missingKey),
      ("- { check: No open privacy finding }", "- {}", .missingKey),
      ("- { check: No open privacy finding }", "- { kpi: answered, at_least: 1, at_most: 2 }", .conflictingKeys),
      ("- { check: No open privacy finding }", "- { check: Privacy, kpi: answered }", .unknownKey),
      ("- { check: No open privacy finding }", "- text", .wrongType),
      ("dimension: digital, text: I find my way", "dimension: digitl, text: I find my way", .unknownReference),
      ("dimensions: [digital]", "dimensions: [digitl]", .unknownReference),
      ("dimensions: [digital]", "dimensions: digital", .wrongType), ("reversed: true", "reversed: yes", .wrongType),
      ("reversed: true", "revresed: true", .unknownKey),
      ("    sales: 52", "    sals: 52", .unknownReference),
      ("    sales: 52", "    sales: { dimensions: {} }", .missingKey),
      ("    sales: 52", "    sales: high", .notANumber),
      ("dimensions: { digital: 41 }", "dimensions: { digitl: 41 }", .unknownReference),
      ("    plants: { name", "    other: { name", .invalidID),
      ("learners: 420, ", "", .missingKey), ("weeks: 8, ", "", .missingKey), ("name: Pilot, ", "", .missingKey),
      (", share_percent: 5 }", " }", .missingKey),
      ("weights: { helpful: 25, answers: 20 }", "weights: { helpfull: 25 }", .unknownKey),
      ("weights: { helpful: 25, answers: 20 }", "weights: {}", .weightsAllZero),
      ("yearly_costs: { licences: 24000 }", "yearly_costs: { licences: -1 }", .numberOutOfRange),
      ("yearly_costs:", "yearly_cost:", .unknownKey),
      ("start: 2027-01-11", "start: January", .invalidDate),
      ("formula: reference", "formula: referense", .unknownChoice), ("discount_percent: 5", "discount: 5", .unknownKey),
      ("rates: { USD: 0.92 }", "rates: { usd: 0.92, USD: 1 }", .unknownChoice),
    ] as [(String, String, Diagnostic.Code)])
  func wrong(_ old: String, _ new: String, _ code: Diagnostic.Code) throws {
    let found = try load(.sound.replacing(old, with: new, in: path)).diagnostics
    #expect(found.codes.contains(code), "\(found.summary)")
    #expect(found.filter { $0.code == code }.allSatisfy { $0.location?.path == path && $0.location?.span != nil })
  }

  @Test("a rollout may stay on the same share, and gates may look for little")
  func sameShare() throws {
    #expect(
      try load(.sound.replacing("share_percent: 100", with: "share_percent: 5", in: path)).diagnostics.summary == [])
    #expect(try load(.sound.replacing("at_least: 30", with: "at_most: 30", in: path)).diagnostics.summary == [])
  }
}
