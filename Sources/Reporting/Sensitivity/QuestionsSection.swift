internal import Evaluation
internal import Scoring
internal import Wording

/// What to ask next, ready to be sent, and what other methods make of the same ratings.
extension SensitivityResults {
  func questionsSection(_ wording: any Wording) -> [PlainDocument.Block] {
    let useful = UsefulQuestions(comparison, information: sensitivity.information)
    let shown = useful.questions.prefix(10)
    guard !shown.isEmpty else { return [] }
    var blocks: [PlainDocument.Block] = [.heading(wording.questionsHeading, level: 2)]
    // By vendor, whose best question is worth most first.
    var vendors: [Int] = []
    for question in shown where !vendors.contains(question.vendor) { vendors.append(question.vendor) }
    for vendor in vendors {
      blocks.append(.paragraph(wording.questionsTo(name(of: vendor))))
      blocks.append(.list(shown.filter { $0.vendor == vendor }.map { text(of: $0, useful.measure, wording) }))
    }
    blocks.append(.paragraph(key(useful, shown: shown.count, wording)))
    return blocks
  }

  private func key(_ useful: UsefulQuestions, shown: Int, _ wording: any Wording) -> String {
    let count = useful.questions.count
    return switch useful.measure {
    case .gain: wording.gainKey(shown: shown, of: count, all: robustness.perfectInformation).plain
    case .closes:
      wording.closesKey(shown: shown, of: count, leader: ranked.first.map { name(of: $0.vendor) } ?? "").plain
    case .weight: wording.levelKey(shown: shown, of: count).plain
    }
  }

  private func text(
    of question: UsefulQuestions.Question, _ measure: UsefulQuestions.Measure, _ wording: any Wording
  ) -> String {
    let criterion = evaluation.criteria[question.criterion]
    let rating = evaluation.vendors[question.vendor].ratings[question.criterion]
    let asked = rating.details?.ask ?? criterion.question ?? wording.askAbout(criterion.name).plain
    let worth =
      switch measure {
      case .gain: wording.worth(gain: question.worth)
      case .closes:
        question.vendor == ranked.first?.vendor
          ? wording.worth(costs: question.worth) : wording.worth(closes: question.worth)
      case .weight: wording.worth(weight: question.worth)
      }
    let found = wording.soFar(wording.judgement(rating.judgement, on: criterion.scale), confidence: nil)
    return "\(asked) (\(criterion.name), \(found); \(worth.plain))"
  }

  /// The question; where nobody worded one, the name of the criterion.
  func text(of question: ValueOfInformation.Question) -> String {
    evaluation.vendors[question.vendor].ratings[question.criterion].details?.ask
      ?? evaluation.criteria[question.criterion].question ?? evaluation.criteria[question.criterion].name
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
