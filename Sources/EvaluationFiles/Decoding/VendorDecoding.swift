import Diagnostics
import Evaluation
import YAMLSource

/// What vendors and panels refer to.
struct RatingContext: Sendable {
  /// The place of each criterion; those that are declared and not sound have none.
  let places: [String: Int]
  let criteria: [RatedCriterion]
  /// Every criterion that is declared.
  let declared: [String]
  let asOf: CalendarDate?

  init(criteria: [Criterion], declared: [String], asOf: CalendarDate?) {
    self.criteria = criteria.map(RatedCriterion.init)
    self.declared = declared
    self.asOf = asOf
    places = Dictionary(uniqueKeysWithValues: criteria.enumerated().map { ($1.id.rawValue, $0) })
  }
}

/// What a rating needs to know of its criterion; by reference, because it is passed on for every cell.
final class RatedCriterion: Sendable {
  let id: CriterionID
  let scale: Scale
  let isMustHave: Bool

  init(_ criterion: Criterion) {
    id = criterion.id
    scale = criterion.scale
    isMustHave = criterion.mustHave != nil
  }
}

extension DiagnosticLog {
  func vendor(_ document: YAMLDocument, id: VendorID, _ context: RatingContext) -> Vendor? {
    guard var fields = Fields(document.root, "the vendor '\(id)'", self) else { return nil }
    let name = fields.requiredText("name")
    let maker = fields.text("vendor")
    let version = fields.node("product_version").flatMap { self.version($0, fields.named("product_version")) }
    let website = fields.address("website")
    let hosting = hosting(&fields)
    let licence = fields.text("licence")
    var ratings = Array(repeating: Rating.missing, count: context.criteria.count)
    var lines = LineCounter(document)
    for (key, value) in fields.entries("ratings") ?? [] {
      guard let place = context.places[key.text] else {
        if !context.declared.contains(key.text) {
          report(
            .unknownReference, at: key.location, "there is no criterion '\(key.text)'",
            hint: didYouMean(key.text, among: context.declared))
        }
        continue
      }
      if var rating = rating(value, of: context.criteria[place], vendor: id, asOf: context.asOf) {
        rating.line = lines.line(of: key)
        ratings[place] = rating
      }
    }
    fields.finish()
    guard let name else { return nil }
    return Vendor(
      id: id, name: name, maker: maker, productVersion: version, website: website, hosting: hosting, licence: licence,
      path: document.path, ratings: ratings)
  }

  /// A version, which a YAML reader must not take for a number: 1.10 would become 1.1.
  private func version(_ node: Node, _ what: String) -> String? {
    if node.shape == .text, node.isPlain, decimal(node.text) != nil {
      report(
        .wrongType, at: node.location,
        "\(what) is a text, and YAML readers take \(node.text) for a number (1.10 would become 1.1)",
        hint: "put quotes around it: \"\(node.text)\"")
      return nil
    }
    return text(node, what)
  }

  private func hosting(_ fields: inout Fields) -> [String] {
    guard let node = fields.node("hosting") else { return [] }
    if node.shape == .text { return text(node, fields.named("hosting")).map { [$0] } ?? [] }
    return (fields.list("hosting") ?? []).compactMap { text($0, "an entry of \(fields.named("hosting"))") }
  }

  private func rating(_ node: Node, of criterion: RatedCriterion, vendor: VendorID, asOf: CalendarDate?) -> Rating? {
    let what = "the rating of '\(criterion.id)' for '\(vendor)'"
    switch node.shape {
    case .text:
      return judgement(node, of: criterion, what).map { Rating(judgement: $0) }
    case .mapping:
      return longRating(node, of: criterion, what, asOf: asOf)
    case .empty:
      report(.emptyValue, at: node.location, "\(what) has no value", hint: "write 'unknown', or remove the line")
    case .list:
      report(
        .wrongType, at: node.location, "\(what) is a level, and this is a list",
        hint: "a range is written { range: [worst, best] }")
    }
    return nil
  }

  private func longRating(_ node: Node, of criterion: RatedCriterion, _ what: String, asOf: CalendarDate?) -> Rating? {
    guard var fields = Fields(node, what, self) else { return nil }
    let levelNode = fields.node("level")
    let rangeNode = fields.node("range")
    let confidence = fields.choice("confidence", of: Confidence.self)
    let note = fields.text("note")
    let ask = fields.text("ask")
    let rationale = fields.text("rationale")
    let assessedBy = fields.text("assessed_by")
    let assessedOn = fields.date("assessed_on")
    let evidence = (fields.list("evidence", hint: Self.evidenceHint) ?? []).compactMap {
      self.evidence($0, what, asOf: asOf)
    }
    let roadmap = fields.node("roadmap").flatMap { self.roadmap($0, of: criterion, what) }
    fields.finish()
    warnIfLater(assessedOn, than: asOf, at: fields.key("assessed_on"), "'assessed_on' of \(what)")

    var judgement: Rating.Judgement?
    switch (levelNode, rangeNode) {
    case (let level?, nil): judgement = self.judgement(level, of: criterion, what)
    case (nil, let range?): judgement = self.range(range, of: criterion, what)
    case (nil, nil): judgement = .unknown
    case (.some, .some):
      report(
        .conflictingKeys, at: fields.key("range")?.location, "\(what) has both 'level' and 'range'",
        hint: "keep one of the two")
    }
    guard let judgement else { return nil }
    if let confidence, confidence > .claimed, evidence.isEmpty, judgement != .unknown, judgement != .notApplicable {
      report(
        .evidenceMissing, at: fields.key("confidence")?.location,
        "\(what) is called '\(confidence.rawValue)' and names no evidence",
        hint: "add 'evidence', or lower the confidence to claimed")
    }
    let hasDetails =
      [note, ask, rationale, assessedBy].contains { $0 != nil } || assessedOn != nil || !evidence.isEmpty
      || roadmap != nil
    let details =
      hasDetails
      ? Rating.Details(
        note: note, ask: ask, rationale: rationale, assessedBy: assessedBy, assessedOn: assessedOn, evidence: evidence,
        roadmap: roadmap) : nil
    return Rating(judgement: judgement, confidence: confidence ?? .claimed, details: details)
  }

  private func judgement(_ node: Node, of criterion: RatedCriterion, _ what: String) -> Rating.Judgement? {
    if node.shape == .text {
      switch node.text {
      case "unknown": return .unknown
      case "not-applicable":
        guard !criterion.isMustHave else {
          report(
            .notApplicableMustHave, at: node.location, "\(what) is 'not-applicable', and the criterion is a must-have",
            hint: "rate it, or remove 'must_have' from the criterion")
          return nil
        }
        return .notApplicable
      default: break
      }
    }
    return scaleValue(node, on: criterion.scale, what).map { .rated($0) }
  }

  private func range(_ node: Node, of criterion: RatedCriterion, _ what: String) -> Rating.Judgement? {
    guard node.shape == .list, node.elements.count == 2 else {
      report(
        node.shape == .empty ? .emptyValue : .wrongType, at: node.location,
        "the range of \(what) is a list of two, and this is \(node.described)",
        hint: "write range: [worst, best]")
      return nil
    }
    let ends = node.elements.map { scaleValue($0, on: criterion.scale, what) }
    guard let worst = ends[0], let best = ends[1] else { return nil }
    guard criterion.scale.reaches(best, worst) else {
      report(
        .rangeBackwards, at: node.location, "the range of \(what) is written from best to worst",
        hint: "write [\(criterion.scale.text(of: best)), \(criterion.scale.text(of: worst))]")
      return nil
    }
    return .range(worst: worst, best: best)
  }

  private func roadmap(_ node: Node, of criterion: RatedCriterion, _ what: String) -> RoadmapPromise? {
    guard var fields = Fields(node, "the roadmap of \(what)", self) else { return nil }
    let level = fields.required("level").flatMap { scaleValue($0, on: criterion.scale, "the roadmap of \(what)") }
    let due = fields.date("due")
    fields.finish()
    return level.map { RoadmapPromise(level: $0, due: due) }
  }

  private static var evidenceHint: String {
    "such as evidence: [{ title: Demonstration in our room, kind: demonstration, date: 2026-10-02 }]"
  }

  private func evidence(_ node: Node, _ what: String, asOf: CalendarDate?) -> Evidence? {
    guard node.shape == .mapping else {
      report(
        .wrongType, at: node.location,
        "the evidence for \(what) says more than one thing, and this is \(node.described)",
        hint: Self.evidenceHint)
      return nil
    }
    guard var fields = Fields(node, "the evidence for \(what)", self) else { return nil }
    let title = fields.requiredText("title")
    let address = fields.address("url")
    let kind = fields.choice("kind", of: Evidence.Kind.self)
    let date = fields.date("date")
    fields.finish()
    warnIfLater(date, than: asOf, at: fields.key("date"), "the date of the evidence for \(what)")
    return title.map { Evidence(title: $0, address: address, kind: kind, date: date) }
  }

  private func warnIfLater(
    _ date: CalendarDate?, than asOf: CalendarDate?, at key: @autoclosure () -> Node?, _ what: @autoclosure () -> String
  ) {
    guard let date, let asOf, date > asOf else { return }
    report(
      .dateInFuture, at: key()?.location, "\(what()) is \(date), after the date of the strategy (\(asOf))",
      hint: "check the date, or move 'as_of' on")
  }
}
