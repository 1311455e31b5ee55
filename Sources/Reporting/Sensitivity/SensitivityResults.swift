internal import Evaluation
package import Scoring

/// Everything that is said about how the ranking holds up, and what would change it.
package struct SensitivityResults: Sendable {
  package let results: Results
  package let sensitivity: Sensitivity

  /// - Parameter results: with a robustness of the full scope.
  package init(_ results: Results) {
    self.results = results
    sensitivity = Sensitivity(results.comparison, in: results.evaluation)
  }

  var evaluation: Evaluation { results.evaluation }
  var comparison: Comparison { results.comparison }
  var robustness: Robustness { results.robustness }
  var sampling: Sampling { results.robustness.sampling }
  var verdict: Verdict { results.verdict }
  var goals: [Goal] { evaluation.strategy.goals }

  /// Those that take part, best first.
  var ranked: [VendorAssessment] { comparison.assessments.filter { $0.rank != nil } }

  /// Those that take part, in the order of their ids.
  var contenders: [Contender] {
    robustness.contenders.enumerated()
      .map { place, vendor in Contender(vendor: vendor, place: place, id: vendorID(vendor)) }
      .sorted { Array($0.id.utf8).lexicographicallyPrecedes(Array($1.id.utf8)) }
  }

  /// A vendor that takes part.
  struct Contender {
    /// The place in the evaluation.
    let vendor: Int
    /// The place among those that take part, in which everything drawn is listed.
    let place: Int
    let id: String
  }

  func vendorID(_ vendor: Int) -> String { evaluation.vendors[vendor].id.rawValue }
  func criterionID(_ criterion: Int) -> String { evaluation.criteria[criterion].id.rawValue }
}

extension Rating.Judgement {
  /// A rating as it is written in a vendor's file: a level or a number, `unknown`, `a–b` for a range, the
  /// scores of a panel with commas between.
  func written(on scale: Scale) -> String {
    switch self {
    case .rated(let value): scale.text(of: value)
    case .range(let worst, let best): "\(scale.text(of: worst))–\(scale.text(of: best))"
    case .panel(let values): values.map { scale.text(of: $0) }.joined(separator: ", ")
    case .unknown, .notApplicable: state
    }
  }
}
