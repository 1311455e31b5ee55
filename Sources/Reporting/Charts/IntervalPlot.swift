internal import Scoring

/// A value as a dot on its bar from low to high, on an axis from 0 to 1 that all rows share.
///
/// Positions are percentages, so that the drawing fills its cell without being distorted; all its numbers stand as
/// text in the same row.
struct IntervalPlot {
  let value: PartialValue
  /// What the drawing says, in a sentence.
  let title: String
  /// How to read it.
  let description: String
  /// Whether it is drawn in the colour of the leader.
  let isLeader: Bool

  /// Hairlines at every quarter, drawn once.
  static let grid: HTML = """
    <symbol id="g"><path d="M0 11h1" stroke="none"/>\
    \([0, 25, 50, 75, 100].map { "<line x1=\"\($0)%\" x2=\"\($0)%\" y1=\"0\" y2=\"22\"/>" as HTML })</symbol>
    """

  var markup: HTML {
    let (low, point, high) = (Self.place(value.low), Self.place(value.point), Self.place(value.high))
    return """
      <svg class="plot\(isLeader ? " lead" : "")" width="100%" height="22" overflow="visible" role="img" \
      stroke="currentColor"><title>\(title)</title><desc>\(description)</desc>\
      <use href="#g" class="grid" width="100%" height="22" stroke-width="1" opacity=".4"/>\
      <line x1="\(low)%" x2="\(high)%" y1="11" y2="11" stroke-width="3"/>\
      <line x1="\(low)%" x2="\(low)%" y1="6" y2="16" stroke-width="2"/>\
      <line x1="\(high)%" x2="\(high)%" y1="6" y2="16" stroke-width="2"/>\
      <circle cx="\(point)%" cy="11" r="6" fill="currentColor"/></svg>
      """
  }

  /// A place on the axis in percent, with one decimal.
  private static func place(_ value: Double) -> String {
    let tenths = Int((min(1, max(0, value)) * 1000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
