import Evaluation
import Scoring
import Testing

@Suite("What one answer is worth")
struct InformationGainTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let doubt: Doubt
    let weight: Double
    let gap: Double
    let leads: Bool

    var testDescription: String { "\(doubt), ω \(weight), D \(gap), \(leads ? "leading" : "trailing")" }
  }

  static let doubts: [Doubt] = [.uniform(low: 0, high: 1), .uniform(low: 0.35, high: 0.7), .leaningLow, .leaningHigh]

  /// Gaps from none to beyond what any answer can make up.
  static let cases = doubts.flatMap { doubt in
    [0.08, 0.5, 1].flatMap { weight in
      [0, 0.05, 0.2, 0.32, 0.5, 0.65, 0.9].flatMap { share in
        [true, false].map { Case(doubt: doubt, weight: weight, gap: share * weight, leads: $0) }
      }
    }
  }

  /// The probability density of a partial value, written down apart from the code under test.
  private func density(of doubt: Doubt) -> (range: ClosedRange<Double>, mean: Double, at: (Double) -> Double) {
    switch doubt {
    case .none: (0...1, 0, { _ in 0 })
    case .uniform(let low, let high): (low...high, (low + high) / 2, { _ in 1 / (high - low) })
    case .leaningLow: (0...1, 1 / 3.0, { 2 * (1 - $0) })
    case .leaningHigh: (0...1, 2 / 3.0, { 2 * $0 })
    }
  }

  @Test("agrees with the integral over all answers, by the midpoint rule, to 1e-9", arguments: cases)
  func quadrature(example: Case) {
    let (range, mean, density) = density(of: example.doubt)
    let steps = 40_000
    let width = (range.upperBound - range.lowerBound) / Double(steps)
    let own = example.leads ? example.gap : -example.gap
    var sum = CompensatedSum()
    for step in 0..<steps {
      let x = range.lowerBound + (Double(step) + 0.5) * width
      // Against a best other of 0, whoever is ahead once x is known is chosen.
      let chosen = max(own + example.weight * (x - mean), 0)
      sum.add((chosen - max(own, 0)) * density(x) * width)
    }
    let gain = example.doubt.expectedGain(weight: example.weight, gap: example.gap, leads: example.leads)
    #expect(gain >= 0)
    #expect(abs(gain - sum.value) < 1e-9, "\(gain) is not \(sum.value)")
  }

  @Test(
    "has the values that a pencil gives",
    arguments: [
      (Doubt.uniform(low: 0, high: 1), 0.4, 0.1, true, 0.0125), (.uniform(low: 0, high: 1), 0.4, 0.1, false, 0.0125),
      // Level before: E[Z⁺] = ω·8/81, whichever way the doubt leans and whoever is called the leader.
      (.leaningLow, 0.81, 0, true, 0.08), (.leaningLow, 0.81, 0, false, 0.08), (.leaningHigh, 0.81, 0, true, 0.08),
      (.leaningHigh, 0.81, 0, false, 0.08),
      // t = ½, so ½·(½)³/3; s = ⅙, so ½·(1/36 − 1/648).
      (.leaningLow, 0.5, 1 / 12.0, false, 1 / 48.0), (.leaningLow, 0.5, 1 / 12.0, true, 17 / 1296.0),
      (.leaningHigh, 0.5, 1 / 12.0, true, 1 / 48.0), (.leaningHigh, 0.5, 1 / 12.0, false, 17 / 1296.0),
    ] as [(Doubt, Double, Double, Bool, Double)])
  func byHand(doubt: Doubt, weight: Double, gap: Double, leads: Bool, expected: Double) {
    #expect(abs(doubt.expectedGain(weight: weight, gap: gap, leads: leads) - expected) < 1e-15)
  }

  /// How far each doubt reaches, upwards and downwards, for a weight of 0.3.
  static let reaches: [(Doubt, Bool, Double)] = [
    (.uniform(low: 0.2, high: 0.8), true, 0.09), (.uniform(low: 0.2, high: 0.8), false, 0.09),
    (.leaningLow, false, 0.2),
    (.leaningLow, true, 0.1), (.leaningHigh, false, 0.1), (.leaningHigh, true, 0.2),
  ]

  @Test("is nothing once the gap is as large as the answer can make up, rounding aside", arguments: reaches)
  func beyondReach(doubt: Doubt, leads: Bool, reach: Double) {
    for gap in [reach, reach.nextDown, reach - 1e-16, reach + 1e-12, reach * 2, 1] {
      #expect(doubt.expectedGain(weight: 0.3, gap: gap, leads: leads) == 0)
    }
    #expect(doubt.expectedGain(weight: 0.3, gap: reach - 1e-6, leads: leads) > 0)
  }

  @Test("is nothing without doubt, and where the criterion counts nothing", arguments: [true, false])
  func nothingToLearn(leads: Bool) {
    #expect(Doubt.none.expectedGain(weight: 1, gap: 0, leads: leads) == 0)
    for doubt in Self.doubts { #expect(doubt.expectedGain(weight: 0, gap: 0, leads: leads) == 0) }
  }
}
