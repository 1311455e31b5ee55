internal import Evaluation
internal import Scoring
internal import Wording

extension Explanation {
  func criterionDocument(_ place: Int, _ wording: any Wording) -> PlainDocument {
    let criterion = evaluation.criteria[place]
    let rating = vendor.ratings[place]
    let value = assessment.partialValues[place]
    var blocks: [PlainDocument.Block] = [.heading("\(criterion.name) — \(vendor.name)", level: 1)]
    if let question = criterion.question { blocks.append(.paragraph(question)) }
    blocks += [
      .heading(wording.ratingHeading, level: 2), .list(ratingLines(place, wording)),
      .heading(wording.partialValueHeading, level: 2),
      .list(wording.partialValueSteps(rating, on: criterion.scale, under: evaluation.strategy, value)),
      .heading(wording.weightHeading, level: 2), .list(weightLines(place, wording)),
    ]
    if let value, !criterion.isGate {
      blocks += [
        .heading(wording.contributionHeading, level: 2),
        .paragraph(wording.contributes(assessment.weights[place], value)),
      ]
    }
    return PlainDocument(blocks)
  }

  private func ratingLines(_ place: Int, _ wording: any Wording) -> [String] {
    let criterion = evaluation.criteria[place]
    let rating = vendor.ratings[place]
    var lines = [wording.rated(rating, on: criterion), wording.source(path: vendor.path, line: rating.line)]
    for level in levels(of: rating.judgement, on: criterion.scale) {
      if let text = criterion.anchors[level.name] ?? level.means { lines.append(wording.anchor(level.name, text)) }
    }
    if case .panel = rating.judgement { lines += panelLines(criterion, wording) }
    if let details = rating.details {
      if let note = details.note { lines.append(wording.note(note)) }
      if let rationale = details.rationale { lines.append(wording.rationale(rationale)) }
      if let ask = details.ask { lines.append(wording.ask(ask)) }
      if let who = wording.assessed(by: details.assessedBy, on: details.assessedOn) { lines.append(who) }
      if let promise = details.roadmap { lines.append(wording.roadmap(promise, on: criterion.scale)) }
      lines += details.evidence.map { wording.evidence($0, isOld: $0.isOld(under: evaluation.strategy)) }
    }
    if rating.isKnown, rating.details?.evidence.isEmpty ?? true { lines.append(wording.noEvidence) }
    if let threshold = criterion.mustHave {
      let reason = reason(for: place).map { wording.sentence(for: $0, of: vendor, in: evaluation) }
      lines.append(wording.mustHave(threshold, on: criterion.scale, reason: reason))
    }
    return lines
  }

  private func levels(of judgement: Rating.Judgement, on scale: Scale) -> [Scale.Level] {
    let values: [ScaleValue] =
      switch judgement {
      case .rated(let value): [value]
      case .range(let worst, let best): [worst, best]
      case .panel, .unknown, .notApplicable: []
      }
    return values.compactMap { value in
      if case .level(let place) = value { scale.levels[place] } else { nil }
    }
  }

  private func panelLines(_ criterion: Criterion, _ wording: any Wording) -> [String] {
    evaluation.panel.flatMap { assessor in
      assessor.scores.filter { $0.vendor == vendor.id && $0.criterion == criterion.id }.map { score in
        wording.panelist(
          assessor.name,
          scored: score.value.map { criterion.scale.text(of: $0) } ?? wording.judgement(.unknown, on: criterion.scale),
          rationale: score.rationale)
      }
    }
  }

  private func weightLines(_ place: Int, _ wording: any Wording) -> [String] {
    let criterion = evaluation.criteria[place]
    guard !criterion.isGate else { return [wording.gateCountsNothing] }
    guard assessment.partialValues[place] != nil else { return [wording.doesNotApply] }
    let weighting = comparison.weighting
    var lines: [String] = []
    if let groupPlace = evaluation.groups.firstIndex(where: { $0.id == criterion.group }) {
      let siblings = evaluation.criteria.filter { $0.group == criterion.group && !$0.isGate }
      lines.append(
        wording.withinGroup(
          criterion.weight, sum: siblings.map(\.weight).compensatedSum(), group: evaluation.groups[groupPlace],
          groupShare: weighting.groups[groupPlace], typed: weighting.typed[place]))
    }
    lines += parts(of: place).map { part in
      wording.serves(
        evaluation.strategy.goals[part.goal], priority: part.priority, strength: part.strength, weight: part.weight,
        total: part.total, part: part.share)
    }
    lines.append(wording.effective(assessment.weights[place]))
    return lines
  }
}
