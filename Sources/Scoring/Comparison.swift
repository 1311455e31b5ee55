package import Evaluation

/// All vendors, assessed and ranked.
package struct Comparison: Sendable {
  /// The scenario whose priorities were used; nil for the strategy's own.
  package let scenario: Scenario?
  package let weighting: Weighting
  /// In the order of the page: by rank, then id; then who is knocked out, by value; then who has no value.
  package let assessments: [VendorAssessment]
  /// The ranking under each scenario, in the order of the scenarios.
  package let scenarioRankings: [ScenarioRanking]

  /// Who stands where in one scenario; knocked-out vendors are left out.
  package struct ScenarioRanking: Sendable {
    package let scenario: Scenario
    package let places: [Place]

    package struct Place: Sendable {
      /// The place of the vendor in the evaluation.
      package let vendor: Int
      /// Nil where the vendor has no value in this scenario.
      package let rank: Int?
      package let value: Double?
    }
  }

  package init(_ evaluation: Evaluation, scenario: Scenario? = nil) {
    self.scenario = scenario
    let weighting = Weighting(evaluation, scenario: scenario)
    self.weighting = weighting
    let assessed = evaluation.vendors.indices.map { VendorAssessment(of: $0, in: evaluation, weighting: weighting) }
    assessments = Self.inOrderOfThePage(assessed)

    let qualified = assessed.filter { $0.status != .knockedOut }
    scenarioRankings = evaluation.strategy.scenarios.map { scenario in
      let weighting = Weighting(evaluation, scenario: scenario)
      let values = qualified.map { assessment -> (vendor: Int, value: Double?) in
        let shared = SharedWeights(weighting, applies: assessment.partialValues.map { $0 != nil })
        let terms = zip(shared.priorities, assessment.attainments).compactMap { priority, attainment in
          attainment.map { priority * $0.point }
        }
        return (assessment.vendor, shared.hasValue ? terms.compensatedSum() : nil)
      }
      return ScenarioRanking(scenario: scenario, places: Self.places(values))
    }
  }

  private static func inOrderOfThePage(_ assessed: [VendorAssessment]) -> [VendorAssessment] {
    let valued = assessed.filter { $0.value != nil }
    func ordered(_ group: [VendorAssessment]) -> [(VendorAssessment, Int)] {
      ranking(of: group.map { $0.value?.point ?? 0 }).map { (group[$0.index], $0.rank) }
    }
    let qualified = ordered(valued.filter { $0.status != .knockedOut }).map { assessment, rank in
      var ranked = assessment
      ranked.rank = rank
      return ranked
    }
    let out = ordered(valued.filter { $0.status == .knockedOut }).map(\.0)
    return qualified + out + assessed.filter { $0.value == nil }
  }

  private static func places(_ values: [(vendor: Int, value: Double?)]) -> [ScenarioRanking.Place] {
    let valued = values.compactMap { entry in entry.value.map { (entry.vendor, $0) } }
    let ranked = ranking(of: valued.map(\.1)).map { place in
      ScenarioRanking.Place(vendor: valued[place.index].0, rank: place.rank, value: valued[place.index].1)
    }
    return ranked
      + values.filter { $0.value == nil }.map { ScenarioRanking.Place(vendor: $0.vendor, rank: nil, value: nil) }
  }
}

/// Ranks values, the largest first: 1, 2, 2, 4.
///
/// Values within 1e-9 of the first of their rank share it, and stand in the order in which they came.
package func ranking(of values: [Double]) -> [(index: Int, rank: Int)] {
  let order = values.indices.sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
  var result: [(index: Int, rank: Int)] = []
  var start = 0
  while start < order.count {
    var end = start + 1
    while end < order.count, values[order[start]] - values[order[end]] <= 1e-9 { end += 1 }
    result += order[start..<end].sorted().map { ($0, start + 1) }
    start = end
  }
  return result
}
