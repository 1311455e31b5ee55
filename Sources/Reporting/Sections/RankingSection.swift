internal import Evaluation
internal import Scoring
internal import Wording

/// Who stands where, with what the value may turn out to be, and who is out and why.
func rankingSection(_ page: ReportPage) -> HTML {
  let wording = page.wording
  let heads: [HTML] = [
    "<th scope=\"col\" class=\"num\">\(wording.rank)</th>", "<th scope=\"col\">\(wording.vendor)</th>",
    "<th scope=\"col\" class=\"num\">\(wording.value)</th>",
    """
    <th scope="col" class="axis">\(wording.axis) <span class="ticks" aria-hidden="true">\
    <i>0</i><i>\(page.numbers.exact(0.25))</i><i>\(page.numbers.exact(0.5))</i>\
    <i>\(page.numbers.exact(0.75))</i><i>1</i></span></th>
    """,
    "<th scope=\"col\" class=\"num\">\(wording.first)</th>", "<th scope=\"col\">\(wording.ranks)</th>",
    "<th scope=\"col\" class=\"num\">\(wording.known)</th>", "<th scope=\"col\" class=\"num\">\(wording.proven)</th>",
    "<th scope=\"col\">\(wording.tools)</th>", "<th scope=\"col\">\(wording.status)</th>",
  ]
  let aside = page.setAside.map { rankingRow($0, page) }.joined()
  let asideBody: HTML = page.setAside.isEmpty ? "" : "<tbody class=\"aside\">\n\(aside)</tbody>\n"
  return """
    <section id="ranking">
    <h2>\(rankingHeading(page))</h2>
    <p class="sub">\(wording.rankingKey(page.strategy)) \(rankBarKey(page))</p>
    <table class="rank" role="table"><caption class="h">\(wording.rankingTitle)</caption>
    <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
    <tbody role="rowgroup">
    \(page.ranked.map { rankingRow($0, page) })</tbody>
    \(asideBody)</table>
    \(otherRunsTable(page))\(scenarioTable(page))</section>

    """
}

private func rankingHeading(_ page: ReportPage) -> Sentence {
  let wording = page.wording
  guard let caution = page.caution else {
    return wording.rankingHeadingWithoutRivals(ranked: page.ranked.count, of: page.assessments.count)
  }
  return wording.rankingHeading(
    page.name(caution.leader), overlapping: page.names(caution.overlapping), rivals: caution.rivals.count)
}

private func rankingRow(_ assessment: VendorAssessment, _ page: ReportPage) -> HTML {
  let (wording, vendor) = (page.wording, page.vendor(assessment))
  let isLeader = assessment.rank == 1
  let maker: HTML = vendor.maker.map { "<small>\(HTML.foreign($0))</small>" } ?? ""
  let name: HTML =
    vendor.website.map {
      "<a href=\"\($0.text)\" rel=\"noopener noreferrer\">\(HTML.foreign(vendor.name))</a>"
    } ?? HTML.foreign(vendor.name)
  let plot = assessment.value.map { value in
    IntervalPlot(
      value: value, title: "\(vendor.name): \(wording.valueWithRange(value).text)",
      description: wording.plotDescription, isLeader: isLeader
    ).markup
  }
  let span: HTML =
    assessment.value.map { "<small>\(page.span($0))</small>" } ?? "<small>\(wording.withoutValue)</small>"
  let breadth = assessment.breadth
  let mark: HTML = isLeader ? " class=\"first\"" : ""
  return """
    <tr role="row"\(mark)>\
    <td role="cell" class="num rk">\(assessment.rank.map { page.numbers.count($0) } ?? "–")</td>\
    <th scope="row" role="rowheader">\(name)\(maker)</th>\
    <td role="cell" class="num val"><b>\(page.value(assessment.value?.point))</b>\(span)</td>\
    <td role="cell" class="pl">\(plot)</td>\
    \(rankCells(assessment, page))\
    <td role="cell" class="num kn" data-l="\(wording.known)">\(page.coverage(of: assessment))</td>\
    <td role="cell" class="num pr" data-l="\(wording.proven)">\(page.numbers.percent(assessment.proven))</td>\
    <td role="cell" class="to" data-l="\(wording.tools)">\
    \(wording.breadth(offered: breadth.offered, of: breadth.features)) \
    <small>\(wording.inGroups(breadth.groups))</small></td>\
    <td role="cell" data-l="\(wording.status)">\(statusCell(assessment, page))</td></tr>

    """
}

/// What the runs are, and what the parts of the bar mean; nothing where nobody is ranked.
private func rankBarKey(_ page: ReportPage) -> HTML {
  guard !page.ranked.isEmpty else { return .empty }
  let parts = rankParts(page).enumerated().map { "\(RankBar.swatch($0)) \($1)" as HTML }
  return "\(page.wording.ranksKey(page.firmness.sampling)) \(parts.joined(separator: ", "))."
}

/// The names of the parts of the bar.
private func rankParts(_ page: ReportPage) -> [String] {
  let count = page.ranked.count
  return RankBar.parts(of: Array(repeating: 0, count: count)).indices.map { part in
    page.wording.rankPart(part == RankBar.ownParts && count > part + 1 ? nil : part + 1)
  }
}

/// How often the vendor is first, and how often it has each rank.
private func rankCells(_ assessment: VendorAssessment, _ page: ReportPage) -> HTML {
  let (wording, style) = (page.wording, page.shares)
  guard assessment.rank != nil, let place = page.robustness.place(of: assessment.vendor) else {
    return "<td role=\"cell\" class=\"num fi\" data-l=\"\(wording.first)\">–</td><td role=\"cell\" class=\"rs\"></td>"
  }
  let shares = page.robustness.rankAcceptability[place]
  let parts = zip(rankParts(page), RankBar.parts(of: shares)).map { (part: $0, share: style.text($1)) }
  let bar = RankBar(
    shares, title: wording.rankBarTitle(page.name(assessment), parts), description: wording.rankBarDescription)
  // The share of first ranks has a cell of its own.
  let others = parts.dropFirst().map { "\($0.part) \($0.share)" }.joined(separator: ", ")
  return """
    <td role="cell" class="num fi" data-l="\(wording.first)"><b>\(style.textWithin(shares.first ?? 0))</b>\
    <small>\(style.text(page.firmness.firstRankInterval(of: place)))</small></td>\
    <td role="cell" class="rs">\(bar.markup)<small>\(others)</small></td>
    """
}

/// Whether the vendor may win: a chip, and the reasons in words where it may not.
private func statusCell(_ assessment: VendorAssessment, _ page: ReportPage) -> HTML {
  let wording = page.wording
  switch assessment.status {
  case .eligible:
    return "<span class=\"met\">\(Glyph.full.markup) \(wording.word(for: .eligible))</span>"
  case .conditional:
    return """
      <span class="chip part">\(Glyph.part.markup) \(wording.word(for: .conditional))</span> \
      <a href="#v\(assessment.vendor)">\(wording.toProve(assessment.reasons.count))</a>
      """
  case .knockedOut:
    let reasons = assessment.reasons.filter { $0.status == .knockedOut }
    return """
      <span class="chip out">\(Glyph.out.markup) \(wording.word(for: .knockedOut))</span> \
      <ul class="why">\(reasons.map { "<li>\(reasonSentence($0, assessment, page))</li>" })</ul>
      """
  }
}

/// A reason in words, with a link to the criterion where there is one.
func reasonSentence(_ reason: Reason, _ assessment: VendorAssessment, _ page: ReportPage) -> HTML {
  let text = page.wording.sentence(for: reason, of: page.vendor(assessment), in: page.evaluation)
  switch reason.cause {
  case .mustHave(let place, _): return "<a href=\"#\(page.anchor(ofCriterion: place))\">\(text)</a>"
  case .goalMinimum: return "\(text)"
  }
}
