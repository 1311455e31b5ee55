import Evaluation
import Reporting
import Scoring
import Wording

/// Builds small evaluations in the words of a test: vendors by what they are rated.
struct Fixture {
  var title = "Social learning at Example Group"
  var criteria: [Criterion] = []
  var vendors: [Vendor] = []
  var scenarios: [Scenario] = []
  var panel: [Assessor] = []
  var unknown = UnknownPolicy(reading: .worst, isFinal: false)
  var goals: [Goal]
  var groups: [CriterionGroup]
  var method = PriorityMethod.points
  /// Few runs, as figures of the draws matter to few tests.
  var sampling = Sampling(samples: 500)

  static let depth = Scale(
    name: "depth",
    form: .levels([
      Scale.Level(name: "none", value: 0, means: "Not available"),
      Scale.Level(name: "basic", value: 0.4, means: "Possible, with gaps"),
      Scale.Level(name: "good", value: 0.7, means: "Works as expected"),
      Scale.Level(name: "full", value: 1, means: "Also serves scale"),
    ]))

  /// Two goals, two groups and as many criteria as asked for; the first is a must-have where asked for.
  init(
    criteria count: Int = 4, mustHave: ScaleValue? = nil, minimum: Double? = nil,
    name: (Int) -> String = { "Criterion \($0)" }
  ) {
    let exchange = GoalID(rawValue: "exchange")!
    let community = GoalID(rawValue: "community")!
    goals = [
      Goal(id: community, name: "Create a learning community", points: 40, minimum: nil, kpis: []),
      Goal(id: exchange, name: "Encourage the exchange of knowledge", points: 60, minimum: minimum, kpis: []),
    ]
    groups = [
      CriterionGroup(id: GroupID(rawValue: "a")!, name: "Conversation", weight: 3),
      CriterionGroup(id: GroupID(rawValue: "b")!, name: "Communities", weight: 1),
    ]
    criteria = (0..<count).map { place in
      let padding = String(repeating: "0", count: 3 - String(place).count)
      return Criterion(
        id: CriterionID(rawValue: "c\(padding)\(place)")!, name: name(place), group: groups[place % 2].id,
        question: "What about criterion \(place)?", scale: Self.depth, anchors: ["good": "Any learner opens threads"],
        weight: 1, mustHave: place == 0 ? mustHave : nil,
        serves: place % 2 == 0 ? [exchange: 3, community: 1] : [community: 2], needs: [], needsAny: [],
        effort: place % 2 == 0 ? 2 : nil)
    }
  }

  /// Adds a vendor; ratings that are not given are unknown.
  mutating func add(_ name: String, maker: String? = nil, website: String? = nil, _ ratings: [Rating]) {
    let padded = ratings + Array(repeating: .missing, count: criteria.count - ratings.count)
    let id = "v\(vendors.count)"
    vendors.append(
      Vendor(
        id: VendorID(rawValue: id)!, name: name, maker: maker, productVersion: nil,
        website: website.flatMap { WebAddress($0) }, hosting: [], licence: nil, path: "vendors/\(id).yaml",
        ratings: padded))
  }

  var results: Results {
    var strategy = Strategy(
      title: title, organisation: "Example Group", currency: nil, asOf: CalendarDate("2026-11-24")!, goals: goals,
      priorityMethod: method, scenarios: scenarios, confidence: .standard, unknown: unknown, coverageWarning: 0.8,
      evidenceMonths: 12, verdict: VerdictThresholds(), language: .english, branding: Branding())
    strategy.confidence[.claimed].cap = 0.8
    let evaluation = Evaluation(
      strategy: strategy, groups: groups, criteria: criteria, vendors: vendors, panel: panel, programme: Programme())
    let comparison = Comparison(evaluation)
    return Results(
      evaluation: evaluation, comparison: comparison,
      robustness: Robustness(comparison, in: evaluation, sampling: sampling, scope: .full),
      inputs: [InputFile(path: "criteria/strategy.yaml", sha256: String(repeating: "0a", count: 32))],
      tool: Results.Tool(name: "platform-eval", version: "0.1.0"))
  }

  var document: String { String(decoding: HTMLReport(results, wording: English()).document(), as: UTF8.self) }
}

extension Rating {
  /// A rating by the name of a level.
  static func level(
    _ name: String, _ confidence: Confidence = .verified, note: String? = nil, ask: String? = nil,
    evidence: [Evidence] = []
  ) -> Rating {
    let place = Fixture.depth.levels.firstIndex { $0.name == name }!
    let details =
      note == nil && ask == nil && evidence.isEmpty
      ? nil
      : Details(
        note: note, ask: ask, rationale: nil, assessedBy: nil, assessedOn: nil, evidence: evidence, roadmap: nil)
    return Rating(judgement: .rated(.level(place)), confidence: confidence, details: details)
  }

  static let full = level("full")
  static let good = level("good")
  static let basic = level("basic")
  static let nothing = level("none")
}

extension String {
  /// What a reader sees: without tags, references resolved, white space as one space.
  ///
  /// Works on bytes, so that a combining mark behind a reference does not hide it.
  var readable: String {
    let inline = ["a", "b", "bdi", "em", "i", "q", "span", "sub", "code"]
    let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .map { (Array($0.utf8), Array($1.utf8)) }
    let bytes = Array(utf8)
    var text: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<") {
        let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex - 1
        let tag = String(decoding: bytes[place + 1..<end], as: UTF8.self)
        let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        if !inline.contains(String(name)) { text.append(UInt8(ascii: " ")) }
        place = end + 1
      } else if let reference = references.first(where: { bytes[place...].starts(with: $0.0) }) {
        text += reference.1
        place += reference.0.count
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: text, as: UTF8.self).unicodeScalars
      .split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }

  func occurrences(of part: String) -> Int { ranges(of: part).count }

  /// The text of the first element of a name.
  func first(_ element: String) -> String {
    guard let start = range(of: "<\(element)"), let open = self[start.upperBound...].firstIndex(of: ">"),
      let end = self[open...].range(of: "</\(element)>")
    else { return "" }
    return String(self[index(after: open)..<end.lowerBound])
  }

  private func range(of part: String) -> Range<Index>? { firstRange(of: part) }
}

extension Substring {
  fileprivate func range(of part: String) -> Range<Index>? { firstRange(of: part) }
}
