/// Good plans, made without proof.
struct PhasingConstruction {
  let model: PhasingModel
  let windows: PhaseWindows

  /// Places features one by one, each with what it needs, as early as there is room; nil where the windows forbid it.
  func plan(inOrder order: [Int]) -> [Int]? {
    var plan = Array(repeating: -1, count: model.count)
    var room = model.capacities
    for feature in order
    where windows.earliest[feature] == windows.latest[feature] && windows.latest[feature] < model.phases {
      plan[feature] = windows.latest[feature]
      room[plan[feature]] -= model.efforts[feature]
    }
    for feature in order where plan[feature] < 0 { place(feature, in: &plan, &room) }
    for feature in order where plan[feature] > windows.latest[feature] { return nil }
    for link in model.needs where !model.holds(link, in: plan) { return nil }
    return plan
  }

  private func place(_ feature: Int, in plan: inout [Int], _ room: inout [Int]) {
    var first = windows.earliest[feature]
    for place in model.incident[feature] where model.needs[place].feature == feature {
      let needed = model.needs[place].needed
      if !needed.contains(where: { plan[$0] >= 0 && plan[$0] < model.phases }) {
        let next = needed.filter { plan[$0] < 0 }.min {
          (windows.earliest[$0], model.efforts[$0]) < (windows.earliest[$1], model.efforts[$1])
        }
        if let next { self.place(next, in: &plan, &room) }
      }
      first = max(first, needed.filter { plan[$0] >= 0 }.map { plan[$0] }.min() ?? model.phases)
    }
    let last = min(windows.latest[feature], model.phases - 1)
    let found = first <= last ? (first...last).first { room[$0] >= model.efforts[feature] } : nil
    plan[feature] = found ?? model.phases
    if let found { room[found] -= model.efforts[feature] }
  }

  /// Moves single features, and exchanges two, as long as that makes the plan better.
  func improved(_ plan: [Int], _ on: Bool = true) -> [Int] {
    if !on { return plan }
    var plan = plan
    var used = Array(repeating: 0, count: model.phases + 1)
    for (feature, phase) in plan.enumerated() { used[phase] += model.efforts[feature] }
    func fits(_ phase: Int) -> Bool { phase == model.phases || used[phase] <= model.capacities[phase] }
    func attempt(_ moves: [(feature: Int, phase: Int)]) -> Bool {
      var change = 0.0
      for (feature, phase) in moves {
        guard windows.earliest[feature] <= phase, phase <= windows.latest[feature] else { return false }
        change += model.gains[feature] * (model.remaining[phase] - model.remaining[plan[feature]])
      }
      guard change > 1e-12 else { return false }
      let old = moves.map { plan[$0.feature] }
      for (feature, phase) in moves {
        used[plan[feature]] -= model.efforts[feature]
        used[phase] += model.efforts[feature]
      }
      for (feature, phase) in moves { plan[feature] = phase }
      if moves.allSatisfy({ move in
        fits(move.phase) && model.incident[move.feature].allSatisfy { model.holds(model.needs[$0], in: plan) }
      }) {
        return true
      }
      for ((feature, phase), old) in zip(moves, old) {
        used[phase] -= model.efforts[feature]
        used[old] += model.efforts[feature]
        plan[feature] = old
      }
      return false
    }
    var again = true
    while again {
      again = false
      for feature in plan.indices {
        for phase in 0..<plan[feature] where attempt([(feature, phase)]) {
          again = true
          break
        }
        for other in plan.indices where plan[other] < plan[feature] {
          let phase = plan[other]
          for rest in phase + 1...model.phases where attempt([(feature, phase), (other, rest)]) {
            again = true
            break
          }
        }
      }
    }
    return plan
  }
}
