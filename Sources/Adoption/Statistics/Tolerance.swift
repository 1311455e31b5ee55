/// How numbers are compared where a last bit must not decide.
package enum Tolerance {
  /// Distances up to it are none.
  package static let width = 1e-9

  package static func isAtLeast(_ value: Double, _ threshold: Double) -> Bool { value >= threshold - width }

  package static func isAtMost(_ value: Double, _ threshold: Double) -> Bool { value <= threshold + width }

  /// The number as an order looks at it: in billionths, so that what is equal to nine decimals ties.
  package static func rankingKey(_ value: Double) -> Double { (value * 1e9).rounded() }

  /// The largest whole number not above; a number within the width below a whole one is that one.
  package static func floor(_ value: Double) -> Int { Int((value + width).rounded(.down)) }

  /// The smallest whole number not below; a number within the width above a whole one is that one.
  package static func ceiling(_ value: Double) -> Int { Int((value - width).rounded(.up)) }

  /// The nearest whole number, halves up; a number within the width below a half is that half.
  package static func rounded(_ value: Double) -> Int { Int((value + 0.5 + width).rounded(.down)) }
}
