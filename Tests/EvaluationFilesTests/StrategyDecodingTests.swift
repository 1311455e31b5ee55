import Diagnostics
import Evaluation
import EvaluationFiles
import Fixtures
import Testing

@Suite("The strategy is read as it is written")
struct StrategyDecodingTests {
  private let strategy = "criteria/strategy.yaml"

  private func evaluation(_ project: ProjectFixture = .sound) throws -> Evaluation {
    let loaded = try load(project)
    return try #require(loaded.project?.evaluation, "\(loaded.diagnostics.summary)")
  }

  @Test("title, date, policies and looks")
  func policies() throws {
    let read = try evaluation().strategy
    #expect(read.title == "Social learning")
    #expect(read.organisation == "Example Group")
    #expect(read.currency == "EUR")
    #expect(read.asOf == CalendarDate(year: 2026, month: 11, day: 1))
    #expect(read.confidence[.claimed] == ConfidencePolicy.Rule(shortfall: 0.5, cap: 0.8))
    #expect(read.confidence[.documented] == ConfidencePolicy.Rule(shortfall: 0.2, cap: 1))
    #expect(read.unknown == UnknownPolicy(reading: .worst, isFinal: false))
    #expect(read.coverageWarning == 0.5)
    #expect(read.evidenceMonths == 12)
    #expect(read.verdict.robustShare == 0.8)
    #expect(read.verdict.undecidedShare == 0.6)
    #expect(read.language == .english)
    #expect(read.branding == Branding(logo: "logo.png", accent: "#0B57A4"))
  }

  @Test("goals by id, with limits and KPIs")
  func goals() throws {
    let read = try evaluation().strategy
    #expect(read.goals.map(\.id.rawValue) == ["community", "exchange"])
    #expect(read.goals.map(\.points) == [40, 60])
    #expect(read.goals.map(\.minimum) == [nil, 0.05])
    let kpi = try #require(read.goals[1].kpis.first)
    #expect(kpi.better == .more)
    #expect(kpi.worth == KPI.Worth(valueOfUnit: 1200, attribution: 0.6, confidence: 0.8))
    #expect(read.scenarios.map(\.id.rawValue) == ["onboarding"])
  }

  @Test("what is left out keeps its default")
  func defaults() throws {
    let least = ProjectFixture(files: [
      "criteria/a.yaml": """
      strategy: S
      as_of: 2026-11-01
      goals: { g: { name: G, priority: 1 } }
      groups: { a: { name: A, weight: 1 } }
      criteria: { c: { name: C, group: a, scale: presence, weight: 1, serves: { g: 1 } } }
      """,
      "vendors/x.yaml": "name: X",
    ])
    let read = try evaluation(least)
    #expect(read.strategy.confidence == .standard)
    #expect(read.strategy.unknown == UnknownPolicy(reading: .worst, isFinal: false))
    #expect(read.strategy.coverageWarning == 0.8)
    #expect(read.strategy.evidenceMonths == 12)
    #expect(read.strategy.verdict == VerdictThresholds())
    #expect(read.strategy.currency == nil)
    #expect(read.programme.adopters == AdopterRules())
    #expect(read.vendors[0].ratings.count == 1)
    #expect(read.vendors[0].ratings[0].judgement == .unknown)
  }

  @Test(
    "unknown has a short and a long form",
    arguments: [
      ("best", .best, false), ("neutral", .neutral, false), ("{ as: neutral }", .neutral, false),
      ("{ as: worst, final: true }", .worst, true),
      ("{ final: true }", .worst, true),
    ] as [(String, UnknownPolicy.Reading, Bool)])
  func unknown(_ text: String, _ reading: UnknownPolicy.Reading, _ isFinal: Bool) throws {
    let read = try evaluation(.sound.replacing("unknown: worst", with: "unknown: \(text)", in: strategy)).strategy
    #expect(read.unknown == UnknownPolicy(reading: reading, isFinal: isFinal))
  }

  @Test(
    "a truth value is true or false, in small letters and without quotes",
    arguments: ["yes", "True", "\"true\"", "1", "[]", "~"])
  func flag(_ text: String) throws {
    let project = ProjectFixture.sound.replacing(
      "unknown: worst", with: "unknown: { as: worst, final: \(text) }", in: strategy)
    #expect(try load(project).diagnostics.codes == [.wrongType])
  }

  @Test(
    "colours are six hexadecimal digits",
    arguments: ["\"#0B57A\"", "red", "\"#0B57A4FF\"", "\"#0B57AG\"", "\"#０B57A4\""])
  func colour(_ text: String) throws {
    let project = ProjectFixture.sound.replacing("\"#0B57A4\"", with: text, in: strategy)
    #expect(try load(project).diagnostics.codes == [.unknownChoice])
  }

  @Test("a colour without quotes is a comment, and so nothing")
  func unquotedColour() throws {
    let project = ProjectFixture.sound.replacing(
      "colours: { accent: \"#0B57A4\" }", with: "colours: { accent: #0B57A4\n }", in: strategy)
    #expect(try load(project).diagnostics.codes == [.emptyValue])
  }

  @Test(
    "what a KPI is worth is given whole or not at all",
    arguments: ["value_of_unit: 1200", "attribution_percent: 60", "confidence_percent: 80"])
  func worth(_ line: String) throws {
    let project = ProjectFixture.sound.replacing("        \(line)\n", with: "", in: strategy)
    #expect(try load(project).diagnostics.codes == [.missingKey])
  }

  @Test("a KPI belongs to one goal")
  func oneGoal() throws {
    let project = ProjectFixture.sound.replacing(
      "    priority: 40\n", with: "    priority: 40\n    kpis: { answered: { name: Again } }\n", in: strategy)
    let found = try load(project).diagnostics
    #expect(found.codes == [.idTwice])
    #expect(found.first?.related.count == 1)
  }

  @Test(
    "top-level keys may stand in any file; those of ids may be spread",
    arguments: ["strategy", "organisation", "as_of", "unknown", "verdict", "language"])
  func anyFile(_ key: String) throws {
    let text = try #require(ProjectFixture.sound.files[strategy])
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("\(key):") })
    let moved = ProjectFixture.sound.replacing("\(line)\n", with: "", in: strategy).adding(
      "\(line)\n", as: "criteria/own.yml")
    #expect(try load(moved).diagnostics.summary == [])
  }

  @Test("goals, groups, scales, criteria and scenarios may be spread over files")
  func spread() throws {
    let more = """
      goals: { calm: { name: Calm, priority: 10 } }
      groups: { other: { name: Other, weight: 10 } }
      scales: { stars: { points: { 1: 0, 5: 1 } } }
      criteria: { rest: { name: Rest, group: other, scale: stars, weight: 1, serves: { calm: 2 } } }
      scenarios: { night: { name: Night, priorities: { calm: 1 } } }
      """
    let read = try evaluation(.sound.adding(more, as: "criteria/more.yaml"))
    #expect(read.strategy.goals.map(\.id.rawValue) == ["calm", "community", "exchange"])
    #expect(read.groups.map(\.id.rawValue) == ["other", "people", "talk"])
    #expect(
      read.criteria.map(\.id.rawValue) == ["badges", "consent", "forums", "interface-languages", "profiles", "rest"])
    #expect(read.strategy.scenarios.map(\.id.rawValue) == ["night", "onboarding"])
  }

  @Test(
    "the same id twice is an error wherever it stands",
    arguments: ["goals", "groups", "scales", "criteria", "scenarios"])
  func twice(_ section: String) throws {
    let ids = [
      "goals": "exchange", "groups": "talk", "scales": "support", "criteria": "forums", "scenarios": "onboarding",
    ]
    let found = try load(.sound.adding("\(section): { \(ids[section] ?? ""): {} }\n", as: "criteria/zz.yaml"))
      .diagnostics
    #expect(found.codes == [.idTwice])
    #expect(found.first?.related.first?.location.path != "criteria/zz.yaml")
  }

  @Test(
    "a section that is no mapping is an error",
    arguments: [("[]", Diagnostic.Code.wrongType), ("", .emptyValue), ("text", .wrongType)])
  func section(_ text: String, _ code: Diagnostic.Code) throws {
    #expect(try load(.sound.adding("scales: \(text)\n", as: "criteria/zz.yaml")).diagnostics.codes == [code])
  }

  @Test("a file that is no mapping is an error", arguments: ["- a\n", "text\n", "42\n"])
  func noMapping(_ text: String) throws {
    #expect(try load(.sound.adding(text, as: "criteria/zz.yaml")).diagnostics.codes == [.wrongType])
  }

  @Test("what is required is missed by name", arguments: ["strategy: Social learning\n", "as_of: 2026-11-01\n"])
  func required(_ line: String) throws {
    let found = try load(.sound.replacing(line, with: "", in: strategy)).diagnostics
    #expect(found.codes == [.missingKey], "\(found.summary)")
  }
}
