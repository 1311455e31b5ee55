internal import Evaluation
internal import Scoring
internal import Wording

/// The value of the first vendor, and one of its goals, computed step by step.
struct WorkedExample {
  private let page: ReportPage
  private let vendor: VendorAssessment

  /// Nil where nobody has a value.
  init?(_ page: ReportPage) {
    guard let vendor = page.ranked.first ?? page.setAside.first(where: { $0.value != nil }) else { return nil }
    self.page = page
    self.vendor = vendor
  }

  var markup: HTML {
    let wording = page.wording
    let name = page.name(vendor)
    return """
      <h3>\(wording.exampleTitle(name))</h3>
      <p class="sub">\(wording.exampleKey)</p>
      <div class="two">
      \(valueTable)\(goalTable)</div>

      """
  }

  private func decimal(_ number: Double) -> String { page.numbers.fixed(number, decimals: 4) }

  /// S = Σ p·a.
  private var valueTable: HTML {
    let wording = page.wording
    let rows = page.strategy.goals.enumerated().compactMap { place, goal -> HTML? in
      guard let attainment = vendor.attainments[place] else { return nil }
      let priority = vendor.priorities[place]
      return """
        <tr><th scope="row">\(goal.name)</th><td class="num">\(decimal(priority))</td>\
        <td class="num">\(decimal(attainment.point))</td>\
        <td class="num">\(decimal(priority * attainment.point))</td></tr>

        """
    }
    return """
      <table class="list"><caption>\(wording.exampleValue(page.name(vendor)))</caption>
      <thead><tr><th scope="col">\(wording.goal)</th>\(page.numberHeads(["p", "a", "p · a"]))</tr></thead>
      <tbody>
      \(rows)</tbody>
      <tfoot><tr><th scope="row" colspan="3">\(wording.sum) = S</th>\
      <td class="num"><b>\(decimal(vendor.value?.point ?? 0))</b></td></tr></tfoot></table>

      """
  }

  /// The goal with a priority that fewest criteria serve, so that the table stays short.
  private var goal: Int? {
    page.strategy.goals.indices
      .filter { vendor.attainments[$0] != nil && vendor.priorities[$0] > 0 }
      .min { page.comparison.weighting.contributions[$0].count < page.comparison.weighting.contributions[$1].count }
  }

  /// a = Σ w·s·u / Σ w·s.
  private var goalTable: HTML {
    guard let goal, let attainment = vendor.attainments[goal] else { return .empty }
    let wording = page.wording
    let applying = page.comparison.weighting.contributions[goal].filter { vendor.partialValues[$0.criterion] != nil }
    let rows = applying.map { contribution -> HTML in
      let u = vendor.partialValues[contribution.criterion]?.point ?? 0
      return """
        <tr><th scope="row">\(page.link(toCriterion: contribution.criterion))</th>\
        <td class="num">\(decimal(page.comparison.weighting.typed[contribution.criterion]))</td>\
        <td class="num">\(contribution.strength)</td><td class="num">\(decimal(contribution.weight))</td>\
        <td class="num">\(decimal(u))</td><td class="num">\(decimal(contribution.weight * u))</td></tr>

        """
    }
    let total = applying.map(\.weight).compensatedSum()
    let sum = applying.map { $0.weight * (vendor.partialValues[$0.criterion]?.point ?? 0) }.compensatedSum()
    return """
      <table class="list"><caption>\(wording.exampleGoal(page.strategy.goals[goal].name))</caption>
      <thead><tr><th scope="col">\(wording.criterion)</th>\(page.numberHeads(["w", "s", "w · s", "u", "w · s · u"]))</tr></thead>
      <tbody>
      \(rows)</tbody>
      <tfoot><tr><th scope="row" colspan="3">\(wording.sum)</th><td class="num">\(decimal(total))</td><td></td>\
      <td class="num">\(decimal(sum))</td></tr>
      <tr><th scope="row" colspan="5">\(decimal(sum)) / \(decimal(total)) = a</th>\
      <td class="num"><b>\(decimal(attainment.point))</b></td></tr></tfoot></table>

      """
  }
}
