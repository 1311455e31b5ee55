import Diagnostics
import Evaluation
import YAMLSource

extension DiagnosticLog {
  func rollout(_ node: Node, kpis: [String]) -> Rollout? {
    guard var fields = Fields(node, "'rollout'", self) else { return nil }
    let start = fields.date("start")
    let declared = (fields.entries("phases") ?? []).map(\.key.text)
    var phases: [RolloutPhase] = []
    for (key, value) in fields.entries("phases") ?? [] {
      guard let phase = phase(key, value) else { continue }
      if let last = phases.last, phase.share < last.share - 1e-12 {
        report(
          .sharesFall, at: key.location, "the phase '\(phase.id)' reaches fewer learners than '\(last.id)' before it",
          hint: "shares stay or rise from phase to phase")
      }
      phases.append(phase)
    }
    var pace = Rollout.Pace()
    if let paceNode = fields.node("pace_points_per_4_weeks"),
      var inner = Fields(paceNode, "'pace_points_per_4_weeks' of 'rollout'", self)
    {
      let range = 0...Double.greatestFiniteMagnitude
      pace.low = inner.number("low", in: range) ?? pace.low
      pace.medium = inner.number("medium", in: range) ?? pace.medium
      pace.high = inner.number("high", in: range) ?? pace.high
      inner.finish()
    }
    var gates: [PhaseID: [Rollout.Gate]] = [:]
    for (key, value) in fields.entries("gates") ?? [] {
      guard let phase = reference(key, to: "phase", among: declared, as: PhaseID.self) else { continue }
      guard value.shape == .list else {
        report(.wrongType, at: value.location, "the gates of '\(phase)' are a list, and this is \(value.described)")
        continue
      }
      gates[phase] = value.elements.compactMap { gate($0, phase, kpis) }
    }
    fields.finish()
    return Rollout(start: start, phases: phases, pace: pace, gates: gates)
  }

  private func phase(_ key: Node, _ node: Node) -> RolloutPhase? {
    guard let id = identifier(key, "a phase", as: PhaseID.self), var fields = Fields(node, "the phase '\(id)'", self)
    else { return nil }
    let name = fields.requiredText("name")
    let weeks = fields.requiredWholeNumber("weeks", in: 1...5200)
    let share = fields.required("share_percent").flatMap {
      percent($0, fields.named("share_percent"), in: Double.leastNonzeroMagnitude...100)
    }
    fields.finish()
    guard let name, let weeks, let share else { return nil }
    return RolloutPhase(id: id, name: name, weeks: weeks, share: share)
  }

  private func gate(_ node: Node, _ phase: PhaseID, _ kpis: [String]) -> Rollout.Gate? {
    guard var fields = Fields(node, "a gate of '\(phase)'", self) else { return nil }
    let why = fields.text("why")
    if fields.key("check") != nil {
      let check = fields.text("check")
      fields.finish()
      return check.map { .check($0, why: why) }
    }
    let kpi = fields.required("kpi", hint: "a gate names a 'kpi' with at_least or at_most, or a 'check'").flatMap {
      reference($0, to: "KPI", among: kpis, as: KPIID.self)
    }
    let atLeast = fields.number("at_least")
    let atMost = fields.number("at_most")
    let count = fields.wholeNumber("minimum_count", in: 0...1_000_000_000) ?? 0
    fields.finish()
    switch (atLeast, atMost) {
    case (let threshold?, nil):
      return kpi.map { .kpi($0, .atLeast, threshold: threshold, minimumCount: count, why: why) }
    case (nil, let threshold?):
      return kpi.map { .kpi($0, .atMost, threshold: threshold, minimumCount: count, why: why) }
    case (.some, .some):
      report(
        .conflictingKeys, at: node.location, "a gate of '\(phase)' has both at_least and at_most",
        hint: "write two gates")
    case (nil, nil):
      if fields.key("at_least") == nil, fields.key("at_most") == nil, fields.key("kpi") != nil {
        report(
          .missingKey, at: node.location, "a gate of '\(phase)' has neither at_least nor at_most",
          hint: "add one of the two")
      }
    }
    return nil
  }
}
