package import Evaluation

/// How far the order of the ranking can be trusted, given what is not known.
package struct OrderCaution: Sendable {
  package let leader: VendorAssessment
  package let last: VendorAssessment
  /// Everyone ranked but the leader.
  package let rivals: [VendorAssessment]
  /// Whether the order by value is nearly the order by how much is known.
  package let followsCoverage: Bool
  /// Rank correlation between value and coverage, −1…1; nil where all are alike in one of them.
  package let correlation: Double?
  /// Whether less is known of the leader than the strategy asks for.
  package let leaderIsThin: Bool
  /// Rivals that would pass the leader if all that is open about them turned out well and the leader stayed.
  package let couldPass: [VendorAssessment]
  /// Rivals whose range reaches into the leader's, so that the leader is not known to be better.
  package let overlapping: [VendorAssessment]
  /// The rival that does best over what is answered about it, where it does better than the leader there.
  package let betterOnAnswers: (rival: VendorAssessment, mean: Double, leaderMean: Double)?
  /// Who would be first under each other reading of the unknowns, where that is somebody else.
  package let firstUnderOtherReadings: [(reading: UnknownPolicy.Reading, first: [VendorAssessment])]

  /// Nil unless someone leads and has rivals.
  package init?(_ comparison: Comparison, in evaluation: Evaluation) {
    let ranked = comparison.assessments.filter { $0.rank != nil }
    let conclusion = Conclusion(of: comparison, in: evaluation)
    guard let leader = conclusion.leader, let last = ranked.last, let value = leader.value, ranked.count > 1
    else { return nil }
    let strategy = evaluation.strategy
    let rivals = ranked.filter { $0.vendor != leader.vendor }
    self.leader = leader
    self.last = last
    self.rivals = rivals
    followsCoverage = comparison.ranksFollowCoverage
    correlation = rankCorrelation(ranked.map { $0.value?.point ?? 0 }, ranked.map(\.coverage))
    leaderIsThin = leader.isThinlyCovered(under: strategy)
    couldPass = rivals.filter { ($0.value?.high ?? 0) > value.point + 1e-9 }
    overlapping = rivals.filter { ($0.value?.high ?? 0) > value.low + 1e-9 }

    let answered = evaluation.vendors
    let leaderMean = leader.meanOverAnswers(answered[leader.vendor])
    let best = rivals.compactMap { rival in rival.meanOverAnswers(answered[rival.vendor]).map { (rival, $0) } }
      .reduce(nil as (VendorAssessment, Double)?) { found, next in (found?.1 ?? -1) < next.1 ? next : found }
    if let best, let leaderMean, best.1 > leaderMean + 0.005 {
      betterOnAnswers = (best.0, best.1, leaderMean)
    } else {
      betterOnAnswers = nil
    }

    firstUnderOtherReadings = UnknownPolicy.Reading.allCases.compactMap { reading in
      guard reading != strategy.unknown.reading else { return nil }
      var other = evaluation
      other.strategy.unknown = UnknownPolicy(reading: reading, isFinal: strategy.unknown.isFinal)
      let first = Comparison(other, scenario: comparison.scenario).assessments.filter { $0.rank == 1 }
      return first.isEmpty || first.contains { $0.vendor == leader.vendor } ? nil : (reading, first)
    }
  }
}

extension VendorAssessment {
  /// The mean partial value over what is answered, weighted by what each criterion counts; nil where nothing is.
  func meanOverAnswers(_ vendor: Vendor) -> Double? {
    var (sum, total) = (CompensatedSum(), CompensatedSum())
    for (place, rating) in vendor.ratings.enumerated() where rating.isKnown {
      sum.add(weights[place] * (partialValues[place]?.point ?? 0))
      total.add(weights[place])
    }
    return total.value > 1e-9 ? sum.value / total.value : nil
  }
}
