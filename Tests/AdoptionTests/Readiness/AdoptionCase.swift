import Adoption
import Diagnostics
import Evaluation
import EvaluationFiles
import Fixtures
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
    let answers = try read(table) {
      $0.survey(at: $1, shown: "survey.csv", survey, segments: programme.segments)
    }
    return Readiness(answers, survey: survey, segments: programme.segments, levers: programme.levers)
  }

  func adopters(_ table: String, replies: String? = nil, readiness: OverallReadiness? = nil) throws -> Adopters {
    let activity = try read(table) { $0.activity(at: $1, shown: "activity.csv", segments: programme.segments) }
    let edges = try replies.map { replies in
      try read(replies) { $0.replies(at: $1, shown: "replies.csv", among: activity.learners) }
    }
    return try Adopters(activity, replies: edges, programme: programme, readiness: readiness)
  }

  private func read<Content>(
    _ table: String, _ load: (TableLoader, String) throws -> LoadedTable<Content>
  ) throws -> Content {
    let folder = try TemporaryFolder()
    try folder.write(table.utf8, to: "table.csv")
    let loaded = try load(TableLoader(), "\(folder.path)/table.csv")
    return try #require(loaded.content, "\(loaded.diagnostics)")
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
