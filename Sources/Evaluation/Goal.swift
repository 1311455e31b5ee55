/// What the organisation wants to reach with social learning (step 2 of the strategy).
package struct Goal: Hashable, Sendable {
  package let id: GoalID
  package let name: String
  /// The points typed for it, 0 or more; nil where another method sets the priorities.
  package let points: Double?
  /// Attainment, 0…1, below which a vendor is knocked out; nil for no such limit.
  package let minimum: Double?
  /// How its success is measured (step 5 of the strategy), in the order of their ids.
  package let kpis: [KPI]

  package init(id: GoalID, name: String, points: Double?, minimum: Double?, kpis: [KPI]) {
    self.id = id
    self.name = name
    self.points = points
    self.minimum = minimum
    self.kpis = kpis
  }
}

/// A figure that tells whether a goal is being reached.
package struct KPI: Hashable, Sendable {
  package let id: KPIID
  package let name: String
  package let unit: String?
  package let better: Direction
  package let baseline: Double?
  package let target: Double?
  package let source: String?
  package let cadence: String?
  package let worth: Worth?

  package init(
    id: KPIID, name: String, unit: String?, better: Direction, baseline: Double?, target: Double?,
    source: String?, cadence: String?, worth: Worth?
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.better = better
    self.baseline = baseline
    self.target = target
    self.source = source
    self.cadence = cadence
    self.worth = worth
  }

  /// Which way a KPI should move.
  package enum Direction: String, CaseIterable, Sendable {
    case more, less
  }

  /// What one unit of a KPI is worth in a year, in the strategy's currency.
  package struct Worth: Hashable, Sendable {
    package let valueOfUnit: Double
    /// The share of the change that is due to the programme, 0…1.
    package let attribution: Double
    /// How sure the estimate is, 0…1.
    package let confidence: Double

    package init(valueOfUnit: Double, attribution: Double, confidence: Double) {
      self.valueOfUnit = valueOfUnit
      self.attribution = attribution
      self.confidence = confidence
    }
  }
}
