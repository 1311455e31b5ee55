import Adoption
import Evaluation
import Testing

@Suite("Early adopters of worked activity")
struct AdopterTests {
  private let activity = """
    learner,segment,active_weeks,posts,answers,helpful,shares,created
    ana,sales,10,10,20,10,0,5
    ben,sales,2,8,8,4,0,0
    cho,sales,8,0,0,0,0,0
    dia,sales,8,16,16,8,8,8
    eli,office,4,4,4,0,4,0
    fay,office,8,4,2,2,0,2
    gus,office,12,6,0,0,3,0
    """

  @Test("without replies: counts by active week, the other weights made whole, seats and ambassadors")
  func withoutReplies() throws {
    let found = try strategy(["sales": 30, "office": 10], minimum: 4).adopters(activity)
    #expect([found.listed, found.learners, found.pilot, found.ambassadors] == [7, 40, 4, 2])
    #expect(found.edges == nil)
    #expect(found.weights.map(\.measure.rawValue) == ["helpful", "answers", "created", "shares", "posts"])
    #expect(zip(found.weights, [1.0 / 3, 4.0 / 15, 0.2, 2.0 / 15, 1.0 / 15]).allSatisfy { isNear($0.weight, $1) })
    #expect(found.level == .medium)
    #expect(found.learnersPerAmbassador == 40)
    #expect(found.segments.map(\.id.rawValue) == ["office", "sales"])
    #expect(found.segments.map(\.seats) == [1, 3])
    #expect(found.segments.map(\.ambassadors) == [1, 1])
    #expect(found.segments.map(\.listed) == [3, 4])
    #expect(found.cohort.map(\.learner) == ["fay", "dia", "ana", "ben"])
    #expect(found.cohort.map(\.role) == [.ambassador, .ambassador, .pilot, .pilot])
    #expect(zip(found.cohort, [40, 76.6666666667, 60, 45.5555555556]).allSatisfy { isNear($0.score, $1) })
    #expect(found.cohort.allSatisfy { $0.ranks.count == 5 })
  }

  @Test("with replies: people answered once each, one's own left out, readiness high")
  func withReplies() throws {
    let adoption = try strategy(["sales": 40, "office": 25, "depot": 35], minimum: 5)
    let readiness = OverallReadiness(
      [try id("sales"): ReadinessResult.Scores(score: 70, dimensions: [:])], adoption.programme)
    let found = try adoption.adopters(
      """
      learner,segment,active_weeks,posts,answers,helpful,shares,created
      ana,sales,10,10,20,10,0,5
      ben,sales,4,8,8,4,0,0
      cho,sales,8,0,0,0,0,0
      dia,office,8,16,16,8,8,8
      eli,office,4,4,4,0,4,0
      fay,depot,8,4,2,2,0,2
      gus,depot,12,6,0,0,3,0
      hal,depot,6,1,1,0,0,0
      """,
      replies: """
        asker,answerer
        ben,ana
        ben,ana
        cho,ana
        dia,ana
        ana,dia
        fay,dia
        gus,ana
        gus,dia
        eli,dia
        dia,eli
        hal,hal
        ana,ben
        """, readiness: readiness)
    #expect(found.edges.map { [$0.rows, $0.toSelf] } == [12, 1])
    #expect(zip(found.weights, [0.25, 0.2, 0.15, 0.1, 0.1, 0.1, 0.05, 0.05]).allSatisfy { isNear($0.weight, $1) })
    #expect([found.pilot, found.ambassadors] == [5, 3])
    #expect(found.level == .high)
    #expect(found.learnersPerAmbassador == 50)
    #expect(found.segments.map(\.seats) == [2, 1, 2])
    #expect(found.cohort.map(\.learner) == ["fay", "gus", "dia", "ana", "ben"])
    #expect(found.cohort.map(\.role) == [.ambassador, .pilot, .ambassador, .ambassador, .pilot])
    let scores = [35, 15.7142857143, 81.4285714286, 69.2857142857, 45]
    #expect(zip(found.cohort, scores).allSatisfy { isNear($0.score, $1) })
  }

  @Test("equal scores are settled by the bytes of the pseudonym")
  func ties() throws {
    let rows = ["é", "z", "a b", "Z", "a"].map { "\($0),staff,1,1,1,1,1\n" }.joined()
    let found = try strategy(["staff": 100], minimum: 5).adopters(header + rows)
    #expect(found.cohort.map(\.learner) == ["Z", "a", "a b", "z", "é"])
    #expect(found.cohort.allSatisfy { $0.score == 0 })
  }

  @Test("a single learner ranks 0, and has a seat")
  func single() throws {
    let found = try strategy(["staff": 100], minimum: 20).adopters(header + "only,staff,9,9,9,9,9\n")
    #expect(found.pilot == 1)
    #expect(found.cohort.map(\.score) == [0])
  }

  @Test("weights of zero stay in the list; all of them zero choose nobody")
  func weights() throws {
    var adoption = try strategy(["staff": 100], minimum: 5)
    adoption.programme.adopters.weights = [.posts: 3]
    let found = try adoption.adopters(header + "a,staff,1,0,0,0,0\nb,staff,2,9,9,9,9\n")
    #expect(found.weights.map(\.weight) == [0, 0, 0, 0, 1])
    #expect(found.cohort.map(\.score) == [100, 0])
    #expect(found.cohort.first?.ranks == [1, 1, 1, 1, 1])
    adoption.programme.adopters.weights = [.breadth: 1]
    #expect(throws: Adopters.Obstacle.noWeight) { try adoption.adopters(header + "a,staff,1,0,0,0,0\n") }
    adoption.programme.rollout = nil
    #expect(throws: Adopters.Obstacle.noPhase) { try adoption.adopters(header + "a,staff,1,0,0,0,0\n") }
  }

  @Test(
    "the pilot is its share, at least what a pilot needs, at most its ceiling, with a seat for every larger segment",
    arguments: [
      // learners by segment, listed in each, minimum, ceiling, seats
      ([400, 600], [300, 300], 20, 0.16, [20, 30]),
      ([400, 600], [300, 300], 100, 0.16, [40, 60]),
      ([400, 600], [300, 300], 500, 0.16, [64, 96]),
      ([400, 600], [7, 300], 20, 0.16, [7, 43]),
      ([400, 600], [0, 300], 20, 0.16, [0, 50]),
      ([990, 10], [300, 3], 20, 0.16, [49, 1]),
      ([991, 9], [300, 3], 20, 0.16, [50, 0]),
      ([12, 12], [5, 5], 20, 0.01, [1, 1]),
      ([400, 600], [2, 1], 20, 0.16, [2, 1]),
      ([500, 500], [300, 300], 51, 0.16, [26, 25]),
    ] as [([Int], [Int], Int, Double, [Int])])
  func size(_ learners: [Int], _ listed: [Int], _ minimum: Int, _ ceiling: Double, _ seats: [Int]) throws {
    var adoption = try strategy(["a": learners[0], "b": learners[1]], minimum: minimum)
    adoption.programme.adopters.ceiling = ceiling
    let rows = zip(["a", "b"], listed).map { segment, count in
      (0..<count).map { "\(segment)\($0),\(segment),1,1,1,1,1\n" }.joined()
    }
    let found = try adoption.adopters(header + rows.joined())
    #expect(found.segments.map(\.seats) == seats)
    #expect(found.pilot == found.cohort.count)
  }

  @Test("with one phase only, its own share says how many ambassadors are needed")
  func onePhase() throws {
    var adoption = try strategy(["staff": 2000], minimum: 5)
    adoption.programme.rollout?.phases.removeLast()
    let rows = (0..<200).map { "p\($0),staff,\($0),0,0,0,0\n" }.joined()
    // 2000 · 5 % / 40 = 2.5
    #expect(try adoption.adopters(header + rows).ambassadors == 3)
  }

  private let header = "learner,segment,posts,answers,helpful,shares,created\n"

  /// A pilot with 5 % of the learners, then everyone.
  private func strategy(_ segments: [String: Int], minimum: Int) throws -> AdoptionCase {
    var adoption = try AdoptionCase(segments: segments)
    adoption.programme.adopters.minimumLearners = minimum
    adoption.programme.adopters.minimumPerSegment = 1
    adoption.programme.rollout = Rollout(
      start: nil,
      phases: [
        RolloutPhase(id: try id("pilot"), name: "Pilot", weeks: 8, share: 0.05),
        RolloutPhase(id: try id("everyone"), name: "Everyone", weeks: 16, share: 1),
      ], pace: Rollout.Pace(), gates: [:])
    return adoption
  }
}
