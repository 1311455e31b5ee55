import Diagnostics
package import Evaluation

extension TableLoader {
  /// Reads what learners did: `learner`, `segment`, the five counts, optional `active_weeks`.
  ///
  /// - Parameter segments: in the order of their ids, to whose places the activity refers.
  package func activity(at path: String, shown: String, segments: [LearnerSegment]) -> LoadedTable<Activity> {
    let columns = TableColumns(
      fixed: ["learner", "segment", "posts", "answers", "helpful", "shares", "created"], optional: ["active_weeks"])
    return load(path, shown: shown, columns) { table in
      let ids = TableIDs("segment", segments.map(\.id.rawValue))
      var activity = Activity()
      var learners = DistinctPeople()
      if table.has(7) { activity.activeWeeks = [] }
      while table.next() {
        learners.add(table, column: 0)
        activity.segments.append(Int32(table.place(1, among: ids) ?? 0))
        activity.posts.append(count(table, 2))
        activity.answers.append(count(table, 3))
        activity.helpful.append(count(table, 4))
        activity.shares.append(count(table, 5))
        activity.created.append(count(table, 6))
        if table.has(7) { activity.activeWeeks?.append(count(table, 7)) }
      }
      table.reportIfEmpty()
      activity.learners = learners.pseudonyms
      return activity
    }
  }

  /// Reads who answered whom: `asker` and `answerer`, one row an answer, or none at all.
  ///
  /// - Parameter learners: those of the activity, to whose places the replies refer.
  package func replies(at path: String, shown: String, among learners: Pseudonyms) -> LoadedTable<Replies> {
    load(path, shown: shown, TableColumns(fixed: ["asker", "answerer"])) { table in
      var replies = Replies()
      while table.next() {
        replies.askers.append(learner(table, 0, learners))
        replies.answerers.append(learner(table, 1, learners))
      }
      return replies
    }
  }

  private func count(_ table: TableReader, _ column: Int) -> Double {
    table.number(column, in: 0...1e15, "a number of 0 or more") ?? 0
  }

  private func learner(_ table: TableReader, _ column: Int, _ learners: Pseudonyms) -> Int32 {
    guard let name = table.filled(column) else { return 0 }
    if let place = learners.place(of: name) { return Int32(place) }
    table.log.report(
      .unknownLearner, at: table.location(of: column),
      "whom the column '\(table.columns.all[column])' names has no row in the table of activity",
      hint: "add a row there, or remove this one")
    return 0
  }
}
