package import Evaluation
package import Scoring

extension English {
  package var verdictHeading: String { "Why this verdict" }

  package var ranksHeading: String { "How often each platform comes first" }
  package func ranksKey(_ sampling: Sampling, isCut: Bool) -> [String] {
    let others = isCut ? " --format json has every rank." : ""
    return [
      "First, second and so on: share of \(runs(sampling.model, sampling.samples)) in which it has that rank.\(others)",
      "95% range: where the share of first ranks would lie with ever more runs, in 95 of 100 cases.",
    ]
  }
  package var interval: String { "95% range" }
  package func rankColumn(_ rank: Int) -> String {
    switch rank {
    case 1: first
    case 2: "Second"
    case 3: "Third"
    default: ordinal(rank)
    }
  }
  package var lowerRanks: String { "Lower" }

  package var modelsHeading: String { "First under other weights, and if the unknown turns out otherwise" }
  package func name(of model: WeightModel) -> String {
    switch model {
    case .around: "Usual"
    case .order: "Order"
    case .any: "Any"
    }
  }
  package var countedUnknowns: String { "Counted" }
  package var evenUnknowns: String { "Even" }
  package func modelsKey(_ sampling: Sampling, unknowns: UnknownPolicy.Reading?) -> [String] {
    let weights = "weights up to \(numbers.threshold(sampling.spread)) off as stated"
    let priorities = [
      "Order: any priorities that keep the stated order of the goals. Any: any priorities at all."
    ]
    guard let unknowns else {
      return ["Usual: \(weights). Nothing that is unknown is in doubt, so only weights differ here."] + priorities
    }
    let leaning =
      switch unknowns {
      case .worst: "unknown answers turn out badly more often than well, at a third of full marks on average"
      case .neutral: "unknown answers turn out well as easily as badly"
      case .best: "unknown answers turn out well more often than badly, at two thirds of full marks on average"
      }
    return ["Usual: \(weights); \(leaning)."] + priorities + [
      "Counted: as Usual, but the unknown stays at the \(numbers.exact(unknowns.value)) that it counts as. Even: as Usual, but unknown answers turn out well as easily as badly."
    ]
  }

  package var withoutConditionsHeading: String { "Without the platforms that have something to prove" }
  package func withoutConditionsKey(_ sampling: Sampling, left: Int, of ranked: Int) -> String {
    """
    \(numbers.count(left)) of \(counted(ranked, "platform", "platforms")) that are ranked have nothing left to prove. \
    First: share of the usual runs in which it is the first of them.
    """
  }

  package func rivalsHeading(_ leader: String) -> String { "What each rival of \(leader) would need" }
  package var behind: String { "Behind" }
  package var aheadIn: String { "Wins" }
  package var unknownShare: String { "Unknown" }
  package var mustAverage: String { "Needs" }
  package var notEnough: String { "> 1" }
  package var smallestChange: String { "Smallest single change" }
  package func rivalsKey(_ leader: String, _ sampling: Sampling, unknowns: UnknownPolicy.Reading?) -> [String] {
    var key = [
      "Behind: its value below that of \(leader). Wins: share of \(runs(sampling.model, sampling.samples)) in which it is ahead of \(leader)."
    ]
    if let unknowns {
      key.append(
        "Unknown: share of its weight that is not answered. Needs: what those answers must average, from 0 to 1, to draw level; now they count as \(numbers.exact(unknowns.value)). > 1: even the best answers do not suffice."
      )
    }
    key.append(
      "Below each: the smallest change of one rating, and of one priority with the others in proportion, that brings it level with \(leader) or before it."
    )
    return key
  }
  package func ratingChange(_ change: RatingTurn) -> String {
    let whose = change.isOfRival ? "" : " of \(change.leader)"
    return "rating: \(change.criterion)\(whose) “\(change.to)” instead of “\(change.from)”"
  }
  package var noRatingChange: String { "rating: none suffices alone" }
  package func priorityChange(_ goal: String, from: Double, to: Double) -> String {
    let shares = numbers.percents(from, to)
    return "priority: \(goal) \(shares.second) instead of \(shares.first)"
  }
  package var noPriorityChange: String { "priority: none suffices alone" }
  package var levelAlready: String { "level already" }

  package var goalStabilityHeading: String { "How far each priority can move before another platform takes over" }
  package var criterionStabilityHeading: String { "Weights of criteria that can turn the choice" }
  package var now: String { "Now" }
  package var from: String { "From" }
  package var upTo: String { "Up to" }
  package var takesOverBelow: String { "Then below" }
  package var takesOverAbove: String { "Then above" }
  package func stabilityKey(_ leader: String) -> String {
    """
    \(leader) stays first while the priority is between From and Up to, the others keeping their proportions. Then \
    below, then above: who takes over beyond that; – for nobody, even at 0% or 100%.
    """
  }
  package func criterionStabilityKey(cannot: Int, notShown: Int, of criteria: Int) -> String {
    let cannot =
      "Of \(counted(criteria, "criterion", "criteria")), \(numbers.count(cannot)) cannot turn it at any weight."
    let more = notShown > 0 ? " \(numbers.count(notShown)) more can, with larger changes (--format csv has all)." : ""
    return "The weight is what the criterion really counts (ω).\(more) \(cannot)"
  }

  package func differentiatorsHeading(_ first: String, _ second: String) -> String {
    "What separates \(first) from \(second)"
  }
  package var gain: String { "Gain" }
  package func differentiatorsKey(_ first: String, shown: Int, of count: Int) -> String {
    let which = shown < count ? "The \(numbers.count(shown)) largest of \(numbers.count(count)) differences. " : ""
    return "\(which)Gain: how much \(first) gains (+) or loses (−) there, in units of value."
  }

  package var dominanceHeading: String { "Who is nowhere better" }
  package func dominated(_ name: String, by others: [String], on level: Dominance.Level) -> Sentence {
    let place = level == .goals ? "on no goal" : "on no criterion"
    return """
      \(name: name) is better \(place) than \(list(others, atMost: 8)), and worse on one at least.
      """
  }

  package var questionsHeading: String { "What to ask next" }
  package func questionsTo(_ vendor: String) -> String { "To \(vendor):" }

  package var methodsHeading: String { "What other methods say" }
  package func name(of method: Method) -> String {
    switch method {
    case .topsis: "TOPSIS"
    case .vikor: "VIKOR"
    case .promethee2: "PROMETHEE II"
    }
  }
  package var agreement: String { "Agreement" }
  package var swaps: String { "Swaps" }
  package func methodsKey(usesGoalMeans: Bool) -> [String] {
    var key = [
      "Rank of each platform by each method. They never decide; they show whether the choice of method matters.",
      "Agreement: 1 for the same order as by value, 0 for an unrelated one, −1 for the reverse (Kendall’s τ-b). Swaps: how many platforms make others change places if they are left out.",
    ]
    if usesGoalMeans {
      key.append(
        "These methods need a value everywhere: where a criterion does not apply to a platform, its own average over the goals that the criterion serves stands in."
      )
    }
    return key
  }
  package func compromise(_ names: [String]) -> Sentence {
    "VIKOR does not settle on one: it proposes \(list(names, atMost: 8)) together."
  }

  package var notesHeading: String { "How this was computed" }
  package func notes(
    _ sampling: Sampling, unknowns: UnknownPolicy.Reading?, perfectInformation: Double?
  ) -> [String] {
    let model =
      switch sampling.model {
      case .around: "around: priorities and weights up to \(numbers.threshold(sampling.spread)) off as stated"
      case .order:
        "order: any priorities that keep the order of the goals, weights of groups and criteria up to \(numbers.threshold(sampling.spread)) off as stated"
      case .any:
        "any: any priorities at all, weights of groups and criteria up to \(numbers.threshold(sampling.spread)) off as stated"
      }
    let around = sampling.model == .around ? "" : " The verdict always rests on runs around the stated weights."
    var notes = [
      "\(runs(sampling)), seed \(String(sampling.seed)), generator xoshiro256++: the same seed gives the same result. Each share of the runs is within \(precision(sampling)) of what ever more runs would give, in 95 of 100 cases.",
      "Weights: \(model).\(around)",
      "Ratings: each run draws every doubtful one evenly between its low and its high end.",
    ]
    if let unknowns {
      let leaning =
        switch unknowns {
        case .worst: "so that low values are more likely, with a mean of 1/3"
        case .neutral: "evenly"
        case .best: "so that high values are more likely, with a mean of 2/3"
        }
      notes.append(
        "The unknown counts as \(numbers.exact(unknowns.value)) in the ranking, and is drawn from 0 to 1, \(leaning).")
    }
    notes.append(
      "Stochastic multicriteria acceptability analysis, SMAA-2 (Lahdelma & Salminen 2001). Priorities, ratings and answers that would turn the choice are computed exactly, not drawn."
    )
    if let perfectInformation {
      notes.append(
        "Knowing everything before choosing would raise the value of the platform that is chosen by \(numbers.small(perfectInformation)) on average (expected value of perfect information, weights as stated)."
      )
    }
    return notes
  }
}
