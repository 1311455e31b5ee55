/// What is known about one vendor on one criterion.
package struct Rating: Sendable {
  package var judgement: Judgement
  /// How well it is established; what says nothing counts as `claimed`.
  package var confidence: Confidence
  /// Everything that was said beside the level; nil for the short form.
  package var details: Details?
  /// The line of the vendor's file; nil where the file says nothing about the criterion.
  package var line: Int?

  package init(judgement: Judgement, confidence: Confidence = .claimed, details: Details? = nil, line: Int? = nil) {
    self.judgement = judgement
    self.confidence = confidence
    self.details = details
    self.line = line
  }

  /// A criterion about which nobody said anything.
  package static let missing = Rating(judgement: .unknown)

  /// What was judged.
  package enum Judgement: Hashable, Sendable {
    case rated(ScaleValue)
    case range(worst: ScaleValue, best: ScaleValue)
    /// What each assessor of the panel who knew it rated; at least one.
    case panel([ScaleValue])
    case unknown
    case notApplicable
  }

  /// The long form of a rating.
  package final class Details: Sendable {
    package let note: String?
    /// The question that is still open.
    package let ask: String?
    /// Why this rating, where it departs from the panel's median.
    package let rationale: String?
    package let assessedBy: String?
    package let assessedOn: CalendarDate?
    package let evidence: [Evidence]
    package let roadmap: RoadmapPromise?

    package init(
      note: String?, ask: String?, rationale: String?, assessedBy: String?, assessedOn: CalendarDate?,
      evidence: [Evidence], roadmap: RoadmapPromise?
    ) {
      self.note = note
      self.ask = ask
      self.rationale = rationale
      self.assessedBy = assessedBy
      self.assessedOn = assessedOn
      self.evidence = evidence
      self.roadmap = roadmap
    }
  }
}

/// How well a rating is established, from weakest to strongest.
package enum Confidence: String, CaseIterable, Comparable, Sendable {
  case claimed, documented, demonstrated, verified

  package static func < (a: Self, b: Self) -> Bool {
    a.rank < b.rank
  }

  /// 0 for the weakest.
  var rank: Int {
    switch self {
    case .claimed: 0
    case .documented: 1
    case .demonstrated: 2
    case .verified: 3
    }
  }
}

/// Where a rating can be checked.
package struct Evidence: Hashable, Sendable {
  package let title: String
  package let address: WebAddress?
  package let kind: Kind?
  package let date: CalendarDate?

  package init(title: String, address: WebAddress?, kind: Kind?, date: CalendarDate?) {
    self.title = title
    self.address = address
    self.kind = kind
    self.date = date
  }

  package enum Kind: String, CaseIterable, Sendable {
    case sourceCode = "source-code"
    case documentation, marketing
    case thirdParty = "third-party"
    case questionnaire, demonstration, sandbox, pilot, reference, survey
  }
}

/// What a vendor promises for later, which counts for nothing today.
package struct RoadmapPromise: Hashable, Sendable {
  package let level: ScaleValue
  package let due: CalendarDate?

  package init(level: ScaleValue, due: CalendarDate?) {
    self.level = level
    self.due = due
  }
}
