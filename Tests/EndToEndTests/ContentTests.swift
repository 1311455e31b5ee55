import Fixtures
import Foundation
import Testing

@Suite("What is printed can be trusted")
struct ContentTests {
  private static let hostileName = "=cmd|' /C calc'!A1 | *bold* <b>x</b> \u{1B}[31m \u{202E}"

  private var hostile: ProjectFixture {
    let yaml = "\"=cmd|' /C calc'!A1 | *bold* <b>x</b> \\e[31m \\u202e\""
    return ProjectFixture.sound
      .replacing("name: Beta", with: "name: \(yaml)", in: "vendors/beta.yaml")
      .replacing("note: Threads in and across courses", with: "note: \(yaml)", in: "vendors/alpha.yaml")
      .replacing("name: Forums", with: "name: \(yaml)", in: "criteria/criteria.yaml")
      .replacing("strategy: Social learning", with: "strategy: \(yaml)", in: "criteria/strategy.yaml")
      .replacing("name: Exchange of knowledge", with: "name: \(yaml)", in: "criteria/strategy.yaml")
  }

  @Test(
    "nothing of a vendor acts on a terminal",
    arguments: [
      ["compare", "--format", "table"], ["compare", "--format", "csv"], ["compare", "--format", "markdown"],
      ["compare", "--format", "json"], ["explain", "alpha"],
      ["explain", "alpha", "forums"], ["explain", "alpha", "forums", "--format", "markdown"],
      ["explain", "beta", "--format", "json"], ["compare", "--format", "html", "--output", "-"],
    ])
  func terminal(_ arguments: [String]) async throws {
    let outcome = try await Tool.run(arguments, in: hostile.onDisk())
    #expect(outcome.code == 0, "\(outcome)")
    for scalar in (outcome.text + outcome.errors).unicodeScalars {
      #expect(
        scalar != "\u{1B}" && scalar != "\u{202E}" && scalar != "\r" || arguments.contains("csv") && scalar == "\r")
    }
  }

  @Test("CSV defuses formulas, quotes by RFC 4180 and ends lines with CRLF")
  func csv() async throws {
    let outcome = try await Tool.run("compare", "--format", "csv", project: hostile)
    let rows = outcome.text.components(separatedBy: "\r\n")
    #expect(rows[0] == "rank,id,name,status,value,low,high,coverage,proven,community,exchange")
    #expect(rows.count == 5 && rows[4].isEmpty)
    #expect(rows.contains { $0.contains(",beta,'=cmd|' /C calc'!A1") })
    let quoted = try await Tool.run(
      "compare", "--format", "csv",
      project: .sound.replacing("name: Beta", with: "name: 'Be\"ta, Ltd; \"'", in: "vendors/beta.yaml"))
    #expect(quoted.text.contains(",beta,\"Be\"\"ta, Ltd; \"\"\","))
  }

  @Test(
    "CSV defuses every start that a spreadsheet takes for a formula",
    arguments: ["=1+1", "+1", "-1", "@SUM(1)", "\\t=1", "\\r=1"])
  func formula(_ name: String) async throws {
    let outcome = try await Tool.run(
      "compare", "--format", "csv",
      project: .sound.replacing("name: Beta", with: "name: \"\(name)\"", in: "vendors/beta.yaml"))
    #expect(outcome.text.contains(",beta,'"), "\(outcome)")
  }

  @Test("Markdown shows what was written, and obeys none of it")
  func markdown() async throws {
    let text = try await Tool.run("compare", "--format", "markdown", project: hostile).text
    #expect(!text.contains("<b>"))
    #expect(!text.contains(" *bold*"))
    let rows = text.components(separatedBy: "\n").filter { $0.hasPrefix("|") }
    let bars = rows.map { row in row.replacingOccurrences(of: "\\|", with: "").filter { $0 == "|" }.count }
    #expect(Set(bars).count == 1, "every row has the same cells")
  }

  @Test("HTML holds a vendor's text only escaped")
  func html() async throws {
    let text = try await Tool.run(
      "compare", "--format", "html", "--output", "-",
      project: hostile.replacing(
        "ask: Can reviews be anonymous?", with: "ask: \"</script><script>alert(1)</script>\"", in: "vendors/alpha.yaml")
    ).text
    #expect(text.contains("<html"))
    #expect(!text.contains("<b>x</b>"))
    #expect(!text.contains("<script>alert(1)"))
  }

  @Test(
    "tables fit 80 columns where there is no terminal, with long names cut and ids whole",
    arguments: [["compare", "--format", "table"], ["explain", "alpha"], ["explain", "alpha", "forums"]])
  func width(_ arguments: [String]) async throws {
    let long = "A very long name of a platform that does not end where one would expect it to end"
    let project = ProjectFixture.sound
      .replacing("name: Alpha LMS", with: "name: \(long)", in: "vendors/alpha.yaml")
      .replacing("name: Consent is asked for", with: "name: \(long)", in: "criteria/criteria.yaml")
      .replacing(
        "name: A learning community", with: "name: 学習コミュニティ 学習コミュニティ 学習コミュニティ 学習コミュニティ", in: "criteria/strategy.yaml")
    let outcome = try await Tool.run(arguments, in: project.onDisk())
    #expect(outcome.code == 0, "\(outcome)")
    for line in outcome.lines {
      let cells = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 && $1.value < 0xFB00 ? 2 : 1) }
      #expect(cells <= 80, "\(line)")
    }
  }

  @Test("ids are never cut")
  func ids() async throws {
    let id = "interface-languages-of-everything-that-a-learner-could-ever-see-in-the-product-of-a-vendor"
    let project = ["criteria/criteria.yaml", "vendors/alpha.yaml", "vendors/beta.yaml"].reduce(ProjectFixture.sound) {
      $0.replacing("interface-languages:", with: "\(id):", in: $1)
    }.replacing(
      "    scale: languages\n", with: "    scale: languages\n    must_have: 15\n", in: "criteria/criteria.yaml")
    let table = try await Tool.run("compare", "--format", "table", project: project)
    #expect(table.text.contains(id), "\(table)")
    let explained = try await Tool.run("explain", "alpha", project: project)
    #expect(explained.text.contains(id), "\(explained)")
  }

  @Test("naming vendors restricts the comparison to them")
  func chosen() async throws {
    let outcome = try await Tool.run("compare", "beta", "gamma", "--format", "json")
    let vendors = try #require(try outcome.json()["vendors"] as? [[String: Any]])
    #expect(Set(vendors.compactMap { $0["id"] as? String }) == ["beta", "gamma"])
    #expect(vendors.compactMap { $0["rank"] as? Int } == [1, 2])
    let bare = try await Tool.run("beta", "--format", "csv")
    #expect(bare.code == 0)
    #expect(bare.text.contains(",beta,") && !bare.text.contains(",alpha,"))
  }

  @Test("an explanation says the numbers of the comparison", arguments: ["alpha", "beta", "gamma"])
  func explanation(_ vendor: String) async throws {
    let compared = try await Tool.run("compare", "--format", "json").json()
    let explained = try await Tool.run("explain", vendor, "--format", "json").json()
    let row = try #require((compared["vendors"] as? [[String: Any]])?.first { $0["id"] as? String == vendor })
    #expect(explained["rank"] as? Int == row["rank"] as? Int)
    #expect(explained["status"] as? String == row["status"] as? String)
    let value = try #require(explained["value"] as? [String: Double])
    #expect(value["point"] == row["value"] as? Double)
    #expect(value["low"] == row["low"] as? Double)
    #expect(value["high"] == row["high"] as? Double)
    let criteria = try #require(explained["criteria"] as? [String: [String: Any]])
    let cells = try #require(row["criteria"] as? [String: [String: Any]])
    #expect(Set(criteria.keys) == Set(cells.keys))
    for (id, cell) in cells {
      #expect(criteria[id]?["weight"] as? Double == cell["weight"] as? Double)
      #expect((criteria[id]?["value"] as? [String: Double])?["point"] == cell["point"] as? Double)
      #expect(criteria[id]?["state"] as? String == cell["state"] as? String)
    }
    let goals = try #require(explained["goals"] as? [String: [String: Any]])
    let sum = goals.values.reduce(0.0) { sum, goal in
      sum + (goal["priority"] as? Double ?? 0) * ((goal["value"] as? [String: Double])?["point"] ?? 0)
    }
    #expect(abs(sum - (value["point"] ?? -1)) < 1e-9, "priority × attainment, summed, is the value")
    let text = try await Tool.run("explain", vendor).text
    #expect(text.contains(String(format: "%.4f", value["point"] ?? -1)), "the text shows the same value")
  }

  @Test("a scenario changes the priorities, and says so")
  func scenario() async throws {
    let usual = try await Tool.run("compare", "--format", "json").json()
    let scenario = try await Tool.run("compare", "--format", "json", "--scenario", "onboarding").json()
    #expect(usual["scenario"] is NSNull)
    #expect(scenario["scenario"] as? String == "onboarding")
    #expect(
      ((scenario["weights"] as? [String: Any])?["goals"] as? [String: Double]) == ["exchange": 0.5, "community": 0.5])
  }

  @Test("the JSON of a comparison has every key that is documented")
  func keys() async throws {
    let document = try await Tool.run("compare", "--format", "json").json()
    #expect(document["schema"] as? Int == 1)
    let expected: Set = [
      "schema", "tool", "strategy", "as_of", "scenario", "weights", "vendors", "scenarios", "verdict", "inputs",
    ]
    #expect(Set(document.keys).isSuperset(of: expected))
    let vendor = try #require((document["vendors"] as? [[String: Any]])?.first)
    let keys: Set = [
      "id", "name", "rank", "value", "low", "high", "status", "coverage", "proven", "breadth", "reasons", "goals",
      "criteria",
    ]
    #expect(Set(vendor.keys).isSuperset(of: keys))
    let inputs = try #require(document["inputs"] as? [[String: String]])
    #expect(inputs.compactMap { $0["path"] } == ProjectFixture.sound.files.keys.sorted())
  }

  @Test(
    "numbers at the edge of what a double holds give finite results",
    arguments: [
      ("criteria/criteria.yaml", "weight: 60", "weight: 1.7e308"),
      ("criteria/criteria.yaml", "weight: 60", "weight: 5e-324"),
      ("criteria/criteria.yaml", "    weight: 3", "    weight: 1.7e308"),
      ("criteria/strategy.yaml", "priority: 60", "priority: 1.7e308"),
      ("criteria/strategy.yaml", "{ exchange: 50, community: 50 }", "{ exchange: 1.7e308, community: 1.7e308 }"),
      ("criteria/criteria.yaml", "points: { 1: 0, 5: 0.5, 20: 1 }", "points: { -1.7e308: 0, 1.7e308: 1 }"),
      ("criteria/criteria.yaml", "points: { 1: 0, 5: 0.5, 20: 1 }", "points: { 1: 0, 1.0000000000000002: 1 }"),
    ])
  func extremes(_ path: String, _ old: String, _ new: String) async throws {
    let outcome = try await Tool.run("compare", "--format", "json", project: .sound.replacing(old, with: new, in: path))
    #expect(outcome.code == 0, "\(outcome)")
    let vendors = try #require(try outcome.json()["vendors"] as? [[String: Any]])
    for vendor in vendors {
      let value = try #require(vendor["value"] as? Double)
      #expect((0...1).contains(value))
    }
  }

  @Test("the folder of the project may be named, or found from below")
  func project() async throws {
    let folder = try ProjectFixture.sound.onDisk()
    let here = try await Tool.run(["compare", "--format", "json"], in: folder)
    let elsewhere = try await Tool.run(
      ["compare", "--format", "json", "--project", folder.path], in: TemporaryFolder())
    #expect(elsewhere.output == here.output)
    let slash = try await Tool.run(
      ["compare", "--format", "json", "--project", folder.path + "/"], in: TemporaryFolder())
    #expect(slash.output == here.output)
    let parts = try await Tool.run(
      ["compare", "--format", "json", "--criteria", "\(folder.path)/criteria", "--vendors", "\(folder.path)/vendors"],
      in: TemporaryFolder())
    #expect(parts.code == 0, "\(parts)")
  }
}
