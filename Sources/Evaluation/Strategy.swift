/// What the organisation wants, and the rules by which vendors are judged.
package struct Strategy: Sendable {
  package var title: String
  package var organisation: String?
  /// The currency of every sum that names none, such as EUR.
  package var currency: String?
  /// The date the report carries, and from which ages are counted.
  package var asOf: CalendarDate
  /// In the order of their ids.
  package var goals: [Goal]
  package var priorityMethod: PriorityMethod
  /// In the order of their ids.
  package var scenarios: [Scenario]
  package var confidence: ConfidencePolicy
  package var unknown: UnknownPolicy
  /// Coverage, 0…1, below which a vendor is flagged.
  package var coverageWarning: Double
  /// Evidence older than this many months is flagged; nil for no such limit.
  package var evidenceMonths: Int?
  package var verdict: VerdictThresholds
  package var language: ReportLanguage
  package var branding: Branding

  package init(
    title: String, organisation: String?, currency: String?, asOf: CalendarDate, goals: [Goal],
    priorityMethod: PriorityMethod, scenarios: [Scenario], confidence: ConfidencePolicy, unknown: UnknownPolicy,
    coverageWarning: Double, evidenceMonths: Int?, verdict: VerdictThresholds, language: ReportLanguage,
    branding: Branding
  ) {
    self.title = title
    self.organisation = organisation
    self.currency = currency
    self.asOf = asOf
    self.goals = goals
    self.priorityMethod = priorityMethod
    self.scenarios = scenarios
    self.confidence = confidence
    self.unknown = unknown
    self.coverageWarning = coverageWarning
    self.evidenceMonths = evidenceMonths
    self.verdict = verdict
    self.language = language
    self.branding = branding
  }
}

/// How far a rating may fall short of what was rated, by how well it is established.
package struct ConfidencePolicy: Hashable, Sendable {
  package struct Rule: Hashable, Sendable {
    /// The share of the partial value that may be missing, 0…1.
    package var shortfall: Double
    /// The most that a rating of this kind can score, 0…1.
    package var cap: Double

    package init(shortfall: Double, cap: Double) {
      self.shortfall = shortfall
      self.cap = cap
    }
  }

  /// In the order of `Confidence.allCases`.
  private var rules: [Rule]

  /// Shortfalls of 50, 20, 10 and 0 percent for claimed, documented, demonstrated and verified; no caps.
  package static let standard = ConfidencePolicy(rules: [
    Rule(shortfall: 0.5, cap: 1), Rule(shortfall: 0.2, cap: 1), Rule(shortfall: 0.1, cap: 1),
    Rule(shortfall: 0, cap: 1),
  ])

  private init(rules: [Rule]) { self.rules = rules }

  package subscript(confidence: Confidence) -> Rule {
    get { rules[confidence.rank] }
    set { rules[confidence.rank] = newValue }
  }
}

/// What an unknown rating counts as, and which way its doubt leans.
package struct UnknownPolicy: Hashable, Sendable {
  package var reading: Reading
  /// Whether answers are closed, so that an unknown is what it counts as and no doubt is left.
  package var isFinal: Bool

  package init(reading: Reading, isFinal: Bool) {
    self.reading = reading
    self.isFinal = isFinal
  }

  package enum Reading: String, CaseIterable, Sendable {
    case worst, neutral, best

    /// The partial value that an unknown counts as.
    package var value: Double {
      switch self {
      case .worst: 0
      case .neutral: 0.5
      case .best: 1
      }
    }
  }
}

/// The limits by which the verdict calls a lead robust, fragile or undecided.
package struct VerdictThresholds: Hashable, Sendable {
  /// Share of the samples in which the leader must be first to be called robust, 0…1.
  package var robustShare = 0.8
  /// Share of the comparisons with any rival below which nothing is decided, 0…1.
  package var undecidedShare = 0.6
  /// Share of the leader's weight that must be better established than a claim, 0…1.
  package var provenShare = 0.6
  /// A lead of this much or less is no lead, in units of value.
  package var tieWithin = 0.01

  package init() {}
}

/// The language of reports and tables.
package enum ReportLanguage: String, CaseIterable, Sendable {
  case english = "en"
  case french = "fr"
}

/// How a report looks like the organisation's own.
package struct Branding: Hashable, Sendable {
  /// The path of a PNG or JPEG, as written in the strategy.
  package var logo: String?
  /// Accent colours for light and dark pages, `#RRGGBB`.
  package var accent: String?
  package var accentDark: String?

  package init(logo: String? = nil, accent: String? = nil, accentDark: String? = nil) {
    self.logo = logo
    self.accent = accent
    self.accentDark = accentDark
  }
}
