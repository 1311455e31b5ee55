import Evaluation
import Testing

@testable import Scoring

@Suite("Robustness: properties of every evaluation")
struct RobustnessPropertyTests {
  static let seeds = Array(UInt64(1)...40)

  private func robustness(
    _ evaluation: Evaluation, samples: Int = 2000, model: WeightModel = .around, threads: Int = 1,
    variant: Sampler.Variant = .best
  ) -> Robustness {
    Robustness(
      Comparison(evaluation), in: evaluation, sampling: Sampling(samples: samples, seed: 7, model: model),
      scope: .full, threads: threads, variant: variant)
  }

  /// Everything that was computed, bit by bit.
  private func bits(_ result: Robustness) -> [UInt64] {
    var numbers = result.rankAcceptability.flatMap { $0 } + result.pairwise.flatMap { $0 }
    numbers += result.pairwiseAround.flatMap { $0 }
    numbers += WeightModel.allCases.flatMap { result.firstRank(under: $0) ?? [-1] }
    numbers += result.byUnknown.counted + result.byUnknown.leaning + result.byUnknown.even
    numbers += result.withoutConditional + result.centralPriorities.flatMap { $0 ?? [-1] }
    numbers += result.confidenceFactors.map { $0 ?? -1 }
    numbers.append(result.perfectInformation ?? -1)
    return numbers.map(\.bitPattern)
  }

  @Test("the same bits on any number of threads", arguments: seeds.prefix(6))
  func threads(seed: UInt64) {
    let evaluation = randomEvaluation(seed: seed)
    let one = bits(robustness(evaluation, samples: 9999))
    for threads in [2, 3, 8, 64] { #expect(bits(robustness(evaluation, samples: 9999, threads: threads)) == one) }
  }

  @Test("the same bits with every instruction set", arguments: seeds.prefix(12), WeightModel.allCases)
  func variants(seed: UInt64, model: WeightModel) {
    let evaluation = randomEvaluation(seed: seed)
    let baseline = bits(robustness(evaluation, model: model, variant: .baseline))
    for variant in Sampler.Variant.runnable {
      #expect(bits(robustness(evaluation, model: model, variant: variant)) == baseline)
    }
  }

  @Test("the verdict's part is the same bits as in the whole", arguments: seeds.prefix(6))
  func scopes(seed: UInt64) {
    let evaluation = randomEvaluation(seed: seed)
    let whole = robustness(evaluation)
    let part = Robustness(
      Comparison(evaluation), in: evaluation, sampling: whole.sampling, scope: .verdict, threads: 1)
    #expect(part.rankAcceptability == whole.rankAcceptability)
    #expect(part.byUnknown.even == whole.byUnknown.even)
    #expect(part.byUnknown.leaning == whole.byUnknown.leaning)
    #expect(part.pairwiseAround == whole.pairwiseAround)
  }

  @Test("ranks and places are shared out whole, and of every pair one wins", arguments: seeds)
  func sharesAddUp(seed: UInt64) {
    for model in WeightModel.allCases {
      let result = robustness(randomEvaluation(seed: seed), samples: 1 + Int(seed) * 37, model: model)
      let ranks = result.contenders.indices
      for vendor in ranks {
        #expect(abs(result.rankAcceptability[vendor].compensatedSum() - 1) < 1e-9)
        #expect(abs(ranks.map { result.rankAcceptability[$0][vendor] }.compensatedSum() - 1) < 1e-9)
        for rival in ranks where rival != vendor {
          #expect(abs(result.pairwise[vendor][rival] + result.pairwise[rival][vendor] - 1) < 1e-9)
        }
        if let central = result.centralPriorities[vendor] { #expect(abs(central.compensatedSum() - 1) < 1e-9) }
      }
      guard !ranks.isEmpty else { continue }
      for shares in WeightModel.allCases.compactMap({ result.firstRank(under: $0) }) {
        #expect(abs(shares.compensatedSum() - 1) < 1e-9)
      }
      let firsts = result.rankAcceptability.map { $0[0] }
      for (first, share) in zip(firsts, result.firstRank(under: model) ?? []) { #expect(abs(first - share) < 1e-9) }
    }
  }

  @Test("vendors that are rated alike share every place", arguments: [2, 3, 5])
  func identicalVendors(count: Int) {
    let criteria = ["a", "b", "c"].map { SmallEvaluation.criterion($0) }
    let vendors = (0..<count).map { SmallEvaluation.vendor("v\($0)", [1, 0, 1].map { .certain(.level($0)) }) }
    let evaluation = SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal")]), criteria: criteria, vendors: vendors)
    let result = robustness(evaluation, samples: 100)
    for vendor in 0..<count {
      for share in result.rankAcceptability[vendor] { #expect(abs(share - 1 / Double(count)) < 1e-12) }
      for rival in 0..<count where rival != vendor { #expect(result.pairwise[vendor][rival] == 0.5) }
      #expect(abs((result.confidenceFactors[vendor] ?? 0) - 1 / Double(count)) < 1e-12)
    }
  }

  @Test("scaling all priorities changes nothing", arguments: seeds.prefix(15))
  func scaledPriorities(seed: UInt64) {
    let evaluation = randomEvaluation(seed: seed)
    var scaled = evaluation
    scaled.strategy.goals = evaluation.strategy.goals.map {
      Goal(id: $0.id, name: $0.name, points: $0.points.map { $0 * 8 }, minimum: $0.minimum, kpis: $0.kpis)
    }
    #expect(bits(robustness(scaled)) == bits(robustness(evaluation)))
  }

  @Test("without doubt, who is dominated is never first", arguments: seeds)
  func dominated(seed: UInt64) {
    var evaluation = randomEvaluation(seed: seed)
    evaluation.vendors = evaluation.vendors.map { vendor in
      SmallEvaluation.vendor(
        vendor.id.rawValue,
        zip(vendor.ratings, evaluation.criteria).map { rating, criterion in
          if case .rated(let value) = rating.judgement { return .certain(value) }
          return .certain(criterion.scale.levels.isEmpty ? .number(10) : .level(0))
        })
    }
    // A copy of the first that is worse on one criterion, and no better anywhere.
    let model = evaluation.vendors[0]
    guard
      let spoilt = evaluation.criteria.indices.first(where: {
        if case .rated(let value) = model.ratings[$0].judgement {
          return evaluation.criteria[$0].scale.partialValue(of: value) > 0
        }
        return false
      })
    else { return }
    var ratings = model.ratings
    ratings[spoilt] = .certain(evaluation.criteria[spoilt].scale.worst)
    evaluation.vendors.append(SmallEvaluation.vendor("worse", ratings))
    let result = robustness(evaluation)
    let place = result.contenders.firstIndex(of: evaluation.vendors.count - 1) ?? 0
    for model in WeightModel.allCases { #expect(result.firstRank(under: model)?[place] == 0) }
    let margins = PotentialOptimality.all(Comparison(evaluation), in: evaluation)
    #expect((margins.first { $0.vendor == evaluation.vendors.count - 1 }?.margin ?? 0) <= 1e-9)
  }

  @Test("filling a vendor's unknowns with the worst never makes it first more often", arguments: seeds.prefix(20))
  func filledWithTheWorst(seed: UInt64) {
    let evaluation = randomEvaluation(seed: seed)
    let samples = 4000
    let before = robustness(evaluation, samples: samples)
    for (vendor, share) in zip(before.contenders, before.byUnknown.leaning) {
      var filled = evaluation
      let ratings = zip(evaluation.vendors[vendor].ratings, evaluation.criteria).map { rating, criterion in
        rating.judgement == .unknown ? Rating.certain(criterion.scale.worst) : rating
      }
      filled.vendors[vendor] = SmallEvaluation.vendor(evaluation.vendors[vendor].id.rawValue, ratings)
      let after = robustness(filled, samples: samples)
      let bound = 5 * (2 * max(share * (1 - share), 1e-4) / Double(samples)).squareRoot()
      #expect((after.firstRank(of: vendor) ?? 0) <= share + bound)
    }
  }

  @Test("all answers together are worth no less than any one of them, and none less than nothing", arguments: seeds)
  func informationIsBounded(seed: UInt64) {
    let evaluation = randomEvaluation(seed: seed)
    let comparison = Comparison(evaluation)
    let samples = 20_000
    let result = robustness(evaluation, samples: samples)
    guard let all = result.perfectInformation, let information = ValueOfInformation(comparison, in: evaluation) else {
      return
    }
    #expect(all >= 0)
    let widest = comparison.assessments.compactMap { $0.value.map { $0.high - $0.low } }.max() ?? 0
    // The best value lies in an interval no wider than that, so its standard deviation is at most half of it.
    let error = widest / 2 / Double(samples).squareRoot()
    for question in information.questions {
      #expect(question.gain > 0)
      #expect(all >= question.gain - 5 * error)
    }
  }

  @Test("conditional vendors take part, and are left out of the result without them")
  func conditional() {
    let criteria = [
      SmallEvaluation.criterion("a", scale: SmallEvaluation.linear(from: 0, to: 1)),
      SmallEvaluation.criterion("must", weight: 0.001, mustHave: .level(1)),
    ]
    let vendors = [
      SmallEvaluation.vendor("best", [.certain(.number(0.9)), .missing]),
      SmallEvaluation.vendor("good", [.certain(.number(0.8)), .certain(.level(1))]),
      SmallEvaluation.vendor("out", [.certain(.number(1)), .certain(.level(0))]),
      SmallEvaluation.vendor("weak", [.certain(.number(0.1)), .certain(.level(1))]),
    ]
    let evaluation = SmallEvaluation.evaluation(
      SmallEvaluation.strategy(goals: [SmallEvaluation.goal("goal")]), criteria: criteria, vendors: vendors)
    let result = robustness(evaluation, samples: 50)
    #expect(result.contenders == [0, 1, 3])
    #expect(result.byUnknown.leaning == [1, 0, 0])
    #expect(result.withoutConditional == [0, 1, 0])
    #expect(Comparison(evaluation).rankingWithoutConditional.map(\.vendor) == [1, 3])
    #expect(Comparison(evaluation).rankingWithoutConditional.map(\.rank) == [1, 2])
  }

  @Test("no vendor, nobody qualified, one vendor, all unknown: no NaN")
  func degenerate() {
    let criteria = [SmallEvaluation.criterion("a", mustHave: .level(1))]
    func evaluation(_ ratings: [Rating], isFinal: Bool = false) -> Evaluation {
      SmallEvaluation.evaluation(
        SmallEvaluation.strategy(
          goals: [SmallEvaluation.goal("goal")], unknown: UnknownPolicy(reading: .worst, isFinal: isFinal)),
        criteria: criteria, vendors: ratings.enumerated().map { SmallEvaluation.vendor("v\($0)", [$1]) })
    }
    #expect(robustness(evaluation([])).contenders.isEmpty)
    #expect(robustness(evaluation([.certain(.level(0))])).perfectInformation == nil)
    let one = robustness(evaluation([.certain(.level(1))]), samples: 3)
    #expect(one.rankAcceptability == [[1]])
    #expect(one.pairwise == [[0]])
    #expect(one.perfectInformation == 0)
    let unknown = robustness(evaluation([.missing, .missing, .missing]), samples: 5000)
    for share in unknown.byUnknown.leaning { #expect(abs(share - 1.0 / 3) < 0.04) }
    #expect(unknown.byUnknown.counted.allSatisfy { abs($0 - 1.0 / 3) < 1e-12 })
  }

  @Test(
    "a Wilson interval is the published one, and stays within 0 and 1",
    arguments: [
      (0.0, 10, 0.0, 0.2775), (0.5, 10, 0.2366, 0.7634), (1.0, 10, 0.7225, 1.0), (0.81, 20_000, 0.8045, 0.8154),
    ])
  func wilson(share: Double, samples: Int, low: Double, high: Double) {
    let interval = wilsonInterval(share: share, samples: samples)
    #expect(abs(interval.lowerBound - low) < 1e-4)
    #expect(abs(interval.upperBound - high) < 1e-4)
  }
}

extension Scale {
  /// What counts least.
  fileprivate var worst: ScaleValue {
    guard case .numbers(let function) = form else { return .level(0) }
    return .number(function.isRising ? function.range.lowerBound : function.range.upperBound)
  }
}
