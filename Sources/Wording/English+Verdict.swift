package import Evaluation
package import Scoring

extension English {
  package func word(for kind: Verdict.Kind) -> String {
    switch kind {
    case .noQualifiedVendor: "No qualified vendor"
    case .undecided: "Undecided"
    case .fragile: "Fragile"
    case .robust: "Robust"
    }
  }

  package func verdictSentence(_ verdict: Verdict, in evaluation: Evaluation) -> Sentence {
    guard let leader = verdict.leader else {
      if evaluation.vendors.isEmpty { return "There is no platform to compare." }
      return verdict.reasons.contains(.nothingApplies)
        ? "No platform has a value, so nothing is decided." : "No platform qualifies, so nothing is decided."
    }
    let name: Sentence = "\(name: evaluation.vendors[leader].name)"
    switch verdict.kind {
    case .noQualifiedVendor: return "No platform qualifies, so nothing is decided."
    case .undecided:
      let rivals = verdict.closeRivals.map { evaluation.vendors[$0].name }
      let all = list([evaluation.vendors[leader].name] + rivals)
      return rivals.count == 1 ? "Nothing is decided between \(all)." : "Nothing is decided among \(all)."
    case .fragile:
      return "The first place of \(name) is fragile\(whatItRestsOn(verdict, leader: leader, in: evaluation))."
    case .robust:
      return verdict.reasons.contains(.noRivals)
        ? "The first place of \(name) is robust, for want of rivals: no other platform can be ranked."
        : "The first place of \(name) is robust."
    }
  }

  /// Why another platform would be first if the unknown were drawn evenly, as the end of a sentence.
  private func whatItRestsOn(_ verdict: Verdict, leader: Int, in evaluation: Evaluation) -> Sentence {
    let rivals = verdict.reasons.compactMap { reason -> Int? in
      if case .firstIfUnknownsAreEven(let rival, _, _) = reason { rival } else { nil }
    }
    guard let rival = rivals.first else { return "" }
    func unknowns(_ vendor: Int) -> Int {
      zip(evaluation.criteria, evaluation.vendors[vendor].ratings).count { !$0.isGate && $1.judgement == .unknown }
    }
    switch evaluation.strategy.unknown.reading {
    case .worst:
      return unknowns(leader) < unknowns(rival)
        ? ": it leads because more is known about it" : ": it leads only while unanswered questions count for nothing"
    case .neutral: return ": another platform is first more often"
    case .best: return ": it leads only while unanswered questions count in full"
    }
  }

  package func because(_ reason: VerdictReason, leader: Int?, in evaluation: Evaluation) -> Sentence {
    func name(_ vendor: Int) -> Sentence { "\(name: evaluation.vendors[vendor].name)" }
    switch reason {
    case .nobodyQualifies:
      return evaluation.vendors.isEmpty
        ? "there is no platform to compare" : "every platform misses a must-have or a goal’s minimum"
    case .nothingApplies: return "nothing that counts in the strategy applies to any platform that qualifies"
    case .narrowLead(let rival, let lead, let within):
      let counts = "a lead of \(numbers.exact(within)) or less counts as none"
      return lead <= 1e-9
        ? "level with \(name(rival)); \(counts)"
        : "only \(numbers.lead(lead, within: within)) ahead of \(name(rival)); \(counts)"
    case .winsRarely(let rivals, let threshold):
      // The closest rivals are named; the table of wins shows all of them.
      let named = rivals.prefix(rivals.count > 3 ? 2 : 3).map { rival -> Sentence in
        "\(name(rival.vendor)) in \(numbers.percent(rival.share, below: threshold))"
      }
      let others = rivals.count - named.count
      let below = "below \(numbers.threshold(threshold))"
      if others > 0 {
        return """
          ahead of \(named.joined(separator: ", of ")) and of \(numbers.count(others)) others in less than \
          \(numbers.threshold(threshold)) of the runs, \(below) each
          """
      }
      guard let last = named.last, named.count > 1 else { return "ahead of \(named[0]) of the runs, \(below)" }
      return "ahead of \(named.dropLast().joined(separator: ", of ")) and of \(last) of the runs, \(below) each"
    case .firstRarely(let share, let threshold):
      return
        "first in \(numbers.percent(share, below: threshold)) of the runs, below \(numbers.threshold(threshold))"
    case .notFirstIn(let scenarios, let count):
      let names = list(scenarios.map { evaluation.strategy.scenarios[$0].name })
      return count == 1
        ? "not first in the scenario \(names)"
        : "not first in \(numbers.count(scenarios.count)) of \(numbers.count(count)) scenarios: \(names)"
    case .firstIfUnknownsAreEven(let rival, let share, let leaderShare):
      let shares = numbers.percents(share, leaderShare)
      let own: Sentence = leader.map { name($0) } ?? "the leader"
      return """
        if unanswered questions could turn out well as easily as badly, \(name(rival)) would be first in \
        \(shares.first) of the runs and \(own) in \(shares.second)
        """
    case .littleProven(let share, let threshold):
      return """
        \(numbers.percent(share, below: threshold)) of its weight is established better than by a claim, below \
        \(numbers.threshold(threshold))
        """
    case .noRivals: return "no other platform can be ranked"
    case .firstOften(let share, let threshold):
      return """
        first in \(numbers.percent(share, from: threshold)) of the runs, \(numbers.threshold(threshold)) or more, \
        and no rule speaks against it
        """
    }
  }

  package func leaderConditions(_ leader: VendorAssessment, in evaluation: Evaluation) -> Sentence? {
    let names = leader.reasons.filter { $0.status == .conditional }.map { reason in
      switch reason.cause {
      case .mustHave(let criterion, _): evaluation.criteria[criterion].name
      case .goalMinimum(let goal, _): evaluation.strategy.goals[goal].name
      }
    }
    guard !names.isEmpty else { return nil }
    let name: Sentence = "\(name: evaluation.vendors[leader.vendor].name)"
    return names.count == 1
      ? "\(name) must prove before an award: \(list(names))."
      : "\(name) must prove \(numbers.count(names.count)) requirements before an award: \(list(names, atMost: 8))."
  }

  package func verdictRules(_ thresholds: VerdictThresholds) -> Sentence {
    """
    Undecided: the lead over the second is \(numbers.exact(thresholds.tieWithin)) or less, or the first is ahead of \
    some rival in less than \(numbers.threshold(thresholds.undecidedShare)) of the runs. Fragile: it is first in less \
    than \(numbers.threshold(thresholds.robustShare)) of the runs; or not first in some scenario; or another platform \
    is first more often if unanswered questions could turn out well as easily as badly; or less than \
    \(numbers.threshold(thresholds.provenShare)) of its weight is established better than by a claim. Robust: none of \
    these.
    """
  }
}

extension Verdict {
  /// The rivals from whom the leader cannot be told apart, the second of the ranking first.
  fileprivate var closeRivals: [Int] {
    var rivals: [Int] = []
    for reason in reasons {
      switch reason {
      case .narrowLead(let rival, _, _): rivals.append(rival)
      case .winsRarely(let against, _): rivals += against.map(\.vendor)
      default: break
      }
    }
    return rivals.enumerated().filter { place, rival in !rivals.prefix(place).contains(rival) }.map(\.element)
  }
}

extension English {
  /// `20,000 runs`.
  func runs(_ sampling: Sampling) -> String { counted(sampling.samples, "run", "runs") }

  /// How far a share of the runs may be from the true one, at most: `±0.7 points`.
  func precision(_ sampling: Sampling) -> String {
    let points = sampling.halfWidth * 100
    return "±\(numbers.fixed(points, decimals: points < 0.1 ? 2 : 1)) points"
  }
}
