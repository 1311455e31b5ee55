internal import Evaluation
internal import Scoring
internal import Wording

/// How every vendor is rated on every criterion, by group, with what each rating rests on.
func criteriaSection(_ page: ReportPage) -> HTML {
  let wording = page.wording
  let groups = page.evaluation.groups.map { CriteriaGroup($0, page) }
    .sorted { $0.share != $1.share ? $0.share > $1.share : $0.place < $1.place }
  let open = groups.max { $0.spread < $1.spread }?.place
  let cells = page.evaluation.vendors.count * page.evaluation.criteria.count
  let unknown = page.evaluation.vendors.reduce(0) { $0 + $1.ratings.count { $0.judgement == .unknown } }
  let goals = page.strategy.goals.enumerated().map { "<option value=\"\($0)\">\($1.name)</option>" as HTML }
  return """
    <section id="criteria" class="\(page.paper)">
    <h2>\(wording.criteriaHeading(
      differing: groups.reduce(0) { $0 + $1.differing }, criteria: page.evaluation.criteria.count,
      unknown: unknown, answers: cells))</h2>
    <p class="sub">\(wording.criteriaKey)</p>
    \(statusKey(page))
    <div class="tools" hidden>\
    <span role="group" aria-label="\(wording.filterRows)">\
    <button type="button" aria-pressed="false" data-f="d">\(wording.onlyDifferences)</button>\
    <button type="button" aria-pressed="false" data-f="u">\(wording.onlyUnknowns)</button>\
    <button type="button" aria-pressed="false" data-f="m">\(wording.onlyMustHaves)</button></span>\
    <label>\(wording.servesGoal) <select data-f="g"><option value="">\(wording.anyGoal)</option>\
    \(goals)</select></label>\
    <span role="group" aria-label="\(wording.foldGroups)">\
    <button type="button" data-o="1">\(wording.openAll)</button>\
    <button type="button" data-o="0">\(wording.closeAll)</button></span>\
    <span role="status" data-t="\(wording.rowsShown)"></span></div>
    \(groups.filter { !$0.criteria.isEmpty }.map { $0.markup(isOpen: $0.place == open) })\
    \(page.sources.markup(page))</section>

    """
}

/// What the signs mean, drawn as they stand in the cells.
private func statusKey(_ page: ReportPage) -> HTML {
  let wording = page.wording
  let states: [(Glyph, String, String)] = [
    (.full, "met", wording.keyFull), (.part, "chip part", wording.keyPart), (.none, "chip none", wording.keyNone),
    (.range, "chip part", wording.keyRange), (.panel, "", wording.keyPanel), (.unknown, "chip unk", wording.keyUnknown),
    (.out, "chip out", wording.keyOut), (.notApplicable, "", wording.keyNotApplicable),
  ]
  let confidences = Confidence.allCases.map {
    "<li>\(Glyph(of: $0).markup) \(wording.word(for: $0))</li>" as HTML
  }
  return """
    <ul class="key">\
    \(states.map { "<li><span class=\"\($0.1)\">\($0.0.markup) \($0.2)</span></li>" as HTML })\
    </ul><ul class="key" aria-label="\(wording.confidenceKey)">\(confidences)</ul>
    """
}

/// The criteria of one group, as a table and as the evidence below it.
private struct CriteriaGroup {
  let group: CriterionGroup
  let place: Int
  let page: ReportPage
  /// The places of its criteria, those that count most first.
  let criteria: [Int]
  /// The places of those in which vendors differ.
  let differs: Set<Int>
  /// What its criteria count together.
  let share: Double
  /// How far the first three are apart here, in units of value.
  let spread: Double

  var differing: Int { differs.count }

  init(_ group: CriterionGroup, _ page: ReportPage) {
    self.group = group
    self.page = page
    place = page.evaluation.groups.firstIndex { $0.id == group.id } ?? 0
    let weights = page.comparison.weighting.effective
    let criteria = page.evaluation.criteria.indices.filter { page.evaluation.criteria[$0].group == group.id }
      .sorted { weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1 }
    self.criteria = criteria
    differs = Set(
      criteria.filter { criterion in
        let judgements = page.assessments.map { page.vendor($0).ratings[criterion].judgement }
        return Set(judgements).count > 1
      })
    share = criteria.map { weights[$0] }.compensatedSum()
    let top = page.ranked.prefix(3)
    spread = criteria.map { criterion in
      let points = top.compactMap { $0.partialValues[criterion]?.point }
      guard let most = points.max(), let least = points.min() else { return 0 }
      return weights[criterion] * (most - least)
    }.compensatedSum()
  }

  func markup(isOpen: Bool) -> HTML {
    let wording = page.wording
    let unknown = criteria.reduce(0) { sum, criterion in
      sum + page.evaluation.vendors.count { $0.ratings[criterion].judgement == .unknown }
    }
    let rows = criteria.map { criterion -> HTML in
      """
      <tr\(marks(of: criterion))><th scope="row">\(page.link(toCriterion: criterion))\(note(on: criterion))</th>\
      <td class="num">\(page.weight(page.comparison.weighting.effective[criterion]))</td>\
      \(page.assessments.map { RatingCell($0, criterion, page).markup })</tr>

      """
    }
    let evidence = criteria.map { CriterionEvidence(criterion: $0, page: page).markup(marks: marks(of: $0)) }
    return """
      <details class="grp"\(isOpen ? " open" : "")><summary><h3 id="g\(place)">\(group.name)</h3> \
      \(wording.groupSummary(share: share, criteria: criteria.count, differing: differing, unknown: unknown))</summary>
      <div class="scroll" role="region" tabindex="0" aria-labelledby="g\(place)">
      <table class="matrix crit"><caption class="h">\(group.name)</caption>
      <thead><tr><th scope="col">\(wording.criterion)</th><th scope="col" class="num">\(wording.counts)</th>\
      \(vendorHeads(page))</tr></thead>
      <tbody>
      \(rows)</tbody></table>
      </div>
      <h4>\(wording.whatRatingsRestOn)</h4>
      \(evidence)</details>

      """
  }

  /// By which filters the criterion is found: d differs, u unknown of someone, m must-have; and the goals it serves.
  private func marks(of criterion: Int) -> HTML {
    let it = page.evaluation.criteria[criterion]
    var classes: [String] = []
    if differs.contains(criterion) { classes.append("d") }
    if page.evaluation.vendors.contains(where: { $0.ratings[criterion].judgement == .unknown }) { classes.append("u") }
    if it.mustHave != nil { classes.append("m") }
    let goals = page.strategy.goals.indices.filter { it.serves[page.strategy.goals[$0].id] != nil }
    return " class=\"\(classes.joined(separator: " "))\" data-g=\"\(goals.map(String.init).joined(separator: " "))\""
  }

  private func note(on criterion: Int) -> HTML {
    let it = page.evaluation.criteria[criterion]
    guard let threshold = it.mustHave else { return .empty }
    return "<small>\(page.wording.mustHaveAtLeast(page.text(of: threshold, on: it.scale)))</small>"
  }
}
