import Evaluation
import EvaluationFiles
import Fixtures
import Testing

@Suite("Tables are read as spreadsheets write them")
struct TableReadingTests {
  @Test(
    "separators, decimal commas, line ends, byte-order marks, quotes and the order of columns change nothing",
    arguments: [
      "learner,segment,posts,answers,helpful,shares,created,active_weeks\na b,sales,1.5,2,3,4,5,6\nc,plants,0,0,0,0,0,0\n",
      "learner;segment;posts;answers;helpful;shares;created;active_weeks\na b;sales;1,5;2;3;4;5;6\nc;plants;0;0;0;0;0;0",
      "learner;segment;posts;answers;helpful;shares;created;active_weeks\na b;sales;1.5;2;3;4;5;6\nc;plants;0;0;0;0;0;0",
      "learner\tsegment\tposts\tanswers\thelpful\tshares\tcreated\tactive_weeks\r\na b\tsales\t1,5\t2\t3\t4\t5\t6\r\nc\tplants\t0\t0\t0\t0\t0\t0\r\n",
      "\u{FEFF}active_weeks;created;shares;helpful;answers;posts;segment;learner\r\n6;5;4;3;2;1,50;sales;a b\r\n0;0;0;0;0;0;plants;c\r\n",
      "\"learner\",\"segment\",\"posts\",\"answers\",\"helpful\",\"shares\",\"created\",\"active_weeks\"\n\"a b\",\"sales\",\"1.5\",\"2\",\"3\",\"4\",\"5\",\"6\"\n\"c\",\"plants\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\"\n",
      "learner,segment,posts,answers,helpful,shares,created,active_weeks\ra b,sales,1.5,2,3,4,5,6\rc,plants,0,0,0,0,0,0\r",
      "\n\nlearner, segment, posts, answers, helpful, shares, created, active_weeks\n\n a b , sales, +1.5, 2, 3.0, 4, 05, 6\n\n,,,,,,,\nc,plants,0,0,0,0,0,0\n,,,,,,,\n\n",
    ])
  func dialects(_ text: String) throws {
    let activity = try content(of: .activity, text, as: Activity.self)
    #expect((0..<activity.learners.count).map { activity.learners[$0] } == ["a b", "c"])
    #expect(activity.segments == [1, 0])
    #expect(
      [activity.posts, activity.answers, activity.helpful, activity.shares, activity.created] == [
        [1.5, 0], [2, 0], [3, 0], [4, 0], [5, 0],
      ])
    #expect(activity.activeWeeks == [6, 0])
  }

  @Test("quoted cells hold separators, line breaks and quotes")
  func quotes() throws {
    let text =
      "learner;segment;posts;answers;helpful;shares;created\n\"A \"\"x\"\"; B\";sales;1;0;0;0;0\n\"C\r\nD\n\";sales;2;0;0;0;0\nE\"F;sales;3;0;0;0;0\n"
    let activity = try content(of: .activity, text, as: Activity.self)
    #expect((0..<3).map { activity.learners[$0] } == ["A \"x\"; B", "C\r\nD\n", "E\"F"])
    #expect(activity.posts == [1, 2, 3])
    #expect(activity.activeWeeks == nil)
  }

  @Test("the survey by column: blanks are 0, mechanisms by id")
  func survey() throws {
    let answers = try content(of: .survey, TableKind.survey.sound, as: SurveyAnswers.self)
    #expect(answers.rows == 3)
    #expect(answers.segments == [1, 0, 1])
    #expect(answers.answers == [[4, 0, 1], [2, 5, 1]])
    #expect(answers.mechanisms == [[true, false, false], [false, false, false]])
    let without = try content(
      of: .survey, "dc-2;respondent;dc-1;segment\n5,0;x;4;sales\n", as: SurveyAnswers.self)
    #expect(without.answers == [[4], [5]])
    #expect(without.mechanisms == nil)
    #expect(try content(of: .survey, "respondent,segment,dc-1,dc-2\n", as: SurveyAnswers.self).rows == 0)
  }

  @Test("replies refer to learners; there may be none")
  func replies() throws {
    let replies = try content(of: .replies, TableKind.replies.sound, as: Replies.self)
    #expect(replies.askers == [0, 2])
    #expect(replies.answerers == [1, 2])
    #expect(try content(of: .replies, "answerer,asker\n", as: Replies.self).rows == 0)
  }

  @Test("measurements in the order of the file; each segment has its own order")
  func measurements() throws {
    let found = try content(of: .measurements, TableKind.measurements.sound, as: [Measurement].self)
    #expect(found.map(\.kpi.rawValue) == ["answered", "answered", "answered"])
    #expect(found.map(\.date.description) == ["2027-01-11", "2027-01-18", "2027-01-18"])
    #expect(found.map(\.value) == [30, 31.5, 40])
    #expect(found.map { $0.segment?.rawValue } == [nil, nil, "sales"])
    #expect(found.map(\.count) == [12, nil, 5])
    let bare = try content(
      of: .measurements, "value;date;kpi\n-3,25;2027-02-01;heard\n7;2027-01-01;answered\n", as: [Measurement].self)
    #expect(bare.map(\.value) == [-3.25, 7])
    #expect(bare.allSatisfy { $0.segment == nil && $0.count == nil })
  }

  @Test(
    "decimals are the nearest doubles",
    arguments: [
      "0.1", "0.3", "1.005", "123456789012345", "0.000000000000001", "1234567.89012345", "3.141592653589793238462643",
      "-0.07", "00012.50", ".5", "7.",
    ])
  func decimals(_ text: String) throws {
    let expected = try #require(Double(text.hasPrefix(".") ? "0" + text : text.hasSuffix(".") ? text + "0" : text))
    let found = try content(
      of: .measurements, "date,kpi,value\n2027-01-01,heard,\(text)\n", as: [Measurement].self)
    #expect(found.map(\.value) == [expected])
  }

  @Test("a strategy's own survey is found from the folder of the criteria")
  func surveyPath() {
    let folders = ProjectFolders(root: "p", criteria: "p/goals")
    #expect(TableLoader.surveyPath("answers/2027.csv", in: folders) == "p/goals/answers/2027.csv")
    #expect(TableLoader.surveyPath("/srv/2027.csv", in: folders) == "/srv/2027.csv")
  }

  @Test("two hundred thousand rows are read, each once, and told how far")
  func manyRows() throws {
    var text = "learner;segment;posts;answers;helpful;shares;created\r\n"
    for row in 0..<200_000 { text += "learner-number-\(row);sales;\(row % 7);1,5;0;0;2\r\n" }
    let folder = try TemporaryFolder()
    try folder.write(text.utf8, to: "table.csv")
    var steps: [Int] = []
    let segments = [LearnerSegment(id: try #require(SegmentID(rawValue: "sales")), name: "S", learners: 1, site: nil)]
    let loaded = TableLoader { done, total in
      #expect(total == text.utf8.count)
      steps.append(done)
    }
    .activity(at: "\(folder.path)/table.csv", shown: "table.csv", segments: segments)
    let activity = try #require(loaded.content, "\(loaded.diagnostics.first.debugDescription)")
    #expect(activity.learners.count == 200_000)
    #expect(activity.learners[199_999] == "learner-number-199999")
    #expect(activity.learners.place(of: Array("learner-number-4711".utf8)) == 4711)
    #expect(activity.posts.reduce(0, +) == Double((0..<200_000).reduce(0) { $0 + $1 % 7 }))
    #expect(steps.count > 20 && steps.last == text.utf8.count)
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 })
  }

  private func content<Content>(of kind: TableKind, _ text: String, as _: Content.Type) throws -> Content {
    let loaded = try kind.load(Array(text.utf8))
    return try #require(loaded.content as? Content, "\(loaded.diagnostics.summary)")
  }
}
