import Adoption
import ArgumentParser
import Diagnostics
import Evaluation
import EvaluationFiles

extension EvaluationOptions {
  /// Reads the project for a step of the strategy around the choice; warnings are printed.
  ///
  /// - Throws: `ExitCode` 1 or 74 where the input has errors, all of which are printed.
  func project(for step: ProgrammeStep) throws -> Project {
    // Readiness comes before there is any vendor.
    let needsVendors = step == .plan || step == .track
    let (project, diagnostics) = read(readsPrices: false, needsVendors: needsVendors)
    let missing = project?.missing(for: step) ?? []
    return try checked(missing.isEmpty ? project : nil, diagnostics + missing)
  }

  /// The content of a table.
  ///
  /// - Throws: `ExitCode` 1 or 74 where the table has errors, all of which are printed.
  func checked<Content>(_ table: LoadedTable<Content>) throws -> Content {
    try checked(table.content, table.diagnostics)
  }

  /// How ready all learners together are, from the survey or the scores that the strategy names; nil where it names
  /// none, or too few answered.
  ///
  /// - Throws: `ExitCode` 1 or 74 where the survey has errors.
  func overallReadiness(_ programme: Programme) throws -> (readiness: OverallReadiness?, input: InputFile?) {
    switch programme.readinessResult {
    case nil: return (nil, nil)
    case .scores(let scores): return (OverallReadiness(scores, programme), nil)
    case .surveyFile(let written):
      guard let survey = programme.survey else { return (nil, nil) }
      let path = TableLoader.surveyPath(written, in: folders)
      let table = tableLoader.survey(at: path, shown: folders.shown(path), survey, segments: programme.segments)
      let readiness = Readiness(
        try checked(table), survey: survey, segments: programme.segments, levers: programme.levers)
      return (OverallReadiness(readiness), table.input)
    }
  }

  /// Reads tables, and shows on a terminal how far that has come.
  var tableLoader: TableLoader {
    let progress = TableProgress(isQuiet: isQuiet)
    return TableLoader(progress: { progress.report($0, of: $1) })
  }

  /// Prints why there is no result.
  ///
  /// - Returns: what ends the run.
  func refused(_ fault: Diagnostic) throws -> ExitCode {
    printDiagnostics([fault])
    return refusal([fault])
  }

  private func checked<Content>(_ content: Content?, _ diagnostics: [Diagnostic]) throws -> Content {
    let diagnostics = isStrict ? diagnostics.map { $0.promoted() } : diagnostics
    guard let content, !diagnostics.hasErrors else {
      printDiagnostics(diagnostics)
      throw refusal(diagnostics)
    }
    if !isQuiet { printDiagnostics(diagnostics) }
    return content
  }

  /// Prints a warning; with `--strict` it is an error, and ends the run.
  func warn(_ warnings: [Diagnostic]) throws { try checked((), warnings) }
}
