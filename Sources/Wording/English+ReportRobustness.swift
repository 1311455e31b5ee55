package import Evaluation
package import Scoring

extension English {
  package func whyVerdict(_ kind: Verdict.Kind) -> String {
    switch kind {
    case .noQualifiedVendor: "Why nothing is decided:"
    case .undecided: "Why it is undecided:"
    case .fragile: "Why it is fragile:"
    case .robust: "Why it is robust:"
    }
  }
  package var howOftenFirst: String { "First in how many plausible worlds" }
  package func howOftenFirstSentence(
    _ sampling: Sampling, interval: String, next: (name: String, share: String, isMore: Bool)?
  ) -> Sentence {
    let which: Sentence = """
      of \(runs(sampling)) with weights up to \(numbers.threshold(sampling.spread)) off and doubtful ratings drawn \
      anew (\(self.interval): \(interval)).
      """
    guard let next else { return "\(which) Nobody else is first in any." }
    return next.isMore
      ? "\(which) \(name: next.name) is first more often: in \(next.share)."
      : "\(which) Next is \(name: next.name) with \(next.share)."
  }
  package func averagesOverAnswers(leader: String, mean: Double, rival: String, rivalMean: Double) -> Sentence {
    let means = numbers.values(rivalMean, mean)
    return """
      Over what is answered of each, \(name: rival) averages \(means.first) and \(name: leader) \(means.second).
      """
  }

  package var ranks: String { "Ranks in the runs" }
  package func rankPart(_ rank: Int?) -> String { rank.map { ordinal($0) } ?? "lower" }
  package func rankBarTitle(_ name: String, _ parts: [(part: String, share: String)]) -> String {
    "\(name): \(parts.map { "\($0.part) \($0.share)" }.joined(separator: ", "))"
  }
  package var rankBarDescription: String { "Each part: share of the runs with that rank." }
  package func ranksKey(_ sampling: Sampling) -> Sentence {
    """
    First: share of \(runs(sampling.model, sampling.samples)) in which it comes first, and below it where that share \
    would lie \
    with ever more runs, in 95 of 100 cases. The bar: how often it has each rank.
    """
  }
  package var otherRunsTitle: String { "First under other weights, and if the unknown turns out otherwise" }

  package var testTitle: String { "How the decision was put to the test" }
  package var testKey: Sentence {
    "What was drawn at random, from which seed, and what was computed exactly. Shares and ranks follow the rules above."
  }
  package func testTerms(_ sampling: Sampling, _ strategy: Strategy) -> [(term: String, meaning: Sentence)] {
    let spread = numbers.threshold(sampling.spread)
    return [
      ("Verdict", verdictRules(strategy.verdict)),
      (
        "A run",
        """
        Every priority of a goal, weight of a group and weight of a criterion is drawn evenly within \(spread) of what \
        was stated, then divided by the sum at its level; every doubtful rating is drawn once for each platform; then the \
        platforms that are not knocked out are valued and ranked. Level platforms share their places evenly.
        """
      ),
      (
        "Other priorities",
        """
        Order: priorities are drawn evenly among all that add up to 1 and keep the stated order. Any: among all that add \
        up to 1. A priority of 0 stays 0.
        """
      ),
      (
        "Rank shares",
        """
        The runs in which a platform has a rank, divided by all runs: rank acceptability. The range beside a first share \
        is the interval of Wilson (1927) with z = \(numbers.exact(1.96)).
        """
      ),
      (
        "Priorities and weights that turn the choice",
        """
        One priority or weight t runs from 0 to 1, the others keep their proportions: S(t) = t · a + (1 − t) · (mean of \
        the rest). Where the lines of the first and of a rival cross, the rival takes over; solved, not searched.
        """
      ),
      (
        "Smallest change of one rating",
        """
        Of the rival’s ratings raised, or the first one’s lowered, to another level (on a scale of numbers, to the \
        number that just suffices): the one with the smallest ω · |u′ − u| that closes the gap.
        """
      ),
      (
        "Needed average of open answers",
        "What the unknown counts as, plus the gap to the first divided by the weight ω of all that is unknown about the rival."
      ),
      (
        "Soonest",
        """
        Of the priority, the rating and the average of open answers that would change the first place, the one that \
        has to move least from where it stands, each from 0 to 1.
        """
      ),
      (
        "Swing of one rating",
        """
        The value of the first less that of its best rival, with that rating at its low and at its high end and all \
        others as they count.
        """
      ),
      (
        "Nowhere better, never first",
        """
        A platform is nowhere better than another if no partial value, or no attainment, is higher by more than \
        \(numbers.fixed(1e-9, decimals: 9)), and one is lower. Whether any priorities at all put it first is \
        found with a linear programme: the largest m for which its value is at least m above that of every rival.
        """
      ),
      (
        "What an answer is worth",
        """
        The expected value of knowing that one rating before choosing (Raiffa & Schlaifer 1961): D is the gap between \
        the expected values of its platform and of the best other, Z what the answer adds to its expected value; the \
        worth is the mean of Z − D where that is above 0, or of −Z − D for the platform that is ahead. Weights as \
        stated, all other ratings at their expectation; computed exactly.
        """
      ),
      (
        "Could close, could cost",
        """
        Where no answer alone is worth anything: ω times what a rating can still gain, divided by its platform’s gap to the \
        first; for the first, ω times what it can lose, divided by its lead over the second.
        """
      ),
      (
        "Other methods",
        """
        TOPSIS (Hwang & Yoon 1981), VIKOR with v = \(numbers.exact(0.5)) (Opricovic & Tzeng 2004) and PROMETHEE II with \
        the usual preference function (Brans & Vincke 1985), on the partial values u and effective weights ω. Agreement \
        is Kendall’s τ-b with the ranking by value.
        """
      ),
    ]
  }
}
