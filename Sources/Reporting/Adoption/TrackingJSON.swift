package import Adoption
package import Evaluation
internal import OutputText

extension Tracking {
  /// The result with unrounded numbers.
  ///
  /// - Parameter plan: what the measurements were held against.
  package func json(against plan: RolloutPlan, in evaluation: Evaluation) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("adapt")
      write(adaptation, to: &writer, evaluation)
      writer.key("as_of")
      writer.value(asOf.description)
      writer.key("gate")
      writer.value(gate?.rawValue)
      writer.key("gates")
      writer.array { writer in
        for outcome in gates {
          writer.element()
          writer.object(inline: true) { writer in writer.members(of: outcome) }
        }
      }
      writer.key("kpis")
      writer.object { writer in
        for progress in kpis {
          writer.key(progress.kpi.id.rawValue)
          writer.object { writer in writer.members(of: progress) }
        }
      }
      writer.key("phase")
      writer.value(phase.map { plan.phases[$0].id.rawValue })
      writer.key("roi")
      if let roi { writer.object { writer in writer.members(of: roi) } } else { writer.null() }
      writer.key("schema")
      writer.value(1)
      writer.key("vendor")
      writer.value(evaluation.vendors[vendor].id.rawValue)
    }
    return writer.finished()
  }

  private func write(_ adaptation: Adaptation, to writer: inout JSONWriter, _ evaluation: Evaluation) {
    writer.object { writer in
      writer.key("goals")
      writer.object { writer in
        for goal in adaptation.goals {
          writer.key(goal.goal.rawValue)
          writer.object(inline: true) { writer in
            writer.key("confidence")
            writer.value(goal.confidence)
            writer.key("now")
            writer.value(goal.now)
            writer.key("proposed")
            writer.value(goal.proposed)
            writer.key("shortfall")
            writer.value(goal.shortfall)
          }
        }
      }
      writer.key("plan_changes")
      writer.array { writer in
        for change in adaptation.planChanges {
          writer.element()
          writer.object(inline: true) { writer in
            writer.key("feature")
            writer.value(change.feature.rawValue)
            writer.key("from")
            writer.value(change.from?.rawValue ?? "later")
            writer.key("to")
            writer.value(change.to?.rawValue ?? "later")
          }
        }
      }
      writer.key("ranking")
      writer.array { writer in
        for place in adaptation.ranking {
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
      writer.key("weak_criteria")
      writer.object { writer in
        for goal in adaptation.goals {
          guard let weak = goal.weakCriteria else { continue }
          writer.key(goal.goal.rawValue)
          writer.ids(weak.map(\.rawValue))
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func members(of outcome: GateOutcome) {
    switch outcome.gate {
    case .check(let text, _):
      key("check")
      value(text)
      key("status")
      value(outcome.status.rawValue)
    case .kpi(let kpi, let sense, let threshold, let minimumCount, _):
      key("count")
      value(outcome.measured?.count)
      key("high")
      value(outcome.measured?.interval?.upperBound)
      key("kpi")
      value(kpi.rawValue)
      key("low")
      value(outcome.measured?.interval?.lowerBound)
      key("minimum_count")
      value(minimumCount)
      key("sense")
      value(sense.rawValue)
      key("status")
      value(outcome.status.rawValue)
      key("threshold")
      value(threshold)
      key("value")
      value(outcome.measured?.value)
    }
  }

  fileprivate mutating func members(of progress: KPIProgress) {
    key("against_plan")
    value(progress.againstPlan)
    key("chart")
    switch progress.chart {
    case .chart(let chart): object { writer in writer.members(of: chart, why: nil) }
    case .absent(let absence): object(inline: true) { writer in writer.members(of: nil, why: absence) }
    }
    key("date")
    value(progress.latest?.date.description)
    key("expected")
    value(progress.expected)
    key("goal")
    value(progress.goal.rawValue)
    key("measurements")
    value(progress.measurements.count)
    key("progress")
    value(progress.progress)
    key("segments")
    object { writer in
      for latest in progress.segments {
        guard let segment = latest.segment else { continue }
        writer.key(segment.rawValue)
        writer.object(inline: true) { writer in
          writer.key("date")
          writer.value(latest.date.description)
          writer.key("value")
          writer.value(latest.value)
        }
      }
    }
    key("status")
    value(progress.status.rawValue)
    key("trend")
    if let trend = progress.trend {
      object(inline: true) { writer in writer.members(of: trend) }
    } else {
      null()
    }
    key("value")
    value(progress.latest?.value)
  }

  private mutating func members(of chart: ControlChart?, why absence: ControlChart.Absence?) {
    key("act")
    numbers(chart?.points.map(\.act) ?? [])
    key("direction")
    value(chart?.direction?.rawValue)
    key("from")
    value(chart?.reference.first?.date.description)
    key("mean")
    value(chart?.mean)
    key("points")
    value(chart?.reference.count)
    key("sd")
    value(chart?.deviation)
    key("signal")
    value(chart?.signal.rawValue)
    key("since")
    value(chart?.since?.description)
    key("to")
    value(chart?.reference.last?.date.description)
    key("watch")
    numbers(chart?.points.map(\.watch) ?? [])
    key("why")
    value(absence?.rawValue)
    key("z")
    numbers(chart?.points.map(\.z) ?? [])
  }

  private mutating func numbers(_ numbers: [Double]) {
    array(inline: true) { writer in
      for number in numbers {
        writer.element()
        writer.value(number)
      }
    }
  }

  private mutating func members(of trend: Trend) {
    key("in_time")
    if let forecast = trend.forecast { value(forecast.isInTime) } else { null() }
    key("per_week")
    value(trend.perWeek)
    key("points")
    value(trend.points)
    key("target_on")
    value(trend.forecast?.targetOn?.description)
  }

  fileprivate mutating func members(of roi: ReturnOnInvestment) {
    key("benefit")
    value(roi.benefit)
    key("benefit_cost_ratio")
    value(roi.benefitCostRatio)
    key("benefits")
    object(inline: true) { writer in
      for benefit in roi.benefits {
        writer.key(benefit.kpi.rawValue)
        writer.value(benefit.value)
      }
    }
    key("cost")
    value(roi.cost)
    key("percent")
    value(roi.share * 100)
  }
}
