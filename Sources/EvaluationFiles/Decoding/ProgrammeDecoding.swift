import Diagnostics
import Evaluation
import YAMLSource

extension DiagnosticLog {
  /// Readiness, learners, levers, rollout, adopters and measurement: steps 1, 3, 4 and 5 of the strategy.
  func programme(_ declared: Declarations, kpis: [String]) -> Programme {
    var programme = Programme()
    if let node = declared.single["readiness"] { programme.survey = survey(node) }
    let dimensions = programme.survey?.dimensions.map(\.id.rawValue) ?? []
    if let node = declared.single["levers"] { programme.levers = levers(node, dimensions: dimensions) }
    if let node = declared.single["learners"] { learners(node, dimensions: dimensions, into: &programme) }
    if let node = declared.single["rollout"] { programme.rollout = rollout(node, kpis: kpis) }
    if let node = declared.single["adopters"] { programme.adopters = adopters(node) }
    if let node = declared.single["measurement"], var fields = Fields(node, "'measurement'", self) {
      for (key, value) in fields.entries("yearly_costs") ?? [] {
        programme.yearlyCosts[key.text] = number(
          value, "the yearly cost '\(key.text)'", in: 0...Double.greatestFiniteMagnitude)
      }
      fields.finish()
    }
    return programme
  }

  private func survey(_ node: Node) -> ReadinessSurvey? {
    guard var fields = Fields(node, "'readiness'", self) else { return nil }
    let declared = (fields.entries("dimensions") ?? []).map(\.key.text)
    let dimensions = (fields.entries("dimensions") ?? []).compactMap { key, value -> ReadinessDimension? in
      guard let id = identifier(key, "a dimension", as: DimensionID.self),
        var inner = Fields(value, "the dimension '\(id)'", self)
      else { return nil }
      let name = inner.requiredText("name")
      inner.finish()
      return name.map { ReadinessDimension(id: id, name: $0) }
    }
    let items = (fields.entries("items") ?? []).compactMap { key, value -> ReadinessSurvey.Item? in
      guard let id = identifier(key, "an item", as: Identifier<ReadinessSurvey.Item>.self),
        var inner = Fields(value, "the item '\(id)'", self)
      else { return nil }
      let dimension = inner.required("dimension").flatMap {
        reference($0, to: "dimension", among: declared, as: DimensionID.self)
      }
      let text = inner.requiredText("text")
      let isReversed = inner.flag("reversed") ?? false
      inner.finish()
      guard let dimension, let text else { return nil }
      return ReadinessSurvey.Item(id: id.rawValue, dimension: dimension, text: text, isReversed: isReversed)
    }
    var mechanisms: [String: String] = [:]
    for (key, value) in fields.entries("mechanisms") ?? [] {
      guard let id = identifier(key, "a mechanism", as: Identifier<String>.self),
        var inner = Fields(value, "the mechanism '\(id)'", self)
      else { continue }
      mechanisms[id.rawValue] = inner.requiredText("text")
      inner.finish()
    }
    var (medium, high) = (40.0, 65.0)
    if let levels = fields.node("levels"), var inner = Fields(levels, "'levels' of 'readiness'", self) {
      medium = inner.number("medium_from", in: 0...100) ?? medium
      high = inner.number("high_from", in: 0...100) ?? high
      inner.finish()
      if medium >= high {
        report(
          .levelsOutOfOrder, at: levels.location,
          "medium_from (\(medium.shownBriefly)) is not below high_from (\(high.shownBriefly))")
      }
    }
    let barrier = fields.number("barrier_at_most", in: 0...100) ?? 50
    let minimum = fields.wholeNumber("minimum_respondents", in: 5...1_000_000) ?? 5
    fields.finish()
    return ReadinessSurvey(
      dimensions: dimensions.sorted { $0.id < $1.id }, items: items, mechanisms: mechanisms, mediumFrom: medium,
      highFrom: high, barrierAtMost: barrier, minimumRespondents: minimum)
  }

  private func levers(_ node: Node, dimensions: [String]) -> [Lever] {
    guard node.shape == .mapping else {
      report(.wrongType, at: node.location, "'levers' is a mapping of ids, and this is \(node.described)")
      return []
    }
    let levers = node.members.compactMap { key, value -> Lever? in
      guard let id = identifier(key, "a lever", as: LeverID.self), var fields = Fields(value, "the lever '\(id)'", self)
      else { return nil }
      let name = fields.requiredText("name")
      let targets = (fields.list("dimensions") ?? []).compactMap {
        reference($0, to: "dimension", among: dimensions, as: DimensionID.self)
      }
      let days = fields.number("effort_days", in: 0...Double.greatestFiniteMagnitude)
      let phase = fields.wholeNumber("from_phase", in: 0...1000) ?? 1
      let does = fields.text("does")
      fields.finish()
      return name.map { Lever(id: id, name: $0, dimensions: targets, effortDays: days, fromPhase: phase, does: does) }
    }
    return levers.sorted { $0.id < $1.id }
  }

  private func learners(_ node: Node, dimensions: [String], into programme: inout Programme) {
    guard var fields = Fields(node, "'learners'", self) else { return }
    let declared = (fields.entries("segments") ?? []).map(\.key.text)
    let segments = (fields.entries("segments") ?? []).compactMap { key, value -> LearnerSegment? in
      guard let id = identifier(key, "a segment", as: SegmentID.self),
        var inner = Fields(value, "the segment '\(id)'", self)
      else { return nil }
      if id.rawValue == "other" {
        report(
          .invalidID, at: key.location, "no segment can be called 'other': small segments are shown together under it")
      }
      let name = inner.requiredText("name")
      let count = inner.requiredWholeNumber("learners", in: 1...1_000_000_000)
      let site = inner.text("site")
      inner.finish()
      guard let name, let count else { return nil }
      return LearnerSegment(id: id, name: name, learners: count, site: site)
    }
    programme.segments = segments.sorted { $0.id < $1.id }
    if let readiness = fields.node("readiness") {
      programme.readinessResult = readinessResult(readiness, segments: declared, dimensions: dimensions)
    }
    fields.finish()
  }

  private func readinessResult(_ node: Node, segments: [String], dimensions: [String]) -> ReadinessResult? {
    if node.shape == .text { return text(node, "'readiness' of 'learners'").map { .surveyFile($0) } }
    guard node.shape == .mapping else {
      report(
        .wrongType, at: node.location,
        "'readiness' of 'learners' is a file name or scores by segment, and this is \(node.described)")
      return nil
    }
    var scores: [SegmentID: ReadinessResult.Scores] = [:]
    for (key, value) in node.members {
      guard let segment = reference(key, to: "segment", among: segments, as: SegmentID.self) else { continue }
      let what = "the readiness of '\(segment)'"
      if value.shape == .text {
        if let score = number(value, what, in: 0...100) {
          scores[segment] = ReadinessResult.Scores(score: score, dimensions: [:])
        }
        continue
      }
      guard var fields = Fields(value, what, self) else { continue }
      let score = fields.requiredNumber("score", in: 0...100)
      var byDimension: [DimensionID: Double] = [:]
      for (dimensionKey, scoreNode) in fields.entries("dimensions") ?? [] {
        let dimension = reference(dimensionKey, to: "dimension", among: dimensions, as: DimensionID.self)
        let number = number(scoreNode, "\(what) on '\(dimensionKey.text)'", in: 0...100)
        if let dimension, let number { byDimension[dimension] = number }
      }
      fields.finish()
      if let score { scores[segment] = ReadinessResult.Scores(score: score, dimensions: byDimension) }
    }
    return .scores(scores)
  }

  private func adopters(_ node: Node) -> AdopterRules {
    var rules = AdopterRules()
    guard var fields = Fields(node, "'adopters'", self) else { return rules }
    if let weightsNode = fields.node("weights"), var inner = Fields(weightsNode, "'weights' of 'adopters'", self) {
      var weights: [AdopterRules.Measure: Double] = [:]
      for measure in AdopterRules.Measure.allCases {
        weights[measure] = inner.number(measure.rawValue, in: 0...Double.greatestFiniteMagnitude)
      }
      inner.finish()
      if !weights.values.contains(where: { $0 > 0 }) {
        report(
          .weightsAllZero, at: weightsNode.location, "the weights of 'adopters' are all 0",
          hint: "give at least one of them more")
      }
      rules.weights = weights
    }
    if let pilot = fields.node("pilot"), var inner = Fields(pilot, "'pilot' of 'adopters'", self) {
      rules.minimumLearners = inner.wholeNumber("minimum_learners", in: 0...1_000_000_000) ?? rules.minimumLearners
      rules.minimumPerSegment =
        inner.wholeNumber("minimum_per_segment", in: 0...1_000_000_000) ?? rules.minimumPerSegment
      rules.ceiling = inner.percent("ceiling_percent") ?? rules.ceiling
      inner.finish()
    }
    if let ratio = fields.node("learners_per_ambassador"),
      var inner = Fields(ratio, "'learners_per_ambassador' of 'adopters'", self)
    {
      let positive = Double.leastNonzeroMagnitude...Double.greatestFiniteMagnitude
      rules.learnersPerAmbassador.low = inner.number("low", in: positive) ?? rules.learnersPerAmbassador.low
      rules.learnersPerAmbassador.medium = inner.number("medium", in: positive) ?? rules.learnersPerAmbassador.medium
      rules.learnersPerAmbassador.high = inner.number("high", in: positive) ?? rules.learnersPerAmbassador.high
      inner.finish()
    }
    fields.finish()
    return rules
  }
}
