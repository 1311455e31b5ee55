/// How far one weight can be moved, the others in proportion, while the leader stays first, ties included.
package struct StabilityInterval: Hashable, Sendable {
  /// The weight as it stands, 0…1.
  package let weight: Double
  /// The least weight at which the leader is still first, 0…`weight`.
  package let low: Double
  /// The greatest weight at which the leader is still first, `weight`…1.
  package let high: Double
  /// The place of the vendor that takes over below `low`; nil where nobody does before 0.
  package let below: Int?
  /// The place of the vendor that takes over above `high`; nil where nobody does before 1.
  package let above: Int?

  package init(weight: Double, low: Double, high: Double, below: Int?, above: Int?) {
    self.weight = weight
    self.low = low
    self.high = high
    self.below = below
    self.above = above
  }
}

/// A stability interval while rivals are looked at one by one.
struct StabilitySearch {
  let weight: Double
  private var below: Takeover?
  private var above: Takeover?

  /// Who is best just beyond one end.
  private struct Takeover {
    var weight: Double
    var vendor: Int
    /// How fast its value rises on the way out.
    var rise: Double
  }

  init(weight: Double) { self.weight = weight }

  /// - Parameter vendor: the rival's place.
  mutating func add(_ rival: ValueCourse, of vendor: Int, against leader: ValueCourse) {
    let gap = ValueGap(leader: leader, rival: rival)
    if let t = gap.crossing(from: weight, to: 0) {
      below = nearer(Takeover(weight: t, vendor: vendor, rise: -rival.slope(at: t)), below)
    }
    if let t = gap.crossing(from: weight, to: 1) {
      above = nearer(Takeover(weight: t, vendor: vendor, rise: rival.slope(at: t)), above)
    }
  }

  var interval: StabilityInterval {
    StabilityInterval(
      weight: weight, low: below?.weight ?? 0, high: above?.weight ?? 1, below: below?.vendor, above: above?.vendor)
  }

  /// The one that is nearer to the weight; where both cross together, the one that rises faster, then by place.
  private func nearer(_ new: Takeover, _ old: Takeover?) -> Takeover {
    guard let old else { return new }
    let (distance, known) = (abs(new.weight - weight), abs(old.weight - weight))
    if abs(distance - known) > 1e-12 { return distance < known ? new : old }
    let isEquallyFast = abs(new.rise - old.rise) <= 1e-12
    let wins = isEquallyFast ? new.vendor < old.vendor : new.rise > old.rise
    var result = wins ? new : old
    result.weight = distance < known ? new.weight : old.weight
    return result
  }
}
