internal import Evaluation
internal import Scoring
internal import Wording

/// The first screen: how firmly who leads, why, by how much, and what would change it.
func answerSection(_ page: ReportPage) -> HTML {
  let facts = AnswerFact.all(page)
  let list: HTML =
    facts.isEmpty
    ? ""
    : """
    <dl class="facts">
    \(facts.map(\.markup))</dl>

    """
  return """
    <section id="answer">
    <p class="kicker">\(kicker(page))</p>
    <h1>\(headline(page))</h1>
    \(strip(page))\(list)</section>

    """
}

/// The verdict in a word, and whether too little is known.
private func kicker(_ page: ReportPage) -> HTML {
  let (wording, verdict) = (page.wording, page.results.verdict.kind)
  let text = wording.kicker(
    page.conclusion.kicker(verdict), thinlyKnown: page.ranked.count { $0.isThinlyCovered(under: page.strategy) },
    of: page.ranked.count)
  guard page.conclusion.leader != nil else { return "\(text)" }
  let look: HTML =
    switch verdict {
    case .robust: "firm"
    case .fragile: "part"
    case .undecided, .noQualifiedVendor: "none"
    }
  return "<span class=\"chip \(look)\">\(wording.word(for: verdict))</span> \(text)"
}

/// The conclusion in one sentence: the verdict, or what stands in the way of one.
private func headline(_ page: ReportPage) -> Sentence {
  let wording = page.wording
  switch page.conclusion {
  case .noVendors: return wording.headlineNoVendors
  case .nobodyQualified: return wording.headlineNobodyQualified(vendors: page.assessments.count)
  case .noValue: return wording.headlineNoValue
  case .nothingKnown: return wording.headlineNothingKnown(vendors: page.ranked.count)
  case .only(let leader):
    return wording.headlineOnly(
      page.name(leader), value: leader.value?.point ?? 0, vendors: page.assessments.count,
      knockedOut: page.assessments.count { $0.status == .knockedOut },
      conditions: leader.status == .conditional ? leader.reasons.count : 0)
  case .tie(let level):
    return wording.headlineTie(page.names(level), value: level.first?.value?.point ?? 0)
  case .narrow, .lead:
    return wording.verdictSentence(page.results.verdict, in: page.evaluation).heading
  }
}

/// Every reason of the verdict, then how far the order can be trusted.
private func strip(_ page: ReportPage) -> HTML {
  let (wording, verdict) = (page.wording, page.results.verdict)
  guard page.conclusion.leader != nil else { return .empty }
  var reasons = verdict.reasons.map {
    "<li>\(wording.because($0, leader: verdict.leader, in: page.evaluation))</li>\n" as HTML
  }
  let sampling = page.firmness.sampling
  if page.ranked.count > 1, sampling.halfWidth > Sampling.coarse {
    reasons.append("<li>\(wording.fewRuns(sampling))</li>\n")
  }
  let why: HTML =
    reasons.isEmpty ? "" : "<p><b>\(wording.whyVerdict(verdict.kind))</b></p>\n<ul class=\"plain\">\n\(reasons)</ul>\n"
  let caution = page.caution.map { cautionSentences($0, page) }
  let said = caution?.sentences ?? []
  let order: HTML = said.isEmpty ? "" : "<p>\(said.joined(separator: " "))</p>\n"
  guard !why.isEmpty || !order.isEmpty else { return .empty }
  let isCaution = verdict.kind != .robust || caution?.isCaution ?? false
  return "<div class=\"strip\(isCaution ? " caution" : "")\">\n\(why)\(order)</div>\n"
}

/// How far the order can be trusted.
private func cautionSentences(_ caution: OrderCaution, _ page: ReportPage) -> (sentences: [Sentence], isCaution: Bool) {
  let (wording, verdict) = (page.wording, page.results.verdict)
  let (leader, last) = (page.name(caution.leader), page.name(caution.last))
  var sentences: [Sentence] = []
  let isCaution: Bool
  if caution.followsCoverage {
    isCaution = true
    sentences.append(
      wording.ranksFollowCoverage(
        first: leader, covered: caution.leader.coverage, last: last, covered: caution.last.coverage,
        unknown: page.strategy.unknown.reading))
    if let better = caution.betterOnAnswers {
      let (rival, mean, own) = (page.name(better.rival), better.mean, better.leaderMean)
      // What the headline says already needs the figures only.
      sentences.append(
        verdict.kind == .fragile && verdict.restsOnWhatIsKnown
          ? wording.averagesOverAnswers(leader: leader, mean: own, rival: rival, rivalMean: mean)
          : wording.leadsBecauseMoreIsRead(leader: leader, mean: own, rival: rival, rivalMean: mean))
    } else if !caution.overlapping.isEmpty {
      sentences.append(wording.notKnownToBeBetter(leader))
    }
  } else if caution.leaderIsThin {
    isCaution = true
    sentences.append(
      wording.leaderThinlyKnown(
        leader, coverage: caution.leader.coverage, asked: page.strategy.coverageWarning))
  } else {
    isCaution = !caution.couldPass.isEmpty
  }
  if !caution.couldPass.isEmpty {
    sentences.append(
      wording.couldPass(page.names(caution.couldPass), of: caution.rivals.count, leader: leader))
  } else if caution.overlapping.isEmpty {
    // Whoever is level needs nothing to turn out better.
    if page.ranked.count(where: { $0.rank == 1 }) == 1 { sentences.append(wording.noRangeReaches(leader: leader)) }
  } else {
    sentences.append(wording.noRivalCouldPass(leader: leader, overlapping: caution.overlapping.count))
  }
  // A reason of the verdict names who is first more often where the unknown counts as much as half.
  for other in caution.firstUnderOtherReadings where other.reading != .neutral || !verdict.restsOnWhatIsKnown {
    sentences.append(
      wording.firstUnder(
        other.reading, page.names(other.first), value: other.first.first?.value?.point ?? 0))
  }
  return (sentences, isCaution)
}

extension Conclusion {
  /// Which word stands above the headline.
  func kicker(_ verdict: Verdict.Kind) -> AnswerKicker {
    switch self {
    case .noVendors, .nothingKnown, .noValue: .nothingToDecide
    case .nobodyQualified: .nobodyQualifies
    case .tie, .narrow: .noClearLeader
    case .only, .lead: verdict == .undecided ? .noClearLeader : .result
    }
  }
}
