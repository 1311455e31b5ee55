extension Doubt {
  /// How much better the choice becomes on average if this rating alone is known first; 0 or more, in units of value.
  ///
  /// The expected value of partial perfect information, exact for one rating of an additive value (Raiffa & Schlaifer
  /// 1961). An answer is worth something only where it changes who is chosen: with D the gap between the vendor and the
  /// best other by expectation, and Z = ω·(X − E[X]) what the answer adds to the vendor's value, that is
  /// E[(Z − D)⁺] for a vendor that trails and E[(−Z − D)⁺] for the one that leads.
  ///
  /// - X even from low to high, h = ω·(high − low)/2: (h − D)²/(4h) either way, as Z is symmetric.
  /// - X of density 2(1 − x): a vendor that trails passes where X is above t = ⅓ + D/ω, which gives
  ///   ω·∫ₜ¹ (x − t)·2(1 − x) dx = ω·(1 − t)³/3; one that leads is passed where X is below s = ⅓ − D/ω, which gives
  ///   ω·∫₀ˢ (s − x)·2(1 − x) dx = ω·(s² − s³/3).
  /// - X of density 2x is 1 minus one of density 2(1 − x), so Z changes its sign and the two cases change places.
  ///
  /// - Parameters:
  ///   - weight: ω, what the criterion counts for this vendor, 0…1.
  ///   - gap: D, 0 or more.
  ///   - leads: whether the vendor is ahead of all others by expectation.
  package func expectedGain(weight: Double, gap: Double, leads: Bool) -> Double {
    // How far the answer can move the vendor's value the way that changes the choice. An answer that brings it level
    // but for rounding changes nothing.
    let reach = weight * greatestSurprise(upwards: !leads)
    guard reach - gap > 1e-12 else { return 0 }
    let room = (reach - gap) / weight
    return switch self {
    case .none: 0
    case .uniform(let low, let high): weight * room * room / (2 * (high - low))
    case .leaningLow where leads, .leaningHigh where !leads: weight * room * room * (1 - room / 3)
    case .leaningLow, .leaningHigh: weight * room * room * room / 3
    }
  }

  /// How far from its expectation the partial value can turn out to be, upwards or downwards, 0…1.
  private func greatestSurprise(upwards: Bool) -> Double {
    switch self {
    case .none: 0
    case .uniform(let low, let high): (high - low) / 2
    case .leaningLow: upwards ? 2 / 3.0 : 1 / 3.0
    case .leaningHigh: upwards ? 1 / 3.0 : 2 / 3.0
    }
  }
}
