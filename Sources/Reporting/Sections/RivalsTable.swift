internal import Evaluation
internal import Scoring
internal import Wording

/// What each rival would need to draw level with the first: answers, one rating, one priority.
func rivalsTable(_ page: ReportPage) -> HTML {
  guard let leader = page.ranked.first else { return .empty }
  let (wording, unknowns) = (page.wording, page.firmness.openUnknowns)
  let open = unknowns == nil ? [] : [wording.unknownShare, wording.mustAverage]
  let rows = page.ranked.dropFirst().map { rival -> HTML in
    let gap = (leader.value?.point ?? 0) - (rival.value?.point ?? 0)
    return """
      <tr><td class="num">\(rival.rank.map { page.numbers.count($0) } ?? "–")</td>\
      <th scope="row">\(HTML.foreign(page.name(rival)))</th>\
      <td class="num">\(gap <= 1e-9 ? "–" : page.numbers.small(gap))</td>\
      <td class="num">\(wins(rival, against: leader, page).map(page.shares.text) ?? "–")</td>\
      \(unknowns == nil ? .empty : neededCells(rival, page))\(changeCells(rival, page))</tr>

      """
  }
  let title = wording.rivalsHeading(page.name(leader))
  return """
    <h3 id="rivals">\(title)</h3>
    <p class="sub">\(wording.rivalsTableKey(page.name(leader), page.firmness.sampling, unknowns: unknowns))</p>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="rivals">
    <table class="list figures"><caption class="h">\(title)</caption>
    <thead><tr>\(page.numberHeads([wording.rank]))<th scope="col">\(wording.vendor)</th>\
    \(page.numberHeads([wording.behind, wording.aheadIn] + open))\
    <th scope="col">\(wording.changedRating)</th><th scope="col">\(wording.changedPriority)</th></tr></thead>
    <tbody>
    \(rows.joined())</tbody></table>
    </div>

    """
}

/// How often a rival is ahead of the first.
private func wins(_ rival: VendorAssessment, against leader: VendorAssessment, _ page: ReportPage) -> Double? {
  guard let place = page.robustness.place(of: rival.vendor), let first = page.robustness.place(of: leader.vendor)
  else { return nil }
  return page.robustness.pairwise[place][first]
}

/// How much is unknown about a rival, and what the answers must average.
private func neededCells(_ rival: VendorAssessment, _ page: ReportPage) -> HTML {
  let wording = page.wording
  guard let needed = page.sensitivity.neededAnswers.first(where: { $0.rival == rival.vendor })?.needed else {
    return "<td class=\"num\">–</td><td>\(wording.nothingUnknown)</td>"
  }
  let mean: HTML =
    needed.mean.map { "<td class=\"num\">\(page.numbers.value($0))</td>" }
    ?? "<td>\(wording.fullMarksWouldNotSuffice)</td>"
  return "<td class=\"num\">\(page.numbers.percent(needed.weight))</td>\(mean)"
}

private func changeCells(_ rival: VendorAssessment, _ page: ReportPage) -> HTML {
  let wording = page.wording
  guard let change = page.sensitivity.smallestChanges.first(where: { $0.rival == rival.vendor }), !change.isLevel else {
    return "<td colspan=\"2\">\(wording.levelAlready)</td>"
  }
  let rating: HTML =
    change.rating.map { "\(wording.changedRating(page.firmness.turn($0, bringing: rival.vendor, wording)))" }
    ?? "\(wording.noneSuffices)"
  let priority: HTML =
    change.priority.map {
      "\(wording.changedPriority(page.strategy.goals[$0.goal].name, from: $0.from, to: $0.to))"
    } ?? "\(wording.noneSuffices)"
  return "<td>\(rating)</td><td>\(priority)</td>"
}
