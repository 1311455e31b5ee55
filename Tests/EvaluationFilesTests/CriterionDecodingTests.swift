import Diagnostics
import Evaluation
import EvaluationFiles
import Fixtures
import Testing

@Suite("Criteria, scales and gates are read as they are written")
struct CriterionDecodingTests {
  private let criteria = "criteria/criteria.yaml"

  private func criterion(_ id: String, in project: ProjectFixture = .sound) throws -> Criterion {
    let loaded = try load(project)
    return try #require(
      loaded.project?.evaluation.criteria.first { $0.id.rawValue == id }, "\(loaded.diagnostics.summary)")
  }

  @Test("a criterion with everything")
  func whole() throws {
    let forums = try criterion("forums")
    #expect(forums.name == "Forums")
    #expect(forums.group.rawValue == "talk")
    #expect(forums.question == "Can learners open threads?")
    #expect(forums.scale.name == "support")
    #expect(forums.anchors == ["basic": "Inside a course", "native": "Everywhere"])
    #expect(forums.weight == 3)
    #expect(forums.mustHave == .level(1))
    #expect(
      Dictionary(uniqueKeysWithValues: forums.serves.map { ($0.key.rawValue, $0.value) }) == [
        "exchange": 3, "community": 2,
      ])
    #expect(forums.needs.map(\.rawValue) == ["profiles"])
    #expect(forums.effort == 2)
    #expect(!forums.isGate)
  }

  @Test("levels in short and long form, and points with a unit")
  func scales() throws {
    #expect(
      try criterion("forums").scale.levels == [
        Scale.Level(name: "none", value: 0, means: "Not available"), Scale.Level(name: "basic", value: 0.5, means: nil),
        Scale.Level(name: "native", value: 1, means: "Built in"),
      ])
    let languages = try criterion("interface-languages").scale
    #expect(languages.unit == "languages")
    #expect([0, 1, 3, 5, 20, 99].map { languages.partialValue(of: .number($0)) } == [0, 0, 0.25, 0.5, 1, 1])
    #expect(try criterion("badges").scale.name == nil)
    #expect(try criterion("profiles").scale == .presence)
  }

  @Test("a gate has a must-have, no weight and no goals")
  func gate() throws {
    let consent = try criterion("consent")
    #expect(consent.isGate)
    #expect(consent.weight == 0)
    #expect(consent.mustHave == .level(1))
  }

  @Test(
    "a gate may say that its weight is 0, or that it serves goals with 0",
    arguments: ["    weight: 0\n", "    serves: { exchange: 0 }\n", "    serves: {}\n"])
  func explicitGate(_ line: String) throws {
    let project = ProjectFixture.sound.replacing(
      "    must_have: yes\n", with: "    must_have: yes\n\(line)", in: criteria)
    #expect(try criterion("consent", in: project).isGate)
  }

  @Test("a criterion that serves goals with 0 only is no gate without a must-have")
  func servesNothing() throws {
    let project = ProjectFixture.sound.replacing(
      "serves: { community: 1, exchange: 2 }", with: "serves: { community: 0 }", in: criteria)
    #expect(try load(project).diagnostics.codes == [.criterionWithoutGoal])
  }

  @Test(
    "points may be written in any order, fall, and rest",
    arguments: ["{ 20: 1, 1: 0 }", "{ 1: 1, 9: 0 }", "{ 1: 0, 2: 0, 5: 1, 9: 1 }", "{ -1.5: 0, 1e1: 1 }"])
  func points(_ text: String) throws {
    let project = ProjectFixture.sound
      .replacing("points: { 1: 0, 5: 0.5, 20: 1 }", with: "points: \(text)", in: criteria)
      .replacing("  interface-languages: { range: [5, 12], confidence: claimed }\n", with: "", in: "vendors/alpha.yaml")
      .replacing("  interface-languages: 20\n", with: "", in: "vendors/beta.yaml")
    #expect(try load(project).diagnostics.summary == [])
  }

  @Test("falling points make less the better number")
  func falling() throws {
    let project = ProjectFixture.sound
      .replacing("points: { 1: 0, 5: 0.5, 20: 1 }", with: "points: { 1: 1, 20: 0 }", in: criteria)
      .replacing("range: [5, 12]", with: "range: [12, 5]", in: "vendors/alpha.yaml")
    #expect(try load(project).diagnostics.summary == [])
  }

  @Test(
    "a scale that is none",
    arguments: [
      ("{ levels: { a: 0, b: 1 }, points: { 1: 0, 2: 1 } }", .conflictingKeys), ("{ unit: x }", .missingKey),
      ("{}", .missingKey),
      ("[a, b]", .wrongType), ("{ levels: [a, b] }", .wrongType), ("{ points: [1, 2] }", .wrongType),
      ("{ levels: { a: 0 } }", .scaleWithoutRange),
      ("{ levels: {} }", .scaleWithoutRange), ("{ points: {} }", .scaleWithoutRange),
      ("{ points: { 1: 0, 1.0: 1, 2: 1 } }", .idTwice),
      ("{ points: { one: 0, 2: 1 } }", .notANumber), ("{ levels: { Few: 0, many: 1 } }", .invalidID),
      ("{ levels: { no: 0, yes: 1 } }", .booleanWord),
      ("{ levels: { few: { means: x }, many: 1 } }", .missingKey),
      ("{ levels: { few: 0, not-applicable: 1 } }", .reservedLevel),
      ("{ levels: { few: 0.5, mid: 0.4, many: 1 } }", .levelsFall),
      ("{ levels: { few: 0, many: 1 }, unit: x }", .unknownKey), ("~", .wrongType),
    ] as [(String, Diagnostic.Code)])
  func noScale(_ text: String, _ code: Diagnostic.Code) throws {
    let project = ProjectFixture.sound
      .replacing("scale: { levels: { few: 0, many: 1 } }", with: "scale: \(text)", in: criteria)
    let found = try load(project).diagnostics
    #expect(Set(found.codes) == [code] || found.codes.first == code, "\(found.summary)")
    #expect(!found.codes.contains(.unknownLevel), "ratings on an unsound scale are not judged")
  }

  @Test("a scale of the project replaces a built-in one of its name")
  func ownPresence() throws {
    let project = ProjectFixture.sound
      .replacing(
        "scales:\n", with: "scales:\n  presence: { levels: { absent: 0, half: 0.5, present: 1 } }\n", in: criteria
      )
      .replacing("profiles: unknown", with: "profiles: half", in: "vendors/beta.yaml")
    #expect(try criterion("profiles", in: project).scale.levels.count == 3)
  }

  @Test("yes and no are ids of levels only on a scale called yes-no")
  func ownYesNo() throws {
    let project = ProjectFixture.sound.replacing(
      "scales:\n", with: "scales:\n  yes-no: { levels: { no: 0, partly: 0.5, yes: 1 } }\n", in: criteria)
    #expect(try criterion("consent", in: project).scale.levels.count == 3)
  }

  @Test("anchors belong to levels of the scale")
  func anchors() throws {
    let project = ProjectFixture.sound.replacing("anchors: { basic: ", with: "anchors: { baisc: ", in: criteria)
    let found = try load(project).diagnostics
    #expect(found.codes == [.unknownLevel])
    #expect(found.first?.hint == "did you mean 'basic'?")
  }

  @Test(
    "must-haves are levels or numbers of the scale, ends included",
    arguments: [("1", []), ("20", []), ("0.9", [.mustHaveOutsideScale]), ("many", [.notANumber])]
      as [(String, [Diagnostic.Code])])
  func mustHave(_ text: String, _ codes: [Diagnostic.Code]) throws {
    let project = ProjectFixture.sound.replacing(
      "    scale: languages\n", with: "    scale: languages\n    must_have: \(text)\n", in: criteria)
    #expect(try load(project).diagnostics.codes == codes)
  }

  @Test("needs_any is a list of lists", arguments: ["[forums]", "[[]]", "forums", "[[forums], profiles]"])
  func needsAny(_ text: String) throws {
    let project = ProjectFixture.sound.replacing(
      "needs_any: [[forums, profiles]]", with: "needs_any: \(text)", in: criteria)
    #expect(try load(project).diagnostics.codes == [.wrongType])
  }

  @Test("a long circle is found, and a long chain is none", .timeLimit(.minutes(5)), arguments: [true, false])
  func longCircle(_ isCircle: Bool) throws {
    let count = 3_000
    let lines = (0..<count).map { number in
      let next = number + 1 < count ? number + 1 : isCircle ? 0 : nil
      return
        "  c\(number): { name: C, group: a, scale: presence, weight: 1, serves: { g: 1 }\(next.map { ", needs: [c\($0)]" } ?? "") }\n"
    }
    let project = ProjectFixture(files: [
      "criteria/a.yaml":
        "strategy: S\nas_of: 2026-11-01\ngoals: { g: { name: G, priority: 1 } }\ngroups: { a: { name: A, weight: 1 } }\n"
        + "criteria:\n" + lines.joined(),
      "vendors/x.yaml": "name: X\n",
    ])
    let found = try load(project).diagnostics
    #expect(found.codes == (isCircle ? [.needsCycle] : []))
    #expect((found.first?.message.count ?? 0) < 1_000, "a message that a person can read")
  }

  @Test("zero-weight criteria are allowed beside others")
  func zeroWeight() throws {
    let project = ProjectFixture.sound.replacing(
      "    scale: languages\n    weight: 1", with: "    scale: languages\n    weight: 0", in: criteria)
    #expect(!(try load(project).diagnostics.hasErrors))
  }
}
