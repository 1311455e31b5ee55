import Evaluation

/// Each criterion's effective weight ω varied from 0 to 1 in turn, the others in proportion.
struct CriterionVariation {
  /// ω as it stands.
  let weights: [Double]
  /// By criterion, the ω of all others together.
  private let rest: [Double]
  /// The places of the criteria that serve a goal.
  private let serving: [Int]

  init(_ weighting: Weighting, in evaluation: Evaluation) {
    weights = weighting.effective
    rest = sumsOfOthers(weighting.effective)
    serving = evaluation.criteria.indices.filter { !evaluation.criteria[$0].isGate }
  }

  /// S_v(t) for each criterion.
  ///
  /// Where something does not apply to the vendor, its own weight ω_v of the criterion is not ω. It
  /// then moves as the odds of ω do: times f = t·(1 − ω)/(ω·(1 − t)), against the rest of the
  /// vendor's weight as it stands. So S_v(ω) is the vendor's value, and where ω_v = ω the course is
  /// t·u + (1 − t)·R. A criterion that does not apply leaves the value as it is.
  ///
  /// - ω = 0: against the vendor's whole value, t·u + (1 − t)·S_v;
  /// - ω = 1: there is no proportion to keep, so the rest is spread equally over the other criteria
  ///   that serve a goal.
  func courses(of assessment: VendorAssessment) -> [ValueCourse] {
    let value = assessment.value?.point ?? 0
    let terms = assessment.weights.indices.map { assessment.weights[$0] * (assessment.partialValues[$0]?.point ?? 0) }
    let restSums = sumsOfOthers(terms)
    let restWeights = sumsOfOthers(assessment.weights)
    return weights.indices.map { place in
      let own: ValueCourse.Portion
      let others: ValueCourse.Portion
      if let u = assessment.partialValues[place]?.point {
        // The weights of criterion and rest, both times ω·(1 − t)/(1 − ω): divided by nothing that may be 0.
        let isAll = weights[place] > 0 && rest[place] == 0
        let scaled = weights[place] > 0 && !isAll ? rest[place] * (assessment.weights[place] / weights[place]) : 1
        own = ValueCourse.Portion(sum: scaled * u, weight: scaled)
        others =
          if isAll { equalPortion(without: place, assessment) } else if weights[place] > 0 {
            ValueCourse.Portion(sum: restSums[place], weight: restWeights[place])
          } else { ValueCourse.Portion(sum: value, weight: 1) }
      } else {
        own = ValueCourse.Portion(sum: 0, weight: 0)
        others = ValueCourse.Portion(sum: value, weight: 1)
      }
      return ValueCourse(varied: own, rest: others, value: value)
    }
  }

  private func equalPortion(without place: Int, _ assessment: VendorAssessment) -> ValueCourse.Portion {
    let others = serving.filter { $0 != place }
    let values = others.compactMap { assessment.partialValues[$0]?.point }
    let count = Double(max(others.count, 1))
    return ValueCourse.Portion(sum: values.compensatedSum() / count, weight: Double(values.count) / count)
  }
}

/// For each term the sum of all others, without taking it from the whole, which would cancel.
private func sumsOfOthers(_ terms: [Double]) -> [Double] {
  var sums = Array(repeating: 0.0, count: terms.count)
  var before = CompensatedSum()
  for place in terms.indices {
    sums[place] = before.value
    before.add(terms[place])
  }
  var after = CompensatedSum()
  for place in terms.indices.reversed() {
    sums[place] += after.value
    after.add(terms[place])
  }
  return sums
}
