internal import Evaluation
internal import OutputText
internal import Scoring
internal import Wording

extension JSONWriter {
  /// A verdict as every document of results shows it: the reasons in words, its kind, the leader's id.
  mutating func value(_ verdict: Verdict, in evaluation: Evaluation, _ wording: any Wording) {
    object { writer in
      writer.key("because")
      writer.array { writer in
        for reason in verdict.reasons {
          writer.element()
          writer.value(wording.because(reason, leader: verdict.leader, in: evaluation).plain)
        }
      }
      writer.key("kind")
      writer.value(verdict.kind.rawValue)
      writer.key("leader")
      writer.value(verdict.leader.map { evaluation.vendors[$0].id.rawValue })
    }
  }
}
