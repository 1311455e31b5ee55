internal import Evaluation
internal import Scoring
internal import Wording

/// The first screen: who leads, by how much, how sure that is, and what must be proven before an award.
func answerSection(_ page: ReportPage) -> HTML {
  let wording = page.wording
  let caution = page.caution
  let facts = AnswerFact.all(page, caution)
  let list: HTML =
    facts.isEmpty
    ? ""
    : """
    <dl class="facts">
    \(facts.map(\.markup))</dl>

    """
  let strip = caution.map { cautionStrip($0, page) } ?? .empty
  let kicker = wording.kicker(
    page.conclusion.kicker, thinlyKnown: page.ranked.count { $0.isThinlyCovered(under: page.strategy) },
    of: page.ranked.count)
  return """
    <section id="answer">
    <p class="kicker">\(kicker)</p>
    <h1>\(headline(page, caution))</h1>
    \(strip)\(list)</section>

    """
}

/// The conclusion in one sentence.
private func headline(_ page: ReportPage, _ caution: OrderCaution?) -> Sentence {
  let wording = page.wording
  func conditions(_ assessment: VendorAssessment) -> Int {
    assessment.status == .conditional ? assessment.reasons.count : 0
  }
  switch page.conclusion {
  case .noVendors: return wording.headlineNoVendors
  case .nobodyQualified: return wording.headlineNobodyQualified(vendors: page.assessments.count)
  case .noValue: return wording.headlineNoValue
  case .nothingKnown: return wording.headlineNothingKnown(vendors: page.ranked.count)
  case .only(let leader):
    return wording.headlineOnly(
      page.name(leader), value: leader.value?.point ?? 0, vendors: page.assessments.count,
      knockedOut: page.assessments.count { $0.status == .knockedOut }, conditions: conditions(leader))
  case .tie(let level):
    return wording.headlineTie(page.names(level), value: level.first?.value?.point ?? 0)
  case .narrow(let leader, let second):
    return wording.headlineNarrow(
      page.name(leader), leader.value?.point ?? 0, over: page.name(second), second.value?.point ?? 0,
      tieWithin: page.strategy.verdict.tieWithin)
  case .lead(let leader, let second):
    return wording.headlineLead(
      page.name(leader), leader.value?.point ?? 0, over: page.name(second), second.value?.point ?? 0,
      conditions: conditions(leader),
      followsCoverage: caution?.followsCoverage ?? false)
  }
}

/// How far the order can be trusted, in bold where it cannot.
private func cautionStrip(_ caution: OrderCaution, _ page: ReportPage) -> HTML {
  let wording = page.wording
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
      sentences.append(
        wording.leadsBecauseMoreIsRead(
          leader: leader, mean: better.leaderMean, rival: page.name(better.rival), rivalMean: better.mean))
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
    sentences.append(wording.noRangeReaches(leader: leader))
  } else {
    sentences.append(wording.noRivalCouldPass(leader: leader, overlapping: caution.overlapping.count))
  }
  for other in caution.firstUnderOtherReadings {
    sentences.append(
      wording.firstUnder(
        other.reading, page.names(other.first), value: other.first.first?.value?.point ?? 0))
  }
  return "<p class=\"strip\(isCaution ? " caution" : "")\">\(sentences.joined(separator: " "))</p>\n"
}

extension Conclusion {
  /// Which word stands above the headline.
  var kicker: AnswerKicker {
    switch self {
    case .noVendors, .nothingKnown, .noValue: .nothingToDecide
    case .nobodyQualified: .nobodyQualifies
    case .tie, .narrow: .noClearLeader
    case .only, .lead: .result
    }
  }
}
