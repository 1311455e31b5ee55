package import Evaluation
package import Scoring

/// Everything that a report, a table or a file of results is made from.
package struct Results: Sendable {
  package let evaluation: Evaluation
  package let comparison: Comparison
  package let robustness: Robustness
  package let verdict: Verdict
  /// Every file that was read, sorted by path.
  package let inputs: [InputFile]
  package let tool: Tool

  package init(
    evaluation: Evaluation, comparison: Comparison, robustness: Robustness, inputs: [InputFile], tool: Tool
  ) {
    self.evaluation = evaluation
    self.comparison = comparison
    self.robustness = robustness
    verdict = Verdict(comparison, robustness, in: evaluation)
    self.inputs = inputs
    self.tool = tool
  }

  /// The program that computed them.
  package struct Tool: Hashable, Sendable {
    package let name: String
    package let version: String

    package init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }
}
