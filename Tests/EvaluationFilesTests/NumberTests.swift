import Diagnostics
import Evaluation
import EvaluationFiles
import Fixtures
import Testing

@Suite("Numbers, dates and words are read strictly")
struct NumberTests {
  private let strategy = "criteria/strategy.yaml"

  private func priority(_ text: String) throws -> LoadedProject {
    try load(.sound.replacing("priority: 60", with: "priority: \(text)", in: strategy))
  }

  @Test(
    "decimal numbers with sign and exponent",
    arguments: [
      ("60", 60), ("+3", 3), ("0.5", 0.5), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("1E+3", 1000), ("25e-1", 2.5),
      ("0", 0), ("-0", 0), ("0.0", 0),
      ("0e0", 0), ("1e-400", 0), ("1.7976931348623157e308", 1.7976931348623157e308),
    ] as [(String, Double)])
  func number(_ text: String, _ expected: Double) throws {
    let loaded = try priority(text)
    #expect(!loaded.diagnostics.hasErrors, "\(loaded.diagnostics.summary)")
    #expect(loaded.project?.evaluation.strategy.goals.last?.points == expected)
  }

  @Test(
    "anything else is no number, and the hint says what to write",
    arguments: [
      ("1_000", "underscores"), ("0x10", "decimal"), ("0o10", "decimal"), ("010", "leading zero"),
      ("-01", "leading zero"), ("00", "leading zero"),
      ("60:40", "ratio"), (".inf", "finite"), ("-.inf", "finite"), (".nan", "finite"), ("NaN", "finite"),
      ("inf", "finite"), ("1,5", "point"),
      ("1.000,5", "point"), ("40%", "percentage"), ("1e", nil), ("e5", nil), (".", nil), ("+", nil), ("--1", nil),
      ("1 000", nil), ("٣", nil),
      ("１", nil), ("1e999", nil), ("-1e999", nil), ("\"60\"", "quotes"), ("'60'", "quotes"), ("many", nil),
      ("1.2.3", nil), ("0b1", "leading zero"),
      ("\"\"", nil),
    ] as [(String, String?)])
  func notANumber(_ text: String, _ hint: String?) throws {
    let found = try priority(text).diagnostics
    #expect(found.codes == [.notANumber], "\(found.summary)")
    if let hint { #expect(found.first?.hint?.contains(hint) == true, "\(found.first?.hint ?? "no hint")") }
  }

  @Test(
    "where a number belongs, nothing, a list and a mapping are told apart",
    arguments: [("", Diagnostic.Code.emptyValue), ("~", .emptyValue), ("[1]", .wrongType), ("{ a: 1 }", .wrongType)])
  func otherShapes(_ text: String, _ code: Diagnostic.Code) throws {
    #expect(try priority(text).diagnostics.codes == [code])
  }

  @Test(
    "numbers stay in their range, ends included",
    arguments: [
      ("criteria/strategy.yaml", "shortfall_percent: 50", "shortfall_percent: ", ["0", "100"], ["-0.1", "100.1"]),
      ("criteria/strategy.yaml", "cap: 0.8", "cap: ", ["0", "1"], ["-0.1", "1.1"]),
      ("criteria/strategy.yaml", "coverage_warning_percent: 50", "coverage_warning_percent: ", ["0", "100"], ["101"]),
      ("criteria/strategy.yaml", "evidence_months: 12", "evidence_months: ", ["0", "1200"], ["-1", "1.5", "1201"]),
      ("criteria/strategy.yaml", "minimum_percent: 5", "minimum_percent: ", ["0", "100"], ["-1", "101"]),
      ("criteria/strategy.yaml", "tie_within: 0.01", "tie_within: ", ["0", "1"], ["2"]),
      ("criteria/criteria.yaml", "effort: 2", "effort: ", ["0", "5"], ["6", "-1", "1.5"]),
      (
        "criteria/criteria.yaml", "{ exchange: 3, community: 2 }", "{ community: 2, exchange: ", ["1 }", "3 }"],
        ["4 }", "1.5 }", "-1 }"]
      ),
      ("criteria/criteria.yaml", "basic: 0.5", "basic: ", ["0", "1"], ["1.01", "-0.01"]),
      ("criteria/programme.yaml", "weeks: 8", "weeks: ", ["1"], ["0", "1.5"]),
      ("criteria/programme.yaml", "share_percent: 5 }", "share_percent: ", ["0.1 }", "100 }"], ["0 }", "100.1 }"]),
      ("criteria/programme.yaml", "learners: 420", "learners: ", ["1"], ["0", "1.5"]),
      ("criteria/programme.yaml", "minimum_respondents: 5", "minimum_respondents: ", ["5", "9"], ["4"]),
      ("criteria/programme.yaml", "from_phase: 1", "from_phase: ", ["0", "9"], ["-1", "0.5"]),
      ("criteria/programme.yaml", "sales: 52", "sales: ", ["0", "100"], ["101"]),
      ("criteria/programme.yaml", "years: 3", "years: ", ["1"], ["0", "2.5"]),
      ("criteria/programme.yaml", "USD: 0.92", "USD: ", ["0.01"], ["0", "-1"]),
      ("criteria/programme.yaml", "ceiling: 400000", "ceiling: ", ["80001"], ["80000", "1"]),
      ("vendors/pricing/alpha.yaml", "price: 2.40", "price: ", ["0"], ["-1"]),
      ("vendors/pricing/alpha.yaml", "minimum_learners: 500", "minimum_learners: ", ["0"], ["-1", "1.5"]),
    ] as [(String, String, String, [String], [String])])
  func ranges(_ path: String, _ old: String, _ key: String, _ inside: [String], _ outside: [String]) throws {
    for value in inside {
      let found = try load(.sound.replacing(old, with: key + value, in: path)).diagnostics
      #expect(!found.hasErrors, "\(value): \(found.summary)")
    }
    for value in outside {
      let found = try load(.sound.replacing(old, with: key + value, in: path)).diagnostics
      #expect(found.codes == [.numberOutOfRange], "\(value): \(found.summary)")
    }
  }

  @Test("days of the calendar", arguments: ["2026-11-01", "2024-02-29", "\"2026-12-31\"", "2000-02-29"])
  func date(_ text: String) throws {
    let loaded = try load(.sound.replacing("start: 2027-01-11", with: "start: \(text)", in: "criteria/programme.yaml"))
    #expect(loaded.diagnostics.summary == [])
    #expect(loaded.project?.evaluation.programme.rollout?.start?.description == text.filter { $0 != "\"" })
  }

  @Test(
    "no other day, and no other notation",
    arguments: [
      "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20260101", "01.11.2026",
      "2026-11-01T00:00", "soon", "0000-01-01", "[2026]", "~", "２０２６-11-01",
    ])
  func notADate(_ text: String) throws {
    let found = try load(.sound.replacing("start: 2027-01-11", with: "start: \(text)", in: "criteria/programme.yaml"))
      .diagnostics
    #expect(found.codes == [.invalidDate], "\(found.summary)")
  }

  @Test(
    "words that YAML readers take for truth values need quotes as texts",
    arguments: ["yes", "no", "on", "off", "true", "false", "No", "YES", "y", "N"])
  func truthText(_ word: String) throws {
    let path = "vendors/beta.yaml"
    #expect(
      try load(.sound.replacing("name: Beta", with: "name: \(word)", in: path)).diagnostics.codes == [.booleanWord])
    let quoted = try load(.sound.replacing("name: Beta", with: "name: \"\(word)\"", in: path))
    #expect(quoted.project?.evaluation.vendors.first { $0.id.rawValue == "beta" }?.name == word)
  }

  @Test("on yes-no, yes and no are the levels, quoted or not", arguments: ["yes", "no", "\"yes\"", "'no'"])
  func yesNo(_ word: String) throws {
    let loaded = try load(.sound.replacing("consent: yes", with: "consent: \(word)", in: "vendors/beta.yaml"))
    #expect(loaded.diagnostics.summary == [])
  }

  @Test(
    "on yes-no, other truth values are errors that name the level",
    arguments: [
      ("true", "write yes"), ("false", "write no"), ("True", "write yes"), ("on", nil), ("off", nil), ("y", nil),
      ("YES", nil),
    ] as [(String, String?)])
  func notYesNo(_ word: String, _ hint: String?) throws {
    let found = try load(.sound.replacing("consent: yes", with: "consent: \(word)", in: "vendors/beta.yaml"))
      .diagnostics
    #expect(found.codes == [.booleanWord], "\(found.summary)")
    if let hint { #expect(found.first?.hint == hint) }
  }

  @Test(
    "ids are kebab-case",
    arguments: [
      ("tool-clinic", true), ("a1", true), ("1a", true), ("\"2024\"", true), ("Clinic", false), ("a_b", false),
      ("a--b", false), ("-a", false), ("a-", false), ("a b", false), ("é", false), ("2024", false), ("1e3", false),
      ("0x", true), ("a.b", false),
    ])
  func ids(_ id: String, _ isSound: Bool) throws {
    let found = try load(.sound.replacing("  clinic: {", with: "  \(id): {", in: "criteria/programme.yaml")).diagnostics
    #expect(found.codes == (isSound ? [] : [.invalidID]), "\(found.summary)")
  }

  @Test(
    "web addresses are https, http or mailto, without anything that acts",
    arguments: [
      ("https://a.example/x?y=1#z", true), ("http://a.example", true), ("mailto:a@b.example", true),
      ("HTTPS://A.example", true),
      ("https://müller.example/ü", true), ("javascript:alert(1)", false), ("data:text/html,x", false),
      ("ftp://a.example", false),
      ("a.example", false), ("https://", false), ("https://user:pw@a.example", false),
      ("\"https://a.example/a b\"", false),
      ("\"https://a.example/\\e[31m\"", false), ("\"https://a.example/<x>\"", false), ("//a.example", false),
      ("file:///etc/passwd", false),
      ("\"https://a.example/\\u202e\"", false), ("\"java\\nscript:alert(1)\"", false),
      ("\" https://a.example\"", false),
    ])
  func address(_ text: String, _ isSound: Bool) throws {
    let found = try load(
      .sound.replacing("website: https://alpha.example", with: "website: \(text)", in: "vendors/alpha.yaml")
    ).diagnostics
    #expect(found.codes == (isSound ? [] : [.invalidAddress]), "\(found.summary)")
  }
}
