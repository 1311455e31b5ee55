internal import Evaluation
internal import Scoring
internal import Wording

/// How far each priority can move while the first stays first, those that can turn the choice before the others.
func priorityTable(_ page: ReportPage) -> HTML {
  let (wording, goals) = (page.wording, page.strategy.goals)
  guard let leader = page.ranked.first, let intervals = page.sensitivity.stability?.goals else { return .empty }
  let title = wording.prioritiesHeading(page.name(leader), turning: turning(intervals), of: goals.count)
  guard goals.count > 1 else { return "<h3>\(title)</h3>\n" }
  let rows = inOrderOfDistance(intervals).map { goal -> HTML in
    let interval = intervals[goal]
    let plot = IntervalPlot(
      value: PartialValue(low: interval.low, point: interval.weight, high: interval.high),
      title: wording.priorityPlotTitle(
        goals[goal].name, now: interval.weight, low: interval.low, high: interval.high),
      description: wording.priorityPlotDescription, isLeader: false)
    return intervalRow("\(goals[goal].name)", interval, "<td class=\"ch\">\(plot.markup)</td>", page)
  }
  return """
    <h3 id="stability">\(title)</h3>
    <p class="sub">\(wording.stabilityKey(page.name(leader)))</p>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="stability">
    <table class="list chart figures"><caption class="h">\(wording.goalStabilityHeading)</caption>
    \(heads(wording.goal, "<th scope=\"col\" class=\"ch\">\(wording.priorityAxis)</th>", page))
    <tbody>
    \(rows)</tbody></table>
    </div>

    """
}

/// The criteria whose weight can turn the choice, folded.
func criterionWeights(_ page: ReportPage) -> HTML {
  let wording = page.wording
  guard let intervals = page.sensitivity.stability?.criteria else { return .empty }
  let count = turning(intervals)
  guard count > 0 else {
    return "<p>\(wording.criterionStabilityKey(cannot: intervals.count, notShown: 0, of: intervals.count))</p>\n"
  }
  // Those that need most stand in the figures of `sensitivity`.
  let shown = min(count, 12)
  let rows = inOrderOfDistance(intervals).prefix(shown).map { place in
    intervalRow(page.link(toCriterion: place), intervals[place], .empty, page)
  }
  return """
    <details><summary><h3>\(wording.criterionWeightsSummary(turning: count, of: intervals.count))</h3></summary>
    <div><p class="sub" id="criterion-stability">\
    \(wording.criterionStabilityKey(cannot: intervals.count - count, notShown: count - shown, of: intervals.count))</p>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="criterion-stability">
    <table class="list figures"><caption class="h">\(wording.criterionStabilityHeading)</caption>
    \(heads(wording.criterion, .empty, page))
    <tbody>
    \(rows.joined())</tbody></table>
    </div></div></details>

    """
}

/// Those that turn the choice first, the nearest before; then the weightiest.
private func inOrderOfDistance(_ intervals: [StabilityInterval]) -> [Int] {
  let distances = intervals.map { $0.nearestTakeover?.distance ?? .infinity }
  return intervals.indices.sorted { a, b in
    if distances[a] != distances[b] { return distances[a] < distances[b] }
    return intervals[a].weight != intervals[b].weight ? intervals[a].weight > intervals[b].weight : a < b
  }
}

private func heads(_ first: String, _ axis: HTML, _ page: ReportPage) -> HTML {
  let wording = page.wording
  return """
    <thead><tr><th scope="col">\(first)</th>\(page.numberHeads([wording.now, wording.from]))\(axis)\
    \(page.numberHeads([wording.upTo]))<th scope="col">\(wording.takesOverBelow)</th>\
    <th scope="col">\(wording.takesOverAbove)</th></tr></thead>
    """
}

private func intervalRow(_ name: HTML, _ interval: StabilityInterval, _ plot: HTML, _ page: ReportPage) -> HTML {
  func percent(_ share: Double) -> String { page.numbers.percent(share, decimals: 1) }
  func who(_ vendor: Int?) -> HTML { vendor.map { HTML.foreign(page.evaluation.vendors[$0].name) } ?? "–" }
  return """
    <tr><th scope="row">\(name)</th><td class="num">\(percent(interval.weight))</td>\
    <td class="num">\(percent(interval.low))</td>\(plot)<td class="num">\(percent(interval.high))</td>\
    <td>\(who(interval.below))</td><td>\(who(interval.above))</td></tr>

    """
}
