import ArgumentParser
import Diagnostics
import Evaluation
import EvaluationFiles
import Reporting
import Scoring
import Wording

struct SensitivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Show how firm the ranking is, what would change it, and what to ask next.",
    discussion: """
      Draws weights and doubtful ratings again and again, and says how often each platform comes \
      first. Then it computes exactly which priority, rating or answer would put another one first.

      --weights says which other priorities are plausible: around (within --spread of the stated \
      ones), order (any that keep their order) or any. The verdict always rests on around.

      CSV has one row a figure: table, vendor, other, item, value, text. The table says what the \
      figure is, such as rank-share; other is a second platform; item is a rank, goal, criterion \
      or method. A text that starts with = + - @, tab or CR gets a leading apostrophe.

      EXAMPLE
        platform-eval sensitivity
        platform-eval sensitivity --weights order --samples 100000 --format json

      EXIT CODES
        0 done, 1 the input has errors, 64 wrong usage, 74 reading or writing failed
      """)

  /// How results are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv, markdown
  }

  @Option(
    name: .customLong("weights"),
    help: ArgumentHelp("Which other priorities are drawn: around, order or any.", valueName: "model"))
  var weights = Sampling().model.rawValue

  @Option(
    name: .customLong("spread"), parsing: .unconditional,
    help: ArgumentHelp("How far a drawn weight may be from the stated one, 0 to 100.", valueName: "percent"))
  var spread = "25"

  @OptionGroup var sampling: SamplingOptions

  @Option(
    name: .customLong("format"), help: ArgumentHelp("text, json, csv or markdown.", valueName: "format"))
  var formats: [Format] = []

  @Option(
    name: .customLong("output"), help: ArgumentHelp("Write to this file; - for standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var evaluation: EvaluationOptions

  func run() throws {
    guard Set(formats).count <= 1 else {
      throw UsageFailure(
        "only one of text, json, csv and markdown can be printed in one run", hint: "run it once for each")
    }
    let sampling = try self.sampling.sampling(try weightModel(), spread: try spreadShare())
    let threads = try self.sampling.threadCount()
    let file = output == "-" ? nil : output
    if let file { try checkWritable(file) }

    let ranked = try evaluation.ranked()
    let robustness = ranked.robustness(sampling, scope: .full, threads: threads, isQuiet: evaluation.isQuiet)
    let results = SensitivityResults(ranked.results(robustness))
    let bytes = bytes(of: results, as: formats.first ?? .text, isFile: file != nil)
    if let file { try writeWhole(bytes, to: file) } else { try writeToStandardOutput(bytes) }
  }

  private func bytes(of results: SensitivityResults, as format: Format, isFile: Bool) -> [UInt8] {
    let wording = evaluation.words(of: results.results.evaluation.strategy)
    switch format {
    case .json: return results.json(wording: wording)
    case .csv: return results.csv(wording: wording)
    case .markdown: return Array(MarkdownRenderer().text(of: results.document(wording: wording)).utf8)
    case .text:
      let renderer = TerminalRenderer(
        width: isFile ? 80 : Terminal.width, usesColor: !isFile && evaluation.color.usesColor(on: .standardOutput))
      return Array(renderer.text(of: results.document(wording: wording)).utf8)
    }
  }

  private func weightModel() throws(UsageFailure) -> WeightModel {
    guard let model = WeightModel(rawValue: weights) else {
      let names = WeightModel.allCases.map(\.rawValue)
      throw UsageFailure(
        "--weights takes around, order or any, not '\(weights)'", hint: didYouMean(weights, among: names))
    }
    return model
  }

  private func spreadShare() throws(UsageFailure) -> Double {
    guard let percent = Double(spread), (0...100).contains(percent) else {
      throw UsageFailure(
        "--spread takes a number from 0 to 100, not '\(spread)'",
        hint: "25 draws each weight from a quarter less than stated to a quarter more")
    }
    return percent / 100
  }
}
