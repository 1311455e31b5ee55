internal import Evaluation
internal import Scoring
internal import Wording

/// Which must-haves and minimums of goals each vendor meets, has yet to prove, or misses.
func mustHavesSection(_ page: ReportPage) -> HTML {
  let wording = page.wording
  let out = page.assessments.count { $0.status == .knockedOut }
  let conditional = page.assessments.count { $0.status == .conditional }
  let heading = wording.mustHavesHeading(
    requirements: page.requirementCount, knockedOut: out, conditional: conditional, of: page.assessments.count)
  guard page.requirementCount > 0, !page.assessments.isEmpty else {
    return """
      <section id="must-haves">
      <h2>\(heading)</h2>
      </section>

      """
  }
  return """
    <section id="must-haves" class="\(page.paper)">
    <h2 id="must-haves-h">\(heading)</h2>
    <p class="sub">\(wording.mustHavesKey)</p>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="must-haves-h">
    <table class="matrix"><caption class="h">\(wording.mustHavesTitle)</caption>
    <thead><tr><th scope="col">\(wording.requirement)</th><th scope="col">\(wording.atLeast)</th>\
    \(vendorHeads(page))</tr></thead>
    <tbody>
    \(criterionRows(page))\(goalRows(page))</tbody></table>
    </div>
    \(admissions(page))\(reasonLists(page))</section>

    """
}

private func criterionRows(_ page: ReportPage) -> HTML {
  page.evaluation.criteria.enumerated().compactMap { place, criterion -> HTML? in
    guard let threshold = criterion.mustHave else { return nil }
    let cells = page.assessments.map { assessment -> HTML in
      for reason in assessment.reasons {
        guard case .mustHave(place, let shortcoming) = reason.cause else { continue }
        let word = page.wording.word(for: shortcoming)
        switch (shortcoming, reason.status) {
        case (_, .knockedOut): return chipCell(.out, "chip out", word)
        case (.unknown, _): return chipCell(.unknown, "chip unk", word)
        default: return chipCell(.part, "chip part", word)
        }
      }
      return assessment.partialValues[place] == nil
        ? chipCell(.notApplicable, "na", page.wording.notApplicable) : chipCell(.full, "met", page.wording.met)
    }
    return """
      <tr><th scope="row">\(page.link(toCriterion: place))</th>\
      <td>\(page.text(of: threshold, on: criterion.scale))</td>\
      \(cells)</tr>

      """
  }.joined()
}

private func goalRows(_ page: ReportPage) -> HTML {
  page.strategy.goals.enumerated().compactMap { place, goal -> HTML? in
    guard let minimum = goal.minimum else { return nil }
    let cells = page.assessments.map { assessment -> HTML in
      guard let attainment = assessment.attainments[place] else {
        return chipCell(.notApplicable, "na", page.wording.notApplicable)
      }
      let status = assessment.reasons.first { reason in
        if case .goalMinimum(place, _) = reason.cause { true } else { false }
      }?.status
      let cell =
        switch status {
        case .knockedOut: chip(.out, "chip out", page.wording.word(for: .below))
        case .conditional: chip(.part, "chip part", page.wording.word(for: .mayBeBelow))
        case .eligible, nil: chip(.full, "met", page.wording.met)
        }
      return "<td>\(cell)<small>\(page.span(attainment))</small></td>"
    }
    return """
      <tr><th scope="row">\(page.wording.goal): \(goal.name)</th><td>\(page.numbers.value(minimum))</td>\
      \(cells)</tr>

      """
  }.joined()
}

private func chip(_ glyph: Glyph, _ style: String, _ word: String) -> HTML {
  "<span class=\"\(style)\">\(glyph.markup) \(word)</span>"
}

private func chipCell(_ glyph: Glyph, _ style: String, _ word: String) -> HTML {
  "<td>\(chip(glyph, style, word))</td>"
}

/// Where each knocked-out vendor would stand if it were admitted.
private func admissions(_ page: ReportPage) -> HTML {
  let items = page.setAside.compactMap { assessment -> HTML? in
    guard assessment.status == .knockedOut, let value = assessment.value else { return nil }
    let better = page.ranked.count { ($0.value?.point ?? 0) > value.point + 1e-9 }
    return "<li>\(page.wording.ifAdmitted(page.name(assessment), rank: better + 1, value: value.point))</li>\n"
  }
  return items.isEmpty ? .empty : "<ul class=\"plain\">\n\(items)</ul>\n"
}

/// By vendor, every reason in words.
private func reasonLists(_ page: ReportPage) -> HTML {
  page.assessments.filter { !$0.reasons.isEmpty }.map { assessment -> HTML in
    let items = assessment.reasons.map { "<li>\(reasonSentence($0, assessment, page))</li>\n" as HTML }
    return """
      <details><summary>\(HTML.foreign(page.name(assessment))) <span>\(page.wording.word(for: assessment.status)), \
      \(page.wording.reasons(assessment.reasons.count))</span></summary>
      <ul id="v\(assessment.vendor)" class="plain">
      \(items)</ul></details>

      """
  }.joined()
}
