import Fixtures
import Foundation
import Testing

@Suite("The committed report")
struct CommittedReportTests {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("is what the tool produces from the shipped evaluation today, byte for byte")
  func isCurrent() async throws {
    let committed = try Data(contentsOf: Self.project.appending(path: "reports/comparison.html"))
    let outcome = try await Tool.run(
      ["compare", "--project", Self.project.path, "--format", "html", "--output", "-", "--quiet"], in: TemporaryFolder()
    )
    #expect(outcome.code == 0, "\(outcome.errors)")
    let isSame = outcome.output == Array(committed)
    if !isSame {
      let actual = Self.project.appending(path: "reports/comparison.html.actual")
      try Data(outcome.output).write(to: actual)
    }
    #expect(isSame, "run `make reports` and look at what changed; today's bytes are in reports/comparison.html.actual")
  }

  @Test("says on its first screen that ranks follow how much could be read")
  func saysWhatRanksFollow() throws {
    let page = try String(contentsOf: Self.project.appending(path: "reports/comparison.html"), encoding: .utf8)
    let start = try #require(page.range(of: "<section id=\"answer\">"))
    let end = try #require(page.range(of: "</section>", range: start.upperBound..<page.endIndex))
    #expect(page[start.upperBound..<end.lowerBound].contains("Ranks here follow how much could be read"))
  }
}
