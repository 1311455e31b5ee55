package import Evaluation

extension Adopters {
  /// Why no cohort can be chosen.
  package enum Obstacle: Error, Sendable {
    /// The measures that could be taken all have weight 0.
    case noWeight
    /// The strategy has no phase, so the pilot has no size.
    case noPhase
  }

  /// Chooses the cohort.
  ///
  /// - Parameters:
  ///   - activity: refers to the programme's segments.
  ///   - replies: nil where it is not known who answered whom; refers to the learners of the activity.
  ///   - readiness: nil where unknown, which counts as medium.
  package init(
    _ activity: Activity, replies: Replies?, programme: Programme, readiness: OverallReadiness?
  ) throws(Obstacle) {
    let rules = programme.adopters
    guard let phases = programme.rollout?.phases, let first = phases.first else { throw .noPhase }
    guard let engagement = Engagement(activity, replies: replies, rules: rules) else { throw .noWeight }
    let level = readiness?.level ?? .medium
    let ratio =
      switch level {
      case .low: rules.learnersPerAmbassador.low
      case .medium: rules.learnersPerAmbassador.medium
      case .high: rules.learnersPerAmbassador.high
      }
    var members = [[Int]](repeating: [], count: programme.segments.count)
    for (learner, segment) in activity.segments.enumerated() { members[Int(segment)].append(learner) }
    let bounds = zip(programme.segments, members).map { segment, members in
      Seats.Bounds(
        learners: segment.learners, minimum: segment.learners >= 10 && !members.isEmpty ? 1 : 0, maximum: members.count)
    }
    let seats = Seats.shared(Self.size(of: first, rules, bounds), among: bounds)
    let second = phases.count > 1 ? phases[1] : first
    var segments: [Segment] = []
    var cohort: [Member] = []
    for (place, segment) in programme.segments.enumerated() {
      let wanted = Tolerance.ceiling(Double(segment.learners) * second.share / ratio)
      let ambassadors = min(seats[place], wanted)
      segments.append(
        Segment(
          id: segment.id, learners: segment.learners, listed: members[place].count, seats: seats[place],
          ambassadors: ambassadors))
      let keys = members[place].map { (learner: $0, key: Tolerance.rankingKey(engagement.scores[$0])) }
      let best = keys.sorted {
        $0.key != $1.key ? $0.key > $1.key : activity.learners.precedes($0.learner, $1.learner)
      }
      for (rank, (learner, _)) in best.prefix(seats[place]).enumerated() {
        cohort.append(
          Member(
            learner: activity.learners[learner], segment: segment.id, role: rank < ambassadors ? .ambassador : .pilot,
            score: engagement.scores[learner], ranks: engagement.ranks.map { $0[learner] }))
      }
    }
    listed = activity.segments.count
    learners = programme.segments.reduce(0) { $0 + $1.learners }
    edges = replies.map { replies in
      Edges(rows: replies.rows, toSelf: zip(replies.askers, replies.answerers).count { $0 == $1 })
    }
    weights = engagement.weights
    self.level = level
    learnersPerAmbassador = ratio
    self.segments = segments
    self.cohort = cohort
  }

  /// The first phase's share, raised to what a pilot needs, cut to its ceiling, with a seat for every segment that
  /// must have one, and no more than are listed.
  private static func size(of phase: RolloutPhase, _ rules: AdopterRules, _ segments: [Seats.Bounds]) -> Int {
    let learners = Double(segments.reduce(0) { $0 + $1.learners })
    var size = Tolerance.rounded(phase.share * learners)
    size = max(size, rules.minimumLearners, rules.minimumPerSegment * segments.count)
    size = min(size, Tolerance.floor(rules.ceiling * learners))
    size = max(size, segments.reduce(0) { $0 + $1.minimum })
    return min(size, segments.reduce(0) { $0 + $1.maximum })
  }
}
