package import Evaluation
internal import SamplingKernel

/// How the ranking holds up when weights and doubtful ratings are drawn again and again: stochastic
/// multicriteria acceptability analysis, SMAA-2 (Lahdelma & Salminen 2001).
///
/// Vendors that are knocked out or have no value take no part. A tie splits the place. Shares lie in 0…1.
package struct Robustness: Sendable {
  package let sampling: Sampling
  /// Places in the evaluation of the vendors that take part, in the order of the vendors; every list by contender follows it.
  package let contenders: [Int]
  /// By contender, how often it is of rank 1, 2, …: rank acceptability, under the chosen model.
  package let rankAcceptability: [[Double]]
  /// By contender, how often it is ahead of each other under the chosen model.
  ///
  /// The pairwise winning index (Leskinen et al. 2006).
  package let pairwise: [[Double]]
  /// By contender, the mean priorities with which it is first; nil for one that never is.
  package let centralPriorities: [[Double]?]
  /// By contender, how often it is first at its central priorities, ratings alone being drawn; nil for one
  /// that is never first, and where it was not asked for.
  package let confidenceFactors: [Double?]
  /// By contender, how often it is first under each model that was drawn.
  private let firstRanks: [WeightModel: [Double]]
  /// By contender, how often it is first in `around` under each reading of the unknowns.
  package let byUnknown: ByUnknown
  /// By contender, how often it is first among those about which nothing must be proven before award; 0 for the others.
  package let withoutConditional: [Double]
  /// By contender, whether nothing about it must be proven before award.
  package let isEligible: [Bool]
  /// By contender, how often it is ahead of each other in `around`.
  package let pairwiseAround: [[Double]]
  /// The expected value of perfect information: the mean of the best value less the best of the means,
  /// ratings alone being drawn (Raiffa & Schlaifer 1961); nil where it was not asked for.
  package let perfectInformation: Double?

  /// First-rank shares under three readings of the unknowns, from the same draws.
  package struct ByUnknown: Sendable {
    /// Unknowns held at what they count as.
    package let counted: [Double]
    /// Unknowns leaning as the strategy reads them: the main result.
    package let leaning: [Double]
    /// Unknowns drawn evenly.
    package let even: [Double]
  }

  /// What is computed; what is left out changes nothing in the rest.
  package enum Scope: Sendable {
    /// Ranks under the chosen model alone.
    case ranks
    /// What the verdict needs: the weight model `around`.
    case verdict
    /// Everything.
    case full
  }

  /// How often a contender is first under a model; nil for a model that was not drawn.
  package func firstRank(under model: WeightModel) -> [Double]? { firstRanks[model] }

  /// The place of a vendor among the contenders.
  package func place(of vendor: Int) -> Int? { contenders.firstIndex(of: vendor) }

  /// How often a vendor is first in `around`; nil for one that takes no part.
  package func firstRank(of vendor: Int) -> Double? { place(of: vendor).flatMap { firstRanks[.around]?[$0] } }

  /// - Parameters:
  ///   - threads: how many share the work, 1 or more; the result does not depend on it.
  ///   - progress: told now and then how much is done, 0…1.
  package init(
    _ comparison: Comparison, in evaluation: Evaluation, sampling: Sampling, scope: Scope = .full, threads: Int = 1,
    progress: (@Sendable (Double) -> Void)? = nil
  ) {
    self.init(
      comparison, in: evaluation, sampling: sampling, scope: scope, threads: threads, variant: .best, progress: progress
    )
  }

  init(
    _ comparison: Comparison, in evaluation: Evaluation, sampling: Sampling, scope: Scope, threads: Int,
    variant: Sampler.Variant, progress: (@Sendable (Double) -> Void)? = nil
  ) {
    let model = SampledModel(comparison, in: evaluation)
    self.sampling = sampling
    // The model keeps vendors of one pattern together; here they stand in their own order again.
    let order = model.contenders.indices.sorted { model.contenders[$0] < model.contenders[$1] }
    contenders = order.map { model.contenders[$0] }
    isEligible = order.map { model.isEligible[$0] }
    guard !contenders.isEmpty else {
      (rankAcceptability, pairwise, centralPriorities, confidenceFactors) = ([], [], [], [])
      (firstRanks, byUnknown) = ([.around: []], ByUnknown(counted: [], leaning: [], even: []))
      (withoutConditional, pairwiseAround, perfectInformation) = ([], [], nil)
      return
    }

    let samples = Double(sampling.samples)
    let reading = evaluation.strategy.unknown.reading
    let passes = scope == .full ? 2.0 : 1
    func sampler(after pass: Double) -> Sampler {
      var report: (@Sendable (Int) -> Void)?
      if let progress { report = { done in progress((pass + Double(done) / samples) / passes) } }
      return Sampler(
        samples: sampling.samples, seed: sampling.seed, threads: threads, variant: variant, progress: report)
    }
    let models: Set<WeightModel> =
      switch scope {
      case .ranks: [sampling.model]
      case .verdict: [.around]
      case .full: Set(WeightModel.allCases)
      }
    let drawn = DrawnRanks(model, sampler(after: 0), sampling, models: models, reading: reading)
    func inOrder(_ list: [Double]) -> [Double] { order.map { list[$0] / samples } }
    func inOrder(_ table: [[Double]]) -> [[Double]] { order.map { row in order.map { table[row][$0] / samples } } }

    let main = models.contains(sampling.model) ? sampling.model : .around
    rankAcceptability = order.map { row in drawn.ranks[main.place][row].map { $0 / samples } }
    pairwise = inOrder(drawn.wins[main.place])
    pairwiseAround = inOrder(drawn.wins[WeightModel.around.place])
    firstRanks = Dictionary(uniqueKeysWithValues: models.map { ($0, inOrder(drawn.firsts[$0.place])) })
    byUnknown = ByUnknown(
      counted: inOrder(drawn.firsts[Int(SAMPLING_COUNTED)]), leaning: inOrder(drawn.firsts[WeightModel.around.place]),
      even: inOrder(drawn.firsts[Int(SAMPLING_EVEN)]))
    withoutConditional = inOrder(drawn.firsts[Int(SAMPLING_ELIGIBLE)])
    let central = model.contenders.indices.map { contender -> [Double]? in
      let times = drawn.ranks[main.place][contender][0]
      return times > 0 ? drawn.priorities[main.place][contender].map { $0 / times } : nil
    }
    centralPriorities = order.map { central[$0] }

    guard scope == .full else {
      (confidenceFactors, perfectInformation) = (contenders.map { _ in nil }, nil)
      return
    }
    let values = DrawnValues(model, sampler(after: 1), central: central, reading: reading)
    confidenceFactors = order.map { contender in values.firsts[contender].map { $0 / samples } }
    perfectInformation = max(0, (values.best - (values.sums.max() ?? 0)) / samples)
  }
}
