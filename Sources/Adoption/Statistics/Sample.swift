internal import Scoring

/// Values drawn from a finite number of learners.
package struct Sample: Sendable {
  package let count: Int
  package let mean: Double
  /// The standard deviation, with n − 1; 0 for a single value.
  package let deviation: Double

  /// Nil where there is no value.
  package init?(_ values: some Collection<Double>) {
    guard !values.isEmpty else { return nil }
    count = values.count
    let middle = values.compensatedSum() / Double(count)
    mean = middle
    let squares = values.lazy.map { ($0 - middle) * ($0 - middle) }.compensatedSum()
    deviation = count > 1 ? (squares / Double(count - 1)).squareRoot() : 0
  }

  /// Half the width of the 95 % interval of the mean, where the values come from so many learners.
  ///
  /// Student's t with the correction for a finite population (Cochran 1977, 2.6–2.8): 0 where all have answered.
  /// - Precondition: two values or more, from at least as many learners.
  package func halfWidth(of learners: Int) -> Double {
    let missing = 1 - Double(count) / Double(learners)
    return StudentT.interval95.quantile(degrees: count - 1) * deviation
      * (missing / Double(count)).squareRoot()
  }
}
