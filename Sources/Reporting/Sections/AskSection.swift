internal import Evaluation
internal import Scoring
internal import Wording

/// What to ask next: the ten most useful questions ready to send, then everything else that is open.
func askSection(_ page: ReportPage) -> HTML {
  let wording = page.wording
  let open = page.assessments.map { OpenQuestions($0, page) }
  let best = BestQuestions(page)
  let asked = Set(best.questions.map { Place(vendor: $0.vendor, criterion: $0.criterion) })
  let rest = open.map { questions -> HTML in
    questions.without { asked.contains(Place(vendor: questions.assessment.vendor, criterion: $0)) }.markup(page)
  }
  let others: HTML =
    rest.allSatisfy(\.isEmpty)
    ? .empty
    : """
    <h3>\(wording.otherQuestions)</h3>
    <p class="sub">\(wording.otherQuestionsKey)</p>
    \(rest)
    """
  return """
    <section id="ask">
    <h2>\(heading(page, open: open.map(\.criteria.count).reduce(0, +)))</h2>
    \(best.markup(page))\(others)</section>

    """
}

private struct Place: Hashable {
  let vendor: Int
  let criterion: Int
}

private func heading(_ page: ReportPage, open: Int) -> Sentence {
  let (wording, ranked) = (page.wording, page.ranked)
  guard !page.assessments.isEmpty else { return wording.nobodyToAsk }
  guard let information = page.sensitivity.information else {
    return open == 0 ? wording.nothingToAsk : wording.askThoughNobodyIsRanked(open)
  }
  if let best = information.questions.first {
    return wording.bestQuestion(
      page.evaluation.vendors[best.vendor].name, page.evaluation.criteria[best.criterion].name, gain: best.gain
    ).heading
  }
  if ranked.count == 1 { return open == 0 ? wording.nothingToAsk : wording.askWithoutRivals(open) }
  guard ranked.contains(where: { $0.value.map { $0.high > $0.low } ?? false }) else {
    return open == 0 ? wording.nothingToAsk : wording.askAboutNothingThatCounts(open)
  }
  return wording.noQuestionHelps(
    page.evaluation.vendors[information.bestByExpectation].name, all: page.robustness.perfectInformation
  ).heading
}

/// Everything that is open about one vendor.
private struct OpenQuestions {
  let assessment: VendorAssessment
  /// The places of the criteria, what counts most first.
  var criteria: [Int]
  /// The share of its weight that is unknown.
  let unknownWeight: Double

  /// How many stand in full; the others stand with their criteria, and are named.
  static let inFull = 12

  init(_ assessment: VendorAssessment, _ page: ReportPage) {
    self.assessment = assessment
    let (ratings, weights) = (page.vendor(assessment).ratings, assessment.weights)
    criteria = ratings.indices
      .filter { ratings[$0].isOpen }
      .sorted { weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1 }
    unknownWeight = ratings.indices.filter { ratings[$0].judgement == .unknown }.map { weights[$0] }.compensatedSum()
  }

  /// The same without those that stand elsewhere.
  func without(_ isElsewhere: (Int) -> Bool) -> OpenQuestions {
    var rest = self
    rest.criteria = criteria.filter { !isElsewhere($0) }
    return rest
  }

  func markup(_ page: ReportPage) -> HTML {
    guard !criteria.isEmpty else { return .empty }
    func weight(_ place: Int) -> HTML { "<span class=\"w\">\(page.weight(assessment.weights[place]))</span>" }
    let items = criteria.prefix(Self.inFull).map { place -> HTML in
      """
      <li>\(weight(place)) \(page.link(toCriterion: place)): \(questionText(assessment.vendor, place, page))</li>

      """
    }
    let rest = criteria.dropFirst(Self.inFull).map { "\(page.link(toCriterion: $0)) \(weight($0))" as HTML }
    let others: HTML =
      rest.isEmpty ? "" : "<p>\(page.wording.moreQuestions(rest.count)) \(rest.joined(separator: ", "))</p>\n"
    return """
      <details><summary>\(HTML.foreign(page.name(assessment))) \
      <span>\(page.wording.openQuestions(criteria.count, unknownWeight: unknownWeight))</span></summary>
      <ol class="qs">
      \(items)</ol>
      \(others)</details>

      """
  }
}

/// The question that the rating leaves open, else the one that the criterion asks, with a request for proof where a
/// claim is all there is.
func questionText(_ vendor: Int, _ criterion: Int, _ page: ReportPage) -> HTML {
  let rating = page.evaluation.vendors[vendor].ratings[criterion]
  if let ask = rating.details?.ask { return HTML.foreign(ask) }
  let asked = page.evaluation.criteria[criterion]
  guard let question = asked.question else { return "\(page.wording.askAbout(asked.name))" }
  return rating.isKnown ? "\(question) \(page.wording.showProof)" : "\(question)"
}

extension Rating {
  /// Whether there is something to ask: it is unknown, only claimed, or has a question of its own.
  fileprivate var isOpen: Bool {
    judgement == .unknown || details?.ask != nil || (isKnown && !isProven)
  }
}
