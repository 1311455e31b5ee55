internal import Evaluation
internal import Scoring
package import Wording

extension Explanation {
  /// The explanation for people.
  package func document(wording: any Wording) -> PlainDocument {
    criterion.map { criterionDocument($0, wording) } ?? vendorDocument(wording)
  }

  private func vendorDocument(_ wording: any Wording) -> PlainDocument {
    let ranked = comparison.assessments.count { $0.rank != nil }
    var blocks: [PlainDocument.Block] = [
      .heading(wording.explanationTitle(vendor, assessment.value), level: 1),
      .paragraph(wording.standing(rank: assessment.rank, of: ranked, status: assessment.status)),
    ]
    if !assessment.reasons.isEmpty {
      blocks.append(.list(assessment.reasons.map { wording.sentence(for: $0, of: vendor, in: evaluation) }))
    }
    guard assessment.value != nil else {
      blocks.append(.paragraph(wording.noValue))
      return PlainDocument(blocks)
    }
    if assessment.partialValues.contains(where: { $0 == nil }) { blocks.append(.paragraph(wording.sharedOut)) }
    blocks += [
      .heading(wording.goalsStep, level: 2), .table(goalsTable(wording)),
      .heading(wording.criteriaStep, level: 2), .table(criteriaTable(wording)),
    ]
    return PlainDocument(blocks)
  }

  private func goalsTable(_ wording: any Wording) -> PlainTable {
    let numbers = wording.numbers
    let order = assessment.priorities.indices.sorted { assessment.priorities[$0] > assessment.priorities[$1] }
    var rows = order.map { goal -> PlainTable.Row in
      let priority = assessment.priorities[goal]
      let attainment = assessment.attainments[goal]
      return PlainTable.Row([
        evaluation.strategy.goals[goal].name,
        numbers.fixed(priority, decimals: 4),
        attainment.map { numbers.fixed($0.point, decimals: 4) } ?? "–",
        attainment.map { "\(numbers.value($0.low))–\(numbers.value($0.high))" } ?? "–",
        attainment.map { numbers.fixed(priority * $0.point, decimals: 4) } ?? "–",
      ])
    }
    rows.append(
      PlainTable.Row(
        [wording.sum, numbers.fixed(assessment.priorities.compensatedSum(), decimals: 4), "", "", total(wording)],
        startsSection: true))
    return PlainTable(
      columns: [
        PlainTable.Column(wording.goal, isCut: true), PlainTable.Column(wording.priority, .right),
        PlainTable.Column(wording.attainment, .right), PlainTable.Column(wording.lowToHigh, .right),
        PlainTable.Column(wording.product, .right),
      ], rows: rows)
  }

  private func criteriaTable(_ wording: any Wording) -> PlainTable {
    let numbers = wording.numbers
    let order = assessment.weights.indices
      .filter { !evaluation.criteria[$0].isGate }
      .sorted {
        assessment.weights[$0] != assessment.weights[$1] ? assessment.weights[$0] > assessment.weights[$1] : $0 < $1
      }
    var rows = order.map { place -> PlainTable.Row in
      let criterion = evaluation.criteria[place]
      let value = assessment.partialValues[place]
      return PlainTable.Row([
        criterion.id.rawValue,
        wording.judgement(vendor.ratings[place].judgement, on: criterion.scale),
        numbers.fixed(assessment.weights[place], decimals: 4),
        value.map { numbers.fixed($0.point, decimals: 2) } ?? "–",
        value.map { numbers.fixed(assessment.weights[place] * $0.point, decimals: 4) } ?? "–",
      ])
    }
    rows.append(
      PlainTable.Row(
        [wording.sum, "", numbers.fixed(assessment.weights.compensatedSum(), decimals: 4), "", total(wording)],
        startsSection: true))
    return PlainTable(
      columns: [
        PlainTable.Column(wording.criterion), PlainTable.Column(wording.rating, isCut: true),
        PlainTable.Column(wording.effectiveWeight, .right), PlainTable.Column(wording.partialValue, .right),
        PlainTable.Column(wording.contribution, .right),
      ], rows: rows)
  }

  private func total(_ wording: any Wording) -> String {
    assessment.value.map { wording.numbers.fixed($0.point, decimals: 4) } ?? "–"
  }
}
