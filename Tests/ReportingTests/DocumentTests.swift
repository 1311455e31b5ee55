import Evaluation
import Scoring
import Testing
import Wording

@testable import Reporting

@Suite("The report is one file that keeps its promises")
struct DocumentTests {
  /// A bit of everything: a leader, a tie, a condition, a knock-out, unknowns, n/a, a panel, a minimum, a scenario.
  static var everything: Fixture {
    var fixture = Fixture(criteria: 6, mustHave: .level(1), minimum: 0.2)
    let dated = Evidence(
      title: "Forum manual", address: WebAddress("https://example.org/forum?a=1&b=2"), kind: .documentation,
      date: CalendarDate("2026-10-02"))
    let old = Evidence(title: "Old talk", address: nil, kind: .demonstration, date: CalendarDate("2024-01-01"))
    let undated = Evidence(title: "Page", address: WebAddress("http://example.org/x"), kind: nil, date: nil)
    fixture.add(
      "Alder", maker: "Alder Ltd", website: "https://alder.example",
      [.level("full", .documented, note: "Threads", evidence: [dated, old]), .full, .full, .good, .full, .full])
    fixture.add("Birch", [.level("good", .claimed, ask: "Can threads be merged?", evidence: [undated]), .good, .basic])
    fixture.add("Cedar", [.level("good", .demonstrated), .good, .basic])
    fixture.add("Doum", [.nothing, .full, .full, .full, .full, .full])
    fixture.add("Elm", [])
    fixture.add(
      "Fir", [.good, Rating(judgement: .notApplicable), Rating(judgement: .panel([.level(1), .level(2), .level(2)]))])
    fixture.panel = [
      Assessor(
        id: AssessorID(rawValue: "lead")!, name: "L&D lead", conflictsOfInterest: "none",
        scores: [
          Assessor.Score(
            vendor: VendorID(rawValue: "v5")!, criterion: CriterionID(rawValue: "c002")!, value: .level(1),
            rationale: "Tested in the sandbox")
        ])
    ]
    fixture.scenarios = [
      Scenario(id: ScenarioID(rawValue: "onboarding")!, name: "Onboarding", points: [GoalID(rawValue: "community")!: 1])
    ]
    return fixture
  }

  @Test("the same results give the same bytes")
  func deterministic() {
    let results = Self.everything.results
    #expect(HTMLReport(results, wording: English()).document() == HTMLReport(results, wording: English()).document())
  }

  @Test("the policy holds the fingerprints of exactly what stands between the tags")
  func policyHashes() {
    let document = Self.everything.document
    for element in ["style", "script"] {
      #expect(document.occurrences(of: "<\(element)>") == 1)
      #expect(document.contains("\(element)-src '\(ContentSecurityPolicy.source(of: document.first(element)))'"))
    }
    #expect(document.contains("default-src 'none'; img-src data:;"))
    #expect(document.contains("require-trusted-types-for 'script'; trusted-types 'none'"))
  }

  @Test("nothing acts or loads by itself: no handlers, no style attributes, no addresses but links")
  func inert() {
    let document = Self.everything.document
    for attribute in [" style=", " onclick=", " onload=", " onerror=", " src=", " srcset=", "@import", "url("] {
      #expect(!document.contains(attribute), "\(attribute)")
    }
    for link in document.split(separator: "<a href=\"").dropFirst() {
      let isOutward = !link.hasPrefix("#")
      #expect(!isOutward || link.hasPrefix("https://") || link.hasPrefix("http://") || link.hasPrefix("mailto:"))
      #expect(!isOutward || link.prefix(200).contains("rel=\"noopener noreferrer\""))
    }
  }

  @Test("every id stands once, and every link within the page leads somewhere")
  func ids() {
    let document = Self.everything.document
    let ids = document.split(separator: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(Set(ids).count == ids.count)
    for attribute in ["href=\"#", "aria-labelledby=\""] {
      for target in document.split(separator: attribute).dropFirst().map({ String($0.prefix { $0 != "\"" }) }) {
        #expect(ids.contains(target), "\(target)")
      }
    }
    #expect(ids.allSatisfy { $0.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 } })
  }

  @Test("every number of the results stands in the text, as the language writes it")
  func numbers() {
    let results = Self.everything.results
    let text = Self.everything.document.readable
    let style = English().numbers
    for assessment in results.comparison.assessments {
      var values = assessment.attainments.compactMap { $0 } + assessment.partialValues.compactMap { $0 }
      if let value = assessment.value { values.append(value) }
      for value in values {
        #expect(text.contains(style.value(value.point)))
        #expect(text.contains("\(style.value(value.low))–\(style.value(value.high))"))
      }
      #expect(text.contains(style.percent(assessment.coverage)))
      #expect(text.contains(style.percent(assessment.proven)))
      #expect(text.contains("\(assessment.breadth.offered) of \(assessment.breadth.features)"))
    }
    for priority in results.comparison.weighting.priorities {
      #expect(text.contains(style.percent(priority, decimals: 2)))
    }
    for weight in results.comparison.weighting.effective + results.comparison.weighting.typed {
      #expect(text.contains(style.percent(weight, decimals: 2)))
    }
    for place in results.comparison.scenarioRankings.flatMap(\.places) {
      guard let value = place.value else { continue }
      #expect(text.contains(style.value(value)))
    }
    for input in results.inputs { #expect(text.contains(input.sha256)) }
  }

  @Test("what was said of a rating stands with its criterion: note, question, sources, panel, what is old or undated")
  func evidence() {
    let text = Self.everything.document.readable
    for part in [
      "Threads", "Open: Can threads be merged?", "Forum manual example.org, documentation, 2 October 2026",
      "Old talk, demonstration, 1 January 2024, older than 12 months", "no date", "panel of 3",
      "L&D lead, basic: Tested in the sandbox", "good (0.7): Any learner opens threads",
    ] { #expect(text.contains(part), "\(part)") }
  }

  @Test("a knocked-out vendor stands apart, with the reason")
  func knockedOut() {
    let document = Self.everything.document
    let aside = document[(document.firstRange(of: "<tbody class=\"aside\">")?.upperBound ?? document.endIndex)...]
    let row = String(aside.prefix(while: { $0 != "\u{7}" })).first("tr").readable
    #expect(row.contains("Doum"))
    #expect(row.contains("Criterion 0: must be at least basic, and is none"))
  }

  @Test("the worked example adds up, to the last digit it shows")
  func workedExample() throws {
    let fixture = Self.everything
    let results = fixture.results
    let first = try #require(results.comparison.assessments.first)
    let sum = zip(first.priorities, first.attainments).reduce(0) { $0 + $1.0 * ($1.1?.point ?? 0) }
    #expect(abs(sum - (first.value?.point ?? 0)) < 1e-12)
    #expect(fixture.document.readable.contains("Sum = S \(English().numbers.fixed(sum, decimals: 4))"))
  }

  @Test("every element that is opened is closed")
  func balanced() {
    let document = Self.everything.document
    for element in [
      "section", "table", "tbody", "tr", "td", "details", "summary", "div", "ul", "ol", "dl", "p", "bdi", "svg",
    ] {
      let opened = document.occurrences(of: "<\(element)>") + document.occurrences(of: "<\(element) ")
      #expect(opened == document.occurrences(of: "</\(element)>"), "\(element)")
    }
  }

  @Test("eleven vendors on sixty criteria, with evidence, stay within the budget")
  func budget() {
    var fixture = Fixture(criteria: 60) { "Criterion number \($0) of the strategy" }
    let words = ["forum", "thread", "reply", "group", "course", "learner", "search", "digest", "tag", "archive"]
    for vendor in 0..<11 {
      fixture.add(
        "Platform \(vendor)",
        (0..<60).map { place in
          if (place * 7 + vendor * 3) % 4 == 0 { return .missing }
          let text = (0..<30).map { words[(place * vendor + $0 * (place + 1)) % 10] }.joined(separator: " ")
          return .level(
            ["basic", "good", "full"][(place + vendor) % 3], .documented, note: text,
            evidence: [
              Evidence(
                title: "Manual, page \(place % 20)",
                address: WebAddress("https://docs.example.org/\(vendor)/\(place % 20)"),
                kind: .documentation, date: CalendarDate("2026-10-02"))
            ])
        })
    }
    #expect(fixture.document.utf8.count <= 480_000)
    #expect(EmbeddedText.reportCSS.utf8.count <= 20_000)
    #expect(EmbeddedText.reportJS.utf8.count <= 25_000)
  }

  @Test("fifty vendors on three hundred criteria stay within 5 MB")
  func largeBudget() {
    var fixture = Fixture(criteria: 300)
    let levels = [Rating.basic, .good, .full, .missing, .nothing]
    for vendor in 0..<50 {
      fixture.add("Platform \(vendor)", (0..<300).map { levels[($0 * 3 + vendor * $0 + vendor) % 5] })
    }
    let document = fixture.document
    #expect(document.utf8.count <= 5_000_000)
    #expect(document.readable.contains("50 platforms") || document.contains("Platform 49"))
  }
}
