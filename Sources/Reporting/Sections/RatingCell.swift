internal import Evaluation
internal import Scoring
internal import Wording

/// One rating in the matrix: the number and its range, then the sign, how sure it is, and the level as written.
struct RatingCell {
  let assessment: VendorAssessment
  let criterion: Int
  let page: ReportPage

  init(_ assessment: VendorAssessment, _ criterion: Int, _ page: ReportPage) {
    self.assessment = assessment
    self.criterion = criterion
    self.page = page
  }

  private var scale: Scale { page.evaluation.criteria[criterion].scale }
  private var rating: Rating { page.vendor(assessment).ratings[criterion] }

  var markup: HTML {
    let wording = page.wording
    guard let value = assessment.partialValues[criterion] else {
      return "<td class=\"na\">\(Glyph.notApplicable.markup) \(wording.notApplicable)</td>"
    }
    let number: HTML = "<b>\(page.numbers.value(value.point))</b>"
    if rating.judgement == .unknown {
      return isOut
        ? "<td>\(number)<i class=\"chip out\">\(Glyph.out.markup) \(wording.unknown)</i></td>"
        : "<td><i class=\"chip unk\">\(Glyph.unknown.markup) \(wording.unknown)</i></td>"
    }
    let hasRange = page.numbers.value(value.low) != page.numbers.value(value.high)
    return "<td>\(number)\(hasRange ? " \(page.span(value))" : "")\(judgement)</td>"
  }

  private var judgement: HTML {
    let text = ratingText(rating, on: scale)
    if case .panel(let values) = rating.judgement {
      let word: HTML =
        "\((isOut ? Glyph.out : .panel).markup) \(text) <small>\(page.wording.panel(values.count))</small>"
      return isOut ? "<i class=\"chip out\">\(word)</i>" : "<i>\(word)</i>"
    }
    let sign = isOut ? Glyph.out : Glyph(of: rating, on: scale)
    let word: HTML =
      "\(sign.markup(with: rating.confidence, named: page.wording.word(for: rating.confidence))) \(text)"
    return switch sign {
    case .out: "<i class=\"chip out\">\(word)</i>"
    case .none: "<i class=\"chip none\">\(word)</i>"
    default: "<i>\(word)</i>"
    }
  }

  /// Whether this rating alone knocks the vendor out.
  private var isOut: Bool {
    assessment.reasons.contains { reason in
      guard case .mustHave(criterion, _) = reason.cause else { return false }
      return reason.status == .knockedOut
    }
  }
}

/// The levels of a rating as written: one, or from worst to best.
func ratingText(_ rating: Rating, on scale: Scale) -> String {
  switch rating.judgement {
  case .rated(let value): return scale.text(of: value)
  case .range(let worst, let best): return "\(scale.text(of: worst))–\(scale.text(of: best))"
  case .panel(let values):
    let texts = values.sorted { scale.partialValue(of: $0) < scale.partialValue(of: $1) }.map { scale.text(of: $0) }
    guard let worst = texts.first, let best = texts.last else { return "" }
    return worst == best ? worst : "\(worst)–\(best)"
  case .unknown, .notApplicable: return ""
  }
}
