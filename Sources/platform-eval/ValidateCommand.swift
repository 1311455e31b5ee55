import ArgumentParser
import Diagnostics
import Evaluation
import EvaluationFiles

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check every file, and say how to mend what is wrong.",
    discussion: """
      EXAMPLE
        platform-eval validate
        platform-eval validate --strict --format github

      EXIT CODES
        0 no errors, 1 the input has errors, 64 wrong usage, 74 reading or writing failed
      """)

  /// How findings are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, github, sarif
  }

  @Option(name: .customLong("format"), help: "text, json, github or sarif.")
  var format = Format.text

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp("Write the findings to this file; - for standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var evaluation: EvaluationOptions

  func run() throws {
    let (project, diagnostics) = evaluation.read()
    switch format {
    case .text:
      let shown = evaluation.isQuiet ? diagnostics.filter { $0.severity == .error } : diagnostics
      if let output, output != "-" {
        try writeWhole(Array(TextPrinter(usesColor: false).text(of: shown).utf8), to: output)
      } else {
        evaluation.printDiagnostics(shown)
      }
      if let project {
        let warnings = TextPrinter.count(of: diagnostics).map { ", \($0)" } ?? ""
        let parts = [
          Self.count(project.inputs.count, "file"),
          Self.count(project.evaluation.criteria.count, "criterion", "criteria"),
          Self.count(project.evaluation.vendors.count, "platform"),
        ]
        try writeToStandardOutput(Array("\(parts.joined(separator: ", ")): no errors\(warnings).\n".utf8))
      } else if let count = TextPrinter.count(of: diagnostics) {
        Terminal.write("\(count).\n", to: .standardError)
      }
    case .json: try write(diagnostics.json())
    case .github: try write(Array(diagnostics.map(\.githubAnnotation).joined().utf8))
    case .sarif: try write(diagnostics.sarif(toolVersion: PlatformEval.version))
    }
    if diagnostics.hasErrors { throw ExitCode(diagnostics.hasFileFailure ? 74 : 1) }
  }

  private func write(_ bytes: [UInt8]) throws {
    if let output, output != "-" { try writeWhole(bytes, to: output) } else { try writeToStandardOutput(bytes) }
  }

  private static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }
}
