// Puts a project's ranking to the test and prints what that took: samples and seconds, then how often each
// vendor is first. `make benchmark` runs it beside numpy and a plain C++ loop that do the same work.
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
var shares: [(vendor: Int, share: Double)] = []
let duration = ContinuousClock().measure {
  let robustness = Robustness(
    comparison, in: evaluation, sampling: sampling, scope: model == .around ? .verdict : .ranks, threads: threads)
  shares = Array(zip(robustness.contenders, robustness.rankAcceptability.map { $0[0] }))
}
let parts = duration.components
print(samples, Double(parts.seconds) + Double(parts.attoseconds) * 1e-18)
for (vendor, share) in shares { print(evaluation.vendors[vendor].id, share) }
