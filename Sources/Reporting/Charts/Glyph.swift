/// A sign that stands beside a word, so that a status is told by shape and word and never by colour alone.
enum Glyph: String, CaseIterable {
  case full = "f", part = "p", none = "n", range = "r", panel = "l", unknown = "q", out = "x", notApplicable = "m"
  case best = "t", flag = "w"
  /// Four bars, of which as many are filled as a rating is sure.
  case claimed = "k1", documented = "k2", demonstrated = "k3", verified = "k4"

  /// The sign; the word that it goes with stands beside it.
  var markup: HTML {
    "<svg class=\"i\" width=\"12\" height=\"12\" aria-hidden=\"true\"><use href=\"#\(rawValue)\"/></svg>"
  }

  /// The sign with a word for those who do not see it.
  func markup(named word: String) -> HTML {
    "<svg class=\"i\" width=\"12\" height=\"12\" role=\"img\" aria-label=\"\(word)\"><use href=\"#\(rawValue)\"/></svg>"
  }

  private var drawing: HTML {
    switch self {
    case .full: "<circle cx=\"6\" cy=\"6\" r=\"5\" fill=\"currentColor\"/>"
    case .part:
      """
      <circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" stroke-width="1.4"/>\
      <path d="M6 1.7a4.3 4.3 0 0 0 0 8.6z" fill="currentColor"/>
      """
    case .none: "<circle cx=\"6\" cy=\"6\" r=\"4.3\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.4\"/>"
    case .range: "<path d=\"M1.5 3v6M10.5 3v6M1.5 6h9\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>"
    case .panel:
      """
      <circle cx="3" cy="6" r="2" fill="currentColor"/><circle cx="9" cy="3" r="2" fill="currentColor"/>\
      <circle cx="9" cy="9" r="2" fill="currentColor"/>
      """
    case .unknown:
      """
      <path d="M3.5 4a2.5 2.5 0 1 1 3.6 2.2C6.3 6.6 6 7 6 8" fill="none" stroke="currentColor" stroke-width="1.6"/>\
      <circle cx="6" cy="10.5" r="1.1" fill="currentColor"/>
      """
    case .out: "<path d=\"M2 2l8 8M10 2l-8 8\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"
    case .notApplicable: "<path d=\"M2 6h8\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>"
    case .best: "<path d=\"M6 1.5l5 9H1z\" fill=\"currentColor\"/>"
    case .flag:
      "<path d=\"M6 1v6.5M6 9.3v2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.2\"/>"
    case .claimed: Self.bars(1)
    case .documented: Self.bars(2)
    case .demonstrated: Self.bars(3)
    case .verified: Self.bars(4)
    }
  }

  private static func bars(_ filled: Int) -> HTML {
    (0..<4).map { place in
      let top = 8 - 2 * place
      return place < filled
        ? "<path d=\"M\(3 * place) \(top)h2v\(11 - top)h-2z\" fill=\"currentColor\"/>"
        : "<path d=\"M\(3 * place) 10h2v1h-2z\" fill=\"currentColor\"/>"
    }.joined()
  }

  /// All signs, drawn once; the page refers to them.
  static var definitions: HTML {
    let symbols = allCases.map {
      "<symbol id=\"\($0.rawValue)\" viewBox=\"0 0 12 12\">\($0.drawing)</symbol>" as HTML
    }
    return """
      <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">\
      \(symbols)\(pairs)\(IntervalPlot.grid)</svg>

      """
  }
}
