package import Evaluation

/// The sentences around the ranking, the goals, the criteria and the must-haves.
package protocol ReportMatrixWording {
  /// Above the ranking: whose ranges reach into the leader's.
  func rankingHeading(_ leader: String, overlapping: [String], rivals: Int) -> Sentence
  func rankingHeadingWithoutRivals(ranked: Int, of vendors: Int) -> Sentence
  func rankingKey(_ strategy: Strategy) -> Sentence
  /// The head of the column with the drawing.
  var axis: String { get }
  var plotDescription: String { get }
  var version: String { get }
  var withoutValue: String { get }
  var thinlyKnown: String { get }
  /// How many social tools there are to offer for certain.
  func breadth(offered: Int, of features: Int) -> Sentence
  func inGroups(_ groups: Int) -> Sentence
  func toProve(_ count: Int) -> Sentence
  var scenarioTableTitle: String { get }
  var scenarioTableKey: Sentence { get }
  var ownPriorities: String { get }
  /// Above the goals: who is best on most of them.
  func goalsHeading(_ winners: [String], best: Int, goals: Int) -> Sentence
  func goalsHeadingLevel(goals: Int) -> Sentence
  func goalsHeadingAlone(goals: Int) -> Sentence
  var goalsKey: Sentence { get }
  var best: String { get }
  var bestMark: String { get }
  func minimum(_ share: Double) -> Sentence
  var valueOfAllGoals: String { get }
  /// Above the criteria: where vendors differ, and how much is unknown.
  func criteriaHeading(differing: Int, criteria: Int, unknown: Int, answers: Int) -> Sentence
  var criteriaKey: Sentence { get }
  /// What the signs in the cells mean.
  var keyFull: String { get }
  var keyPart: String { get }
  var keyNone: String { get }
  var keyRange: String { get }
  var keyPanel: String { get }
  var keyUnknown: String { get }
  var keyOut: String { get }
  var keyNotApplicable: String { get }
  var confidenceKey: String { get }
  /// The controls above the criteria.
  var filterRows: String { get }
  var onlyDifferences: String { get }
  var onlyUnknowns: String { get }
  var onlyMustHaves: String { get }
  var servesGoal: String { get }
  var anyGoal: String { get }
  var foldGroups: String { get }
  var openAll: String { get }
  var closeAll: String { get }
  var rowsShown: String { get }
  func groupSummary(share: Double, criteria: Int, differing: Int, unknown: Int) -> Sentence
  var counts: String { get }
  func mustHaveAtLeast(_ level: String) -> Sentence
  var whatRatingsRestOn: String { get }
  func shareOfValue(_ share: Double) -> Sentence
  var weightSharedOut: Sentence { get }
  var why: String { get }
  var openQuestion: String { get }
  func promised(_ level: String, due: CalendarDate?) -> Sentence
  func assessment(by person: String?, on day: CalendarDate?) -> Sentence
  var undated: String { get }
  var sourcesOf: String { get }
  func sources(_ count: Int) -> Sentence
  var sourcesTitle: String { get }
  var sourcesKey: Sentence { get }
  var unit: String { get }
  func olderThan(months: Int) -> String
  var betweenPoints: Sentence { get }
  /// Above the must-haves: how many miss one, how many have yet to prove one.
  func mustHavesHeading(requirements: Int, knockedOut: Int, conditional: Int, of vendors: Int) -> Sentence
  var mustHavesKey: Sentence { get }
  var requirement: String { get }
  var atLeast: String { get }
  var met: String { get }
  func ifAdmitted(_ name: String, rank: Int, value: Double) -> Sentence
  func reasons(_ count: Int) -> String
}
