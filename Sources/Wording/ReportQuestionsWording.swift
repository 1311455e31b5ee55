package import Evaluation

/// The sentences about what to ask next, in the report and on the terminal.
package protocol ReportQuestionsWording {
  var askTitle: String { get }
  /// Above the section, where nothing is open.
  var nothingToAsk: Sentence { get }
  /// Above the section, where there is no platform.
  var nobodyToAsk: Sentence { get }
  /// Above the section, where what is open counts nothing.
  func askAboutNothingThatCounts(_ questions: Int) -> Sentence
  /// Above the section, where what is open cannot change the choice for want of rivals.
  func askWithoutRivals(_ questions: Int) -> Sentence
  /// Above the section, where nobody is ranked.
  func askThoughNobodyIsRanked(_ questions: Int) -> Sentence
  func questionsHeading(to vendor: String) -> Sentence
  /// What the numbers behind the first questions are.
  ///
  /// - Parameter all: what all answers together would be worth.
  func gainKey(shown: Int, of count: Int, all: Double?) -> Sentence
  func closesKey(shown: Int, of count: Int, leader: String) -> Sentence
  func levelKey(shown: Int, of count: Int) -> Sentence
  /// What is known so far, and what the answer is worth.
  func soFar(_ found: String, confidence: Confidence?) -> String
  func worth(gain: Double) -> Sentence
  func worth(closes share: Double) -> Sentence
  func worth(costs share: Double) -> Sentence
  func worth(weight: Double) -> Sentence
  /// Asked where a criterion has no question.
  func askAbout(_ criterion: String) -> Sentence
  /// Questions that stand in full elsewhere.
  func moreQuestions(_ count: Int) -> Sentence
  /// Asked of a rating that is only claimed, where no other question was written down.
  var showProof: String { get }
  /// Above the rest, by platform.
  var otherQuestions: String { get }
  var otherQuestionsKey: Sentence { get }
  /// What is open about one platform: how many questions, how much of its weight is unknown.
  func openQuestions(_ count: Int, unknownWeight: Double) -> Sentence
}
