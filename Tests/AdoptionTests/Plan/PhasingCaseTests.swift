import Adoption
import Testing

@Suite("Phasing: cases by hand")
struct PhasingCaseTests {
  @Test("the catalogue's 38 features in three phases get the plan that two integer programmes found")
  func catalogue() {
    let text = PhasingText(
      PhasingCatalogue.text, capacities: [6, 9, 18], use: [8 * 0.05, 12 * 0.3, 24])
    let solution = text.phasing.solved()
    #expect(solution.isOptimal)
    #expect(abs(solution.value - 0.53819830941) < 1e-9)
    #expect(
      text.plan(solution)[..<3] == [
        "activity-feed chat-integration instant-messaging member-profiles notification-digests peer-recognition",
        "badges discussion-forums mobile-social moderation-tools publishing-workflow recommend-to-peers "
          + "safe-participation unified-search",
        "community-spaces content-comments content-curation content-ratings expert-directory feedback-surveys "
          + "learner-groups learner-video questions-answers",
      ])
  }

  @Test("points that a phase leaves are lost")
  func nothingIsCarriedOver() {
    let text = PhasingText("a 3 0.6\nb 3 0.4", capacities: [2, 3, 2], use: [1, 1, 1])
    #expect(text.plan(text.phasing.solved()) == ["", "a", "", "b"])
  }

  @Test("a feature of no effort comes with what it needs, even where there is no capacity")
  func noEffort() {
    let text = PhasingText("a 0 0.1\nb 0 0.1 needs c\nc 2 0.8", capacities: [0, 2], use: [1, 1])
    #expect(text.plan(text.phasing.solved()) == ["a", "b c", ""])
  }

  @Test("a feature worth nothing comes first where it pays the way to one that is worth much")
  func prerequisiteWorthNothing() {
    let text = PhasingText(
      "a 2 0.1\nb 1 0\nc 2 0.9 one-of a,b", capacities: [3, 2], use: [1, 1])
    #expect(text.plan(text.phasing.solved()) == ["b c", "a", ""])
  }

  @Test("a feature worth nothing is brought in as early as the best plan allows")
  func worthNothing() {
    let text = PhasingText("a 2 0\nb 2 1", capacities: [2, 3, 3], use: [1, 1, 1])
    #expect(text.plan(text.phasing.solved()) == ["b", "a", "", ""])
  }

  @Test("of plans as good, the one with the first feature earliest is taken")
  func ties() {
    let text = PhasingText(
      "a 2 0.25\nb 2 0.25\nc 1 0.125\nd 1 0.125\ne 2 0.25", capacities: [2, 2, 2], use: [1, 1, 1])
    #expect(text.plan(text.phasing.solved()) == ["a", "b", "c d", "e"])
  }

  @Test("gains that differ by less than a billionth count as equal")
  func nearTies() {
    let text = PhasingText("a 1 0.4999999999\nb 1 0.5000000001", capacities: [1, 1], use: [1, 1])
    #expect(text.plan(text.phasing.solved()) == ["a", "b", ""])
    let apart = PhasingText("a 1 0.49999999\nb 1 0.50000001", capacities: [1, 1], use: [1, 1])
    #expect(apart.plan(apart.phasing.solved()) == ["b", "a", ""])
  }

  @Test("closed phases keep what they have, and take nothing more")
  func closedPhases() {
    let text = PhasingText(
      "a 1 0.1 kept 0\nb 1 0.5\nc 2 0.3 needs a\nd 1 0.1 needs b", capacities: [4, 2, 2], use: [1, 1, 1],
      closedPhases: 1)
    #expect(text.plan(text.phasing.solved()) == ["a", "b d", "c", ""])
  }

  @Test("with all phases closed, what was not introduced comes later")
  func allClosed() {
    let text = PhasingText("a 1 0.5 kept 1\nb 0 0.5", capacities: [4, 4], use: [1, 1], closedPhases: 2)
    #expect(text.plan(text.phasing.solved()) == ["", "a", "b"])
  }

  @Test("no features, no plan to make")
  func nothing() {
    let solution = Phasing(features: [], capacities: [3], remaining: [1]).solved()
    #expect(solution.phases.isEmpty)
    #expect(solution.value == 0)
    #expect(solution.isOptimal)
  }
}
