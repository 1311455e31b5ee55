/// Whether a ranking may only tell how much is known about each vendor.
extension Comparison {
  /// True where the order by value is nearly the order by coverage, and coverage differs widely:
  /// Spearman's rank correlation (1904) of value and coverage is at least 0.7 over four ranked
  /// vendors or more whose coverage differs by 0.2 or more.
  package var ranksFollowCoverage: Bool {
    let ranked = assessments.filter { $0.rank != nil }
    let coverages = ranked.map(\.coverage)
    guard ranked.count >= 4, let most = coverages.max(), let least = coverages.min(), most - least >= 0.2 else {
      return false
    }
    guard let correlation = rankCorrelation(ranked.map { $0.value?.point ?? 0 }, coverages) else { return false }
    return correlation >= 0.7
  }
}

/// Spearman's rank correlation, tied values at the mean of their places; nil where all values of a side are equal.
package func rankCorrelation(_ a: [Double], _ b: [Double]) -> Double? {
  let (ranksA, ranksB) = (meanRanks(a), meanRanks(b))
  let mean = Double(a.count + 1) / 2
  let products = zip(ranksA, ranksB).map { ($0 - mean) * ($1 - mean) }.compensatedSum()
  let squaresA = ranksA.map { ($0 - mean) * ($0 - mean) }.compensatedSum()
  let squaresB = ranksB.map { ($0 - mean) * ($0 - mean) }.compensatedSum()
  guard squaresA > 0, squaresB > 0 else { return nil }
  return products / (squaresA * squaresB).squareRoot()
}

private func meanRanks(_ values: [Double]) -> [Double] {
  let ranked = ranking(of: values)
  var ranks = Array(repeating: 0.0, count: values.count)
  let sizes = Dictionary(grouping: ranked, by: \.rank).mapValues(\.count)
  for place in ranked {
    ranks[place.index] = Double(place.rank) + Double((sizes[place.rank] ?? 1) - 1) / 2
  }
  return ranks
}
