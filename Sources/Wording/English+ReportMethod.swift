package import Evaluation

extension English {
  package func weightsHeading(_ top: [String], share: Double, goals: Int) -> Sentence {
    if goals == 1 { return "Everything counts towards one goal: \(list(top))" }
    if top.count == goals {
      return "All \(numbers.count(goals)) goals count the same: \(numbers.percent(share, decimals: 1)) each"
    }
    return top.count == 1
      ? "\(list(top)) counts most of \(numbers.count(goals)) goals: \(numbers.percent(share, decimals: 1))"
      : "\(list(top)) count most of \(numbers.count(goals)) goals: \(numbers.percent(share, decimals: 1)) each"
  }
  package func priorityMethod(_ method: PriorityMethod, scenario: String?) -> Sentence {
    if let scenario {
      return "Priorities are those of the scenario \(name: scenario): its points, divided by their sum."
    }
    switch method {
    case .points: return "Priorities were typed as points, and are divided by their sum."
    case .rankOrderCentroid:
      return """
        Priorities follow from the order of the goals alone: the centroid of all priorities that keep the order, \
        pᵢ = (1/n) · Σₖ₌ᵢ…ₙ 1/k (Barron & Barrett 1996). Tied goals share the mean of their places.
        """
    case .swing:
      return """
        Priorities were set by swings: what going from worst to best on a goal is worth, the largest being 100. \
        They are divided by their sum.
        """
    case .pairwise:
      return """
        Priorities follow from comparing every pair of goals: the principal eigenvector of the comparisons (Saaty 1980).
        """
    }
  }
  package var goalPriorities: String { "Priorities of the goals" }
  package var asTyped: String { "As typed" }
  package func place(_ place: Int, isShared: Bool) -> String { isShared ? "\(ordinal(place)), tied" : ordinal(place) }
  package var compared: String { "compared" }
  package func comparison(_ first: String, _ second: String, ratio: Double) -> Sentence {
    ratio >= 1
      ? "\(name: first) is \(times(ratio)) as important as \(name: second)."
      : "\(name: second) is \(times(1 / ratio)) as important as \(name: first)."
  }
  package func comparisons(_ count: Int) -> String { counted(count, "comparison", "comparisons") }
  package func consistency(lambdaMax: Double, ratio: Double?, worst: (String, String)?) -> Sentence {
    guard let ratio else {
      return "No consistency ratio is defined for so many goals; λmax is \(numbers.fixed(lambdaMax, decimals: 4))."
    }
    let verdict =
      ratio > 0.10 + 1e-9
      ? "above 0.10 they contradict each other too much." : "up to 0.10 they agree well enough."
    let farthest: Sentence = worst.map { " The farthest from the others is \(name: $0.0) against \(name: $0.1)." } ?? ""
    return """
      The comparisons have a consistency ratio of \(numbers.fixed(ratio, decimals: 2)) (λmax \
      \(numbers.fixed(lambdaMax, decimals: 4))); \(verdict)\(farthest)
      """
  }
  package var groupsTitle: String { "Groups of criteria" }
  package var groupsKey: Sentence {
    """
    A group’s typed share is divided among its criteria. What the group really counts depends on which goals its \
    criteria \
    serve, and how strongly. A difference of more than a quarter is flagged.
    """
  }
  package var typedShare: String { "Typed share" }
  package var effectiveShare: String { "Really counts" }
  package var remark: String { "Remark" }
  package var groupShifts: String { "differs by more than a quarter" }
  package var criterionWeights: String { "Weights of the criteria, and what they contribute" }
  package var criterionWeightsKey: Sentence {
    """
    ω is what a criterion really counts once the goals are served, w its share as typed. Below each goal: how \
    strongly the \
    criterion serves it, 1 weak, 2 medium, 3 strong.
    """
  }
  package var gate: String { "gate" }
  package var methodHeading: Sentence { "Any number here can be redone with a pencil" }
  package var methodKey: Sentence {
    "The additive multi-attribute value model (Keeney & Raiffa 1976): the order of two never depends on a third."
  }
  package var modelTitle: String { "Model" }
  package var model: [Sentence] {
    [
      """
      Every rating becomes a partial value u from 0 to 1: a level has the value that its scale gives it, a number \
      lies on \
      the straight line between two points of its scale. Every criterion has a weight w, and serves goals with a \
      strength s \
      from 1 to 3. How far a platform attains a goal is the mean of the partial values of the criteria that serve it, \
      weighted by w · s. The value S is the mean of the attainments, weighted by the priorities p of the goals.
      """,
      "Formulas, with c for a criterion, g for a goal and v for a platform:",
    ]
  }
  package func exampleTitle(_ name: String) -> Sentence { "Worked example: \(name: name)" }
  package var exampleKey: Sentence {
    """
    Figures are rounded to four decimals here; the engine does not round, so the last digit of a sum may differ by \
    one or \
    two.
    """
  }
  package func exampleValue(_ name: String) -> Sentence { "The value of \(name: name) from its goals" }
  package func exampleGoal(_ goal: String) -> Sentence { "The attainment of \(name: goal) from its criteria" }
  package var policiesTitle: String { "Rules" }
  package func policies(_ strategy: Strategy) -> [Sentence] {
    let counted =
      switch strategy.unknown.reading {
      case .worst: "0"
      case .neutral: numbers.exact(0.5)
      case .best: "1"
      }
    let unknown: Sentence =
      strategy.unknown.isFinal
      ? """
      \(strong: "Unknown") counts as \(counted). Answers are closed: no doubt is left, and an unknown must-have \
      knocks out.
      """
      : """
      \(strong: "Unknown") counts as \(counted), and may turn out anywhere from 0 to 1. A criterion without a rating \
      is \
      unknown.
      """
    let age: Sentence =
      strategy.evidenceMonths.map { months in
        let limit = numbers.day(strategy.asOf.monthsEarlier(months))
        return " Evidence from before \(limit) is flagged as older than \(self.counted(months, "month", "months"))."
      } ?? ""
    return [
      unknown,
      """
      \(strong: "Rated") with a confidence: the point is u, at most the cap; high is u; low is u less the shortfall, \
      at most the point. Without a \
      stated confidence a rating counts as claimed.
      """,
      """
      \(strong: "A range"): the point is the mean of its ends, at most the cap; high is its upper end; low is its \
      lower end \
      less the shortfall.
      """,
      "\(strong: "A panel"): the point is the median of its assessors, low and high the least and the greatest of them.",
      """
      \(strong: "Not applicable") leaves the sums of that platform, and its weight is shared out within each goal; a \
      goal \
      without any criterion left shares out its priority.
      """,
      """
      \(strong: "Ranks") follow the value; values within 0.000000001 share a rank, and within it platforms stand by \
      their \
      id. A lead of \(numbers.exact(strategy.verdict.tieWithin)) or less is called no lead.
      """,
      """
      \(strong: "Must-haves") and minimums of goals hold within 0.000000001 in the platform’s favour, and do not \
      change with \
      the scenario.
      """,
      """
      \(strong: "How much is known") is said first where ranks follow it: where the rank correlation (Spearman 1904) \
      of value and \
      known share is at least 0.7, over four platforms or more whose known shares differ by 20 points or more. Who \
      leads \
      “because more can be read” averages less than another over what is answered of each.
      """,
      """
      \(strong: "Could pass") means that the high end of a range lies above the value that the first has now. Who \
      would be first \
      if unknowns counted differently is computed anew from the same ratings.
      """,
      "\(strong: "Evidence") without a date is flagged.\(age)",
      """
      \(strong: "Rounding") happens on the page alone: x · (1 + 0.000000000001), half away from zero. Sums are \
      compensated \
      (Neumaier 1974).
      """,
    ]
  }
  package var confidenceTable: String { "What a rating is worth, by how well it is established" }
  package var confidence: String { "Confidence" }
  package var shortfall: String { "Shortfall" }
  package var cap: String { "Cap" }
  package var noCap: String { "none" }
  package var scalesTitle: String { "Scales" }
  package var scalesKey: Sentence {
    "From worst to best, with the partial value of each level. A criterion may say more closely what a level means."
  }
  package var platformsTitle: String { "Platforms that were compared" }
  package var maker: String { "Maker" }
  package var hosting: String { "Hosting" }
  package var licence: String { "Licence" }
  package var whoScored: String { "Who scored what" }
  package var noPanel: Sentence { "No panel of assessors has scored." }
  package var assessor: String { "Assessor" }
  package var conflicts: String { "Conflicts of interest" }
  package var conflictsNotStated: String { "not stated" }
  package var scores: String { "Scores" }
  package func ratedBy(_ person: String, ratings: Int) -> Sentence {
    "\(name: person) is named as the assessor of \(counted(ratings, "rating", "ratings"))."
  }
  package var inputsTitle: String { "Files that were read" }
  package func computedBy(_ tool: String, version: String, files: Int) -> Sentence {
    """
    Computed by \(tool) \(version) from \(counted(files, "file", "files")). A file whose fingerprint differs is not \
    the one \
    that was used.
    """
  }
  package var file: String { "File" }

  private func times(_ ratio: Double) -> String {
    let whole = ratio.rounded()
    let number = abs(ratio - whole) < 1e-9 ? numbers.count(Int(whole)) : numbers.fixed(ratio, decimals: 2)
    return ratio == 1 ? "just" : "\(number) times"
  }
}
