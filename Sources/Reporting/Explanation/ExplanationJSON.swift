internal import Evaluation
internal import OutputText
internal import Scoring
package import Wording

extension Explanation {
  /// The explanation with unrounded numbers: of one criterion, or of all of them and the goals.
  package func json(wording: any Wording) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("criteria")
      writer.object { writer in
        for (place, criterion) in evaluation.criteria.enumerated()
        where self.criterion == nil || self.criterion == place {
          writer.key(criterion.id.rawValue)
          write(place, wording, to: &writer)
        }
      }
      writer.key("goals")
      writer.object { writer in
        for (place, goal) in evaluation.strategy.goals.enumerated() {
          writer.key(goal.id.rawValue)
          writer.object(inline: true) { writer in
            writer.key("priority")
            writer.value(assessment.priorities[place])
            write(assessment.attainments[place], named: "value", to: &writer)
          }
        }
      }
      writer.key("id")
      writer.value(vendor.id.rawValue)
      writer.key("rank")
      writer.value(assessment.rank)
      writer.key("schema")
      writer.value(1)
      writer.key("status")
      writer.value(assessment.status.rawValue)
      write(assessment.value, named: "value", to: &writer)
    }
    return writer.finished()
  }

  private func write(_ value: PartialValue?, named name: String, to writer: inout JSONWriter) {
    writer.key(name)
    guard let value else { return writer.null() }
    writer.object(inline: true) { writer in
      writer.key("high")
      writer.value(value.high)
      writer.key("low")
      writer.value(value.low)
      writer.key("point")
      writer.value(value.point)
    }
  }

  private func write(_ place: Int, _ wording: any Wording, to writer: inout JSONWriter) {
    let criterion = evaluation.criteria[place]
    let rating = vendor.ratings[place]
    writer.object { writer in
      writer.key("ask")
      writer.value(rating.details?.ask)
      writer.key("confidence")
      writer.value(rating.isKnown ? rating.confidence.rawValue : nil)
      writer.key("evidence")
      writer.array { writer in
        for evidence in rating.details?.evidence ?? [] {
          writer.element()
          writer.object(inline: true) { writer in
            writer.key("date")
            writer.value(evidence.date?.description)
            writer.key("kind")
            writer.value(evidence.kind?.rawValue)
            writer.key("title")
            writer.value(evidence.title)
            writer.key("url")
            writer.value(evidence.address?.text)
          }
        }
      }
      writer.key("line")
      writer.value(rating.line)
      writer.key("note")
      writer.value(rating.details?.note)
      writer.key("path")
      writer.value(vendor.path)
      writer.key("rating")
      writer.value(wording.judgement(rating.judgement, on: criterion.scale))
      writer.key("state")
      writer.value(rating.judgement.state)
      writer.key("typed")
      writer.value(comparison.weighting.typed[place])
      write(assessment.partialValues[place], named: "value", to: &writer)
      writer.key("weight")
      writer.value(assessment.weights[place])
      writer.key("weight_by_goal")
      writer.object(inline: true) { writer in
        for part in parts(of: place) {
          writer.key(evaluation.strategy.goals[part.goal].id.rawValue)
          writer.value(part.share)
        }
      }
    }
  }
}
