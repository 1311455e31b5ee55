internal import Scoring

/// How far one rating moves the lead: a bar between both ends.
///
/// All rows of a tornado share an axis, and the lines on it; the numbers stand as text in the same row.
struct SwingBar {
  let swing: LeadSwing
  let axis: Axis
  let title: String
  let description: String

  /// An axis on which all swings, the lead today and 0 have room.
  static func axis(for swings: [LeadSwing], today: Double) -> Axis {
    let ends: [Double] = swings.map(\.atLow) + swings.map(\.atHigh)
    return Axis(range: min(0, today, ends.min() ?? 0)...max(0, today, ends.max() ?? 0))
  }

  /// A solid line where nobody leads and a dashed one at the lead today, drawn once.
  static func lines(on axis: Axis, today: Double) -> HTML {
    let (zero, lead) = (axis.place(of: 0), axis.place(of: today))
    return """
      <svg class="defs" width="0" height="0" aria-hidden="true"><symbol id="z" overflow="visible">\
      <line x1="\(zero)" x2="\(zero)" y2="20" stroke-width="2"/>\
      <line x1="\(lead)" x2="\(lead)" y2="20" stroke-dasharray="3 2"/></symbol></svg>

      """
  }

  var markup: HTML {
    let (from, to) = (min(swing.atLow, swing.atHigh), max(swing.atLow, swing.atHigh))
    // Left of the line at 0 the lead is somebody else's.
    let lost = bar(from: from, to: min(0, to), "sw lost")
    let kept = bar(from: max(0, from), to: to, "sw")
    return """
      <svg class="tor" width="100%" height="20" overflow="visible" role="img" fill="currentColor">\
      <title>\(title)</title><desc>\(description)</desc>\(lost)\(kept)\
      <use href="#z" width="100%" height="20" stroke="currentColor"/></svg>
      """
  }

  private func bar(from: Double, to: Double, _ name: HTML) -> HTML {
    let (start, end) = (axis.tenths(of: from), axis.tenths(of: to))
    guard to > from, end > start else { return .empty }
    return """
      <rect class="\(name)" x="\(Axis.percent(start))" width="\(Axis.percent(end - start))" y="5" height="10"/>
      """
  }
}
