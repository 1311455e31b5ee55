import Scoring
import Testing

@Suite("How far two rankings agree")
struct KendallTauTests {
  static let cases: [([Double], [Double], Double)] = [
    ([1, 2, 3, 4], [10, 20, 30, 40], 1),
    ([1, 2, 3, 4], [9, 7, 5, 3], -1),
    // The example of scipy.stats.kendalltau: 10 pairs, 2 tied in the first, 1 in the second, 4 more against than for.
    ([12, 2, 1, 12, 2], [1, 4, 7, 1, 0], -0.47140452079103173),
    // 6 pairs, one tied on each side, the other 4 for.
    ([1, 1, 2, 3], [1, 2, 2, 3], 0.8),
    // One swap of neighbours among 6 pairs.
    ([1, 2, 3, 4], [1, 3, 2, 4], 2 / 3.0),
    // As many for as against.
    ([1, 2, 3, 4], [2, 4, 1, 3], 0),
  ]

  @Test(
    "τ-b is what counting pairs by hand gives, ties on either side counting neither way",
    arguments: cases)
  func knownValues(a: [Double], b: [Double], expected: Double) throws {
    #expect(abs(try #require(kendallTauB(a, b)) - expected) < 1e-12)
    #expect(kendallTauB(b, a) == kendallTauB(a, b))
    #expect(try #require(kendallTauB(a, a)) == 1)
  }

  @Test("a difference of 1e-9 or less is a tie, a larger one is not")
  func tolerance() throws {
    let level = try #require(kendallTauB([0.5, 0.5 + 9e-10, 0.9], [0.1, 0.9, 1]))
    #expect(abs(level - 2 / 6.0.squareRoot()) < 1e-12)
    #expect(kendallTauB([0.5, 0.5 + 2e-9, 0.9], [0.1, 0.9, 1]) == 1)
  }

  static let withoutOrder: [([Double], [Double])] = [
    ([], []), ([1], [1]), ([1, 1, 1], [1, 2, 3]), ([1, 2, 3], [0.5, 0.5, 0.5 + 5e-10]),
  ]

  @Test("there is no agreement to speak of where a side has no order", arguments: withoutOrder)
  func undefined(a: [Double], b: [Double]) {
    #expect(kendallTauB(a, b) == nil)
  }
}
