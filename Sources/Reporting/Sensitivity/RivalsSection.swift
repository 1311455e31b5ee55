internal import Evaluation
internal import Scoring
internal import Wording

/// What each rival would need to draw level with the leader.
extension SensitivityResults {
  func rivalsSection(_ wording: any Wording) -> [PlainDocument.Block] {
    guard let leader else { return [] }
    let leaderName = name(of: leader.vendor)
    let unknowns = openUnknowns
    var columns = [
      PlainTable.Column(wording.rank, .right), PlainTable.Column(wording.vendor, isCut: true),
      PlainTable.Column(wording.value, .right), PlainTable.Column(wording.behind, .right),
      PlainTable.Column(wording.aheadIn, .right),
    ]
    if unknowns != nil {
      columns += [wording.unknownShare, wording.mustAverage].map { PlainTable.Column($0, .right) }
    }
    let style = ShareStyle(sampling, wording)
    let rows = rivals.map { rival in
      let gap = (leader.value?.point ?? 0) - (rival.value?.point ?? 0)
      var cells = self.cells(rival, wording)
      cells.append(gap <= 1e-9 ? "–" : wording.numbers.small(gap))
      cells.append(wins(rival.vendor, against: leader.vendor).map(style.text) ?? "–")
      if unknowns != nil { cells += neededCells(rival.vendor, wording) }
      return PlainTable.Row(cells, notes: changes(rival.vendor, wording))
    }
    return [
      .heading(wording.rivalsHeading(leaderName), level: 2),
      .table(PlainTable(columns: columns, rows: rows, notesTitle: wording.smallestChange)),
      .list(wording.rivalsKey(leaderName, sampling, unknowns: unknowns)),
    ]
  }

  /// How often a vendor is ahead of another under the chosen weights.
  private func wins(_ vendor: Int, against other: Int) -> Double? {
    guard let place = robustness.place(of: vendor), let second = robustness.place(of: other) else { return nil }
    return robustness.pairwise[place][second]
  }

  private func neededCells(_ rival: Int, _ wording: any Wording) -> [String] {
    guard let needed = sensitivity.neededAnswers.first(where: { $0.rival == rival })?.needed else { return ["–", "–"] }
    return [
      wording.numbers.percent(needed.weight),
      needed.mean.map { wording.numbers.value($0) } ?? wording.notEnough,
    ]
  }

  private func changes(_ rival: Int, _ wording: any Wording) -> [String] {
    guard let change = sensitivity.smallestChanges.first(where: { $0.rival == rival }) else { return [] }
    if change.isLevel { return [wording.levelAlready] }
    let rating = change.rating.map { wording.ratingChange(turn($0, bringing: rival, wording)) }
    let priority = change.priority.map { wording.priorityChange(goals[$0.goal].name, from: $0.from, to: $0.to) }
    return [rating ?? wording.noRatingChange, priority ?? wording.noPriorityChange]
  }
}
