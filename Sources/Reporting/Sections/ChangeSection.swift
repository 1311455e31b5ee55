internal import Evaluation
internal import Scoring
internal import Wording

/// What would change the decision: priorities, ratings, answers and methods, each alone.
func changeSection(_ page: ReportPage) -> HTML {
  """
  <section id="change">
  <h2>\(heading(page))</h2>
  \(body(page))</section>

  """
}

private func heading(_ page: ReportPage) -> Sentence {
  let (wording, exact, rivals) = (page.wording, page.sensitivity, page.ranked.dropFirst())
  guard let leader = page.ranked.first else { return wording.changeHeadingNobody }
  guard !rivals.isEmpty else { return wording.changeHeadingWithoutRivals(page.name(leader)) }
  let level = page.ranked.filter { $0.rank == 1 }
  guard level.count == 1 else { return wording.changeHeadingLevel(page.names(level)) }
  return wording.changeHeading(
    page.name(leader), priorities: turning(exact.stability?.goals ?? []), of: page.strategy.goals.count,
    hasRating: exact.smallestChanges.contains { $0.rating != nil },
    answers: page.firmness.openUnknowns.map { _ in exact.neededAnswers.count { $0.needed.mean != nil } },
    of: rivals.count)
}

private func body(_ page: ReportPage) -> HTML {
  let wording = page.wording
  guard !page.ranked.isEmpty else {
    return "<p>\(wording.nobodyToChange(knockedOut: page.assessments.count { $0.status == .knockedOut }))</p>\n"
  }
  guard page.ranked.count > 1 else { return "<p>\(wording.nothingCouldTurn)</p>\n" }
  return """
    \(rivalsTable(page))\(swingTable(page))\(priorityTable(page))\(criterionWeights(page))\(differentiators(page))\
    \(dominance(page))\(methodTable(page))
    """
}

/// How many weights could put another vendor first.
func turning(_ intervals: [StabilityInterval]) -> Int { intervals.count { $0.nearestTakeover != nil } }

/// What separates the first two, criterion by criterion.
private func differentiators(_ page: ReportPage) -> HTML {
  let (wording, all) = (page.wording, page.sensitivity.differentiators)
  guard !all.isEmpty, page.ranked.count > 1 else { return .empty }
  let (first, second) = (page.ranked[0], page.ranked[1])
  let shown = all.prefix(10)
  let rows = shown.map { differentiator -> HTML in
    let criterion = page.evaluation.criteria[differentiator.criterion]
    func found(_ assessment: VendorAssessment) -> String {
      wording.judgement(page.vendor(assessment).ratings[differentiator.criterion].judgement, on: criterion.scale)
    }
    return """
      <tr><th scope="row">\(page.link(toCriterion: differentiator.criterion))</th>\
      <td class="num">\(page.numbers.signed(differentiator.difference))</td>\
      <td>\(found(first))</td><td>\(found(second))</td></tr>

      """
  }
  let title = wording.differentiatorsHeading(page.name(first), page.name(second))
  return """
    <details><summary><h3>\(title)</h3></summary>
    <div><p class="sub">\(wording.differentiatorsKey(page.name(first), shown: shown.count, of: all.count))</p>
    <table class="list"><caption class="h">\(title)</caption>
    <thead><tr><th scope="col">\(wording.criterion)</th>\(page.numberHeads([wording.gain]))\
    <th scope="col">\(HTML.foreign(page.name(first)))</th><th scope="col">\(HTML.foreign(page.name(second)))</th></tr></thead>
    <tbody>
    \(rows)</tbody></table></div></details>

    """
}

/// Who is nowhere better than another, and who is first under no priorities at all.
private func dominance(_ page: ReportPage) -> HTML {
  let (wording, exact) = (page.wording, page.sensitivity)
  let never = Set(exact.potentialOptimality.filter { !$0.isPossible }.map(\.vendor))
  let impossible = page.names(page.ranked.filter { never.contains($0.vendor) })
  // With one goal there are no other priorities.
  var sentences =
    impossible.isEmpty || page.strategy.goals.count < 2 ? [] : [wording.neverFirst(impossible, of: page.ranked.count)]
  func dominating(_ vendor: VendorAssessment, on level: Dominance.Level) -> Set<Int> {
    Set(exact.dominances.filter { $0.level == level && $0.dominated == vendor.vendor }.map(\.dominating))
  }
  for level in Dominance.Level.allCases {
    for vendor in page.ranked {
      var better = dominating(vendor, on: level)
      // Who is nowhere better on criteria is nowhere better on goals either.
      if level == .goals { better.subtract(dominating(vendor, on: .criteria)) }
      guard !better.isEmpty else { continue }
      let names = page.names(page.ranked.filter { better.contains($0.vendor) })
      sentences.append(wording.dominated(page.name(vendor), by: names, on: level))
    }
  }
  guard let first = sentences.first else { return .empty }
  let rest = sentences.dropFirst().map { "<li>\($0)</li>\n" as HTML }
  let list: HTML = rest.isEmpty ? "" : "<ul class=\"plain\">\n\(rest)</ul>\n"
  return "<h3>\(first.heading)</h3>\n\(list)"
}
