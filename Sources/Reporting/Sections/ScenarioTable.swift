internal import Evaluation
internal import Scoring
internal import Wording

/// Who stands where under each scenario's priorities, beside the ranking that counts.
func scenarioTable(_ page: ReportPage) -> HTML {
  let (wording, rankings) = (page.wording, page.comparison.scenarioRankings)
  guard !rankings.isEmpty, !page.ranked.isEmpty else { return .empty }
  let places = rankings.map { ranking in
    Dictionary(ranking.places.map { ($0.vendor, $0) }) { first, _ in first }
  }
  func cell(_ rank: Int?, _ value: Double?) -> HTML {
    guard let rank, let value else { return "<td>–</td>" }
    let mark = rank == 1 ? "\(Glyph.best.markup) " as HTML : .empty
    let look: HTML = rank == 1 ? " class=\"one\"" : ""
    return "<td\(look)>\(mark)<b>\(rank)</b> <small>\(page.numbers.value(value))</small></td>"
  }
  let qualified = page.assessments.filter { $0.status != .knockedOut }
  let rows = qualified.map { assessment -> HTML in
    let cells = places.map { cell($0[assessment.vendor]?.rank, $0[assessment.vendor]?.value) }
    return """
      <tr><th scope="row">\(HTML.foreign(page.name(assessment)))</th>\
      \(cell(assessment.rank, assessment.value?.point))\(cells)</tr>

      """
  }
  let own = page.comparison.scenario.map { HTML.foreign($0.name) } ?? "\(wording.ownPriorities)"
  return """
    <h3 id="scenarios">\(wording.scenarioTableTitle)</h3>
    <p class="sub">\(wording.scenarioTableKey)</p>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="scenarios">
    <table class="matrix"><caption class="h">\(wording.scenarioTableTitle)</caption>
    <thead><tr><th scope="col">\(wording.vendor)</th><th scope="col">\(own)</th>\
    \(rankings.map { "<th scope=\"col\">\($0.scenario.name)</th>" as HTML })</tr></thead>
    <tbody>
    \(rows)</tbody></table>
    </div>

    """
}
