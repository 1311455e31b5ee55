import Fixtures
import Foundation
import Subprocess
import Testing

@Suite("sensitivity: how firm the ranking is")
struct SensitivityTests {
  @Test(
    "what makes no sense is refused with a hint, and nothing is printed",
    arguments: [
      (["--samples", "0"], "--samples takes a whole number from 1 to"),
      (["--samples", "-5"], "not '-5'"), (["--samples", "10000000000"], "more tells nothing more"),
      (["--samples", "many"], "not 'many'"), (["--spread", "-1"], "from 0 to 100, not '-1'"),
      (["--spread", "101"], "not '101'"), (["--spread", "nan"], "not 'nan'"), (["--spread", "inf"], "not 'inf'"),
      (["--weights", "arround"], "did you mean 'around'?"), (["--weights", "x"], "any, around, order"),
      (["--threads", "0"], "from 1 to 256"), (["--threads", "5000"], "leave it out to use all cores"),
      (["--seed", "-1"], "--seed takes a whole number"), (["--seed", "1.5"], "not '1.5'"),
      (["--format", "csv", "--format", "json"], "only one of"), (["--format", "html"], "'html'"),
      (["alpha"], "alpha"),
    ])
  func refused(_ options: [String], _ hint: String) async throws {
    let outcome = try await Tool.run(["sensitivity"] + options, in: ProjectFixture.sound.onDisk())
    #expect(outcome.code == 64, "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(hint), "\(outcome)")
  }

  @Test("compare refuses the same", arguments: [["--samples", "0"], ["--threads", "999"], ["--seed", "x"]])
  func refusedByCompare(_ options: [String]) async throws {
    let outcome = try await Tool.run(["compare", "--format", "json"] + options, in: ProjectFixture.sound.onDisk())
    #expect(outcome.code == 64, "\(outcome)")
    #expect(outcome.output.isEmpty)
  }

  @Test("the result does not depend on the number of threads", arguments: ["text", "json", "csv", "markdown"])
  func threads(_ format: String) async throws {
    let arguments = ["sensitivity", "--format", format, "--weights", "order", "--samples", "9001"]
    let outcomes = [
      try await Tool.run(arguments + ["--threads", "1"], in: ProjectFixture.sound.onDisk()),
      try await Tool.run(arguments + ["--threads", "2"], in: ProjectFixture.sound.onDisk()),
      try await Tool.run(arguments + ["--threads", "8"], in: ProjectFixture.sound.onDisk()),
    ]
    #expect(outcomes.allSatisfy { $0.code == 0 })
    #expect(Set(outcomes.map(\.output)).count == 1)
    let other = try await Tool.run(arguments + ["--seed", "2"], in: ProjectFixture.sound.onDisk())
    #expect(other.output != outcomes[0].output, "another seed gives other shares")
  }

  @Test("a project without much to decide gets a clear sentence", arguments: Degenerate.allCases)
  func degenerate(_ degenerate: Degenerate) async throws {
    let folder = try degenerate.project.onDisk()
    let text = try await Tool.run(["sensitivity", "--quiet"], in: folder)
    #expect(text.code == 0, "\(text)")
    let flat = text.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for sentence in degenerate.sentences { #expect(flat.contains(sentence), "\(text)") }
    #expect(text.lines.allSatisfy { $0.count <= 80 }, "\(text)")
    for format in ["text", "json", "csv", "markdown"] {
      let outcome = try await Tool.run(["sensitivity", "--quiet", "--format", format], in: folder)
      #expect(outcome.code == 0)
      let words = outcome.text.lowercased().split { !$0.isLetter }
      #expect(!words.contains("nan") && !words.contains("inf") && !words.contains("nil"), "\(outcome)")
    }
    let markdown = try await Tool.run(["sensitivity", "--quiet", "--format", "markdown"], in: folder)
    let lines = markdown.lines.filter { !$0.isEmpty }
    for (heading, next) in zip(lines, lines.dropFirst()) where heading.hasPrefix("## ") {
      #expect(!next.hasPrefix("#"), "nothing stands under \(heading)")
    }
    #expect(lines.last?.hasPrefix("#") == false)
  }

  @Test("the report of a project without much to decide is written too", arguments: Degenerate.allCases)
  func degenerateReport(_ degenerate: Degenerate) async throws {
    let outcome = try await Tool.run(
      ["compare", "--quiet", "--format", "html", "--output", "-"], in: degenerate.project.onDisk())
    #expect(outcome.code == 0, "\(outcome)")
    let visible = outcome.text.replacing(#/(?s)<(style|script).*?</\1>/#, with: "").replacing(#/<[^>]*>/#, with: " ")
    let words = visible.lowercased().split { !$0.isLetter }
    #expect(!words.contains("nan") && !words.contains("inf") && !words.contains("nil"))
    #expect(!outcome.text.contains("<tbody></tbody>") && !outcome.text.contains("<ul></ul>"))
  }

  @Test("few runs are called few, by sensitivity and by compare")
  func fewRuns() async throws {
    for command in [["sensitivity"], ["compare", "--format", "table"]] {
      let few = try await Tool.run(command + ["--samples", "100"], in: ProjectFixture.sound.onDisk())
      #expect(few.text.contains("rests on 100 runs only"), "\(few)")
      let usual = try await Tool.run(command, in: ProjectFixture.sound.onDisk())
      #expect(!usual.text.contains("runs only"))
    }
  }

  @Test("with an error in the input nothing is printed, and the code is 1", arguments: ["text", "json", "csv"])
  func errors(_ format: String) async throws {
    let outcome = try await Tool.run("sensitivity", "--format", format, project: .withErrors)
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("2 errors. Nothing was computed."))
  }

  @Test("a file is written whole, or the code is 74")
  func output() async throws {
    let folder = try ProjectFixture.sound.onDisk()
    let printed = try await Tool.run(["sensitivity", "--format", "csv"], in: folder)
    let written = try await Tool.run(["sensitivity", "--format", "csv", "--output", "figures.csv"], in: folder)
    #expect(written.code == 0)
    #expect(written.output.isEmpty)
    #expect(folder.bytes(of: "figures.csv") == printed.output)
    let failed = try await Tool.run(["sensitivity", "--output", "nowhere/figures.txt"], in: folder)
    #expect(failed.code == 74)
  }

  @Test("what comes from a file is never printed raw", arguments: ["text", "json", "csv", "markdown"])
  func hostile(_ format: String) async throws {
    let project = ProjectFixture.sound
      .replacing("name: Alpha LMS", with: "name: \"=Al\\e[31mpha|<b>\"", in: "vendors/alpha.yaml")
      .replacing("name: Profiles", with: "name: \"Pro\\u202Efiles | `x`\"", in: "criteria/criteria.yaml")
    let outcome = try await Tool.run("sensitivity", "--format", format, project: project)
    #expect(outcome.code == 0, "\(outcome)")
    #expect(!outcome.text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    if format == "csv" {
      #expect(!outcome.lines.contains { $0.contains(",=") || $0.contains(",\"=") || $0.hasPrefix("=") }, "\(outcome)")
    }
    if format == "markdown" { #expect(!outcome.text.contains("<b>")) }
  }

  @Test("every row of the CSV has as many cells as its head")
  func csv() async throws {
    let outcome = try await Tool.run("sensitivity", "--format", "csv", "--quiet")
    let rows = outcome.text.split(separator: "\r\n").map { row in
      row.reduce(into: (cells: 1, quoted: false)) { state, character in
        if character == "\"" { state.quoted.toggle() }
        if character == ",", !state.quoted { state.cells += 1 }
      }.cells
    }
    #expect(rows.count > 50)
    #expect(Set(rows) == [6])
    #expect(outcome.text.hasPrefix("table,vendor,other,item,value,text\r\n"))
  }

  @Test("an interrupted run stops at once and leaves no file")
  func interrupted() async throws {
    let folder = try ProjectFixture.sound.onDisk()
    // 100 million runs take long; after half a second they are interrupted as Ctrl-C does.
    let script = """
      cd "$1"; timeout --preserve-status -s INT 0.5 "$2" sensitivity --samples 100000000 --output figures.txt; echo $?
      """
    let result = try await Subprocess.run(
      .name("sh"), arguments: ["-c", script, "sh", folder.path, Tool.path],
      output: .string(limit: 1 << 16), error: .discarded)
    #expect(result.standardOutput.split(separator: "\n").last == "130")
    #expect(try folder.files() == ProjectFixture.sound.files.keys.sorted())
  }

  @Test("a run over a second shows on a terminal how far it is, and on a pipe it does not")
  func progress() async throws {
    let folder = try ProjectFixture.sound.onDisk()
    let command = "\(Tool.path) sensitivity --format json --samples 100000000"
    func errors(_ line: String) async throws -> String {
      let script = "cd \"$1\" && \(line)"
      let result = try await Subprocess.run(
        .name("sh"), arguments: ["-c", script, "sh", folder.path], output: .string(limit: 1 << 20),
        error: .string(limit: 1 << 20))
      return result.standardOutput + result.standardError
    }
    // A pseudo-terminal, for three seconds.
    let shown = try await errors("timeout 20 script -qec 'timeout -s INT 3 \(command)' /dev/null </dev/null")
    #expect(shown.contains("% of 100,000,000 runs"), "\(shown)")
    let piped = try await errors("timeout -s INT 3 \(command)")
    #expect(!piped.contains("runs"), "\(piped)")
  }
}

/// Projects in which there is little or nothing to decide.
enum Degenerate: String, CaseIterable, CustomTestStringConvertible, Sendable {
  case single, nobody, equal, oneGoal, priorityOfNothing, priorityOfEverything, unknown

  var testDescription: String { rawValue }

  /// What must be said.
  var sentences: [String] {
    switch self {
    case .single: ["No other platform is ranked, so no priority, rating or answer could put another one first."]
    case .nobody: ["No platform qualifies, so nothing is decided.", "every platform misses a must-have"]
    case .equal: ["Nothing is decided between Alpha and Beta.", "level with Beta"]
    case .oneGoal: ["There is one goal, so no other priority could put another platform first."]
    case .priorityOfNothing: ["Exchange of knowledge 0.0%", "A learning community 100.0%"]
    case .priorityOfEverything: ["Exchange of knowledge 100.0%", "A learning community 0.0%"]
    case .unknown: ["Nothing is decided between Alpha and Beta.", "0% of its weight is established"]
    }
  }

  var project: ProjectFixture {
    let sound = ProjectFixture.sound
    let pair = sound.removing("vendors/gamma.yml", "vendors/panel/lead.yaml", "vendors/panel/second.yaml")
      .removing("vendors/pricing/alpha.yaml")
    func rated(_ name: String, _ rating: [String]) -> String {
      let ids = ["forums", "interface-languages", "profiles", "badges"]
      let lines = zip(ids, rating).map { "  \($0): \($1)\n" }.joined()
      return "name: \(name)\nratings:\n\(lines)  consent: yes\n"
    }
    func both(_ rating: [String]) -> ProjectFixture {
      pair.adding(rated("Alpha", rating), as: "vendors/alpha.yaml").adding(
        rated("Beta", rating), as: "vendors/beta.yaml")
    }
    switch self {
    case .single:
      return sound.removing(
        "vendors/beta.yaml", "vendors/gamma.yml", "vendors/panel/lead.yaml", "vendors/panel/second.yaml")
    case .nobody:
      return ["alpha.yaml", "beta.yaml", "gamma.yml"].reduce(sound) {
        $0.replacing("consent: yes", with: "consent: no", in: "vendors/\($1)")
      }
    case .equal: return both(["native", "20", "present", "many"])
    case .unknown: return both(Array(repeating: "unknown", count: 4))
    case .priorityOfNothing: return sound.replacing("priority: 60", with: "priority: 0", in: "criteria/strategy.yaml")
    case .priorityOfEverything:
      return sound.replacing("priority: 40", with: "priority: 0", in: "criteria/strategy.yaml")
    case .oneGoal:
      return
        sound
        .replacing(
          "  community:\n    name: A learning community\n    priority: 40\n", with: "", in: "criteria/strategy.yaml"
        )
        .replacing("exchange: 50, community: 50", with: "exchange: 50", in: "criteria/strategy.yaml")
        .replacing("exchange: 3, community: 2", with: "exchange: 3", in: "criteria/criteria.yaml")
        .replacing("exchange: 1, community: 1", with: "exchange: 1", in: "criteria/criteria.yaml")
        .replacing("community: 3, exchange: 2", with: "exchange: 2", in: "criteria/criteria.yaml")
        .replacing("community: 1, exchange: 2", with: "exchange: 2", in: "criteria/criteria.yaml")
    }
  }
}
