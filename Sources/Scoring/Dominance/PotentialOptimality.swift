package import Evaluation

/// Whether there are any priorities of the goals at all with which a vendor is first, ties included.
///
/// A vendor that is not dominated may still never be first (Hazen 1986).
package struct PotentialOptimality: Hashable, Sendable {
  /// The place of the vendor.
  package let vendor: Int
  /// By how much it can be ahead of its best rival at most, −1…1; negative: by how little it is behind at best.
  ///
  /// 0 for a vendor without rivals.
  package let margin: Double
  /// Whether the margin is −1e-9 or more.
  package var isPossible: Bool { margin >= -ValueGap.tolerance }

  /// The ranked vendors in the order of the page.
  ///
  /// Where the same goals apply to all, values are linear in the priorities, and the margin is that of one
  /// linear programme a vendor. Where a goal applies to some only, its priority is shared out among
  /// the others of those to whom it does not, and `SharedOutMargin` searches.
  package static func all(_ comparison: Comparison, in evaluation: Evaluation) -> [PotentialOptimality] {
    let contenders = comparison.assessments.filter { $0.rank != nil }
    // A goal that applies to nobody has no say, whatever its priority.
    let goals = comparison.weighting.priorities.indices.filter { goal in
      contenders.contains { $0.attainments[goal] != nil }
    }
    let values = contenders.map { contender in goals.map { contender.attainments[$0]?.point } }
    let isLinear = values.allSatisfy { $0.allSatisfy { $0 != nil } }
    let known = values.map { $0.map { $0 ?? 0 } }
    return contenders.indices.map { place in
      let margin: Double
      if contenders.count == 1 || goals.isEmpty {
        margin = 0
      } else if isLinear {
        margin = greatestMargin(of: known[place], over: known.indices.filter { $0 != place }.map { known[$0] })
      } else {
        let rivals = values.indices.filter { $0 != place }.map { values[$0] }
        margin = SharedOutMargin(of: values[place], over: rivals, limit: 256).value
      }
      return PotentialOptimality(vendor: contenders[place].vendor, margin: margin)
    }
  }

  /// The greatest m such that for some p ≥ 0 with Σ p = 1, Σ p·(own − rival) ≥ m for every rival.
  ///
  /// Solved for x = 1 + m: x ≤ Σ p·(1 + own − rival) and Σ p ≤ 1, which 0 satisfies, and of which more p
  /// is never worse. Only a few rivals ever limit it, so a rival's row is added when a solution
  /// violates it (Dantzig, Fulkerson & Johnson 1954).
  private static func greatestMargin(of own: [Double], over rivals: [[Double]]) -> Double {
    let leads = rivals.map { rival in zip(own, rival).map { $0 - $1 } }
    var programme = LinearProgramme(maximising: [1] + own.map { _ in 0 })
    programme.add(LinearProgramme.Row([0] + own.map { _ in 1 }, atMost: 1))
    var next = 0
    var found = -1.0
    for _ in leads.indices {
      programme.add(LinearProgramme.Row([1] + leads[next].map { -1 - $0 }, atMost: 0))
      guard let solution = programme.solution() else { break }
      let priorities = Array(solution.point.dropFirst())
      let margins = leads.map { lead in zip(priorities, lead).map { $0 * $1 }.compensatedSum() }
      guard let least = margins.indices.min(by: { margins[$0] < margins[$1] }) else { break }
      found = max(found, margins[least])
      if margins[least] >= solution.value - 1 - 1e-12 { break }
      next = least
    }
    return found
  }
}
