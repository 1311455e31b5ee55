package import Evaluation
package import Scoring

extension English {
  package func sensitivityTitle(_ strategy: Strategy, scenario: Scenario?, vendors: Int) -> [String] {
    let title = title(strategy, scenario: scenario, vendors: vendors)
    return [title[0], "How firm the ranking is: \(title[1])"]
  }

  package var nothingCouldTurn: Sentence {
    "No other platform is ranked, so no priority, rating or answer could put another one first."
  }

  package func fewRuns(_ sampling: Sampling) -> Sentence {
    """
    That rests on \(counted(sampling.samples, "run", "runs")) only, so a share of them may be off by up to \
    \(numbers.count(Int((min(1, sampling.halfWidth) * 100).rounded(.up)))) percentage points: repeat it with the \
    usual \(numbers.count(Sampling().samples)).
    """
  }

  package func firstOften(
    _ shares: [(name: String, share: Double)], never: [String], _ sampling: Sampling
  ) -> Sentence {
    let decimals = NumberStyle.decimals(ofShareIn: sampling.samples)
    let kind = runs(sampling.model, sampling.samples)
    guard let first = shares.first else { return "" }
    if shares.count == 1 {
      return sampling.samples == 1
        ? "\(name: first.name) comes first in it." : "\(name: first.name) comes first in every one of \(kind)."
    }
    let named = shares.dropFirst().prefix(shares.count == 4 ? 3 : 2).map { vendor -> Sentence in
      "\(name: vendor.name) in \(numbers.share(vendor.share, decimals: decimals))"
    }
    let others = shares.count - 1 - named.count
    var rest = named
    if others > 0 { rest.append("\(numbers.count(others)) others less often") }
    if !never.isEmpty { rest.append("\(list(never, atMost: 3)) never") }
    let last = rest.removeLast()
    let lead: Sentence =
      "\(name: first.name) comes first in \(numbers.share(first.share, decimals: decimals)) of \(kind)"
    return rest.isEmpty ? "\(lead), and \(last)." : "\(lead), \(rest.joined(separator: ", ")), and \(last)."
  }

  package func firstUnder(
    _ model: WeightModel, _ name: String, share: Double, leader: String, leaderShare: Double
  ) -> Sentence {
    let shares = numbers.percents(share, leaderShare)
    let when =
      switch model {
      case .around: "With weights near the stated ones"
      case .order: "With any priorities that keep the order of the goals"
      case .any: "With any priorities at all"
      }
    return """
      \(when), \(name: name) comes first more often than \(name: leader): in \(shares.first) of the runs against \
      \(shares.second).
      """
  }

  package func priorityTurns(
    _ goal: String, from weight: Double, beyond limit: Double, isBelow: Bool, rival: String, turning: Int, of goals: Int
  ) -> Sentence {
    let shares = numbers.percents(weight, limit)
    let direction = isBelow ? "below" : "above"
    let stands: Sentence =
      abs(limit - weight) <= 1e-9
      ? "\(direction) the \(shares.first) of today" : "\(direction) \(shares.second), where it is \(shares.first) today"
    if goals == 1 { return "The priority of \(name: goal): \(stands), \(name: rival) takes over." }
    let others = turning - 1
    let more =
      switch others {
      case 0: "no other goal can do that alone"
      case 1: "1 other goal could, with a larger change"
      default: "\(numbers.count(others)) other goals could, with larger changes"
      }
    return """
      The priority that turns the choice soonest is that of \(name: goal): \(stands), \(name: rival) takes over; \(more).
      """
  }

  package func noPriorityTurns(_ leader: String, goals: Int) -> Sentence {
    goals == 1
      ? "There is one goal, so no other priority could put another platform first."
      : """
      No goal’s priority, moved alone anywhere from 0% to 100%, puts another platform before \(name: leader).
      """
  }

  package func ratingTurns(_ change: RatingTurn) -> Sentence {
    let changed: Sentence = """
      “\(name: change.to)” instead of “\(name: change.from)” for \(name: change.criterion)
      """
    return change.isOfRival
      ? """
      The nearest rating that would do it alone: with \(changed), \(name: change.rival) would be level with \
      \(name: change.leader) or ahead.
      """
      : """
      The nearest rating that would do it alone: with \(changed), \(name: change.leader) would be level with \
      \(name: change.rival) or behind.
      """
  }

  package func noRatingTurns(_ leader: String) -> Sentence {
    "No single rating, changed alone, brings another platform level with \(name: leader)."
  }

  package func answersTurn(
    _ rival: String, leader: String, mean: Double, counted: UnknownPolicy.Reading
  ) -> Sentence {
    """
    Open answers can: \(name: rival) draws level with \(name: leader) if all that is unknown about it averages \
    \(numbers.value(mean)) of 1; now it counts as \(numbers.exact(counted.value)).
    """
  }

  package func noAnswersTurn(_ leader: String) -> Sentence {
    "Even the best answers to everything that is unknown bring no other platform level with \(name: leader)."
  }

  package func neverFirst(_ names: [String], of ranked: Int) -> Sentence {
    """
    With ratings as they stand, \(list(names, atMost: 8)) cannot come first, whatever each goal counts.
    """
  }

  package func bestQuestion(_ vendor: String, _ criterion: String, gain: Double) -> Sentence {
    """
    The question that helps most is to \(name: vendor), about \(name: criterion): knowing the answer before choosing \
    is worth \(numbers.small(gain)) of value on average.
    """
  }

  package func noQuestionHelps(_ best: String, all: Double?) -> Sentence {
    let together: Sentence =
      all.map { $0 > 1e-12 ? "; all of them together are worth \(numbers.small($0)) of value on average" : "" } ?? ""
    return """
      No single answer, whatever it is, would change the choice of \(name: best)\(together).
      """
  }

  package func bestByExpectation(_ name: String, _ value: Double, leader: String, _ other: Double) -> Sentence {
    let values = numbers.values(value, other)
    return """
      Once open answers and untested claims count as what may be expected of them, \(name: name) stands before \
      \(name: leader), with \(values.first) against \(values.second).
      """
  }

  package func firstWithoutConditions(_ names: [String], value: Double) -> Sentence {
    """
    Among the platforms with nothing left to prove, \(list(names)) \(names.count == 1 ? "is" : "are") first, with \
    \(numbers.value(value)).
    """
  }

  package var everyoneHasConditions: Sentence {
    "Every platform that is ranked has a requirement left to prove before an award."
  }

  package func otherMethods(
    agreeing: [Method], differing: [(method: Method, first: [String])], leader: String
  ) -> Sentence {
    let others = differing.map { result -> Sentence in
      "\(name(of: result.method)) puts \(list(result.first)) first"
    }
    guard let last = others.last else {
      let methods = plainList(agreeing.map { name(of: $0) })
      return "As a cross-check, the methods \(methods) put \(name: leader) first too."
    }
    let all =
      others.count == 1 ? last : "\(others.dropLast().joined(separator: ", ")) and \(last)"
    guard !agreeing.isEmpty else { return "As a cross-check, \(all), not \(name: leader)." }
    let agree = plainList(agreeing.map { name(of: $0) })
    return """
      As a cross-check, \(all); \(agree) \(agreeing.count == 1 ? "puts" : "put") \(name: leader) first as the value does.
      """
  }

  package func reversals(_ counts: [(method: Method, vendors: Int)]) -> Sentence {
    let methods = plainList(
      counts.map { "\(name(of: $0.method)) (\(counted($0.vendors, "platform", "platforms")))" })
    return """
      Dropping one platform makes others change places in \(methods); by the value used here that cannot happen.
      """
  }
}

extension English {
  /// `A`, `A and B`, `A, B and C`: words of the language's own.
  func plainList(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `20,000 runs`, with what the weights were in them.
  func runs(_ model: WeightModel, _ samples: Int) -> String {
    let count = counted(samples, "run", "runs")
    return switch model {
    case .around: count
    case .order: "\(count) with any priorities that keep the order of the goals"
    case .any: "\(count) with any priorities at all"
    }
  }
}
