import Evaluation
import Scoring
import Testing
import Wording

@testable import Reporting

/// A way in which a comparison can come out.
enum Outcome: String, CaseIterable, Sendable {
  case won, close, tied, conditional, onlyKnownBetter, nobodyEligible, oneVendor, everythingUnknown, noVendor, noValue
  case oneGoal, allPrioritiesOnOneGoal, noneAlone

  var fixture: Fixture {
    var fixture = Fixture()
    switch self {
    case .won:
      fixture.add("Alder", [.full, .full, .full, .good])
      fixture.add("Birch", [.good, .good, .good, .good])
    case .close:
      fixture.add("Alder", [.good, .good, .good, .good])
      fixture.add("Birch", [.full, .basic, .basic, .full])
    case .tied:
      fixture.add("Alder", [.good, .good, .good, .good])
      fixture.add("Birch", [.good, .good, .good, .good])
    case .conditional:
      fixture = Fixture(mustHave: .level(1))
      fixture.add("Alder", [.level("full", .claimed), .full, .full, .full])
      fixture.add("Birch", [.basic, .basic, .basic, .basic])
    case .onlyKnownBetter:
      fixture = Fixture(criteria: 8)
      fixture.add("Alder", Array(repeating: .basic, count: 8))
      fixture.add("Birch", Array(repeating: .basic, count: 6))
      fixture.add("Cedar", Array(repeating: .basic, count: 4))
      fixture.add("Doum", [.good])
    case .nobodyEligible:
      fixture = Fixture(mustHave: .level(2))
      fixture.add("Alder", [.basic, .full, .full, .full])
      fixture.add("Birch", [.nothing, .full, .full])
    case .oneVendor: fixture.add("Alder", [.good, .level("good", .claimed), .good])
    case .everythingUnknown:
      fixture.add("Alder", [])
      fixture.add("Birch", [])
    case .noVendor: break
    case .noValue: fixture.add("Alder", Array(repeating: Rating(judgement: .notApplicable), count: 4))
    case .oneGoal:
      fixture.goals = [fixture.goals[1]]
      fixture.criteria = [fixture.criteria[0], fixture.criteria[2]].map { $0.serving(fixture.goals[0].id) }
      fixture.add("Alder", [.full, .good])
      fixture.add("Birch", [.good, .basic])
    case .allPrioritiesOnOneGoal:
      fixture.goals[0] = Goal(id: fixture.goals[0].id, name: "Community", points: 0, minimum: nil, kpis: [])
      fixture.add("Alder", [.good, .full, .good])
      fixture.add("Birch", [.basic, .full, .basic, .level("good", .claimed)])
    case .noneAlone:
      fixture.add("Alder", [.full, .full, .full, .full])
      fixture.add("Birch", [.nothing, .nothing, .nothing, .nothing])
    }
    return fixture
  }
}

extension Criterion {
  fileprivate func serving(_ goal: GoalID) -> Criterion {
    Criterion(
      id: id, name: name, group: group, question: question, scale: scale, anchors: anchors, weight: weight,
      mustHave: mustHave, serves: [goal: 3], needs: needs, needsAny: needsAny, effort: effort)
  }
}

@Suite("The report says how firm the decision is, what would change it, and what to ask")
struct FirmnessTests {
  private func section(_ id: String, of document: String) -> String {
    guard let start = document.firstRange(of: "<section id=\"\(id)\"") else { return "" }
    let rest = document[start.lowerBound...]
    return String(rest[..<(rest.firstRange(of: "</section>")?.lowerBound ?? rest.endIndex)])
  }

  private func heading(_ id: String, of outcome: Outcome) -> String {
    section(id, of: outcome.fixture.document).first(id == "answer" ? "h1" : "h2").readable
  }

  @Test("no outcome leaves a section empty, or shows what is no number", arguments: Outcome.allCases)
  func everyOutcome(outcome: Outcome) {
    let document = outcome.fixture.document
    for id in ["answer", "ranking", "change", "ask", "method"] {
      let text = section(id, of: document).readable
      #expect(text.count > 20, "\(id): \(text)")
      for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        #expect(!["nan", "inf", "infinity", "nil"].contains(word.lowercased()), "\(id): \(text)")
      }
    }
  }

  @Test("the first screen says nothing twice", arguments: Outcome.allCases)
  func nothingTwice(outcome: Outcome) {
    let answer = section("answer", of: outcome.fixture.document)
    let texts = answer.split(separator: "<").map { "<\($0)".readable }.joined(separator: " ")
    let sentences = texts.split(separator: ". ").map { String($0) }.filter { $0.count > 12 }
    #expect(Set(sentences).count == sentences.count, "\(sentences)")
  }

  static let headlines: [(Outcome, answer: String, change: String, ask: String)] = [
    (
      .won, "The first place of Alder is robust",
      "A single rating could put another platform level with Alder or before it; no priority could",
      "Nothing is left to ask: every question is answered by more than a claim"
    ),
    (
      .tied, "Alder and Birch are level: both stand at 0.70",
      "Nothing has to change: Alder and Birch are level, so anything that tells them apart decides",
      "Nothing is left to ask: every question is answered by more than a claim"
    ),
    (
      .conditional, "The first place of Alder is fragile",
      "Nothing alone puts another platform before Alder: no single rating, no priority",
      "No single answer, whatever it is, would change the choice of Alder"
    ),
    (
      .nobodyEligible, "None of the 2 platforms qualifies: each misses a must-have or a goal’s minimum",
      "Nobody is first, so there is no decision to change",
      "1 question is open, about platforms of which none is ranked"
    ),
    (
      .oneVendor, "Alder is the only platform that was assessed, with 0.64 of 1",
      "Nothing can put another platform before Alder",
      "2 questions are open; without a rival no answer changes the choice, but it may change what the platform is worth"
    ),
    (
      .noVendor, "There is no platform to compare", "Nobody is first, so there is no decision to change",
      "There is no platform to ask"
    ),
    (
      .allPrioritiesOnOneGoal, "The first place of Alder is robust",
      "A single rating could put another platform level with Alder or before it; no priority could",
      "2 questions are open, about what counts nothing under these priorities"
    ),
  ]

  @Test("headings are conclusions that hold", arguments: headlines)
  func headings(outcome: Outcome, answer: String, change: String, ask: String) {
    #expect(heading("answer", of: outcome) == answer)
    #expect(heading("change", of: outcome) == change)
    #expect(heading("ask", of: outcome).hasPrefix(ask))
  }

  @Test("a leader that is only better known is undecided or fragile, with the reason and what would change it")
  func onlyKnownBetter() {
    let answer = section("answer", of: Outcome.onlyKnownBetter.fixture.document).readable
    #expect(answer.contains("if unanswered questions could turn out well as easily as badly, Doum would be first"))
    #expect(answer.contains("What would change it soonest Open answers Doum draws level if all that is unknown"))
    #expect(heading("ask", of: .onlyKnownBetter).hasPrefix("The question that helps most is to Doum"))
  }

  @Test("a fragile winner is called that in the heading and above it, with every reason")
  func fragile() {
    let answer = section("answer", of: Outcome.conditional.fixture.document)
    #expect(answer.contains("<span class=\"chip part\">Fragile</span>"))
    #expect(answer.readable.contains("58% of its weight is established better than by a claim, below 60%"))
    #expect(answer.readable.contains("1 requirement Criterion 0 is not established for Alder."))
  }

  @Test("where nothing is decided the first screen says so, and by how little")
  func close() {
    let document = Outcome.close.fixture.document
    let answer = section("answer", of: document).readable
    #expect(answer.contains("Undecided No clear leader"))
    #expect(heading("answer", of: .close).contains("Alder"))
    #expect(answer.contains("Why it is undecided:"))
  }

  @Test("nobody is called first where nothing is known")
  func nothingKnown() {
    let answer = section("answer", of: Outcome.everythingUnknown.fixture.document).readable
    #expect(answer.hasPrefix("No result yet Nothing is known of any of the 2 platforms"))
    #expect(!answer.contains("Why it is"))
  }

  @Test("shares of the runs in the ranking are those of the results, and so is the interval")
  func shares() throws {
    let fixture = Outcome.onlyKnownBetter.fixture
    let results = fixture.results
    let ranking = section("ranking", of: fixture.document)
    let style = English().numbers
    for (place, vendor) in results.robustness.contenders.enumerated() {
      let shares = results.robustness.rankAcceptability[place]
      let name = fixture.vendors[vendor].name
      let row = try #require(ranking.split(separator: "<tr ").dropFirst().first { $0.contains("<bdi>\(name)</bdi>") })
      let text = "<tr \(row)".readable
      let others = zip(["2nd", "3rd", "4th"], shares.dropFirst()).map { "\($0) \(style.share($1))" }
      #expect(text.contains("\(name): 1st \(style.share(shares[0])), "), "\(text)")
      #expect(text.contains(others.joined(separator: ", ")), "\(text)")
      #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
    }
  }

  @Test("every interval of a priority and every needed average stands in the table")
  func exactAnswers() throws {
    let fixture = Outcome.onlyKnownBetter.fixture
    let text = section("change", of: fixture.document).readable
    let sensitivity = Sensitivity(fixture.results.comparison, in: fixture.results.evaluation)
    let style = English().numbers
    for interval in try #require(sensitivity.stability).goals {
      #expect(
        text.contains("\(style.percent(interval.weight, decimals: 1)) \(style.percent(interval.low, decimals: 1))"))
    }
    for (_, needed) in sensitivity.neededAnswers {
      #expect(text.contains("\(style.percent(needed.weight)) \(style.value(try #require(needed.mean)))"))
    }
  }

  @Test("the nearest turn is the one that has to move least")
  func nearest() throws {
    var fixture = Fixture()
    fixture.add("Alder", [.basic, .full, .basic, .full])
    fixture.add("Birch", [.full, .nothing, .full, .nothing])
    // 0.84·0.4 + 0.16 = 0.496 against 0.84: Birch leads; community alone has 0.6·0.4 + 0.4 = 0.64 against 0.6.
    let page = ReportPage(fixture.results, wording: English())
    let sentence = try #require(NearestTurn(page)).sentence(page).plain
    // One rating of Birch to none moves a whole scale; the priority has to go from 40% to where 0.4 + 0.24·t = 1 − 0.4·t.
    #expect(sentence.contains("93.75") || sentence.contains("94%"), "\(sentence)")
  }

  @Test("questions are sent as they were worded, a claim with a request for proof, and none twice")
  func questions() {
    var fixture = Fixture()
    fixture.add("Alder", [.level("full", .claimed), .good, .good, .good])
    fixture.add(
      "Birch", [Rating(judgement: .unknown, details: asking("Which forums are there?")), .good, .good, .good])
    let ask = section("ask", of: fixture.document).readable
    #expect(ask.contains("Questions to Birch Which forums are there? Criterion 0, now unknown; worth"))
    #expect(
      ask.contains("Criterion 0: What about criterion 0? Please show this, or point to where it is documented."))
    #expect(ask.occurrences(of: "Which forums are there?") == 1)
  }

  private func asking(_ question: String) -> Rating.Details {
    Rating.Details(
      note: nil, ask: question, rationale: nil, assessedBy: nil, assessedOn: nil, evidence: [], roadmap: nil)
  }

  @Test("at most ten questions stand first, the rest by platform")
  func tenQuestions() {
    var fixture = Fixture(criteria: 16)
    fixture.add("Alder", [.good])
    fixture.add("Birch", [.basic])
    let page = ReportPage(fixture.results, wording: English())
    #expect(BestQuestions(page).questions.count == 10)
    #expect(section("ask", of: fixture.document).readable.contains("Everything else that is open, by platform"))
  }

  @Test("where no answer alone helps, the ones that come nearest are given with their share of the gap")
  func closing() throws {
    var fixture = Fixture()
    fixture.add("Alder", [.full, .full, .full, .full])
    fixture.add("Birch", [.nothing, .missing, .nothing, .nothing])
    let page = ReportPage(fixture.results, wording: English())
    let questions = BestQuestions(page).questions
    #expect(questions.map(\.criterion) == [1])
    #expect(abs(try #require(questions.first).worth - 0.08) < 1e-12, "0.08·1 of a gap of 1")
    #expect(section("ask", of: fixture.document).readable.contains("could close 8% of its gap"))
  }

  @Test("the method names the seed, the runs, the spread and each rule, so that a run can be repeated")
  func method() {
    var fixture = Outcome.won.fixture
    fixture.sampling = Sampling(samples: 700, seed: 42)
    let text = section("method", of: fixture.document).readable
    for part in ["700 runs, seed 42", "25%", "Undecided: the lead over the second is 0.01 or less", "Wilson (1927)"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("a sentence as a heading has no stop")
  func stop() {
    #expect(("A is \(name: "B.")." as Sentence).heading.plain == "A is B.")
    #expect(("A is \(name: "B.")" as Sentence).heading.plain == "A is B.")
  }
}
