import Evaluation
import Testing

@testable import Reporting

@Suite("The headline says what the comparison comes to")
struct ConclusionTests {
  @Test("a leader, by how much and over whom")
  func leader() {
    var fixture = Fixture()
    fixture.add("Alder", [.full, .full, .full, .good])
    fixture.add("Birch", [.good, .good, .good, .good])
    let document = fixture.document
    #expect(document.first("h1").readable == "The first place of Alder is robust")
    #expect(document.readable.contains("By how much +0.28 Alder has 0.98"))
  }

  @Test("a leader that has yet to prove a must-have leads on that condition")
  func conditionalLeader() {
    var fixture = Fixture(mustHave: .level(1))
    fixture.add("Alder", [.level("full", .claimed), .full, .full, .full])
    fixture.add("Birch", [.basic, .basic, .basic, .basic])
    #expect(
      fixture.document.readable.contains(
        "To be proven before an award 1 requirement Criterion 0 is not established for Alder."))
  }

  @Test("two that are level are both named")
  func tie() {
    var fixture = Fixture()
    fixture.add("Alder", [.good, .good, .good, .good])
    fixture.add("Birch", [.good, .good, .good, .good])
    fixture.add("Cedar", [.basic])
    #expect(fixture.document.first("h1").readable == "Alder and Birch are level: both stand at 0.70")
  }

  @Test("a lead within the strategy's tie band is no lead, and is shown with as many decimals as it takes")
  func narrow() {
    var fixture = Fixture()
    fixture.criteria[1] = fixture.criteria[1].weighing(0.005)
    fixture.add("Alder", [.good, .good, .good, .good])
    fixture.add("Birch", [.good, .basic, .good, .good])
    let document = fixture.document
    #expect(document.first("h1").readable == "Nothing is decided between Alder and Birch")
    #expect(document.readable.contains("Undecided No clear leader"))
    #expect(document.readable.contains("of Birch; a lead of 0.01 or less counts as none"))
  }

  @Test("nobody qualifies")
  func nobody() {
    var fixture = Fixture(mustHave: .level(2))
    fixture.add("Alder", [.basic, .full, .full, .full])
    fixture.add("Birch", [.nothing, .full, .full, .full])
    let document = fixture.document
    #expect(
      document.first("h1").readable
        == "None of the 2 platforms qualifies: each misses a must-have or a goal’s minimum")
    #expect(document.readable.contains("If Alder were admitted, it would stand 1st"))
  }

  @Test("the only one left")
  func onlyOne() {
    var fixture = Fixture(mustHave: .level(2))
    fixture.add("Alder", [.full, .full, .full, .full])
    fixture.add("Birch", [.basic, .full, .full, .full])
    #expect(fixture.document.first("h1").readable == "Alder is the only one of 2 platforms that qualifies")
  }

  @Test("a single vendor")
  func single() {
    var fixture = Fixture()
    fixture.add("Alder", [.good, .good, .good, .good])
    #expect(fixture.document.first("h1").readable == "Alder is the only platform that was assessed, with 0.70 of 1")
  }

  @Test("nothing is known")
  func nothingKnown() {
    var fixture = Fixture()
    fixture.add("Alder", [])
    fixture.add("Birch", [])
    #expect(
      fixture.document.first("h1").readable
        == "Nothing is known of any of the 2 platforms, so none can be put before another")
  }

  @Test("no vendor at all")
  func noVendor() {
    #expect(Fixture().document.first("h1").readable == "There is no platform to compare")
  }

  @Test("nothing of the strategy applies to anyone")
  func noValue() {
    var fixture = Fixture(criteria: 2)
    fixture.add("Alder", Array(repeating: Rating(judgement: .notApplicable), count: 2))
    #expect(fixture.document.first("h1").readable.hasPrefix("No platform has a value"))
  }
}

extension Criterion {
  /// The same criterion with another weight.
  func weighing(_ weight: Double) -> Criterion {
    Criterion(
      id: id, name: name, group: group, question: question, scale: scale, anchors: anchors, weight: weight,
      mustHave: mustHave, serves: serves, needs: needs, needsAny: needsAny, effort: effort)
  }
}
