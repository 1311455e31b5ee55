// Puts a project's ranking to the test and prints what that took: samples and seconds, then everything that was
// counted, as shares of the samples. `make benchmark` runs it beside numpy and a plain C++ loop that do the same work.
//
// Arguments: project, weight model, threads, samples.

import Evaluation
import EvaluationFiles
import Scoring

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

func fail(_ message: String) -> Never {
  print(message)
  exit(1)
}

let arguments = CommandLine.arguments
guard arguments.count == 5, let model = WeightModel(rawValue: arguments[2]), let threads = Int(arguments[3]),
  let samples = Int(arguments[4])
else { fail("usage: sampling-throughput PROJECT around|order|any THREADS SAMPLES") }
guard let evaluation = ProjectLoader(ProjectFolders(root: arguments[1]), readsPrices: false).load().project?.evaluation
else { fail("\(arguments[1]) cannot be read") }

let comparison = Comparison(evaluation)
let sampling = Sampling(samples: samples, model: model)
let clock = ContinuousClock()
let start = clock.now
let robustness = Robustness(
  comparison, in: evaluation, sampling: sampling, scope: model == .around ? .verdict : .ranks, threads: threads)
let parts = (clock.now - start).components
print(samples, Double(parts.seconds) + Double(parts.attoseconds) * 1e-18)

let vendors = robustness.contenders.map { evaluation.vendors[$0].id }
func show(_ table: String, _ rows: [[Double]]) {
  for (vendor, row) in zip(vendors, rows) {
    for (column, share) in row.enumerated() { print(table, vendor, column, share) }
  }
}
let firsts = robustness.rankAcceptability.map { $0[0] }
show("rank", robustness.rankAcceptability)
show("wins", robustness.pairwise)
// Goals by their ids, as the other side has them.
let goals = evaluation.strategy.goals
let order = goals.indices.sorted { goals[$0].id < goals[$1].id }
show(
  "priority",
  zip(robustness.centralPriorities, firsts).map { mean, share in
    guard let mean else { return [] }
    return order.map { mean[$0] * share }
  })
show("even", robustness.byUnknown.even.map { [$0] })
show("counted", robustness.byUnknown.counted.map { [$0] })
show("eligible", robustness.withoutConditional.map { [$0] })
