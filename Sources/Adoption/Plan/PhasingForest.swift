/// Each feature under one of those it must not precede, so that what can be live at a time is found in one pass.
///
/// Features stand in preorder: whoever leaves one out leaves out all that follow within its subtree.
struct PhasingForest {
  /// The feature at each position.
  let order: [Int]
  /// By position the number of features in its subtree, itself included.
  let sizes: [Int]
  /// By position the position above; nil for a root.
  let parents: [Int?]
  /// The links that the forest does not contain.
  let otherLinks: [PhasingModel.Link]

  /// - Parameter links: without a circle; of the links of a feature the first to the farthest from the roots counts.
  init(count: Int, links: [PhasingModel.Link]) {
    var needed = Array(repeating: [Int](), count: count)
    for link in links where link.needed.count == 1 { needed[link.feature].append(link.needed[0]) }
    let depths = Self.depths(needed)
    let above = needed.map { candidates in
      candidates.enumerated().max { (depths[$0.element], $1.offset) < (depths[$1.element], $0.offset) }?.element
    }
    otherLinks = links.filter { $0.needed.count > 1 || above[$0.feature] != $0.needed[0] }

    var below = Array(repeating: [Int](), count: count)
    for (feature, parent) in above.enumerated().reversed() {
      if let parent { below[parent].append(feature) }
    }
    var order: [Int] = []
    var waiting = Array((0..<count).filter { above[$0] == nil }.reversed())
    while let feature = waiting.popLast() {
      order.append(feature)
      waiting += below[feature]
    }
    var positions = Array(repeating: 0, count: count)
    for (position, feature) in order.enumerated() { positions[feature] = position }
    let parents = order.map { above[$0].map { positions[$0] } }
    var sizes = Array(repeating: 1, count: count)
    for position in order.indices.reversed() {
      if let parent = parents[position] { sizes[parent] += sizes[position] }
    }
    self.order = order
    self.parents = parents
    self.sizes = sizes
  }

  /// The length of the longest chain of needs up to each feature.
  private static func depths(_ needed: [[Int]]) -> [Int] {
    var dependants = Array(repeating: [Int](), count: needed.count)
    var open = needed.map(\.count)
    for (feature, needs) in needed.enumerated() {
      for need in needs { dependants[need].append(feature) }
    }
    var depths = Array(repeating: 0, count: needed.count)
    var ready = open.indices.filter { open[$0] == 0 }
    while let feature = ready.popLast() {
      for dependant in dependants[feature] {
        depths[dependant] = max(depths[dependant], depths[feature] + 1)
        open[dependant] -= 1
        if open[dependant] == 0 { ready.append(dependant) }
      }
    }
    return depths
  }
}
