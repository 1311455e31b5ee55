package import Adoption
package import Evaluation
internal import OutputText

extension RolloutPlan {
  /// The plan with unrounded numbers.
  package func json(in evaluation: Evaluation) -> [UInt8] {
    var writer = JSONWriter()
    write(to: &writer, evaluation)
    return writer.finished()
  }

  /// Several vendors' plans, in the order given.
  package static func json(_ plans: [RolloutPlan], in evaluation: Evaluation) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("plans")
      writer.array { writer in
        for plan in plans {
          writer.element()
          plan.write(to: &writer, evaluation)
        }
      }
      writer.key("schema")
      writer.value(1)
    }
    return writer.finished()
  }

  private func write(to writer: inout JSONWriter, _ evaluation: Evaluation) {
    writer.object { writer in
      writer.key("bound")
      writer.value(bound)
      writer.key("calendar")
      writer.array { writer in
        for entry in calendar {
          writer.element()
          writer.object(inline: true) { writer in
            writer.key("date")
            writer.value(entry.date.description)
            writer.key("kind")
            writer.value(entry.kind.rawValue)
            writer.key("phase")
            writer.value(entry.phase.map { phases[$0].id.rawValue })
          }
        }
      }
      writer.key("end")
      writer.value(end.description)
      writer.key("later")
      write(later, to: &writer)
      writer.key("level")
      writer.value(level.rawValue)
      writer.key("not_offered")
      writer.array { writer in
        for missing in notOffered {
          writer.element()
          write(missing, to: &writer)
        }
      }
      writer.key("optimal")
      writer.value(isOptimal)
      writer.key("phases")
      writer.array { writer in
        for phase in phases {
          writer.element()
          write(phase, evaluation.strategy.goals, to: &writer)
        }
      }
      writer.key("points_per_4_weeks")
      writer.value(pointsPer4Weeks)
      writer.key("preparation")
      writer.object(inline: true) { writer in
        writer.key("levers")
        writer.ids(preparation.map(\.rawValue))
      }
      writer.key("schema")
      writer.value(1)
      writer.key("score")
      writer.value(score)
      writer.key("start")
      writer.value(start.description)
      writer.key("value")
      writer.value(value)
      writer.key("value_at_once")
      writer.value(valueAtOnce)
      writer.key("vendor")
      writer.value(evaluation.vendors[vendor].id.rawValue)
    }
  }

  private func write(_ phase: Phase, _ goals: [Goal], to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("attained")
      writer.value(phase.attained)
      writer.key("capacity")
      writer.value(phase.capacity)
      writer.key("end")
      writer.value(phase.end.description)
      writer.key("features")
      write(phase.features, to: &writer)
      writer.key("gates")
      writer.array { writer in
        for gate in phase.gates {
          writer.element()
          writer.object(inline: true) { writer in writer.members(of: gate) }
        }
      }
      writer.key("goals")
      writer.object(inline: true) { writer in
        for (goal, attained) in zip(goals, phase.goals) {
          guard let attained else { continue }
          writer.key(goal.id.rawValue)
          writer.value(attained)
        }
      }
      writer.key("id")
      writer.value(phase.id.rawValue)
      writer.key("learners")
      writer.value(phase.learners)
      writer.key("levers")
      writer.ids(phase.levers.map(\.rawValue))
      writer.key("name")
      writer.value(phase.name)
      writer.key("remaining")
      writer.value(phase.remaining)
      writer.key("share_percent")
      writer.value((phase.share * 1e11).rounded() / 1e9)
      writer.key("start")
      writer.value(phase.start.description)
      writer.key("used")
      writer.value(phase.used)
      writer.key("weeks")
      writer.value(phase.weeks)
    }
  }

  private func write(_ features: [Feature], to writer: inout JSONWriter) {
    writer.array { writer in
      for feature in features {
        writer.element()
        writer.object(inline: true) { writer in
          writer.key("effort")
          writer.value(feature.effort)
          writer.key("gain")
          writer.value(feature.gain)
          writer.key("goals")
          writer.object(inline: true) { writer in
            for part in feature.goals.sorted(by: { $0.goal < $1.goal }) {
              writer.key(part.goal.rawValue)
              writer.value(part.gain)
            }
          }
          writer.key("id")
          writer.value(feature.id.rawValue)
          writer.key("needed_by")
          writer.ids(feature.neededBy.map(\.rawValue))
        }
      }
    }
  }

  private func write(_ missing: NotOffered, to writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.key("id")
      writer.value(missing.id.rawValue)
      writer.key("missing")
      writer.ids(missing.missing.map(\.rawValue))
      writer.key("reason")
      writer.value(missing.reason.rawValue)
      writer.key("weight")
      writer.value(missing.weight)
    }
  }
}

extension JSONWriter {
  mutating func ids(_ ids: [String]) {
    array(inline: true) { writer in
      for id in ids {
        writer.element()
        writer.value(id)
      }
    }
  }

  /// What a gate asks, without its `why`, which is for people.
  mutating func members(of gate: Rollout.Gate) {
    switch gate {
    case .check(let text, _):
      key("check")
      value(text)
    case .kpi(let kpi, let sense, let threshold, let minimumCount, _):
      key("kpi")
      value(kpi.rawValue)
      key("minimum_count")
      value(minimumCount)
      key("sense")
      value(sense.rawValue)
      key("threshold")
      value(threshold)
    }
  }
}
