package import Evaluation
package import Scoring

/// The sentences of the HTML report: what all of its sections share, and what each has of its own.
package protocol ReportWording: ReportAnswerWording, ReportMatrixWording, ReportMethodWording,
  ReportRobustnessWording, ReportChangeWording, ReportQuestionsWording
{
  /// The title of the page after the strategy's.
  var reportTitle: String { get }
  var skipToAnswer: String { get }
  /// What the bar of links leads to.
  var sectionsOfTheReport: String { get }
  /// A button that prints the page, and whether it prints what ratings rest on.
  var print: String { get }
  var withEvidence: String { get }
  /// What made the page, at its foot.
  func footer(tool: String, version: String, asOf: CalendarDate) -> Sentence
  /// Titles of the sections in the bar.
  var rankingTitle: String { get }
  var goalsTitle: String { get }
  var criteriaTitle: String { get }
  var mustHavesTitle: String { get }
  var weightsTitle: String { get }
  var methodTitle: String { get }
  /// Heads of rows and columns.
  var group: String { get }
  /// States of a rating.
  var unknown: String { get }
  var notApplicable: String { get }
  /// How many assessors a rating comes from.
  func panel(_ assessors: Int) -> String
  /// A value with what it may turn out to be.
  func valueWithRange(_ value: PartialValue) -> Sentence
  /// How many conditions are left.
  func conditionsFigure(_ count: Int) -> Sentence
  /// How many questions there are to ask.
  func questions(_ count: Int) -> Sentence
  /// Where evidence comes from.
  func word(for kind: Evidence.Kind) -> String
  /// What is the matter with a must-have, in a word or two.
  func word(for shortcoming: Reason.Shortcoming) -> String
}
