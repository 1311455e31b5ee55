import ArgumentParser
import Diagnostics
import Evaluation
import EvaluationFiles
import Scoring
import Wording

/// The options that every command has.
struct EvaluationOptions: ParsableArguments {
  @Option(
    name: .customLong("project"), help: ArgumentHelp("The folder that holds criteria/ and vendors/.", valueName: "dir"))
  var project: String?

  @Option(
    name: .customLong("criteria"),
    help: ArgumentHelp("Where the criteria are, if not in the project.", valueName: "dir"))
  var criteria: String?

  @Option(
    name: .customLong("vendors"), help: ArgumentHelp("Where the vendors are, if not in the project.", valueName: "dir"))
  var vendors: String?

  @Option(name: .customLong("scenario"), help: ArgumentHelp("Use the priorities of this scenario.", valueName: "id"))
  var scenario: String?

  @Flag(name: .customLong("quiet"), help: "Say nothing but results and errors.")
  var isQuiet = false

  @Flag(name: .customLong("strict"), help: "Treat warnings as errors.")
  var isStrict = false

  @Option(name: .customLong("color"), help: "When to use colours: auto, always or never.")
  var color = ColorChoice.auto

  @Option(
    name: .customLong("language"),
    help: ArgumentHelp("Language of reports and tables: en or fr.", valueName: "language"))
  var language: ReportLanguage?

  func validate() throws {
    for (name, value) in [("project", project), ("criteria", criteria), ("vendors", vendors)] where value == "" {
      throw ValidationError("--\(name) names no folder.")
    }
  }

  var folders: ProjectFolders {
    let root = project ?? ProjectFolders.nearestProject(from: Terminal.currentFolder)
    return ProjectFolders(root: root, criteria: criteria, vendors: vendors)
  }

  /// Reads and checks the project, says what is wrong with it, and ranks it.
  ///
  /// - Parameters:
  ///   - chosen: ids of the vendors to keep; empty for all.
  ///   - namesCommands: whether an unknown vendor may be a misspelt command.
  ///   - check: what else on the command line must fit the evaluation, before any warning is printed.
  /// - Throws: `ExitCode` 1 or 74 where the input has errors, `UsageFailure` where the command line
  ///   names a vendor or a scenario that does not exist.
  func ranked(
    of chosen: [String] = [], readsPrices: Bool = true, namesCommands: Bool = false,
    checking check: (Evaluation) throws -> Void = { _ in }
  ) throws -> RankedProject {
    try checkVendors(chosen, namesCommands: namesCommands)
    let (project, diagnostics) = read(readsPrices: readsPrices)
    guard var project else {
      printDiagnostics(diagnostics)
      throw refusal(diagnostics)
    }
    let scenario = try scenario(in: project.evaluation)
    try check(project.evaluation)
    if !isQuiet { printDiagnostics(diagnostics) }
    if !chosen.isEmpty {
      project.evaluation.vendors.removeAll { !chosen.contains($0.id.rawValue) }
    }
    return RankedProject(
      evaluation: project.evaluation, comparison: Comparison(project.evaluation, scenario: scenario),
      inputs: project.inputs)
  }

  /// Reads and checks the project, without printing anything.
  ///
  /// No project where there are errors.
  func read(readsPrices: Bool = true, needsVendors: Bool = true) -> (project: Project?, diagnostics: [Diagnostic]) {
    let progress = LoadingProgress(isQuiet: isQuiet)
    let loaded = ProjectLoader(
      folders, readsPrices: readsPrices, needsVendors: needsVendors, progress: { progress.report($0, of: $1) }
    ).load()
    var diagnostics = loaded.diagnostics
    if let project = loaded.project { diagnostics += project.weightWarnings }
    if language == .french {
      diagnostics.append(
        Diagnostic(
          .languageNotAvailable, at: nil, "reports in French are not available in this version; English is used"))
    }
    if isStrict { diagnostics = diagnostics.map { $0.promoted() } }
    return (diagnostics.hasErrors ? nil : loaded.project, diagnostics.inReadingOrder())
  }

  func printDiagnostics(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let printer = TextPrinter(usesColor: color.usesColor(on: .standardError))
    Terminal.write(printer.text(of: diagnostics) + "\n", to: .standardError)
  }

  /// Ends the run because of errors, with their count.
  func refusal(_ diagnostics: [Diagnostic]) -> ExitCode {
    if let count = TextPrinter.count(of: diagnostics) {
      Terminal.write("\(count). Nothing was computed.\n", to: .standardError)
    }
    return ExitCode(diagnostics.hasFileFailure ? 74 : 1)
  }

  func words(of strategy: Strategy) -> any Wording { wording(for: language ?? strategy.language) }

  func checkVendors(_ chosen: [String], namesCommands: Bool) throws {
    guard !chosen.isEmpty else { return }
    let known = ProjectLoader(folders).vendorNames()
    // Where the folder cannot be listed, reading it will say so.
    guard !known.isEmpty else { return }
    for name in chosen where !known.contains(name) {
      let commands =
        namesCommands ? PlatformEval.configuration.subcommands.compactMap { $0.configuration.commandName } : []
      let kind = namesCommands ? "'\(name)' is neither a command nor a vendor" : "there is no vendor '\(name)'"
      throw UsageFailure(kind, hint: didYouMean(name, among: commands + known))
    }
  }

  func scenario(in evaluation: Evaluation) throws -> Scenario? {
    guard let scenario else { return nil }
    guard let found = evaluation.strategy.scenarios.first(where: { $0.id.rawValue == scenario }) else {
      throw UsageFailure(
        "there is no scenario '\(scenario)'",
        hint: didYouMean(scenario, among: evaluation.strategy.scenarios.map(\.id.rawValue)))
    }
    return found
  }
}

extension ReportLanguage: ExpressibleByArgument {}

extension Project {
  /// What scoring says about the weights, as warnings at the place where they are typed.
  fileprivate var weightWarnings: [Diagnostic] {
    let numbers = English().numbers
    return Weighting(evaluation).findings(in: evaluation).map { finding in
      switch finding {
      case .inconsistent(let ratio, let worst):
        Diagnostic(
          .inconsistentComparisons, at: places.priorities,
          "the comparisons contradict each other: consistency ratio \(numbers.value(ratio)), above 0.10",
          hint: "look at '\(worst.first) / \(worst.second)' first: it is farthest from what the others imply")
      case .groupShifts(let group, let typed, let effective):
        Diagnostic(
          .groupWeightShifts, at: places.groups[group],
          "the group '\(group)' was given \(numbers.percent(typed)) of the weight and really counts \(numbers.percent(effective)), because of the goals that its criteria serve",
          hint: "if that is not meant, change its weight or what its criteria serve")
      }
    }
  }
}
