internal import Wording

/// The sections of the report, in the order of the page.
///
/// A new section is a case here and a file in `Sections`: the switch does not compile without it.
enum ReportSection: String, CaseIterable {
  case answer, ranking, goals, criteria, mustHaves = "must-haves", change, ask, weights, method

  /// The markup of the section, heading included.
  func markup(_ page: ReportPage) -> HTML {
    switch self {
    case .answer: answerSection(page)
    case .ranking: rankingSection(page)
    case .goals: goalsSection(page)
    case .criteria: criteriaSection(page)
    case .mustHaves: mustHavesSection(page)
    case .change: changeSection(page)
    case .ask: askSection(page)
    case .weights: weightsSection(page)
    case .method: methodSection(page)
    }
  }

  /// What the section is called in the bar at the top; nil for what stands on the first screen anyway.
  func title(_ page: ReportPage) -> String? {
    switch self {
    case .answer: nil
    case .ranking: page.wording.rankingTitle
    case .goals: page.wording.goalsTitle
    case .criteria: page.wording.criteriaTitle
    case .mustHaves: page.wording.mustHavesTitle
    case .change: page.wording.changeTitle
    case .ask: page.wording.askTitle
    case .weights: page.wording.weightsTitle
    case .method: page.wording.methodTitle
    }
  }
}
