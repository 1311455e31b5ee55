internal import Scoring

/// A value as a dot on its bar from low to high, on an axis from 0 to 1 that all rows share.
///
/// All its numbers stand as text in the same row.
struct IntervalPlot {
  let value: PartialValue
  /// What the drawing says, in a sentence.
  let title: String
  /// How to read it.
  let description: String
  /// Whether it is drawn in the colour of the leader.
  let isLeader: Bool

  /// Hairlines at every quarter, and the end of a bar, drawn once.
  static let grid: HTML = """
    <symbol id="g"><path d="M0 11h1" stroke="none"/>\
    \([0, 25, 50, 75, 100].map { "<line x1=\"\($0)%\" x2=\"\($0)%\" y1=\"0\" y2=\"22\"/>" as HTML })</symbol>\
    <path id="e" d="M0 6v10" stroke-width="2"/>
    """

  var markup: HTML {
    let axis = Axis.unit
    let (low, point, high) = (axis.place(of: value.low), axis.place(of: value.point), axis.place(of: value.high))
    return """
      <svg class="plot\(isLeader ? " lead" : "")" width="100%" height="22" overflow="visible" role="img" \
      stroke="currentColor"><title>\(title)</title><desc>\(description)</desc>\
      <use href="#g" class="grid" width="100%" height="22" stroke-width="1" opacity=".4"/>\
      <line x1="\(low)" x2="\(high)" y1="11" y2="11" stroke-width="3"/>\
      <use href="#e" x="\(low)"/><use href="#e" x="\(high)"/>\
      <circle cx="\(point)" cy="11" r="6" fill="currentColor"/></svg>
      """
  }
}
