import Adoption
import Evaluation
import Testing

/// What a strategy says about learners, and tables as texts.
struct AdoptionCase {
  var programme = Programme()

  /// - Parameters:
  ///   - segments: learners by id.
  ///   - items: dimension by item; an item that starts with `-` is reversed.
  init(
    segments: [String: Int], items: KeyValuePairs<String, String> = [:], mechanisms: [String] = [],
    levers: [Lever] = []
  ) throws {
    programme.segments = try segments.keys.sorted().map {
      LearnerSegment(id: try id($0), name: $0, learners: segments[$0] ?? 0, site: nil)
    }
    programme.levers = levers
    guard !items.isEmpty else { return }
    programme.survey = ReadinessSurvey(
      dimensions: try Set(items.map(\.value)).sorted().map { ReadinessDimension(id: try id($0), name: $0) },
      items: try items.map { item, dimension in
        ReadinessSurvey.Item(
          id: item.hasPrefix("-") ? String(item.dropFirst()) : item, dimension: try id(dimension), text: "I do",
          isReversed: item.hasPrefix("-"))
      },
      mechanisms: Dictionary(uniqueKeysWithValues: mechanisms.map { ($0, "We do") }), mediumFrom: 40, highFrom: 65,
      barrierAtMost: 50, minimumRespondents: 5)
  }

  func readiness(_ table: String) throws -> Readiness {
    let survey = try #require(programme.survey)
    let rows = Self.rows(table)
    let mechanisms = survey.mechanisms.keys.sorted()
    var answers = SurveyAnswers(
      items: survey.items.count, mechanisms: Self.asks(table) ? mechanisms.count : nil)
    for row in rows {
      answers.segments.append(try place(of: row["segment"]))
      for (item, one) in survey.items.enumerated() { answers.answers[item].append(UInt8(row[one.id] ?? "") ?? 0) }
      guard answers.mechanisms != nil else { continue }
      let named = Set((row["mechanisms"] ?? "").split(separator: " ").map(String.init))
      for (place, mechanism) in mechanisms.enumerated() {
        answers.mechanisms?[place].append(named.contains(mechanism))
      }
    }
    return Readiness(answers, survey: survey, segments: programme.segments, levers: programme.levers)
  }

  func adopters(_ table: String, replies: String? = nil, readiness: OverallReadiness? = nil) throws -> Adopters {
    var activity = Activity()
    let rows = Self.rows(table)
    for row in rows {
      _ = activity.learners.insert(Array((row["learner"] ?? "").utf8))
      activity.segments.append(try place(of: row["segment"]))
    }
    func numbers(_ column: String) -> [Double] { rows.compactMap { $0[column].flatMap(Double.init) } }
    activity.posts = numbers("posts")
    activity.answers = numbers("answers")
    activity.helpful = numbers("helpful")
    activity.shares = numbers("shares")
    activity.created = numbers("created")
    if rows.first?["active_weeks"] != nil { activity.activeWeeks = numbers("active_weeks") }
    let edges = try replies.map { replies in
      var edges = Replies()
      for row in Self.rows(replies) {
        edges.askers.append(Int32(try #require(activity.learners.place(of: Array((row["asker"] ?? "").utf8)))))
        edges.answerers.append(Int32(try #require(activity.learners.place(of: Array((row["answerer"] ?? "").utf8)))))
      }
      return edges
    }
    return try Adopters(activity, replies: edges, programme: programme, readiness: readiness)
  }

  private func place(of segment: String?) throws -> Int32 {
    Int32(try #require(programme.segments.firstIndex { $0.id.rawValue == segment }))
  }

  /// The rows of a table without quotes, by column.
  private static func rows(_ table: String) -> [[String: String]] {
    let lines = table.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  private static func asks(_ table: String) -> Bool {
    table.split(separator: "\n").first?.hasSuffix(",mechanisms") == true
  }
}

func id<Kind>(_ text: String) throws -> Identifier<Kind> { try #require(Identifier(rawValue: text)) }

func isNear(_ found: Double?, _ expected: Double) -> Bool {
  guard let found else { return false }
  return abs(found - expected) <= 1e-9 * max(1, abs(expected))
}

func isNear(_ found: Readiness.Estimate?, _ score: Double, _ low: Double, _ high: Double) -> Bool {
  isNear(found?.score, score) && isNear(found?.low, low) && isNear(found?.high, high)
}
