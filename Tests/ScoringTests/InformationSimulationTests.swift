import Evaluation
import Scoring
import Testing

/// How a rating may turn out, drawn without any formula of the code under test.
private func draw(
  _ rating: Rating, _ value: PartialValue, _ policy: UnknownPolicy, _ random: inout SeededGenerator
)
  -> Double
{
  guard rating.judgement == .unknown, !policy.isFinal else {
    return value.high > value.low ? Double.random(in: value.low...value.high, using: &random) : value.point
  }
  let pair = [Double.random(in: 0...1, using: &random), Double.random(in: 0...1, using: &random)]
  switch policy.reading {
  case .worst: return pair.min()!
  case .neutral: return pair[0]
  case .best: return pair.max()!
  }
}

/// The mean of what `draw` gives.
private func mean(_ rating: Rating, _ value: PartialValue, _ policy: UnknownPolicy) -> Double {
  guard rating.judgement == .unknown, !policy.isFinal else {
    return value.high > value.low ? (value.low + value.high) / 2 : value.point
  }
  switch policy.reading {
  case .worst: return 1 / 3.0
  case .neutral: return 1 / 2.0
  case .best: return 2 / 3.0
  }
}

private struct Cell: Hashable {
  let vendor: Int
  let criterion: Int
}

@Suite("The value of information against drawing the answers")
struct InformationSimulationTests {
  private func withReading(_ reading: UnknownPolicy.Reading, seed: Int) -> Evaluation {
    var evaluation = randomEvaluation(seed: UInt64(seed))
    evaluation.strategy.unknown = UnknownPolicy(reading: reading, isFinal: false)
    return evaluation
  }

  @Test(
    "each question is worth what 4 000 drawn answers to it say, within five standard errors",
    arguments: UnknownPolicy.Reading.allCases, 1...6)
  func simulation(reading: UnknownPolicy.Reading, seed: Int) throws {
    let evaluation = withReading(reading, seed: seed)
    let comparison = Comparison(evaluation)
    guard let information = ValueOfInformation(comparison, in: evaluation) else { return }
    let policy = evaluation.strategy.unknown
    let contenders = comparison.assessments.filter { $0.rank != nil }
    let gains = Dictionary(
      uniqueKeysWithValues: information.questions.map { (Cell(vendor: $0.vendor, criterion: $0.criterion), $0.gain) })
    var random = SeededGenerator(seed: UInt64(seed))

    let expected = contenders.map { contender in
      let ratings = evaluation.vendors[contender.vendor].ratings
      return contender.partialValues.indices.map { criterion in
        contender.partialValues[criterion].map {
          contender.weights[criterion] * mean(ratings[criterion], $0, policy)
        } ?? 0
      }.compensatedSum()
    }
    let best = try #require(expected.max())
    for (place, contender) in contenders.enumerated() {
      #expect(abs(try #require(information.expected[contender.vendor]) - expected[place]) < 1e-12)
      let bestOther = expected.enumerated().filter { $0.offset != place }.map(\.element).max()
      for (criterion, value) in contender.partialValues.enumerated() {
        let gain = gains[Cell(vendor: contender.vendor, criterion: criterion)] ?? 0
        guard let value, let bestOther else {
          #expect(gain == 0)
          continue
        }
        let rating = evaluation.vendors[contender.vendor].ratings[criterion]
        let count = 4000
        let rises = (0..<count).map { _ in
          let surprise = draw(rating, value, policy, &random) - mean(rating, value, policy)
          let rise = max(expected[place] + contender.weights[criterion] * surprise, bestOther) - best
          // The surprise is 0 on average. Without it, a vendor that leads adds only where another is chosen instead of it.
          return expected[place] >= bestOther ? rise - contender.weights[criterion] * surprise : rise
        }
        let average = rises.compensatedSum() / Double(count)
        let variance = rises.map { ($0 - average) * ($0 - average) }.compensatedSum() / Double(count - 1)
        // A gain so rare that no draw met it has no variance to go by: it cannot be larger than one draw in 300.
        let bound =
          5 * (variance / Double(count)).squareRoot() + (variance == 0 ? contender.weights[criterion] / 300 : 0)
        #expect(abs(gain - average) <= bound + 1e-12, "\(gain) against \(average) within \(bound)")
      }
    }
  }

  @Test(
    "gains are above 0, no larger than the doubt they come from, and in order",
    arguments: UnknownPolicy.Reading.allCases, 1...60)
  func properties(reading: UnknownPolicy.Reading, seed: Int) throws {
    let evaluation = withReading(reading, seed: seed)
    let comparison = Comparison(evaluation)
    guard let information = ValueOfInformation(comparison, in: evaluation) else {
      #expect(comparison.assessments.allSatisfy { $0.rank == nil })
      return
    }
    let contenders = comparison.assessments.filter { $0.rank != nil }
    #expect(Set(information.expected.keys) == Set(contenders.map(\.vendor)))
    let highest = try #require(information.expected.values.max())
    #expect(try #require(information.expected[information.bestByExpectation]) >= highest - 1e-9)
    for question in information.questions {
      let contender = try #require(contenders.first { $0.vendor == question.vendor })
      let value = try #require(contender.partialValues[question.criterion])
      #expect(question.gain > 0)
      #expect(question.gain <= contender.weights[question.criterion] * (value.high - value.low) / 8 + 1e-12)
    }
    for (a, b) in zip(information.questions, information.questions.dropFirst()) {
      #expect(a.gain > b.gain || (a.gain == b.gain && (a.vendor, a.criterion) < (b.vendor, b.criterion)))
    }
  }

  @Test("the order of the vendors' files changes no question", arguments: 1...40)
  func orderOfVendors(seed: Int) {
    var evaluation = withReading(.worst, seed: seed)
    func gains() -> [String: Double] {
      let questions = ValueOfInformation(Comparison(evaluation), in: evaluation)?.questions ?? []
      return Dictionary(
        uniqueKeysWithValues: questions.map { ("\(evaluation.vendors[$0.vendor].id) \($0.criterion)", $0.gain) })
    }
    let before = gains()
    evaluation.vendors.reverse()
    let after = gains()
    #expect(before.count == after.count)
    #expect(before.allSatisfy { abs($1 - (after[$0] ?? .nan)) < 1e-15 })
  }
}
