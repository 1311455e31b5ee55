internal import Evaluation
internal import Scoring
internal import Wording

extension Results {
  /// The verdict for people: one line, every reason, and what the leader has yet to prove.
  func verdictBlocks(_ wording: any Wording) -> [PlainDocument.Block] {
    let sampling = robustness.sampling
    var blocks: [PlainDocument.Block] = [
      .heading(wording.verdictSentence(verdict, in: evaluation).plain, level: 2),
      .list(verdict.reasons.map { wording.because($0, leader: verdict.leader, in: evaluation).plain }),
    ]
    if sampling.halfWidth > Sampling.coarse { blocks.append(.caution(wording.fewRuns(sampling).plain)) }
    let leader = comparison.assessments.first { $0.vendor == verdict.leader }
    if let conditions = leader.flatMap({ wording.leaderConditions($0, in: evaluation) }) {
      blocks.append(.paragraph(conditions.plain))
    }
    return blocks
  }
}
