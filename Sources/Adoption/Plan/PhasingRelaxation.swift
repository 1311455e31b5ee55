/// Prices at which needs may be broken and features come more than once: what is left is a knapsack for each phase.
///
/// For any prices the value of the knapsacks bounds V from above; the subgradient method looks for prices at
/// which the bound is low (Held, Wolfe & Crowder 1974, with the deflection of Camerini, Fratta & Maffioli 1975).
struct PhasingRelaxation {
  struct Prices {
    /// Of a feature that comes more than once.
    var features: [Double]
    /// By link and phase, of a feature that has come by then when none of those it needs has.
    var links: [Double]
  }

  private let model: PhasingModel
  private(set) var prices: Prices
  private(set) var bound = Double.infinity
  /// By phase and feature, how often lately the knapsacks took it.
  private(set) var taken: [Double]
  /// The worth of each feature in each phase at the prices; by phase and feature.
  private var worths: [Double]
  private var choice: [Bool]

  init(_ model: PhasingModel, prices: Prices? = nil) {
    self.model = model
    self.prices =
      prices
      ?? Prices(
        features: Array(repeating: 0, count: model.count),
        links: Array(repeating: 0, count: model.links.count * model.phases))
    taken = Array(repeating: 0, count: model.count * model.phases)
    worths = taken
    choice = Array(repeating: false, count: taken.count)
  }

  /// Lowers the bound of the plans within the windows, until it is at the target or a number of steps were made.
  mutating func lower(in windows: PhaseWindows, to target: Double, steps: Int, pace: Double = 1) {
    bound = .infinity
    let active = activeLinks(windows)
    var pace = pace
    var best = prices
    var sinceBetter = 0
    var direction = Prices(
      features: Array(repeating: 0, count: prices.features.count),
      links: Array(repeating: 0, count: prices.links.count))
    for step in 0..<steps {
      let value = evaluate(in: windows, active)
      let weight = step == 0 ? 1 : 0.15
      for place in taken.indices { taken[place] += weight * ((choice[place] ? 1 : 0) - taken[place]) }
      if value < bound - 1e-12 {
        if value < bound - 1e-6 { sinceBetter = 0 } else { sinceBetter += 1 }
        bound = value
        best = prices
        if bound <= target { break }
      } else {
        sinceBetter += 1
      }
      if sinceBetter >= 6 {
        pace /= 2
        sinceBetter = 0
        if pace < 1e-3 { break }
        prices = best
      }
      guard move(in: windows, active, along: &direction, by: pace * (value - min(target, bound - 1e-9))) else { break }
    }
    prices = best
  }

  /// The links that are not settled by the windows, with the phases in which they are not.
  private func activeLinks(_ windows: PhaseWindows) -> [(link: Int, phases: Range<Int>)] {
    model.links.indices.compactMap { place in
      let link = model.links[place]
      let last = link.needed.map { windows.latest[$0] }.min() ?? 0
      let first = windows.earliest[link.feature]
      return first < last ? (place, first..<last) : nil
    }
  }

  private func isFixed(_ feature: Int, _ windows: PhaseWindows) -> Bool {
    windows.earliest[feature] == windows.latest[feature]
  }

  private mutating func evaluate(in windows: PhaseWindows, _ active: [(link: Int, phases: Range<Int>)]) -> Double {
    let (count, phases) = (model.count, model.phases)
    var total = 0.0
    for feature in 0..<count {
      let price = isFixed(feature, windows) ? 0 : prices.features[feature]
      total += price
      for phase in 0..<phases {
        worths[phase * count + feature] = model.gains[feature] * model.remaining[phase] - price
      }
    }
    for (place, range) in active {
      let link = model.links[place]
      var sum = 0.0
      for phase in stride(from: range.upperBound - 1, through: 0, by: -1) {
        if phase >= range.lowerBound { sum += prices.links[place * phases + phase] }
        worths[phase * count + link.feature] -= sum
        for needed in link.needed { worths[phase * count + needed] += sum }
      }
    }
    for phase in 0..<phases { total += fill(phase, windows) }
    return total
  }

  /// The best choice for one phase; returns its worth.
  private mutating func fill(_ phase: Int, _ windows: PhaseWindows) -> Double {
    let count = model.count
    let base = phase * count
    var total = 0.0
    var room = model.capacities[phase]
    var items: [Int] = []
    for feature in 0..<count {
      let (first, last) = (windows.earliest[feature], windows.latest[feature])
      choice[base + feature] = false
      guard first <= phase, phase <= last else { continue }
      if first == last {
        choice[base + feature] = true
        total += worths[base + feature]
        room -= model.efforts[feature]
      } else if worths[base + feature] > 0 {
        if model.efforts[feature] == 0 {
          choice[base + feature] = true
          total += worths[base + feature]
        } else {
          items.append(feature)
        }
      }
    }
    let width = room + 1
    var best = Array(repeating: 0.0, count: width)
    var takes = Array(repeating: false, count: width * items.count)
    for (place, feature) in items.enumerated() {
      let (effort, worth) = (model.efforts[feature], worths[base + feature])
      guard effort <= room else { continue }
      for used in stride(from: room, through: effort, by: -1) where best[used - effort] + worth > best[used] {
        best[used] = best[used - effort] + worth
        takes[place * width + used] = true
      }
    }
    total += best[room]
    for (place, feature) in items.enumerated().reversed() where takes[place * width + room] {
      choice[base + feature] = true
      room -= model.efforts[feature]
    }
    return total
  }

  /// Changes the prices against what the last choice breaks; false where it breaks nothing.
  private mutating func move(
    in windows: PhaseWindows, _ active: [(link: Int, phases: Range<Int>)], along direction: inout Prices,
    by length: Double
  ) -> Bool {
    let (count, phases) = (model.count, model.phases)
    var square = 0.0
    for feature in 0..<count where !isFixed(feature, windows) {
      var times = 0.0
      for phase in 0..<phases where choice[phase * count + feature] { times += 1 }
      let slope = times - 1 + 0.3 * direction.features[feature]
      direction.features[feature] = slope
      if prices.features[feature] > 0 || slope > 0 || windows.latest[feature] < phases { square += slope * slope }
    }
    for (place, range) in active {
      let link = model.links[place]
      var excess = 0.0
      for phase in 0..<range.upperBound {
        if choice[phase * count + link.feature] { excess += 1 }
        for needed in link.needed where choice[phase * count + needed] { excess -= 1 }
        guard phase >= range.lowerBound else { continue }
        let cell = place * phases + phase
        let slope = excess + 0.3 * direction.links[cell]
        direction.links[cell] = slope
        if prices.links[cell] > 0 || slope > 0 { square += slope * slope }
      }
    }
    guard square > 0 else { return false }
    let step = length / square
    for feature in 0..<count where !isFixed(feature, windows) {
      let price = prices.features[feature] + step * direction.features[feature]
      prices.features[feature] = windows.latest[feature] < phases ? price : max(price, 0)
    }
    for (place, range) in active {
      for cell in place * phases + range.lowerBound..<place * phases + range.upperBound {
        prices.links[cell] = max(prices.links[cell] + step * direction.links[cell], 0)
      }
    }
    return true
  }

  /// By feature and phase (later last) the bound of the plans in which it comes then; -∞ outside its window.
  mutating func boundsByPhase(in windows: PhaseWindows) -> [[Double]] {
    let (count, phases) = (model.count, model.phases)
    bound = evaluate(in: windows, activeLinks(windows))
    var with = Array(repeating: 0.0, count: count * phases)
    var without = with
    for phase in 0..<phases { compareChoices(phase, windows, &with, &without) }
    return (0..<count).map { feature in
      var result = Array(repeating: -Double.infinity, count: phases + 1)
      let (first, last) = (windows.earliest[feature], windows.latest[feature])
      guard first < last else {
        result[first] = bound
        return result
      }
      var never = bound
      for phase in first...min(last, phases - 1) { never += without[phase * count + feature] }
      for phase in first...last {
        if phase == phases {
          result[phase] = min(bound, never)
        } else {
          let place = phase * count + feature
          result[phase] = min(bound, never - without[place] + with[place])
        }
      }
      return result
    }
  }

  /// What it costs the phase to take each feature, and to leave it: 0 or less.
  private func compareChoices(
    _ phase: Int, _ windows: PhaseWindows, _ with: inout [Double], _ without: inout [Double]
  ) {
    let base = phase * model.count
    var room = model.capacities[phase]
    var items: [Int] = []
    for feature in 0..<model.count {
      let (first, last) = (windows.earliest[feature], windows.latest[feature])
      guard first <= phase, phase <= last else { continue }
      if first == last {
        room -= model.efforts[feature]
      } else if model.efforts[feature] == 0 {
        with[base + feature] = min(worths[base + feature], 0)
        without[base + feature] = -max(worths[base + feature], 0)
      } else {
        items.append(feature)
      }
    }
    let width = room + 1
    var before = Array(repeating: 0.0, count: width * (items.count + 1))
    var after = before
    func add(_ feature: Int, to table: inout [Double], from old: Int, into new: Int) {
      let (effort, worth) = (model.efforts[feature], worths[base + feature])
      for used in 0..<width {
        let left = table[old * width + used]
        table[new * width + used] = used >= effort ? max(left, table[old * width + used - effort] + worth) : left
      }
    }
    for (place, feature) in items.enumerated() { add(feature, to: &before, from: place, into: place + 1) }
    for (place, feature) in items.enumerated().reversed() { add(feature, to: &after, from: place + 1, into: place) }
    let best = before[items.count * width + room]
    for (place, feature) in items.enumerated() {
      let effort = model.efforts[feature]
      var (taking, leaving) = (-Double.infinity, -Double.infinity)
      for used in 0...room {
        let (left, rest) = (before[place * width + used], (place + 1) * width + room - used)
        leaving = max(leaving, left + after[rest])
        if room - used >= effort { taking = max(taking, left + worths[base + feature] + after[rest - effort]) }
      }
      with[base + feature] = taking - best
      without[base + feature] = leaving - best
    }
  }
}
