internal import Evaluation
internal import Scoring
package import Wording

extension SensitivityResults {
  /// The same for people: what it comes to, then table by table.
  ///
  /// Where there is nothing to say, a heading is missing too.
  package func document(wording: any Wording) -> PlainDocument {
    let title = wording.sensitivityTitle(
      evaluation.strategy, scenario: comparison.scenario, vendors: evaluation.vendors.count)
    var blocks: [PlainDocument.Block] = [.heading(title[0], level: 1)]
    blocks += title.dropFirst().map { .paragraph($0) }
    blocks.append(.list(findings(wording).map(\.plain)))
    blocks += verdictSection(wording)
    guard ranked.count > 1 else { return PlainDocument(blocks) }
    blocks += ranksSection(wording) + modelsSection(wording) + withoutConditionsSection(wording)
    blocks += rivalsSection(wording) + goalStabilitySection(wording) + criterionStabilitySection(wording)
    blocks += differentiatorsSection(wording) + dominanceSection(wording)
    blocks += questionsSection(wording) + methodsSection(wording)
    blocks.append(.heading(wording.notesHeading, level: 2))
    blocks.append(
      .list(wording.notes(sampling, unknowns: openUnknowns, perfectInformation: robustness.perfectInformation)))
    return PlainDocument(blocks)
  }

  private func verdictSection(_ wording: any Wording) -> [PlainDocument.Block] {
    var blocks: [PlainDocument.Block] = [.heading(wording.verdictHeading, level: 2), .list(reasons(wording))]
    if let leader, let conditions = wording.leaderConditions(leader, in: evaluation) {
      blocks.append(.paragraph(conditions.plain))
    }
    if leader != nil { blocks.append(.paragraph(wording.verdictRules(evaluation.strategy.verdict).plain)) }
    return blocks
  }

  private func reasons(_ wording: any Wording) -> [String] {
    verdict.reasons.map { wording.because($0, leader: verdict.leader, in: evaluation).plain }
  }
}

extension SensitivityResults {
  var leader: VendorAssessment? { ranked.first }

  /// Everyone ranked but the leader, best first.
  var rivals: [VendorAssessment] { Array(ranked.dropFirst()) }

  /// How the unknown is drawn; nil where no contender has an answer left to give.
  var openUnknowns: UnknownPolicy.Reading? {
    let policy = evaluation.strategy.unknown
    let isOpen = ranked.contains { contender in
      evaluation.vendors[contender.vendor].ratings.enumerated()
        .contains { $1.judgement == .unknown && contender.weights[$0] > 0 }
    }
    return isOpen && !policy.isFinal ? policy.reading : nil
  }

  func name(of vendor: Int) -> String { evaluation.vendors[vendor].name }

  /// A change of one rating in words.
  func turn(_ change: SmallestChange.RatingChange, bringing rival: Int, _ wording: any Wording) -> RatingTurn {
    let criterion = evaluation.criteria[change.criterion]
    let judgement = evaluation.vendors[change.vendor].ratings[change.criterion].judgement
    return RatingTurn(
      rival: name(of: rival), leader: leader.map { name(of: $0.vendor) } ?? "", isOfRival: change.vendor == rival,
      criterion: criterion.name, from: wording.judgement(judgement, on: criterion.scale),
      to: wording.judgement(.rated(change.to), on: criterion.scale))
  }
}
