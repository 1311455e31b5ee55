internal import Evaluation
internal import Scoring

extension Glyph {
  /// The sign of a rating that is known.
  init(of rating: Rating, on scale: Scale) {
    switch rating.judgement {
    case .rated(let level):
      let u = scale.partialValue(of: level)
      self = u >= 1 - 1e-9 ? .full : u <= 1e-9 ? .none : .part
    case .range: self = .range
    case .panel: self = .panel
    case .unknown: self = .unknown
    case .notApplicable: self = .notApplicable
    }
  }

  /// The bars of a confidence.
  init(of confidence: Confidence) {
    switch confidence {
    case .claimed: self = .claimed
    case .documented: self = .documented
    case .demonstrated: self = .demonstrated
    case .verified: self = .verified
    }
  }

  /// The sign with the bars of a confidence beside it, in one drawing, since a large matrix holds thousands.
  func markup(with confidence: Confidence, named word: String) -> HTML {
    let id = Self.pair(self, Glyph(of: confidence))
    return """
      <svg class="j" width="28" height="12" role="img" aria-label="\(word)"><use href="#\(id)"/></svg>
      """
  }

  private static func pair(_ sign: Glyph, _ bars: Glyph) -> String { sign.rawValue + bars.rawValue.suffix(1) }

  /// The pairs that cells refer to.
  static var pairs: HTML {
    [Glyph.full, .part, .none, .range, .out].map { sign -> HTML in
      [Glyph.claimed, .documented, .demonstrated, .verified].map { bars -> HTML in
        """
        <symbol id="\(pair(sign, bars))" viewBox="0 0 28 12"><use href="#\(sign.rawValue)" width="12" height="12"/>\
        <use href="#\(bars.rawValue)" x="15" width="12" height="12"/></symbol>
        """
      }.joined()
    }.joined()
  }
}
