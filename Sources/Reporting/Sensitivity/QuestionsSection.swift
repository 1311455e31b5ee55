internal import Evaluation
internal import Scoring
internal import Wording

/// What to ask next, ready to be sent, and what other methods make of the same ratings.
extension SensitivityResults {
  func questionsSection(_ wording: any Wording) -> [PlainDocument.Block] {
    let all = sensitivity.information?.questions ?? []
    guard !all.isEmpty else { return [] }
    let shown = all.prefix(10)
    var blocks: [PlainDocument.Block] = [.heading(wording.questionsHeading, level: 2)]
    // By vendor, whose best question is worth most first.
    var vendors: [Int] = []
    for question in shown where !vendors.contains(question.vendor) { vendors.append(question.vendor) }
    for vendor in vendors {
      blocks.append(.paragraph(wording.questionsTo(name(of: vendor))))
      blocks.append(.list(shown.filter { $0.vendor == vendor }.map { text(of: $0, wording) }))
    }
    blocks.append(
      .paragraph(wording.questionsKey(shown: shown.count, of: all.count, all: robustness.perfectInformation)))
    return blocks
  }

  private func text(of question: ValueOfInformation.Question, _ wording: any Wording) -> String {
    let criterion = evaluation.criteria[question.criterion]
    let rating = evaluation.vendors[question.vendor].ratings[question.criterion]
    return wording.question(
      openText(of: question), criterion: criterion.name,
      found: wording.judgement(rating.judgement, on: criterion.scale),
      gain: question.gain
    ).plain
  }

  /// The question that the rating leaves open, else the one that the criterion asks; nil where neither does.
  private func openText(of question: ValueOfInformation.Question) -> String? {
    evaluation.vendors[question.vendor].ratings[question.criterion].details?.ask
      ?? evaluation.criteria[question.criterion].question
  }

  /// The question; where nobody worded one, the name of the criterion.
  func text(of question: ValueOfInformation.Question) -> String {
    openText(of: question) ?? evaluation.criteria[question.criterion].name
  }

  func methodsSection(_ wording: any Wording) -> [PlainDocument.Block] {
    let results = sensitivity.crossCheck.results
    let ranks = results.map { result in
      Dictionary(uniqueKeysWithValues: result.ranking.map { ($0.vendor, $0.rank) })
    }
    var columns = [PlainTable.Column(wording.rank, .right), PlainTable.Column(wording.vendor, isCut: true)]
    columns += results.map { PlainTable.Column(wording.name(of: $0.method), .right) }
    var rows = ranked.map { vendor in
      let others = ranks.map { $0[vendor.vendor].map { String($0) } ?? "–" }
      return PlainTable.Row(cells(vendor, wording).prefix(2) + others)
    }
    let agreements = results.map { $0.agreement.map { wording.numbers.value($0) } ?? "–" }
    rows.append(PlainTable.Row(["", wording.agreement] + agreements, startsSection: true))
    rows.append(PlainTable.Row(["", wording.swaps] + results.map { String($0.reversedByDropping.count) }))
    var key = wording.methodsKey(usesGoalMeans: sensitivity.crossCheck.usesGoalMeans)
    if sensitivity.crossCheck.compromise.count > 1 {
      key.append(wording.compromise(sensitivity.crossCheck.compromise.map { name(of: $0) }).plain)
    }
    return [
      .heading(wording.methodsHeading, level: 2), .table(PlainTable(columns: columns, rows: rows)), .list(key),
    ]
  }
}
