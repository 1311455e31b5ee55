import Adoption
import Evaluation
import Testing

@Suite("Tracking: what to adapt")
struct AdaptationTests {
  private typealias Line = PlanProject.FeatureLine

  /// Two goals of one KPI each, half of the way being due on 2027-04-05.
  private func twoGoals(_ measured: String, features: [Line]? = nil) throws -> TrackingCase {
    var tracked = TrackingCase(measured: measured)
    tracked.project.goals = [
      PlanProject.goal("alpha", 1, kpis: [try .made("a", 0, 100)]),
      PlanProject.goal("beta", 3, kpis: [try .made("b", 0, 100)]),
    ]
    tracked.project.features =
      features ?? [
        Line(id: "chat", effort: 2, u: 0.4, serves: ["alpha": 3]),
        Line(id: "wiki", effort: 2, u: 0.4, serves: ["beta": 3]),
      ]
    return tracked
  }

  private func adaptation(_ measured: String, features: [Line]? = nil) throws -> Adaptation {
    try twoGoals(measured, features: features).tracking().adaptation
  }

  @Test(
    "a shortfall is what is missing of what is due, none to all of it",
    arguments: [(60, 0), (50, 0), (40, 0.2), (0, 1), (-30, 1)] as [(Double, Double)])
  func shortfall(value: Double, shortfall: Double) throws {
    let adaptation = try adaptation(
      "2027-03-22,a,1\n2027-03-29,a,1\n2027-04-05,a,\(value)")
    #expect(agree(adaptation.goals.map(\.shortfall), [shortfall, 0]))
    #expect(adaptation.goals.map(\.confidence) == [1, 0])
    let alpha = 0.25 * (1 + shortfall)
    #expect(agree(adaptation.goals.map(\.proposed), [alpha / (alpha + 0.75), 0.75 / (alpha + 0.75)]))
    #expect(adaptation.goals.map { $0.weakCriteria == nil } == [shortfall == 0, true])
  }

  @Test(
    "three measurements in the phase are needed, its first day included",
    arguments: [
      ("2027-03-08", 1), ("2027-03-07", 0),
    ] as [(String, Double)])
  func confidence(first: String, confidence: Double) throws {
    let adaptation = try adaptation("\(first),a,1\n2027-03-29,a,1\n2027-04-05,a,30")
    #expect(adaptation.goals.map(\.confidence) == [confidence, 0])
    #expect(adaptation.goals[0].proposed.isNear(confidence == 0 ? 0.25 : 0.35 / 1.1))
    #expect(adaptation.goals[0].shortfall.isNear(0.4))
  }

  @Test("before the start nothing is proposed")
  func beforeTheStart() throws {
    let adaptation = try adaptation("2026-12-01,a,1\n2026-12-08,a,1\n2026-12-15,a,1\n2026-12-22,a,1")
    #expect(adaptation.goals.map(\.proposed) == adaptation.goals.map(\.now))
    #expect(adaptation.goals.allSatisfy { $0.shortfall == 0 && $0.confidence == 0 && $0.weakCriteria == nil })
    #expect(adaptation.planChanges.isEmpty)
  }

  @Test("a goal without KPIs keeps its weight beside the others")
  func noKPIs() throws {
    var tracked = try twoGoals("2027-03-22,a,1\n2027-03-29,a,1\n2027-04-05,a,0")
    tracked.project.goals[1] = PlanProject.goal("beta", 3)
    let goals = try tracked.tracking().adaptation.goals
    #expect(goals.map(\.confidence) == [1, 0])
    #expect(agree(goals.map(\.proposed), [0.4, 0.6]))
  }

  @Test("the ranking is the one under the proposed priorities, without who is knocked out")
  func ranking() throws {
    var tracked = try twoGoals("2027-03-22,a,1\n2027-03-29,a,1\n2027-04-05,a,0")
    // Acme has 0.4 everywhere; now 0.25·0.8 + 0.75·0.3 = 0.425, then 0.4·0.8 + 0.6·0.3 = 0.5.
    tracked.rivals = ["bolt": [0.8, 0.3], "crest": [1, 0]]
    tracked.project.goals[1] = Goal(
      id: tracked.project.goals[1].id, name: "beta", points: 3, minimum: 0.2, kpis: tracked.project.goals[1].kpis)
    let ranking = try tracked.tracking().adaptation.ranking
    #expect(ranking.map(\.vendor) == [1, 0])
    #expect(ranking.map(\.rank) == [1, 2])
    #expect(agree(ranking.compactMap(\.value), [0.5, 0.4]))
  }

  @Test("up to three weak criteria by what is lost on each, ties by id, without what loses nothing or does not apply")
  func weakCriteria() throws {
    func weak(_ lines: [Line]) throws -> [String]? {
      try adaptation(
        "2027-04-05,a,0", features: lines + [Line(id: "other", effort: 1, serves: ["beta": 3])]
      ).goals[0].weakCriteria?.map(\.rawValue)
    }
    func line(_ id: String, _ weight: Double, _ u: Double, judgement: Rating.Judgement? = nil) -> Line {
      Line(id: id, effort: 1, weight: weight, u: u, judgement: judgement, serves: ["alpha": 3])
    }
    #expect(
      try weak([line("d", 1, 0.5), line("c", 1, 0.5), line("b", 2, 0.9), line("a", 1, 0), line("e", 4, 0.8)])
        == ["a", "e", "c"])
    // 1·(1 − 0.9) and 2·(1 − 0.95) differ by rounding only.
    #expect(try weak([line("y", 1, 0.9), line("x", 2, 0.95)]) == ["x", "y"])
    #expect(try weak([line("a", 1, 1), line("b", 1, 0.5)]) == ["b"])
    #expect(try weak([line("a", 5, 0, judgement: .notApplicable), line("b", 1, 0.5)]) == ["b"])
    #expect(try weak([line("a", 5, 0, judgement: .notApplicable)]) == [])
    #expect(try weak([line("a", 1, 0, judgement: .unknown), line("b", 1, 0.5)]) == ["a", "b"])
  }

  @Test(
    "only phases still to come change",
    arguments: [
      ("2027-02-01", ["a1 - two", "a2 - three", "b2 two -", "b3 three -"]),
      ("2027-02-10", ["a1 - three", "b3 three -"]),
      ("2027-03-10", []), ("2028-04-05", []),
    ])
  func closedPhases(asOf: String, expected: [String]) throws {
    let day = try #require(CalendarDate(asOf)?.advanced(byDays: -2))
    var tracked = try twoGoals(
      try TrackingCase.weekly("a", from: day.description, [0, 0, 0], days: 1),
      features: ["a1", "a2", "b1", "b2", "b3"].map { id in
        Line(id: id, effort: 2, serves: [id.hasPrefix("a") ? "alpha" : "beta": 3])
      })
    // Two points of effort a phase; a feature of alpha is worth 0.15 now and 0.23 then, one of beta 0.23 and 0.18.
    tracked.project.readiness = 20
    tracked.project.goals = [
      PlanProject.goal("alpha", 3, kpis: [try .made("a", 0, 100)]), PlanProject.goal("beta", 7),
    ]
    tracked.project.phases = ["one", "two", "three"].map { PlanProject.phase($0, weeks: 4, percent: 100) }
    let adaptation = try tracked.tracking().adaptation
    #expect(agree(adaptation.goals.map(\.proposed), [6.0 / 13, 7.0 / 13]))
    let changes = adaptation.planChanges.map { "\($0.feature) \($0.from?.rawValue ?? "-") \($0.to?.rawValue ?? "-")" }
    #expect(changes == expected)
  }
}
