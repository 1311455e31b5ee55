import Fixtures
import Foundation
import Testing

@Suite("Faulty input is 1, a failing disk is 74, and standard output stays empty")
struct FailureTests {
  @Test(
    "errors are all reported, and nothing is computed",
    arguments: [
      ["compare"], ["compare", "--format", "json"], ["explain", "alpha"], ["validate"], ["validate", "--quiet"],
    ])
  func inputErrors(_ arguments: [String]) async throws {
    let folder = try ProjectFixture.withErrors.onDisk()
    let outcome = try await Tool.run(arguments, in: folder)
    #expect(outcome.code == 1, "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("criteria/criteria.yaml:11:"), "\(outcome)")
    #expect(outcome.errors.contains("vendors/beta.yaml:3:11"))
    #expect(outcome.errors.contains("did you mean 'basic'?"))
    #expect(outcome.errors.contains("2 errors"))
    #expect(try folder.files() == ProjectFixture.withErrors.files.keys.sorted())
  }

  @Test(
    "a broken file beside sound ones is an error, wherever it lies",
    arguments: ["criteria/zz.yaml", "vendors/delta.yaml", "vendors/panel/third.yaml", "vendors/pricing/beta.yaml"])
  func brokenFile(_ path: String) async throws {
    let outcome = try await Tool.run(
      ["compare", "--format", "csv"], in: ProjectFixture.sound.adding("a: [", as: path).onDisk())
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(path))
  }

  @Test("a project that is not there is 74", arguments: [["compare"], ["validate"], ["explain", "alpha"]])
  func noProject(_ arguments: [String]) async throws {
    let empty = try TemporaryFolder()
    let here = try await Tool.run(arguments, in: empty)
    #expect(here.code == 74, "\(here)")
    #expect(here.output.isEmpty)
    #expect(here.errors.contains("--project"))
    let there = try await Tool.run(arguments + ["--project", "no/such/folder"], in: empty)
    #expect(there.code == 74, "\(there)")
    #expect(there.output.isEmpty)
    #expect(try empty.files() == [])
  }

  @Test("a file where a folder should be is 74", arguments: ["--criteria", "--vendors", "--project"])
  func fileForFolder(_ option: String) async throws {
    let folder = try ProjectFixture.sound.adding("text", as: "file").onDisk()
    let outcome = try await Tool.run(["compare", option, "file"], in: folder)
    #expect(outcome.code == 74, "\(outcome)")
    #expect(outcome.output.isEmpty)
  }

  @Test("files that cannot be read are 74", arguments: ["folder", "dangling link", "loop of links"])
  func unreadable(_ kind: String) async throws {
    let folder = try ProjectFixture.sound.removing("vendors/beta.yaml").onDisk()
    switch kind {
    case "folder": try folder.makeFolder("vendors/beta.yaml")
    case "dangling link": try folder.link("vendors/beta.yaml", to: "nowhere.yaml")
    default: try folder.link("vendors/beta.yaml", to: "beta.yaml")
    }
    for arguments in [["compare", "--format", "json"], ["validate"], ["explain", "alpha"]] {
      let outcome = try await Tool.run(arguments, in: folder)
      #expect(outcome.code == 74, "\(outcome)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("vendors/beta.yaml"))
    }
  }

  @Test("prices that cannot be read do not matter to quality alone")
  func qualityOnly() async throws {
    let project = ProjectFixture.sound.adding("a: [", as: "vendors/pricing/beta.yaml")
    #expect(try await Tool.run(["compare", "--quality-only", "--format", "json"], in: project.onDisk()).code == 0)
    #expect(try await Tool.run(["compare", "--format", "json"], in: project.onDisk()).code == 1)
  }

  @Test(
    "output that cannot be written is 74, and leaves nothing behind",
    arguments: ["no/such/folder/out", "file/out", "folder", "/dev/full", "file/"])
  func unwritable(_ path: String) async throws {
    for arguments in [
      ["compare", "--format", "json"], ["compare", "--format", "html"], ["explain", "alpha"],
      ["validate", "--format", "json"],
    ] {
      let folder = try ProjectFixture.sound.adding("old", as: "file").onDisk()
      try folder.makeFolder("folder")
      let before = try folder.files()
      let outcome = try await Tool.run(arguments + ["--output", path], in: folder)
      #expect(outcome.code == 74, "\(arguments): \(outcome)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("E0004"), "\(outcome)")
      #expect(try folder.files() == before)
      #expect(folder.text(of: "file") == "old")
    }
  }

  @Test("a reports folder that cannot be made is 74")
  func noReportsFolder() async throws {
    let folder = try ProjectFixture.sound.adding("in the way", as: "reports").onDisk()
    let outcome = try await Tool.run(["compare"], in: folder)
    #expect(outcome.code == 74, "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(folder.text(of: "reports") == "in the way")
  }

  @Test(
    "a full disk behind standard output is 74",
    arguments: [
      ["compare", "--format", "json"], ["compare", "--format", "table"], ["explain", "alpha"], ["validate"],
      ["validate", "--format", "sarif"],
    ])
  func fullDisk(_ arguments: [String]) async throws {
    let outcome = try await Tool.run(arguments, in: ProjectFixture.sound.onDisk(), redirection: ">/dev/full")
    #expect(outcome.code == 74, "\(outcome)")
    #expect(outcome.errors.contains("No space left"))
  }

  @Test("a closed standard output is 74, not a crash")
  func closedOutput() async throws {
    let outcome = try await Tool.run(
      ["compare", "--format", "json"], in: ProjectFixture.sound.onDisk(), redirection: ">&-")
    #expect(outcome.code == 74, "\(outcome)")
  }

  @Test("a folder that only root may write refuses others", .enabled(if: getuid() != 0))
  func readOnly() async throws {
    let folder = try ProjectFixture.sound.onDisk()
    try folder.makeFolder("sealed")
    chmod("\(folder.path)/sealed", 0o555)
    defer { chmod("\(folder.path)/sealed", 0o755) }
    #expect(try await Tool.run(["compare", "--format", "json", "--output", "sealed/out"], in: folder).code == 74)
  }
}
