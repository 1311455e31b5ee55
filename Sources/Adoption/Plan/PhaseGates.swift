package import Evaluation

extension Rollout {
  /// What must hold at the end of a phase, counted from 0.
  ///
  /// A phase for which nothing is said has each KPI with a baseline and a target on the straight line between
  /// them, at the share of the weeks that are gone by then.
  /// - Parameter kpis: in the order of their ids.
  package func gates(after phase: Int, kpis: [KPI]) -> [Gate] {
    if let gates = gates[phases[phase].id], !gates.isEmpty { return gates }
    let gone = phases[...phase].reduce(0) { $0 + $1.weeks }
    let total = phases.reduce(0) { $0 + $1.weeks }
    return kpis.compactMap { kpi in
      guard let baseline = kpi.baseline, let target = kpi.target else { return nil }
      let threshold = baseline + (target - baseline) * Double(gone) / Double(total)
      return .kpi(
        kpi.id, kpi.better == .more ? .atLeast : .atMost, threshold: threshold, minimumCount: 0, why: nil)
    }
  }
}
