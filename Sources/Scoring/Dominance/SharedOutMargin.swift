/// By how much a vendor can be ahead of its best rival where some goals apply to some vendors only.
///
/// A value is then Σ p·a / Σ p over the goals that apply, which is not linear in p. But for any level μ
/// that no rival may exceed, the vendor's best value h(μ) is one linear programme:
///
///     greatest Σ_{g∈v} p·a_v  with  Σ_{g∈v} p = 1,  Σ_{g∈k} p·(a_k − μ) ≤ 0 for every rival k,  p ≥ 0,
///
/// and the margin is the greatest h(μ) − μ over 0 ≤ μ ≤ 1. This is looked for by halving intervals of μ,
/// the most promising first, as Piyavskii (1972) and Shubert (1972) do; their bound from a Lipschitz
/// constant is replaced by a closer one: h never falls, and the prices of the programme at the upper end of an
/// interval bound it all over the interval. A rival without any value counts as 0 there.
struct SharedOutMargin {
  /// −1…1: one that some priorities give, and within 1e-3 of the greatest.
  ///
  /// As long as it is not settled on which side of −1e-9 the greatest lies, the search goes on, to 1e-10 or
  /// until the programmes run out.
  let value: Double

  /// - Parameters:
  ///   - own: the vendor's attainment by goal; nil where it does not apply, but not everywhere.
  ///   - limit: how many programmes may be solved.
  init(of own: [Double?], over rivals: [[Double?]], limit: Int) {
    var search = MarginSearch(own: own, rivals: rivals)
    var best = -1.0
    var intervals = [Interval(low: 0, high: 1, bound: ValueBound(lines: []))]
    var next = 1.0
    for _ in 0..<limit {
      let widest = intervals.removeLast()
      if next < widest.high { intervals.append(Interval(low: next, high: widest.high, bound: widest.bound)) }
      // Where no priorities keep the rivals to μ, none keep them to less.
      if let result = search.bestValue(ifRivalsAtMost: next) {
        best = max(best, result.value - result.reached)
        if result.reached > widest.low {
          intervals.append(Interval(low: widest.low, high: result.reached, bound: result.bound))
        }
      }
      intervals.sort { $0.promise < $1.promise }
      guard let promising = intervals.last else { break }
      let isUndecided = best < -ValueGap.tolerance && promising.promise >= -ValueGap.tolerance
      guard promising.promise > best + (isUndecided ? 1e-10 : 1e-3) else { break }
      next = (promising.low + promising.high) / 2
    }
    value = best
  }

  /// An interval of μ that has been looked at only at its upper end.
  private struct Interval {
    let low: Double
    let high: Double
    let bound: ValueBound
    /// What h(μ) − μ cannot exceed below the upper end; the bound is convex, so that is its value at the lower one.
    var promise: Double { bound(low) - low }
  }
}

/// A bound of h that holds up to the μ at which it was found: the greatest of a few rising lines.
private struct ValueBound {
  let lines: [(constant: Double, slope: Double)]

  func callAsFunction(_ level: Double) -> Double {
    lines.map { $0.constant + $0.slope * level }.max() ?? 1
  }
}

/// The programmes of one vendor; a rival's row is added when a solution violates it, and kept.
private struct MarginSearch {
  let own: [Double?]
  let rivals: [[Double?]]
  private var limiting: [Int] = []

  init(own: [Double?], rivals: [[Double?]]) {
    self.own = own
    self.rivals = rivals
  }

  /// h(μ), the level up to μ that a rival really reaches then, and a bound of h below μ.
  ///
  /// Nil where no priorities keep all rivals to μ.
  /// Each goal that applies counts 1 more in the objective. So the value is 1 + h with Σ p = 1, and 0
  /// where only p = 0 is left; Σ p ≤ 1 then stands for Σ p = 1.
  mutating func bestValue(ifRivalsAtMost level: Double) -> (value: Double, reached: Double, bound: ValueBound)? {
    let objective = own.map { $0.map { 1 + $0 } ?? 0 }
    let whole = LinearProgramme.Row(own.map { $0 == nil ? 0 : 1 }, atMost: 1)
    func excess(_ rival: Int) -> [Double] { rivals[rival].map { $0.map { $0 - level } ?? 0 } }
    var programme = LinearProgramme(
      maximising: objective, rows: [whole] + limiting.map { LinearProgramme.Row(excess($0), atMost: 0) })
    while let solution = programme.solution() {
      guard solution.value >= 0.5 else { return nil }
      if let worst = mostViolated(by: solution.point, level: level), !limiting.contains(worst) {
        limiting.append(worst)
        programme.add(LinearProgramme.Row(excess(worst), atMost: 0))
        continue
      }
      return (
        solution.value - 1, reached(by: solution.point, atMost: level),
        bound(from: Array(solution.prices.dropFirst()))
      )
    }
    return nil
  }

  /// The rival that exceeds μ most; nil where none does by more than 1e-12.
  private func mostViolated(by priorities: [Double], level: Double) -> Int? {
    var found: (rival: Int, excess: Double)?
    for rival in rivals.indices {
      let (sum, weight) = total(of: rival, priorities)
      let excess = (sum - level * weight) / max(1, weight)
      if excess > 1e-12, excess > found?.excess ?? 0 { found = (rival, excess) }
    }
    return found?.rival
  }

  private func reached(by priorities: [Double], atMost level: Double) -> Double {
    var greatest = 0.0
    for rival in rivals.indices {
      let (sum, weight) = total(of: rival, priorities)
      if weight > 1e-12 { greatest = max(greatest, sum / weight) }
    }
    return min(level, greatest)
  }

  private func total(of rival: Int, _ priorities: [Double]) -> (sum: Double, weight: Double) {
    var (sum, weight) = (0.0, 0.0)
    for goal in priorities.indices {
      guard let attainment = rivals[rival][goal] else { continue }
      sum += priorities[goal] * attainment
      weight += priorities[goal]
    }
    return (sum, weight)
  }

  /// By weak duality, h(μ) ≤ max_{g∈v} (a_v − Σ y·(a_k − μ)) with any prices y ≥ 0 of the rivals for which
  /// no goal outside v has Σ y·(a_k − μ) < 0; if that holds for one μ it does for every lower one.
  private func bound(from prices: [Double]) -> ValueBound {
    ValueBound(
      lines: own.indices.compactMap { goal in
        own[goal].map { attainment in
          var (constant, slope) = (attainment, 0.0)
          for (rival, price) in zip(limiting, prices) {
            guard let theirs = rivals[rival][goal] else { continue }
            constant -= price * theirs
            slope += price
          }
          return (constant, slope)
        }
      })
  }
}
