internal import Wording

/// The step of the five-step fill on which a value stands.
///
/// Breaks at 0.20, 0.40, 0.60 and 0.80, on the value as it is displayed: what is printed as 0.40 has the fill of 0.40.
enum RampStep {
  /// 1…5.
  static func step(of value: Double) -> Int {
    let hundredths = Int(NumberStyle.rounded(value, decimals: 2).units)
    return min(5, hundredths / 20 + 1)
  }

  /// The class of a cell with this value.
  static func fill(of value: Double) -> HTML { "s\(step(of: value))" }
}
