package import Evaluation

extension English {
  package func rankingHeading(_ leader: String, overlapping: [String], rivals: Int) -> Sentence {
    if overlapping.isEmpty { return "No other range reaches into that of \(name: leader)" }
    if overlapping.count == rivals {
      return rivals == 1
        ? "The range of \(list(overlapping)) reaches into that of \(name: leader)"
        : "The ranges of all \(numbers.count(rivals)) others reach into that of \(name: leader)"
    }
    let (ranges, reach) = overlapping.count == 1 ? ("range", "reaches") : ("ranges", "reach")
    return """
      The \(ranges) of \(numbers.count(overlapping.count)) of \(numbers.count(rivals)) others \(reach) into that of \
      \(name: leader)
      """
  }
  package func rankingHeadingWithoutRivals(ranked: Int, of vendors: Int) -> Sentence {
    ranked == 0
      ? "None of \(counted(vendors, "platform", "platforms")) is ranked"
      : "\(counted(ranked, "platform", "platforms")) of \(numbers.count(vendors)) \(ranked == 1 ? "is" : "are") ranked"
  }
  package func rankingKey(_ strategy: Strategy) -> Sentence {
    """
    Value from 0 (serves no goal) to 1 (serves every goal fully). The dot is the value that counts, the bar what it \
    may \
    turn out to be once claims are tested and questions answered. Known: share of the weight that is answered, flagged \
    below \(numbers.percent(strategy.coverageWarning)). Proven: share with more than a claim behind it. Tools: social \
    tools with something to offer for certain.
    """
  }
  package var axis: String { "Low, value, high" }
  package var plotDescription: String {
    "From 0 to 1. Dot: the value. Bar: from low to high."
  }
  package var version: String { "Version" }
  package var withoutValue: String { "no value" }
  package var thinlyKnown: String { "too little is known:" }
  package func breadth(offered: Int, of features: Int) -> Sentence {
    "\(numbers.count(offered)) of \(numbers.count(features))"
  }
  package func inGroups(_ groups: Int) -> Sentence { "in \(counted(groups, "group", "groups"))" }
  package func toProve(_ count: Int) -> Sentence { "\(numbers.count(count)) to prove" }
  package var scenarioTableTitle: String { "Rank and value in each scenario" }
  package var scenarioTableKey: Sentence {
    "The same ratings under other priorities. First the rank, then the value. Who is knocked out stays out."
  }
  package var ownPriorities: String { "The strategy’s own" }
  package func goalsHeading(_ winners: [String], best: Int, goals: Int) -> Sentence {
    winners.count == 1
      ? "\(list(winners)) attains most on \(numbers.count(best)) of \(counted(goals, "goal", "goals"))"
      : "\(list(winners)) each attain most on \(numbers.count(best)) of \(counted(goals, "goal", "goals"))"
  }
  package func goalsHeadingLevel(goals: Int) -> Sentence {
    goals == 1
      ? "On the only goal all platforms are level"
      : "On each of the \(numbers.count(goals)) goals all platforms are level"
  }
  package func goalsHeadingAlone(goals: Int) -> Sentence {
    "How far \(counted(goals, "goal is", "goals are")) attained"
  }
  package var goalsKey: Sentence {
    """
    Attainment of each goal from 0 to 1, and below it from low to high. Priorities add up to 100%. Platforms stand \
    in the \
    order of the ranking.
    """
  }
  package var best: String { "best" }
  package var bestMark: String { "best of those ranked" }
  package func minimum(_ share: Double) -> Sentence { "minimum \(numbers.value(share))" }
  package var valueOfAllGoals: String { "Value" }
  package func criteriaHeading(differing: Int, criteria: Int, unknown: Int, answers: Int) -> Sentence {
    let differ: Sentence =
      criteria == 1
      ? "The only criterion \(differing == 1 ? "tells the platforms apart" : "tells no platforms apart")"
      : "Platforms are rated differently on \(numbers.count(differing)) of \(numbers.count(criteria)) criteria"
    return unknown == 0
      ? "\(differ); every answer is known"
      : """
      \(differ); \(numbers.count(unknown)) of \(numbers.count(answers)) answers \(unknown == 1 ? "is" : "are") unknown
      """
  }
  package var criteriaKey: Sentence {
    """
    First the partial value from 0 to 1 and its range, then how sure the rating is and the level as written. Counts: \
    the share \
    of a criterion in the whole value. A criterion’s name leads to its scale and to what each rating rests on.
    """
  }
  package var keyFull: String { "best level" }
  package var keyPart: String { "between" }
  package var keyNone: String { "worth nothing" }
  package var keyRange: String { "from–to" }
  package var keyPanel: String { "rated by a panel" }
  package var keyUnknown: String { "unknown" }
  package var keyOut: String { "knocks out" }
  package var keyNotApplicable: String { "not applicable" }
  package var confidenceKey: String { "How sure a rating is" }
  package var filterRows: String { "Show only some criteria" }
  package var onlyDifferences: String { "Differences only" }
  package var onlyUnknowns: String { "With unknowns" }
  package var onlyMustHaves: String { "Must-haves" }
  package var servesGoal: String { "Serves" }
  package var anyGoal: String { "any goal" }
  package var foldGroups: String { "Fold all groups" }
  package var openAll: String { "Open all" }
  package var closeAll: String { "Close all" }
  package var rowsShown: String { "# of ## criteria shown" }
  package func groupSummary(share: Double, criteria: Int, differing: Int, unknown: Int) -> Sentence {
    let answers: Sentence = unknown == 0 ? "" : ", \(counted(unknown, "answer", "answers")) unknown"
    return """
      \(numbers.percent(share, decimals: 1)) of the value, \(counted(criteria, "criterion", "criteria")), \
      \(numbers.count(differing)) rated differently\(answers)
      """
  }
  package var counts: String { "Counts" }
  package func mustHaveAtLeast(_ level: String) -> Sentence { "Must-have: at least \(name: level)" }
  package var whatRatingsRestOn: String { "What the ratings rest on" }
  package func shareOfValue(_ share: Double) -> Sentence {
    share == 0 ? "decides only who stays in" : "\(numbers.percent(share, decimals: 2)) of the value"
  }
  package var weightSharedOut: Sentence { "Does not apply; its weight is shared out among the others." }
  package var why: String { "Why:" }
  package var openQuestion: String { "Open:" }
  package func promised(_ level: String, due: CalendarDate?) -> Sentence {
    let by: Sentence = due.map { " by \(numbers.day($0))" } ?? ", without a date"
    return "Promised: \(name: level)\(by). What is promised counts for nothing today."
  }
  package func assessment(by person: String?, on day: CalendarDate?) -> Sentence {
    let by: Sentence = person.map { " by \(name: $0)" } ?? ""
    let on: Sentence = day.map { " on \(numbers.day($0))" } ?? ""
    return "Assessed\(by)\(on)."
  }
  package var undated: String { "no date" }
  package var sourcesOf: String { "Sources:" }
  package func sources(_ count: Int) -> Sentence { "\(counted(count, "source", "sources"))" }
  package var sourcesTitle: String { "Sources, by platform" }
  package var sourcesKey: Sentence {
    "The numbers stand with the ratings. A source without a date, or older than the strategy asks for, is flagged."
  }
  package var unit: String { "Unit:" }
  package func olderThan(months: Int) -> String { "older than \(counted(months, "month", "months"))" }
  package var betweenPoints: Sentence {
    "Between two points the value lies on the straight line; outside it stays at the end."
  }
  package func mustHavesHeading(requirements: Int, knockedOut: Int, conditional: Int, of vendors: Int) -> Sentence {
    if requirements == 0 { return "The strategy sets no must-have and no minimum" }
    let of = numbers.count(vendors)
    let have = conditional == 1 ? "has" : "have"
    let out: Sentence = """
      \(numbers.count(knockedOut)) of \(counted(vendors, "platform", "platforms")) \(knockedOut == 1 ? "is" : "are")
      """
    switch (knockedOut, conditional) {
    case (0, 0): return "Every platform meets every must-have and minimum, and that is established"
    case (0, vendors):
      return vendors == 1
        ? "The platform misses no must-have or minimum that is known, and has yet to prove some"
        : "No platform is knocked out; all \(of) have yet to prove a must-have or minimum"
    case (0, _):
      return
        """
        No platform is knocked out; \(numbers.count(conditional)) of \(of) \(have) yet to prove a must-have or minimum
        """
    case (_, 0):
      return
        "\(out) knocked out"
    default:
      return """
        \(out) knocked out; \(numbers.count(conditional)) \(have) yet to prove a must-have or minimum
        """
    }
  }
  package var mustHavesKey: Sentence {
    """
    Rated below knocks a platform out. Unknown, possibly below or only claimed makes it conditional: it is ranked, \
    and must \
    prove the point before an award. Caps and shortfalls play no part here.
    """
  }
  package var requirement: String { "Requirement" }
  package var atLeast: String { "At least" }
  package var met: String { "met" }
  package func ifAdmitted(_ name: String, rank: Int, value: Double) -> Sentence {
    "If \(name: name) were admitted, it would stand \(ordinal(rank)) with \(numbers.value(value))."
  }
  package func reasons(_ count: Int) -> String { counted(count, "reason", "reasons") }
}
