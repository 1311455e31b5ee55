/// One goal's priority varied from 0 to 1, the others in proportion.
struct GoalVariation {
  /// The place of the goal.
  let goal: Int
  /// The priority as it stands.
  let priority: Double
  /// What each goal has of the rest, adding up to 1; 0 for the goal itself.
  private let shares: [Double]

  /// Where the goal has all the priority, there is no proportion to keep: the rest is then spread
  /// equally over the other goals.
  init(_ goal: Int, of priorities: [Double]) {
    self.goal = goal
    priority = priorities[goal]
    let others = priorities.indices.map { $0 == goal ? 0 : priorities[$0] }
    let equal = priorities.indices.map { $0 == goal ? 0.0 : 1 }
    shares = (Shares(points: others) ?? Shares(points: equal))?.values ?? others
  }

  /// S_v(t) = t·a_g + (1 − t)·Σ_{h≠g} p_h·a_h/(1 − p_g), with the priority of goals that do not
  /// apply to the vendor shared out at every t.
  func course(of assessment: VendorAssessment) -> ValueCourse {
    var (sum, weight) = (CompensatedSum(), CompensatedSum())
    for (place, attainment) in assessment.attainments.enumerated() where place != goal {
      guard let attainment else { continue }
      sum.add(shares[place] * attainment.point)
      weight.add(shares[place])
    }
    let own = assessment.attainments[goal]
    return ValueCourse(
      varied: ValueCourse.Portion(sum: own?.point ?? 0, weight: own == nil ? 0 : 1),
      rest: ValueCourse.Portion(sum: sum.value, weight: weight.value), value: assessment.value?.point ?? 0)
  }
}
