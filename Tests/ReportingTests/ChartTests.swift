import Testing

@testable import Reporting
@testable import Scoring

@Suite("Charts say in their geometry what the table says in figures")
struct ChartTests {
  private func attribute(_ name: String, of element: String, in markup: String) -> [String] {
    markup.split(separator: "<\(element) ").dropFirst().compactMap { part in
      " \(part)".split(separator: " \(name)=\"", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first.map {
        String($0.prefix { $0 != "\"" })
      }
    }
  }

  private func bar(_ shares: [Double]) -> String {
    RankBar(shares, title: "A", description: "B").markup.markup
  }

  @Test("ranks from the fourth on share a part of the bar")
  func rankParts() {
    let parts = RankBar.parts(of: [0.5, 0.2, 0.1, 0.1, 0.06, 0.04])
    #expect(parts.count == 4)
    #expect(abs(parts[3] - 0.2) < 1e-12)
    #expect(RankBar.parts(of: [0.5, 0.3, 0.1, 0.1]) == [0.5, 0.3, 0.1, 0.1])
  }

  @Test("parts of a bar touch, and the last one ends at its end")
  func rankGeometry() {
    let markup = bar([1 / 3.0, 1 / 3.0, 1 / 3.0])
    #expect(attribute("x", of: "rect", in: markup) == ["0%", "33.3%", "66.7%"])
    #expect(attribute("width", of: "rect", in: markup) == ["33.3%", "33.4%", "33.3%"])
  }

  @Test("what never happened has no part, and what always did has the whole bar")
  func certain() {
    let markup = bar([0, 1, 0])
    #expect(attribute("width", of: "rect", in: markup) == ["100%"])
    #expect(attribute("class", of: "rect", in: markup) == ["r2"])
  }

  @Test("a chart is an image with a name and a description, and a name cannot break out of it")
  func accessible() {
    let swing = LeadSwing(vendor: 0, criterion: 0, atLow: 0.1, atHigh: 0.2)
    let hostile = "</title><script>"
    for markup in [
      RankBar([1], title: hostile, description: hostile).markup.markup,
      SwingBar(swing: swing, axis: .unit, title: hostile, description: hostile).markup.markup,
    ] {
      #expect(markup.contains("role=\"img\""))
      #expect(markup.contains("<title>&lt;/title&gt;&lt;script&gt;</title><desc>&lt;/title&gt;"))
    }
  }

  @Test("a swing beyond no lead is drawn in two parts that meet at the line")
  func swing() {
    let swing = LeadSwing(vendor: 0, criterion: 0, atLow: 0.3, atHigh: -0.1)
    let axis = SwingBar.axis(for: [swing], today: 0.2)
    #expect(axis.range == -0.1...0.3)
    let markup = SwingBar(swing: swing, axis: axis, title: "", description: "").markup.markup
    #expect(markup.contains("<rect class=\"sw lost\" x=\"0%\" width=\"25%\""))
    #expect(markup.contains("<rect class=\"sw\" x=\"25%\" width=\"75%\""))
    let lines = SwingBar.lines(on: axis, today: 0.2).markup
    #expect(lines.contains("<line x1=\"25%\" x2=\"25%\""))
    #expect(lines.contains("<line x1=\"75%\" x2=\"75%\""))
  }

  @Test("an axis always has room for no lead and for today's")
  func axis() {
    let swing = LeadSwing(vendor: 0, criterion: 0, atLow: 0.2, atHigh: 0.4)
    #expect(SwingBar.axis(for: [swing], today: 0.5).range == 0...0.5)
  }

  @Test("an axis without length puts everything at its start")
  func flatAxis() {
    #expect(Axis(range: 0...0).tenths(of: 0) == 0)
    #expect(Axis.unit.tenths(of: 7) == 1000)
    #expect(Axis.unit.tenths(of: -7) == 0)
  }
}
