package import Evaluation

/// Whether a vendor may win, before any value is looked at.
package enum Status: String, Comparable, Sendable {
  case eligible
  /// May win once the conditions named beside it are proven.
  case conditional
  case knockedOut = "knocked-out"

  package static func < (a: Status, b: Status) -> Bool { a.severity < b.severity }

  private var severity: Int {
    switch self {
    case .eligible: 0
    case .conditional: 1
    case .knockedOut: 2
    }
  }
}

/// Why a vendor is conditional or knocked out.
package struct Reason: Hashable, Sendable {
  package let cause: Cause
  /// The status that this reason alone would give; never `eligible`.
  package let status: Status

  package enum Cause: Hashable, Sendable {
    /// The place of a criterion whose `must_have` is missed or not proven.
    case mustHave(criterion: Int, Shortcoming)
    /// The place of a goal whose minimum is missed or not proven, with the attainment.
    case goalMinimum(goal: Int, PartialValue)
  }

  /// What is the matter with a must-have.
  package enum Shortcoming: Hashable, Sendable {
    /// Rated below, or a range or panel wholly below.
    case below
    /// A range or a panel that reaches below.
    case mayBeBelow
    /// Nothing is known.
    case unknown
    /// Good enough, but only claimed.
    case onlyClaimed
  }
}

/// What stands between a rating and a must-have; nil where it is met and proven.
///
/// Looks at what was rated: caps and shortfalls play no part.
package func shortcoming(
  of rating: Rating, on scale: Scale, mustHave threshold: ScaleValue, unknownIsFinal: Bool
)
  -> (Reason.Shortcoming, Status)?
{
  switch rating.judgement {
  case .rated(let value):
    guard scale.reaches(value, threshold) else { return (.below, .knockedOut) }
    return rating.confidence == .claimed ? (.onlyClaimed, .conditional) : nil
  case .range(let worst, let best):
    guard scale.reaches(best, threshold) else { return (.below, .knockedOut) }
    guard scale.reaches(worst, threshold) else { return (.mayBeBelow, .conditional) }
    return rating.confidence == .claimed ? (.onlyClaimed, .conditional) : nil
  case .panel(let values):
    let reached = values.count { scale.reaches($0, threshold) }
    if reached == 0 { return (.below, .knockedOut) }
    return reached < values.count ? (.mayBeBelow, .conditional) : nil
  case .unknown:
    return (.unknown, unknownIsFinal ? .knockedOut : .conditional)
  case .notApplicable:
    return nil
  }
}
