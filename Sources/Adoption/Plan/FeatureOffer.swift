internal import Evaluation
internal import Scoring

/// Which features a vendor's platform can bring.
struct FeatureOffer {
  private let evaluation: Evaluation
  private let judgements: [Rating.Judgement]
  /// By criterion, whether it is known to offer something.
  private let isOffered: [Bool]
  /// By criterion, whether it can be live at some time.
  private let isAvailable: [Bool]
  private let places: [CriterionID: Int]
  /// The places of the criteria that can be introduced, rising.
  let features: [Int]
  private let positions: [Int: Int]

  init(of assessment: VendorAssessment, in evaluation: Evaluation) {
    self.evaluation = evaluation
    let criteria = evaluation.criteria
    let ratings = evaluation.vendors[assessment.vendor].ratings
    judgements = ratings.map(\.judgement)
    isOffered = zip(ratings, assessment.partialValues).map { $0.isKnown && ($1?.point ?? 0) > 0 }
    places = Dictionary(uniqueKeysWithValues: criteria.enumerated().map { ($1.id, $0) })
    isAvailable = Self.availability(criteria, places, isOffered)
    features = criteria.indices.filter { [isAvailable] in criteria[$0].effort != nil && isAvailable[$0] }
    positions = Dictionary(uniqueKeysWithValues: features.enumerated().map { ($1, $0) })
  }

  /// Offered, and so is all it needs; needs lead nowhere in a circle.
  private static func availability(
    _ criteria: [Criterion], _ places: [CriterionID: Int], _ isOffered: [Bool]
  ) -> [Bool] {
    var isAvailable = criteria.indices.map { criteria[$0].effort == nil && isOffered[$0] }
    func available(_ id: CriterionID) -> Bool { places[id].map { isAvailable[$0] } ?? false }
    var waiting = criteria.indices.filter { criteria[$0].effort != nil && isOffered[$0] }
    while true {
      let ready = waiting.filter { place in
        criteria[place].needs.allSatisfy(available)
          && criteria[place].needsAny.allSatisfy { $0.contains(where: available) }
      }
      if ready.isEmpty { return isAvailable }
      for place in ready { isAvailable[place] = true }
      waiting.removeAll { isAvailable[$0] }
    }
  }

  /// Criteria that offer something and ask nothing of learners.
  var liveFromStart: [Int] {
    evaluation.criteria.indices.filter { evaluation.criteria[$0].effort == nil && isOffered[$0] }
  }

  /// The positions among the features of those that a feature needs.
  func needs(of criterion: Int) -> [Int] { positions(evaluation.criteria[criterion].needs) }

  /// The positions among the features of those of which a feature needs one from each list.
  func needsAny(of criterion: Int) -> [[Int]] {
    evaluation.criteria[criterion].needsAny.compactMap { list in
      let isLive = list.contains { id in
        places[id].map { evaluation.criteria[$0].effort == nil && isOffered[$0] } ?? false
      }
      return isLive ? nil : positions(list)
    }
  }

  private func positions(_ ids: [CriterionID]) -> [Int] {
    ids.compactMap { id in places[id].flatMap { positions[$0] } }
  }

  /// - Parameter weights: ω, by criterion.
  func notOffered(weights: [Double]) -> [RolloutPlan.NotOffered] {
    evaluation.criteria.indices.filter { evaluation.criteria[$0].effort != nil && !isAvailable[$0] }.map { place in
      let (reason, missing) = obstacle(to: place)
      return RolloutPlan.NotOffered(
        criterion: place, id: evaluation.criteria[place].id, reason: reason, missing: missing, weight: weights[place])
    }
  }

  private func obstacle(to place: Int) -> (RolloutPlan.NotOffered.Reason, missing: [CriterionID]) {
    switch judgements[place] {
    case .unknown: return (.unknown, [])
    case .notApplicable: return (.notApplicable, [])
    case .rated, .range, .panel:
      guard isOffered[place] else { return (.absent, []) }
      let criterion = evaluation.criteria[place]
      func isMissing(_ id: CriterionID) -> Bool { places[id].map { !isAvailable[$0] } ?? true }
      let missing = criterion.needs.filter(isMissing) + criterion.needsAny.filter { $0.allSatisfy(isMissing) }.joined()
      return (.needs, Set(missing).sorted())
    }
  }
}
