/// The rules by which costs are counted, as the strategy's `cost` says.
package struct CostPlan: Hashable, Sendable {
  /// At least 1.
  package var years: Int
  /// Interest by which later years count less, 0…1.
  package var discount: Double
  /// What one unit of another currency is worth in the strategy's.
  package var rates: [String: Double]
  package var award: AwardRule?

  package init(years: Int, discount: Double, rates: [String: Double], award: AwardRule?) {
    self.years = years
    self.discount = discount
    self.rates = rates
    self.award = award
  }
}

/// How price and quality together decide an award, where the procurement says so.
package struct AwardRule: Hashable, Sendable {
  package var formula: Formula
  /// Share of quality in the award, 0…1.
  package var qualityWeight: Double?
  /// Quality, 0…1, below which an offer is not looked at.
  package var minimumQuality: Double?
  /// The cost that scores 1, and the cost that scores 0.
  package var floor: Double?
  package var ceiling: Double?
  /// Money for one hundredth of quality.
  package var valuePerPoint: Double?
  package var tieWithin: Double

  package init(
    formula: Formula, qualityWeight: Double?, minimumQuality: Double?, floor: Double?, ceiling: Double?,
    valuePerPoint: Double?, tieWithin: Double
  ) {
    self.formula = formula
    self.qualityWeight = qualityWeight
    self.minimumQuality = minimumQuality
    self.floor = floor
    self.ceiling = ceiling
    self.valuePerPoint = valuePerPoint
    self.tieWithin = tieWithin
  }

  package enum Formula: String, CaseIterable, Sendable {
    case reference, monetised, pqp, lpta, wvfm
    case lowestRatio = "lowest-ratio"
    case range, mean
  }
}
