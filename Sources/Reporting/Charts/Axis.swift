/// Places on a horizontal axis, in percent of its length, with one decimal.
///
/// Positions are percentages, so that a drawing fills its cell without being distorted.
struct Axis {
  let range: ClosedRange<Double>

  /// From 0 to 1.
  static let unit = Axis(range: 0...1)

  /// Where a number stands, 0…100 in tenths; a number beyond an end stands at that end.
  func tenths(of number: Double) -> Int {
    let length = range.upperBound - range.lowerBound
    guard length > 0 else { return 0 }
    return Int((min(1, max(0, (number - range.lowerBound) / length)) * 1000).rounded())
  }

  func place(of number: Double) -> HTML { Self.percent(tenths(of: number)) }

  /// `47%` or `47.5%` of so many tenths.
  static func percent(_ tenths: Int) -> HTML {
    tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }
}
