package import Evaluation
package import Scoring

/// The sentences that say how firmly the comparison decides, and by which rule.
package protocol VerdictWording {
  /// The verdict in a word or two.
  func word(for kind: Verdict.Kind) -> String
  /// The verdict as a sentence that can stand alone.
  func verdictSentence(_ verdict: Verdict, in evaluation: Evaluation) -> Sentence
  /// A reason with its figure and its threshold, as part of a list: no capital, no full stop.
  ///
  /// Where a subject is missing, the leader is meant.
  func because(_ reason: VerdictReason, leader: Int?, in evaluation: Evaluation) -> Sentence
  /// What the leader has to prove before an award; nil where nothing is left.
  func leaderConditions(_ leader: VendorAssessment, in evaluation: Evaluation) -> Sentence?
  /// All rules with the thresholds of the strategy, in the order in which they are tested.
  func verdictRules(_ thresholds: VerdictThresholds) -> Sentence
}
