import Scoring
import Testing

/// A decision table of the literature, brought to partial values.
struct PublishedTable: Sendable, CustomTestStringConvertible {
  let name: String
  let values: [[Double]]
  let weights: [Double]

  var testDescription: String { name }

  /// Opricovic & Tzeng 2004: less risk and more altitude are better.
  ///
  /// Risk is turned round within 0…1 in a way that keeps the proportions of its column's differences to its length, so
  /// that vector normalisation gives the published figures.
  static let mountain = PublishedTable(
    name: "the mountain climber",
    values: [[1.0, 3000], [2, 3750], [5, 4500]].map { row in [1 - row[0] * 3 / 16, row[1] / 10_000] },
    weights: [0.5, 0.5])

  /// Tzeng & Huang 2011.
  static let four = PublishedTable(
    name: "four alternatives", values: [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]], weights: [0.3, 0.4, 0.3])

  /// Papathanasiou & Ploskas 2018.
  static let facility = PublishedTable(
    name: "the facility location",
    values: [[8, 7, 2, 1], [5, 3, 7, 5], [7, 5, 6, 4], [9, 9, 7, 3], [11, 10, 3, 7], [6, 9, 5, 4]],
    weights: [0.4, 0.3, 0.1, 0.2])
}

@Suite("Published cases of the other methods")
struct CrossMethodPublishedTests {
  private func agree(_ a: [Double], _ b: [Double], within tolerance: Double) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance }
  }

  @Test(
    "TOPSIS with vector normalisation has the published closeness",
    arguments: [
      (PublishedTable.mountain, [0.762141, 0.722178, 0.237859], 1e-6),
      (PublishedTable.four, [0.5037, 0.6581, 0.7482, 0.334], 5e-5),
      (PublishedTable.facility, [0.387215, 0.32717, 0.39067, 0.61466, 0.868495, 0.492848], 1e-6),
    ])
  func closeness(table: PublishedTable, expected: [Double], tolerance: Double) {
    #expect(agree(topsis(table.values, weights: table.weights), expected, within: tolerance))
  }

  struct VikorCase: Sendable {
    let table: PublishedTable
    var v = 0.5
    let s: [Double]
    let r: [Double]
    let q: [Double]
    let compromise: [Int]
  }

  static let vikorCases = [
    VikorCase(table: .mountain, s: [0.5, 0.375, 0.5], r: [0.5, 0.25, 0.5], q: [1, 0, 1], compromise: [1]),
    VikorCase(
      table: .four, s: [0.6, 0.3, 0.15, 0.65], r: [0.3, 0.2, 0.15, 0.4], q: [0.75, 0.25, 0, 1], compromise: [2, 1]),
    VikorCase(
      table: .facility, s: [0.628571, 0.766667, 0.600952, 0.309524, 0.08, 0.51619],
      r: [0.2, 0.4, 0.266667, 0.133333, 0.08, 0.333333], q: [0.586945, 1, 0.671001, 0.250462, 0, 0.713448],
      compromise: [4]),
    VikorCase(
      table: .facility, v: 0.625, s: [0.628571, 0.766667, 0.600952, 0.309524, 0.08, 0.51619],
      r: [0.2, 0.4, 0.266667, 0.133333, 0.08, 0.333333], q: [0.639932, 1, 0.692918, 0.271411, 0, 0.693893],
      compromise: [4]),
  ]

  @Test("VIKOR has the published S, R, Q and compromise", arguments: vikorCases)
  func compromises(example: VikorCase) {
    let result = vikor(example.table.values, weights: example.table.weights, v: example.v)
    #expect(agree(result.s, example.s, within: 1e-6))
    #expect(agree(result.r, example.r, within: 1e-6))
    #expect(agree(result.q, example.q, within: 1e-6))
    #expect(result.compromise == example.compromise)
  }

  @Test("PROMETHEE II with the usual preference function has the net flows of the facility location")
  func netFlows() {
    let flows = promethee2(PublishedTable.facility.values, weights: PublishedTable.facility.weights)
    #expect(agree(flows, [-0.28, -0.5, -0.24, 0.32, 0.84, -0.14], within: 1e-9))
  }

  @Test("the best of all criteria is closest, nowhere short, and preferred to all", arguments: [2, 3, 6])
  func bestOfAll(count: Int) {
    let values = (0..<count).map { row in [Double(row) / 7, Double(row * row) / 36, 0.5] }
    let weights = [0.5, 0.3, 0.2]
    let closeness = topsis(values, weights: weights)
    #expect(closeness.first == 0 && closeness.last == 1)
    let result = vikor(values, weights: weights)
    #expect(result.q.first == 1 && result.q.last == 0)
    let flows = promethee2(values, weights: weights)
    #expect(abs(flows[count - 1] - 0.8) < 1e-12 && abs(flows[0] + 0.8) < 1e-12)
  }
}
