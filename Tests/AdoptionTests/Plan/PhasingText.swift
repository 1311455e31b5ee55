import Adoption

/// A phasing written as lines of `id effort gain`, then `needs a,b` and any number of `one-of a,b`.
struct PhasingText {
  let ids: [String]
  let phasing: Phasing

  init(_ text: String, capacities: [Int], use: [Double], closedPhases: Int = 0) {
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let ids = lines.map { $0[0] }
    func places(_ list: String) -> [Int] { list.split(separator: ",").map { ids.firstIndex(of: String($0))! } }
    let features = lines.map { words in
      var feature = Phasing.Feature(effort: Int(words[1])!, gain: Double(words[2])!)
      for place in stride(from: 3, to: words.count, by: 2) {
        switch words[place] {
        case "needs": feature.needs = places(words[place + 1])
        case "one-of": feature.needsAny.append(places(words[place + 1]))
        case "kept": feature.kept = Int(words[place + 1])
        default: preconditionFailure("no such word: \(words[place])")
        }
      }
      return feature
    }
    let total = use.reduce(0, +)
    let remaining = use.indices.map { use[$0...].reduce(0, +) / total }
    self.ids = ids
    phasing = Phasing(features: features, capacities: capacities, remaining: remaining, closedPhases: closedPhases)
  }

  /// The ids of each phase, then of later.
  func plan(_ solution: Phasing.Solution) -> [String] {
    (0...phasing.capacities.count).map { phase in
      zip(ids, solution.phases).filter { $1 == phase }.map(\.0).joined(separator: " ")
    }
  }
}
