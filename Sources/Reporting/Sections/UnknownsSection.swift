internal import Evaluation
internal import Scoring
internal import Wording

/// What is not known of each vendor, what the answers would have to be, and what to ask.
func unknownsSection(_ page: ReportPage) -> HTML {
  let wording = page.wording
  let leader = page.conclusion.leader
  let needed = page.assessments.map {
    NeededAnswers($0, vendor: page.vendor($0), leader: leader, policy: page.strategy.unknown)
  }
  let rows = zip(page.assessments, needed).map { assessment, needed -> HTML in
    return """
      <tr><th scope="row">\(HTML.foreign(page.name(assessment)))</th>\
      <td class="num">\(page.coverage(of: assessment))</td>\
      <td class="num">\(needed.unknowns.count)</td><td class="num">\(page.weight(needed.weight))</td>\
      <td class="num">\(needed.gap.map { page.numbers.fixed($0, decimals: 3) } ?? "–")</td>\
      <td>\(verdict(on: needed, assessment, page))</td></tr>

      """
  }
  return """
    <section id="unknowns">
    <h2 id="unknowns-h">\(unknownsHeading(page, needed))</h2>
    <p class="sub">\(wording.unknownsKey(page.strategy.unknown))</p>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="unknowns-h">
    <table class="list figures"><caption class="h">\(wording.unknownsTitle)</caption>
    <thead><tr><th scope="col">\(wording.vendor)</th><th scope="col" class="num">\(wording.known)</th>\
    <th scope="col" class="num">\(wording.unknownCount)</th><th scope="col" class="num">\(wording.unknownWeight)</th>\
    <th scope="col" class="num">\(wording.behindFirst)</th><th scope="col">\(wording.toDrawLevel)</th></tr></thead>
    <tbody>
    \(rows)</tbody></table>
    </div>
    <h3>\(wording.questionsTitle)</h3>
    <p class="sub">\(wording.questionsKey)</p>
    \(page.assessments.map { questions(of: $0, page) })</section>

    """
}

private func unknownsHeading(_ page: ReportPage, _ needed: [NeededAnswers]) -> Sentence {
  let pairs = zip(page.assessments, needed)
  guard let (most, its) = pairs.max(by: { $0.1.weight < $1.1.weight }), !its.unknowns.isEmpty else {
    return page.wording.everythingIsAnswered
  }
  return page.wording.unknownsHeading(
    page.name(most), unknown: its.unknowns.count, of: page.evaluation.criteria.count, weight: its.weight)
}

private func verdict(on needed: NeededAnswers, _ assessment: VendorAssessment, _ page: ReportPage) -> Sentence {
  let wording = page.wording
  guard needed.gap != nil else {
    return assessment.vendor == page.conclusion.leader?.vendor ? wording.standsFirst : "–"
  }
  if needed.unknowns.isEmpty { return wording.nothingUnknown }
  guard let mean = needed.mean else { return wording.fullMarksWouldNotSuffice }
  return wording.meanNeeded(mean)
}

/// How many questions to a vendor stand in full; the others stand with their criteria, and are named.
private let questionsInFull = 12

/// What to ask one vendor, what counts most first.
private func questions(of assessment: VendorAssessment, _ page: ReportPage) -> HTML {
  let vendor = page.vendor(assessment)
  let open = vendor.ratings.indices
    .filter { vendor.ratings[$0].judgement == .unknown || vendor.ratings[$0].details?.ask != nil }
    .sorted {
      assessment.weights[$0] != assessment.weights[$1] ? assessment.weights[$0] > assessment.weights[$1] : $0 < $1
    }
  guard !open.isEmpty else { return .empty }
  let items = open.prefix(questionsInFull).map { place -> HTML in
    let criterion = page.evaluation.criteria[place]
    let ask: HTML? = vendor.ratings[place].details?.ask.map { HTML.foreign($0) }
    let question = ask ?? "\(criterion.question ?? page.wording.rateThis)"
    return """
      <li><span class="w">\(page.weight(assessment.weights[place]))</span> \
      <a href="#\(page.anchor(ofCriterion: place))">\(criterion.name)</a>: \(question)</li>

      """
  }
  let rest = open.dropFirst(questionsInFull).map { place -> HTML in
    "\(page.link(toCriterion: place)) <span class=\"w\">\(page.weight(assessment.weights[place]))</span>"
  }
  let others: HTML =
    rest.isEmpty ? "" : "<p>\(page.wording.moreQuestions(rest.count)) \(rest.joined(separator: ", "))</p>\n"
  return """
    <details><summary>\(HTML.foreign(vendor.name)) <span>\(page.wording.questions(open.count))</span></summary>
    <ol class="qs">
    \(items)</ol>
    \(others)</details>

    """
}
