internal import Evaluation

/// The median of the slopes between every two points, without listing them all.
///
/// Two points change their order by y − θ·x where θ passes their slope, so counting the pairs that have changed tells
/// how many slopes are at most θ (Cole, Salowe, Steiger and Szemerédi 1989). Bisection narrows θ down until few enough
/// slopes are left to be listed. Each step takes O(n log n) time, all of them O(n) memory.
struct SlopeSelection {
  /// A point; no two have the same x.
  struct Point {
    let x: Double
    let y: Double
  }

  private let points: [Point]
  private let pairs: Int
  /// So many slopes are sorted at once.
  private let mostListed: Int
  /// Enough to tell apart any two slopes that differ by more than rounding.
  private static let mostSteps = 128

  /// - Parameter points: two or more, by x.
  init(_ points: [Point]) {
    let first = points[0]
    // Counted from the first point, so that little is lost where all values are large.
    self.points = points.map { Point(x: $0.x - first.x, y: $0.y - first.y) }
    pairs = points.count * (points.count - 1) / 2
    mostListed = 16 * points.count
  }

  func medianSlope() -> Double {
    let upper = slopes(around: pairs / 2)
    guard pairs % 2 == 0 else { return upper[pairs / 2] }
    let rank = pairs / 2 - 1
    let lower = upper.ranks.contains(rank) ? upper : slopes(around: rank)
    return (lower[rank] + upper[pairs / 2]) / 2
  }

  /// Slopes next to each other in rising order, among them the one at the rank.
  private func slopes(around rank: Int) -> RankedSlopes {
    var below = PointOrder(changed: 0, points.indices.map { $0 })
    var above = PointOrder(changed: pairs, points.indices.reversed())
    if pairs > mostListed {
      // Many pairs of a KPI that rests are level, and no bisection ends at exactly 0.
      let (falling, notRising) = (order(at: 0, passingEqual: false), order(at: 0, passingEqual: true))
      if falling.changed <= rank, rank < notRising.changed {
        return RankedSlopes(ranks: falling.changed..<notRising.changed, rising: [0])
      }
    }
    var (low, high) = steepest
    for _ in 0..<Self.mostSteps where above.changed - below.changed > mostListed {
      let middle = low + (high - low) / 2
      let order = order(at: middle, passingEqual: true)
      if order.changed <= rank {
        (low, below) = (middle, order)
      } else {
        (high, above) = (middle, order)
      }
    }
    let ranks = below.changed..<above.changed
    // More than could be listed are equal but for rounding: any of them will do.
    let isListed = ranks.count <= mostListed
    let rising = slopes(passedFrom: below, to: above, atMost: isListed ? ranks.count : 1).sorted()
    return RankedSlopes(ranks: ranks, rising: rising)
  }

  /// The least and the greatest slope, both of which some neighbours have.
  private var steepest: (Double, Double) {
    var range = (Double.infinity, -Double.infinity)
    for (point, next) in zip(points, points.dropFirst()) {
      let slope = (next.y - point.y) / (next.x - point.x)
      range = (min(range.0, slope), max(range.1, slope))
    }
    return range
  }

  /// - Parameter passingEqual: whether points with exactly this slope have changed their order already.
  private func order(at slope: Double, passingEqual: Bool) -> PointOrder {
    let heights = points.map { $0.y - slope * $0.x }
    let sequence = points.indices.sorted { a, b in
      heights[a] != heights[b] ? heights[a] < heights[b] : (a > b) == passingEqual
    }
    var changed = 0
    Inversions.visit(sequence) { larger, _ in
      changed += larger.count
      return true
    }
    return PointOrder(changed: changed, sequence)
  }

  private func slopes(passedFrom below: PointOrder, to above: PointOrder, atMost limit: Int) -> [Double] {
    var places = Array(repeating: 0, count: points.count)
    for (place, point) in below.sequence.enumerated() { places[point] = place }
    var slopes: [Double] = []
    slopes.reserveCapacity(limit)
    Inversions.visit(above.sequence.map { places[$0] }) { larger, smaller in
      let one = points[below.sequence[smaller]]
      for place in larger.prefix(limit - slopes.count) {
        let other = points[below.sequence[place]]
        slopes.append((other.y - one.y) / (other.x - one.x))
      }
      return slopes.count < limit
    }
    return slopes
  }
}

/// The points in the order of y − θ·x, for some θ.
private struct PointOrder {
  /// How many pairs no longer stand in the order of x.
  let changed: Int
  /// Places of the points.
  let sequence: [Int]

  init(changed: Int, _ sequence: [Int]) {
    self.changed = changed
    self.sequence = sequence
  }
}

/// Some of the slopes by rank.
private struct RankedSlopes {
  let ranks: Range<Int>
  /// One for each rank, or a single one that all ranks share.
  let rising: [Double]

  subscript(rank: Int) -> Double { rising.count == ranks.count ? rising[rank - ranks.lowerBound] : rising[0] }
}
