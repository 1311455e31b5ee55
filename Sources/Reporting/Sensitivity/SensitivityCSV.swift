internal import Evaluation
internal import OutputText
internal import Scoring
package import Wording

extension SensitivityResults {
  /// One row a figure: `table`, `vendor`, `other`, `item`, `value`, `text`.
  ///
  /// `table` is the key under which the JSON document has the figure. Numbers are unrounded; what is not there has no row. A
  /// text that a spreadsheet would take for a formula gets a leading apostrophe.
  package func csv(wording: any Wording) -> [UInt8] {
    var sheet = FigureSheet()
    addVerdict(to: &sheet, wording)
    addShares(to: &sheet)
    addStability(to: &sheet)
    addChanges(to: &sheet)
    addMethods(to: &sheet)
    return sheet.bytes
  }

  private func addVerdict(to sheet: inout FigureSheet, _ wording: any Wording) {
    let leader = verdict.leader.map { vendorID($0) } ?? ""
    sheet.add("samples", value: Double(sampling.samples))
    sheet.add("seed", text: String(sampling.seed))
    sheet.add("weights", text: sampling.model.rawValue)
    sheet.add("spread", value: sampling.spread)
    sheet.add("half_width", value: sampling.halfWidth)
    sheet.add("verdict", vendor: leader, item: "kind", text: verdict.kind.rawValue)
    for reason in verdict.reasons {
      sheet.add(
        "verdict", vendor: leader, item: "because",
        text: wording.because(reason, leader: verdict.leader, in: evaluation).plain)
    }
    guard let first = verdict.leader else { return }
    if let share = robustness.firstRank(of: first) { sheet.add("leader_not_best", vendor: leader, value: 1 - share) }
    if let value = robustness.perfectInformation { sheet.add("evpi", value: value) }
  }

  private func addShares(to sheet: inout FigureSheet) {
    for contender in contenders {
      for (rank, share) in robustness.rankAcceptability[contender.place].enumerated() {
        sheet.add("rank_acceptability", vendor: contender.id, item: String(rank + 1), value: share)
      }
    }
    for contender in contenders {
      for model in WeightModel.allCases {
        let share = robustness.firstRank(under: model)?[contender.place]
        sheet.add("first_rank", vendor: contender.id, item: model.rawValue, value: share)
      }
      let interval = firstRankInterval(of: contender.place)
      sheet.add("first_rank_interval", vendor: contender.id, item: "low", value: interval.lowerBound)
      sheet.add("first_rank_interval", vendor: contender.id, item: "high", value: interval.upperBound)
      let readings = [
        ("counted", robustness.byUnknown.counted), ("leaning", robustness.byUnknown.leaning),
        ("even", robustness.byUnknown.even),
      ]
      for (reading, shares) in readings {
        sheet.add("first_rank_by_unknown", vendor: contender.id, item: reading, value: shares[contender.place])
      }
      if robustness.isEligible[contender.place] {
        sheet.add(
          "without_conditional", vendor: contender.id, item: "first_rank",
          value: robustness.withoutConditional[contender.place])
      }
      sheet.add("confidence_factor", vendor: contender.id, value: robustness.confidenceFactors[contender.place])
      for (goal, priority) in zip(goals, robustness.centralPriorities[contender.place] ?? []) {
        sheet.add("central_priorities", vendor: contender.id, item: goal.id.rawValue, value: priority)
      }
    }
    for place in comparison.rankingWithoutConditional {
      let id = vendorID(place.vendor)
      sheet.add("without_conditional", vendor: id, item: "rank", value: place.rank.map { Double($0) })
      sheet.add("without_conditional", vendor: id, item: "value", value: place.value)
    }
    for contender in contenders {
      for rival in contenders where rival.place != contender.place {
        let share = robustness.pairwise[contender.place][rival.place]
        sheet.add("pairwise", vendor: contender.id, other: rival.id, value: share)
      }
    }
  }

  private func addStability(to sheet: inout FigureSheet) {
    guard let stability = sensitivity.stability else { return }
    let tables = [
      ("stability.goals", goals.map(\.id.rawValue), stability.goals),
      ("stability.criteria", evaluation.criteria.map(\.id.rawValue), stability.criteria),
    ]
    for (table, ids, intervals) in tables {
      for (id, interval) in zip(ids, intervals) {
        sheet.add("\(table).weight", item: id, value: interval.weight)
        sheet.add("\(table).low", vendor: interval.below.map { vendorID($0) } ?? "", item: id, value: interval.low)
        sheet.add("\(table).high", vendor: interval.above.map { vendorID($0) } ?? "", item: id, value: interval.high)
      }
    }
  }

  private func addChanges(to sheet: inout FigureSheet) {
    for change in sensitivity.smallestChanges {
      let rival = vendorID(change.rival)
      if let rating = change.rating {
        let scale = evaluation.criteria[rating.criterion].scale
        let judgement = evaluation.vendors[rating.vendor].ratings[rating.criterion].judgement
        let (vendor, item) = (vendorID(rating.vendor), criterionID(rating.criterion))
        sheet.add(
          "smallest_change.rating.from", vendor: vendor, other: rival, item: item, text: judgement.written(on: scale))
        sheet.add(
          "smallest_change.rating.to", vendor: vendor, other: rival, item: item, text: scale.text(of: rating.to))
      }
      if let priority = change.priority {
        let goal = goals[priority.goal].id.rawValue
        sheet.add("smallest_change.priority.from", other: rival, item: goal, value: priority.from)
        sheet.add("smallest_change.priority.to", other: rival, item: goal, value: priority.to)
      }
    }
    for (rival, needed) in sensitivity.neededAnswers {
      let id = vendorID(rival)
      sheet.add("needed_answers", vendor: id, item: "gap", value: needed.gap)
      sheet.add("needed_answers", vendor: id, item: "unknown_weight", value: needed.weight)
      sheet.add("needed_answers", vendor: id, item: "mean_needed", value: needed.mean)
    }
    let two = ranked.prefix(2).map { vendorID($0.vendor) }
    for differentiator in sensitivity.differentiators {
      sheet.add(
        "differentiators", vendor: two[0], other: two[1], item: criterionID(differentiator.criterion),
        value: differentiator.difference)
    }
    for dominance in sensitivity.dominances {
      sheet.add(
        "dominance", vendor: vendorID(dominance.dominating), other: vendorID(dominance.dominated),
        item: dominance.level.written, value: 1)
    }
    for found in sensitivity.potentialOptimality.sorted(by: { vendorID($0.vendor) < vendorID($1.vendor) }) {
      sheet.add("potentially_optimal", vendor: vendorID(found.vendor), value: found.isPossible ? 1 : 0)
    }
    for question in sensitivity.information?.questions ?? [] {
      sheet.add(
        "value_of_information", vendor: vendorID(question.vendor), item: criterionID(question.criterion),
        value: question.gain, text: text(of: question))
    }
  }

  private func addMethods(to sheet: inout FigureSheet) {
    for result in sensitivity.crossCheck.results {
      let table = "methods.\(result.method.rawValue)"
      for place in result.ranking {
        let id = vendorID(place.vendor)
        sheet.add("\(table).rank", vendor: id, value: Double(place.rank))
        sheet.add("\(table).values", vendor: id, value: result.values[place.vendor])
      }
      sheet.add("\(table).kendall_tau_b", value: result.agreement)
      for vendor in result.reversedByDropping {
        sheet.add("\(table).reversed_by_dropping", vendor: vendorID(vendor), value: 1)
      }
      guard result.method == .vikor else { continue }
      for (place, vendor) in sensitivity.crossCheck.compromise.enumerated() {
        sheet.add("\(table).compromise", vendor: vendorID(vendor), value: Double(place + 1))
      }
    }
  }
}

/// Rows of one figure each.
private struct FigureSheet {
  private(set) var bytes = Array(csvRow(["table", "vendor", "other", "item", "value", "text"]).utf8)

  mutating func add(
    _ table: String, vendor: String = "", other: String = "", item: String = "", value: Double, text: String = ""
  ) {
    append([table, vendor, other, item, shortestDecimal(value), csvText(text)])
  }

  /// Nothing where there is no value.
  mutating func add(_ table: String, vendor: String = "", item: String = "", value: Double?) {
    if let value { append([table, vendor, "", item, shortestDecimal(value), ""]) }
  }

  mutating func add(_ table: String, vendor: String = "", other: String = "", item: String = "", text: String) {
    append([table, vendor, other, item, "", csvText(text)])
  }

  private mutating func append(_ cells: [String]) { bytes += Array(csvRow(cells).utf8) }
}
