import Diagnostics
import Evaluation
import EvaluationFiles
import Fixtures
import Testing

/// The four tables of a strategy's steps.
enum TableKind: String, CaseIterable, Sendable {
  case survey, activity, replies, measurements

  /// A sound table; each pseudonym in it starts with `zq`.
  var sound: String {
    switch self {
    case .survey:
      "respondent,segment,dc-1,dc-2,mechanisms\nzq-anna,sales,4,2,chat-group\nzq-béla,plants,,5,\nzq-cora,sales,1,1,\n"
    case .activity:
      """
      learner,segment,posts,answers,helpful,shares,created
      zq-anna,sales,4,2,1,0,0
      zq-béla,plants,0,0,0,0,2.5
      zq-cora,sales,1,9,3,3,1

      """
    case .replies: "asker,answerer\nzq-anna,zq-béla\nzq-cora,zq-cora\n"
    case .measurements:
      """
      date,kpi,value,segment,count
      2027-01-11,answered,30,,12
      2027-01-18,answered,31.5,,
      2027-01-18,answered,40,sales,5

      """
    }
  }

  /// Reads a table from the disk.
  func load(_ bytes: [UInt8], sized segments: [String: Int] = ["plants": 800, "sales": 420]) throws -> Loaded {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "table.csv")
    let path = "\(folder.path)/table.csv"
    return try withExtendedLifetime(folder) { try load(at: path, segments) }
  }

  func load(at path: String, _ sizes: [String: Int] = ["plants": 800, "sales": 420]) throws -> Loaded {
    let segments = try sizes.keys.sorted().map { name in
      LearnerSegment(
        id: try #require(SegmentID(rawValue: name)), name: name, learners: sizes[name] ?? 0, site: nil)
    }
    let loader = TableLoader()
    switch self {
    case .survey: return Loaded(loader.survey(at: path, shown: "table.csv", try Self.questions, segments: segments))
    case .activity: return Loaded(loader.activity(at: path, shown: "table.csv", segments: segments))
    case .replies:
      var learners = Pseudonyms()
      for name in ["zq-anna", "zq-béla", "zq-cora"] { _ = learners.insert(Array(name.utf8)) }
      return Loaded(loader.replies(at: path, shown: "table.csv", among: learners))
    case .measurements:
      let kpis = try ["answered", "heard"].map { try #require(KPIID(rawValue: $0)) }
      return Loaded(loader.measurements(at: path, shown: "table.csv", kpis: kpis, segments: segments))
    }
  }

  private static var questions: ReadinessSurvey {
    get throws {
      let digital = try #require(DimensionID(rawValue: "digital"))
      return ReadinessSurvey(
        dimensions: [ReadinessDimension(id: digital, name: "Digital")],
        items: ["dc-1", "dc-2"].map {
          ReadinessSurvey.Item(id: $0, dimension: digital, text: "I do", isReversed: false)
        }, mechanisms: ["chat-group": "We chat", "shadowing": "We watch"], mediumFrom: 40, highFrom: 65,
        barrierAtMost: 50, minimumRespondents: 5)
    }
  }

  /// What reading gave, whatever the kind.
  struct Loaded: Sendable {
    let content: (any Sendable)?
    let diagnostics: [Diagnostic]
    let input: InputFile?

    init<Content>(_ table: LoadedTable<Content>) {
      content = table.content
      diagnostics = table.diagnostics
      input = table.input
    }
  }
}

/// One slip in a sound table, and what must be said about it without showing a row.
struct TableFault: CustomTestStringConvertible, Sendable {
  let code: Diagnostic.Code
  let name: String
  let kind: TableKind
  let bytes: [UInt8]
  /// Where it is; nil for the file as a whole.
  let place: MarkedText.Place?
  let hint: String?

  var testDescription: String { "\(code.rawValue) \(name)" }

  /// A slip in a table: `«` and `»` in the new text stand around the place.
  init(
    _ code: Diagnostic.Code, _ name: String, _ kind: TableKind, _ old: String, _ new: String, hint: String?
  ) {
    let sound = ProjectFixture(files: ["table.csv": kind.sound])
    let marked = MarkedText(sound.replacing(old, with: new, in: "table.csv").files["table.csv"] ?? "")
    self.init(code, name, kind, bytes: Array(marked.text.utf8), place: marked.places.first, hint: hint)
  }

  init(
    _ code: Diagnostic.Code, _ name: String, _ kind: TableKind, bytes: [UInt8], place: MarkedText.Place? = nil,
    hint: String?
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.bytes = bytes
    self.place = place
    self.hint = hint
  }
}
