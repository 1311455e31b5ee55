package import Adoption
internal import Evaluation
internal import OutputText

extension Readiness {
  /// The result with unrounded numbers.
  package func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("alpha")
      writer.object { writer in
        for (dimension, alpha) in alpha {
          writer.key(dimension.rawValue)
          writer.object(inline: true) { writer in
            writer.key("reading")
            writer.value(alpha.reading?.rawValue)
            writer.key("rows")
            writer.value(alpha.rows)
            writer.key("value")
            writer.value(alpha.value)
            writer.key("why")
            writer.value(alpha.why?.rawValue)
          }
        }
      }
      writer.key("counted")
      writer.value(counted)
      writer.key("groups")
      writer.object { writer in
        for group in groups {
          writer.key(group.id)
          write(group.figures, segments: group.segments, to: &writer)
        }
      }
      writer.key("incomplete")
      writer.value(incomplete)
      writer.key("overall")
      if let overall { write(overall, segments: nil, to: &writer) } else { writer.null() }
      writer.key("rows")
      writer.value(rows)
      writer.key("schema")
      writer.value(1)
      writer.key("unheard")
      writer.array(inline: true) { writer in
        for segment in unheard {
          writer.element()
          writer.value(segment.rawValue)
        }
      }
    }
    return writer.finished()
  }

  private func write(_ figures: Figures, segments: [SegmentID]?, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("dimensions")
      writer.object { writer in
        for (dimension, figure) in figures.dimensions {
          writer.key(dimension.rawValue)
          guard let figure else {
            writer.null()
            continue
          }
          writer.object(inline: true) { writer in
            writer.key("barrier")
            writer.value(figure.isBarrier)
            writer.key("high")
            writer.value(figure.estimate.high)
            writer.key("low")
            writer.value(figure.estimate.low)
            writer.key("respondents")
            writer.value(figure.estimate.respondents)
            writer.key("score")
            writer.value(figure.estimate.score)
          }
        }
      }
      writer.key("high")
      writer.value(figures.score.high)
      writer.key("learners")
      writer.value(figures.learners)
      writer.key("level")
      writer.value(figures.level.rawValue)
      writer.key("levers")
      writer.array(inline: true) { writer in
        for lever in figures.levers {
          writer.element()
          writer.value(lever.rawValue)
        }
      }
      writer.key("low")
      writer.value(figures.score.low)
      writer.key("mechanisms")
      writer.object(inline: true) { writer in
        for (mechanism, share) in figures.mechanisms {
          writer.key(mechanism)
          writer.value(share)
        }
      }
      writer.key("respondents")
      writer.value(figures.respondents)
      writer.key("score")
      writer.value(figures.score.score)
      guard let segments else { return }
      writer.key("segments")
      writer.array(inline: true) { writer in
        for segment in segments {
          writer.element()
          writer.value(segment.rawValue)
        }
      }
    }
  }
}
