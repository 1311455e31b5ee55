/// What respondents of a readiness survey answered, without who they are.
///
/// Kept by column, so that hundreds of thousands of respondents take a few bytes each.
package struct SurveyAnswers: Sendable {
  /// The place of each respondent's segment among the programme's segments.
  package var segments: [Int32] = []
  /// For each item of the survey, in its order, the answer of each respondent: 1…5, or 0 for none.
  package var answers: [[UInt8]]
  /// For each mechanism, in the order of their ids, whether each respondent named it; nil where nobody was asked.
  package var mechanisms: [[Bool]]?

  package init(items: Int, mechanisms: Int?) {
    answers = Array(repeating: [], count: items)
    self.mechanisms = mechanisms.map { Array(repeating: [], count: $0) }
  }

  package var rows: Int { segments.count }
}
