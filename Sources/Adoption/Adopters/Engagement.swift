package import Evaluation
internal import Scoring

/// How engaged each learner is: ranks on the measures, and the score from 0 to 100 that they make together.
package struct Engagement: Sendable {
  package typealias Measure = AdopterRules.Measure

  /// The measures that could be taken, in their standard order, with weights that add up to 1; zeros included.
  package let weights: [(measure: Measure, weight: Double)]
  /// By measure, in the order of the weights, then learner: the share of the others with less, 0…1.
  package let ranks: [[Double]]
  /// By learner.
  package let scores: [Double]

  /// The standard weights of the measures.
  package static let standardWeights: [Measure: Double] = [
    .helpful: 25, .answers: 20, .created: 15, .shares: 10, .peopleAnswered: 10, .breadth: 10, .posts: 5,
    .reciprocity: 5,
  ]

  /// Nil where the measures that could be taken all have weight 0.
  package init?(_ activity: Activity, replies: Replies?, rules: AdopterRules) {
    let network = replies.map { ReplyNetwork($0, segments: activity.segments) }
    let measures = Measure.allCases.filter { network != nil || !$0.isOfReplies }
    let given = rules.weights ?? Self.standardWeights
    let total = measures.map { given[$0] ?? 0 }.compensatedSum()
    guard total > 0 else { return nil }
    let weights = measures.map { (measure: $0, weight: (given[$0] ?? 0) / total) }
    let ranks = measures.map { measure in
      percentileRanks(of: Self.values(of: measure, activity, network))
    }
    self.weights = weights
    self.ranks = ranks
    scores = activity.segments.indices.map { learner in
      100 * zip(weights, ranks).lazy.map { $0.weight * $1[learner] }.compensatedSum()
    }
  }

  private static func values(of measure: Measure, _ activity: Activity, _ network: ReplyNetwork?) -> [Double] {
    switch measure {
    case .helpful: perWeek(activity.helpful, activity)
    case .answers: perWeek(activity.answers, activity)
    case .created: perWeek(activity.created, activity)
    case .shares: perWeek(activity.shares, activity)
    case .posts: perWeek(activity.posts, activity)
    case .peopleAnswered: network?.peopleAnswered ?? []
    case .breadth: network?.breadth ?? []
    case .reciprocity: network?.reciprocity ?? []
    }
  }

  /// Counts by active week, of which at least four are assumed: one lively week is no habit.
  private static func perWeek(_ counts: [Double], _ activity: Activity) -> [Double] {
    guard let weeks = activity.activeWeeks else { return counts }
    return zip(counts, weeks).map { $0 / max($1, 4) }
  }
}

extension AdopterRules.Measure {
  /// Whether it can only be taken where it is known who answered whom.
  var isOfReplies: Bool {
    switch self {
    case .peopleAnswered, .breadth, .reciprocity: true
    case .helpful, .answers, .created, .shares, .posts: false
    }
  }
}
