import Adoption
import ArgumentParser
import Evaluation
import EvaluationFiles
import Reporting
import Wording

struct ReadinessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readiness",
    abstract: "Show how ready learners are for social learning, from the answers to the survey.",
    discussion: """
      SURVEY is a CSV file with the columns respondent, segment, one for each item of the strategy's \
      readiness survey (1 to 5, or blank), and mechanisms if that was asked (ids with spaces \
      between). Groups with too few answers are never shown.

      EXAMPLE
        platform-eval readiness criteria/examples/survey.csv
        platform-eval readiness criteria/examples/survey.csv --write readiness.yaml

      EXIT CODES
        0 done, 1 the input has errors, 64 wrong usage, 74 reading or writing failed
      """)

  @Argument(help: ArgumentHelp("The answers, as CSV.", valueName: "survey"))
  var survey: String

  @Option(
    name: .customLong("write"),
    help: ArgumentHelp("Write the result to this new file, for the strategy to use.", valueName: "file"))
  var newFile: String?

  @OptionGroup var result: ResultOptions
  @OptionGroup var evaluation: EvaluationOptions

  func run() throws {
    let format = try result.format()
    try result.check()
    if let newFile { try checkNew(newFile) }

    let project = try evaluation.project(for: .readiness)
    let programme = project.evaluation.programme
    guard let questions = programme.survey else { return }
    let answers = try evaluation.checked(
      evaluation.tableLoader.survey(at: survey, shown: survey, questions, segments: programme.segments))
    let readiness = Readiness(answers, survey: questions, segments: programme.segments, levers: programme.levers)

    let wording = evaluation.words(of: project.evaluation.strategy)
    if let newFile { try writeNew(readiness.yaml(wording: wording), to: newFile) }
    switch format {
    case .json: try result.write(readiness.json())
    case .csv: try result.write(readiness.csv())
    case .markdown:
      let document = readiness.document(of: project.evaluation, wording: wording)
      try result.write(Array(MarkdownRenderer().text(of: document).utf8))
    case .text:
      try result.write(
        result.text(of: readiness.document(of: project.evaluation, wording: wording), evaluation))
    }
    if let newFile, !evaluation.isQuiet {
      Terminal.write("\nReadiness: \(Terminal.shown(newFile))\n", to: .standardError)
    }
  }
}
