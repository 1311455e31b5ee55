package import Evaluation
internal import Scoring

/// How ready all learners together are: what the pace of a rollout and the number of ambassadors depend on.
package struct OverallReadiness: Sendable {
  /// From 0 to 100.
  package let score: Double
  package let level: ReadinessLevel
  /// Scores from 0 to 100, of the dimensions that are known.
  package let dimensions: [DimensionID: Double]
  /// What can be done about it, most urgent first.
  package let levers: [LeverID]

  /// From a survey; nil where too few answered to show anything.
  package init?(_ readiness: Readiness) {
    guard let overall = readiness.overall else { return nil }
    score = overall.score.score
    level = overall.level
    dimensions = overall.dimensionScores
    levers = overall.levers
  }

  /// From scores by segment, weighted by their learners, over the segments given; nil where none is.
  package init?(_ scores: [SegmentID: ReadinessResult.Scores], _ programme: Programme) {
    let given = programme.segments.compactMap { segment in
      scores[segment.id].map { (scores: $0, learners: Double(segment.learners)) }
    }
    guard let score = Self.mean(given.map { ($0.scores.score, $0.learners) }) else { return nil }
    var dimensions: [DimensionID: Double] = [:]
    for id in Set(given.flatMap(\.scores.dimensions.keys)) {
      dimensions[id] = Self.mean(given.compactMap { one in one.scores.dimensions[id].map { ($0, one.learners) } })
    }
    let limits = ReadinessLimits(programme.survey)
    self.score = score
    level = limits.level(of: score)
    self.dimensions = dimensions
    levers = limits.levers(programme.levers, for: dimensions, level: level)
  }

  private static func mean(_ values: [(value: Double, learners: Double)]) -> Double? {
    guard !values.isEmpty else { return nil }
    return values.map { $0.value * $0.learners }.compensatedSum() / values.map(\.learners).compensatedSum()
  }
}
