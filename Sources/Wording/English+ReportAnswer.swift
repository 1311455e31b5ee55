package import Evaluation
package import Scoring

extension English {
  package func kicker(_ kicker: AnswerKicker, thinlyKnown: Int, of ranked: Int) -> String {
    let word =
      switch kicker {
      case .result: thinlyKnown > 0 ? "Provisional result" : "Result"
      case .noClearLeader: thinlyKnown > 0 ? "No clear leader, provisionally" : "No clear leader"
      case .nobodyQualifies: "No platform qualifies"
      case .nothingToDecide: "No result yet"
      }
    guard thinlyKnown > 0, kicker != .nothingToDecide else { return word }
    return thinlyKnown == ranked
      ? "\(word): too little is known of \(ranked == 1 ? "it" : "every platform")"
      : "\(word): too little is known of \(numbers.count(thinlyKnown)) of \(counted(ranked, "platform", "platforms"))"
  }
  package var headlineNoVendors: Sentence { "There is no platform to compare" }
  package func headlineNobodyQualified(vendors: Int) -> Sentence {
    vendors == 1
      ? "The only platform misses a must-have or a goal’s minimum"
      : "None of the \(numbers.count(vendors)) platforms qualifies: each misses a must-have or a goal’s minimum"
  }
  package var headlineNoValue: Sentence {
    "No platform has a value: nothing of the strategy applies to those that qualify"
  }
  package func headlineNothingKnown(vendors: Int) -> Sentence {
    vendors == 1
      ? "Nothing is known of the only platform, so nothing can be said of it"
      : "Nothing is known of any of the \(numbers.count(vendors)) platforms, so none can be put before another"
  }
  package func headlineOnly(_ name: String, value: Double, vendors: Int, knockedOut: Int, conditions: Int) -> Sentence {
    let proof: Sentence =
      conditions == 0
      ? "" : ", if it proves \(counted(conditions, "requirement", "requirements"))"
    if vendors == 1 {
      return "\(name: name) is the only platform that was assessed, with \(numbers.value(value)) of 1\(proof)"
    }
    return knockedOut == vendors - 1
      ? "\(name: name) is the only one of \(numbers.count(vendors)) platforms that qualifies\(proof)"
      : "\(name: name) is the only one of \(numbers.count(vendors)) platforms that can be ranked\(proof)"
  }
  package func headlineTie(_ names: [String], value: Double) -> Sentence {
    "\(list(names)) are level: \(names.count == 2 ? "both" : "all") stand at \(numbers.value(value))"
  }
  package var byHowMuch: String { "By how much" }
  package func leadFigure(_ value: Double, _ other: Double) -> Sentence {
    value - other <= 1e-9 ? "Level" : "+\(lead(value, other))"
  }
  package func leadSentence(
    _ leader: String, _ value: PartialValue, _ second: String, _ other: PartialValue
  ) -> Sentence {
    let ranges: Sentence =
      if value.high <= value.low + 1e-9, other.high <= other.low + 1e-9 { "No rating of either is in doubt." } else {
        other.high > value.low + 1e-9 ? "Their ranges overlap." : "Their ranges do not overlap."
      }
    return "\(name: leader) has \(mayTurnOut(value)), \(name: second) has \(mayTurnOut(other)). \(ranges)"
  }
  package var valueAlone: String { "Value, of 1" }
  package func valueAloneSentence(_ name: String, _ value: PartialValue) -> Sentence {
    "\(name: name) may turn out between \(numbers.value(value.low)) and \(numbers.value(value.high))."
  }
  package var howMuchIsKnown: String { "How much is known of the first" }
  package func knownSentence(proven: Double, asked: Double, isThin: Bool) -> Sentence {
    """
    of its weight is answered, \(numbers.percent(proven)) by more than a claim. \
    The strategy asks for \(numbers.percent(asked))\(isThin ? "." : ": met.")
    """
  }
  package var inHowManyScenarios: String { "First in other scenarios" }
  package func scenariosFigure(won: Int, of count: Int) -> Sentence {
    count == 0 ? "None named" : "\(numbers.count(won)) of \(numbers.count(count))"
  }
  package func scenariosSentence(
    _ leader: String, count: Int, lost: [(scenario: String, first: [String])]
  ) -> Sentence {
    if count == 0 { return "The strategy names no scenario with other priorities." }
    if lost.isEmpty {
      return count == 1
        ? "The other priorities that the strategy names change nothing at the top."
        : "None of the other priorities that the strategy names changes who is first."
    }
    let others = lost.prefix(2).map { scenario, first -> Sentence in
      first.isEmpty ? "In \(name: scenario) nobody is first." : "In \(name: scenario) it is \(list(first))."
    }
    let more: Sentence = lost.count > 2 ? " And others in \(numbers.count(lost.count - 2)) more." : ""
    return "\(others.joined(separator: " "))\(more)"
  }
  package var toProveBeforeAward: String { "To be proven before an award" }
  package func conditionsSentence(_ leader: String, _ names: [String], requirements: Int) -> Sentence {
    if requirements == 0 { return "The strategy sets no must-have and no minimum." }
    if names.isEmpty { return "\(name: leader) meets every must-have and minimum, and that is established." }
    return "\(list(names)) \(names.count == 1 ? "is" : "are") not established for \(name: leader)."
  }
  package var nearestToQualify: String { "Nearest to qualifying" }
  package func knockOutReasons(_ count: Int) -> Sentence {
    "\(counted(count, "requirement", "requirements")) missed"
  }
  package func nearestSentence(_ names: [String]) -> Sentence { "by \(list(names))." }
  package var highestValueAmongThem: String { "Highest value among them" }
  package var toAsk: String { "To be asked" }
  package func toAskSentence(vendors: Int) -> Sentence {
    vendors == 1 ? "about the platform." : "about each of \(numbers.count(vendors)) platforms."
  }
  package func ranksFollowCoverage(
    first: String, covered most: Double, last: String, covered least: Double, unknown: UnknownPolicy.Reading
  ) -> Sentence {
    let cost: Sentence =
      unknown == .worst ? " An unanswered question counts as nothing here, so it costs a platform its place." : ""
    let figures: Sentence = """
      Ranks here follow how much could be read: of \(name: first), the first, \(numbers.percent(most)) of the \
      weight is answered, of \(name: last), the last, \(numbers.percent(least)).
      """
    return "\(strong: figures)\(cost)"
  }
  package func leadsBecauseMoreIsRead(leader: String, mean: Double, rival: String, rivalMean: Double) -> Sentence {
    """
    \(strong: "\(name: leader) leads because more of it can be read, not because it is known to be better:") over what \
    is answered of each, \(name: rival) averages \(numbers.value(rivalMean)) and \(name: leader) \(numbers.value(mean)).
    """
  }
  package func notKnownToBeBetter(_ leader: String) -> Sentence {
    "\(strong: "\(name: leader) is the best of what can be read, and is not known to be better than the others.")"
  }
  package func leaderThinlyKnown(_ leader: String, coverage: Double, asked: Double) -> Sentence {
    let figures: Sentence = """
      Only \(numbers.percent(coverage)) of the weight of \(name: leader) is answered; the strategy asks for \
      \(numbers.percent(asked)).
      """
    return "\(strong: figures)"
  }
  package func couldPass(_ names: [String], of rivals: Int, leader: String) -> Sentence {
    let who: Sentence =
      names.count == rivals && rivals > 1
      ? "Every one of the \(numbers.count(rivals)) others"
      : rivals == 1
        ? "\(list(names))" : "\(numbers.count(names.count)) of the \(numbers.count(rivals)) others (\(list(names)))"
    let isOne = names.count == 1 || names.count == rivals
    return
      "\(who) would pass \(name: leader) if all that is open about \(isOne ? "it" : "them") turned out well."
  }
  package func noRivalCouldPass(leader: String, overlapping: Int) -> Sentence {
    """
    However well the open questions about the others turn out, none passes what \(name: leader) has now; \
    \(overlapping == 1 ? "one" : numbers.count(overlapping)) could if \(name: leader) fell to the low end of its own \
    range.
    """
  }
  package func noRangeReaches(leader: String) -> Sentence {
    "However the open questions turn out, nobody passes \(name: leader): no other range reaches into its own."
  }
  package func firstUnder(_ reading: UnknownPolicy.Reading, _ names: [String], value: Double) -> Sentence {
    let counted =
      switch reading {
      case .worst: "nothing"
      case .neutral: "half"
      case .best: "full marks"
      }
    return "If what is unknown counted as \(counted), \(list(names)) would be first with \(numbers.value(value))."
  }
}

extension English {
  /// A value, and what it may turn out to be where anything is in doubt.
  private func mayTurnOut(_ value: PartialValue) -> String {
    guard value.high > value.low + 1e-9 else { return numbers.value(value.point) }
    return """
      \(numbers.value(value.point)) and may turn out between \(numbers.value(value.low)) and \(numbers.value(value.high))
      """
  }

  /// How far one value is ahead of another, with two decimals; with more where two would hide it, or would differ
  /// from what a reader finds by subtracting the values as they are shown.
  private func lead(_ value: Double, _ other: Double) -> String {
    func hundredths(_ number: Double) -> Double { NumberStyle.rounded(number, decimals: 2).units }
    let difference = value - other
    var decimals = hundredths(difference) == hundredths(value) - hundredths(other) ? 2 : 3
    while decimals < 9, NumberStyle.rounded(difference, decimals: decimals).units == 0 { decimals += 1 }
    return numbers.fixed(difference, decimals: decimals)
  }
}
