internal import Evaluation
internal import Scoring
internal import Wording

/// How far weights can move, what separates the first two, and who is nowhere better.
extension SensitivityResults {
  func goalStabilitySection(_ wording: any Wording) -> [PlainDocument.Block] {
    guard let leader, let intervals = sensitivity.stability?.goals, goals.count > 1 else { return [] }
    // Those that turn the choice first, the nearest before; then the weightiest.
    let order = intervals.indices.sorted { a, b in
      let (first, second) = (intervals[a].nearestTakeover?.distance, intervals[b].nearestTakeover?.distance)
      if first != second { return (first ?? .infinity) < (second ?? .infinity) }
      return intervals[a].weight != intervals[b].weight ? intervals[a].weight > intervals[b].weight : a < b
    }
    let table = stabilityTable(order.map { (goals[$0].name, intervals[$0]) }, first: wording.goal, wording)
    return [
      .heading(wording.goalStabilityHeading, level: 2), .table(table),
      .paragraph(wording.stabilityKey(name(of: leader.vendor))),
    ]
  }

  /// Only those criteria that can turn the choice.
  func criterionStabilitySection(_ wording: any Wording) -> [PlainDocument.Block] {
    guard let intervals = sensitivity.stability?.criteria else { return [] }
    let turning = intervals.enumerated()
      .compactMap { place, interval in interval.nearestTakeover.map { (place: place, distance: $0.distance) } }
      .sorted { $0.distance != $1.distance ? $0.distance < $1.distance : $0.place < $1.place }
    guard !turning.isEmpty else { return [] }
    let shown = turning.prefix(10).map { (evaluation.criteria[$0.place].name, intervals[$0.place]) }
    let key = wording.criterionStabilityKey(
      cannot: intervals.count - turning.count, notShown: turning.count - shown.count, of: intervals.count)
    return [
      .heading(wording.criterionStabilityHeading, level: 2),
      .table(stabilityTable(shown, first: wording.criterion, wording)), .paragraph(key),
    ]
  }

  private func stabilityTable(
    _ intervals: [(name: String, interval: StabilityInterval)], first title: String, _ wording: any Wording
  ) -> PlainTable {
    let numbers = wording.numbers
    let rows = intervals.map { name, interval in
      PlainTable.Row([
        name, numbers.percent(interval.weight, decimals: 1), numbers.percent(interval.low, decimals: 1),
        numbers.percent(interval.high, decimals: 1), interval.below.map { self.name(of: $0) } ?? "–",
        interval.above.map { self.name(of: $0) } ?? "–",
      ])
    }
    return PlainTable(
      columns: [
        PlainTable.Column(title, isCut: true), PlainTable.Column(wording.now, .right),
        PlainTable.Column(wording.from, .right), PlainTable.Column(wording.upTo, .right),
        PlainTable.Column(wording.takesOverBelow, isCut: true), PlainTable.Column(wording.takesOverAbove, isCut: true),
      ], rows: rows)
  }

  func differentiatorsSection(_ wording: any Wording) -> [PlainDocument.Block] {
    let all = sensitivity.differentiators
    guard !all.isEmpty, ranked.count > 1 else { return [] }
    let (first, second) = (ranked[0].vendor, ranked[1].vendor)
    let shown = all.prefix(10)
    let rows = shown.map { differentiator in
      let criterion = evaluation.criteria[differentiator.criterion]
      func found(_ vendor: Int) -> String {
        wording.judgement(
          evaluation.vendors[vendor].ratings[differentiator.criterion].judgement, on: criterion.scale)
      }
      return PlainTable.Row([
        criterion.name, wording.numbers.signed(differentiator.difference), found(first), found(second),
      ])
    }
    let table = PlainTable(
      columns: [
        PlainTable.Column(wording.criterion, isCut: true), PlainTable.Column(wording.gain, .right),
        PlainTable.Column(name(of: first), isCut: true), PlainTable.Column(name(of: second), isCut: true),
      ], rows: Array(rows))
    return [
      .heading(wording.differentiatorsHeading(name(of: first), name(of: second)), level: 2), .table(table),
      .paragraph(wording.differentiatorsKey(name(of: first), shown: shown.count, of: all.count)),
    ]
  }

  /// By vendor, since pairs would be as many as the square of the vendors.
  func dominanceSection(_ wording: any Wording) -> [PlainDocument.Block] {
    let lines = Dominance.Level.allCases.flatMap { level in
      ranked.compactMap { vendor -> String? in
        let better = Set(
          sensitivity.dominances.filter { $0.level == level && $0.dominated == vendor.vendor }.map(\.dominating))
        guard !better.isEmpty else { return nil }
        let names = ranked.filter { better.contains($0.vendor) }.map { name(of: $0.vendor) }
        return wording.dominated(name(of: vendor.vendor), by: names, on: level).plain
      }
    }
    return lines.isEmpty ? [] : [.heading(wording.dominanceHeading, level: 2), .list(lines)]
  }
}
