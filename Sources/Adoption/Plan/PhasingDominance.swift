/// Which features come no later than which others in the plan that is looked for.
///
/// Where f asks as much of learners as g, is worth as much or more, needs nothing that g does not, and is needed
/// wherever g is, a plan with g before f is made no worse by exchanging them.
struct PhasingDominance {
  /// The needs that do not follow from others, and the dominances that do not.
  let links: [PhasingModel.Link]

  /// - Parameter smallestStep: the least that moving a feature by a phase changes E.
  init(features: [Phasing.Feature], needs: [PhasingModel.Link], smallestStep: Double) {
    let count = features.count
    let single = needs.filter { $0.needed.count == 1 }
    let several = needs.filter { $0.needed.count > 1 }
    var before = Reachability(count: count)
    for link in single { before.add(link.needed[0], before: link.feature) }

    let lists = (0..<count).map { feature in Set(several.filter { $0.feature == feature }.map(\.needed)) }
    let memberships = (0..<count).map { feature in
      Set(several.indices.filter { several[$0].needed.contains(feature) })
    }
    let closure = before
    var pairs = single.map { ($0.needed[0], $0.feature) }
    for f in 0..<count where features[f].kept == nil {
      for g in 0..<count
      where g != f && features[g].kept == nil && features[f].effort == features[g].effort
        && !before.is(f, before: g) && !before.is(g, before: f)
      {
        let difference = features[f].gain - features[g].gain
        // Of two plans as good as each other, the one with the first feature earlier is looked for.
        guard f < g && difference >= -1e-13 || difference * smallestStep > 1.1 * Phasing.tie else { continue }
        guard closure.predecessors[f].isSubset(of: closure.predecessors[g]),
          closure.successors[g].isSubset(of: closure.successors[f]),
          lists[f].isSubset(of: lists[g]), memberships[g].isSubset(of: memberships[f])
        else { continue }
        before.add(f, before: g)
        pairs.append((f, g))
      }
    }
    // What follows from two others need not be said.
    let needed = pairs.filter { a, b in before.successors[a].isDisjoint(with: before.predecessors[b]) }
    links = needed.map { PhasingModel.Link(feature: $0.1, needed: [$0.0]) } + several
  }

  /// Which features come no later than which others, directly or through others.
  private struct Reachability {
    var predecessors: [Set<Int>]
    var successors: [Set<Int>]

    init(count: Int) {
      predecessors = Array(repeating: [], count: count)
      successors = predecessors
    }

    func `is`(_ a: Int, before b: Int) -> Bool { successors[a].contains(b) }

    mutating func add(_ a: Int, before b: Int) {
      guard !successors[a].contains(b) else { return }
      let earlier = predecessors[a].union([a])
      let later = successors[b].union([b])
      for one in earlier { successors[one].formUnion(later) }
      for one in later { predecessors[one].formUnion(earlier) }
    }
  }
}
