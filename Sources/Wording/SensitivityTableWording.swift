package import Evaluation
package import Scoring

/// The tables of `sensitivity`: headings, heads of columns, and what each table means.
package protocol SensitivityTableWording {
  var verdictHeading: String { get }

  var ranksHeading: String { get }
  /// What the table of ranks says, and where the rest is if only the first ranks are shown.
  func ranksKey(_ sampling: Sampling, isCut: Bool) -> [String]
  var interval: String { get }
  func rankColumn(_ rank: Int) -> String
  var lowerRanks: String { get }

  var modelsHeading: String { get }
  func name(of model: WeightModel) -> String
  var countedUnknowns: String { get }
  var evenUnknowns: String { get }
  /// - Parameter unknowns: how the unknown is drawn; nil where nothing is unknown.
  func modelsKey(_ sampling: Sampling, unknowns: UnknownPolicy.Reading?) -> [String]

  var withoutConditionsHeading: String { get }
  func withoutConditionsKey(_ sampling: Sampling, left: Int, of ranked: Int) -> String

  func rivalsHeading(_ leader: String) -> String
  var behind: String { get }
  var aheadIn: String { get }
  var unknownShare: String { get }
  var mustAverage: String { get }
  /// Even the best answers do not suffice.
  var notEnough: String { get }
  var smallestChange: String { get }
  func rivalsKey(_ leader: String, _ sampling: Sampling, unknowns: UnknownPolicy.Reading?) -> [String]
  func ratingChange(_ change: RatingTurn) -> String
  var noRatingChange: String { get }
  func priorityChange(_ goal: String, from: Double, to: Double) -> String
  var noPriorityChange: String { get }
  var levelAlready: String { get }

  var goalStabilityHeading: String { get }
  var criterionStabilityHeading: String { get }
  var now: String { get }
  var from: String { get }
  var upTo: String { get }
  var takesOverBelow: String { get }
  var takesOverAbove: String { get }
  func stabilityKey(_ leader: String) -> String
  /// - Parameters:
  ///   - cannot: how many cannot turn the choice at any weight.
  ///   - notShown: how many can, but are not in the table.
  func criterionStabilityKey(cannot: Int, notShown: Int, of criteria: Int) -> String

  func differentiatorsHeading(_ first: String, _ second: String) -> String
  var gain: String { get }
  func differentiatorsKey(_ first: String, shown: Int, of count: Int) -> String

  var dominanceHeading: String { get }
  func dominated(_ name: String, by others: [String], on level: Dominance.Level) -> Sentence

  var questionsHeading: String { get }
  func questionsTo(_ vendor: String) -> String

  var methodsHeading: String { get }
  func name(of method: Method) -> String
  var agreement: String { get }
  var swaps: String { get }
  func methodsKey(usesGoalMeans: Bool) -> [String]
  func compromise(_ names: [String]) -> Sentence

  var notesHeading: String { get }
  /// How it was computed, so that it can be done again.
  func notes(_ sampling: Sampling, unknowns: UnknownPolicy.Reading?, perfectInformation: Double?) -> [String]
}
