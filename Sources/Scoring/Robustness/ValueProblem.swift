internal import Evaluation
internal import SamplingKernel

/// Priorities under which values are drawn, and of whom it is asked how often it is first.
struct HeldPriorities {
  let priorities: [Double]
  /// A place among the contenders; nil where the best value is asked for.
  let asked: Int?
}

extension SampledModel {
  /// The model as the kernel reads it, to draw ratings alone, the weights being as stated.
  func valueProblem(
    _ held: [HeldPriorities], reading: UnknownPolicy.Reading, in memory: KernelMemory
  ) -> sampling_value_problem {
    var attained: [Double] = []
    var rated = CellList()
    var unknown = CellList()
    var served: [[Bool]] = []
    for cells in cells {
      let contributions = contributions(of: cells)
      var certain = goals.map { _ in CompensatedSum() }
      for cell in cells.certain {
        for (goal, weight) in contributions[cell.criterion] { certain[goal].add(weight * cell.value) }
      }
      rated.counts.append(cells.rated.count)
      for cell in cells.rated {
        for (goal, weight) in contributions[cell.criterion] { certain[goal].add(weight * cell.low) }
        rated.append(contributions[cell.criterion], times: cell.width)
      }
      unknown.counts.append(cells.unknown.count)
      for criterion in cells.unknown { unknown.append(contributions[criterion], times: 1) }
      attained += certain.map(\.value)
      served.append(goals.map { $0.contains { cells.applies[$0.criterion] } })
    }

    var problem = sampling_value_problem()
    problem.vendors = Int32(contenders.count)
    problem.goals = Int32(goals.count)
    problem.criteria = Int32(criteria.count)
    problem.attained = memory.hold(attained)
    problem.rated_start = memory.hold(starts: rated.counts)
    problem.rated_goal_start = memory.hold(starts: rated.goalCounts)
    problem.rated_goal = memory.hold(rated.goals)
    problem.rated_weight = memory.hold(rated.weights)
    problem.unknown_start = memory.hold(starts: unknown.counts)
    problem.unknown_goal_start = memory.hold(starts: unknown.goalCounts)
    problem.unknown_goal = memory.hold(unknown.goals)
    problem.unknown_weight = memory.hold(unknown.weights)
    problem.lean = reading.lean
    problem.weightings = Int32(held.count)
    problem.priorities = memory.hold(
      held.flatMap { held in
        served.flatMap { served in
          let left = zip(held.priorities, served).map { $1 ? $0 : 0 }
          return Shares(points: left)?.values ?? left
        }
      })
    problem.asked = memory.hold(held.map { Int32($0.asked ?? -1) })
    return problem
  }

  /// For each criterion what a full mark on it adds to each goal of a vendor.
  private func contributions(of cells: Cells) -> [[(goal: Int, weight: Double)]] {
    var result = Array(repeating: [(goal: Int, weight: Double)](), count: criteria.count)
    for (goal, contributions) in goals.enumerated() {
      let left = contributions.filter { cells.applies[$0.criterion] }
      let total = left.map(\.weight).compensatedSum()
      for contribution in left { result[contribution.criterion].append((goal, contribution.weight / total)) }
    }
    return result
  }

  /// Cells in doubt, with what they add to which goal.
  private struct CellList {
    var counts: [Int] = []
    var goalCounts: [Int] = []
    var goals: [Int32] = []
    var weights: [Double] = []

    mutating func append(_ contributions: [(goal: Int, weight: Double)], times factor: Double) {
      goalCounts.append(contributions.count)
      goals += contributions.map { Int32($0.goal) }
      weights += contributions.map { $0.weight * factor }
    }
  }
}
