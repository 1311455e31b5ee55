import Adoption
import ArgumentParser
import Diagnostics
import Evaluation
import EvaluationFiles
import Reporting
import Scoring
import Wording

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plan which social tools are introduced when, with dates, gates and a calendar.",
    discussion: """
      The plan brings each tool in as early as learners can take it, those first that serve the goals \
      most; no other plan serves them better. It is of the platform that leads the ranking, or of the \
      one that is named.

      EXAMPLE
        platform-eval plan
        platform-eval plan docebo --format ics --output rollout.ics
        platform-eval plan --compare

      EXIT CODES
        0 done, 1 the input has errors, 64 wrong usage, 74 reading or writing failed
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv, markdown, ics
  }

  @Argument(help: ArgumentHelp("The platform, by its id; the leader if left out.", valueName: "vendor"))
  var vendor: String?

  @Flag(name: .customLong("compare"), help: "Show the plans of all platforms that qualify side by side.")
  var comparesAll = false

  @Option(
    name: .customLong("format"), help: ArgumentHelp("text, json, csv, markdown or ics.", valueName: "format"))
  var formats: [Format] = []

  @Option(
    name: .customLong("output"), help: ArgumentHelp("Write to this file; - for standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var evaluation: EvaluationOptions

  func run() throws {
    guard Set(formats).count <= 1 else {
      throw UsageFailure(
        "only one of text, json, csv, markdown and ics can be printed in one run", hint: "run it once for each")
    }
    let format = formats.first ?? .text
    if comparesAll, vendor != nil {
      throw UsageFailure("--compare shows every platform, so none can be named", hint: "leave one of both out")
    }
    if comparesAll, format == .ics {
      throw UsageFailure("a calendar is of one platform's plan", hint: "name the platform instead of --compare")
    }
    if let vendor { try evaluation.checkVendors([vendor], namesCommands: false) }
    let file = output == "-" ? nil : output
    if let file { try checkWritable(file) }

    let input = try PlanInput(evaluation)
    let plans = try comparesAll ? input.plansOfAll() : [input.plan(of: vendor)]
    try input.warn(about: plans)
    let bytes = bytes(of: plans, in: input.evaluation, as: format, isFile: file != nil)
    if let file { try writeWhole(bytes, to: file) } else { try writeToStandardOutput(bytes) }
  }

  private func bytes(
    of plans: [RolloutPlan], in evaluation: Evaluation, as format: Format, isFile: Bool
  ) -> [UInt8] {
    let wording = self.evaluation.words(of: evaluation.strategy)
    func document() -> PlainDocument {
      comparesAll
        ? RolloutPlan.document(plans, in: evaluation, wording: wording)
        : plans[0].document(in: evaluation, wording: wording)
    }
    switch format {
    case .json: return comparesAll ? RolloutPlan.json(plans, in: evaluation) : plans[0].json(in: evaluation)
    case .csv: return RolloutPlan.csv(plans, in: evaluation)
    case .ics: return plans[0].calendarFile(in: evaluation, wording: wording)
    case .markdown: return Array(MarkdownRenderer().text(of: document()).utf8)
    case .text:
      let renderer = TerminalRenderer(
        width: isFile ? 80 : Terminal.width,
        usesColor: !isFile && self.evaluation.color.usesColor(on: .standardOutput))
      return Array(renderer.text(of: document()).utf8)
    }
  }
}
