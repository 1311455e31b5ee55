package import Evaluation

/// Every sentence that a reader of a report or of a table sees, in one language.
///
/// A sentence is a requirement: a language that lacks one does not compile.
package protocol Wording: Sendable, TableWording, ExplanationWording, ReportWording, VerdictWording, SensitivityWording
{
  /// The language tag of the page, such as `en`.
  var languageTag: String { get }
  var numbers: NumberStyle { get }
}

/// The wording of a language.
package func wording(for language: ReportLanguage) -> any Wording {
  switch language {
  case .english, .french: English()
  }
}
