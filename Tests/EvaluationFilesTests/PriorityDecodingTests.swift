import Diagnostics
import Evaluation
import EvaluationFiles
import Fixtures
import Testing

@Suite("Priorities are set by points, order, swings or comparisons")
struct PriorityDecodingTests {
  private let strategy = "criteria/strategy.yaml"

  /// The sound project with a third goal, and with priorities by another method.
  private func project(_ priorities: String, keepsPoints: Bool = false) -> ProjectFixture {
    let third = ProjectFixture.sound
      .replacing(
        "  community:\n    name",
        with: "  apply: { name: Apply\(keepsPoints ? ", priority: 1" : "") }\n  community:\n    name", in: strategy
      )
      .replacing(
        "serves: { exchange: 1, community: 1 }", with: "serves: { exchange: 1, community: 1, apply: 2 }",
        in: "criteria/criteria.yaml"
      )
      .replacing("language: en\n", with: "priorities: \(priorities)\n", in: strategy)
    guard !keepsPoints else { return third }
    return third.replacing("    priority: 60\n", with: "", in: strategy).replacing(
      "    priority: 40\n", with: "", in: strategy)
  }

  private func method(_ priorities: String, keepsPoints: Bool = false) throws -> PriorityMethod {
    let loaded = try load(project(priorities, keepsPoints: keepsPoints))
    return try #require(loaded.project?.evaluation.strategy.priorityMethod, "\(loaded.diagnostics.summary)")
  }

  private func id(_ text: String) -> GoalID { GoalID(rawValue: text)! }

  @Test("points, named or not")
  func points() throws {
    #expect(try method("{ method: points }", keepsPoints: true) == .points)
    #expect(try load(.sound).project?.evaluation.strategy.priorityMethod == .points)
  }

  @Test("an order, with ties")
  func order() throws {
    #expect(
      try method("{ method: rank-order-centroid, order: [exchange, [community, apply]] }")
        == .rankOrderCentroid([[id("exchange")], [id("community"), id("apply")]]))
  }

  @Test("swings, the largest of which is 100; two may be")
  func swings() throws {
    let read = try method("{ method: swing, swings: { exchange: 100, community: 100, apply: 0 } }")
    #expect(read == .swing([id("exchange"): 100, id("community"): 100, id("apply"): 0]))
  }

  @Test("comparisons, with fractions, spaces or none")
  func pairwise() throws {
    guard
      case .pairwise(let comparisons) = try method(
        "{ method: pairwise, comparisons: { exchange / community: 3, exchange/apply: 1/9, \"community / apply\": \"1/3\" } }"
      )
    else { return #expect(Bool(false)) }
    let ratios = Dictionary(uniqueKeysWithValues: comparisons.map { ("\($0.first)/\($0.second)", $0.ratio) })
    #expect(ratios == ["exchange/community": 3, "exchange/apply": 1.0 / 9, "community/apply": 1.0 / 3])
  }

  @Test(
    "two ways of saying the same pair agree or contradict",
    arguments: [
      ("1/3", Diagnostic.Code.comparisonTwice), ("0.3333333333333333", .comparisonTwice),
      ("0.33", .comparisonsContradict), ("3", .comparisonsContradict),
    ])
  func twice(_ ratio: String, _ code: Diagnostic.Code) throws {
    let found = try load(
      project(
        "{ method: pairwise, comparisons: { exchange / community: 3, community / exchange: \(ratio), exchange / apply: 1, community / apply: 1 } }"
      )
    ).diagnostics
    #expect(found.codes.filter { $0 != .missingKey } == [code], "\(found.summary)")
  }

  @Test(
    "a method that cannot be meant",
    arguments: [
      (
        "{ method: pairwise, comparisons: { exchange / community: 0, exchange / apply: 1, community / apply: 1 } }",
        .numberOutOfRange
      ),
      (
        "{ method: pairwise, comparisons: { exchange / community: -3, exchange / apply: 1, community / apply: 1 } }",
        .numberOutOfRange
      ),
      (
        "{ method: pairwise, comparisons: { exchange / community: 1/10, exchange / apply: 1, community / apply: 1 } }",
        .numberOutOfRange
      ),
      (
        "{ method: pairwise, comparisons: { exchange / community: 1/0, exchange / apply: 1, community / apply: 1 } }",
        .notANumber
      ),
      (
        "{ method: pairwise, comparisons: { exchange / community: much, exchange / apply: 1, community / apply: 1 } }",
        .notANumber
      ),
      (
        "{ method: pairwise, comparisons: { exchange: 3, exchange / community: 1, exchange / apply: 1, community / apply: 1 } }",
        .invalidID
      ),
      (
        "{ method: pairwise, comparisons: { exchange / community / apply: 3, exchange / community: 1, exchange / apply: 1, community / apply: 1 } }",
        .invalidID
      ),
      (
        "{ method: pairwise, comparisons: { exchange / comunity: 3, exchange / community: 1, exchange / apply: 1, community / apply: 1 } }",
        .unknownReference
      ),
      ("{ method: pairwise, comparisons: [exchange] }", .wrongType), ("{ method: pairwise }", .missingKey),
      ("{ method: pairwise, comparisons: { exchange / community: 3, exchange / apply: 1 } }", .comparisonMissing),
      ("{ method: rank-order-centroid, order: [exchange, community] }", .goalMissing),
      ("{ method: rank-order-centroid, order: exchange }", .wrongType),
      ("{ method: rank-order-centroid, order: [exchange, community, apply, [apply]] }", .idTwice),
      ("{ method: rank-order-centroid }", .missingKey),
      ("{ method: rank-order-centroid, order: [exchange, community, apply, []] }", .wrongType),
      ("{ method: swing, swings: { exchange: 100, community: 101, apply: 3 } }", .numberOutOfRange),
      ("{ method: swing, swings: { exchange: 100 } }", .goalMissing),
      ("{ method: swing, swings: { exchange: 99, community: 50, apply: 3 } }", .swingWithoutHundred),
      ("{ method: swing, swings: [] }", .wrongType),
      ("{ method: swing, swings: { exchange: 100, community: 50, apply: 3 }, ordr: [] }", .unknownKey),
      ("{ order: [exchange] }", .missingKey), ("swing", .wrongType),
      ("{ method: 3 }", .unknownChoice), ("{ method: }", .emptyValue),
    ] as [(String, Diagnostic.Code)])
  func wrong(_ priorities: String, _ code: Diagnostic.Code) throws {
    let found = try load(project(priorities)).diagnostics
    #expect(found.codes.contains(code), "\(found.summary)")
    #expect(found.first { $0.code == code }?.location?.path == strategy)
    #expect(found.first { $0.code == code }?.location?.span != nil)
  }

  @Test("missing pairs are named in the hint, the first five of them")
  func missingPairs() throws {
    let found = try load(project("{ method: pairwise, comparisons: {} }")).diagnostics
    let missing = try #require(found.first { $0.code == .comparisonMissing })
    #expect(missing.message == "3 pairs of goals are not compared")
    #expect(missing.hint?.contains("apply / exchange") == true || missing.hint?.contains("exchange / apply") == true)
  }

  @Test("every typed point is a warning under another method")
  func ignoredPoints() throws {
    let loaded = try load(
      project("{ method: swing, swings: { exchange: 100, community: 50, apply: 3 } }", keepsPoints: true))
    #expect(loaded.diagnostics.codes == [.priorityIgnored, .priorityIgnored, .priorityIgnored])
    #expect(loaded.project != nil)
  }

  @Test("a scenario weighs declared goals only")
  func scenario() throws {
    let found = try load(
      .sound.replacing("{ exchange: 50, community: 50 }", with: "{ exchnage: 50, community: 50 }", in: strategy)
    ).diagnostics
    #expect(found.codes == [.unknownReference])
    let left = try load(.sound.replacing("{ exchange: 50, community: 50 }", with: "{ community: 50 }", in: strategy))
    #expect(left.diagnostics.summary == [])
    #expect(left.project?.evaluation.strategy.scenarios.first?.points[id("exchange")] == nil)
    #expect(
      try load(.sound.replacing("{ exchange: 50, community: 50 }", with: "{}", in: strategy)).diagnostics.codes == [
        .weightsAllZero
      ])
  }
}
