import Evaluation
import Scoring
import Testing

@Suite("Who could be first with other priorities")
struct PotentialOptimalityTests {
  private func margins(_ rows: [[Double?]]) -> [PotentialOptimality] {
    let priorities = (rows.first ?? []).map { _ in 1.0 }
    let evaluation = TippingCase.attainments(rows, priorities: priorities)
    return PotentialOptimality.all(Comparison(evaluation), in: evaluation).sorted { $0.vendor < $1.vendor }
  }

  /// By how much each vendor is ahead of its best rival with given priorities; nil without a value.
  private func leads(_ rows: [[Double?]], _ priorities: [Double]) -> [Double?] {
    let values = rows.map { row -> Double? in
      let terms = zip(priorities, row).compactMap { priority, attainment in attainment.map { (priority, $0) } }
      let weight = terms.map(\.0).compensatedSum()
      return weight > 0 ? terms.map { $0.0 * $0.1 }.compensatedSum() / weight : nil
    }
    return values.indices.map { place in
      values[place].map { own in
        own - (values.indices.filter { $0 != place }.compactMap { values[$0] }.max() ?? 0)
      }
    }
  }

  private func randomRows(_ random: inout SeededGenerator, goals: Int, missing: Bool) -> [[Double?]] {
    (0..<Int.random(in: 2...7, using: &random)).map { vendor in
      (0..<goals).map { goal in
        // The first goal applies to all, so that everybody is ranked.
        let isMissing = missing && goal > 0 && Int.random(in: 0...3, using: &random) == 0
        let value = Double.random(in: 0...1, using: &random)
        return isMissing ? nil : value
      }
    }
  }

  @Test(
    "a compromise is first in between where it is good enough, and never where it is not",
    arguments: [(0.6, 0.1), (0.4, -0.1), (0.5, 0.0)])
  func compromise(value: Double, margin: Double) {
    let found = margins([[1, 0], [0, 1], [value, value]])
    #expect(found.map(\.isPossible) == [true, true, margin >= 0])
    #expect(abs(found[2].margin - margin) < 1e-9)
    #expect(abs(found[0].margin - (1 - value)) < 1e-9)
    // Not dominated all the same.
    let evaluation = TippingCase.attainments([[1, 0], [0, 1], [value, value]], priorities: [1, 1])
    #expect(Dominance.all(Comparison(evaluation), in: evaluation).isEmpty)
  }

  @Test("no priorities do better than the margin, and some reach it", arguments: 1...20)
  func sampled(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let rows = randomRows(&random, goals: 2 + seed % 2, missing: false)
    let margins = margins(rows).map(\.margin)
    let steps = 60
    var best = rows.map { _ in -1.0 }
    for first in 0...steps {
      for second in 0...(rows[0].count == 3 ? steps - first : 0) {
        let (a, b) = (Double(first) / Double(steps), Double(second) / Double(steps))
        let priorities = rows[0].count == 3 ? [a, b, 1 - a - b] : [a, 1 - a]
        for (place, lead) in leads(rows, priorities).enumerated() {
          best[place] = max(best[place], lead ?? -1)
        }
      }
    }
    for (found, sampled) in zip(margins, best) {
      #expect(sampled <= found + 1e-9)
      #expect(sampled >= found - 2 / Double(steps))
    }
  }

  @Test("where a goal applies to some only, no priorities do better by more than 1e-3", arguments: 1...30)
  func sharedOut(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let rows = randomRows(&random, goals: 2 + seed % 3, missing: true)
    let found = margins(rows)
    var best = rows.map { _ in (lead: -1.0, priorities: [Double]()) }
    func look(_ priorities: [Double]) {
      for (place, lead) in leads(rows, priorities).enumerated() {
        if let lead, lead > best[place].lead { best[place] = (lead, priorities) }
      }
    }
    // Priorities of very different size matter, as a goal of one vendor can count for nothing to another,
    // and none at all, by which a rival can lose its value.
    for _ in 0..<600 {
      look(
        rows[0].map { _ in
          let size = Double.random(in: 0...1, using: &random)
          return Int.random(in: 0...2, using: &random) == 0 ? 0 : size * size * size * size * size * size
        })
    }
    for round in 0..<600 {
      let width = [0.5, 0.1, 0.02, 0.004][round % 4]
      for place in rows.indices {
        look(best[place].priorities.map { max(0, $0 * (1 + Double.random(in: -width...width, using: &random))) })
      }
    }
    for (found, sampled) in zip(found, best) {
      #expect(sampled.lead <= found.margin + 1e-3 + 1e-9)
      #expect(sampled.lead >= found.margin - 0.01, "\(sampled) \(found) \(rows)")
      if sampled.lead >= 0 { #expect(found.isPossible) }
    }
  }

  @Test("a hopeless vendor to whom less applies changes nobody's margin", arguments: 1...40)
  func hopeless(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let rows = randomRows(&random, goals: 4, missing: false)
    let linear = margins(rows)
    let searched = margins(rows + [[0, nil, 0, 0]])
    for (linear, searched) in zip(linear, searched) {
      #expect(abs(linear.margin - searched.margin) <= 1e-3 + 1e-9)
      #expect(searched.margin <= linear.margin + 1e-9)
      #expect(linear.isPossible == searched.isPossible)
    }
  }

  @Test("a goal that applies to nobody has no say")
  func nobodysGoal() {
    let found = margins([[1, nil, 0], [0, nil, 1], [0.4, nil, 0.4]])
    #expect(abs(found[2].margin + 0.1) < 1e-9)
  }

  @Test("twins can both be first, and so can whoever alone has a value", arguments: [0.3 as Double?, nil])
  func twins(attainment: Double?) {
    let found = margins([[0.7, attainment], [0.7, attainment], [0.2, 0.1]])
    #expect(found.map(\.isPossible) == [true, true, attainment == nil])
    #expect(found[0].margin == 0 && found[1].margin == 0)
  }

  @Test("a priority that a vendor is spared can put it ahead of a better one")
  func spared() {
    // The more the second goal counts, the less the first vendor has; the second vendor is spared it.
    let found = margins([[0.9, 0.1], [0.5, nil]])
    #expect(found.map(\.isPossible) == [true, true])
    #expect(abs(found[0].margin - 0.4) <= 1e-3)
    #expect(abs(found[1].margin - 0.4) <= 1e-3)
  }

  @Test("a vendor without rivals has a margin of 0, and the ranking gives the order")
  func alone() {
    let found = margins([[0.3, nil]])
    #expect(found.map(\.margin) == [0] && found.map(\.isPossible) == [true])
    let evaluation = TippingCase.attainments([[0.1, 0.2], [0.9, 0.8], [0.5, 0.5]], priorities: [1, 1])
    #expect(PotentialOptimality.all(Comparison(evaluation), in: evaluation).map(\.vendor) == [1, 2, 0])
  }

  @Test("who is first as things stand, or in a scenario, is always potentially first", arguments: 1...60)
  func leaders(seed: Int) throws {
    let evaluation = TippingCase.random(seed: UInt64(seed))
    let comparison = Comparison(evaluation)
    let found = PotentialOptimality.all(comparison, in: evaluation)
    #expect(found.map(\.vendor) == comparison.assessments.filter { $0.rank != nil }.map(\.vendor))
    for (assessment, optimality) in zip(comparison.assessments, found) where assessment.rank == 1 {
      #expect(optimality.isPossible)
    }
    #expect(found.allSatisfy { (-1...1).contains($0.margin) })
  }
}
