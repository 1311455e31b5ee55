package import Evaluation
package import Scoring

/// The sentences of `sensitivity`: how firm the ranking is, what would change it, what to ask.
package protocol SensitivityWording: SensitivityFindingWording, SensitivityTableWording {}

/// What `sensitivity` comes to, a sentence each.
package protocol SensitivityFindingWording {
  /// What the whole is about.
  func sensitivityTitle(_ strategy: Strategy, scenario: Scenario?, vendors: Int) -> [String]
  /// Nobody contests the only one that is ranked.
  var nothingCouldTurn: Sentence { get }
  /// So few runs say little.
  func fewRuns(_ sampling: Sampling) -> Sentence
  /// Who comes first how often, the most frequent first.
  func firstOften(_ shares: [(name: String, share: Double)], never: [String], _ sampling: Sampling) -> Sentence
  /// Somebody else comes first more often than the leader under other weights.
  func firstUnder(
    _ model: WeightModel, _ name: String, share: Double, leader: String, leaderShare: Double
  ) -> Sentence
  /// The priority that turns the choice soonest, where it stands, and beyond which limit.
  func priorityTurns(
    _ goal: String, from weight: Double, beyond limit: Double, isBelow: Bool, rival: String, turning: Int, of goals: Int
  ) -> Sentence
  func noPriorityTurns(_ leader: String, goals: Int) -> Sentence
  /// The nearest rating that alone would suffice.
  func ratingTurns(_ change: RatingTurn) -> Sentence
  func noRatingTurns(_ leader: String) -> Sentence
  /// The rival that comes level with the least good answers.
  func answersTurn(_ rival: String, leader: String, mean: Double, counted: UnknownPolicy.Reading) -> Sentence
  func noAnswersTurn(_ leader: String) -> Sentence
  /// Who cannot be first whatever the goals count.
  func neverFirst(_ names: [String], of ranked: Int) -> Sentence
  /// The question that is worth most.
  func bestQuestion(_ vendor: String, _ criterion: String, gain: Double) -> Sentence
  /// No answer alone changes the choice.
  ///
  /// - Parameter all: what all answers together would be worth.
  func noQuestionHelps(_ best: String, all: Double?) -> Sentence
  /// Somebody else is ahead by what is to be expected of open answers and untested claims.
  func bestByExpectation(_ name: String, _ value: Double, leader: String, _ other: Double) -> Sentence
  /// Who is first among those with nothing left to prove.
  func firstWithoutConditions(_ names: [String], value: Double) -> Sentence
  var everyoneHasConditions: Sentence { get }
  /// What the other methods say of the leader.
  func otherMethods(agreeing: [Method], differing: [(method: Method, first: [String])], leader: String) -> Sentence
  /// Methods in which dropping a vendor swaps others, with how many such vendors there are.
  func reversals(_ counts: [(method: Method, vendors: Int)]) -> Sentence
}

/// A rating that alone would bring a rival level with the leader.
package struct RatingTurn: Sendable {
  package let rival: String
  package let leader: String
  /// Whether the rating is the rival's, which has to rise, or the leader's, which has to fall.
  package let isOfRival: Bool
  package let criterion: String
  package let from: String
  package let to: String

  package init(rival: String, leader: String, isOfRival: Bool, criterion: String, from: String, to: String) {
    self.rival = rival
    self.leader = leader
    self.isOfRival = isOfRival
    self.criterion = criterion
    self.from = from
    self.to = to
  }
}
