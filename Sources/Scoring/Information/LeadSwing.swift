/// How far one uncertain rating can move the lead of the first over its best rival.
///
/// A row of a tornado diagram (Eschenbach 1992): the rating stands at its low and at its high in turn, all others at
/// their point, weights as stated.
package struct LeadSwing: Hashable, Sendable {
  /// The place of the vendor that is rated, in the evaluation.
  package let vendor: Int
  /// The place of the criterion.
  package let criterion: Int
  /// The value of the first less that of its best rival with the rating at its low, −1…1.
  package let atLow: Double
  /// The same with the rating at its high.
  package let atHigh: Double

  /// How far apart both ends are, 0…1.
  package var size: Double { abs(atHigh - atLow) }

  /// Those of more than 1e-12, the largest first, then in the order of the page and of the criteria.
  ///
  /// Empty with fewer than two ranked vendors.
  /// - Complexity: O(vendors · criteria), and sorting.
  package static func all(_ comparison: Comparison) -> [LeadSwing] {
    let contenders = comparison.assessments.filter { $0.rank != nil }
    let values = contenders.map { $0.value?.point ?? 0 }
    guard contenders.count > 1 else { return [] }
    var swings: [(place: Int, swing: LeadSwing)] = []
    for (place, contender) in contenders.enumerated() {
      // What the vendor's value is held against: the best rival if it is the first, the others if it is a rival.
      let best = values.indices.dropFirst().filter { $0 != place }.map { values[$0] }.max()
      func lead(_ value: Double) -> Double {
        place == 0 ? value - (best ?? 0) : values[0] - max(value, best ?? -.infinity)
      }
      for (criterion, partial) in contender.partialValues.enumerated() {
        guard let partial, partial.high > partial.low else { continue }
        let weight = contender.weights[criterion]
        let swing = LeadSwing(
          vendor: contender.vendor, criterion: criterion,
          atLow: lead(values[place] + weight * (partial.low - partial.point)),
          atHigh: lead(values[place] + weight * (partial.high - partial.point)))
        if swing.size > 1e-12 { swings.append((place, swing)) }
      }
    }
    return swings.sorted {
      $0.swing.size != $1.swing.size
        ? $0.swing.size > $1.swing.size
        : ($0.place, $0.swing.criterion) < ($1.place, $1.swing.criterion)
    }.map(\.swing)
  }
}
