/// The weights of one vendor, once what does not apply to it has left.
///
/// A criterion's weight is shared out within each goal; where all criteria of a goal leave, the
/// goal's priority is shared out among the other goals.
struct SharedWeights {
  /// p, in the order of the goals; 0 for a goal that left.
  let priorities: [Double]
  /// ω, in the order of the criteria; 0 for what left.
  let effective: [Double]
  /// By goal, the criteria that are still there.
  let contributions: [[Weighting.Contribution]]
  /// Whether any goal with a priority is left.
  let hasValue: Bool

  /// - Parameter applies: by criterion, whether it applies to the vendor.
  init(_ weighting: Weighting, applies: [Bool]) {
    guard applies.contains(false) else {
      priorities = weighting.priorities
      effective = weighting.effective
      contributions = weighting.contributions
      hasValue = true
      return
    }
    contributions = weighting.contributions.map { $0.filter { applies[$0.criterion] } }
    let totals = contributions.map { $0.map(\.weight).compensatedSum() }
    let left = zip(weighting.priorities, totals).map { $1 > 0 ? $0 : 0 }
    let shares = Shares(points: left)
    hasValue = shares != nil
    priorities = shares?.values ?? left.map { _ in 0 }
    var sums = Array(repeating: CompensatedSum(), count: applies.count)
    for (goal, contributions) in contributions.enumerated() where totals[goal] > 0 {
      for contribution in contributions {
        sums[contribution.criterion].add(priorities[goal] * contribution.weight / totals[goal])
      }
    }
    effective = sums.map(\.value)
  }
}
