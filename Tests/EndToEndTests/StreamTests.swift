import Fixtures
import Foundation
import Testing

@Suite("Results go to standard output, everything else to standard error")
struct StreamTests {
  @Test(
    "JSON on standard output parses, and nothing else is there",
    arguments: [
      ["compare", "--format", "json"], ["explain", "alpha", "--format", "json"],
      ["explain", "beta", "forums", "--format", "json"], ["validate", "--format", "json"],
      ["validate", "--format", "sarif"],
    ])
  func json(_ arguments: [String]) async throws {
    let outcome = try await Tool.run(arguments, in: ProjectFixture.withWarning.onDisk())
    #expect(outcome.code == 0, "\(outcome)")
    #expect(!(try outcome.json()).isEmpty)
    #expect(outcome.text.hasPrefix("{") && outcome.text.hasSuffix("}\n"))
  }

  @Test("warnings are on standard error only", arguments: ["table", "json", "csv", "markdown"])
  func warnings(_ format: String) async throws {
    let outcome = try await Tool.run("compare", "--format", format, project: .withWarning)
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("warning[W4002]"))
    #expect(!outcome.text.contains("W4002"))
    #expect(
      outcome.output == (try await Tool.run("compare", "--format", format, "--quiet", project: .withWarning)).output)
  }

  @Test(
    "a strict run makes errors of warnings",
    arguments: [["compare", "--format", "json"], ["validate"], ["explain", "alpha"]])
  func strict(_ arguments: [String]) async throws {
    #expect(try await Tool.run(arguments, in: ProjectFixture.withWarning.onDisk()).code == 0)
    let strict = try await Tool.run(arguments + ["--strict"], in: ProjectFixture.withWarning.onDisk())
    #expect(strict.code == 1, "\(strict)")
    #expect(strict.output.isEmpty)
    #expect(strict.errors.contains("error[W4002]"))
    #expect(try await Tool.run(arguments + ["--strict"], in: ProjectFixture.sound.onDisk()).code == 0)
  }

  @Test("a quiet run says nothing but results and errors")
  func quiet() async throws {
    let sound = try await Tool.run("compare", "--quiet", project: .withWarning)
    #expect(sound.code == 0)
    #expect(sound.errors.isEmpty, "\(sound)")
    let faulty = try await Tool.run("compare", "--quiet", project: .withErrors)
    #expect(faulty.code == 1)
    #expect(faulty.errors.contains("E4001"))
  }

  @Test("inconsistent comparisons and groups that shift are warnings at their place")
  func weightWarnings() async throws {
    let strategy = "criteria/strategy.yaml"
    let project = ProjectFixture.sound
      .replacing("    priority: 60\n", with: "", in: strategy)
      .replacing("    priority: 40\n", with: "", in: strategy)
      .replacing("  community:\n", with: "  apply: { name: Apply }\n  community:\n", in: strategy)
      .replacing(
        "language: en\n",
        with:
          "priorities: { method: pairwise, comparisons: { exchange / community: 9, community / apply: 9, exchange / apply: 1/9 } }\n",
        in: strategy
      )
      .replacing("serves: { exchange: 1, community: 1 }", with: "serves: { apply: 3 }", in: "criteria/criteria.yaml")
    let outcome = try await Tool.run("validate", "--format", "json", project: project)
    #expect(outcome.code == 0, "\(outcome)")
    let found = try #require(try outcome.json()["diagnostics"] as? [[String: Any]])
    let inconsistent = try #require(found.first { $0["code"] as? String == "W3003" }, "\(outcome)")
    #expect(inconsistent["file"] as? String == strategy)
    #expect(
      inconsistent["excerpt"] as? String
        == "priorities: { method: pairwise, comparisons: { exchange / community: 9, community / apply: 9, exchange / apply: 1/9 } }"
    )
    #expect(inconsistent["column"] as? Int == 13)
    let shifted = found.filter { $0["code"] as? String == "W3004" }
    #expect(!shifted.isEmpty)
    for entry in shifted {
      #expect(entry["file"] as? String == "criteria/criteria.yaml")
      #expect(entry["column"] as? Int == 3)
      #expect((entry["hint"] as? String)?.contains("change its weight") == true)
    }
  }

  @Test("a language that is still to come is a warning, and English is used")
  func language() async throws {
    let outcome = try await Tool.run("compare", "--format", "table", "--language", "fr")
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.errors.contains("warning[W3005]"))
    #expect(outcome.output == (try await Tool.run("compare", "--format", "table")).output)
  }

  @Test("findings go where they are sent, in every format", arguments: ["text", "json", "github", "sarif"])
  func validateFormats(_ format: String) async throws {
    let folder = try ProjectFixture.withErrors.onDisk()
    let outcome = try await Tool.run(["validate", "--format", format, "--output", "findings"], in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    let text = try #require(folder.text(of: "findings"))
    #expect(text.contains("E4001") && text.contains("E2005"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test(
    "annotations and JSON name errors on standard output, for services that read them there",
    arguments: ["github", "json", "sarif"])
  func findingsAsResult(_ format: String) async throws {
    let outcome = try await Tool.run("validate", "--format", format, project: .withErrors)
    #expect(outcome.code == 1)
    #expect(outcome.text.contains("E4001"))
    #expect(outcome.errors.isEmpty, "\(outcome)")
  }

  @Test(
    "results go to the file that is named, and only there",
    arguments: [
      ["compare", "--format", "json"], ["compare", "--format", "csv"], ["compare", "--format", "markdown"],
      ["compare", "--format", "table"], ["explain", "alpha"], ["explain", "alpha", "--format", "json"],
    ])
  func output(_ arguments: [String]) async throws {
    let folder = try ProjectFixture.sound.onDisk()
    let printed = try await Tool.run(arguments + ["--output", "-"], in: folder)
    #expect(printed.code == 0)
    let written = try await Tool.run(arguments + ["--output", "out"], in: folder)
    #expect(written.code == 0, "\(written)")
    #expect(written.output.isEmpty)
    #expect(folder.bytes(of: "out") == printed.output)
    #expect(printed.output == (try await Tool.run(arguments, in: folder)).output)
    #expect(try folder.files().count == ProjectFixture.sound.files.count + 1, "no report, no draft")
  }

  @Test("a printed format writes no report", arguments: ["table", "json", "csv", "markdown"])
  func noReport(_ format: String) async throws {
    let folder = try ProjectFixture.sound.onDisk()
    #expect(try await Tool.run(["compare", "--format", format], in: folder).code == 0)
    #expect(try folder.files() == ProjectFixture.sound.files.keys.sorted())
  }

  @Test("the report goes to its place, or to the one that is named")
  func report() async throws {
    let folder = try ProjectFixture.sound.onDisk()
    let outcome = try await Tool.run(["compare"], in: folder)
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.text.contains("Alpha LMS"))
    #expect(outcome.errors.contains("Report: reports/comparison.html"))
    #expect(folder.bytes(of: "reports/comparison.html") != nil)
    try folder.remove("reports")
    let named = try await Tool.run(["compare", "--format", "html", "--output", "own.html"], in: folder)
    #expect(named.code == 0)
    #expect(named.output.isEmpty)
    #expect(try folder.files() == (ProjectFixture.sound.files.keys + ["own.html"]).sorted())
    let printed = try await Tool.run(["compare", "--format", "html", "--output", "-"], in: folder)
    #expect(printed.output == folder.bytes(of: "own.html"))
  }

  @Test("a report comes along with a printed format where both are asked for")
  func both() async throws {
    let folder = try ProjectFixture.sound.onDisk()
    let outcome = try await Tool.run(["compare", "--format", "html", "--format", "json"], in: folder)
    #expect(outcome.code == 0)
    #expect(!(try outcome.json()).isEmpty)
    #expect(folder.bytes(of: "reports/comparison.html") != nil)
  }

  @Test(
    "two runs give the same bytes",
    arguments: [
      ["compare", "--format", "json"], ["compare", "--format", "table"],
      ["compare", "--format", "html", "--output", "-"], ["compare", "--format", "markdown"],
      ["compare", "--format", "csv"], ["explain", "alpha"], ["validate", "--format", "sarif"],
    ])
  func deterministic(_ arguments: [String]) async throws {
    let first = try await Tool.run(arguments, in: ProjectFixture.sound.onDisk())
    let second = try await Tool.run(arguments, in: ProjectFixture.sound.onDisk())
    #expect(first.code == 0)
    #expect(!first.output.isEmpty)
    #expect(first.output == second.output)
  }

  @Test("colours are for terminals, or for who asks")
  func colours() async throws {
    for arguments in [["compare", "--format", "table"], ["explain", "alpha"], ["validate"]] {
      let plain = try await Tool.run(arguments, in: ProjectFixture.withWarning.onDisk())
      #expect(!plain.text.contains("\u{1B}") && !plain.errors.contains("\u{1B}"))
      let never = try await Tool.run(arguments + ["--color", "never"], in: ProjectFixture.withWarning.onDisk())
      #expect(never.output == plain.output)
      let always = try await Tool.run(
        arguments + ["--color", "always"], in: ProjectFixture.withWarning.onDisk(), environment: ["NO_COLOR": "1"])
      #expect(always.text.contains("\u{1B}[") || always.errors.contains("\u{1B}["))
      let none = try await Tool.run(arguments, in: ProjectFixture.withWarning.onDisk(), environment: ["NO_COLOR": "1"])
      #expect(none.output == plain.output && none.errors == plain.errors)
    }
    let json = try await Tool.run("compare", "--format", "json", "--color", "always")
    #expect(!json.text.contains("\u{1B}"))
  }
}
