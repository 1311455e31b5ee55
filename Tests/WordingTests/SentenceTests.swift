import Evaluation
import Testing

@testable import Wording

@Suite("Sentences keep names and figures apart from their words")
struct SentenceTests {
  @Test("a name stays a name, whatever is in it")
  func names() {
    let sentence: Sentence = "\(name: "A & B") leads by \(strong: "0.05")"
    #expect(sentence.parts == [.name("A & B"), .text(" leads by "), .strong("0.05")])
    #expect(sentence.plain == "A & B leads by 0.05")
  }

  @Test(
    "lists end in and, and long ones are cut with their number",
    arguments: [
      (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C"), (["A", "B", "C", "D"], "A, B, C and D"),
      (["A", "B", "C", "D", "E"], "A, B, C and 2 more"), ([], ""),
    ])
  func lists(names: [String], expected: String) {
    #expect(English().list(names).plain == expected)
  }

  @Test(
    "ordinals",
    arguments: [
      (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
      (112, "112th"),
    ])
  func ordinals(number: Int, expected: String) {
    #expect(English().ordinal(number) == expected)
  }

  @Test("a lead agrees with the values as they are shown, or shows more decimals")
  func leads() {
    let english = English()
    #expect(english.leadFigure(0.7, 0.4).plain == "+0.30")
    #expect(english.leadFigure(0.434, 0.388).plain == "+0.046")
    #expect(english.leadFigure(0.5, 0.5).plain == "Level")
    #expect(english.leadFigure(0.5, 0.49995).plain == "+0.0001")
  }

  @Test("one and many agree", arguments: [(1, "1 question"), (2, "2 questions"), (12_345, "12,345 questions")])
  func plurals(count: Int, expected: String) {
    #expect(English().questions(count).plain == expected)
  }

  @Test("headings of must-haves are true for each case")
  func mustHaves() {
    let english = English()
    #expect(
      english.mustHavesHeading(requirements: 0, knockedOut: 0, conditional: 0, of: 3).plain
        == "The strategy sets no must-have and no minimum")
    #expect(
      english.mustHavesHeading(requirements: 2, knockedOut: 1, conditional: 0, of: 3).plain
        == "1 of 3 platforms is knocked out")
    #expect(
      english.mustHavesHeading(requirements: 2, knockedOut: 2, conditional: 1, of: 5).plain
        == "2 of 5 platforms are knocked out; 1 has yet to prove a must-have or minimum")
    #expect(
      english.mustHavesHeading(requirements: 2, knockedOut: 0, conditional: 3, of: 3).plain
        == "No platform is knocked out; all 3 have yet to prove a must-have or minimum")
  }

  @Test("headings of the ranking agree with how many ranges reach in")
  func ranges() {
    let english = English()
    #expect(
      english.rankingHeading("A", overlapping: ["B"], rivals: 4).plain
        == "The range of 1 of 4 others reaches into that of A")
    #expect(
      english.rankingHeading("A", overlapping: ["B", "C"], rivals: 4).plain
        == "The ranges of 2 of 4 others reach into that of A")
    #expect(english.rankingHeading("A", overlapping: [], rivals: 4).plain == "No other range reaches into that of A")
  }

  @Test("weights that share the first place are all named")
  func weights() {
    let english = English()
    #expect(
      english.weightsHeading(["A", "B"], share: 0.2, goals: 5).plain == "A and B count most of 5 goals: 20.0% each")
    #expect(english.weightsHeading(["A"], share: 0.3, goals: 5).plain == "A counts most of 5 goals: 30.0%")
    #expect(english.weightsHeading(["A", "B"], share: 0.5, goals: 2).plain == "All 2 goals count the same: 50.0% each")
  }
}
