import Diagnostics
package import Evaluation

extension TableLoader {
  /// Reads the answers to a readiness survey: `respondent`, `segment`, a column for each item, optional `mechanisms`.
  ///
  /// There may be no rows: nobody has answered yet.
  /// - Parameter segments: in the order of their ids, to whose places the answers refer.
  package func survey(
    at path: String, shown: String, _ survey: ReadinessSurvey, segments: [LearnerSegment]
  ) -> LoadedTable<SurveyAnswers> {
    let columns = TableColumns(
      fixed: ["respondent", "segment"], required: survey.items.map(\.id), optional: ["mechanisms"])
    return load(path, shown: shown, columns) { Self.answers($0, survey, segments) }
  }

  private static func answers(
    _ table: TableReader, _ survey: ReadinessSurvey, _ segments: [LearnerSegment]
  ) -> SurveyAnswers {
    let mechanismIDs = TableIDs("mechanism", survey.mechanisms.keys.sorted())
    let segmentIDs = TableIDs("segment", segments.map(\.id.rawValue))
    let (firstItem, mechanisms) = (2, 2 + survey.items.count)
    var answers = SurveyAnswers(
      items: survey.items.count, mechanisms: table.has(mechanisms) ? mechanismIDs.texts.count : nil)
    var respondents = DistinctPeople()
    var rowsOf = [Int](repeating: 0, count: segments.count)
    while table.next() {
      let row = answers.rows
      respondents.add(table, column: 0)
      let segment = table.place(1, among: segmentIDs)
      if let segment {
        rowsOf[segment] += 1
        if rowsOf[segment] == segments[segment].learners + 1 {
          table.log.report(
            .moreRowsThanLearners, at: table.location(of: 1),
            "the segment '\(segments[segment].id)' has \(segments[segment].learners) learners, and more rows than that",
            hint: "correct 'learners' of the segment, or remove rows")
        }
      }
      answers.segments.append(Int32(segment ?? 0))
      for item in survey.items.indices {
        let isBlank = table.cell(firstItem + item).isEmpty
        let answer = isBlank ? 0 : table.wholeNumber(firstItem + item, in: 1...5, "a whole number from 1 to 5")
        answers.answers[item].append(UInt8(answer ?? 0))
      }
      guard answers.mechanisms != nil else { continue }
      for place in mechanismIDs.texts.indices { answers.mechanisms?[place].append(false) }
      for word in table.cell(mechanisms).split(separator: UInt8(ascii: " ")) {
        guard let place = table.place(of: word, in: mechanisms, among: mechanismIDs) else { continue }
        answers.mechanisms?[place][row] = true
      }
    }
    return answers
  }
}

/// Finds people who stand in a table twice.
struct DistinctPeople {
  private(set) var pseudonyms = Pseudonyms()
  private var lines: [Int32] = []

  /// Adds whom the row is about; with a diagnostic where they were there before, or are not named.
  mutating func add(_ table: TableReader, column: Int) {
    guard let name = table.filled(column) else { return }
    let (place, isNew) = pseudonyms.insert(name)
    guard !isNew else {
      lines.append(Int32(table.line))
      return
    }
    let line = Int(lines[place])
    table.log.report(
      .pseudonymTwice, at: table.location(of: column), "whom this row is about stands in line \(line) already",
      hint: "keep one of the two rows",
      related: [Diagnostic.Related(at: table.location(line: line), "the other row")])
  }
}
