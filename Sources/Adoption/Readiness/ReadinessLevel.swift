package import Evaluation

/// How ready learners are, in three steps.
package enum ReadinessLevel: String, CaseIterable, Sendable {
  case low, medium, high
}

/// The limits by which scores are read: the survey's own, or the standard ones where a strategy has no survey.
package struct ReadinessLimits: Hashable, Sendable {
  package let mediumFrom: Double
  package let highFrom: Double
  package let barrierAtMost: Double

  package init(_ survey: ReadinessSurvey?) {
    mediumFrom = survey?.mediumFrom ?? 40
    highFrom = survey?.highFrom ?? 65
    barrierAtMost = survey?.barrierAtMost ?? 50
  }

  /// The level of a score from 0 to 100.
  package func level(of score: Double) -> ReadinessLevel {
    if Tolerance.isAtLeast(score, highFrom) { return .high }
    return Tolerance.isAtLeast(score, mediumFrom) ? .medium : .low
  }

  /// Whether a dimension with this score, 0 to 100, stands in the way.
  package func isBarrier(_ score: Double) -> Bool { Tolerance.isAtMost(score, barrierAtMost) }

  /// The levers that serve the barriers, weakest first, then by effort and id.
  ///
  /// Without barriers, and short of a high level, those that serve the one weakest dimension.
  package func levers(
    _ levers: [Lever], for dimensions: [DimensionID: Double], level: ReadinessLevel
  ) -> [LeverID] {
    let weakestFirst = dimensions.sorted {
      (Tolerance.rankingKey($0.value), $0.key) < (Tolerance.rankingKey($1.value), $1.key)
    }
    var targets = weakestFirst.filter { isBarrier($0.value) }
    if targets.isEmpty, level != .high { targets = Array(weakestFirst.prefix(1)) }
    let places = Dictionary(uniqueKeysWithValues: targets.enumerated().map { ($1.key, $0) })
    return levers.compactMap { lever in
      lever.dimensions.compactMap { places[$0] }.min().map { (place: $0, days: lever.effortDays ?? 0, id: lever.id) }
    }
    .sorted { ($0.place, Tolerance.rankingKey($0.days), $0.id) < ($1.place, Tolerance.rankingKey($1.days), $1.id) }
    .map(\.id)
  }
}
