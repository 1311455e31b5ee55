package import Evaluation
package import Scoring

extension English {
  package var changeTitle: String { "What would change it" }
  package var soonestChange: String { "What would change it soonest" }
  package var onePriority: Sentence { "One priority" }
  package func onePrioritySentence(
    _ goal: String, from: Double, beyond: Double, isBelow: Bool, rival: String
  ) -> Sentence {
    let shares = numbers.percents(from, beyond)
    let direction = isBelow ? "less" : "more"
    return abs(from - beyond) <= 1e-9
      ? "If \(name: goal) counted any \(direction) than its \(shares.first), \(name: rival) would be first."
      : """
      If \(name: goal) counted \(direction) than \(shares.second), where it counts \(shares.first) today, \(name: rival) \
      would be first.
      """
  }
  package var oneRating: Sentence { "One rating" }
  package func oneRatingSentence(_ change: RatingTurn) -> Sentence {
    let changed: Sentence = "With “\(name: change.to)” instead of “\(name: change.from)” for \(name: change.criterion)"
    return change.isOfRival
      ? "\(changed), \(name: change.rival) would be level with \(name: change.leader) or ahead."
      : "\(changed), \(name: change.leader) would be level with \(name: change.rival) or behind."
  }
  package var openAnswers: Sentence { "Open answers" }
  package func openAnswersSentence(_ rival: String, mean: Double, counted: UnknownPolicy.Reading) -> Sentence {
    """
    \(name: rival) draws level if all that is unknown about it averages \(numbers.value(mean)) of 1; today it counts \
    as \(numbers.exact(counted.value)).
    """
  }
  package var nothingAlone: Sentence { "Nothing alone" }
  package func nothingAloneSentence(hasUnknowns: Bool) -> Sentence {
    hasUnknowns
      ? "No priority, no rating and no answers about one rival, changed alone, put another platform first."
      : "No priority and no rating, changed alone, puts another platform first."
  }
  package var nothingAtAll: Sentence { "Nothing has to" }
  package func levelAlreadySentence(_ names: [String]) -> Sentence {
    "\(list(names)) \(names.count == 1 ? "is" : "are") level with it already."
  }

  package func changeHeading(
    _ leader: String, priorities: Int, of goals: Int, hasRating: Bool, answers: Int?, of rivals: Int
  ) -> Sentence {
    var (could, not): ([String], [String]) = ([], [])
    if hasRating { could.append("a single rating") } else { not.append("no single rating") }
    if priorities > 0 {
      could.append("\(numbers.count(priorities)) of \(counted(goals, "priority", "priorities"))")
    } else {
      not.append("no priority")
    }
    if let answers, answers > 0 {
      let whom =
        rivals == 1
        ? "the other platform"
        : answers == rivals ? "any rival" : "\(numbers.count(answers)) of \(numbers.count(rivals)) rivals"
      could.append("the open answers about \(whom)")
    } else if answers != nil {
      not.append("no open answers")
    }
    guard !could.isEmpty else {
      return "Nothing alone puts another platform before \(name: leader): \(not.joined(separator: ", "))"
    }
    let subject =
      could.count > 1 ? could.dropLast().joined(separator: ", ") + " or " + could[could.count - 1] : could[0]
    let rest = not.isEmpty ? "" : "; \(plainList(not)) could"
    return """
      \(subject.prefix(1).uppercased() + subject.dropFirst()) could put another platform level with \(name: leader) or \
      before it\(rest)
      """
  }
  package func changeHeadingLevel(_ names: [String]) -> Sentence {
    "Nothing has to change: \(list(names)) are level, so anything that tells them apart decides"
  }
  package func changeHeadingWithoutRivals(_ leader: String) -> Sentence {
    "Nothing can put another platform before \(name: leader)"
  }
  package var changeHeadingNobody: Sentence { "Nobody is first, so there is no decision to change" }
  package func nobodyToChange(knockedOut: Int) -> Sentence {
    knockedOut == 0
      ? "No platform has a value. What would have to be assessed stands with the criteria."
      : """
      \(counted(knockedOut, "platform is", "platforms are")) knocked out, whatever priorities and ratings count. What each \
      misses stands with the must-haves.
      """
  }

  package func rivalsTableKey(_ leader: String, _ sampling: Sampling, unknowns: UnknownPolicy.Reading?) -> Sentence {
    let open =
      unknowns.map {
        " Unknown: share of its weight that is not answered. Needs: what those answers must average, from 0 to 1, to draw level; now they count as \(numbers.exact($0.value))."
      } ?? ""
    return """
      Behind: its value below that of \(name: leader). Wins: share of \(runs(sampling.model, sampling.samples)) in which \
      it is ahead of \(name: leader).\(open) Then the smallest change of one rating, and of one priority with the others \
      in proportion, that brings it level or before.
      """
  }
  package var changedRating: String { "One rating" }
  package var changedPriority: String { "One priority" }
  package var noneSuffices: String { "none suffices" }
  package var nothingUnknown: Sentence { "nothing is unknown" }
  package var fullMarksWouldNotSuffice: Sentence { "even full marks would not suffice" }
  package func changedRating(_ change: RatingTurn) -> Sentence {
    let whose: Sentence = change.isOfRival ? "" : " of \(name: change.leader)"
    return "\(name: change.criterion)\(whose): “\(name: change.to)” instead of “\(name: change.from)”"
  }
  package func changedPriority(_ goal: String, from: Double, to: Double) -> Sentence {
    let shares = numbers.percents(from, to)
    return "\(name: goal): \(shares.second) instead of \(shares.first)"
  }

  package func swingsHeading(_ leader: String, losing: Int) -> Sentence {
    losing == 0
      ? "No single rating, at its low or its high end, puts another platform before \(name: leader)"
      : """
      \(counted(losing, "rating", "ratings")), at \(losing == 1 ? "its" : "their") low or high end, would put another \
      platform before \(name: leader)
      """
  }
  package func swingsKey(_ leader: String, today: Double, shown: Int, of count: Int, isLost: Bool) -> Sentence {
    let which =
      shown < count
      ? "The \(numbers.count(shown)) most influential of \(numbers.count(count)) doubtful ratings. "
      : "Every doubtful rating that moves it. "
    return """
      \(which)How far \(name: leader) is ahead of its best rival, \(numbers.signed(today)) today (dashed line), if \
      that rating alone turns out at its low or at its high end. Solid line: no lead\(isLost ? "; left of it another platform leads" : "").
      """
  }
  package var swingsTitle: String { "How far one rating moves the lead" }
  package var noSwing: Sentence { "No rating is in doubt, so none can move the lead." }
  package var leadAtLow: String { "At its low" }
  package var leadAtHigh: String { "At its high" }
  package var swingAxis: String { "Lead" }
  package func swingTitle(_ criterion: String, _ vendor: String, low: Double, high: Double) -> String {
    "\(criterion), \(vendor): a lead of \(numbers.signed(low)) to \(numbers.signed(high))"
  }
  package var swingDescription: String { "Bar: from one lead to the other." }

  package func prioritiesHeading(_ leader: String, turning: Int, of goals: Int) -> Sentence {
    if goals == 1 { return "There is one goal, so no other priority could put another platform first" }
    return turning == 0
      ? "No priority, moved alone anywhere from 0% to 100%, puts another platform before \(name: leader)"
      : """
      \(numbers.count(turning)) of \(counted(goals, "priority", "priorities")), moved alone, could put another platform \
      before \(name: leader)
      """
  }
  package var priorityAxis: String { "First from, now, up to" }
  package func priorityPlotTitle(_ goal: String, now: Double, low: Double, high: Double) -> String {
    """
    \(goal): now \(numbers.percent(now, decimals: 1)), first from \(numbers.percent(low, decimals: 1)) to \
    \(numbers.percent(high, decimals: 1))
    """
  }
  package var priorityPlotDescription: String { "Dot: today. Bar: priorities that keep the first place." }
  package func criterionWeightsSummary(turning: Int, of criteria: Int) -> Sentence {
    """
    The weights of \(numbers.count(turning)) of \(counted(criteria, "criterion", "criteria")) could put another platform \
    first
    """
  }
  package var methodsSayNothing: Sentence { "By the other methods all platforms are level" }
}
