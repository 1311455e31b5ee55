import Adoption
import Evaluation
import Scoring
import Testing

/// A project, and what was measured: eight weeks of a pilot from 2027-01-11, then sixteen weeks for everyone.
struct TrackingCase {
  var project = PlanProject(
    features: [PlanProject.FeatureLine(id: "forums", effort: 2)],
    phases: [
      PlanProject.phase("pilot", weeks: 8, percent: 5), PlanProject.phase("everyone", weeks: 16, percent: 100),
    ])
  /// More vendors, with the partial value of each feature.
  var rivals: [String: [Double]] = [:]
  var yearlyCosts: [String: Double] = [:]
  var minimumRespondents: Int?
  /// Lines of date, KPI, value, and where known segment and count.
  var measured: String

  init(_ kpis: [KPI] = [], measured: String) {
    project.goals = [PlanProject.goal("exchange", kpis: kpis.sorted { $0.id < $1.id })]
    self.measured = measured
  }

  /// - Parameter values: one a week from the date on.
  static func weekly(_ kpi: String, from date: String, _ values: [Double], days: Int = 7) throws -> String {
    let first = try #require(CalendarDate(date))
    return try values.enumerated().map { place, value in
      "\(try #require(first.advanced(byDays: days * place))),\(kpi),\(value)\n"
    }.joined()
  }

  var evaluation: Evaluation {
    get throws {
      var evaluation = project.evaluation
      evaluation.programme.yearlyCosts = yearlyCosts
      if let minimumRespondents {
        evaluation.programme.survey = ReadinessSurvey(
          dimensions: [], items: [], mechanisms: [:], mediumFrom: 40, highFrom: 65, barrierAtMost: 50,
          minimumRespondents: minimumRespondents)
      }
      for (id, values) in rivals.sorted(by: { $0.key < $1.key }) {
        evaluation.vendors.append(
          Vendor(
            id: try #require(VendorID(rawValue: id)), name: id, maker: nil, productVersion: nil, website: nil,
            hosting: [], licence: nil, path: "vendors/\(id).yaml",
            ratings: values.map { Rating(judgement: .rated(.number($0)), confidence: .verified) }))
      }
      return evaluation
    }
  }

  func tracking(vendor: Int = 0) throws -> Tracking {
    let evaluation = try evaluation
    let comparison = Comparison(evaluation)
    var readiness: OverallReadiness?
    if case .scores(let scores) = evaluation.programme.readinessResult {
      readiness = OverallReadiness(scores, evaluation.programme)
    }
    let assessment = try #require(comparison.assessments.first { $0.vendor == vendor })
    let plan = try RolloutPlan(
      of: assessment, in: evaluation, weighting: comparison.weighting, readiness: readiness)
    return try Tracking(
      try measurements, plan: plan, comparison: comparison, in: evaluation, readiness: readiness)
  }

  private var measurements: [Measurement] {
    get throws { try measured.split(separator: "\n").map { try Measurement(line: String($0)) } }
  }
}

extension Measurement {
  /// Reads date, KPI, value, and where known segment and count.
  fileprivate init(line: String) throws {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    self.init(
      kpi: try #require(KPIID(rawValue: cells[1])), date: try #require(CalendarDate(cells[0])),
      value: try #require(Double(cells[2])), segment: cells.count > 3 ? SegmentID(rawValue: cells[3]) : nil,
      count: cells.count > 4 ? Int(cells[4]) : nil)
  }
}

extension KPI {
  static func made(
    _ id: String, _ baseline: Double?, _ target: Double?, better: Direction = .more, unit: String? = nil,
    worth: Worth? = nil
  ) throws -> KPI {
    KPI(
      id: try #require(KPIID(rawValue: id)), name: id, unit: unit, better: better, baseline: baseline, target: target,
      source: nil, cadence: nil, worth: worth)
  }
}

extension Tracking {
  func kpi(_ id: String) throws -> KPIProgress { try #require(kpis.first { $0.kpi.id.rawValue == id }) }
}

extension KPIProgress {
  var drawnChart: ControlChart {
    get throws {
      guard case .chart(let chart) = chart else { throw NoChart() }
      return chart
    }
  }

  var absence: ControlChart.Absence? {
    guard case .absent(let absence) = chart else { return nil }
    return absence
  }

  struct NoChart: Error {}
}

extension Double {
  /// Whether the numbers agree to nine decimals or digits.
  func isNear(_ expected: Double) -> Bool { abs(self - expected) <= 1e-9 * max(1, abs(expected)) }
}

extension Double? {
  func isNear(_ expected: Double) -> Bool { self?.isNear(expected) ?? false }
}
