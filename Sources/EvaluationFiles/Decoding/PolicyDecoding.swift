import Diagnostics
import Evaluation
import YAMLSource

extension DiagnosticLog {
  /// The parts of the strategy that stand beside goals and criteria.
  ///
  /// Nil where something that is required is missing or unsound.
  func strategy(
    _ declared: Declarations, currency: StrategyCurrency, goals: [Goal], method: PriorityMethod?, scenarios: [Scenario]
  ) -> Strategy? {
    func required(_ key: String, _ hint: String) -> Node? {
      guard let node = declared.single[key] else {
        if !isMissingDeclarations {
          report(.missingKey, at: declared.folder, "the strategy has no '\(key)'", hint: hint)
        }
        return nil
      }
      return node
    }
    func optionalText(_ key: String) -> String? { declared.single[key].flatMap { text($0, "'\(key)'") } }

    let title = required("strategy", "add 'strategy: …', the title of the report").flatMap { text($0, "'strategy'") }
    let asOf = required("as_of", "add 'as_of: YYYY-MM-DD', the date of the report").flatMap { date($0, "'as_of'") }
    let organisation = optionalText("organisation")
    let confidence = confidencePolicy(declared.single["confidence"])
    let unknown = unknownPolicy(declared.single["unknown"])
    let coverage = declared.single["coverage_warning_percent"].flatMap { percent($0, "'coverage_warning_percent'") }
    let months = declared.single["evidence_months"].flatMap { wholeNumber($0, "'evidence_months'", in: 0...1200) }
    let verdict = verdictThresholds(declared.single["verdict"])
    let language = declared.single["language"].flatMap { reportLanguage($0) } ?? .english
    let branding = branding(declared.single["report"])
    guard let title, let asOf, let method else { return nil }
    return Strategy(
      title: title, organisation: organisation, currency: currency.code, asOf: asOf, goals: goals,
      priorityMethod: method,
      scenarios: scenarios, confidence: confidence, unknown: unknown, coverageWarning: coverage ?? 0.8,
      evidenceMonths: months ?? 12, verdict: verdict, language: language, branding: branding)
  }

  func scenarios(_ entries: [(key: Node, value: Node)], goals: [String]) -> [Scenario] {
    var scenarios: [Scenario] = []
    for (key, value) in entries {
      guard let id = identifier(key, "a scenario", as: ScenarioID.self),
        var fields = Fields(value, "the scenario '\(id)'", self)
      else { continue }
      let name = fields.requiredText("name")
      _ = fields.required("priorities")
      var points: [GoalID: Double] = [:]
      var isSound = true
      for (goalKey, pointsNode) in fields.entries("priorities") ?? [] {
        let goal = reference(goalKey, to: "goal", among: goals, as: GoalID.self)
        let number = number(
          pointsNode, "the priority of '\(goalKey.text)' in the scenario '\(id)'",
          in: 0...Double.greatestFiniteMagnitude)
        if let goal, let number { points[goal] = number } else { isSound = false }
      }
      fields.finish()
      if isSound, let priorities = fields.key("priorities") {
        if points.isEmpty {
          report(
            .weightsAllZero, at: priorities.location, "the scenario '\(id)' gives no goal a priority",
            hint: "name at least one goal")
        }
        checkSiblings(
          points.sorted { $0.key < $1.key }.map(\.value), at: priorities.location,
          "the priorities of the scenario '\(id)'",
          parts: points.keys.map(\.rawValue).sorted())
      }
      if let name { scenarios.append(Scenario(id: id, name: name, points: points)) }
    }
    return scenarios.sorted { $0.id < $1.id }
  }

  /// Three capital letters.
  func currency(_ node: Node, _ what: String) -> String? {
    guard let text = text(node, what) else { return nil }
    guard text.utf8.count == 3, text.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) else {
      report(
        .unknownChoice, at: node.location, "\(what) is '\(text)', and must be a currency code",
        hint: "three capital letters, such as EUR")
      return nil
    }
    return text
  }

  private func confidencePolicy(_ node: Node?) -> ConfidencePolicy {
    var policy = ConfidencePolicy.standard
    guard let node, var fields = Fields(node, "'confidence'", self) else { return policy }
    for kind in Confidence.allCases {
      guard let ruleNode = fields.node(kind.rawValue),
        var rule = Fields(ruleNode, "'\(kind.rawValue)' of 'confidence'", self)
      else { continue }
      if let shortfall = rule.percent("shortfall_percent") { policy[kind].shortfall = shortfall }
      if let cap = rule.number("cap", in: 0...1) { policy[kind].cap = cap }
      rule.finish()
    }
    fields.finish()
    return policy
  }

  private func unknownPolicy(_ node: Node?) -> UnknownPolicy {
    guard let node else { return UnknownPolicy(reading: .worst, isFinal: false) }
    if node.shape != .mapping {
      return UnknownPolicy(
        reading: choice(node, "'unknown'", of: UnknownPolicy.Reading.self) ?? .worst, isFinal: false)
    }
    guard var fields = Fields(node, "'unknown'", self) else { return UnknownPolicy(reading: .worst, isFinal: false) }
    let reading = fields.choice("as", of: UnknownPolicy.Reading.self)
    let isFinal = fields.flag("final")
    fields.finish()
    return UnknownPolicy(reading: reading ?? .worst, isFinal: isFinal ?? false)
  }

  private func verdictThresholds(_ node: Node?) -> VerdictThresholds {
    var thresholds = VerdictThresholds()
    guard let node, var fields = Fields(node, "'verdict'", self) else { return thresholds }
    if let share = fields.percent("robust_share_percent") { thresholds.robustShare = share }
    if let share = fields.percent("undecided_share_percent") { thresholds.undecidedShare = share }
    if let share = fields.percent("proven_share_percent") { thresholds.provenShare = share }
    if let margin = fields.number("tie_within", in: 0...1) { thresholds.tieWithin = margin }
    fields.finish()
    return thresholds
  }

  private func reportLanguage(_ node: Node) -> ReportLanguage? {
    let language = choice(node, "'language'", of: ReportLanguage.self)
    if language == .french {
      report(
        .languageNotAvailable, at: node.location,
        "reports in French are not available in this version; English is used",
        hint: "write language: en to silence this")
    }
    return language
  }

  private func branding(_ node: Node?) -> Branding {
    var branding = Branding()
    guard let node, var fields = Fields(node, "'report'", self) else { return branding }
    branding.logo = fields.text("logo")
    if let colours = fields.node("colours"), var inner = Fields(colours, "'colours' of 'report'", self) {
      branding.accent = colour(&inner, "accent")
      branding.accentDark = colour(&inner, "accent_dark")
      inner.finish()
    }
    fields.finish()
    return branding
  }

  private func colour(_ fields: inout Fields, _ key: String) -> String? {
    guard let node = fields.node(key), let text = text(node, fields.named(key)) else { return nil }
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      report(
        .unknownChoice, at: node.location, "\(fields.named(key)) is '\(text)', and must be a colour",
        hint: "such as \"#0B57A4\", in quotes")
      return nil
    }
    return text
  }
}
