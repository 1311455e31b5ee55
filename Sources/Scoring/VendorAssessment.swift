package import Evaluation

/// What the evaluation says of one vendor.
package struct VendorAssessment: Sendable {
  /// The place of the vendor in the evaluation.
  package let vendor: Int
  /// 1 for the first; vendors that tie share a rank.
  ///
  /// Nil for who is knocked out or has no value.
  package internal(set) var rank: Int?
  /// The overall value; nil where nothing of the strategy applies to the vendor.
  package let value: PartialValue?
  package let status: Status
  /// Must-haves in the order of the criteria, then goals.
  package let reasons: [Reason]
  /// Share of the vendor's weight that is rated, 0…1.
  package let coverage: Double
  /// Share of the vendor's weight that is established better than by a claim, 0…1.
  package let proven: Double
  package let breadth: Breadth
  /// By goal; nil where nothing that serves the goal applies.
  package let attainments: [PartialValue?]
  /// By criterion; nil where it does not apply.
  package let partialValues: [PartialValue?]
  /// ω of this vendor, after the weight of what does not apply was shared out.
  package let weights: [Double]
  /// p of this vendor, after the priority of goals that do not apply was shared out.
  package let priorities: [Double]

  /// How wide a range of social tools there is, which an additive value hides.
  package struct Breadth: Hashable, Sendable {
    /// Features with something to offer for certain.
    package let offered: Int
    /// All features: criteria that have an effort.
    package let features: Int
    /// The groups in which something is offered.
    package let groups: Int
  }

  /// Whether less is known than the strategy asks for, with 1e-9 in the vendor's favour.
  package func isThinlyCovered(under strategy: Strategy) -> Bool {
    coverage < strategy.coverageWarning - 1e-9
  }
}

extension VendorAssessment {
  /// - Parameter place: of the vendor in the evaluation.
  init(of place: Int, in evaluation: Evaluation, weighting: Weighting) {
    let vendor = evaluation.vendors[place]
    let strategy = evaluation.strategy
    var partialValues: [PartialValue?] = []
    partialValues.reserveCapacity(vendor.ratings.count)
    // Places, not elements: copying a criterion takes longer than assessing it.
    for (place, rating) in vendor.ratings.enumerated() {
      partialValues.append(PartialValue(of: rating, on: evaluation.criteria[place].scale, under: strategy))
    }
    let shared = SharedWeights(weighting, applies: partialValues.map { $0 != nil })

    let attainments = shared.contributions.map { PartialValue(attainment: $0, of: partialValues) }
    let goalValues = zip(shared.priorities, attainments).compactMap { priority, attainment in
      attainment.map { (priority, $0) }
    }
    value = shared.hasValue ? PartialValue(sumOf: goalValues) : nil

    var reasons: [Reason] = []
    for index in evaluation.criteria.indices {
      guard let threshold = evaluation.criteria[index].mustHave,
        let (shortcoming, status) = shortcoming(
          of: vendor.ratings[index], on: evaluation.criteria[index].scale, mustHave: threshold,
          unknownIsFinal: strategy.unknown.isFinal)
      else { continue }
      reasons.append(Reason(cause: .mustHave(criterion: index, shortcoming), status: status))
    }
    for (index, goal) in strategy.goals.enumerated() {
      guard let minimum = goal.minimum, let attainment = attainments[index] else { continue }
      if attainment.high < minimum - 1e-9 {
        reasons.append(Reason(cause: .goalMinimum(goal: index, attainment), status: .knockedOut))
      } else if attainment.low < minimum - 1e-9 {
        reasons.append(Reason(cause: .goalMinimum(goal: index, attainment), status: .conditional))
      }
    }

    self.vendor = place
    self.reasons = reasons
    status = reasons.map(\.status).max() ?? .eligible
    coverage = zip(shared.effective, vendor.ratings).filter { $1.isKnown }.map(\.0).compensatedSum()
    proven = zip(shared.effective, vendor.ratings).filter { $1.isProven }.map(\.0).compensatedSum()
    breadth = Breadth(of: partialValues, in: evaluation)
    self.attainments = attainments
    self.partialValues = partialValues
    weights = shared.effective
    priorities = shared.priorities
  }
}

extension VendorAssessment.Breadth {
  init(of partialValues: [PartialValue?], in evaluation: Evaluation) {
    let features = evaluation.criteria.indices.filter { evaluation.criteria[$0].effort != nil }
    let offered = features.filter { (partialValues[$0]?.low ?? 0) > 0 }
    self.init(
      offered: offered.count, features: features.count,
      groups: Set(offered.map { evaluation.criteria[$0].group }).count)
  }
}

extension PartialValue {
  /// Σ weight·value, for low, point and high alike.
  init(sumOf terms: [(weight: Double, value: PartialValue)]) {
    var (low, point, high) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
    for (weight, value) in terms {
      low.add(weight * value.low)
      point.add(weight * value.point)
      high.add(weight * value.high)
    }
    self.init(low: low.value, point: point.value, high: high.value)
  }

  /// How much of a goal a vendor attains: the mean of the partial values of the criteria that
  /// serve it, weighted by criterion weight times strength; nil where none applies.
  init?(attainment contributions: [Weighting.Contribution], of partialValues: [PartialValue?]) {
    let total = contributions.map(\.weight).compensatedSum()
    guard total > 0 else { return nil }
    let sum = PartialValue(
      sumOf: contributions.compactMap { contribution in
        partialValues[contribution.criterion].map { (contribution.weight, $0) }
      })
    self.init(low: sum.low / total, point: sum.point / total, high: sum.high / total)
  }
}

extension Rating {
  /// Whether anything was rated: a level, a range or a panel's scores.
  package var isKnown: Bool {
    switch judgement {
    case .rated, .range, .panel: true
    case .unknown, .notApplicable: false
    }
  }

  /// Whether it is established better than by a claim.
  package var isProven: Bool {
    switch judgement {
    case .rated, .range: confidence > .claimed
    case .panel: true
    case .unknown, .notApplicable: false
    }
  }
}
