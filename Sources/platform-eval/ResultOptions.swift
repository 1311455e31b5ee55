import ArgumentParser
import EvaluationFiles
import Reporting

/// How a step's result is printed, and where to.
struct ResultOptions: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv, markdown
  }

  @Option(
    name: .customLong("format"), help: ArgumentHelp("text, json, csv or markdown.", valueName: "format"))
  var formats: [Format] = []

  @Option(
    name: .customLong("output"), help: ArgumentHelp("Write to this file; - for standard output.", valueName: "file"))
  var output: String?

  /// - Throws: `UsageFailure` where several were asked for.
  func format() throws(UsageFailure) -> Format {
    guard Set(formats).count <= 1 else {
      throw UsageFailure(
        "only one of text, json, csv and markdown can be printed in one run", hint: "run it once for each")
    }
    return formats.first ?? .text
  }

  var file: String? { output == "-" ? nil : output }

  /// Before anything is computed: whether the file can be written.
  func check() throws {
    if let file { try checkWritable(file) }
  }

  func write(_ bytes: [UInt8]) throws {
    if let file { try writeWhole(bytes, to: file) } else { try writeToStandardOutput(bytes) }
  }

  /// A document for the terminal, or for a text file.
  func text(of document: PlainDocument, _ evaluation: EvaluationOptions) -> [UInt8] {
    let renderer = TerminalRenderer(
      width: file == nil ? Terminal.width : 80,
      usesColor: file == nil && evaluation.color.usesColor(on: .standardOutput))
    return Array(renderer.text(of: document).utf8)
  }
}
