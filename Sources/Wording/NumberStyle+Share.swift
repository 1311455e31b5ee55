/// Shares that were counted or set, where the last digit must not say something else than the number.
extension NumberStyle {
  /// The decimals of a percentage that so many runs allow: one step of the last is no less than the
  /// half-width of the 95 % interval, 1.96·½/√samples.
  package static func decimals(ofShareIn samples: Int) -> Int {
    98 / Double(max(1, samples)).squareRoot() <= 0.1 ? 1 : 0
  }

  /// A share of the runs, `62%`; what happened seldom is not shown as never, nor what failed seldom as always.
  package func share(_ share: Double, decimals: Int = 0) -> String {
    let step = decimals == 0 ? 0.01 : 0.001
    if share > 0, Self.rounded(share * 100, decimals: decimals).units == 0 {
      return "<" + percent(step, decimals: decimals)
    }
    if share < 1, Self.rounded(share * 100, decimals: decimals) == Self.rounded(100, decimals: decimals) {
      return ">" + percent(1 - step, decimals: decimals)
    }
    return percent(share, decimals: decimals)
  }

  /// A share that was set, such as a threshold, with all its decimals.
  package func threshold(_ share: Double) -> String {
    let decimals = (0..<9).first { abs(Self.value(share * 100, decimals: $0) - share * 100) < 1e-9 }
    return percent(share, decimals: decimals ?? 9)
  }

  /// A share below a threshold, with as many decimals as it takes to see that it is.
  package func percent(_ share: Double, below threshold: Double) -> String {
    let decimals = (0..<9).first { Self.value(share * 100, decimals: $0) < threshold * 100 - 1e-9 }
    return percent(share, decimals: decimals ?? 9)
  }

  /// A share of no less than a threshold, with as many decimals as it takes to see that it is.
  package func percent(_ share: Double, from threshold: Double) -> String {
    let decimals = (0..<9).first { Self.value(share * 100, decimals: $0) >= threshold * 100 - 1e-9 }
    return percent(share, decimals: decimals ?? 9)
  }

  /// Two shares, with as many decimals as it takes to tell them apart.
  package func percents(_ first: Double, _ second: Double) -> (first: String, second: String) {
    let decimals =
      (0..<9).first { Self.value(first * 100, decimals: $0) != Self.value(second * 100, decimals: $0) } ?? 0
    return (percent(first, decimals: decimals), percent(second, decimals: decimals))
  }

  /// A lead in units of value that is no more than a limit, with as many decimals as it takes to see both.
  package func lead(_ lead: Double, within limit: Double) -> String {
    let decimals = (2..<9).first { decimals in
      let shown = Self.value(lead, decimals: decimals)
      return shown > 0 && shown <= limit + 1e-12
    }
    return fixed(lead, decimals: decimals ?? 9)
  }

  /// Two values, with as many decimals as it takes to tell them apart, two at least.
  package func values(_ first: Double, _ second: Double) -> (first: String, second: String) {
    let decimals =
      (2..<9).first { Self.value(first, decimals: $0) != Self.value(second, decimals: $0) } ?? 2
    return (fixed(first, decimals: decimals), fixed(second, decimals: decimals))
  }

  /// A small difference of values, `0.046`; what is not nothing is not shown as nothing.
  package func small(_ difference: Double) -> String {
    if difference != 0, Self.rounded(difference, decimals: 3).units == 0 { return "<" + fixed(0.001, decimals: 3) }
    return fixed(difference, decimals: 3)
  }

  /// A gain or a loss of value, `+0.046`.
  package func signed(_ difference: Double) -> String {
    (difference > 0 ? "+" : "") + fixed(difference, decimals: 3)
  }

  /// A number of 0 or more as it is shown.
  private static func value(_ number: Double, decimals: Int) -> Double {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return rounded(number, decimals: decimals).units / scale
  }
}
