internal import Evaluation

/// Which segments are shown, alone or together, so that nobody can be made out.
struct RespondentGroups {
  /// Ids with the places of their segments, in the order of the ids; empty where nothing may be shown.
  let groups: [(id: String, segments: [Int])]
  /// The places of the segments in which nobody was counted.
  let unheard: [Int]

  /// - Parameters:
  ///   - segments: in the order of their ids.
  ///   - counted: how many were counted in each.
  init(_ segments: [LearnerSegment], counted: [Int], minimum: Int) {
    unheard = segments.indices.filter { counted[$0] == 0 }
    var alone = segments.indices.filter { counted[$0] >= minimum }
    var other = segments.indices.filter { (1..<minimum).contains(counted[$0]) }
    while !other.isEmpty, other.reduce(0, { $0 + counted[$1] }) < minimum {
      guard let fewest = alone.min(by: { (counted[$0], $0) < (counted[$1], $1) }) else { break }
      alone.removeAll { $0 == fewest }
      other.append(fewest)
    }
    var groups = alone.map { (id: segments[$0].id.rawValue, segments: [$0]) }
    if !other.isEmpty {
      let isLargeEnough = other.reduce(0) { $0 + counted[$1] } >= minimum
      groups = isLargeEnough ? groups + [("other", other.sorted())] : []
    }
    self.groups = groups.sorted { $0.id < $1.id }
  }
}
