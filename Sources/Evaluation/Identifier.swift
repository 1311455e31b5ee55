/// The id of something, in kebab-case: small letters and digits with single hyphens between.
///
/// The kind keeps a goal's id from being used where a criterion's is meant.
package struct Identifier<Kind>: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
  package let rawValue: String

  /// Nil unless the text is kebab-case.
  package init?(rawValue: String) {
    guard Self.isKebabCase(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  package var description: String { rawValue }

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  private static func isKebabCase(_ text: String) -> Bool {
    var previousIsHyphen = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        previousIsHyphen = false
      case UInt8(ascii: "-") where !previousIsHyphen:
        previousIsHyphen = true
      default: return false
      }
    }
    return !previousIsHyphen
  }
}

package typealias GoalID = Identifier<Goal>
package typealias KPIID = Identifier<KPI>
package typealias ScenarioID = Identifier<Scenario>
package typealias GroupID = Identifier<CriterionGroup>
package typealias CriterionID = Identifier<Criterion>
package typealias VendorID = Identifier<Vendor>
package typealias AssessorID = Identifier<Assessor>
package typealias SegmentID = Identifier<LearnerSegment>
package typealias PhaseID = Identifier<RolloutPhase>
package typealias DimensionID = Identifier<ReadinessDimension>
package typealias LeverID = Identifier<Lever>
