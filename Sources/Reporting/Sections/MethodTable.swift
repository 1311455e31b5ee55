internal import Evaluation
internal import Scoring
internal import Wording

/// What other methods make of the same ratings; they never decide.
func methodTable(_ page: ReportPage) -> HTML {
  let (wording, check) = (page.wording, page.sensitivity.crossCheck)
  let ranks = check.results.map { result in
    Dictionary(result.ranking.map { ($0.vendor, $0.rank) }) { first, _ in first }
  }
  let rows = page.ranked.map { vendor -> HTML in
    let cells = ranks.map {
      "<td class=\"num\">\($0[vendor.vendor].map { page.numbers.count($0) } ?? "–")</td>" as HTML
    }
    return """
      <tr><td class="num">\(vendor.rank.map { page.numbers.count($0) } ?? "–")</td>\
      <th scope="row">\(HTML.foreign(page.name(vendor)))</th>\(cells)</tr>

      """
  }
  let agreements = check.results.map { result -> HTML in
    "<td class=\"num\">\(result.agreement.map { page.numbers.value($0) } ?? "–")</td>"
  }
  let swaps = check.results.map { "<td class=\"num\">\($0.reversedByDropping.count)</td>" as HTML }
  let (title, rest) = methodSentences(page)
  var key = wording.methodsKey(usesGoalMeans: check.usesGoalMeans).map { "\($0)" as Sentence }
  if check.compromise.count > 1 {
    key.append(wording.compromise(check.compromise.map { page.evaluation.vendors[$0].name }))
  }
  return """
    <h3>\(title.heading)</h3>
    <p class="sub">\((rest + key).joined(separator: " "))</p>
    <table class="list"><caption class="h">\(wording.methodsHeading)</caption>
    <thead><tr>\(page.numberHeads([wording.rank]))<th scope="col">\(wording.vendor)</th>\
    \(page.numberHeads(check.results.map { wording.name(of: $0.method) }))</tr></thead>
    <tbody>
    \(rows)</tbody>
    <tfoot><tr><td></td><th scope="row">\(wording.agreement)</th>\(agreements)</tr>
    <tr><td></td><th scope="row">\(wording.swaps)</th>\(swaps)</tr></tfoot></table>

    """
}

/// Whom the others put first, and where dropping a vendor makes others change places.
private func methodSentences(_ page: ReportPage) -> (title: Sentence, rest: [Sentence]) {
  let (wording, results) = (page.wording, page.sensitivity.crossCheck.results)
  guard let leader = page.ranked.first else { return ("", []) }
  let firsts = results.map { result in
    (method: result.method, vendors: result.ranking.filter { $0.rank == 1 }.map(\.vendor))
  }
  // All level says nothing for or against anybody.
  let telling = firsts.filter { $0.vendors.count < page.ranked.count }
  let differing = telling.filter { !$0.vendors.contains(leader.vendor) }
    .map { (method: $0.method, first: $0.vendors.map { page.evaluation.vendors[$0].name }) }
  let title =
    telling.isEmpty
    ? wording.methodsSayNothing
    : wording.otherMethods(
      agreeing: telling.filter { $0.vendors.contains(leader.vendor) }.map(\.method), differing: differing,
      leader: page.name(leader))
  let reversed = results.map { (method: $0.method, vendors: $0.reversedByDropping.count) }.filter { $0.vendors > 0 }
  return (title, reversed.isEmpty ? [] : [wording.reversals(reversed)])
}
