package import Evaluation
package import Scoring

/// The sentences about what would change the decision.
package protocol ReportChangeWording {
  var changeTitle: String { get }
  /// The label of what would change the first place soonest, on the first screen.
  var soonestChange: String { get }
  /// What it is, in a word or two; then how far it has to go.
  var onePriority: Sentence { get }
  func onePrioritySentence(_ goal: String, from: Double, beyond: Double, isBelow: Bool, rival: String) -> Sentence
  var oneRating: Sentence { get }
  func oneRatingSentence(_ change: RatingTurn) -> Sentence
  var openAnswers: Sentence { get }
  func openAnswersSentence(_ rival: String, mean: Double, counted: UnknownPolicy.Reading) -> Sentence
  var nothingAlone: Sentence { get }
  func nothingAloneSentence(hasUnknowns: Bool) -> Sentence
  var nothingAtAll: Sentence { get }
  func levelAlreadySentence(_ names: [String]) -> Sentence

  /// Above the section: in how many ways somebody else could come first.
  ///
  /// - Parameters:
  ///   - answers: rivals that could draw level by open answers; nil where nothing is unknown.
  func changeHeading(
    _ leader: String, priorities: Int, of goals: Int, hasRating: Bool, answers: Int?, of rivals: Int
  ) -> Sentence
  /// Where several share the first rank.
  func changeHeadingLevel(_ names: [String]) -> Sentence
  func changeHeadingWithoutRivals(_ leader: String) -> Sentence
  /// Where nobody is ranked.
  var changeHeadingNobody: Sentence { get }
  func nobodyToChange(knockedOut: Int) -> Sentence

  /// Heads of the table of rivals, and what it says.
  func rivalsTableKey(_ leader: String, _ sampling: Sampling, unknowns: UnknownPolicy.Reading?) -> Sentence
  var changedRating: String { get }
  var changedPriority: String { get }
  var noneSuffices: String { get }
  var nothingUnknown: Sentence { get }
  var fullMarksWouldNotSuffice: Sentence { get }
  func changedRating(_ change: RatingTurn) -> Sentence
  func changedPriority(_ goal: String, from: Double, to: Double) -> Sentence

  /// The tornado: what the widest swing does to the lead.
  func swingsHeading(_ leader: String, losing: Int) -> Sentence
  func swingsKey(_ leader: String, today: Double, shown: Int, of count: Int, isLost: Bool) -> Sentence
  var swingsTitle: String { get }
  var noSwing: Sentence { get }
  var leadAtLow: String { get }
  var leadAtHigh: String { get }
  var swingAxis: String { get }
  func swingTitle(_ criterion: String, _ vendor: String, low: Double, high: Double) -> String
  var swingDescription: String { get }

  /// Above the tables of priorities and of weights of criteria.
  func prioritiesHeading(_ leader: String, turning: Int, of goals: Int) -> Sentence
  var priorityAxis: String { get }
  func priorityPlotTitle(_ goal: String, now: Double, low: Double, high: Double) -> String
  var priorityPlotDescription: String { get }
  func criterionWeightsSummary(turning: Int, of criteria: Int) -> Sentence
  /// Above the table of other methods, where none has anything to say.
  var methodsSayNothing: Sentence { get }
}
