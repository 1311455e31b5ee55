import Evaluation

/// A random evaluation: goals, groups, scales of each kind, ratings of each kind.
func randomEvaluation(seed: UInt64) -> Evaluation {
  var random = SeededGenerator(seed: seed)
  let goalCount = Int.random(in: 1...5, using: &random)
  let groupCount = Int.random(in: 1...4, using: &random)
  let goals = (0..<goalCount).map { SmallEvaluation.goal("goal-\($0)", Double.random(in: 0.1...50, using: &random)) }
  let levels = Scale(
    name: "depth",
    form: .levels([
      Scale.Level(name: "none", value: 0, means: nil), Scale.Level(name: "basic", value: 0.4, means: nil),
      Scale.Level(name: "good", value: 0.4, means: nil), Scale.Level(name: "full", value: 1, means: nil),
    ]))
  let scales = [
    levels, .presence, .yesNo, SmallEvaluation.linear(from: 5, to: 90), SmallEvaluation.linear(from: 90, to: 5),
  ]
  let criteria = (0..<Int.random(in: goalCount...25, using: &random) + groupCount).map { place in
    var serves: [String: Int] = [:]
    serves["goal-\(place % goalCount)"] = Int.random(in: 1...3, using: &random)
    for goal in 0..<goalCount where Int.random(in: 0...3, using: &random) == 0 {
      serves["goal-\(goal)"] = Int.random(in: 1...3, using: &random)
    }
    return SmallEvaluation.criterion(
      "criterion-\(100 + place)", weight: Double.random(in: 0.01...9, using: &random),
      group: "group-\(place % groupCount)",
      scale: scales.randomElement(using: &random)!, serves: serves, effort: place % 2 == 0 ? 2 : nil)
  }
  let vendors = (0..<Int.random(in: 1...7, using: &random)).map { place in
    SmallEvaluation.vendor("vendor-\(place)", criteria.map { randomRating(on: $0.scale, &random) })
  }
  let groups = Dictionary(
    uniqueKeysWithValues: (0..<groupCount).map { ("group-\($0)", Double.random(in: 0.5...40, using: &random)) })
  return SmallEvaluation.evaluation(
    SmallEvaluation.strategy(goals: goals), criteria: criteria, vendors: vendors, groupWeights: groups)
}

func randomValue(on scale: Scale, _ random: inout SeededGenerator) -> ScaleValue {
  scale.levels.isEmpty
    ? .number(Double.random(in: 0...100, using: &random)) : .level(scale.levels.indices.randomElement(using: &random)!)
}

private func randomRating(on scale: Scale, _ random: inout SeededGenerator) -> Rating {
  let confidence = Confidence.allCases.randomElement(using: &random)!
  switch Int.random(in: 0...9, using: &random) {
  case 0: return .missing
  case 1: return Rating(judgement: .notApplicable)
  case 2...3:
    let ends = [randomValue(on: scale, &random), randomValue(on: scale, &random)]
    let isOrdered = scale.reaches(ends[1], ends[0])
    return Rating(
      judgement: .range(worst: ends[isOrdered ? 0 : 1], best: ends[isOrdered ? 1 : 0]), confidence: confidence)
  case 4:
    return Rating(
      judgement: .panel((0...Int.random(in: 0...3, using: &random)).map { _ in randomValue(on: scale, &random) }))
  default: return Rating(judgement: .rated(randomValue(on: scale, &random)), confidence: confidence)
  }
}
