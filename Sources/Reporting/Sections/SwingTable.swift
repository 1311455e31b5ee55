internal import Evaluation
internal import Scoring
internal import Wording

/// The tornado: the ten ratings that can move the lead most, each alone.
func swingTable(_ page: ReportPage) -> HTML {
  let wording = page.wording
  let all = LeadSwing.all(page.comparison)
  guard let leader = page.ranked.first, page.ranked.count > 1 else { return .empty }
  guard !all.isEmpty else { return "<h3>\(wording.noSwing.heading)</h3>\n" }
  let today = (leader.value?.point ?? 0) - (page.ranked[1].value?.point ?? 0)
  let shown = Array(all.prefix(10))
  let axis = SwingBar.axis(for: shown, today: today)
  let rows = shown.map { swing -> HTML in
    let criterion = page.evaluation.criteria[swing.criterion]
    let vendor = page.evaluation.vendors[swing.vendor]
    let found = wording.judgement(vendor.ratings[swing.criterion].judgement, on: criterion.scale)
    let bar = SwingBar(
      swing: swing, axis: axis,
      title: wording.swingTitle(criterion.name, vendor.name, low: swing.atLow, high: swing.atHigh),
      description: wording.swingDescription)
    return """
      <tr><th scope="row">\(page.link(toCriterion: swing.criterion))\
      <small>\(HTML.foreign(vendor.name)), \(wording.soFar(found, confidence: nil))</small></th>\
      <td class="num">\(page.numbers.signed(swing.atLow))</td><td class="ch">\(bar.markup)</td>\
      <td class="num">\(page.numbers.signed(swing.atHigh))</td></tr>

      """
  }
  let losing = all.count { min($0.atLow, $0.atHigh) < -1e-9 }
  return """
    <h3 id="swings">\(wording.swingsHeading(page.name(leader), losing: losing))</h3>
    <p class="sub">\(wording.swingsKey(page.name(leader), today: today, shown: shown.count, of: all.count, isLost: losing > 0))</p>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="swings">
    \(SwingBar.lines(on: axis, today: today))<table class="list chart figures"><caption class="h">\(wording.swingsTitle)</caption>
    <thead><tr><th scope="col">\(wording.criterion)</th>\(page.numberHeads([wording.leadAtLow]))\
    <th scope="col" class="ch">\(wording.swingAxis)</th>\(page.numberHeads([wording.leadAtHigh]))</tr></thead>
    <tbody>
    \(rows)</tbody></table>
    </div>

    """
}
