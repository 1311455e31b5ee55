internal import Evaluation
internal import Scoring
internal import Wording

/// One of the facts under the headline: what it is about, the figure, and a sentence.
struct AnswerFact {
  let label: String
  let figure: Sentence
  let sentence: Sentence
  /// Where the proof stands on the page.
  let section: ReportSection

  var markup: HTML {
    """
    <div><dt><a href="#\(section.rawValue)">\(label)</a></dt><dd><b>\(figure)</b> \(sentence)</dd></div>

    """
  }

  /// The facts of a conclusion; none where there is nobody to speak of.
  static func all(_ page: ReportPage) -> [AnswerFact] {
    if case .nobodyQualified = page.conclusion { return factsOfTheKnockedOut(page) }
    guard let leader = page.conclusion.leader else { return factsOfTheUnknown(page) }
    let facts = [
      byHowMuch(page, leader), howOften(page, leader), soonest(page), known(page, leader), scenarios(page, leader),
      conditions(page, leader),
    ]
    return facts.compactMap(\.self)
  }

  private static func byHowMuch(_ page: ReportPage, _ leader: VendorAssessment) -> AnswerFact {
    let wording = page.wording
    let own = leader.value ?? PartialValue(low: 0, point: 0, high: 0)
    guard page.ranked.count > 1, let second = page.ranked.first(where: { $0.vendor != leader.vendor }),
      let other = second.value
    else {
      return AnswerFact(
        label: wording.valueAlone, figure: "\(page.numbers.value(own.point))",
        sentence: wording.valueAloneSentence(page.name(leader), own), section: .ranking)
    }
    return AnswerFact(
      label: wording.byHowMuch, figure: wording.leadFigure(own.point, other.point),
      sentence: wording.leadSentence(page.name(leader), own, page.name(second), other), section: .ranking)
  }

  /// Nil where nobody contests it.
  private static func howOften(_ page: ReportPage, _ leader: VendorAssessment) -> AnswerFact? {
    let (robustness, firmness) = (page.robustness, page.firmness)
    guard page.ranked.count > 1, let place = robustness.place(of: leader.vendor) else { return nil }
    let firsts = robustness.rankAcceptability.map { $0.first ?? 0 }
    let others = firsts.indices.filter { $0 != place && firsts[$0] > 0 }
    let next = others.max { firsts[$0] < firsts[$1] }.map { other in
      (
        name: page.evaluation.vendors[robustness.contenders[other]].name, share: page.shares.text(firsts[other]),
        isMore: firsts[other] > firsts[place] + 1e-9
      )
    }
    return AnswerFact(
      label: page.wording.howOftenFirst, figure: "\(howOftenFigure(page, firsts[place]))",
      sentence: page.wording.howOftenFirstSentence(
        firmness.sampling, interval: page.shares.text(firmness.firstRankInterval(of: place)), next: next),
      section: .ranking)
  }

  /// The share, on the same side of a threshold as the reason that names it.
  private static func howOftenFigure(_ page: ReportPage, _ share: Double) -> String {
    for reason in page.results.verdict.reasons {
      switch reason {
      case .firstRarely(_, let threshold): return page.numbers.percent(share, below: threshold)
      case .firstOften(_, let threshold): return page.numbers.percent(share, from: threshold)
      default: continue
      }
    }
    return page.shares.text(share)
  }

  /// Nil where nobody contests it.
  private static func soonest(_ page: ReportPage) -> AnswerFact? {
    NearestTurn(page).map { turn in
      AnswerFact(
        label: page.wording.soonestChange, figure: turn.figure(page.wording), sentence: turn.sentence(page),
        section: .change)
    }
  }

  private static func known(_ page: ReportPage, _ leader: VendorAssessment) -> AnswerFact {
    AnswerFact(
      label: page.wording.howMuchIsKnown,
      figure: "\(page.numbers.percent(leader.coverage))",
      sentence: page.wording.knownSentence(
        proven: leader.proven, asked: page.strategy.coverageWarning,
        isThin: leader.isThinlyCovered(under: page.strategy)),
      section: .ask)
  }

  private static func scenarios(_ page: ReportPage, _ leader: VendorAssessment) -> AnswerFact {
    let wording = page.wording
    let rankings = page.comparison.scenarioRankings
    let won = rankings.filter { ranking in
      ranking.places.contains { $0.vendor == leader.vendor && $0.rank == 1 }
    }
    let lost = rankings.filter { ranking in
      !ranking.places.contains { $0.vendor == leader.vendor && $0.rank == 1 }
    }
    return AnswerFact(
      label: wording.inHowManyScenarios,
      figure: wording.scenariosFigure(won: won.count, of: rankings.count),
      sentence: wording.scenariosSentence(
        page.name(leader), count: rankings.count,
        lost: lost.map { ranking in
          (
            ranking.scenario.name,
            ranking.places.filter { $0.rank == 1 }.map { page.evaluation.vendors[$0.vendor].name }
          )
        }),
      section: .ranking)
  }

  private static func conditions(_ page: ReportPage, _ leader: VendorAssessment) -> AnswerFact {
    let wording = page.wording
    let names = leader.reasons.map { reason in
      switch reason.cause {
      case .mustHave(let place, _): page.evaluation.criteria[place].name
      case .goalMinimum(let place, _): page.strategy.goals[place].name
      }
    }
    return AnswerFact(
      label: wording.toProveBeforeAward,
      figure: wording.conditionsFigure(leader.reasons.count),
      sentence: wording.conditionsSentence(
        page.name(leader), names, requirements: page.requirementCount),
      section: .mustHaves)
  }

  private static func factsOfTheKnockedOut(_ page: ReportPage) -> [AnswerFact] {
    let wording = page.wording
    let fewest = page.setAside.map { $0.reasons.count { $0.status == .knockedOut } }.min() ?? 0
    let nearest = page.setAside.filter { $0.reasons.count { $0.status == .knockedOut } == fewest }
    var facts = [
      AnswerFact(
        label: wording.nearestToQualify, figure: wording.knockOutReasons(fewest),
        sentence: wording.nearestSentence(page.names(nearest)), section: .mustHaves)
    ]
    if let best = page.setAside.first, let value = best.value {
      facts.append(
        AnswerFact(
          label: wording.highestValueAmongThem, figure: "\(page.numbers.value(value.point))",
          sentence: wording.valueAloneSentence(page.name(best), value), section: .ranking))
    }
    return facts
  }

  private static func factsOfTheUnknown(_ page: ReportPage) -> [AnswerFact] {
    guard case .nothingKnown = page.conclusion, let first = page.ranked.first else { return [] }
    return [
      AnswerFact(
        label: page.wording.toAsk, figure: page.wording.questions(first.weights.count),
        sentence: page.wording.toAskSentence(vendors: page.ranked.count), section: .ask)
    ]
  }
}

extension ReportPage {
  /// How many must-haves and minimums of goals there are.
  var requirementCount: Int {
    evaluation.criteria.count { $0.mustHave != nil } + strategy.goals.count { $0.minimum != nil }
  }
}
