import Fixtures
import Testing

@Suite("Wrong usage is 64, with a hint and nothing on standard output")
struct UsageTests {
  @Test(
    "words that name nothing",
    arguments: [
      (["vaildate"], "did you mean 'validate'?"), (["explian", "alpha"], "did you mean 'explain'?"),
      (["alpah"], "did you mean 'alpha'?"),
      (["compare", "alpah"], "did you mean 'alpha'?"), (["compare", "alpha", "btea"], "did you mean 'beta'?"),
      (["explain", "gama"], "did you mean 'gamma'?"),
      (["explain", "alpha", "forms"], "did you mean 'forums'?"),
      (["--scenario", "onbording"], "did you mean 'onboarding'?"),
      (["explain", "alpha", "--scenario", "onbording"], "did you mean 'onboarding'?"),
      (["nonsense-xyz"], "alpha, beta"),
    ])
  func unknownWord(_ arguments: [String], _ hint: String) async throws {
    let outcome = try await Tool.run(arguments, in: ProjectFixture.sound.onDisk())
    #expect(outcome.code == 64, "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(hint), "\(outcome)")
  }

  @Test(
    "options that are none, or do not go together",
    arguments: [
      ["--nonsense"], ["compare", "--fromat", "json"], ["compare", "--format", "xml"],
      ["compare", "--format", "table", "--format", "json"],
      ["compare", "--format", "json", "--format", "csv"], ["compare", "--format", "text", "--format", "markdown"],
      ["compare", "--format"],
      ["compare", "--format", "html", "--format", "json", "--output", "-"], ["explain"],
      ["explain", "alpha", "forums", "badges"], ["validate", "extra"],
      ["validate", "--format", "csv"], ["explain", "alpha", "--format", "html"], ["compare", "--color", "sometimes"],
      ["compare", "--language", "de"],
      ["compare", "--output"],
    ])
  func options(_ arguments: [String]) async throws {
    let folder = try ProjectFixture.sound.onDisk()
    let outcome = try await Tool.run(arguments, in: folder)
    #expect(outcome.code == 64, "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
    #expect(try folder.files() == ProjectFixture.sound.files.keys.sorted(), "nothing is written")
  }

  @Test("table and text are the same format, and may both be named")
  func sameFormat() async throws {
    #expect(try await Tool.run("compare", "--format", "table", "--format", "text").code == 0)
  }

  @Test(
    "help is on standard output, with an example and the exit codes",
    arguments: [[], ["compare"], ["validate"], ["explain"], ["sensitivity"]])
  func help(_ command: [String]) async throws {
    let folder = try TemporaryFolder()
    let outcome = try await Tool.run(command + ["--help"], in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.text.contains("EXAMPLE\n  platform-eval"))
    #expect(outcome.text.contains("EXIT CODES"))
    for code in ["0", "1", "64", "74"] { #expect(outcome.text.contains("\(code) "), "\(outcome)") }
    #expect(outcome.text.hasPrefix("OVERVIEW: "))
    #expect(outcome.lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE:") }, "\(outcome)")
  }

  @Test("the help of help names every command")
  func commands() async throws {
    let text = try await Tool.run("help").text
    for command in ["compare", "validate", "explain", "sensitivity"] { #expect(text.contains("  \(command)")) }
  }

  @Test("the version is printed alone")
  func version() async throws {
    let outcome = try await Tool.run("--version")
    #expect(outcome.code == 0)
    #expect(outcome.text.split(separator: ".").count == 3)
    #expect(outcome.lines.count == 2)
  }

  @Test("without a command it compares")
  func defaultCommand() async throws {
    let bare = try await Tool.run("--format", "json")
    #expect(bare.code == 0)
    #expect(try await Tool.run("compare", "--format", "json").output == bare.output)
  }

  @Test("names of files never reach the terminal raw in a hint")
  func hostileNames() async throws {
    let project = ProjectFixture.sound.adding("name: X\n", as: "vendors/x\u{1B}[31mx.yaml").adding(
      "name: X\n", as: "vendors/\u{202E}evil.yaml")
    for arguments in [["compare", "x31mx"], ["validate"], ["compare"], ["evil"]] {
      let outcome = try await Tool.run(arguments, in: project.onDisk())
      #expect(outcome.code == 1 || outcome.code == 64)
      #expect(!outcome.errors.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" }, "\(outcome)")
    }
  }
}
