internal import Evaluation

/// Who has answered whom, each pair once, as measures by learner.
struct ReplyNetwork {
  /// Distinct people whom the learner has answered.
  private(set) var peopleAnswered: [Double]
  /// Different segments among the partners; 0 with fewer than two partners.
  private(set) var breadth: [Double]
  /// How mutual the answers are, 0…1: 2·mutual/(in + out), less where there are fewer than three partners.
  private(set) var reciprocity: [Double]

  /// - Parameter segments: of each learner.
  init(_ replies: Replies, segments: [Int32]) {
    // Each pair from the side of both: learner, partner, and in the last two bits who answered whom.
    var links: [Link] = []
    links.reserveCapacity(2 * replies.rows)
    for (asker, answerer) in zip(replies.askers, replies.answerers) where asker != answerer {
      links.append(Link(learner: answerer, partner: asker, isAnswer: true))
      links.append(Link(learner: asker, partner: answerer, isAnswer: false))
    }
    links.sort()
    peopleAnswered = [Double](repeating: 0, count: segments.count)
    breadth = peopleAnswered
    reciprocity = peopleAnswered
    var start = 0
    while start < links.count {
      let learner = links[start].learner
      let end = links[start...].firstIndex { $0.learner != learner } ?? links.count
      measure(links[start..<end], of: Int(learner), segments)
      start = end
    }
  }

  private mutating func measure(_ links: ArraySlice<Link>, of learner: Int, _ segments: [Int32]) {
    var (answered, answeredBy, mutual, partners) = (0, 0, 0, 0)
    var partnerSegments: Set<Int32> = []
    var place = links.startIndex
    while place < links.endIndex {
      let partner = links[place].partner
      var (hasAnswered, wasAnswered) = (false, false)
      while place < links.endIndex, links[place].partner == partner {
        if links[place].isAnswer { hasAnswered = true } else { wasAnswered = true }
        place += 1
      }
      partners += 1
      answered += hasAnswered ? 1 : 0
      answeredBy += wasAnswered ? 1 : 0
      mutual += hasAnswered && wasAnswered ? 1 : 0
      partnerSegments.insert(segments[Int(partner)])
    }
    peopleAnswered[learner] = Double(answered)
    breadth[learner] = partners < 2 ? 0 : Double(partnerSegments.count)
    reciprocity[learner] = Double(2 * mutual) / Double(answered + answeredBy) * min(1, Double(partners) / 3)
  }

  private struct Link: Comparable {
    let learner: Int32
    let partner: Int32
    let isAnswer: Bool

    static func < (a: Link, b: Link) -> Bool { (a.learner, a.partner) < (b.learner, b.partner) }
  }
}
