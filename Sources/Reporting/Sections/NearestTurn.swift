internal import Evaluation
internal import Scoring
internal import Wording

/// What alone would put another vendor first, or level with the first, and has to move least for it.
///
/// A priority, a rating and the average of open answers each run from 0 to 1, so that how far they move can be compared.
enum NearestTurn {
  /// Others share the first rank as things stand.
  case level([String])
  case priority(goal: Int, interval: StabilityInterval, takeover: StabilityInterval.Takeover)
  case rating(RatingTurn)
  case answers(rival: Int, mean: Double)
  case nothing

  /// Nil where nobody is first or has a rival.
  init?(_ page: ReportPage) {
    let (ranked, exact) = (page.ranked, page.sensitivity)
    guard let leader = page.conclusion.leader, ranked.count > 1 else { return nil }
    let level = ranked.filter { $0.rank == 1 && $0.vendor != leader.vendor }
    guard level.isEmpty else {
      self = .level(page.names(level))
      return
    }
    var found: [(distance: Double, turn: NearestTurn)] = []
    for (goal, interval) in (exact.stability?.goals ?? []).enumerated() {
      guard let takeover = interval.nearestTakeover else { continue }
      found.append((takeover.distance, .priority(goal: goal, interval: interval, takeover: takeover)))
    }
    for change in exact.smallestChanges {
      guard let rating = change.rating,
        let weight = ranked.first(where: { $0.vendor == rating.vendor })?.weights[rating.criterion], weight > 0
      else { continue }
      let turn = page.firmness.turn(rating, bringing: change.rival, page.wording)
      found.append((rating.weight / weight, .rating(turn)))
    }
    if let reading = page.firmness.openUnknowns {
      for (rival, needed) in exact.neededAnswers {
        guard let mean = needed.mean else { continue }
        found.append((mean - reading.value, .answers(rival: rival, mean: mean)))
      }
    }
    self = found.min { $0.distance < $1.distance }?.turn ?? .nothing
  }

  /// In a word or two.
  func figure(_ wording: any Wording) -> Sentence {
    switch self {
    case .level: wording.nothingAtAll
    case .priority: wording.onePriority
    case .rating: wording.oneRating
    case .answers: wording.openAnswers
    case .nothing: wording.nothingAlone
    }
  }

  /// How far it has to move, and who would then be first.
  func sentence(_ page: ReportPage) -> Sentence {
    let (wording, unknowns) = (page.wording, page.firmness.openUnknowns)
    switch self {
    case .level(let names): return wording.levelAlreadySentence(names)
    case .priority(let goal, let interval, let takeover):
      return wording.onePrioritySentence(
        page.strategy.goals[goal].name, from: interval.weight, beyond: takeover.limit, isBelow: takeover.isBelow,
        rival: page.evaluation.vendors[takeover.vendor].name)
    case .rating(let turn): return wording.oneRatingSentence(turn)
    case .answers(let rival, let mean):
      return wording.openAnswersSentence(
        page.evaluation.vendors[rival].name, mean: mean, counted: page.strategy.unknown.reading)
    case .nothing: return wording.nothingAloneSentence(hasUnknowns: unknowns != nil)
    }
  }
}
