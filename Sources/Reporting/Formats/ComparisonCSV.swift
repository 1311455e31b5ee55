package import Evaluation
internal import OutputText
package import Scoring

extension Comparison {
  /// One row a vendor: rank, id, name, status, value, low, high, coverage, proven, then the goals.
  ///
  /// Numbers are unrounded. A text that a spreadsheet would take for a formula gets a leading apostrophe.
  package func csv(of evaluation: Evaluation) -> [UInt8] {
    let goals = evaluation.strategy.goals
    var text = csvRow(
      ["rank", "id", "name", "status", "value", "low", "high", "coverage", "proven"] + goals.map(\.id.rawValue))
    for assessment in assessments {
      let vendor = evaluation.vendors[assessment.vendor]
      let numbers = [
        assessment.value?.point, assessment.value?.low, assessment.value?.high, assessment.coverage, assessment.proven,
      ]
      text += csvRow(
        [
          assessment.rank.map { String($0) } ?? "", vendor.id.rawValue, csvText(vendor.name),
          assessment.status.rawValue,
        ]
          + (numbers + assessment.attainments.map { $0?.point }).map { $0.map(shortestDecimal) ?? "" })
    }
    return Array(text.utf8)
  }
}
