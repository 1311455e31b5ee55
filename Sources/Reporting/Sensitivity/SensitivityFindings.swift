internal import Evaluation
internal import Scoring
internal import Wording

/// What it comes to, a sentence each; what does not hold, or goes without saying, is left out.
extension SensitivityResults {
  func findings(_ wording: any Wording) -> [Sentence] {
    let verdict = wording.verdictSentence(self.verdict, in: evaluation)
    guard let leader else { return [verdict] }
    guard ranked.count > 1 else { return [verdict, wording.nothingCouldTurn] }
    let parts: [[Sentence]] = [
      [verdict], fewRuns(wording), frequencies(leader, wording), conditions(leader, wording),
      tippingPoints(leader, wording),
      neverFirst(wording), information(leader, wording), otherMethods(leader, wording),
    ]
    return parts.flatMap(\.self)
  }

  /// Said where so few runs may show another picture than more would.
  private func fewRuns(_ wording: any Wording) -> [Sentence] {
    sampling.halfWidth > Sampling.coarse ? [wording.fewRuns(sampling)] : []
  }

  private func frequencies(_ leader: VendorAssessment, _ wording: any Wording) -> [Sentence] {
    let shares = ranked.map { vendor in
      (name: name(of: vendor.vendor), share: share(of: vendor.vendor, under: sampling.model))
    }
    let never = shares.filter { $0.share == 0 }.map(\.name)
    // Stable, so that those alike stay in the order of the ranking.
    let often = shares.filter { $0.share > 0 }.enumerated()
      .sorted { $0.element.share != $1.element.share ? $0.element.share > $1.element.share : $0.offset < $1.offset }
      .map(\.element)
    var sentences = [wording.firstOften(often, never: never, sampling)]
    // The chosen model's own figures say it already.
    for model in WeightModel.allCases where model != sampling.model {
      let best = ranked.max { share(of: $0.vendor, under: model) < share(of: $1.vendor, under: model) }
      let own = share(of: leader.vendor, under: model)
      guard let best, isMore(share(of: best.vendor, under: model), than: own) else { continue }
      sentences.append(
        wording.firstUnder(
          model, name(of: best.vendor), share: share(of: best.vendor, under: model), leader: name(of: leader.vendor),
          leaderShare: own))
    }
    return sentences
  }

  /// Whether a share of the runs is larger than another of the same runs by more than chance would explain, in 95
  /// of 100 cases (the difference of two shares of a multinomial sample).
  private func isMore(_ share: Double, than other: Double) -> Bool {
    let difference = share - other
    let variance = (share + other - difference * difference) / Double(sampling.samples)
    return difference > 1.96 * max(0, variance).squareRoot() + 1e-9
  }

  func share(of vendor: Int, under model: WeightModel) -> Double {
    guard let place = robustness.place(of: vendor) else { return 0 }
    return robustness.firstRank(under: model)?[place] ?? 0
  }

  private func conditions(_ leader: VendorAssessment, _ wording: any Wording) -> [Sentence] {
    guard leader.status == .conditional else { return [] }
    let firsts = comparison.rankingWithoutConditional.filter { $0.rank == 1 }
    guard let value = firsts.first?.value else { return [wording.everyoneHasConditions] }
    return [wording.firstWithoutConditions(firsts.map { name(of: $0.vendor) }, value: value)]
  }

  private func tippingPoints(_ leader: VendorAssessment, _ wording: any Wording) -> [Sentence] {
    let leaderName = name(of: leader.vendor)
    var sentences: [Sentence] = []
    if let intervals = sensitivity.stability?.goals {
      let turning = intervals.count { $0.nearestTakeover != nil }
      let nearest = intervals.enumerated()
        .compactMap { goal, interval in interval.nearestTakeover.map { (goal: goal, interval: interval, takeover: $0) }
        }
        .min { $0.takeover.distance < $1.takeover.distance }
      if let nearest {
        sentences.append(
          wording.priorityTurns(
            goals[nearest.goal].name, from: nearest.interval.weight, beyond: nearest.takeover.limit,
            isBelow: nearest.takeover.isBelow, rival: name(of: nearest.takeover.vendor), turning: turning,
            of: goals.count))
      } else {
        sentences.append(wording.noPriorityTurns(leaderName, goals: goals.count))
      }
    }
    // Where somebody is level, nothing has to change for that.
    guard !sensitivity.smallestChanges.contains(where: \.isLevel) else { return sentences }
    let ratings = sensitivity.smallestChanges.compactMap { change in change.rating.map { (change.rival, $0) } }
    if let (rival, change) = ratings.min(by: { $0.1.weight < $1.1.weight }) {
      sentences.append(wording.ratingTurns(turn(change, bringing: rival, wording)))
    } else {
      sentences.append(wording.noRatingTurns(leaderName))
    }
    guard let counted = openUnknowns else { return sentences }
    let answers = sensitivity.neededAnswers.compactMap { rival, needed in needed.mean.map { (rival, $0) } }
    if let (rival, mean) = answers.min(by: { $0.1 < $1.1 }) {
      sentences.append(wording.answersTurn(name(of: rival), leader: leaderName, mean: mean, counted: counted))
    } else {
      sentences.append(wording.noAnswersTurn(leaderName))
    }
    return sentences
  }

  private func neverFirst(_ wording: any Wording) -> [Sentence] {
    let names = impossible.map { name(of: $0.vendor) }
    // With one goal there are no other priorities.
    return names.isEmpty || goals.count < 2 ? [] : [wording.neverFirst(names, of: ranked.count)]
  }

  /// Those that no priorities put first, in the order of the ranking.
  private var impossible: [VendorAssessment] {
    let never = Set(sensitivity.potentialOptimality.filter { !$0.isPossible }.map(\.vendor))
    return ranked.filter { never.contains($0.vendor) }
  }

  private func information(_ leader: VendorAssessment, _ wording: any Wording) -> [Sentence] {
    guard let information = sensitivity.information else { return [] }
    var sentences: [Sentence] = []
    if let best = information.questions.first {
      sentences.append(
        wording.bestQuestion(name(of: best.vendor), evaluation.criteria[best.criterion].name, gain: best.gain))
    } else if ranked.contains(where: \.isInDoubt) {
      sentences.append(
        wording.noQuestionHelps(name(of: information.bestByExpectation), all: robustness.perfectInformation))
    }
    let best = information.bestByExpectation
    if best != leader.vendor, let value = information.expected[best], let own = information.expected[leader.vendor],
      value > own + 1e-9
    {
      sentences.append(wording.bestByExpectation(name(of: best), value, leader: name(of: leader.vendor), own))
    }
    return sentences
  }

  private func otherMethods(_ leader: VendorAssessment, _ wording: any Wording) -> [Sentence] {
    let results = sensitivity.crossCheck.results
    let firsts = results.map { result in
      (method: result.method, vendors: result.ranking.filter { $0.rank == 1 }.map(\.vendor))
    }
    // All level says nothing for or against anybody.
    let telling = firsts.filter { $0.vendors.count < ranked.count }
    let agreeing = telling.filter { $0.vendors.contains(leader.vendor) }.map(\.method)
    let differing = telling.filter { !$0.vendors.contains(leader.vendor) }
      .map { (method: $0.method, first: $0.vendors.map(name(of:))) }
    var sentences: [Sentence] = []
    if !telling.isEmpty {
      sentences.append(
        wording.otherMethods(agreeing: agreeing, differing: differing, leader: name(of: leader.vendor)))
    }
    let reversed = results.map { (method: $0.method, vendors: $0.reversedByDropping.count) }.filter { $0.vendors > 0 }
    if !reversed.isEmpty { sentences.append(wording.reversals(reversed)) }
    return sentences
  }
}

extension StabilityInterval {
  /// Where somebody takes over, and how far that is from the weight as it stands.
  struct Takeover {
    let limit: Double
    let vendor: Int
    let isBelow: Bool
    let distance: Double
  }

  /// The nearer of both ends at which somebody takes over; nil where nobody does.
  var nearestTakeover: Takeover? {
    let ends = [
      below.map { Takeover(limit: low, vendor: $0, isBelow: true, distance: weight - low) },
      above.map { Takeover(limit: high, vendor: $0, isBelow: false, distance: high - weight) },
    ]
    return ends.compactMap(\.self).min { $0.distance < $1.distance }
  }
}

extension VendorAssessment {
  /// Whether anything about it may still turn out otherwise.
  fileprivate var isInDoubt: Bool { value.map { $0.high > $0.low } ?? false }
}
