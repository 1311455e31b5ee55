import Adoption
import Fixtures

/// All plans of a small phasing, one by one.
struct PhasingEnumeration {
  let best: Double
  /// The first in lexicographic order of the plans within 1e-9 of the best.
  let first: [Int]

  init(_ phasing: Phasing) {
    let phases = phasing.capacities.count
    var feasible: [(plan: [Int], value: Double)] = []
    func extend(_ plan: [Int]) {
      guard plan.count < phasing.features.count else {
        if Self.isFeasible(plan, phasing) {
          let value = zip(phasing.features, plan).reduce(0.0) { sum, placed in
            sum + (placed.1 < phases ? placed.0.gain * phasing.remaining[placed.1] : 0)
          }
          feasible.append((plan, value))
        }
        return
      }
      let feature = phasing.features[plan.count]
      for phase in feature.kept.map({ $0...$0 }) ?? phasing.closedPhases...phases { extend(plan + [phase]) }
    }
    extend([])
    let best = feasible.map(\.value).max()!
    self.best = best
    first = feasible.first { $0.value >= best - 1e-9 }!.plan
  }

  static func isFeasible(_ plan: [Int], _ phasing: Phasing) -> Bool {
    let phases = phasing.capacities.count
    var used = Array(repeating: 0, count: phases + 1)
    for (feature, phase) in zip(phasing.features, plan) where feature.kept == nil {
      used[phase] += feature.effort
      guard phase < phases else { continue }
      guard feature.needs.allSatisfy({ plan[$0] <= phase }),
        feature.needsAny.allSatisfy({ $0.contains { plan[$0] <= phase } })
      else { return false }
    }
    return zip(used, phasing.capacities).allSatisfy { $0 <= $1 }
  }
}

extension Phasing {
  /// A random phasing.
  ///
  /// - Parameter gains: how many different gains there are; few make ties.
  static func random(
    features count: Int, phases: Int, gains: Int, closed: Int = 0, using generator: inout SeededGenerator
  ) -> Phasing {
    // Needs lead to features that stand earlier in a random order, so that the ids say nothing about them.
    let order = Array(0..<count).shuffled(using: &generator)
    var features = Array(repeating: Feature(effort: 0, gain: 0), count: count)
    for (rank, place) in order.enumerated() {
      let earlier = order[..<rank]
      func some(_ number: Int) -> [Int] { Array(earlier.shuffled(using: &generator).prefix(number)).sorted() }
      features[place].effort = Int.random(in: 0...5, using: &generator)
      features[place].gain = Double(Int.random(in: 0..<gains, using: &generator))
      features[place].needs = some([0, 0, 1, 1, 2].randomElement(using: &generator)!)
      if rank > 1, Int.random(in: 0..<4, using: &generator) == 0 {
        features[place].needsAny = (0..<Int.random(in: 1...2, using: &generator)).map { _ in some(2) }
      }
      if closed > 0, Int.random(in: 0..<3, using: &generator) == 0 {
        features[place].kept = Int.random(in: 0..<closed, using: &generator)
      }
    }
    let sum = max(features.reduce(0) { $0 + $1.gain }, 1)
    for place in features.indices { features[place].gain /= sum }
    let weeks = (0..<phases).map { _ in Int.random(in: 1...16, using: &generator) }
    let use = weeks.enumerated().map { Double($1 * ($0 + 1)) }
    let total = use.reduce(0, +)
    return Phasing(
      features: features, capacities: weeks.map { $0 * count / 24 },
      remaining: use.indices.map { use[$0...].reduce(0, +) / total }, closedPhases: closed)
  }
}
