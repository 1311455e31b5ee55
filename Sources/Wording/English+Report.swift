package import Evaluation
package import Scoring

extension English {
  package var reportTitle: String { "platform comparison" }
  package var skipToAnswer: String { "Skip to the answer" }
  package var sectionsOfTheReport: String { "Sections of the report" }
  package var withEvidence: String { "with evidence" }
  package var print: String { "Print" }
  package func footer(tool: String, version: String, asOf: CalendarDate) -> Sentence {
    "Computed by \(tool) \(version), as of \(numbers.day(asOf)). The same files give the same report."
  }
  package var rankingTitle: String { "Ranking" }
  package var goalsTitle: String { "Goals" }
  package var criteriaTitle: String { "Criteria and evidence" }
  package var mustHavesTitle: String { "Must-haves" }
  package var weightsTitle: String { "Weights" }
  package var methodTitle: String { "Method" }
  package var group: String { "Group" }
  package var unknown: String { "unknown" }
  package var notApplicable: String { "n/a" }
  package func panel(_ assessors: Int) -> String { "panel of \(numbers.count(assessors))" }
  package func valueWithRange(_ value: PartialValue) -> Sentence {
    "\(numbers.value(value.point)), between \(numbers.value(value.low)) and \(numbers.value(value.high))"
  }
  package func conditionsFigure(_ count: Int) -> Sentence {
    count == 0 ? "Nothing" : "\(counted(count, "requirement", "requirements"))"
  }
  package func questions(_ count: Int) -> Sentence { "\(counted(count, "question", "questions"))" }
  package func word(for shortcoming: Reason.Shortcoming) -> String {
    switch shortcoming {
    case .below: "below"
    case .mayBeBelow: "may be below"
    case .unknown: "unknown"
    case .onlyClaimed: "only claimed"
    }
  }
}

extension English {
  /// `1 platform`, `5 platforms`.
  func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(numbers.count(number)) \(number == 1 ? one : many)"
  }

  /// `A`, `A and B`, `A, B and C`; from the limit on `A, B and 8 more`.
  func list(_ names: [String], atMost limit: Int = 4) -> Sentence {
    var items = names.prefix(limit).map { Sentence(name: $0) }
    if names.count > limit {
      items = Array(items.prefix(limit - 1)) + ["\(numbers.count(names.count - limit + 1)) more"]
    }
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    return "\(items.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// `1st`, `2nd`, `3rd`, `11th`.
  func ordinal(_ number: Int) -> String {
    let suffix =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return numbers.count(number) + suffix
  }
}
