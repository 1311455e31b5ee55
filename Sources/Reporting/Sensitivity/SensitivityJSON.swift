internal import Evaluation
internal import OutputText
internal import Scoring
package import Wording

extension SensitivityResults {
  /// The JSON document that scripts rely on (`"schema": 1`), its keys in the order of their bytes.
  package func json(wording: any Wording) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writeCentralPriorities(to: &writer)
      writer.key("confidence_factor")
      writeByContender(to: &writer) { writer, contender in
        writer.value(robustness.confidenceFactors[contender.place])
      }
      writeDifferentiators(to: &writer)
      writeDominance(to: &writer)
      writer.key("evpi")
      writer.value(verdict.leader == nil ? nil : robustness.perfectInformation)
      writeFirstRanks(to: &writer)
      writer.key("half_width")
      writer.value(sampling.halfWidth)
      writer.key("leader_not_best")
      writer.value(verdict.leader.flatMap { robustness.firstRank(of: $0) }.map { 1 - $0 })
      writeMethods(to: &writer)
      writeNeededAnswers(to: &writer)
      writePairwise(to: &writer)
      writePotentialOptimality(to: &writer)
      writer.key("rank_acceptability")
      writeByContender(to: &writer) { writer, contender in
        writer.array(inline: true) { writer in
          for share in robustness.rankAcceptability[contender.place] {
            writer.element()
            writer.value(share)
          }
        }
      }
      writer.key("samples")
      writer.value(sampling.samples)
      writer.key("schema")
      writer.value(1)
      writer.key("seed")
      writer.value(sampling.seed)
      writeSmallestChanges(to: &writer)
      writer.key("spread")
      writer.value(sampling.spread)
      writeStability(to: &writer)
      writeQuestions(to: &writer)
      writer.key("verdict")
      writer.value(verdict, in: evaluation, wording)
      writer.key("weights")
      writer.value(sampling.model.rawValue)
      writeWithoutConditional(to: &writer)
    }
    return writer.finished()
  }

  private func writeByContender(to writer: inout JSONWriter, _ value: (inout JSONWriter, Contender) -> Void) {
    writer.object { writer in
      for contender in contenders {
        writer.key(contender.id)
        value(&writer, contender)
      }
    }
  }

  /// - Parameter shares: by contender.
  private func write(_ shares: [Double]?, to writer: inout JSONWriter) {
    writeByContender(to: &writer) { writer, contender in writer.value(shares?[contender.place]) }
  }

  private func writeCentralPriorities(to writer: inout JSONWriter) {
    writer.key("central_priorities")
    writeByContender(to: &writer) { writer, contender in
      guard let priorities = robustness.centralPriorities[contender.place] else {
        writer.null()
        return
      }
      writer.object { writer in
        for (goal, priority) in zip(goals, priorities) {
          writer.key(goal.id.rawValue)
          writer.value(priority)
        }
      }
    }
  }

  private func writeFirstRanks(to writer: inout JSONWriter) {
    writer.key("first_rank")
    writer.object { writer in
      for model in WeightModel.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
        writer.key(model.rawValue)
        write(robustness.firstRank(under: model), to: &writer)
      }
    }
    writer.key("first_rank_by_unknown")
    writer.object { writer in
      writer.key("counted")
      write(robustness.byUnknown.counted, to: &writer)
      writer.key("even")
      write(robustness.byUnknown.even, to: &writer)
      writer.key("leaning")
      write(robustness.byUnknown.leaning, to: &writer)
    }
    writer.key("first_rank_interval")
    writeByContender(to: &writer) { writer, contender in
      let interval = firstRankInterval(of: contender.place)
      writer.array(inline: true) { writer in
        for end in [interval.lowerBound, interval.upperBound] {
          writer.element()
          writer.value(end)
        }
      }
    }
  }

  private func writePairwise(to writer: inout JSONWriter) {
    writer.key("pairwise")
    writeByContender(to: &writer) { writer, contender in
      writer.object { writer in
        for rival in contenders where rival.place != contender.place {
          writer.key(rival.id)
          writer.value(robustness.pairwise[contender.place][rival.place])
        }
      }
    }
  }

  private func writePotentialOptimality(to writer: inout JSONWriter) {
    let possible = Dictionary(
      uniqueKeysWithValues: sensitivity.potentialOptimality.map { ($0.vendor, $0.isPossible) })
    writer.key("potentially_optimal")
    writeByContender(to: &writer) { writer, contender in writer.value(possible[contender.vendor] ?? false) }
  }

  private func writeWithoutConditional(to writer: inout JSONWriter) {
    writer.key("without_conditional")
    writer.object { writer in
      writer.key("first_rank")
      writer.object { writer in
        for contender in contenders where robustness.isEligible[contender.place] {
          writer.key(contender.id)
          writer.value(robustness.withoutConditional[contender.place])
        }
      }
      writer.key("ranking")
      writer.array { writer in
        for place in comparison.rankingWithoutConditional {
          writer.element()
          writer.object(inline: true) { writer in
            writer.key("id")
            writer.value(vendorID(place.vendor))
            writer.key("rank")
            writer.value(place.rank)
            writer.key("value")
            writer.value(place.value)
          }
        }
      }
    }
  }
}

extension SensitivityResults {
  /// The 95 % interval of the first-rank share under the chosen weights.
  func firstRankInterval(of place: Int) -> ClosedRange<Double> {
    wilsonInterval(share: robustness.rankAcceptability[place].first ?? 0, samples: sampling.samples)
  }
}
