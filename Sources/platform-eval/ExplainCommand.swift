import ArgumentParser
import Diagnostics
import Evaluation
import EvaluationFiles
import Reporting
import Wording

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show where a number comes from, so that it can be redone with a pencil.",
    discussion: """
      With a platform alone it shows how its value is put together; with a criterion too, how the \
      rating became a number and what that number counts, down to the evidence.

      EXAMPLE
        platform-eval explain moodle
        platform-eval explain moodle discussion-forums

      EXIT CODES
        0 done, 1 the input has errors, 64 wrong usage, 74 reading or writing failed
      """)

  /// How an explanation is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, json
  }

  @Argument(help: ArgumentHelp("The platform, by its id.", valueName: "vendor"))
  var vendor: String

  @Argument(help: ArgumentHelp("The criterion, by its id.", valueName: "criterion"))
  var criterion: String?

  @Option(name: .customLong("format"), help: "text, markdown or json.")
  var format = Format.text

  @Option(
    name: .customLong("output"), help: ArgumentHelp("Write to this file; - for standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var evaluation: EvaluationOptions

  func run() throws {
    try evaluation.checkVendors([vendor], namesCommands: false)
    let ranked = try evaluation.ranked(checking: checkCriterion)
    guard
      let explanation = Explanation(
        ranked.comparison, in: ranked.evaluation, vendor: vendor, criterion: criterion)
    else {
      throw UsageFailure("there is no vendor '\(vendor)'")
    }
    let wording = evaluation.words(of: ranked.evaluation.strategy)
    let isFile = output != nil && output != "-"
    let bytes: [UInt8]
    switch format {
    case .json: bytes = explanation.json(wording: wording)
    case .markdown: bytes = Array(MarkdownRenderer().text(of: explanation.document(wording: wording)).utf8)
    case .text:
      let renderer = TerminalRenderer(
        width: isFile ? 80 : Terminal.width, usesColor: !isFile && evaluation.color.usesColor(on: .standardOutput))
      bytes = Array(renderer.text(of: explanation.document(wording: wording)).utf8)
    }
    if isFile, let output { try writeWhole(bytes, to: output) } else { try writeToStandardOutput(bytes) }
  }

  private func checkCriterion(in evaluation: Evaluation) throws {
    guard let criterion, !evaluation.criteria.contains(where: { $0.id.rawValue == criterion }) else { return }
    throw UsageFailure(
      "there is no criterion '\(criterion)'", hint: didYouMean(criterion, among: evaluation.criteria.map(\.id.rawValue))
    )
  }
}
