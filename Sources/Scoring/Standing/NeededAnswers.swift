package import Evaluation

/// What is unknown about one vendor, and what the answers would have to be.
package struct NeededAnswers: Sendable {
  /// The places of the criteria about which nothing is known, those that count most first.
  package let unknowns: [Int]
  /// What they count together, ω of this vendor.
  package let weight: Double
  /// How far the vendor is behind the leader; nil for the leader, and where there is none.
  package let gap: Double?
  /// What its unknowns must be on average to draw level; nil where even full marks would not suffice.
  package let mean: Double?

  /// m = what the policy counts an unknown as + gap / (ω of the unknowns), at most 1.
  package init(_ assessment: VendorAssessment, vendor: Vendor, leader: VendorAssessment?, policy: UnknownPolicy) {
    unknowns = vendor.ratings.indices.filter { vendor.ratings[$0].judgement == .unknown }
      .sorted {
        assessment.weights[$0] != assessment.weights[$1] ? assessment.weights[$0] > assessment.weights[$1] : $0 < $1
      }
    weight = unknowns.map { assessment.weights[$0] }.compensatedSum()
    guard let leader, leader.vendor != assessment.vendor, let first = leader.value?.point,
      let own = assessment.value?.point
    else {
      (gap, mean) = (nil, nil)
      return
    }
    let gap = first - own
    self.gap = gap
    let needed = weight > 1e-12 ? policy.reading.value + gap / weight : nil
    mean = needed.flatMap { $0 <= 1 + 1e-9 ? min(1, max(0, $0)) : nil }
  }
}
