import ArgumentParser
import Evaluation
import EvaluationFiles
import OutputText
import Reporting
import Scoring
import Wording

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Rank the platforms and write the report.",
    discussion: """
      Prints the ranking with a verdict on how firm it is, and writes reports/comparison.html. With --format table, json, csv or \
      markdown and without html no file is written.

      EXAMPLE
        platform-eval compare
        platform-eval compare moodle canvas --scenario onboarding --format table

      EXIT CODES
        0 done, 1 the input has errors, 64 wrong usage, 74 reading or writing failed
      """)

  /// What `compare` can give.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, text, html, json, csv, markdown

    var isFile: Bool { self == .html }
  }

  @Argument(help: ArgumentHelp("Compare these platforms only.", valueName: "vendor"))
  var chosen: [String] = []

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp("table, html, json, csv or markdown; repeatable. Default: table and html.", valueName: "format"))
  var formats: [Format] = []

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp("The only file that is written; - for standard output.", valueName: "file"))
  var output: String?

  @Flag(name: .customLong("quality-only"), help: "Never open the prices in vendors/pricing.")
  var isQualityOnly = false

  @OptionGroup var sampling: SamplingOptions
  @OptionGroup var evaluation: EvaluationOptions

  func run() throws {
    let formats = self.formats.isEmpty ? [.table, .html] : self.formats
    let printed = Set(formats.filter { !$0.isFile }.map { $0 == .text ? .table : $0 })
    guard printed.count <= 1 else {
      throw UsageFailure(
        "only one of table, json, csv and markdown can be printed in one run", hint: "run it once for each")
    }
    let (sampling, threads) = (try self.sampling.sampling(), try self.sampling.threadCount())
    let writesReport = formats.contains(.html)
    if writesReport, output == "-", !printed.isEmpty, !self.formats.isEmpty {
      throw UsageFailure(
        "the report and another result cannot both go to standard output", hint: "run it once for each")
    }
    let reportPath = output ?? ProjectFolders.join(evaluation.folders.root, "reports/comparison.html")
    if writesReport, reportPath != "-", isFolder(evaluation.folders.root) {
      try checkWritable(reportPath, makesFolder: output == nil)
    }

    let ranked = try evaluation.ranked(of: chosen, readsPrices: !isQualityOnly, namesCommands: true)
    if printed == [.csv], !writesReport {
      // Values alone: nothing is drawn for them.
      try write(ranked.comparison.csv(of: ranked.evaluation))
      return
    }
    // The report shows all of it, the rest no more than the verdict rests on.
    let results = ranked.results(
      ranked.robustness(
        sampling, scope: writesReport ? .full : .verdict, threads: threads, isQuiet: evaluation.isQuiet))
    let wording = evaluation.words(of: results.evaluation.strategy)
    if writesReport {
      let report = HTMLReport(results, wording: wording).document()
      if reportPath == "-" {
        try writeToStandardOutput(report)
        return
      }
      try writeWhole(report, to: reportPath, makesFolder: output == nil)
    }
    if let format = printed.first {
      try write(results, as: format, wording)
    }
    if writesReport, !evaluation.isQuiet {
      Terminal.write("\nReport: \(Terminal.shown(reportPath))\n", to: .standardError)
    }
  }

  private func write(_ results: Results, as format: Format, _ wording: any Wording) throws {
    let bytes: [UInt8]
    switch format {
    case .json: bytes = results.json(wording: wording)
    case .csv: bytes = results.comparison.csv(of: results.evaluation)
    case .markdown: bytes = Array(MarkdownRenderer().text(of: results.table(wording: wording)).utf8)
    case .table, .text, .html:
      let renderer = TerminalRenderer(
        width: isFile ? 80 : Terminal.width, usesColor: !isFile && evaluation.color.usesColor(on: .standardOutput))
      bytes = Array(renderer.text(of: results.table(wording: wording)).utf8)
    }
    try write(bytes)
  }

  /// Whether what would be printed goes to a file.
  private var isFile: Bool { output != nil && output != "-" && !formats.contains(.html) }

  private func write(_ bytes: [UInt8]) throws {
    if isFile, let output { try writeWhole(bytes, to: output) } else { try writeToStandardOutput(bytes) }
  }
}

extension Terminal {
  /// A path as short as it can be typed from here, control characters made visible.
  static func shown(_ path: String) -> String {
    let prefix = currentFolder + "/"
    return visible(path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path)
  }
}
