package import Evaluation
package import Scoring

/// The sentences about how often a platform comes first: on the first screen, in the ranking, in the method.
package protocol ReportRobustnessWording {
  /// Above the reasons of the verdict.
  func whyVerdict(_ kind: Verdict.Kind) -> String
  /// The label of the share of runs in which the leader is first.
  var howOftenFirst: String { get }
  /// What the runs are, the range of the share, and who else is first how often.
  ///
  /// - Parameter next: who is first most often of the others, and whether more often than the leader; nil where
  ///   nobody else ever is.
  func howOftenFirstSentence(
    _ sampling: Sampling, interval: String, next: (name: String, share: String, isMore: Bool)?
  ) -> Sentence
  /// Over what is answered of each, somebody else does better than the leader.
  func averagesOverAnswers(leader: String, mean: Double, rival: String, rivalMean: Double) -> Sentence

  /// The head of the column with the stacked bar.
  var ranks: String { get }
  /// A part of the bar: a rank, or all that are below those with a part of their own.
  func rankPart(_ rank: Int?) -> String
  func rankBarTitle(_ name: String, _ parts: [(part: String, share: String)]) -> String
  var rankBarDescription: String { get }
  /// What the shares of the runs are; the parts of the bar stand behind it.
  func ranksKey(_ sampling: Sampling) -> Sentence
  var otherRunsTitle: String { get }

  /// How the ranking was put to the test, so that it can be done again.
  var testTitle: String { get }
  var testKey: Sentence { get }
  /// What each figure of the test is, in words: a term, then what it means.
  func testTerms(_ sampling: Sampling, _ strategy: Strategy) -> [(term: String, meaning: Sentence)]
}
