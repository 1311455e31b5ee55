package import Evaluation

/// What a survey says about how ready learners are (step 1); never about fewer people than may be shown.
package struct Readiness: Sendable {
  package let rows: Int
  /// Respondents with a score.
  package let counted: Int
  /// Segments of which nobody was counted, in the order of their ids.
  package let unheard: [SegmentID]
  /// Nil where too few were counted to show anything.
  package let overall: Figures?
  /// In the order of their ids.
  package let groups: [Group]
  /// Over the counted of the whole survey, in the order of the dimensions' ids.
  package let alpha: [(dimension: DimensionID, alpha: CronbachAlpha)]

  /// Respondents who answered too little for a score.
  package var incomplete: Int { rows - counted }

  /// Segments that are shown together.
  package struct Group: Sendable {
    /// The segment's id, or `other` for small segments together.
    package let id: String
    /// In the order of their ids.
    package let segments: [SegmentID]
    package let figures: Figures
  }

  /// The figures of a group, or of all of them weighted by their learners.
  package struct Figures: Sendable {
    package let score: Estimate
    package let level: ReadinessLevel
    /// People in the segments, whether they answered or not.
    package let learners: Int
    /// In the order of their ids; nil where too few answered.
    package let dimensions: [(id: DimensionID, figure: Dimension?)]
    /// The share of the counted who named each mechanism, 0…1, in the order of their ids; empty if nobody was asked.
    package let mechanisms: [(id: String, share: Double)]
    package let levers: [LeverID]

    package var respondents: Int { score.respondents }

    /// The scores of the dimensions that are shown.
    package var dimensionScores: [DimensionID: Double] {
      Dictionary(uniqueKeysWithValues: dimensions.compactMap { id, figure in figure.map { (id, $0.estimate.score) } })
    }
  }

  package struct Dimension: Hashable, Sendable {
    package let estimate: Estimate
    package let isBarrier: Bool
  }

  /// A mean from 0 to 100 with its 95 % interval.
  package struct Estimate: Hashable, Sendable {
    package let score: Double
    package let low: Double
    package let high: Double
    package let respondents: Int

    /// The interval is cut to 0…100.
    init(score: Double, halfWidth: Double, respondents: Int) {
      self.score = score
      low = max(0, min(100, score - halfWidth))
      high = max(0, min(100, score + halfWidth))
      self.respondents = respondents
    }
  }

  /// Scores by segment, each with the figures of its group, as a strategy may hold them.
  package var bySegment: [SegmentID: ReadinessResult.Scores] {
    var scores: [SegmentID: ReadinessResult.Scores] = [:]
    for group in groups {
      let figures = ReadinessResult.Scores(
        score: group.figures.score.score, dimensions: group.figures.dimensionScores)
      for segment in group.segments { scores[segment] = figures }
    }
    return scores
  }
}
