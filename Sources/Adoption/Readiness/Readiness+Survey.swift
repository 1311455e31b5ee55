package import Evaluation
internal import Scoring

extension Readiness {
  /// Scores the answers to a survey.
  ///
  /// - Parameters:
  ///   - segments: in the order of their ids, as the answers refer to them; none has fewer learners than rows.
  package init(
    _ answers: SurveyAnswers, survey: ReadinessSurvey, segments: [LearnerSegment], levers: [Lever]
  ) {
    let scores = RespondentScores(answers, survey)
    var countedBySegment = [Int](repeating: 0, count: segments.count)
    for (row, score) in scores.scores.enumerated() where !score.isNaN {
      countedBySegment[Int(answers.segments[row])] += 1
    }
    let grouping = RespondentGroups(segments, counted: countedBySegment, minimum: survey.minimumRespondents)
    var rowsOf = [[Int]](repeating: [], count: grouping.groups.count)
    var groupOf = [Int?](repeating: nil, count: segments.count)
    for (group, entry) in grouping.groups.enumerated() { for segment in entry.segments { groupOf[segment] = group } }
    for (row, score) in scores.scores.enumerated() where !score.isNaN {
      if let group = groupOf[Int(answers.segments[row])] { rowsOf[group].append(row) }
    }

    let reading = FigureReading(survey: survey, levers: levers)
    let means = grouping.groups.enumerated().map { group, entry in
      GroupMeans(
        answers, scores, rows: rowsOf[group], learners: entry.segments.reduce(0) { $0 + segments[$1].learners },
        minimum: survey.minimumRespondents)
    }
    rows = answers.rows
    counted = countedBySegment.reduce(0, +)
    unheard = grouping.unheard.map { segments[$0].id }
    overall = means.isEmpty ? nil : reading.figures(of: means)
    groups = zip(grouping.groups, means).map { entry, means in
      Group(id: entry.id, segments: entry.segments.map { segments[$0].id }, figures: reading.figures(of: [means]))
    }
    alpha = survey.dimensions.map { dimension in
      (dimension.id, Self.alpha(of: dimension.id, answers, survey, counted: { !scores.scores[$0].isNaN }))
    }
  }

  private static func alpha(
    of dimension: DimensionID, _ answers: SurveyAnswers, _ survey: ReadinessSurvey, counted: (Int) -> Bool
  ) -> CronbachAlpha {
    let items = survey.items.indices.filter { survey.items[$0].dimension == dimension }
    let complete = (0..<answers.rows).filter { row in
      counted(row) && items.allSatisfy { answers.answers[$0][row] != 0 }
    }
    let columns = items.map { item in complete.map { survey.items[item].steps(answers.answers[item][$0]) } }
    return CronbachAlpha(items: columns, rows: complete.count)
  }
}

/// The means of a group before they are read.
private struct GroupMeans {
  let learners: Int
  let score: Mean
  /// By dimension; nil where too few have a value.
  let dimensions: [Mean?]
  /// By mechanism, 0…1.
  let mechanisms: [Double]

  struct Mean {
    let value: Double
    let halfWidth: Double
    let respondents: Int

    init(_ sample: Sample, learners: Int) {
      value = sample.mean
      halfWidth = sample.halfWidth(of: learners)
      respondents = sample.count
    }
  }

  /// - Precondition: the rows are not fewer than the minimum, which is 5 or more.
  init(_ answers: SurveyAnswers, _ scores: RespondentScores, rows: [Int], learners: Int, minimum: Int) {
    func mean(_ column: [Double]) -> Mean? {
      let values = rows.map { column[$0] }.filter { !$0.isNaN }
      return values.count < minimum ? nil : Sample(values).map { Mean($0, learners: learners) }
    }
    guard let score = mean(scores.scores) else { preconditionFailure("a group is large enough to be shown") }
    self.learners = learners
    self.score = score
    dimensions = scores.dimensions.map(mean)
    mechanisms = (answers.mechanisms ?? []).map { column in
      Double(rows.count { column[$0] }) / Double(rows.count)
    }
  }
}

/// Turns the means of groups into figures: one group's own, or those of several weighted by their learners.
private struct FigureReading {
  let survey: ReadinessSurvey
  let levers: [Lever]

  func figures(of groups: [GroupMeans]) -> Readiness.Figures {
    let limits = ReadinessLimits(survey)
    let score = weighted(groups.map { ($0.score, $0.learners) })
    let level = limits.level(of: score.score)
    let dimensions = survey.dimensions.enumerated().map { place, dimension in
      let shown = groups.compactMap { group in group.dimensions[place].map { ($0, group.learners) } }
      let estimate = shown.isEmpty ? nil : weighted(shown)
      return (
        id: dimension.id,
        figure: estimate.map { Readiness.Dimension(estimate: $0, isBarrier: limits.isBarrier($0.score)) }
      )
    }
    let known = dimensions.compactMap { dimension in dimension.figure.map { (dimension.id, $0.estimate.score) } }
    let learners = groups.reduce(0) { $0 + $1.learners }
    let shares = groups[0].mechanisms.indices.map { place in
      groups.lazy.map { Double($0.learners) / Double(learners) * $0.mechanisms[place] }.compensatedSum()
    }
    return Readiness.Figures(
      score: score, level: level, learners: learners, dimensions: dimensions,
      mechanisms: zip(survey.mechanisms.keys.sorted(), shares).map { (id: $0, share: $1) },
      levers: limits.levers(levers, for: Dictionary(uniqueKeysWithValues: known), level: level))
  }

  private func weighted(_ groups: [(mean: GroupMeans.Mean, learners: Int)]) -> Readiness.Estimate {
    let learners = Double(groups.reduce(0) { $0 + $1.learners })
    var (score, squares) = (CompensatedSum(), CompensatedSum())
    for group in groups {
      let weight = Double(group.learners) / learners
      score.add(weight * group.mean.value)
      squares.add(weight * group.mean.halfWidth * weight * group.mean.halfWidth)
    }
    return Readiness.Estimate(
      score: score.value, halfWidth: squares.value.squareRoot(),
      respondents: groups.reduce(0) { $0 + $1.mean.respondents })
  }
}
