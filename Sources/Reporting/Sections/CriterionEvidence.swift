internal import Evaluation
internal import Scoring
internal import Wording

/// What the ratings of one criterion rest on: its question and scale, and what was found of each vendor.
struct CriterionEvidence {
  let criterion: Int
  let page: ReportPage

  private var it: Criterion { page.evaluation.criteria[criterion] }

  /// - Parameter marks: the attributes by which filters find it.
  func markup(marks: HTML) -> HTML {
    let wording = page.wording
    let question: HTML = it.question.map { "<p class=\"ask\">\($0)</p>\n" } ?? ""
    let needs = it.mustHave.map { wording.mustHaveAtLeast(page.text(of: $0, on: it.scale)) }
    let rule: HTML = needs.map { "<p>\($0)</p>\n" } ?? ""
    return """
      <details\(marks)><summary>\(it.name) <span>\
      \(wording.shareOfValue(page.comparison.weighting.effective[criterion]))</span></summary>
      <div id="\(page.anchor(ofCriterion: criterion))">
      \(question)\(rule)\(scaleList(it.scale, anchors: it.anchors, page))<ul class="ev">
      \(findings)</ul></div></details>

      """
  }

  /// One entry a vendor; vendors of whom exactly the same is said stand in one entry together.
  private var findings: HTML {
    var entries: [(names: [String], finding: String)] = []
    var places: [String: Int] = [:]
    for assessment in page.assessments {
      let finding = self.finding(assessment).markup
      if let place = places[finding] {
        entries[place].names.append(page.name(assessment))
      } else {
        places[finding] = entries.count
        entries.append(([page.name(assessment)], finding))
      }
    }
    return entries.map { entry -> HTML in
      "<li><b>\(entry.names.map { HTML.foreign($0) }.joined(separator: ", "))</b>\(HTML.raw(entry.finding))</li>\n"
    }.joined()
  }

  private func finding(_ assessment: VendorAssessment) -> HTML {
    let rating = page.vendor(assessment).ratings[criterion]
    let wording = page.wording
    guard let value = assessment.partialValues[criterion] else {
      return "<i>\(wording.notApplicable)</i><p>\(wording.weightSharedOut)</p>\(details(rating, assessment))"
    }
    let judged: HTML =
      switch rating.judgement {
      case .rated, .range: "\(ratingText(rating, on: it.scale)), \(wording.word(for: rating.confidence))"
      case .panel(let values): "\(panelText(values)), \(wording.panel(values.count))"
      case .unknown, .notApplicable: "\(wording.unknown)"
      }
    return """
      <i>\(judged)</i><span>\(page.numbers.value(value.point)) (\(page.span(value))), \
      ω \(page.weight(assessment.weights[criterion]))</span>\(details(rating, assessment))
      """
  }

  /// What every assessor rated, in their order.
  private func panelText(_ values: [ScaleValue]) -> String {
    values.map { it.scale.text(of: $0) }.joined(separator: ", ")
  }

  private func details(_ rating: Rating, _ assessment: VendorAssessment) -> HTML {
    let wording = page.wording
    var lines: [HTML] = []
    if let note = rating.details?.note { lines.append("<p>\(HTML.foreign(note))</p>") }
    if let rationale = rating.details?.rationale { lines.append("<p>\(wording.why) \(HTML.foreign(rationale))</p>") }
    if let ask = rating.details?.ask { lines.append("<p>\(wording.openQuestion) <q>\(HTML.foreign(ask))</q></p>") }
    if let roadmap = rating.details?.roadmap {
      lines.append("<p>\(wording.promised(it.scale.text(of: roadmap.level), due: roadmap.due))</p>")
    }
    for (assessor, score) in page.panelScores.of(page.vendor(assessment).id, on: it.id) {
      let level = score.value.map { it.scale.text(of: $0) } ?? wording.unknown
      let reason: HTML = score.rationale.map { ": \(HTML.foreign($0))" } ?? ""
      lines.append("<p>\(HTML.foreign(assessor.name)), \(level)\(reason)</p>")
    }
    if let details = rating.details, details.assessedBy != nil || details.assessedOn != nil {
      lines.append("<p>\(wording.assessment(by: details.assessedBy, on: details.assessedOn))</p>")
    }
    if let evidence = rating.details?.evidence, !evidence.isEmpty {
      lines.append(
        "<p>\(wording.sourcesOf) \(page.sources.references(to: evidence, ofVendor: assessment.vendor, page))</p>")
    }
    return lines.isEmpty ? .empty : "<div>\(lines)</div>"
  }
}
