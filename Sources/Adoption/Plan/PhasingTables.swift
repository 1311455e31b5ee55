/// The best sets of live features, by position in the forest and room left: one table, used again and again.
struct PhasingTables {
  private let model: PhasingModel
  private let count: Int
  /// By position and room, the worth of the best choice from there on.
  private var rest: [Double]
  /// By position and room, the worth of the best choice up to there.
  private var path: [Double]
  /// Cells that were computed, by which work is counted.
  private(set) var cells = 0

  init(_ model: PhasingModel) {
    self.model = model
    count = model.count
    let width = (model.roomByPhase.max() ?? 0) + 1
    rest = Array(repeating: 0, count: (count + 1) * width)
    path = rest
  }

  /// The worth of the best set for a phase.
  ///
  /// - Parameter worths: by phase and position.
  mutating func fill(_ phase: Int, _ worths: [Double], _ windows: PhaseWindows) -> Double {
    let room = model.roomByPhase[phase]
    let width = room + 1
    let forest = model.forest
    cells += count * width
    return rest.withUnsafeMutableBufferPointer { rest in
      for used in 0..<width { rest[count * width + used] = 0 }
      for position in stride(from: count - 1, through: 0, by: -1) {
        let feature = forest.order[position]
        let effort = model.tableEfforts[feature]
        let worth = worths[phase * count + position]
        let (here, next, past) = (position * width, (position + 1) * width, (position + forest.sizes[position]) * width)
        if windows.earliest[feature] > phase {
          for left in 0..<width { rest[here + left] = rest[past + left] }
        } else if windows.latest[feature] <= phase {
          for left in 0..<min(effort, width) { rest[here + left] = -.infinity }
          for left in stride(from: effort, to: width, by: 1) { rest[here + left] = rest[next + left - effort] + worth }
        } else {
          for left in 0..<min(effort, width) { rest[here + left] = rest[past + left] }
          for left in stride(from: effort, to: width, by: 1) {
            rest[here + left] = max(rest[past + left], rest[next + left - effort] + worth)
          }
        }
      }
      return rest[room]
    }
  }

  /// The set that was found last; by phase and feature.
  func readChoice(_ phase: Int, into choice: inout [Bool]) {
    let forest = model.forest
    for feature in 0..<count { choice[phase * count + feature] = false }
    var left = model.roomByPhase[phase]
    let width = left + 1
    var position = 0
    while position < count {
      let feature = forest.order[position]
      let past = position + forest.sizes[position]
      if rest[position * width + left] == rest[past * width + left] {
        position = past
      } else {
        choice[phase * count + feature] = true
        left -= model.tableEfforts[feature]
        position += 1
      }
    }
  }

  /// What it costs the phase to have each feature live, and not live: 0 or less; by phase and feature.
  mutating func compare(
    _ phase: Int, _ worths: [Double], _ windows: PhaseWindows, _ with: inout [Double], _ without: inout [Double]
  ) {
    let best = fill(phase, worths, windows)
    let room = model.roomByPhase[phase]
    let width = room + 1
    let forest = model.forest
    cells += 2 * count * width
    for cell in 0..<(count + 1) * width { path[cell] = -.infinity }
    path[room] = 0
    var leaving = Array(repeating: -Double.infinity, count: count)
    for position in 0..<count {
      let feature = forest.order[position]
      let effort = model.tableEfforts[feature]
      let worth = worths[phase * count + position]
      let (here, next, past) = (position * width, (position + 1) * width, (position + forest.sizes[position]) * width)
      var (taken, left) = (-Double.infinity, -Double.infinity)
      if windows.earliest[feature] <= phase {
        for room in stride(from: effort, to: width, by: 1) {
          let value = path[here + room] + worth
          taken = max(taken, value + rest[next + room - effort])
          path[next + room - effort] = max(path[next + room - effort], value)
        }
      }
      if windows.latest[feature] > phase {
        for room in 0..<width {
          left = max(left, path[here + room] + rest[past + room])
          path[past + room] = max(path[past + room], path[here + room])
        }
      }
      // A feature is not live either where one above it is not.
      leaving[position] = max(left, forest.parents[position].map { leaving[$0] } ?? -.infinity)
      with[phase * count + feature] = min(taken - best, 0)
      without[phase * count + feature] = min(leaving[position] - best, 0)
    }
  }
}
