import Diagnostics
import Evaluation
import EvaluationFiles
import Fixtures
import Testing

@Suite("Vendors are read as they are written")
struct RatingDecodingTests {
  private let beta = "vendors/beta.yaml"

  private func vendor(_ id: String, in project: ProjectFixture = .sound) throws -> Vendor {
    let loaded = try load(project)
    return try #require(
      loaded.project?.evaluation.vendors.first { $0.id.rawValue == id }, "\(loaded.diagnostics.summary)")
  }

  /// The rating of forums in beta's file, the third in the order of the criteria's ids.
  private func forums(_ text: String) throws -> Rating {
    try vendor("beta", in: .sound.replacing("forums: basic", with: "forums: \(text)", in: beta)).ratings[2]
  }

  @Test("a vendor with everything")
  func whole() throws {
    let alpha = try vendor("alpha")
    #expect(alpha.name == "Alpha LMS")
    #expect(alpha.maker == "Alpha Ltd")
    #expect(alpha.productVersion == "4.10")
    #expect(alpha.website?.text == "https://alpha.example")
    #expect(alpha.hosting == ["self-hosted", "vendor-cloud"])
    #expect(alpha.licence == "GPL-3.0")
    #expect(alpha.path == "vendors/alpha.yaml")
    let forums = alpha.ratings[2]
    #expect(forums.judgement == .rated(.level(2)))
    #expect(forums.confidence == .verified)
    #expect(forums.line == 8)
    #expect(forums.details?.note == "Threads in and across courses")
    #expect(forums.details?.ask == "Can reviews be anonymous?")
    #expect(forums.details?.assessedBy == "L&D lead")
    #expect(forums.details?.assessedOn == CalendarDate(year: 2026, month: 10, day: 5))
    #expect(forums.details?.evidence.first?.kind == .documentation)
    #expect(forums.details?.evidence.first?.address?.text == "https://alpha.example/forum")
    #expect(alpha.ratings[3].judgement == .range(worst: .number(5), best: .number(12)))
    #expect(
      alpha.ratings[0].details?.roadmap
        == RoadmapPromise(level: .level(1), due: CalendarDate(year: 2027, month: 6, day: 30)))
  }

  @Test(
    "the short form is the long form with nothing else",
    arguments: [
      ("native", "{ level: native }", .rated(.level(2))), ("unknown", "{ level: unknown }", .unknown),
      ("unknown", "{ note: Asked }", .unknown),
      ("unknown", "{}", .unknown), ("\"native\"", "{ level: 'native' }", .rated(.level(2))),
    ] as [(String, String, Rating.Judgement)])
  func forms(_ short: String, _ long: String, _ judgement: Rating.Judgement) throws {
    let (a, b) = (try forums(short), try forums(long))
    #expect(a.judgement == judgement)
    #expect(b.judgement == judgement)
    #expect(a.confidence == .claimed && b.confidence == .claimed)
  }

  @Test("a rating left out is unknown, and has no line")
  func leftOut() throws {
    let gamma = try vendor("gamma")
    #expect(gamma.ratings[3].judgement == .unknown)
    #expect(gamma.ratings[3].line == nil)
  }

  @Test("a range may have equal ends, and numbers beyond the points are clamped with a warning")
  func ranges() throws {
    #expect(try forums("{ range: [basic, basic] }").judgement == .range(worst: .level(1), best: .level(1)))
    let project = ProjectFixture.sound.replacing("range: [5, 12]", with: "range: [0, 99]", in: "vendors/alpha.yaml")
    #expect(try load(project).diagnostics.codes == [.valueClamped, .valueClamped])
  }

  @Test(
    "a rating that cannot be meant",
    arguments: [
      ("", .emptyValue), ("[basic]", .wrongType), ("{ level: }", .emptyValue), ("{ level: [basic] }", .wrongType),
      ("3", .unknownLevel),
      ("Basic", .unknownLevel), ("none of it", .unknownLevel), ("{ range: basic }", .wrongType),
      ("{ range: [basic] }", .wrongType),
      ("{ range: [] }", .wrongType), ("{ range: }", .emptyValue), ("{ range: [native, none] }", .rangeBackwards),
      ("{ range: [unknown, native] }", .unknownLevel), ("{ level: basic, confidence: sure }", .unknownChoice),
      ("{ level: basic, evidence: none }", .booleanWord),
      ("{ level: basic, evidence: [{ url: https://a.example }] }", .missingKey),
      ("{ level: basic, evidence: [{ title: T, kind: rumour }] }", .unknownChoice),
      ("{ level: basic, evidence: [{ title: T, date: 2026 }] }", .invalidDate),
      ("{ level: basic, evidence: [text] }", .wrongType), ("{ level: basic, note: }", .emptyValue),
      ("{ level: basic, roadmap: native }", .wrongType),
      ("{ level: basic, roadmap: { level: nativ } }", .unknownLevel), ("{ level: basic, nte: x }", .unknownKey),
      ("not-applicable", .notApplicableMustHave),
      ("{ level: not-applicable }", .notApplicableMustHave), ("yes", .booleanWord), ("{ level: no }", .booleanWord),
    ] as [(String, Diagnostic.Code)])
  func wrong(_ text: String, _ code: Diagnostic.Code) throws {
    let found = try load(.sound.replacing("forums: basic", with: "forums: \(text)", in: beta)).diagnostics
    #expect(found.codes == [code == .booleanWord && text.contains("evidence") ? .wrongType : code], "\(found.summary)")
  }

  @Test("every confidence and every kind of evidence has its word")
  func words() throws {
    for confidence in Confidence.allCases {
      #expect(
        try forums("{ level: basic, confidence: \(confidence.rawValue), evidence: [{ title: T }] }").confidence
          == confidence)
    }
    for kind in [
      "source-code", "documentation", "marketing", "third-party", "questionnaire", "demonstration", "sandbox", "pilot",
      "reference", "survey",
    ] {
      #expect(
        try forums("{ level: basic, evidence: [{ title: T, kind: \(kind) }] }").details?.evidence.first?.kind?.rawValue
          == kind)
    }
  }

  @Test(
    "evidence may be an empty list, and is missed above claimed only",
    arguments: [("claimed", false), ("documented", true), ("demonstrated", true), ("verified", true)])
  func evidence(_ confidence: String, _ isMissed: Bool) throws {
    let project = ProjectFixture.sound.replacing(
      "forums: basic", with: "forums: { level: basic, confidence: \(confidence), evidence: [] }", in: beta)
    #expect(try load(project).diagnostics.codes == (isMissed ? [.evidenceMissing] : []))
  }

  @Test(
    "hosting is one word or a list of words", arguments: [("cloud", ["cloud"]), ("[a, b]", ["a", "b"]), ("[]", [])])
  func hosting(_ text: String, _ expected: [String]) throws {
    #expect(
      try vendor("beta", in: .sound.replacing("name: Beta", with: "name: Beta\nhosting: \(text)", in: beta)).hosting
        == expected)
  }

  @Test(
    "a version is a text",
    arguments: [("\"1.10\"", true), ("5.2.1", true), ("v4", true), ("1.10", false), ("4", false), ("1e3", false)])
  func version(_ text: String, _ isSound: Bool) throws {
    let project = ProjectFixture.sound.replacing("\"4.10\"", with: text, in: "vendors/alpha.yaml")
    #expect(try load(project).diagnostics.codes == (isSound ? [] : [.wrongType]))
  }

  @Test("a vendor without ratings is one about which nothing is known")
  func noRatings() throws {
    let project = ProjectFixture.sound.adding("name: Delta\n", as: "vendors/delta.yaml")
    #expect(try vendor("delta", in: project).ratings.allSatisfy { $0.judgement == .unknown })
    #expect(try load(.sound.adding("name: Delta\nratings: {}\n", as: "vendors/delta.yaml")).diagnostics.summary == [])
    #expect(
      try load(.sound.adding("name: Delta\nratings:\n", as: "vendors/delta.yaml")).diagnostics.codes == [.emptyValue])
  }

  @Test("vendors stand in the order of their ids, by bytes")
  func order() throws {
    let project = ProjectFixture.sound.adding("name: T\n", as: "vendors/a10.yaml").adding(
      "name: T\n", as: "vendors/a-2.yaml")
    let ids = try load(project).project?.evaluation.vendors.map(\.id.rawValue)
    #expect(ids == ["a-2", "a10", "alpha", "beta", "gamma"])
  }
}
