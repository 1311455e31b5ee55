// Plans the phasings of the files named, and prints for each: seconds, V, bound, `proven` or `open`, nodes, and the
// phase of each feature.
//
// A file is a line of capacities, a line of E by phase, then a line for each feature: id, effort, gain, and where
// there are any `needs a,b` and `one-of a,b`. Used by Tests/Benchmarks/phasing; see instance.py.

internal import Adoption
internal import Foundation

func phasing(_ text: String) -> Phasing {
  let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  let names = lines[2...].map { $0[0] }
  let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
  func list(_ word: String) -> [Int] { word.split(separator: ",").compactMap { places[String($0)] } }
  let features = lines[2...].map { words in
    var feature = Phasing.Feature(effort: Int(words[1]) ?? 0, gain: Double(words[2]) ?? 0)
    for place in stride(from: 3, to: words.count - 1, by: 2) {
      if words[place] == "needs" {
        feature.needs = list(words[place + 1])
      } else {
        feature.needsAny.append(list(words[place + 1]))
      }
    }
    return feature
  }
  return Phasing(
    features: features, capacities: lines[0][1...].compactMap { Int($0) },
    remaining: lines[1][1...].compactMap { Double($0) })
}

for path in CommandLine.arguments.dropFirst() {
  guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
    print("cannot read \(path)")
    exit(1)
  }
  let problem = phasing(text)
  let start = ContinuousClock.now
  let solution = problem.solved()
  let seconds = (ContinuousClock.now - start) / .seconds(1)
  let plan = solution.phases.map(String.init).joined(separator: ",")
  print(seconds, solution.value, solution.bound, solution.isOptimal ? "proven" : "open", solution.nodes, plan)
}
