package import Adoption
internal import Evaluation
internal import OutputText

extension Adopters {
  /// The result with unrounded numbers: counts alone, no learner.
  package func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("ambassadors")
      writer.value(ambassadors)
      writer.key("edges")
      if let edges {
        writer.object(inline: true) { writer in
          writer.key("rows")
          writer.value(edges.rows)
          writer.key("self")
          writer.value(edges.toSelf)
        }
      } else {
        writer.null()
      }
      writer.key("learners")
      writer.value(learners)
      writer.key("learners_per_ambassador")
      writer.value(learnersPerAmbassador)
      writer.key("level")
      writer.value(level.rawValue)
      writer.key("listed")
      writer.value(listed)
      writer.key("pilot")
      writer.value(pilot)
      writer.key("schema")
      writer.value(1)
      writer.key("segments")
      writer.object { writer in
        for segment in segments {
          writer.key(segment.id.rawValue)
          writer.object(inline: true) { writer in
            writer.key("ambassadors")
            writer.value(segment.ambassadors)
            writer.key("learners")
            writer.value(segment.learners)
            writer.key("listed")
            writer.value(segment.listed)
            writer.key("seats")
            writer.value(segment.seats)
          }
        }
      }
      writer.key("weights")
      writer.object(inline: true) { writer in
        for (measure, weight) in weights.sorted(by: { $0.measure.rawValue < $1.measure.rawValue }) {
          writer.key(measure.rawValue)
          writer.value(weight)
        }
      }
    }
    return writer.finished()
  }

  /// The cohort for the programme team, who alone may see it, as CSV.
  package func list() -> [UInt8] {
    let head = ["learner", "segment", "role", "score"] + weights.map(\.measure.rawValue)
    var rows = csvRow(head)
    for member in cohort {
      rows += csvRow(
        [csvText(member.learner), member.segment.rawValue, member.role.rawValue, shortestDecimal(member.score)]
          + member.ranks.map(shortestDecimal))
    }
    return Array(rows.utf8)
  }
}
