import ArgumentParser
import Evaluation
import Reporting
import Scoring

/// A project that was read and ranked, and not yet put to the test.
struct RankedProject {
  let evaluation: Evaluation
  let comparison: Comparison
  let inputs: [InputFile]

  /// The results once weights and doubtful ratings have been drawn again and again.
  func results(_ robustness: Robustness) -> Results {
    Results(
      evaluation: evaluation, comparison: comparison, robustness: robustness, inputs: inputs,
      tool: Results.Tool(name: PlatformEval.configuration.commandName ?? "platform-eval", version: PlatformEval.version)
    )
  }
}
