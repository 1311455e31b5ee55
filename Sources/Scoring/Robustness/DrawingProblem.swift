internal import Evaluation
internal import SamplingKernel

extension SampledModel {
  /// The model as the kernel reads it, to draw weights and ratings together.
  ///
  /// - Parameter models: which are drawn; ranks are counted in full for `detailed` among them.
  func drawingProblem(
    spread: Double, models: Set<WeightModel>, detailed: Set<WeightModel>, reading: UnknownPolicy.Reading,
    in memory: KernelMemory
  ) -> sampling_problem {
    var problem = sampling_problem()
    problem.vendors = Int32(contenders.count)
    problem.criteria = Int32(criteria.count)
    problem.goals = Int32(goals.count)
    problem.groups = Int32(groups.count)
    problem.patterns = Int32(patternStarts.count - 1)
    problem.spread = spread
    problem.group_start = memory.hold(starts: groups.map(\.count))
    problem.share = memory.hold(groups.flatMap { $0.map(\.share) })
    problem.priority = memory.hold(priorities)
    holdOrder(of: &problem, in: memory)
    holdContributions(of: &problem, in: memory)
    holdCells(of: &problem, in: memory)
    problem.lean = reading.lean
    problem.counted = reading.value
    problem.eligible = memory.hold(isEligible)
    problem.models = models.reduce(0) { $0 | 1 << UInt32($1.place) }
    problem.detailed = detailed.reduce(0) { $0 | 1 << UInt32($1.place) }
    problem.readings = true
    return problem
  }

  /// The goals with a priority, the highest first, those stated as equal together.
  private func holdOrder(of problem: inout sampling_problem, in memory: KernelMemory) {
    let ordered = priorities.indices.filter { priorities[$0] > 0 }
      .sorted { priorities[$0] != priorities[$1] ? priorities[$0] > priorities[$1] : $0 < $1 }
    var (starts, ends): ([Int32], [Int32]) = ([], [])
    var start = 0
    while start < ordered.count {
      var end = start + 1
      while end < ordered.count, priorities[ordered[start]] - priorities[ordered[end]] <= 1e-12 { end += 1 }
      for _ in start..<end {
        starts.append(Int32(start))
        ends.append(Int32(end))
      }
      start = end
    }
    problem.prioritised = Int32(ordered.count)
    problem.ordered_goals = memory.hold(ordered.map(Int32.init))
    problem.tie_start = memory.hold(starts)
    problem.tie_end = memory.hold(ends)
  }

  /// What serves which goal, for each pattern of criteria that apply.
  private func holdContributions(of problem: inout sampling_problem, in memory: KernelMemory) {
    var (goalCounts, goalCriteria, goalWeights): ([Int], [Int32], [Double]) = ([], [], [])
    var (criterionCounts, criterionGoals, criterionWeights): ([Int], [Int32], [Double]) = ([], [], [])
    for pattern in 0..<patternStarts.count - 1 {
      let applies = cells[patternStarts[pattern]].applies
      var ofCriterion = Array(repeating: [(goal: Int, weight: Double)](), count: criteria.count)
      for (goal, contributions) in goals.enumerated() {
        let left = contributions.filter { applies[$0.criterion] }
        goalCounts.append(left.count)
        for contribution in left {
          goalCriteria.append(Int32(contribution.criterion))
          goalWeights.append(contribution.weight)
          ofCriterion[contribution.criterion].append((goal, contribution.weight))
        }
      }
      for contributions in ofCriterion {
        criterionCounts.append(contributions.count)
        for contribution in contributions {
          criterionGoals.append(Int32(contribution.goal))
          criterionWeights.append(contribution.weight)
        }
      }
    }
    problem.goal_start = memory.hold(starts: goalCounts)
    problem.goal_criterion = memory.hold(goalCriteria)
    problem.goal_weight = memory.hold(goalWeights)
    problem.criterion_start = memory.hold(starts: criterionCounts)
    problem.criterion_goal = memory.hold(criterionGoals)
    problem.criterion_weight = memory.hold(criterionWeights)
    problem.pattern_start = memory.hold(patternStarts.map(Int32.init))
  }

  private func holdCells(of problem: inout sampling_problem, in memory: KernelMemory) {
    var certain = cells.flatMap(\.certain)
    let isDense = 4 * certain.count > 3 * contenders.count * criteria.count
    problem.certain_start = memory.hold(starts: cells.map { isDense ? 0 : $0.certain.count })
    if isDense {
      certain = []
      var table = Array(repeating: 0.0, count: contenders.count * criteria.count)
      for (contender, cells) in cells.enumerated() {
        for cell in cells.certain { table[contender * criteria.count + cell.criterion] = cell.value }
      }
      problem.certain_table = memory.hold(table)
    }
    problem.certain_criterion = memory.hold(certain.map { Int32($0.criterion) })
    problem.certain_value = memory.hold(certain.map(\.value))
    let rated = cells.flatMap(\.rated)
    problem.rated_start = memory.hold(starts: cells.map(\.rated.count))
    problem.rated_criterion = memory.hold(rated.map { Int32($0.criterion) })
    problem.rated_low = memory.hold(rated.map(\.low))
    problem.rated_width = memory.hold(rated.map(\.width))
    problem.unknown_start = memory.hold(starts: cells.map(\.unknown.count))
    problem.unknown_criterion = memory.hold(cells.flatMap(\.unknown).map(Int32.init))
  }
}

extension UnknownPolicy.Reading {
  /// Which way the doubt of an unknown leans, so that its mean is ⅓, ½ or ⅔.
  var lean: sampling_lean {
    switch self {
    case .worst: SAMPLING_LEANS_LOW
    case .neutral: SAMPLING_LEANS_NOT
    case .best: SAMPLING_LEANS_HIGH
    }
  }
}
