internal import Evaluation
internal import Scoring
package import Wording

extension Results {
  /// The ranking for people: what a procurement lead reads in the terminal.
  package func table(wording: any Wording) -> PlainDocument {
    let strategy = evaluation.strategy
    let title = wording.title(strategy, scenario: comparison.scenario, vendors: evaluation.vendors.count)
    var blocks: [PlainDocument.Block] = [.heading(title[0], level: 1)]
    blocks += title.dropFirst().map { .paragraph($0) }
    blocks += verdictBlocks(wording)
    if let caution = wording.coverageCaution(comparison, in: evaluation) { blocks.append(.caution(caution)) }
    guard !comparison.assessments.isEmpty else { return PlainDocument(blocks) }
    blocks.append(.table(rankingTable(wording)))
    blocks.append(.list(wording.legend(strategy, robustness.sampling)))
    if !comparison.scenarioRankings.isEmpty {
      blocks.append(.heading(wording.scenariosHeading, level: 2))
      blocks.append(.list(comparison.scenarioRankings.map { firsts(in: $0, wording) }))
    }
    return PlainDocument(blocks)
  }

  private func rankingTable(_ wording: any Wording) -> PlainTable {
    var rows: [PlainTable.Row] = []
    for (place, assessment) in comparison.assessments.enumerated() {
      let before = place > 0 ? comparison.assessments[place - 1] : nil
      let startsSection = assessment.rank == nil && before?.rank != nil
      rows.append(
        PlainTable.Row(cells(assessment, wording), notes: notes(assessment, wording), startsSection: startsSection))
    }
    return PlainTable(
      columns: [
        PlainTable.Column(wording.rank, .right), PlainTable.Column(wording.vendor, isCut: true),
        PlainTable.Column(wording.value, .right), PlainTable.Column(wording.first, .right),
        PlainTable.Column(wording.lowToHigh, .right),
        PlainTable.Column(wording.known, .right), PlainTable.Column(wording.proven, .right),
        PlainTable.Column(wording.tools, .right), PlainTable.Column(wording.status),
      ], rows: rows, notesTitle: "\(wording.bestGoal), \(wording.weakestGoal)")
  }

  private func cells(_ assessment: VendorAssessment, _ wording: any Wording) -> [String] {
    let numbers = wording.numbers
    let decimals = NumberStyle.decimals(ofShareIn: robustness.sampling.samples)
    let flag = assessment.isThinlyCovered(under: evaluation.strategy) ? "!" : ""
    return [
      assessment.rank.map { String($0) } ?? "–",
      evaluation.vendors[assessment.vendor].name,
      assessment.value.map { numbers.value($0.point) } ?? "–",
      robustness.firstRank(of: assessment.vendor).map { numbers.share($0, decimals: decimals) } ?? "–",
      assessment.value.map { "\(numbers.value($0.low))–\(numbers.value($0.high))" } ?? "–",
      flag + numbers.percent(assessment.coverage),
      numbers.percent(assessment.proven),
      "\(assessment.breadth.offered)/\(assessment.breadth.features)",
      wording.word(for: assessment.status),
    ]
  }

  private func notes(_ assessment: VendorAssessment, _ wording: any Wording) -> [String] {
    var notes: [String] = []
    let attained = zip(evaluation.strategy.goals, assessment.attainments).compactMap { goal, attainment in
      attainment.map { (goal, $0.point) }
    }
    if attained.count > 1, let best = attained.max(by: { $0.1 < $1.1 }), let least = attained.min(by: { $0.1 < $1.1 }) {
      notes.append(
        "\(wording.bestGoal): \(best.0.name) (\(wording.numbers.value(best.1))). "
          + "\(wording.weakestGoal): \(least.0.name) (\(wording.numbers.value(least.1)))")
    }
    let failed = assessment.reasons.filter { $0.status == .knockedOut }.map(id)
    let open = assessment.reasons.filter { $0.status == .conditional }.map(id)
    if !failed.isEmpty { notes.append(wording.failed(failed)) }
    if !open.isEmpty { notes.append(wording.toBeProven(open)) }
    return notes
  }

  private func id(of reason: Reason) -> String {
    switch reason.cause {
    case .mustHave(let place, _): evaluation.criteria[place].id.rawValue
    case .goalMinimum(let place, _): evaluation.strategy.goals[place].id.rawValue
    }
  }

  private func firsts(in ranking: Comparison.ScenarioRanking, _ wording: any Wording) -> String {
    let firsts = ranking.places.filter { $0.rank == 1 }
    guard let value = firsts.first?.value else { return wording.nobodyFirst(in: ranking.scenario) }
    return wording.first(in: ranking.scenario, names: firsts.map { evaluation.vendors[$0.vendor].name }, value: value)
  }
}
