/// How often a vendor has each rank, as a bar whose parts add up to its whole length.
///
/// At most four parts: first, second, third, and all ranks below. The same shares stand as text in the row.
struct RankBar {
  /// Shares of the parts, 0…1, the best rank first.
  let parts: [Double]
  let title: String
  let description: String

  /// Ranks that have a part of their own; those below share one.
  static let ownParts = 3

  /// - Parameter shares: by rank, adding up to 1.
  init(_ shares: [Double], title: String, description: String) {
    parts = Self.parts(of: shares)
    self.title = title
    self.description = description
  }

  static func parts(of shares: [Double]) -> [Double] {
    guard shares.count > ownParts + 1 else { return shares }
    return shares.prefix(ownParts) + [shares.dropFirst(ownParts).reduce(0, +)]
  }

  /// The sign of a part, to stand beside its name.
  static func swatch(_ part: Int) -> HTML {
    "<svg class=\"i\" width=\"12\" height=\"12\" aria-hidden=\"true\"><rect width=\"12\" height=\"12\" \(fill(part))/></svg>"
  }

  var markup: HTML {
    // Ends are rounded, not lengths, so that parts touch and the last one ends at the end.
    var (ends, sum) = ([0], 0.0)
    for part in parts {
      sum += part
      ends.append(max(ends[ends.count - 1], Axis.unit.tenths(of: sum)))
    }
    let bars = parts.indices.compactMap { part -> HTML? in
      let length = ends[part + 1] - ends[part]
      guard length > 0 else { return nil }
      return """
        <rect x="\(Axis.percent(ends[part]))" width="\(Axis.percent(length))" height="14" \(Self.fill(part))/>
        """
    }
    return """
      <svg class="rb" width="100%" height="14" role="img"><title>\(title)</title><desc>\(description)</desc>\
      \(bars)</svg>
      """
  }

  /// The class, and what is seen without a style sheet.
  private static func fill(_ part: Int) -> HTML {
    "class=\"r\(part + 1)\" fill-opacity=\"\(["1", ".6", ".3", ".1"][part])\""
  }
}
