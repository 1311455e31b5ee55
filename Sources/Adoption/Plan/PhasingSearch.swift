/// Branch and bound over the windows of the features.
struct PhasingSearch {
  private let model: PhasingModel
  private let nodeBudget: Int
  private var tables: PhasingTables
  private(set) var best: Plan
  private(set) var nodes = 0
  private(set) var isExhausted = false
  /// What no plan of the parts that were given up exceeds.
  private(set) var bound = -Double.infinity

  struct Plan {
    var phases: [Int]
    var value: Double
  }

  /// What a search looks for.
  private struct Quest {
    /// Plans at it or below it are of no interest.
    var threshold: Double
    /// Whether one plan above the threshold is enough.
    let endsAtFirst: Bool
    var found: Plan?

    var isOver: Bool { endsAtFirst && found != nil }
  }

  init(_ model: PhasingModel, nodeBudget: Int) {
    self.model = model
    self.nodeBudget = nodeBudget
    tables = PhasingTables(model)
    best = Plan(phases: model.windows.latest, value: model.value(of: model.windows.latest))
  }

  /// Looks for the highest V.
  mutating func findBest() {
    var windows = model.windows
    guard windows.narrow(by: model) else { return }
    let construction = PhasingConstruction(model: model, windows: model.windows)
    let density = zip(model.gains, model.efforts).map { $0 / Double(max($1, 1)) }
    let order = density.indices.sorted { density[$0] != density[$1] ? density[$0] > density[$1] : $0 < $1 }
    if let plan = construction.plan(inOrder: order) { keep(construction.improved(plan)) }
    var quest = Quest(threshold: best.value + 1e-12, endsAtFirst: false)
    explore(windows, PhasingRelaxation(model), above: .infinity, steps: 300, for: &quest)
    if let found = quest.found { best = found }
  }

  private mutating func keep(_ phases: [Int]) {
    let value = model.value(of: phases)
    if value > best.value { best = Plan(phases: phases, value: value) }
  }

  /// Replaces the best plan by the first, in lexicographic order, of those as good.
  mutating func findFirst() {
    var windows = model.windows
    guard windows.narrow(by: model) else { return }
    let threshold = best.value - Phasing.tie - 1e-13
    var relaxation = PhasingRelaxation(model)
    guard tighten(&windows, &relaxation, above: threshold, steps: 300) != nil else { return }
    for feature in 0..<model.count {
      while windows.earliest[feature] < best.phases[feature] {
        var earlier = windows
        earlier.latest[feature] = best.phases[feature] - 1
        var quest = Quest(threshold: threshold, endsAtFirst: true)
        explore(earlier, relaxation, above: .infinity, steps: 30, for: &quest)
        if isExhausted { return }
        guard let found = quest.found else { break }
        best = found
      }
      windows.earliest[feature] = best.phases[feature]
      windows.latest[feature] = best.phases[feature]
      _ = windows.narrow(by: model)
    }
  }

  /// Narrows the windows by the bounds of the relaxation; the bounds by feature and phase, or nil where nothing
  /// above the threshold is left.
  private mutating func tighten(
    _ windows: inout PhaseWindows, _ relaxation: inout PhasingRelaxation, above threshold: Double, steps: Int
  ) -> [[Double]]? {
    var steps = steps
    while true {
      nodes += 1
      relaxation.lower(in: windows, to: threshold, steps: steps, &tables)
      if relaxation.bound <= threshold { return nil }
      let bounds = relaxation.boundsByPhase(in: windows, &tables)
      var changed = 0
      for feature in 0..<model.count {
        while windows.earliest[feature] <= windows.latest[feature],
          bounds[feature][windows.earliest[feature]] <= threshold
        {
          windows.earliest[feature] += 1
          changed += 1
        }
        while windows.earliest[feature] <= windows.latest[feature],
          bounds[feature][windows.latest[feature]] <= threshold
        {
          windows.latest[feature] -= 1
          changed += 1
        }
        if windows.earliest[feature] > windows.latest[feature] { return nil }
      }
      if changed == 0 { return bounds }
      guard windows.narrow(by: model) else { return nil }
      steps = min(steps, 20)
    }
  }

  private mutating func explore(
    _ start: PhaseWindows, _ parent: PhasingRelaxation, above: Double, steps: Int, for quest: inout Quest
  ) {
    var windows = start
    guard windows.narrow(by: model) else { return }
    guard nodes < nodeBudget else {
      isExhausted = true
      bound = max(bound, above)
      return
    }
    var relaxation = parent
    guard let bounds = tighten(&windows, &relaxation, above: quest.threshold, steps: steps) else { return }
    look(in: windows, relaxation, for: &quest)
    if quest.isOver || relaxation.bound <= quest.threshold { return }
    guard let (feature, split) = branch(windows, bounds, relaxation) else { return }
    var lower = windows
    lower.latest[feature] = split
    var upper = windows
    upper.earliest[feature] = split + 1
    let lowerFirst = bounds[feature][...split].max() ?? 0 >= bounds[feature][(split + 1)...].max() ?? 0
    for part in lowerFirst ? [lower, upper] : [upper, lower] {
      explore(part, relaxation, above: relaxation.bound, steps: 25, for: &quest)
      if quest.isOver { return }
    }
  }

  /// Makes a plan after the relaxation, and keeps it if it is what the quest is for.
  private func look(in windows: PhaseWindows, _ relaxation: PhasingRelaxation, for quest: inout Quest) {
    let count = model.count
    let expected = (0..<count).map { feature -> Double in
      var sum = Double(model.phases)
      for phase in 0..<model.phases { sum -= relaxation.live[phase * count + feature] }
      return sum
    }
    let order = (0..<count).sorted { expected[$0] != expected[$1] ? expected[$0] < expected[$1] : $0 < $1 }
    let within = PhasingConstruction(model: model, windows: windows)
    guard let plan = within.plan(inOrder: order) else { return }
    let improved = PhasingConstruction(model: model, windows: quest.endsAtFirst ? windows : model.windows)
      .improved(plan, nodes < 3)
    let value = model.value(of: improved)
    if value > quest.threshold {
      quest.found = Plan(phases: improved, value: value)
      if !quest.endsAtFirst { quest.threshold = value + 1e-12 }
    }
  }

  /// The feature and the phase after which its window is cut; nil where all windows hold one phase.
  private func branch(
    _ windows: PhaseWindows, _ bounds: [[Double]], _ relaxation: PhasingRelaxation
  ) -> (feature: Int, split: Int)? {
    var chosen: (feature: Int, split: Int)?
    var highest = -1.0
    for feature in 0..<model.count where windows.earliest[feature] < windows.latest[feature] {
      let range = windows.earliest[feature]...windows.latest[feature]
      for split in range.lowerBound..<range.upperBound {
        let lower = relaxation.bound - (bounds[feature][range.lowerBound...split].max() ?? 0)
        let upper = relaxation.bound - (bounds[feature][split + 1...range.upperBound].max() ?? 0)
        let share = relaxation.live[split * model.count + feature]
        let balance = min(share, 1 - share)
        let score = (lower + 1e-4) * (upper + 1e-4) * (0.05 + balance) * (model.efforts[feature] > 0 ? 1 : 1e-6)
        if score > highest {
          highest = score
          chosen = (feature, split)
        }
      }
    }
    return chosen
  }
}
