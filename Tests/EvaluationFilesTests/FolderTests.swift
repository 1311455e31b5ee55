import Diagnostics
import Evaluation
import EvaluationFiles
import Fixtures
import Testing

@Suite("Only files of the project are read")
struct FolderTests {
  private let garbage = "this is: [not yaml"

  @Test(
    "what is hidden, deeper down or of another kind is left alone",
    arguments: [
      "criteria/.hidden.yaml", "criteria/old/strategy.yaml", "criteria/notes.txt", "criteria/readme.md",
      "criteria/strategy.yaml~", "criteria/a.yaml.bak",
      "vendors/.beta.yaml", "vendors/drafts/delta.yaml", "vendors/delta.yaml.orig", "vendors/panel/.second.yaml",
      "vendors/panel/old/x.yaml",
      "vendors/pricing/.x.yaml", "vendors/pricing/2025/alpha.yaml", "other/x.yaml", "x.yaml", "criteria/.yaml",
      "vendors/.yml", "criteria/yaml",
    ])
  func ignored(_ path: String) throws {
    let loaded = try load(.sound.adding(garbage, as: path))
    #expect(loaded.diagnostics.summary == [])
    #expect(loaded.project?.inputs.count == ProjectFixture.sound.files.count)
  }

  @Test("every file that was read is listed, sorted, with its hash")
  func inputs() throws {
    let project = try #require(try load(.sound).project)
    #expect(project.inputs.map(\.path) == ProjectFixture.sound.files.keys.sorted())
    #expect(project.inputs.allSatisfy { $0.sha256.count == 64 && $0.sha256.allSatisfy(\.isHexDigit) })
  }

  @Test("the same text gives the same hash, another text another one")
  func hashes() throws {
    let first = try load(.sound).project?.inputs
    let second = try load(.sound).project?.inputs
    #expect(first == second)
    let other = try load(.sound.replacing("name: Beta", with: "name: Better", in: "vendors/beta.yaml")).project?.inputs
    #expect(zip(first ?? [], other ?? []).filter { $0 != $1 }.map(\.0.path) == ["vendors/beta.yaml"])
  }

  @Test("CRLF and a byte-order mark are fine in every file")
  func lineEnds() throws {
    let folder = try ProjectFixture(files: [:]).onDisk()
    for (path, text) in ProjectFixture.sound.files {
      try folder.write(
        [0xEF, 0xBB, 0xBF] + Array(text.unicodeScalars.map { $0 == "\n" ? "\r\n" : String($0) }.joined().utf8), to: path
      )
    }
    let loaded = load(folder)
    #expect(loaded.diagnostics.summary == [])
    #expect(loaded.project?.evaluation.vendors.first?.ratings[2].line == 8)
  }

  @Test("links to files and folders are followed")
  func links() throws {
    let folder = try ProjectFixture.sound.onDisk()
    try folder.write("name: Delta\n".utf8, to: "elsewhere/delta.yaml")
    try folder.link("vendors/delta.yaml", to: "../elsewhere/delta.yaml")
    #expect(load(folder).project?.evaluation.vendors.map(\.id.rawValue) == ["alpha", "beta", "delta", "gamma"])
  }

  @Test("the endings .yaml and .yml are the same, in capitals too")
  func endings() throws {
    let project = ProjectFixture.sound.renaming("vendors/beta.yaml", to: "vendors/beta.YML").renaming(
      "criteria/strategy.yaml", to: "criteria/strategy.yml")
    #expect(try load(project).diagnostics.summary == [])
  }

  @Test("criteria and vendors may lie elsewhere, and are named in full there")
  func elsewhere() throws {
    let criteria = try ProjectFixture.sound.onDisk()
    let vendors = try ProjectFixture.sound.replacing("forums: basic", with: "forums: baisc", in: "vendors/beta.yaml")
      .onDisk()
    let folders = ProjectFolders(root: criteria.path, criteria: nil, vendors: "\(vendors.path)/vendors")
    let found = ProjectLoader(folders).load().diagnostics
    #expect(found.first?.location?.path == "\(vendors.path)/vendors/beta.yaml")
    withExtendedLifetime((criteria, vendors)) {}
  }

  @Test("the project is the nearest folder upwards that holds criteria")
  func nearest() throws {
    let folder = try ProjectFixture.sound.onDisk()
    try folder.makeFolder("vendors/panel/deep/er")
    for start in ["", "/criteria", "/vendors/panel", "/vendors/panel/deep/er"] {
      #expect(ProjectFolders.nearestProject(from: folder.path + start) == folder.path)
    }
    let empty = try TemporaryFolder()
    #expect(ProjectFolders.nearestProject(from: empty.path) == empty.path)
  }

  @Test("the names of vendors are known without reading them")
  func names() throws {
    let folder = try ProjectFixture.sound.adding(garbage, as: "vendors/delta.yaml").onDisk()
    #expect(ProjectLoader(ProjectFolders(root: folder.path)).vendorNames() == ["alpha", "beta", "delta", "gamma"])
  }
}

@Suite("What is left unread and was likely meant is a warning")
struct IgnoredFileTests {
  @Test(
    "a vendor saved with another ending, and a folder with a near name",
    arguments: [
      ("vendors/gamma.yaml.txt", "not read"), ("criteria/more.yml.txt", "not read"),
      ("vendors/panels/lead.yaml", "vendors/panels"),
    ])
  func warned(_ path: String, _ words: String) throws {
    let diagnostics = try load(.sound.adding("name: Gamma\n", as: path)).diagnostics
    #expect(diagnostics.codes == [.fileIgnored])
    #expect(diagnostics.first?.severity == .warning)
    #expect(diagnostics.first?.message.contains(words) == true)
  }

  @Test(
    "a file for people is left alone", arguments: ["vendors/README.md", "criteria/notes.txt", "vendors/old/x.yaml"])
  func silent(_ path: String) throws {
    #expect(try load(.sound.adding("Words\n", as: path)).diagnostics.codes.isEmpty)
  }
}
