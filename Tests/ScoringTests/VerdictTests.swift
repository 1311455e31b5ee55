import Evaluation
import Scoring
import Testing

@Suite("The verdict")
struct VerdictTests {
  private static let scale = SmallEvaluation.linear(from: 0, to: 1)

  /// Vendors on two goals, one criterion each; NaN is unknown.
  private func evaluation(
    _ values: [[Double]], confidence: Confidence = .verified, scenarios: [Scenario] = [],
    unknown: UnknownPolicy.Reading = .worst, mustHave: ScaleValue? = nil,
    thresholds: (inout VerdictThresholds) -> Void = { _ in }
  ) -> Evaluation {
    let goals = [SmallEvaluation.goal("first"), SmallEvaluation.goal("second")]
    let criteria = [
      SmallEvaluation.criterion("a", scale: Self.scale, serves: ["first": 1], mustHave: mustHave),
      SmallEvaluation.criterion("b", scale: Self.scale, serves: ["second": 1]),
    ]
    let vendors = values.enumerated().map { place, row in
      SmallEvaluation.vendor(
        "v\(place)",
        row.map { $0.isNaN ? .missing : Rating(judgement: .rated(.number($0)), confidence: confidence) })
    }
    var strategy = SmallEvaluation.strategy(
      goals: goals, scenarios: scenarios, unknown: UnknownPolicy(reading: unknown, isFinal: false))
    thresholds(&strategy.verdict)
    return SmallEvaluation.evaluation(strategy, criteria: criteria, vendors: vendors)
  }

  private func verdict(_ evaluation: Evaluation) -> Verdict {
    let comparison = Comparison(evaluation)
    let robustness = Robustness(comparison, in: evaluation, sampling: Sampling(samples: 4000), scope: .verdict)
    return Verdict(comparison, robustness, in: evaluation)
  }

  private func scenario(_ points: [String: Double]) -> Scenario {
    Scenario(
      id: ScenarioID(rawValue: "other")!, name: "Other",
      points: Dictionary(uniqueKeysWithValues: points.map { (GoalID(rawValue: $0.key)!, $0.value) }))
  }

  @Test("a lead that nothing shakes is robust, and says how often it is first")
  func robust() {
    let verdict = verdict(evaluation([[0.4, 0.4], [0.9, 0.9]]))
    #expect(verdict.kind == .robust)
    #expect(verdict.leader == 1)
    #expect(verdict.reasons == [.firstOften(share: 1, threshold: 0.8)])
  }

  @Test("nobody qualifies: no vendor, all knocked out", arguments: [[], [[0.1, 0.9], [0.2, 0.2]]])
  func nobody(values: [[Double]]) {
    let verdict = verdict(evaluation(values, mustHave: .number(0.5)))
    #expect(verdict.kind == .noQualifiedVendor)
    #expect(verdict.leader == nil)
    #expect(verdict.reasons == [.nobodyQualifies])
  }

  @Test("a tie is undecided, and the first by id stands as leader")
  func tie() throws {
    let verdict = verdict(evaluation([[0.5, 0.5], [0.5, 0.5], [0.1, 0.1]]))
    #expect(verdict.kind == .undecided)
    #expect(verdict.leader == 0)
    #expect(verdict.reasons.contains(.narrowLead(rival: 1, lead: 0, within: 0.01)))
    #expect(
      verdict.reasons.contains(.winsRarely(against: [VerdictReason.Rival(vendor: 1, share: 0.5)], threshold: 0.6)))
  }

  @Test(
    "a lead within what the strategy calls a tie is undecided, its end included",
    arguments: [(0.51, true), (0.5100001, false), (0.505, true), (0.55, false)])
  func tieBand(value: Double, isUndecided: Bool) {
    let verdict = verdict(evaluation([[value, value], [0.5, 0.5]]))
    let isNarrow = verdict.reasons.contains { if case .narrowLead = $0 { true } else { false } }
    #expect(isNarrow == isUndecided)
    #expect((verdict.kind == .undecided) == isUndecided)
  }

  @Test("winning too few comparisons with any rival is undecided, the closest rival first")
  func winsRarely() {
    // Means 0.52 and 0.5, but the weights decide between them.
    let verdict = verdict(evaluation([[1, 0.04], [0.04, 0.98], [0.03, 0.99]]))
    #expect(verdict.kind == .undecided)
    guard
      case .winsRarely(let rivals, _)? = verdict.reasons.first(where: {
        if case .winsRarely = $0 { true } else { false }
      })
    else {
      Issue.record("no reason")
      return
    }
    #expect(rivals.map(\.share) == rivals.map(\.share).sorted())
    #expect(rivals.allSatisfy { $0.share < 0.6 })
  }

  @Test("first in too few samples is fragile; a share at the threshold is not too few")
  func firstRarely() {
    let values = [[0.9, 0.3], [0.2, 0.9]]
    let fragile = verdict(evaluation(values))
    #expect(fragile.kind == .fragile)
    guard case .firstRarely(let share, _)? = fragile.reasons.first else {
      Issue.record("no reason")
      return
    }
    #expect(verdict(evaluation(values) { $0.robustShare = share }).kind == .robust)
    #expect(verdict(evaluation(values) { $0.robustShare = share + 0.001 }).kind == .fragile)
  }

  @Test("not first in a scenario is fragile; sharing the first place there is not")
  func scenarios() {
    let lost = verdict(evaluation([[0.9, 0.6], [0.1, 0.7]], scenarios: [scenario(["second": 1])]))
    #expect(lost.kind == .fragile)
    #expect(lost.reasons == [.notFirstIn(scenarios: [0], of: 1)])
    #expect(verdict(evaluation([[0.9, 0.7], [0.1, 0.7]], scenarios: [scenario(["second": 1])])).kind == .robust)
  }

  @Test("a lead that rests on how much is known is fragile, and told apart")
  func restsOnWhatIsKnown() {
    let verdict = verdict(evaluation([[0.45, 0.45], [.nan, .nan]]))
    #expect(verdict.kind == .fragile)
    #expect(verdict.restsOnWhatIsKnown)
    #expect(!self.verdict(evaluation([[0.9, 0.3], [0.2, 0.9]])).restsOnWhatIsKnown)
  }

  @Test("too little proven is fragile, for a single vendor too; without that it is robust for want of rivals")
  func single() {
    let claimed = verdict(evaluation([[0.9, 0.9]], confidence: .claimed))
    #expect(claimed.kind == .fragile)
    #expect(claimed.reasons == [.littleProven(share: 0, threshold: 0.6)])
    let proven = verdict(evaluation([[0.9, 0.9]], scenarios: [scenario(["second": 1])]))
    #expect(proven.kind == .robust)
    #expect(proven.reasons == [.noRivals])
  }

  @Test("every reason that applies is listed, whichever rule came first")
  func allReasons() {
    let verdict = verdict(
      evaluation([[0.5, 0.5], [0.2, 0.8]], confidence: .claimed, scenarios: [scenario(["second": 1])]))
    #expect(verdict.kind == .undecided)
    #expect(verdict.reasons.contains(.notFirstIn(scenarios: [0], of: 1)))
    #expect(verdict.reasons.contains(.littleProven(share: 0, threshold: 0.6)))
    #expect(verdict.reasons.contains { if case .firstRarely = $0 { true } else { false } })
  }

  @Test("qualified vendors to whom nothing applies leave nobody to lead")
  func nothingApplies() {
    let criteria = [SmallEvaluation.criterion("a")]
    let evaluation = SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal")]), criteria: criteria,
      vendors: [SmallEvaluation.vendor("v", [Rating(judgement: .notApplicable)])])
    #expect(verdict(evaluation).reasons == [.nothingApplies])
  }
}
