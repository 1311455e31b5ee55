internal import Evaluation
internal import OutputText
internal import Scoring

/// What would change the decision, what to ask, and what other methods say.
extension SensitivityResults {
  func writeDifferentiators(to writer: inout JSONWriter) {
    writer.key("differentiators")
    writer.array { writer in
      for differentiator in sensitivity.differentiators {
        writer.element()
        writer.object(inline: true) { writer in
          writer.key("criterion")
          writer.value(criterionID(differentiator.criterion))
          writer.key("difference")
          writer.value(differentiator.difference)
        }
      }
    }
  }

  func writeDominance(to writer: inout JSONWriter) {
    writer.key("dominance")
    writer.array { writer in
      for dominance in sensitivity.dominances {
        writer.element()
        writer.object(inline: true) { writer in
          writer.key("dominated")
          writer.value(vendorID(dominance.dominated))
          writer.key("dominates")
          writer.value(vendorID(dominance.dominating))
          writer.key("on")
          writer.value(dominance.level.written)
        }
      }
    }
  }

  func writeMethods(to writer: inout JSONWriter) {
    writer.key("methods")
    writer.object { writer in
      for result in sensitivity.crossCheck.results.sorted(by: { $0.method.rawValue < $1.method.rawValue }) {
        writer.key(result.method.rawValue)
        writer.object { writer in
          if result.method == .vikor {
            writer.key("compromise")
            writeIDs(sensitivity.crossCheck.compromise, to: &writer)
          }
          writer.key("kendall_tau_b")
          writer.value(result.agreement)
          writer.key("ranking")
          writeIDs(result.ranking.map(\.vendor), to: &writer)
          writer.key("reversed_by_dropping")
          writeIDs(result.reversedByDropping, to: &writer)
          writer.key("values")
          writer.object { writer in
            for contender in contenders {
              writer.key(contender.id)
              writer.value(result.values[contender.vendor])
            }
          }
        }
      }
    }
  }

  private func writeIDs(_ vendors: [Int], to writer: inout JSONWriter) {
    writer.array(inline: true) { writer in
      for vendor in vendors {
        writer.element()
        writer.value(vendorID(vendor))
      }
    }
  }

  func writeNeededAnswers(to writer: inout JSONWriter) {
    writer.key("needed_answers")
    writer.array { writer in
      for (rival, needed) in sensitivity.neededAnswers {
        writer.element()
        writer.object(inline: true) { writer in
          writer.key("gap")
          writer.value(needed.gap)
          writer.key("mean_needed")
          writer.value(needed.mean)
          writer.key("rival")
          writer.value(vendorID(rival))
          writer.key("unknown_weight")
          writer.value(needed.weight)
        }
      }
    }
  }

  func writeSmallestChanges(to writer: inout JSONWriter) {
    writer.key("smallest_change")
    writer.array { writer in
      for change in sensitivity.smallestChanges {
        writer.element()
        writer.object { writer in
          writer.key("priority")
          if let priority = change.priority {
            writer.object(inline: true) { writer in
              writer.key("from")
              writer.value(priority.from)
              writer.key("goal")
              writer.value(goals[priority.goal].id.rawValue)
              writer.key("to")
              writer.value(priority.to)
            }
          } else {
            writer.null()
          }
          writer.key("rating")
          if let rating = change.rating { write(rating, to: &writer) } else { writer.null() }
          writer.key("rival")
          writer.value(vendorID(change.rival))
        }
      }
    }
  }

  private func write(_ change: SmallestChange.RatingChange, to writer: inout JSONWriter) {
    let scale = evaluation.criteria[change.criterion].scale
    let judgement = evaluation.vendors[change.vendor].ratings[change.criterion].judgement
    func write(_ value: ScaleValue, to writer: inout JSONWriter) {
      switch value {
      case .level: writer.value(scale.text(of: value))
      case .number(let number): writer.value(number)
      }
    }
    writer.object(inline: true) { writer in
      writer.key("criterion")
      writer.value(criterionID(change.criterion))
      writer.key("from")
      if case .rated(let value) = judgement {
        write(value, to: &writer)
      } else {
        writer.value(judgement.written(on: scale))
      }
      writer.key("to")
      write(change.to, to: &writer)
      writer.key("vendor")
      writer.value(vendorID(change.vendor))
    }
  }

  func writeStability(to writer: inout JSONWriter) {
    writer.key("stability")
    writer.object { writer in
      writer.key("criteria")
      write(sensitivity.stability?.criteria, ids: evaluation.criteria.map(\.id.rawValue), to: &writer)
      writer.key("goals")
      write(sensitivity.stability?.goals, ids: goals.map(\.id.rawValue), to: &writer)
    }
  }

  private func write(_ intervals: [StabilityInterval]?, ids: [String], to writer: inout JSONWriter) {
    writer.object { writer in
      for (id, interval) in zip(ids, intervals ?? []) {
        writer.key(id)
        writer.object(inline: true) { writer in
          writer.key("above")
          writer.value(interval.above.map(vendorID))
          writer.key("below")
          writer.value(interval.below.map(vendorID))
          writer.key("high")
          writer.value(interval.high)
          writer.key("low")
          writer.value(interval.low)
          writer.key("weight")
          writer.value(interval.weight)
        }
      }
    }
  }

  func writeQuestions(to writer: inout JSONWriter) {
    writer.key("value_of_information")
    writer.array { writer in
      for question in sensitivity.information?.questions ?? [] {
        writer.element()
        writer.object(inline: true) { writer in
          writer.key("criterion")
          writer.value(criterionID(question.criterion))
          writer.key("evppi")
          writer.value(question.gain)
          writer.key("vendor")
          writer.value(vendorID(question.vendor))
        }
      }
    }
  }
}

extension Dominance.Level {
  /// The word by which results name it.
  var written: String {
    switch self {
    case .criteria: "criteria"
    case .goals: "goals"
    }
  }
}
