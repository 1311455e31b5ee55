/// Prices at which a feature may leave again, needs outside the forest may be broken and a phase may ask too much.
///
/// What is left is, for each phase, the best set of features that can be live by then: closed under the forest,
/// and asking no more than all phases up to it have room for; a table over positions and room finds it. For any
/// prices the worth of these sets bounds V from above. The subgradient method looks for prices at which the bound
/// is low (Held, Wolfe & Crowder 1974, with the deflection of Camerini, Fratta & Maffioli 1975).
struct PhasingRelaxation {
  struct Prices {
    /// By phase and feature, of one that is live in a phase and not in the next.
    var leaving: [Double]
    /// By phase, of a point of effort.
    var room: [Double]
    /// By phase and link, of a feature that is live when none of those it needs is.
    var links: [Double]
  }

  private let model: PhasingModel
  private var prices: Prices
  private(set) var bound = Double.infinity
  /// By phase and feature, how often lately it was live.
  private(set) var live: [Double]
  private var choice: [Bool]
  /// The worth of each feature being live in each phase at the prices; by phase and position.
  private var worths: [Double]

  init(_ model: PhasingModel) {
    self.model = model
    let cells = model.count * model.phases
    prices = Prices(
      leaving: Array(repeating: 0, count: cells), room: Array(repeating: 0, count: model.phases),
      links: Array(repeating: 0, count: model.forest.otherLinks.count * model.phases))
    live = Array(repeating: 0, count: cells)
    choice = Array(repeating: false, count: cells)
    worths = live
  }

  /// Lowers the bound of the plans within the windows, until it is at the target or a number of steps were made.
  mutating func lower(
    in windows: PhaseWindows, to target: Double, steps: Int, _ tables: inout PhasingTables
  ) {
    settle(windows)
    bound = .infinity
    var pace = 1.0
    var best = prices
    var worse = 0
    var direction = Prices(
      leaving: Array(repeating: 0, count: prices.leaving.count), room: Array(repeating: 0, count: prices.room.count),
      links: Array(repeating: 0, count: prices.links.count))
    for step in 0..<steps {
      let value = evaluate(in: windows, &tables)
      let weight = step == 0 ? 1 : 0.15
      for place in live.indices { live[place] += weight * ((choice[place] ? 1 : 0) - live[place]) }
      worse = value < bound - 1e-6 ? 0 : worse + 1
      if value < bound {
        bound = value
        best = prices
        if bound <= target { break }
      }
      if worse >= 10 {
        pace *= 0.6
        worse = 0
        if pace < 1e-3 { break }
      }
      guard move(in: windows, along: &direction, by: pace * (value - min(target, bound - 1e-9))) else { break }
    }
    prices = best
  }

  /// Takes away the prices of what the windows have settled.
  private mutating func settle(_ windows: PhaseWindows) {
    let count = model.count
    for phase in 0..<model.phases {
      for feature in 0..<count where !canLeave(feature, phase, windows) {
        prices.leaving[phase * count + feature] = 0
      }
      for (place, link) in model.forest.otherLinks.enumerated() where !canBreak(link, phase, windows) {
        prices.links[phase * model.forest.otherLinks.count + place] = 0
      }
    }
  }

  private func canLeave(_ feature: Int, _ phase: Int, _ windows: PhaseWindows) -> Bool {
    phase + 1 < model.phases && windows.earliest[feature] <= phase && windows.latest[feature] > phase + 1
  }

  private func canBreak(_ link: PhasingModel.Link, _ phase: Int, _ windows: PhaseWindows) -> Bool {
    windows.earliest[link.feature] <= phase && link.needed.allSatisfy { windows.latest[$0] > phase }
  }

  private mutating func evaluate(in windows: PhaseWindows, _ tables: inout PhasingTables) -> Double {
    let (count, phases) = (model.count, model.phases)
    let links = model.forest.otherLinks
    var total = 0.0
    var byFeature = Array(repeating: 0.0, count: count)
    for phase in 0..<phases {
      total += prices.room[phase] * Double(model.capacities[phase])
      let step = model.remaining[phase] - model.remaining[phase + 1]
      let room = prices.room[phase] - (phase + 1 < phases ? prices.room[phase + 1] : 0)
      for feature in 0..<count {
        let before = phase > 0 ? prices.leaving[(phase - 1) * count + feature] : 0
        byFeature[feature] =
          model.gains[feature] * step - Double(model.efforts[feature]) * room
          - prices.leaving[phase * count + feature] + before
      }
      for (place, link) in links.enumerated() {
        let price = prices.links[phase * links.count + place]
        guard price > 0 else { continue }
        byFeature[link.feature] -= price
        for needed in link.needed { byFeature[needed] += price }
      }
      for (position, feature) in model.forest.order.enumerated() {
        worths[phase * count + position] = byFeature[feature]
      }
      total += tables.fill(phase, worths, windows)
      tables.readChoice(phase, into: &choice)
    }
    return total
  }

  /// Changes the prices against what the last choice breaks; false where it breaks nothing.
  private mutating func move(in windows: PhaseWindows, along direction: inout Prices, by length: Double) -> Bool {
    let (count, phases) = (model.count, model.phases)
    let links = model.forest.otherLinks
    var square = 0.0
    var used = 0.0
    for phase in 0..<phases {
      var asked = 0.0
      for feature in 0..<count {
        let place = phase * count + feature
        if choice[place] { asked += Double(model.efforts[feature]) }
        guard canLeave(feature, phase, windows) else { continue }
        let slope = (choice[place] ? 1 : 0) - (choice[place + count] ? 1 : 0) + 0.5 * direction.leaving[place]
        direction.leaving[place] = slope
        if prices.leaving[place] > 0 || slope > 0 { square += slope * slope }
      }
      let slope = asked - used - Double(model.capacities[phase]) + 0.5 * direction.room[phase]
      used = asked
      direction.room[phase] = slope
      if prices.room[phase] > 0 || slope > 0 { square += slope * slope }
      for (place, link) in links.enumerated() where canBreak(link, phase, windows) {
        let cell = phase * links.count + place
        var slope = (choice[phase * count + link.feature] ? 1 : 0) + 0.5 * direction.links[cell]
        for needed in link.needed where choice[phase * count + needed] { slope -= 1 }
        direction.links[cell] = slope
        if prices.links[cell] > 0 || slope > 0 { square += slope * slope }
      }
    }
    guard square > 0 else { return false }
    let step = length / square
    for place in prices.leaving.indices where direction.leaving[place] != 0 {
      prices.leaving[place] = max(prices.leaving[place] + step * direction.leaving[place], 0)
    }
    for place in prices.room.indices { prices.room[place] = max(prices.room[place] + step * direction.room[place], 0) }
    for place in prices.links.indices where direction.links[place] != 0 {
      prices.links[place] = max(prices.links[place] + step * direction.links[place], 0)
    }
    return true
  }

  /// By feature and phase (later last) the bound of the plans in which it comes then; -∞ outside its window.
  mutating func boundsByPhase(in windows: PhaseWindows, _ tables: inout PhasingTables) -> [[Double]] {
    let (count, phases) = (model.count, model.phases)
    bound = evaluate(in: windows, &tables)
    var with = Array(repeating: 0.0, count: count * phases)
    var without = with
    for phase in 0..<phases { tables.compare(phase, worths, windows, &with, &without) }
    return (0..<count).map { feature in
      var result = Array(repeating: -Double.infinity, count: phases + 1)
      var value = bound
      for phase in 0..<phases { value += with[phase * count + feature] }
      for phase in 0...phases {
        if windows.earliest[feature] <= phase, phase <= windows.latest[feature] { result[phase] = min(bound, value) }
        if phase < phases { value += without[phase * count + feature] - with[phase * count + feature] }
      }
      return result
    }
  }
}
