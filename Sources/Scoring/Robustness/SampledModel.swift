internal import Evaluation

/// What the sampler needs to know of an evaluation: who contends, what is in doubt, what counts.
struct SampledModel {
  /// Places of the vendors that are ranked, those to whom the same criteria apply together.
  let contenders: [Int]
  /// For each contender whether nothing must be proven before award.
  let isEligible: [Bool]
  /// For each pattern of criteria that apply, its first contender; one more at the end.
  let patternStarts: [Int]
  /// The groups that have a weight, each with its criteria and what they are of it.
  let groups: [[(criterion: Int, share: Double)]]
  /// Places of the criteria that have a weight, group by group.
  let criteria: [Int]
  /// For each goal its criteria, as places in `criteria`, with w·s as a share of the goal's.
  let goals: [[(criterion: Int, weight: Double)]]
  let priorities: [Double]
  /// For each contender its cells.
  let cells: [Cells]

  /// The ratings of a vendor on criteria that have a weight, as places in `criteria`.
  struct Cells {
    var applies: [Bool]
    var certain: [(criterion: Int, value: Double)] = []
    var rated: [(criterion: Int, low: Double, width: Double)] = []
    var unknown: [Int] = []
  }

  init(_ comparison: Comparison, in evaluation: Evaluation) {
    let weighting = comparison.weighting
    groups = evaluation.groups.compactMap { group in
      let members = weighting.typed.indices.filter {
        weighting.typed[$0] > 0 && evaluation.criteria[$0].group == group.id
      }
      let shares = Shares(points: members.map { weighting.typed[$0] })
      return shares.map { zip(members, $0.values).map { (criterion: $0, share: $1) } }
    }
    let criteria = groups.flatMap { $0.map(\.criterion) }
    self.criteria = criteria
    priorities = weighting.priorities
    var placeOfCriterion = Array(repeating: -1, count: weighting.typed.count)
    for (place, criterion) in criteria.enumerated() { placeOfCriterion[criterion] = place }

    goals = weighting.contributions.map { contributions in
      let total = contributions.map(\.weight).compensatedSum()
      return contributions.filter { $0.weight > 0 }.map { (placeOfCriterion[$0.criterion], $0.weight / total) }
    }

    let policy = evaluation.strategy.unknown
    let ranked = comparison.assessments.filter { $0.rank != nil }.sorted { $0.vendor < $1.vendor }
    let unsorted = ranked.map { assessment in
      Cells(assessment, vendor: evaluation.vendors[assessment.vendor], criteria: criteria, isFinal: policy.isFinal)
    }
    var patterns: [[Bool]: Int] = [:]
    let patternOf = unsorted.map { cells in
      let pattern = patterns[cells.applies] ?? patterns.count
      patterns[cells.applies] = pattern
      return pattern
    }
    let order = ranked.indices.sorted { (patternOf[$0], $0) < (patternOf[$1], $1) }
    contenders = order.map { ranked[$0].vendor }
    isEligible = order.map { ranked[$0].status == .eligible }
    cells = order.map { unsorted[$0] }
    patternStarts = (0...patterns.count).map { pattern in order.count { patternOf[$0] < pattern } }
  }
}

extension SampledModel.Cells {
  init(_ assessment: VendorAssessment, vendor: Vendor, criteria: [Int], isFinal: Bool) {
    applies = criteria.map { assessment.partialValues[$0] != nil }
    for (place, criterion) in criteria.enumerated() {
      guard let value = assessment.partialValues[criterion] else { continue }
      if vendor.ratings[criterion].judgement == .unknown, !isFinal {
        unknown.append(place)
      } else if value.high > value.low {
        rated.append((place, value.low, value.high - value.low))
      } else if value.point > 0 {
        certain.append((place, value.point))
      }
    }
  }
}
