import Evaluation

/// Evaluations written down in a few lines, for tests.
enum SmallEvaluation {
  static let asOf = CalendarDate(year: 2026, month: 11, day: 1)!

  static func strategy(
    goals: [Goal], method: PriorityMethod = .points, scenarios: [Scenario] = [],
    confidence: ConfidencePolicy = .standard, unknown: UnknownPolicy = UnknownPolicy(reading: .worst, isFinal: false)
  ) -> Strategy {
    Strategy(
      title: "Test", organisation: nil, currency: nil, asOf: asOf, goals: goals.sorted { $0.id < $1.id },
      priorityMethod: method, scenarios: scenarios, confidence: confidence, unknown: unknown, coverageWarning: 0.8,
      evidenceMonths: 12, verdict: VerdictThresholds(), language: .english, branding: Branding())
  }

  static func goal(_ id: String, _ points: Double? = 1, minimum: Double? = nil) -> Goal {
    Goal(id: GoalID(rawValue: id)!, name: id, points: points, minimum: minimum, kpis: [])
  }

  static func criterion(
    _ id: String, weight: Double = 1, group: String = "all", scale: Scale = .presence,
    serves: [String: Int] = ["goal": 1],
    mustHave: ScaleValue? = nil, effort: Int? = nil
  ) -> Criterion {
    Criterion(
      id: CriterionID(rawValue: id)!, name: id, group: GroupID(rawValue: group)!, question: nil, scale: scale,
      anchors: [:], weight: weight, mustHave: mustHave,
      serves: Dictionary(uniqueKeysWithValues: serves.map { (GoalID(rawValue: $0.key)!, $0.value) }), needs: [],
      needsAny: [], effort: effort)
  }

  static func vendor(_ id: String, _ ratings: [Rating]) -> Vendor {
    Vendor(
      id: VendorID(rawValue: id)!, name: id.uppercased(), maker: nil, productVersion: nil, website: nil, hosting: [],
      licence: nil, path: "vendors/\(id).yaml", ratings: ratings)
  }

  static func evaluation(
    _ strategy: Strategy, criteria: [Criterion], vendors: [Vendor], groupWeights: [String: Double] = ["all": 1]
  ) -> Evaluation {
    Evaluation(
      strategy: strategy,
      groups: groupWeights.sorted { $0.key < $1.key }.map {
        CriterionGroup(id: GroupID(rawValue: $0.key)!, name: $0.key, weight: $0.value)
      },
      criteria: criteria.sorted { $0.id < $1.id }, vendors: vendors.sorted { $0.id < $1.id }, panel: [],
      programme: Programme())
  }

  /// A scale of numbers that is worth 0 at one end and 1 at the other.
  static func linear(from worst: Double, to best: Double) -> Scale {
    let points = [ValueFunction.Point(number: worst, value: 0), ValueFunction.Point(number: best, value: 1)]
    return Scale(name: nil, form: .numbers(ValueFunction(unit: nil, points: points.sorted { $0.number < $1.number })!))
  }

  /// Alternatives rated by numbers on one goal: a plain weighted sum.
  static func weightedSum(
    weights: [Double], scale: Scale, matrix: [[Double]]
  ) -> Evaluation {
    let width = weights.count
    let criteria = weights.enumerated().map { criterion("c\($0 + 10)", weight: $1, scale: scale) }
    let vendors = matrix.enumerated().map { place, row in
      vendor("a\(place + 1)", row[..<width].map { .certain(.number($0)) })
    }
    return evaluation(strategy(goals: [goal("goal")]), criteria: criteria, vendors: vendors)
  }
}

extension Rating {
  /// A rating without any doubt.
  static func certain(_ value: ScaleValue) -> Rating { Rating(judgement: .rated(value), confidence: .verified) }
}

/// A stream of numbers that is the same in every run (SplitMix64: Steele, Lea & Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
