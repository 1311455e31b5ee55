/// Seats shared out among segments by their learners: largest remainder (Hamilton), within bounds.
enum Seats {
  struct Bounds {
    let learners: Int
    /// Neither is above the other.
    let minimum: Int
    let maximum: Int
  }

  /// The seats of each segment, in the order given, which settles ties after the number of learners.
  ///
  /// Segments below their minimum are fixed there and the rest is shared out anew; then the same above the maximum.
  static func shared(_ seats: Int, among segments: [Bounds]) -> [Int] {
    var result = [Int](repeating: 0, count: segments.count)
    var free = Array(segments.indices)
    var left = seats
    while !free.isEmpty {
      for (place, quota) in zip(free, largestRemainder(left, free.map { segments[$0].learners })) {
        result[place] = quota
      }
      var outside = free.filter { result[$0] < segments[$0].minimum }
      for place in outside { result[place] = segments[place].minimum }
      if outside.isEmpty {
        outside = free.filter { result[$0] > segments[$0].maximum }
        for place in outside { result[place] = segments[place].maximum }
      }
      if outside.isEmpty { break }
      left -= outside.reduce(0) { $0 + result[$1] }
      free.removeAll(where: outside.contains)
    }
    return result
  }

  private static func largestRemainder(_ seats: Int, _ learners: [Int]) -> [Int] {
    let total = learners.reduce(0, +)
    let products = learners.map { (seats * $0).quotientAndRemainder(dividingBy: total) }
    var shares = products.map(\.quotient)
    let remainders = products.map { Tolerance.rankingKey(Double($0.remainder) / Double(total)) }
    let byRemainder = learners.indices.sorted {
      (-remainders[$0], -learners[$0], $0) < (-remainders[$1], -learners[$1], $1)
    }
    for place in byRemainder.prefix(seats - shares.reduce(0, +)) { shares[place] += 1 }
    return shares
  }
}
