internal import Scoring

/// A phasing, prepared for the search: with what follows from it, and without what makes no difference.
struct PhasingModel {
  let phases: Int
  let efforts: [Int]
  let gains: [Double]
  /// E by phase, and 0 for later.
  let remaining: [Double]
  let capacities: [Int]
  /// What must hold of every plan.
  let needs: [Link]
  /// The needs, and what holds of some best plan and of the first of the best.
  let links: [Link]
  /// By feature the places of `needs` in which it takes part.
  let incident: [[Int]]
  let windows: PhaseWindows
  let forest: PhasingForest
  /// Room in tables by phase, for all that is live by then, and what each feature takes of it.
  let roomByPhase: [Int]
  let tableEfforts: [Int]

  /// A feature that does not come before the earliest of some others.
  struct Link: Hashable {
    let feature: Int
    let needed: [Int]
  }

  var count: Int { efforts.count }

  init(_ phasing: Phasing) {
    let features = phasing.features
    let phases = phasing.capacities.count
    self.phases = phases
    // What is kept has been learnt already, and its needs are past changing.
    efforts = features.map { $0.kept == nil ? $0.effort : 0 }
    gains = features.map(\.gain)
    remaining = phasing.remaining + [0]
    let total = efforts.reduce(0, +)
    capacities = phasing.capacities.map { min($0, total) }
    var needs: [Link] = []
    for (place, feature) in features.enumerated() where feature.kept == nil {
      needs += Set(feature.needs).sorted().map { Link(feature: place, needed: [$0]) }
      needs += feature.needsAny.map { Link(feature: place, needed: Set($0).sorted()) }
    }
    self.needs = needs
    var incident = Array(repeating: [Int](), count: features.count)
    for (place, link) in needs.enumerated() {
      incident[link.feature].append(place)
      for needed in link.needed { incident[needed].append(place) }
    }
    self.incident = incident
    windows = PhaseWindows(
      earliest: features.map { $0.kept ?? phasing.closedPhases }, latest: features.map { $0.kept ?? phases })
    let open = min(phasing.closedPhases, phases)..<phases
    let steps = open.map { phasing.remaining[$0] - ($0 + 1 < phases ? phasing.remaining[$0 + 1] : 0) }
    links = PhasingDominance(features: features, needs: needs, smallestStep: steps.min() ?? 0).links
    forest = PhasingForest(count: features.count, links: links)
    var sum = 0
    let rooms = capacities.map { capacity in
      sum = min(sum + capacity, total)
      return sum
    }
    // Tables of millions of cells would take longer than they help: what is too much then has its price alone.
    let isLarge = features.count * total > Self.largestTable
    roomByPhase = isLarge ? rooms.map { _ in 0 } : rooms
    tableEfforts = isLarge ? efforts.map { _ in 0 } : efforts
  }

  private static let largestTable = 2_000_000

  func value(of plan: [Int]) -> Double {
    plan.indices.map { gains[$0] * remaining[plan[$0]] }.compensatedSum()
  }

  func holds(_ link: Link, in plan: [Int]) -> Bool {
    let phase = plan[link.feature]
    return phase == phases || link.needed.contains { plan[$0] <= phase }
  }
}
