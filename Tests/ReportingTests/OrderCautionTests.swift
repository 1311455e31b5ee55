import Evaluation
import Scoring
import Testing
import Wording

@testable import Reporting

@Suite("The first screen says how far the order can be trusted")
struct OrderCautionTests {
  private func strip(_ document: String) -> String {
    guard let start = document.firstRange(of: "<div class=\"strip") else { return "" }
    return "<div" + String(document[start.upperBound...]).prefix(4000)
  }

  /// Vendors of whom less and less is known, the later ones better where they are known.
  private var thinning: Fixture {
    var fixture = Fixture(criteria: 8)
    fixture.add("Alder", Array(repeating: .basic, count: 8))
    fixture.add("Birch", Array(repeating: .basic, count: 6))
    fixture.add("Cedar", Array(repeating: .basic, count: 4))
    fixture.add("Doum", [.good])
    return fixture
  }

  @Test("ranks that follow how much is known are called that, in bold, with the figures")
  func followsCoverage() {
    let document = thinning.document
    #expect(
      strip(document).contains("<b>Ranks here follow how much could be read: of <bdi>Alder</bdi>, the first, 100% of"))
    #expect(
      document.readable.contains("Alder leads because more of it can be read, not because it is known to be better"))
    #expect(document.readable.contains("Doum averages 0.70 and Alder 0.40"))
  }

  @Test("who would be first if unknowns counted differently is named")
  func otherReadings() {
    let text = thinning.document.readable
    #expect(text.contains("if unanswered questions could turn out well as easily as badly, Doum would be first in"))
    #expect(!text.contains("If what is unknown counted as half"), "the same thing twice")
    #expect(text.contains("If what is unknown counted as full marks, Doum would be first with"))
  }

  @Test("a leader that nobody's range reaches is said to hold")
  func holds() {
    var fixture = Fixture()
    fixture.add("Alder", [.full, .full, .full, .full])
    fixture.add("Birch", [.basic, .basic, .basic, .basic])
    #expect(fixture.document.readable.contains("nobody passes Alder: no other range reaches into its own"))
  }

  @Test("a leader of whom too little is known is said to be")
  func thinLeader() {
    var fixture = Fixture()
    fixture.add("Alder", [.full, .full])
    fixture.add("Birch", [.nothing, .nothing, .nothing, .nothing])
    #expect(strip(fixture.document).contains("<b>Only "))
    #expect(fixture.document.readable.contains("Provisional result: too little is known of 1 of 2 platforms"))
  }

  @Test("what the unknowns must average to draw level is the gap by their weight")
  func neededMean() throws {
    let fixture = thinning
    let results = fixture.results
    let page = ReportPage(results, wording: English())
    let leader = try #require(page.conclusion.leader)
    for assessment in page.ranked.dropFirst() {
      let needed = NeededAnswers(
        assessment, vendor: page.vendor(assessment), leader: leader, policy: page.strategy.unknown)
      let gap = try #require(leader.value).point - (try #require(assessment.value)).point
      let mean = try #require(needed.mean)
      #expect(abs(mean * needed.weight - gap) < 1e-12)
    }
  }

  @Test("full marks that would not suffice are said not to")
  func outOfReach() {
    var fixture = Fixture(criteria: 8)
    fixture.add("Alder", Array(repeating: .full, count: 8))
    fixture.add("Birch", Array(repeating: .nothing, count: 7))
    #expect(fixture.document.readable.contains("even full marks would not suffice"))
  }
}
