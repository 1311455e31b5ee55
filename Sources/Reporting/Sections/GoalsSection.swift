internal import Evaluation
internal import Scoring
internal import Wording

/// How far each vendor attains each goal: the matrix that the strategy is about.
func goalsSection(_ page: ReportPage) -> HTML {
  let wording = page.wording
  let goals = page.strategy.goals
  let rows = page.goalsByPriority.map { goal -> HTML in
    let minimum: HTML = goals[goal].minimum.map { "<small>\(wording.minimum($0))</small>" } ?? ""
    return """
      <tr><th scope="row">\(goals[goal].name)\(minimum)</th>\
      <td class="num">\(page.numbers.percent(page.comparison.weighting.priorities[goal], decimals: 1))</td>\
      \(page.assessments.map { attainmentCell($0, goal, page) })</tr>

      """
  }
  let totals = page.assessments.map { assessment -> HTML in
    guard let value = assessment.value else { return "<td class=\"num\">–</td>" }
    return "<td class=\"num\"><b>\(page.numbers.value(value.point))</b><small>\(page.span(value))</small></td>"
  }
  return """
    <section id="goals" class="\(page.paper)">
    <h2 id="goals-h">\(goalsHeading(page))</h2>
    <p class="sub">\(wording.goalsKey) <span class="ramp">\(rampKey(page))</span> \
    \(Glyph.best.markup) \(wording.bestMark)</p>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="goals-h">
    <table class="matrix heat"><caption class="h">\(wording.goalsTitle)</caption>
    <thead><tr><th scope="col">\(wording.goal)</th><th scope="col" class="num">\(wording.priority)</th>\
    \(vendorHeads(page))</tr></thead>
    <tbody>
    \(rows)</tbody>
    <tfoot><tr><th scope="row">\(wording.valueOfAllGoals)</th><td class="num">\(page.numbers.percent(1))</td>\
    \(totals)</tr></tfoot>
    </table>
    </div>
    </section>

    """
}

/// The vendors as heads of columns, those that are set aside marked as such.
func vendorHeads(_ page: ReportPage) -> HTML {
  page.assessments.map { assessment -> HTML in
    let mark: HTML =
      assessment.status == .knockedOut
      ? "<small class=\"ko\">\(Glyph.out.markup) \(page.wording.word(for: .knockedOut))</small>" : .empty
    return "<th scope=\"col\" class=\"v\">\(HTML.foreign(page.name(assessment)))\(mark)</th>"
  }.joined()
}

private func attainmentCell(_ assessment: VendorAssessment, _ goal: Int, _ page: ReportPage) -> HTML {
  guard let attainment = assessment.attainments[goal] else {
    return "<td class=\"num na\">\(page.wording.notApplicable)</td>"
  }
  let isBest = assessment.rank != nil && page.isBest(attainment.point, onGoal: goal)
  let mark: HTML = isBest ? "\(Glyph.best.markup(named: page.wording.best)) " : ""
  let fill: HTML = assessment.rank == nil ? "aside" : RampStep.fill(of: attainment.point)
  return """
    <td class="num \(fill)">\(mark)<b>\(page.numbers.value(attainment.point))</b>\
    <small>\(page.span(attainment))</small></td>
    """
}

private func rampKey(_ page: ReportPage) -> HTML {
  (1...5).map { step -> HTML in
    let (from, to) = (Double(step - 1) / 5, step == 5 ? 1 : Double(step) / 5 - 0.01)
    return "<span class=\"s\(step)\">\(page.numbers.value(from))–\(page.numbers.value(to))</span>"
  }.joined()
}

private func goalsHeading(_ page: ReportPage) -> Sentence {
  let wording = page.wording
  guard page.ranked.count > 1 else { return wording.goalsHeadingAlone(goals: page.strategy.goals.count) }
  let wins = page.ranked.map { assessment in
    page.strategy.goals.indices.count { goal in
      assessment.attainments[goal].map { page.isBest($0.point, onGoal: goal) } ?? false
    }
  }
  guard let most = wins.max(), most > 0 else { return wording.goalsHeadingLevel(goals: page.strategy.goals.count) }
  let winners = zip(page.ranked, wins).filter { $1 == most }.map { page.name($0.0) }
  return wording.goalsHeading(winners, best: most, goals: page.strategy.goals.count)
}
