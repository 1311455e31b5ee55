internal import Evaluation
internal import Scoring

/// What features are worth to the goals, and to each other.
struct FeatureDescription {
  private let assessment: VendorAssessment
  private let evaluation: Evaluation
  /// By goal the share of each criterion, where it applies to the vendor.
  private let shares: [[Int: Double]]
  private let neededBy: [CriterionID: [CriterionID]]

  /// - Parameter planned: the places of the criteria that are introduced in some phase, rising.
  init(_ assessment: VendorAssessment, _ evaluation: Evaluation, _ weighting: Weighting, planned: [Int]) {
    self.assessment = assessment
    self.evaluation = evaluation
    shares = weighting.contributions.map { contributions in
      let applying = contributions.filter { assessment.partialValues[$0.criterion] != nil }
      let total = applying.map(\.weight).compensatedSum()
      guard total > 0 else { return [:] }
      return Dictionary(uniqueKeysWithValues: applying.map { ($0.criterion, $0.weight / total) })
    }
    var neededBy: [CriterionID: [CriterionID]] = [:]
    for place in planned {
      let criterion = evaluation.criteria[place]
      for need in Set(criterion.needs + criterion.needsAny.joined()) {
        neededBy[need, default: []].append(criterion.id)
      }
    }
    self.neededBy = neededBy
  }

  func feature(_ place: Int) -> RolloutPlan.Feature {
    let criterion = evaluation.criteria[place]
    let u = assessment.partialValues[place]?.point ?? 0
    let goals = evaluation.strategy.goals.indices.compactMap { goal in
      shares[goal][place].map { share in
        RolloutPlan.GoalGain(
          goal: evaluation.strategy.goals[goal].id, gain: assessment.priorities[goal] * share * u)
      }
    }
    return RolloutPlan.Feature(
      criterion: place, id: criterion.id, effort: criterion.effort ?? 0, gain: assessment.weights[place] * u,
      goals: goals, neededBy: neededBy[criterion.id] ?? [])
  }

  /// By goal the attainment of the criteria that are live; nil for a goal that does not apply.
  func attainments(of live: [Int]) -> [Double?] {
    let live = live.sorted()
    return zip(shares, assessment.attainments).map { shares, attainment in
      guard attainment != nil else { return nil }
      return live.compactMap { place in
        shares[place].map { $0 * (assessment.partialValues[place]?.point ?? 0) }
      }.compensatedSum()
    }
  }
}
