internal import Evaluation
internal import SamplingKernel

/// Ranks, wins and first places, summed over samples; contenders in the order of the model.
struct DrawnRanks {
  /// By what first places are counted over, then contender.
  let firsts: [[Double]]
  /// By model, contender and rank.
  let ranks: [[[Double]]]
  /// By model, contender and rival.
  let wins: [[[Double]]]
  /// By model, contender and goal.
  let priorities: [[[Double]]]

  init(
    _ model: SampledModel, _ sampler: Sampler, _ sampling: Sampling, models: Set<WeightModel>,
    reading: UnknownPolicy.Reading
  ) {
    let memory = KernelMemory()
    // The verdict is always drawn around the stated weights.
    let detailed = models.intersection([.around, sampling.model])
    let problem = SharedProblem(
      model.drawingProblem(
        spread: sampling.spread, models: models, detailed: detailed, reading: reading, in: memory))
    let (vendors, goals) = (model.contenders.count, model.goals.count)
    let firstCount = Int(SAMPLING_FIRSTS) * vendors
    let modelSize = 2 * vendors * vendors + vendors * goals
    let (seed, variant) = (sampler.seed, sampler.variant.kernelValue)
    let sums = sampler.sums(firstCount + Int(SAMPLING_MODELS) * modelSize) {
      sampling_open(problem.value.vendors, problem.value.criteria, problem.value.goals, 0)
    } draw: { block, samples, workspace, sums in
      func part(_ model: Int, _ offset: Int) -> UnsafeMutablePointer<Double> {
        sums + firstCount + model * modelSize + offset
      }
      let pairs = vendors * vendors
      var parts = sampling_sums(
        firsts: sums, ranks: (part(0, 0), part(1, 0), part(2, 0)),
        wins: (part(0, pairs), part(1, pairs), part(2, pairs)),
        priorities: (part(0, 2 * pairs), part(1, 2 * pairs), part(2, 2 * pairs)))
      withUnsafePointer(to: problem.value) { sampling_draw($0, variant, seed, block, samples, workspace, &parts) }
    }
    withExtendedLifetime(memory) {}

    func table(at start: Int, rows: Int, columns: Int) -> [[Double]] {
      (0..<rows).map { row in Array(sums[(start + row * columns)..<(start + (row + 1) * columns)]) }
    }
    firsts = table(at: 0, rows: Int(SAMPLING_FIRSTS), columns: vendors)
    let starts = (0..<Int(SAMPLING_MODELS)).map { firstCount + $0 * modelSize }
    ranks = starts.map { table(at: $0, rows: vendors, columns: vendors) }
    wins = starts.map { table(at: $0 + vendors * vendors, rows: vendors, columns: vendors) }
    priorities = starts.map { table(at: $0 + 2 * vendors * vendors, rows: vendors, columns: goals) }
  }
}

/// Values drawn with the weights held, summed over samples; contenders in the order of the model.
struct DrawnValues {
  /// By contender, how often it is first at its central priorities; nil for one that has none.
  let firsts: [Double?]
  /// Of the best value at the stated priorities.
  let best: Double
  /// By contender, of its value at the stated priorities.
  let sums: [Double]

  init(_ model: SampledModel, _ sampler: Sampler, central: [[Double]?], reading: UnknownPolicy.Reading) {
    let memory = KernelMemory()
    var held = [HeldPriorities(priorities: model.priorities, asked: nil)]
    var placeOfHeld: [Int?] = []
    for (contender, priorities) in central.enumerated() {
      placeOfHeld.append(priorities == nil ? nil : held.count)
      if let priorities { held.append(HeldPriorities(priorities: priorities, asked: contender)) }
    }
    let problem = SharedProblem(model.valueProblem(held, reading: reading, in: memory))
    let (vendors, weightings) = (model.contenders.count, held.count)
    let (seed, variant) = (sampler.seed, sampler.variant.kernelValue)
    let sums = sampler.sums(2 * weightings + weightings * vendors) {
      sampling_open(
        problem.value.vendors, problem.value.criteria, problem.value.goals, problem.value.weightings)
    } draw: { block, samples, workspace, sums in
      var parts = sampling_value_sums(firsts: sums, best: sums + weightings, values: sums + 2 * weightings)
      withUnsafePointer(to: problem.value) {
        sampling_draw_values($0, variant, seed, block, samples, workspace, &parts)
      }
    }
    withExtendedLifetime(memory) {}
    firsts = placeOfHeld.map { place in place.map { sums[$0] } }
    best = sums[weightings]
    self.sums = Array(sums[(2 * weightings)..<(2 * weightings + vendors)])
  }
}

/// A problem that all threads read and none writes.
private struct SharedProblem<Problem>: @unchecked Sendable {
  let value: Problem

  init(_ value: Problem) { self.value = value }
}
