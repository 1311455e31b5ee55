package import Evaluation
internal import Scoring

/// What a year at the level measured is worth, beside what a year costs (Phillips 2003).
package struct ReturnOnInvestment: Hashable, Sendable {
  /// Of each KPI that is worth something and was measured, in the order of their ids.
  package let benefits: [Benefit]
  /// Their sum.
  package let benefit: Double
  /// A year's, above 0.
  package let cost: Double

  /// What the change of one KPI is worth in a year; negative where it got worse.
  package struct Benefit: Hashable, Sendable {
    package let kpi: KPIID
    package let value: Double
  }

  /// (benefit − cost)/cost, 0.5 for 50 %.
  package var share: Double { (benefit - cost) / cost }
  package var benefitCostRatio: Double { benefit / cost }

  private static let yearDays = 365

  init?(_ kpis: [KPIProgress], yearlyCosts: [String: Double], at moment: TrackingMoment) {
    let cost = yearlyCosts.sorted { $0.key < $1.key }.map(\.value).compensatedSum()
    let benefits = kpis.compactMap { progress -> Benefit? in
      guard let worth = progress.kpi.worth, let baseline = progress.kpi.baseline else { return nil }
      let values = progress.measurements.lazy
        .filter { $0.date >= moment.start && $0.date.days(until: moment.asOf) < Self.yearDays }.map(\.value)
      guard let sample = Sample(Array(values)) else { return nil }
      let change = progress.kpi.better == .more ? sample.mean - baseline : baseline - sample.mean
      return Benefit(
        kpi: progress.kpi.id, value: change * worth.valueOfUnit * worth.attribution * worth.confidence)
    }
    guard cost > 0, !benefits.isEmpty else { return nil }
    self.benefits = benefits
    benefit = benefits.map(\.value).compensatedSum()
    self.cost = cost
  }
}
