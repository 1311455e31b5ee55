import Evaluation
import OutputText
import Testing

@testable import Reporting

/// What a bidder might write into a file that ends in a page the committee opens.
let hostileTexts: [String] =
  [
    "<script>window.__x=1</script>", "\"><img src=x onerror=window.__x=1>", "' onmouseover='window.__x=1",
    "</script><script>window.__x=1</script>", "</title><svg onload=window.__x=1>", "<!--<script>", "-->",
    "javascript:window.__x=1", "JaVaScRiPt&colon;window.__x=1", "data:text/html,<script>parent.__x=1</script>",
    "\u{2028}window.__x=1//", "</style><script>window.__x=1</script>", "</textarea><img src=x onerror=window.__x=1>",
    "{{constructor.constructor(\"window.__x=1\")()}}", "${window.__x=1}", "&lt;img src=x onerror=window.__x=1&gt;",
    "<svg><a xlink:href=\"javascript:window.__x=1\">", "</desc></svg><img src=x onerror=window.__x=1>",
    "<math><mi xlink:href=\"javascript:window.__x=1\">", "\u{202E}gpj.exe", "a\u{0}b", "__proto__",
    "<iframe srcdoc=\"<script>parent.__x=1</script>\">", "=HYPERLINK(\"http://evil.test\",\"x\")",
  ]
  + ["\"", "'", "<", ">", "&"].flatMap { character in
    ["\u{301}", "\u{FE0F}", "\u{200D}"].map { "\(character)\($0) onfocus=window.__x=1" }
  }

@Suite("Hostile text stays text, in every field")
struct HostileTextTests {
  /// An evaluation in which one text stands in every field that takes free text.
  static func evaluation(with text: String) -> Fixture {
    var fixture = Fixture(criteria: 3, mustHave: .level(1), minimum: 0.3) { "\($0) \(text)" }
    fixture.title = text
    fixture.goals = fixture.goals.map { Goal(id: $0.id, name: text, points: $0.points, minimum: $0.minimum, kpis: []) }
    fixture.groups = fixture.groups.map { CriterionGroup(id: $0.id, name: text, weight: $0.weight) }
    fixture.criteria = fixture.criteria.map {
      Criterion(
        id: $0.id, name: $0.name, group: $0.group, question: text,
        scale: Scale(
          name: text,
          form: .levels([
            Scale.Level(name: text, value: 0, means: text), Scale.Level(name: "1" + text, value: 1, means: text),
          ])),
        anchors: [text: text], weight: $0.weight, mustHave: $0.mustHave, serves: $0.serves, needs: [], needsAny: [],
        effort: 1)
    }
    let evidence = Evidence(title: text, address: WebAddress("https://example.org/\(text)"), kind: .sandbox, date: nil)
    let details = Rating.Details(
      note: text, ask: text, rationale: text, assessedBy: text, assessedOn: nil, evidence: [evidence],
      roadmap: RoadmapPromise(level: .level(1), due: nil))
    let rated = Rating(judgement: .rated(.level(1)), confidence: .claimed, details: details)
    let unknown = Rating(judgement: .unknown, details: details)
    fixture.add(text, maker: text, website: text, [rated, unknown, rated])
    fixture.add(text, [unknown, rated, rated])
    fixture.add(text, [Rating(judgement: .rated(.level(0)), confidence: .verified, details: details)])
    fixture.scenarios = [
      Scenario(id: ScenarioID(rawValue: "s")!, name: text, points: [fixture.goals[0].id: 1])
    ]
    fixture.panel = [
      Assessor(
        id: AssessorID(rawValue: "a")!, name: text, conflictsOfInterest: text,
        scores: [
          Assessor.Score(
            vendor: fixture.vendors[0].id, criterion: fixture.criteria[0].id, value: .level(1), rationale: text)
        ])
    ]
    return fixture
  }

  /// How often each tag stands in a document, and each character that could end a text or an attribute.
  static func structure(_ document: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for part in document.split(separator: "<").dropFirst() {
      counts[String(part.prefix { $0 != " " && $0 != ">" && $0 != "\n" }), default: 0] += 1
    }
    for character in ["\"", "'", "<", ">"] {
      let byte = character.utf8.first!
      counts[character] = document.utf8.count { $0 == byte }
    }
    return counts
  }

  @Test("the page has the same elements as with a harmless text", arguments: hostileTexts)
  func structureIsUnchanged(text: String) {
    let hostile = Self.evaluation(with: text)
    let isAddress = WebAddress("https://example.org/\(text)") != nil
    let harmless = Self.evaluation(with: isAddress ? "ab" : "a b")
    #expect(Self.structure(hostile.document) == Self.structure(harmless.document))
  }

  @Test("the text can be read on the page as it was written", arguments: hostileTexts)
  func textIsReadable(text: String) {
    let shown = Array(visible(text).utf8)
    let read = Array(Self.evaluation(with: text).document.readable.utf8)
    #expect(read.firstRange(of: shown) != nil)
  }
}
