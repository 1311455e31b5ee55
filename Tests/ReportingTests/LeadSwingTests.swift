import Evaluation
import Scoring
import Testing

@testable import Reporting

@Suite("How far one rating moves the lead is what a pencil finds")
struct LeadSwingTests {
  /// Weights of criteria 0 and 2 are 0.6·½ + 0.4·0.375/1.25 = 0.42, of 1 and 3 0.4·0.25/1.25 = 0.08.
  @Test("the first's own rating: ω times what it may lose or gain")
  func ofTheFirst() throws {
    var fixture = Fixture()
    // Claimed with a cap of 0.8 and a shortfall of half: 0.5, 0.8, 1.
    fixture.add("Alder", [.level("full", .claimed), .full, .full, .full])
    fixture.add("Birch", [.basic, .basic, .basic, .basic])
    let swings = LeadSwing.all(fixture.results.comparison)
    #expect(swings.count == 1)
    let swing = try #require(swings.first)
    let lead = 1 - 0.42 * 0.2 - 0.4
    #expect((swing.vendor, swing.criterion) == (0, 0))
    #expect(abs(swing.atLow - (lead - 0.42 * 0.3)) < 1e-12)
    #expect(abs(swing.atHigh - (lead + 0.42 * 0.2)) < 1e-12)
  }

  @Test("a rival's rating moves the lead only as far as that rival is the best of them")
  func ofARival() {
    var fixture = Fixture()
    fixture.add("Alder", [.good, .good, .good, .good])  // 0.7
    fixture.add("Birch", [.basic, .basic, .basic, .basic])  // 0.4
    fixture.add("Cedar", [.basic, .nothing, .missing, .nothing])  // 0.42·0.4 = 0.168, and up to 0.42 more
    let swings = LeadSwing.all(fixture.results.comparison)
    #expect(swings.map(\.vendor) == [2])
    #expect(abs(swings[0].atLow - 0.3) < 1e-12, "Birch stays the best rival")
    #expect(abs(swings[0].atHigh - (0.7 - 0.588)) < 1e-12)
  }

  @Test("the largest comes first, and one that cannot move the lead is left out")
  func order() {
    var fixture = Fixture()
    fixture.add("Alder", [.good, .good, .good, .good])
    fixture.add("Birch", [.missing, .missing, .good, .good])
    fixture.add("Cedar", [.nothing, .missing, .nothing, .nothing])
    let swings = LeadSwing.all(fixture.results.comparison)
    #expect(swings.map(\.criterion) == [0, 1])
    #expect(swings.allSatisfy { $0.vendor == 1 }, "Cedar stays behind Birch either way")
  }

  @Test("without a rival there is no lead")
  func alone() {
    var fixture = Fixture()
    fixture.add("Alder", [.good])
    #expect(LeadSwing.all(fixture.results.comparison).isEmpty)
  }
}
