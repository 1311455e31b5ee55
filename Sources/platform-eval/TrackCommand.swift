import Adoption
import ArgumentParser
import Evaluation
import EvaluationFiles
import Reporting
import Wording

struct TrackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "track",
    abstract: "Hold what was measured against the plan, and propose what to adapt.",
    discussion: """
      MEASUREMENTS is a CSV file with the columns date, kpi and value, and optional segment and count \
      (how many cases stand behind the value). Rows with a segment are shown beside the others; all \
      else rests on the rows without one. What to adapt is printed, never written into a file.

      EXAMPLE
        platform-eval track criteria/examples/measurements.csv
        platform-eval track criteria/examples/measurements.csv --vendor docebo --format json

      EXIT CODES
        0 done, 1 the input has errors, 64 wrong usage, 74 reading or writing failed
      """)

  @Argument(help: ArgumentHelp("What was measured, as CSV.", valueName: "measurements"))
  var measurements: String

  @Option(
    name: .customLong("vendor"),
    help: ArgumentHelp("The platform that is introduced, by its id; the leader if left out.", valueName: "id"))
  var vendor: String?

  @OptionGroup var result: ResultOptions
  @OptionGroup var evaluation: EvaluationOptions

  func run() throws {
    let format = try result.format()
    try result.check()
    if let vendor { try evaluation.checkVendors([vendor], namesCommands: false) }

    let input = try PlanInput(evaluation, for: .track)
    let measured = try evaluation.checked(
      evaluation.tableLoader.measurements(
        at: measurements, shown: measurements,
        kpis: input.evaluation.strategy.goals.flatMap(\.kpis).map(\.id).sorted(),
        segments: input.evaluation.programme.segments))
    let plan = try input.plan(of: vendor)
    try input.warn(about: [plan])
    let tracking = input.tracking(measured, against: plan)

    switch format {
    case .json: try result.write(tracking.json(against: plan, in: input.evaluation))
    case .csv, .markdown, .text: break
    }
  }
}
