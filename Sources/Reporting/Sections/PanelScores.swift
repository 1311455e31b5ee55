internal import Evaluation

/// What each assessor of the panel said of one vendor on one criterion.
struct PanelScores {
  private let scores: [VendorID: [CriterionID: [(assessor: Assessor, score: Assessor.Score)]]]

  init(_ evaluation: Evaluation) {
    var scores: [VendorID: [CriterionID: [(assessor: Assessor, score: Assessor.Score)]]] = [:]
    for assessor in evaluation.panel {
      for score in assessor.scores {
        scores[score.vendor, default: [:]][score.criterion, default: []].append((assessor, score))
      }
    }
    self.scores = scores
  }

  /// In the order of the assessors.
  func of(_ vendor: VendorID, on criterion: CriterionID) -> [(assessor: Assessor, score: Assessor.Score)] {
    scores[vendor]?[criterion] ?? []
  }
}
