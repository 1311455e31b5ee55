import Adoption
import ArgumentParser
import Diagnostics
import Evaluation
import EvaluationFiles
import Reporting
import Wording

struct AdoptersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopters",
    abstract: "Find the early adopters for the pilot, and the ambassadors among them.",
    discussion: """
      ACTIVITY is a CSV file with the columns learner, segment, posts, answers, helpful, shares and \
      created, and active_weeks if it is known. REPLIES has asker and answerer, one row an answer.

      Learners should appear under pseudonyms. No learner is named but in the file of --list, which \
      is for the programme team alone.

      EXAMPLE
        platform-eval adopters criteria/examples/activity.csv
        platform-eval adopters criteria/examples/activity.csv \\
          --edges criteria/examples/replies.csv --list pilot.csv

      EXIT CODES
        0 done, 1 the input has errors, 64 wrong usage, 74 reading or writing failed
      """)

  @Argument(help: ArgumentHelp("What learners did, as CSV.", valueName: "activity"))
  var activity: String

  @Option(name: .customLong("edges"), help: ArgumentHelp("Who answered whom, as CSV.", valueName: "replies"))
  var edges: String?

  @Option(
    name: .customLong("list"),
    help: ArgumentHelp("Write the pilot's learners to this new file, as CSV.", valueName: "file"))
  var list: String?

  @OptionGroup var result: ResultOptions
  @OptionGroup var evaluation: EvaluationOptions

  func run() throws {
    let format = try result.format()
    try result.check()
    if let list { try checkNew(list) }

    let project = try evaluation.project(for: .adopters)
    let programme = project.evaluation.programme
    let loader = evaluation.tableLoader
    let activity = try evaluation.checked(
      loader.activity(at: self.activity, shown: self.activity, segments: programme.segments))
    let replies = try edges.map { edges in
      try evaluation.checked(loader.replies(at: edges, shown: edges, among: activity.learners))
    }
    let readiness = try evaluation.overallReadiness(programme).readiness
    let adopters: Adopters
    do throws(Adopters.Obstacle) {
      adopters = try Adopters(activity, replies: replies, programme: programme, readiness: readiness)
    } catch {
      throw try evaluation.refused(error.diagnostic(in: evaluation.folders))
    }

    let wording = evaluation.words(of: project.evaluation.strategy)
    if let list { try writeNew(adopters.list(), to: list) }
    switch format {
    case .json: try result.write(adopters.json())
    case .csv: try result.write(adopters.csv())
    case .markdown:
      let document = adopters.document(of: project.evaluation, wording: wording)
      try result.write(Array(MarkdownRenderer().text(of: document).utf8))
    case .text:
      try result.write(result.text(of: adopters.document(of: project.evaluation, wording: wording), evaluation))
    }
    if let list, !evaluation.isQuiet {
      Terminal.write("\nPilot’s learners: \(Terminal.shown(list))\n", to: .standardError)
    }
  }
}

extension Adopters.Obstacle {
  /// Why nobody can be chosen, for whoever edits the strategy.
  fileprivate func diagnostic(in folders: ProjectFolders) -> Diagnostic {
    let place = SourceLocation(path: folders.shown(folders.criteria))
    switch self {
    case .noPhase: return Diagnostic(.programmePartMissing, at: place, "the strategy has no rollout phases")
    case .noWeight:
      return Diagnostic(
        .weightsAllZero, at: place,
        "the measures that this activity gives have a weight of 0 together, so nobody can be ranked",
        hint: "give one of posts, answers, helpful, shares and created a weight in 'adopters', or add --edges")
    }
  }
}
