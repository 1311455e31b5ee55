internal import Evaluation
internal import OutputText
internal import Scoring
internal import Wording

/// What every section of the report looks at: the results, the language, and what follows from both.
struct ReportPage {
  let results: Results
  /// How the ranking holds up, and what would change it.
  let firmness: SensitivityResults
  let wording: any Wording
  /// Who stays in and has a value, in the order of the ranking.
  let ranked: [VendorAssessment]
  /// Who is knocked out or has no value, in the order of the page.
  let setAside: [VendorAssessment]
  let conclusion: Conclusion
  /// By goal, the greatest attainment among the ranked; nil where none has one or all are level.
  let bestAttainments: [Double?]
  /// How far the order can be trusted; nil where nobody leads or has a rival.
  let caution: OrderCaution?
  /// The places of the goals, those with the highest priority first.
  let goalsByPriority: [Int]
  /// Where the ratings can be checked, each source once.
  let sources: SourceList
  let panelScores: PanelScores

  init(_ results: Results, wording: any Wording) {
    self.results = results
    self.wording = wording
    firmness = SensitivityResults(results)
    let assessments = results.comparison.assessments
    let ranked = assessments.filter { $0.rank != nil }
    self.ranked = ranked
    setAside = assessments.filter { $0.rank == nil }
    let conclusion = Conclusion(of: results.comparison, in: results.evaluation)
    self.conclusion = conclusion
    bestAttainments = results.evaluation.strategy.goals.indices.map { goal in
      let points = ranked.compactMap { $0.attainments[goal]?.point }
      guard let best = points.max(), let least = points.min(), best - least > 1e-9 else { return nil }
      return best
    }
    caution = OrderCaution(results.comparison, in: results.evaluation)
    let priorities = results.comparison.weighting.priorities
    goalsByPriority = priorities.indices.sorted {
      priorities[$0] != priorities[$1] ? priorities[$0] > priorities[$1] : $0 < $1
    }
    sources = SourceList(results)
    panelScores = PanelScores(results.evaluation)
  }

  /// Whether an attainment is the best of those ranked, to the two decimals that are shown.
  func isBest(_ attainment: Double, onGoal goal: Int) -> Bool {
    bestAttainments[goal].map { numbers.value($0) == numbers.value(attainment) } ?? false
  }

  var evaluation: Evaluation { results.evaluation }
  var strategy: Strategy { results.evaluation.strategy }
  var comparison: Comparison { results.comparison }
  var robustness: Robustness { results.robustness }
  var sensitivity: Sensitivity { firmness.sensitivity }
  /// How shares of the runs are written.
  var shares: ShareStyle { ShareStyle(firmness.sampling, wording) }
  var numbers: NumberStyle { wording.numbers }
  /// Everyone, in the order of the page.
  var assessments: [VendorAssessment] { results.comparison.assessments }

  func vendor(_ assessment: VendorAssessment) -> Vendor { evaluation.vendors[assessment.vendor] }

  func name(_ assessment: VendorAssessment) -> String { vendor(assessment).name }

  func names(_ assessments: some Sequence<VendorAssessment>) -> [String] { assessments.map { name($0) } }

  /// A value with two decimals, or a dash where there is none.
  func value(_ number: Double?) -> String { number.map { numbers.value($0) } ?? "–" }

  /// From low to high, such as `0.38–0.61`.
  func span(_ value: PartialValue) -> String { "\(numbers.value(value.low))–\(numbers.value(value.high))" }

  /// A weight in percent: with one decimal, or two below one percent.
  func weight(_ share: Double) -> String { numbers.percent(share, decimals: share > 0 && share < 0.00995 ? 2 : 1) }

  /// How much is known of a vendor, flagged where that is less than the strategy asks for.
  func coverage(of assessment: VendorAssessment) -> HTML {
    let share: HTML = "\(numbers.percent(assessment.coverage))"
    guard assessment.isThinlyCovered(under: strategy) else { return share }
    return "<span class=\"flag\">\(Glyph.flag.markup(named: wording.thinlyKnown)) \(share)</span>"
  }

  /// Heads of columns of figures.
  func numberHeads(_ titles: [String]) -> HTML {
    titles.map { "<th scope=\"col\" class=\"num\">\($0)</th>" as HTML }.joined()
  }

  /// The class of a section whose tables have a column for each vendor: how wide a paper they are printed on.
  var paper: HTML {
    switch assessments.count {
    case ...12: "wide"
    case ...17: "wider"
    default: "widest"
    }
  }

  /// A rating as it is written, with the unit of its scale.
  func text(of rating: ScaleValue, on scale: Scale) -> String {
    guard let unit = scale.unit else { return scale.text(of: rating) }
    return "\(scale.text(of: rating)) \(unit)"
  }

  /// The id of a criterion's details on the page.
  func anchor(ofCriterion place: Int) -> String { "c\(place)" }

  /// A link to a criterion's details.
  func link(toCriterion place: Int) -> HTML {
    "<a href=\"#\(anchor(ofCriterion: place))\">\(evaluation.criteria[place].name)</a>"
  }
}

extension Sentence {
  /// The sentence for places where no markup can stand, with everything invisible made visible.
  var text: String { visible(plain) }
}
