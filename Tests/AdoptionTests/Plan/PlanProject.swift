import Adoption
import Evaluation
import Scoring

/// An evaluation of one vendor whose criteria are features, written down in a few lines.
struct PlanProject {
  var goals = [goal("exchange")]
  var features: [FeatureLine] = []
  var phases: [RolloutPhase] = []
  var gates: [PhaseID: [Rollout.Gate]] = [:]
  var learners = 100
  /// Readiness of all learners, 0…100.
  var readiness: Double?
  var dimensions: [DimensionID: Double] = [:]
  var levers: [Lever] = []
  var unknown = UnknownPolicy.Reading.worst
  var start = CalendarDate("2027-01-11")

  /// A criterion, and what the vendor has of it.
  struct FeatureLine {
    var id: String
    var effort: Int?
    var weight = 1.0
    /// Its partial value, 0…1, if it is rated.
    var u = 1.0
    var judgement: Rating.Judgement?
    var serves: [String: Int] = ["exchange": 3]
    var needs: [String] = []
    var needsAny: [[String]] = []
  }

  static func goal(_ id: String, _ priority: Double = 1, kpis: [KPI] = []) -> Goal {
    Goal(id: GoalID(rawValue: id)!, name: id, points: priority, minimum: nil, kpis: kpis)
  }

  static func kpi(
    _ id: String, _ baseline: Double?, _ target: Double?, better: KPI.Direction = .more
  ) -> KPI {
    KPI(
      id: KPIID(rawValue: id)!, name: id, unit: nil, better: better, baseline: baseline, target: target, source: nil,
      cadence: nil, worth: nil)
  }

  static func phase(_ id: String, weeks: Int, percent: Double) -> RolloutPhase {
    RolloutPhase(id: PhaseID(rawValue: id)!, name: id, weeks: weeks, share: percent / 100)
  }

  /// A scale of numbers, each worth itself.
  private static let scale = Scale(
    name: nil,
    form: .numbers(
      ValueFunction(
        unit: nil,
        points: [ValueFunction.Point(number: 0, value: 0), ValueFunction.Point(number: 1, value: 1)])!))

  var evaluation: Evaluation {
    let group = GroupID(rawValue: "one")!
    func id(_ text: String) -> CriterionID { CriterionID(rawValue: text)! }
    let lines = features.sorted { $0.id < $1.id }
    let criteria = lines.map { line in
      Criterion(
        id: id(line.id), name: line.id, group: group, question: nil, scale: Self.scale, anchors: [:],
        weight: line.weight, mustHave: nil,
        serves: Dictionary(uniqueKeysWithValues: line.serves.map { (GoalID(rawValue: $0.key)!, $0.value) }),
        needs: line.needs.map(id), needsAny: line.needsAny.map { $0.map(id) }, effort: line.effort)
    }
    let vendor = Vendor(
      id: VendorID(rawValue: "acme")!, name: "Acme", maker: nil, productVersion: nil, website: nil, hosting: [],
      licence: nil, path: "vendors/acme.yaml",
      ratings: lines.map {
        Rating(judgement: $0.judgement ?? .rated(.number($0.u)), confidence: .verified)
      })
    var programme = Programme()
    let segment = SegmentID(rawValue: "staff")!
    programme.segments = [LearnerSegment(id: segment, name: "Staff", learners: learners, site: nil)]
    programme.readinessResult = readiness.map { .scores([segment: .init(score: $0, dimensions: dimensions)]) }
    programme.levers = levers
    programme.rollout = Rollout(start: start, phases: phases, pace: Rollout.Pace(), gates: gates)
    return Evaluation(
      strategy: Strategy(
        title: "Case", organisation: nil, currency: nil, asOf: CalendarDate("2026-11-01")!,
        goals: goals.sorted { $0.id < $1.id }, priorityMethod: .points, scenarios: [], confidence: .standard,
        unknown: UnknownPolicy(reading: unknown, isFinal: false), coverageWarning: 0.8, evidenceMonths: nil,
        verdict: VerdictThresholds(), language: .english, branding: Branding()),
      groups: [CriterionGroup(id: group, name: "One", weight: 1)], criteria: criteria, vendors: [vendor], panel: [],
      programme: programme)
  }

  func plan(after history: RolloutPlan.History = .none) throws -> RolloutPlan {
    let evaluation = evaluation
    let comparison = Comparison(evaluation)
    var overall: OverallReadiness?
    if case .scores(let scores) = evaluation.programme.readinessResult {
      overall = OverallReadiness(scores, evaluation.programme)
    }
    return try RolloutPlan(
      of: comparison.assessments[0], in: evaluation, weighting: comparison.weighting, readiness: overall,
      history: history)
  }
}

extension RolloutPlan {
  /// The ids of each phase, then of later.
  var ids: [String] {
    (phases.map(\.features) + [later]).map { $0.map(\.id.rawValue).joined(separator: " ") }
  }
}

/// Whether two lists of numbers agree to nine decimals.
func agree(_ a: [Double], _ b: [Double]) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= 1e-9 }
}
