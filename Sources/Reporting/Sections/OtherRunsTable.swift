internal import Scoring
internal import Wording

/// How often each vendor is first under other weights, and if the unknown turns out otherwise, folded.
func otherRunsTable(_ page: ReportPage) -> HTML {
  let (wording, firmness) = (page.wording, page.firmness)
  guard page.ranked.count > 1 else { return .empty }
  let unknowns = firmness.openUnknowns
  let heads =
    WeightModel.allCases.map { wording.name(of: $0) }
    + (unknowns == nil ? [] : [wording.countedUnknowns, wording.evenUnknowns])
  let rows = page.ranked.compactMap { vendor -> HTML? in
    guard let place = page.robustness.place(of: vendor.vendor) else { return nil }
    var shares = WeightModel.allCases.map { firmness.share(of: vendor.vendor, under: $0) }
    if unknowns != nil { shares += [page.robustness.byUnknown.counted[place], page.robustness.byUnknown.even[place]] }
    return """
      <tr><th scope="row">\(HTML.foreign(page.name(vendor)))</th>\
      \(shares.map { "<td class=\"num\">\(page.shares.text($0))</td>" as HTML })</tr>

      """
  }
  let key = wording.modelsKey(firmness.sampling, unknowns: unknowns).joined(separator: " ")
  return """
    <details><summary><h3>\(wording.otherRunsTitle)</h3></summary>
    <div><p class="sub">\(key)</p>
    <table class="list"><caption class="h">\(wording.otherRunsTitle)</caption>
    <thead><tr><th scope="col">\(wording.vendor)</th>\(page.numberHeads(heads))</tr></thead>
    <tbody>
    \(rows)</tbody></table></div></details>

    """
}
