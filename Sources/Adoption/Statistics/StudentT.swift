internal import Scoring

/// Quantiles of Student's t distribution, at the two probabilities that are used here.
package enum StudentT: CaseIterable, Sendable {
  /// 0.975, for a 95 % interval.
  case interval95
  /// 0.996533, what a normal variable stays below with 2.7 standard deviations: the limit to act of a control chart.
  case actLimit

  package var probability: Double {
    switch self {
    case .interval95: 0.975
    case .actLimit: 0.996533
    }
  }

  /// The same quantile of the normal distribution.
  private var normal: Double {
    switch self {
    case .interval95: 1.9599639845400543
    case .actLimit: 2.6999974861304774
    }
  }

  /// The value that a variable with so many degrees of freedom stays below with this probability.
  ///
  /// Exact finite sums for whole degrees, solved by Newton's steps, and from 1000 degrees on the expansion in their
  /// inverse (Abramowitz and Stegun 1964, 26.7.3–26.7.5). Only the four operations and roots, so the bits are the
  /// same on every processor; within 1e-12 of the true value, relative.
  /// - Precondition: degrees of 1 or more.
  package func quantile(degrees: Int) -> Double {
    precondition(degrees >= 1, "a t distribution has at least one degree of freedom")
    if degrees >= 1000 { return expansion(Double(degrees)) }
    // The distribution is concave here, so the steps rise from the normal quantile and never pass the root.
    let target = 2 * probability - 1
    var t = normal
    while true {
      let central = Self.central(t, degrees: degrees)
      let next = t + (target - central.probability) / central.slope
      guard next > t else { return t }
      t = next
    }
  }

  private func expansion(_ degrees: Double) -> Double {
    let x = normal
    let square = x * x
    let first = x * (square + 1) / 4
    let second = x * ((5 * square + 16) * square + 3) / 96
    let third = x * (((3 * square + 19) * square + 17) * square - 15) / 384
    let fourth = x * ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92160
    return x + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees
  }

  /// The probability between −t and t, and how fast it grows with t.
  private static func central(_ t: Double, degrees: Int) -> (probability: Double, slope: Double) {
    let root = Double(degrees).squareRoot()
    let tangent = t / root
    let cosine = 1 / (1 + tangent * tangent).squareRoot()
    let sine = tangent * cosine
    let square = cosine * cosine
    let isEven = degrees % 2 == 0
    if degrees == 1 { return (arcTangent(tangent) / halfTurn, square / halfTurn) }
    var term = isEven ? 1 : cosine
    var sum = CompensatedSum()
    sum.add(term)
    var power = isEven ? 2 : 3
    while power <= degrees - 2 {
      // Even degrees: (1·3·5…)/(2·4·6…) of cos²; odd ones: (2·4…)/(3·5…).
      term *= Double(power - 1) / Double(power) * square
      sum.add(term)
      power += 2
    }
    let slope = term * Double(degrees - 1) * square * cosine / root
    if isEven { return (sine * sum.value, slope) }
    return ((arcTangent(tangent) + sine * sum.value) / halfTurn, slope / halfTurn)
  }

  private static let halfTurn = Double.pi / 2

  /// The arc tangent of a number of 0 or more, from its halves and the power series.
  private static func arcTangent(_ number: Double) -> Double {
    var x = number
    var factor = 1.0
    while x > 0.125 {
      x = x / (1 + (1 + x * x).squareRoot())
      factor *= 2
    }
    let square = x * x
    var power = x
    var sum = CompensatedSum()
    sum.add(x)
    for step in 1...9 {
      power *= -square
      sum.add(power / Double(2 * step + 1))
    }
    return factor * sum.value
  }
}
