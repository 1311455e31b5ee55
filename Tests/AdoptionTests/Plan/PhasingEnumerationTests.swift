import Adoption
import Fixtures
import Testing

@Suite("Phasing: against all plans, one by one")
struct PhasingEnumerationTests {
  @Test(
    "random small phasings get the first of the best plans",
    arguments: [(7, 2, 1000), (6, 3, 1000), (5, 4, 1000), (7, 2, 3), (6, 3, 4), (5, 4, 2), (8, 1, 3)])
  func firstOfTheBest(features: Int, phases: Int, gains: Int) {
    var generator = SeededGenerator(seed: UInt64(features * 10_000 + phases * 1_000 + gains))
    for round in 0..<60 {
      let phasing = Phasing.random(features: features, phases: phases, gains: gains, using: &generator)
      let solution = phasing.solved()
      let all = PhasingEnumeration(phasing)
      #expect(solution.isOptimal, "round \(round)")
      #expect(solution.phases == all.first, "round \(round): \(phasing)")
      #expect(abs(solution.value - all.best) < 1.1e-9, "round \(round)")
      #expect(solution.bound == solution.value, "round \(round)")
    }
  }

  @Test("so do phasings of which some phases are closed", arguments: [(7, 3, 1, 1000), (7, 3, 1, 3), (6, 4, 2, 3)])
  func closedPhases(features: Int, phases: Int, closed: Int, gains: Int) {
    var generator = SeededGenerator(seed: UInt64(features * 10_000 + phases * 1_000 + gains))
    for round in 0..<40 {
      let phasing = Phasing.random(
        features: features, phases: phases, gains: gains, closed: closed, using: &generator)
      let solution = phasing.solved()
      #expect(solution.phases == PhasingEnumeration(phasing).first, "round \(round): \(phasing)")
      #expect(solution.isOptimal, "round \(round)")
    }
  }

  @Test("a run out of its budget says so, with a plan that is feasible and a bound that holds")
  func budget() {
    var generator = SeededGenerator(seed: 6)
    var endedEarly = 0
    for round in 0..<60 {
      let phasing = Phasing.random(features: 7, phases: 3, gains: 1000, using: &generator)
      let solution = phasing.solved(nodeBudget: 1)
      let all = PhasingEnumeration(phasing)
      #expect(PhasingEnumeration.isFeasible(solution.phases, phasing), "round \(round)")
      #expect(solution.value <= all.best + 1e-9, "round \(round)")
      #expect(solution.bound >= all.best - 1e-9, "round \(round)")
      if solution.isOptimal {
        #expect(solution.phases == all.first, "round \(round)")
      } else {
        endedEarly += 1
      }
    }
    #expect(endedEarly > 0)
  }
}
