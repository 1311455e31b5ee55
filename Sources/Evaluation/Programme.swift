/// The steps of the strategy around the choice: readiness, early adopters, rollout, measurement.
package struct Programme: Sendable {
  /// In the order of their ids.
  package var segments: [LearnerSegment] = []
  package var readinessResult: ReadinessResult?
  package var survey: ReadinessSurvey?
  /// In the order of their ids.
  package var levers: [Lever] = []
  package var rollout: Rollout?
  package var adopters = AdopterRules()
  /// What a year costs, by item, in the strategy's currency.
  package var yearlyCosts: [String: Double] = [:]

  package init() {}
}

/// Learners who are looked at together.
package struct LearnerSegment: Hashable, Sendable {
  package let id: SegmentID
  package let name: String
  /// How many people, at least 1.
  package let learners: Int
  package let site: String?

  package init(id: SegmentID, name: String, learners: Int, site: String?) {
    self.id = id
    self.name = name
    self.learners = learners
    self.site = site
  }
}

/// How ready learners are: the file of a survey, or what was found by segment.
package enum ReadinessResult: Hashable, Sendable {
  /// The path of a CSV file, as written.
  case surveyFile(String)
  case scores([SegmentID: Scores])

  /// Scores from 0 to 100.
  package struct Scores: Hashable, Sendable {
    package let score: Double
    package let dimensions: [DimensionID: Double]

    package init(score: Double, dimensions: [DimensionID: Double]) {
      self.score = score
      self.dimensions = dimensions
    }
  }
}

/// The questions that measure how ready learners are for social learning (step 1).
package struct ReadinessSurvey: Hashable, Sendable {
  /// In the order of their ids.
  package var dimensions: [ReadinessDimension]
  /// In the order of the file.
  package var items: [Item]
  /// What already happens among learners, by id: not scored.
  package var mechanisms: [String: String]
  /// The score from which readiness is medium, and high.
  package var mediumFrom: Double
  package var highFrom: Double
  /// A dimension at or below it is a barrier.
  package var barrierAtMost: Double
  /// Fewer answers than this are never shown; at least 5.
  package var minimumRespondents: Int

  package init(
    dimensions: [ReadinessDimension], items: [Item], mechanisms: [String: String], mediumFrom: Double,
    highFrom: Double, barrierAtMost: Double, minimumRespondents: Int
  ) {
    self.dimensions = dimensions
    self.items = items
    self.mechanisms = mechanisms
    self.mediumFrom = mediumFrom
    self.highFrom = highFrom
    self.barrierAtMost = barrierAtMost
    self.minimumRespondents = minimumRespondents
  }

  /// One statement, answered 1…5.
  package struct Item: Hashable, Sendable {
    package let id: String
    package let dimension: DimensionID
    package let text: String
    /// Whether agreeing speaks against readiness.
    package let isReversed: Bool

    package init(id: String, dimension: DimensionID, text: String, isReversed: Bool) {
      self.id = id
      self.dimension = dimension
      self.text = text
      self.isReversed = isReversed
    }
  }
}

/// One side of readiness, such as digital confidence.
package struct ReadinessDimension: Hashable, Sendable {
  package let id: DimensionID
  package let name: String

  package init(id: DimensionID, name: String) {
    self.id = id
    self.name = name
  }
}

/// What can be done about low readiness.
package struct Lever: Hashable, Sendable {
  package let id: LeverID
  package let name: String
  package let dimensions: [DimensionID]
  package let effortDays: Double?
  /// 0 before the start, 1 the first phase, 2 the second, and so on.
  package let fromPhase: Int
  package let does: String?

  package init(id: LeverID, name: String, dimensions: [DimensionID], effortDays: Double?, fromPhase: Int, does: String?)
  {
    self.id = id
    self.name = name
    self.dimensions = dimensions
    self.effortDays = effortDays
    self.fromPhase = fromPhase
    self.does = does
  }
}
