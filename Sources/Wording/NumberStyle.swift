package import Evaluation

/// How a language writes numbers and dates.
///
/// Numbers are rounded here and nowhere else: x·(1 + 1e-12), half away from zero, so that 3.225,
/// which a computer keeps as 3.2249999999999996, prints as 3.23.
package struct NumberStyle: Sendable {
  package let decimalMark: String
  package let thousandsMark: String
  package let percentSign: String
  private let date: @Sendable (CalendarDate) -> String

  package init(
    decimalMark: String, thousandsMark: String, percentSign: String, date: @escaping @Sendable (CalendarDate) -> String
  ) {
    self.decimalMark = decimalMark
    self.thousandsMark = thousandsMark
    self.percentSign = percentSign
    self.date = date
  }

  /// A number with a fixed count of decimals, such as `0.43`.
  package func fixed(_ number: Double, decimals: Int) -> String {
    let rounded = Self.rounded(number, decimals: decimals)
    guard rounded.units < 1e15 else { return number.description }
    let digits = String(Int(rounded.units))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = grouped(String(padded.dropLast(decimals)))
    let sign = rounded.isNegative && rounded.units > 0 ? "−" : ""
    return decimals == 0 ? sign + whole : sign + whole + decimalMark + padded.suffix(decimals)
  }

  /// A value in 0…1 with two decimals.
  package func value(_ number: Double) -> String { fixed(number, decimals: 2) }

  /// A share of 1 in percent, `45%`; with one decimal where asked for.
  package func percent(_ share: Double, decimals: Int = 0) -> String {
    fixed(share * 100, decimals: decimals) + percentSign
  }

  /// A whole number with thousands marks.
  package func count(_ number: Int) -> String { (number < 0 ? "−" : "") + grouped(String(number.magnitude)) }

  /// A number as typed, without rounding.
  package func exact(_ number: Double) -> String {
    let text = Int(exactly: number).map { String($0) } ?? number.description
    return decimalMark == "."
      ? text : text.split(separator: ".", omittingEmptySubsequences: false).joined(separator: decimalMark)
  }

  package func day(_ day: CalendarDate) -> String { date(day) }

  /// The number of units of the last decimal, and the sign.
  package static func rounded(_ number: Double, decimals: Int) -> (units: Double, isNegative: Bool) {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = abs(number) * (1 + 1e-12) * scale
    return ((scaled + 0.5).rounded(.down), number < 0)
  }

  private func grouped(_ digits: String) -> String {
    guard digits.count > 4 else { return digits }
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { result += thousandsMark }
      result.append(digit)
    }
    return result
  }
}
