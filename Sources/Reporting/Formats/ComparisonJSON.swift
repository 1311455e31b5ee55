internal import Evaluation
internal import OutputText
internal import Scoring
package import Wording

extension Results {
  /// The comparison as the JSON document that scripts rely on (`"schema": 1`).
  package func json(wording: any Wording) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("as_of")
      writer.value(evaluation.strategy.asOf.description)
      writer.key("inputs")
      writer.array { writer in
        for input in inputs {
          writer.element()
          writer.object(inline: true) { writer in
            writer.key("path")
            writer.value(input.path)
            writer.key("sha256")
            writer.value(input.sha256)
          }
        }
      }
      writer.key("scenario")
      writer.value(comparison.scenario?.id.rawValue)
      writer.key("scenarios")
      writer.object { writer in comparison.scenarioRankings.forEach { write($0, to: &writer) } }
      writer.key("schema")
      writer.value(1)
      writer.key("strategy")
      writer.value(evaluation.strategy.title)
      writer.key("tool")
      writer.object(inline: true) { writer in
        writer.key("name")
        writer.value(tool.name)
        writer.key("version")
        writer.value(tool.version)
      }
      writer.key("vendors")
      // Copying a criterion for each cell would take longer than writing the cell.
      let criteria = evaluation.criteria.map(\.id.rawValue)
      writer.array { writer in
        for assessment in comparison.assessments {
          writer.element()
          write(assessment, criteria: criteria, wording, to: &writer)
        }
      }
      writer.key("verdict")
      writer.value(verdict, in: evaluation, wording)
      writer.key("weights")
      writeWeights(to: &writer)
    }
    return writer.finished()
  }

  private func write(_ ranking: Comparison.ScenarioRanking, to writer: inout JSONWriter) {
    writer.key(ranking.scenario.id.rawValue)
    writer.object { writer in
      writer.key("ranking")
      writer.array { writer in
        for place in ranking.places {
          writer.element()
          writer.object(inline: true) { writer in
            writer.key("id")
            writer.value(evaluation.vendors[place.vendor].id.rawValue)
            writer.key("rank")
            writer.value(place.rank)
            writer.key("value")
            writer.value(place.value)
          }
        }
      }
    }
  }

  private func write(
    _ assessment: VendorAssessment, criteria: [String], _ wording: any Wording, to writer: inout JSONWriter
  ) {
    let vendor = evaluation.vendors[assessment.vendor]
    writer.object { writer in
      writer.key("breadth")
      writer.object(inline: true) { writer in
        writer.key("groups")
        writer.value(assessment.breadth.groups)
        writer.key("of")
        writer.value(assessment.breadth.features)
        writer.key("offered")
        writer.value(assessment.breadth.offered)
      }
      writer.key("coverage")
      writer.value(assessment.coverage)
      writer.key("criteria")
      writer.object { writer in
        for (place, id) in criteria.enumerated() {
          writer.key(id)
          writer.object(inline: true) { writer in
            let value = assessment.partialValues[place]
            writer.key("high")
            writer.value(value?.high)
            writer.key("low")
            writer.value(value?.low)
            writer.key("point")
            writer.value(value?.point)
            writer.key("state")
            writer.value(vendor.ratings[place].judgement.state)
            writer.key("weight")
            writer.value(assessment.weights[place])
          }
        }
      }
      writer.key("goals")
      writer.object { writer in
        for (place, goal) in evaluation.strategy.goals.enumerated() {
          writer.key(goal.id.rawValue)
          writer.object(inline: true) { writer in
            writer.key("high")
            writer.value(assessment.attainments[place]?.high)
            writer.key("low")
            writer.value(assessment.attainments[place]?.low)
            writer.key("value")
            writer.value(assessment.attainments[place]?.point)
          }
        }
      }
      writer.key("high")
      writer.value(assessment.value?.high)
      writer.key("id")
      writer.value(vendor.id.rawValue)
      writer.key("low")
      writer.value(assessment.value?.low)
      writer.key("name")
      writer.value(vendor.name)
      writer.key("proven")
      writer.value(assessment.proven)
      writer.key("rank")
      writer.value(assessment.rank)
      writer.key("reasons")
      writer.array { writer in
        for reason in assessment.reasons {
          writer.element()
          write(reason, of: vendor, wording, to: &writer)
        }
      }
      writer.key("status")
      writer.value(assessment.status.rawValue)
      writer.key("value")
      writer.value(assessment.value?.point)
    }
  }

  private func write(_ reason: Reason, of vendor: Vendor, _ wording: any Wording, to writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.key("id")
      switch reason.cause {
      case .mustHave(let criterion, _): writer.value(evaluation.criteria[criterion].id.rawValue)
      case .goalMinimum(let goal, _): writer.value(evaluation.strategy.goals[goal].id.rawValue)
      }
      writer.key("kind")
      switch reason.cause {
      case .mustHave: writer.value("must-have")
      case .goalMinimum: writer.value("goal-minimum")
      }
      writer.key("status")
      writer.value(reason.status.rawValue)
      writer.key("text")
      writer.value(wording.sentence(for: reason, of: vendor, in: evaluation))
    }
  }

  private func writeWeights(to writer: inout JSONWriter) {
    let weighting = comparison.weighting
    writer.object { writer in
      writer.key("criteria")
      writer.object { writer in
        for (criterion, weight) in zip(evaluation.criteria, weighting.effective) {
          writer.key(criterion.id.rawValue)
          writer.value(weight)
        }
      }
      writer.key("goals")
      writer.object { writer in
        for (goal, priority) in zip(evaluation.strategy.goals, weighting.priorities) {
          writer.key(goal.id.rawValue)
          writer.value(priority)
        }
      }
      writer.key("pairwise_consistency")
      if let consistency = weighting.consistency {
        writer.object(inline: true) { writer in
          writer.key("lambda_max")
          writer.value(consistency.lambdaMax)
          writer.key("ratio")
          writer.value(consistency.ratio)
          writer.key("worst")
          if let worst = consistency.worst {
            writer.array(inline: true) { writer in
              for goal in [worst.first, worst.second] {
                writer.element()
                writer.value(goal.rawValue)
              }
            }
          } else {
            writer.null()
          }
        }
      } else {
        writer.null()
      }
      writer.key("typed")
      writer.object { writer in
        for (criterion, weight) in zip(evaluation.criteria, weighting.typed) {
          writer.key(criterion.id.rawValue)
          writer.value(weight)
        }
      }
    }
  }
}

extension Rating.Judgement {
  /// The word by which results name it.
  package var state: String {
    switch self {
    case .rated: "rated"
    case .range: "range"
    case .panel: "panel"
    case .unknown: "unknown"
    case .notApplicable: "not-applicable"
    }
  }
}
