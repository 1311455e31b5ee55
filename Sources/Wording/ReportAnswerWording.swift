package import Evaluation
package import Scoring

/// Which word stands above the headline.
package enum AnswerKicker: Sendable {
  case result, noClearLeader, nobodyQualifies, nothingToDecide
}

/// The sentences of the first screen: who leads, by how much, how sure that is.
package protocol ReportAnswerWording {
  /// The word above the headline.
  func kicker(_ kicker: AnswerKicker, thinlyKnown: Int, of ranked: Int) -> String
  /// The headline where there is nothing to compare.
  var headlineNoVendors: Sentence { get }
  /// The headline where every vendor is knocked out.
  func headlineNobodyQualified(vendors: Int) -> Sentence
  /// The headline where nothing of the strategy applies to anyone.
  var headlineNoValue: Sentence { get }
  /// The headline where not one question is answered.
  func headlineNothingKnown(vendors: Int) -> Sentence
  /// The headline where one vendor stays in.
  func headlineOnly(_ name: String, value: Double, vendors: Int, knockedOut: Int, conditions: Int) -> Sentence
  /// The headline where several share the first rank.
  func headlineTie(_ names: [String], value: Double) -> Sentence
  /// The label of the lead.
  var byHowMuch: String { get }
  func leadFigure(_ value: Double, _ other: Double) -> Sentence
  func leadSentence(
    _ leader: String, _ value: PartialValue, _ second: String, _ other: PartialValue
  ) -> Sentence
  /// The label of a value that stands alone.
  var valueAlone: String { get }
  func valueAloneSentence(_ name: String, _ value: PartialValue) -> Sentence
  /// The label of how much of the leader is known.
  var howMuchIsKnown: String { get }
  func knownSentence(proven: Double, asked: Double, isThin: Bool) -> Sentence
  /// The label of the scenarios.
  var inHowManyScenarios: String { get }
  func scenariosFigure(won: Int, of count: Int) -> Sentence
  func scenariosSentence(
    _ leader: String, count: Int, lost: [(scenario: String, first: [String])]
  ) -> Sentence
  /// The label of the conditions.
  var toProveBeforeAward: String { get }
  func conditionsSentence(_ leader: String, _ names: [String], requirements: Int) -> Sentence
  /// Labels where nobody qualifies.
  var nearestToQualify: String { get }
  func knockOutReasons(_ count: Int) -> Sentence
  func nearestSentence(_ names: [String]) -> Sentence
  var highestValueAmongThem: String { get }
  /// Labels where nothing is known.
  var toAsk: String { get }
  func toAskSentence(vendors: Int) -> Sentence
  /// Said in bold where the order by value is nearly the order by how much is known.
  func ranksFollowCoverage(
    first: String, covered most: Double, last: String, covered least: Double, unknown: UnknownPolicy.Reading
  ) -> Sentence
  func leadsBecauseMoreIsRead(leader: String, mean: Double, rival: String, rivalMean: Double) -> Sentence
  func notKnownToBeBetter(_ leader: String) -> Sentence
  func leaderThinlyKnown(_ leader: String, coverage: Double, asked: Double) -> Sentence
  /// Rivals that would pass the leader if all that is open about them turned out well.
  func couldPass(_ names: [String], of rivals: Int, leader: String) -> Sentence
  func noRivalCouldPass(leader: String, overlapping: Int) -> Sentence
  func noRangeReaches(leader: String) -> Sentence
  /// Who would be first if unknown answers counted as something else.
  func firstUnder(_ reading: UnknownPolicy.Reading, _ names: [String], value: Double) -> Sentence
}
