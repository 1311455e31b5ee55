internal import Evaluation
internal import Scoring
internal import Wording

/// What every goal, group and criterion counts, as typed and as it turns out.
func weightsSection(_ page: ReportPage) -> HTML {
  let wording = page.wording
  let priorities = page.comparison.weighting.priorities
  let share = priorities.max() ?? 0
  let top = priorities.indices.filter { priorities[$0] >= share - 1e-9 }.map { page.strategy.goals[$0].name }
  let heading = wording.weightsHeading(top, share: share, goals: priorities.count)
  return """
    <section id="weights">
    <h2>\(heading)</h2>
    <p class="sub">\(wording.priorityMethod(page.strategy.priorityMethod, scenario: page.comparison.scenario?.name))</p>
    \(goalTable(page))\(pairwise(page))\(groupTable(page))\(criterionTable(page))</section>

    """
}

private func goalTable(_ page: ReportPage) -> HTML {
  let wording = page.wording
  let scenarios = page.strategy.scenarios.map { Weighting(page.evaluation, scenario: $0).priorities }
  let rows = page.goalsByPriority.map { place -> HTML in
    let goal = page.strategy.goals[place]
    let cells = scenarios.map { "<td class=\"num\">\(page.numbers.percent($0[place], decimals: 1))</td>" as HTML }
    return """
      <tr><th scope="row">\(goal.name)</th><td class="num">\(asTyped(goal, page))</td>\
      <td class="num"><b>\(page.numbers.percent(page.comparison.weighting.priorities[place], decimals: 2))</b></td>\
      \(cells)</tr>

      """
  }
  return """
    <h3 id="weights-goals">\(wording.goalPriorities)</h3>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="weights-goals">
    <table class="matrix"><caption class="h">\(wording.goalPriorities)</caption>
    <thead><tr><th scope="col">\(wording.goal)</th><th scope="col" class="num">\(wording.asTyped)</th>\
    <th scope="col" class="num">\(wording.priority)</th>\
    \(page.strategy.scenarios.map { "<th scope=\"col\" class=\"num\">\($0.name)</th>" as HTML })</tr></thead>
    <tbody>
    \(rows)</tbody></table>
    </div>

    """
}

/// What the strategy says of a goal's priority, before anything is computed.
private func asTyped(_ goal: Goal, _ page: ReportPage) -> String {
  switch page.strategy.priorityMethod {
  case .points: return goal.points.map { page.numbers.exact($0) } ?? "–"
  case .swing(let swings): return swings[goal.id].map { page.numbers.exact($0) } ?? "–"
  case .rankOrderCentroid(let order):
    guard let place = order.firstIndex(where: { $0.contains(goal.id) }) else { return "–" }
    return page.wording.place(order[..<place].reduce(1) { $0 + $1.count }, isShared: order[place].count > 1)
  case .pairwise: return page.wording.compared
  }
}

/// The comparisons of goals in pairs, and how well they agree.
private func pairwise(_ page: ReportPage) -> HTML {
  guard case .pairwise(let comparisons) = page.strategy.priorityMethod,
    let consistency = page.comparison.weighting.consistency
  else { return .empty }
  let wording = page.wording
  func name(_ id: GoalID) -> String { page.evaluation.goal(id)?.name ?? id.rawValue }
  let items = comparisons.map {
    "<li>\(wording.comparison(name($0.first), name($0.second), ratio: $0.ratio))</li>\n" as HTML
  }
  return """
    <p>\(wording.consistency(
      lambdaMax: consistency.lambdaMax, ratio: consistency.ratio,
      worst: consistency.worst.map { (name($0.first), name($0.second)) }))</p>
    <details><summary>\(wording.comparisons(comparisons.count))</summary>
    <ul class="plain">
    \(items)</ul></details>

    """
}

private func groupTable(_ page: ReportPage) -> HTML {
  let wording = page.wording
  let shifts = Set(
    page.comparison.weighting.findings(in: page.evaluation).compactMap { finding -> GroupID? in
      if case .groupShifts(let group, _, _) = finding { group } else { nil }
    })
  let shares = page.comparison.weighting.effectiveGroupShares(of: page.evaluation)
  let order = shares.indices.sorted { shares[$0] != shares[$1] ? shares[$0] > shares[$1] : $0 < $1 }
  let rows = order.map { place -> HTML in
    let group = page.evaluation.groups[place]
    let flag: HTML =
      shifts.contains(group.id) ? "<span class=\"flag\">\(Glyph.flag.markup) \(wording.groupShifts)</span>" : ""
    return """
      <tr><th scope="row">\(group.name)</th><td class="num">\(page.numbers.exact(group.weight))</td>\
      <td class="num">\(page.numbers.percent(page.comparison.weighting.groups[place], decimals: 1))</td>\
      <td class="num"><b>\(page.numbers.percent(shares[place], decimals: 1))</b></td><td>\(flag)</td></tr>

      """
  }
  return """
    <h3 id="weights-groups">\(wording.groupsTitle)</h3>
    <p class="sub">\(wording.groupsKey)</p>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="weights-groups">
    <table class="list"><caption class="h">\(wording.groupsTitle)</caption>
    <thead><tr><th scope="col">\(wording.group)</th><th scope="col" class="num">\(wording.asTyped)</th>\
    <th scope="col" class="num">\(wording.typedShare)</th><th scope="col" class="num">\(wording.effectiveShare)</th>\
    <th scope="col">\(wording.remark)</th></tr></thead>
    <tbody>
    \(rows)</tbody></table>
    </div>

    """
}

private func criterionTable(_ page: ReportPage) -> HTML {
  let wording = page.wording
  let weighting = page.comparison.weighting
  let order = page.evaluation.criteria.indices.sorted {
    weighting.effective[$0] != weighting.effective[$1] ? weighting.effective[$0] > weighting.effective[$1] : $0 < $1
  }
  let goals = page.strategy.goals
  let rows = order.map { place -> HTML in
    let criterion = page.evaluation.criteria[place]
    let strengths = goals.map { "<td class=\"num\">\(criterion.serves[$0.id].map(String.init) ?? "")</td>" as HTML }
    let weight = criterion.isGate ? wording.gate : page.numbers.exact(criterion.weight)
    return """
      <tr><th scope="row">\(page.link(toCriterion: place))</th>\
      <td class="num"><b>\(page.numbers.percent(weighting.effective[place], decimals: 2))</b></td>\
      <td class="num">\(page.numbers.percent(weighting.typed[place], decimals: 2))</td>\
      <td class="num">\(weight)</td>\(strengths)</tr>

      """
  }
  return """
    <h3 id="weights-criteria">\(wording.criterionWeights)</h3>
    <p class="sub">\(wording.criterionWeightsKey)</p>
    <div class="scroll tall" role="region" tabindex="0" aria-labelledby="weights-criteria">
    <table class="matrix"><caption class="h">\(wording.criterionWeights)</caption>
    <thead><tr><th scope="col">\(wording.criterion)</th><th scope="col" class="num">ω</th>\
    <th scope="col" class="num">w</th><th scope="col" class="num">\(wording.asTyped)</th>\
    \(goals.map { "<th scope=\"col\" class=\"num\">\($0.name)</th>" as HTML })</tr></thead>
    <tbody>
    \(rows)</tbody></table>
    </div>

    """
}
