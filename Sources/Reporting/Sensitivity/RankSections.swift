internal import Evaluation
internal import Scoring
internal import Wording

/// How often each platform comes first, and where else it stands.
extension SensitivityResults {
  func ranksSection(_ wording: any Wording) -> [PlainDocument.Block] {
    let shown = min(ranked.count, 3)
    let isCut = ranked.count > shown
    let style = ShareStyle(sampling, wording)
    var columns = [
      PlainTable.Column(wording.rank, .right), PlainTable.Column(wording.vendor, isCut: true),
      PlainTable.Column(wording.value, .right), PlainTable.Column(wording.first, .right),
      PlainTable.Column(wording.interval, .right),
    ]
    columns += (2...max(2, shown)).map { PlainTable.Column(wording.rankColumn($0), .right) }
    if isCut { columns.append(PlainTable.Column(wording.lowerRanks, .right)) }
    let rows = ranked.compactMap { vendor -> PlainTable.Row? in
      guard let place = robustness.place(of: vendor.vendor) else { return nil }
      let shares = robustness.rankAcceptability[place]
      var cells = self.cells(vendor, wording)
      cells.append(style.textWithin(shares[0]))
      cells.append(style.text(firstRankInterval(of: place)))
      cells += shares[1..<shown].map(style.text)
      if isCut { cells.append(style.text(max(0, shares[shown...].reduce(0, +)))) }
      return PlainTable.Row(cells)
    }
    return [
      .heading(wording.ranksHeading, level: 2), .table(PlainTable(columns: columns, rows: rows)),
      .list(wording.ranksKey(sampling, isCut: isCut)),
    ]
  }

  func modelsSection(_ wording: any Wording) -> [PlainDocument.Block] {
    let style = ShareStyle(sampling, wording)
    let unknowns = openUnknowns
    var columns = [PlainTable.Column(wording.rank, .right), PlainTable.Column(wording.vendor, isCut: true)]
    columns += WeightModel.allCases.map { PlainTable.Column(wording.name(of: $0), .right) }
    if unknowns != nil {
      columns += [wording.countedUnknowns, wording.evenUnknowns].map { PlainTable.Column($0, .right) }
    }
    let rows = ranked.compactMap { vendor -> PlainTable.Row? in
      guard let place = robustness.place(of: vendor.vendor) else { return nil }
      var shares = WeightModel.allCases.map { share(of: vendor.vendor, under: $0) }
      if unknowns != nil { shares += [robustness.byUnknown.counted[place], robustness.byUnknown.even[place]] }
      return PlainTable.Row(cells(vendor, wording).prefix(2) + shares.map(style.text))
    }
    return [
      .heading(wording.modelsHeading, level: 2), .table(PlainTable(columns: columns, rows: rows)),
      .list(wording.modelsKey(sampling, unknowns: unknowns)),
    ]
  }

  /// Said only where some have something to prove and others have not.
  func withoutConditionsSection(_ wording: any Wording) -> [PlainDocument.Block] {
    let left = comparison.rankingWithoutConditional
    guard !left.isEmpty, left.count < ranked.count else { return [] }
    let style = ShareStyle(sampling, wording)
    let rows = left.map { place in
      PlainTable.Row([
        place.rank.map { String($0) } ?? "–", name(of: place.vendor),
        place.value.map { wording.numbers.value($0) } ?? "–",
        robustness.place(of: place.vendor).map { style.text(robustness.withoutConditional[$0]) } ?? "–",
      ])
    }
    let table = PlainTable(
      columns: [
        PlainTable.Column(wording.rank, .right), PlainTable.Column(wording.vendor, isCut: true),
        PlainTable.Column(wording.value, .right), PlainTable.Column(wording.first, .right),
      ], rows: rows)
    return [
      .heading(wording.withoutConditionsHeading, level: 2), .table(table),
      .paragraph(wording.withoutConditionsKey(sampling, left: left.count, of: ranked.count)),
    ]
  }

  /// Rank, name and value.
  func cells(_ vendor: VendorAssessment, _ wording: any Wording) -> [String] {
    [
      vendor.rank.map { String($0) } ?? "–", name(of: vendor.vendor),
      vendor.value.map { wording.numbers.value($0.point) } ?? "–",
    ]
  }
}

/// How shares of the runs are written: with no more decimals than so many runs allow.
struct ShareStyle {
  private let numbers: NumberStyle
  private let decimals: Int
  private let intervalDecimals: Int

  init(_ sampling: Sampling, _ wording: any Wording) {
    numbers = wording.numbers
    decimals = NumberStyle.decimals(ofShareIn: sampling.samples)
    // Ends of an interval are computed, not counted: a decimal more tells them apart.
    intervalDecimals = sampling.halfWidth <= 0.01 ? decimals + 1 : 0
  }

  func text(_ share: Double) -> String { numbers.share(share, decimals: decimals) }

  /// A share that stands with its interval, so that both are rounded alike and it lies within.
  func textWithin(_ share: Double) -> String { numbers.share(share, decimals: intervalDecimals) }

  func text(_ interval: ClosedRange<Double>) -> String {
    let low = numbers.fixed(interval.lowerBound * 100, decimals: intervalDecimals)
    return "\(low)–\(numbers.percent(interval.upperBound, decimals: intervalDecimals))"
  }
}
