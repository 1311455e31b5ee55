import Evaluation
import Scoring

/// Small random evaluations, and the same ones with other weights.
enum TippingCase {
  static let levels = Scale(
    name: "depth",
    form: .levels(
      [("none", 0), ("basic", 0.4), ("good", 0.7), ("full", 1)].map {
        Scale.Level(name: $0, value: $1, means: nil)
      }))
  /// Rises, stands still between 20 and 60, rises again.
  static let terraced = scale([(0, 0), (20, 0.5), (60, 0.5), (100, 1)])
  /// Falls, stands still between 20 and 60, falls again; never worth less than 0.1.
  static let falling = scale([(0, 0.9), (20, 0.6), (60, 0.6), (100, 0.1)])

  static func scale(_ points: [(number: Double, value: Double)]) -> Scale {
    let points = points.map { ValueFunction.Point(number: $0.number, value: $0.value) }
    return Scale(name: nil, form: .numbers(ValueFunction(unit: nil, points: points)!))
  }

  /// - Every second seed: some criteria, and for the first vendor a whole goal, do not apply.
  /// - Every third: one goal has no priority. Every seventh: one has all of it.
  static func random(seed: UInt64, goals: ClosedRange<Int> = 1...4) -> Evaluation {
    var random = SeededGenerator(seed: seed)
    let goalCount = Int.random(in: goals, using: &random)
    var points = (0..<goalCount).map { _ in Double.random(in: 0.2...1, using: &random) }
    if seed % 3 == 0, goalCount > 1 { points[0] = 0 }
    if seed % 7 == 0 { points = points.indices.map { $0 == goalCount - 1 ? 1 : 0 } }
    let criteria = (0..<goalCount + Int.random(in: 2...5, using: &random)).map { place in
      var serves = ["goal-\(place % goalCount)": Int.random(in: 1...3, using: &random)]
      if Int.random(in: 0...2, using: &random) == 0 {
        serves["goal-\(Int.random(in: 0..<goalCount, using: &random))"] = 2
      }
      return SmallEvaluation.criterion(
        "criterion-\(10 + place)", weight: Double.random(in: 0.2...2, using: &random),
        scale: [levels, terraced, falling, .presence][place % 4], serves: serves)
    }
    let vendors = (0..<Int.random(in: 2...5, using: &random)).map { vendor in
      SmallEvaluation.vendor(
        "vendor-\(vendor)",
        criteria.map { criterion in
          let dropped = seed % 2 == 0 && Int.random(in: 0...7, using: &random) == 0
          let goalLeaves = seed % 2 == 0 && goalCount > 1 && vendor == 0 && criterion.serves[goal(0)] != nil
          if dropped || goalLeaves { return Rating(judgement: .notApplicable) }
          if Int.random(in: 0...7, using: &random) == 0 { return .missing }
          return criterion.scale.levels.isEmpty
            ? .certain(.number(Double.random(in: 0...100, using: &random)))
            : .certain(.level(criterion.scale.levels.indices.randomElement(using: &random)!))
        })
    }
    let goals = points.enumerated().map { SmallEvaluation.goal("goal-\($0)", $1) }
    return SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: goals, unknown: UnknownPolicy(reading: .neutral, isFinal: false)),
      criteria: criteria, vendors: vendors)
  }

  /// Vendors rated from 0 to 1 on goals with a criterion each; nil where a goal does not apply.
  static func attainments(_ rows: [[Double?]], priorities: [Double]) -> Evaluation {
    SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: priorities.enumerated().map { SmallEvaluation.goal("goal-\($0)", $1) }),
      criteria: priorities.indices.map {
        SmallEvaluation.criterion("c\($0)", scale: SmallEvaluation.linear(from: 0, to: 1), serves: ["goal-\($0)": 1])
      },
      vendors: rows.enumerated().map { place, row in
        SmallEvaluation.vendor(
          "vendor-\(100 + place)", row.map { $0.map { .certain(.number($0)) } ?? Rating(judgement: .notApplicable) })
      })
  }

  private static func goal(_ place: Int) -> GoalID { GoalID(rawValue: "goal-\(place)")! }
}

extension Evaluation {
  func with(priorities: [Double]) -> Evaluation {
    var copy = self
    copy.strategy.goals = zip(strategy.goals, priorities).map { SmallEvaluation.goal($0.id.rawValue, $1) }
    return copy
  }

  /// With criteria weighted so in one group that serves one goal.
  func flattened(weights: [Double]) -> Evaluation {
    SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal")], unknown: strategy.unknown),
      criteria: zip(criteria, weights).map {
        SmallEvaluation.criterion($0.id.rawValue, weight: $1, scale: $0.scale)
      }, vendors: vendors)
  }

  func with(_ value: ScaleValue, for vendor: Int, on criterion: Int) -> Evaluation {
    var copy = self
    var ratings = vendors[vendor].ratings
    ratings[criterion] = .certain(value)
    copy.vendors[vendor] = SmallEvaluation.vendor(vendors[vendor].id.rawValue, ratings)
    return copy
  }

  /// The value of each vendor that is ranked, by place.
  var rankedValues: [Int: Double] {
    let ranked = Comparison(self).assessments.filter { $0.rank != nil }
    return Dictionary(uniqueKeysWithValues: ranked.map { ($0.vendor, $0.value?.point ?? .nan) })
  }
}

/// Weights of which one is t and the others have kept their proportions; equal ones where they have none.
func varied(_ weights: [Double], _ place: Int, to t: Double) -> [Double] {
  let rest = weights.indices.filter { $0 != place }.map { weights[$0] }.compensatedSum()
  return weights.indices.map {
    $0 == place ? t : (1 - t) * (rest > 0 ? weights[$0] / rest : 1 / Double(max(weights.count - 1, 1)))
  }
}
