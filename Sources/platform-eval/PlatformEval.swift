import ArgumentParser
import EvaluationFiles
import OutputText

@main
struct PlatformEval: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "platform-eval",
    abstract: "Choose a learning platform for social learning, and defend the choice.",
    discussion: """
      Without a command it compares the platforms of the nearest folder that holds criteria/ and \
      vendors/, prints the ranking and writes reports/comparison.html.

      EXAMPLE
        platform-eval
        platform-eval explain moodle discussion-forums

      EXIT CODES
        0   done
        1   the input has errors, all of them reported
        64  wrong usage
        74  reading or writing failed
      """,
    version: version,
    subcommands: [
      CompareCommand.self, SensitivityCommand.self, ValidateCommand.self, ExplainCommand.self, ReadinessCommand.self,
      AdoptersCommand.self, PlanCommand.self, TrackCommand.self,
    ],
    defaultSubcommand: CompareCommand.self)

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as FileFailure {
      Terminal.printError(failure.diagnostic(shown: failure.path))
      exit(withError: ExitCode(74))
    } catch let failure as UsageFailure {
      Terminal.write("error: \(visible(failure.message))\n", to: .standardError)
      if let hint = failure.hint { Terminal.write("  hint: \(visible(hint))\n", to: .standardError) }
      exit(withError: ExitCode(64))
    } catch {
      exit(withError: error)
    }
  }
}

/// Words on the command line that make no sense together, or name nothing that exists.
struct UsageFailure: Error {
  let message: String
  let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
