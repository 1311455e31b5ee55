import Adoption
import Testing

@Suite("Statistics agree with values computed elsewhere")
struct StatisticsTests {
  @Test("Student's t at both probabilities, from one degree of freedom to ten million", arguments: StudentT.allCases)
  func studentT(_ level: StudentT) {
    let expected = level == .interval95 ? StatisticsFixture.interval95 : StatisticsFixture.actLimit
    for (degrees, value) in zip(StatisticsFixture.degrees, expected) {
      let found = level.quantile(degrees: degrees)
      #expect(abs(found - value) <= 1e-12 * value, "\(degrees) degrees: \(found), not \(value)")
    }
  }

  @Test("Student's t falls with the degrees of freedom, across the change of method", arguments: StudentT.allCases)
  func falling(_ level: StudentT) {
    let values = (990...1010).map(level.quantile)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test("Cronbach's alpha", arguments: StatisticsFixture.reliability.indices)
  func alpha(_ place: Int) throws {
    let (expected, answers) = StatisticsFixture.reliability[place]
    let items = (0..<4).map { item in stride(from: item, to: answers.count, by: 4).map { answers[$0] } }
    let alpha = CronbachAlpha(items: items, rows: answers.count / 4)
    #expect(abs(try #require(alpha.value) - expected) <= 1e-12)
    #expect(alpha.reading == (expected < 0.6 ? .low : expected < 0.7 ? .fair : .good))
    #expect(alpha.why == nil)
  }

  @Test("items that are all the same have an alpha of one; opposed ones may have any below")
  func alphaBounds() throws {
    let item = (0..<30).map { $0 % 5 }
    #expect(CronbachAlpha(items: [item, item, item], rows: 30).value == 1)
    let opposed = (0..<30).map { $0 < 29 ? 4 - $0 % 5 : 4 }
    #expect(try #require(CronbachAlpha(items: [item, opposed], rows: 30).value) < -10)
  }

  @Test("why alpha cannot be computed, the first reason first")
  func noAlpha() {
    let few = [1, 2, 3]
    #expect(CronbachAlpha(items: [few], rows: 3).why == .oneItem)
    #expect(CronbachAlpha(items: [], rows: 3).why == .oneItem)
    #expect(CronbachAlpha(items: [few, few], rows: 3).why == .fewRows)
    let many = (0..<30).map { $0 % 5 }
    #expect(CronbachAlpha(items: [many, many.map { 4 - $0 }], rows: 30).why == .noVariance)
    #expect(CronbachAlpha(items: [many, many.map { 4 - $0 }], rows: 30).reading == nil)
  }

  @Test("percentile ranks")
  func ranks() {
    #expect(percentileRanks(of: StatisticsFixture.values) == StatisticsFixture.ranks)
    #expect(percentileRanks(of: [7]) == [0])
    #expect(percentileRanks(of: []) == [])
    #expect(percentileRanks(of: [0, 0, 0]) == [0, 0, 0])
    #expect(percentileRanks(of: [1, 1 + 5e-10, 1 + 2e-9]) == [0, 0, 1])
  }

  @Test("mean and standard deviation")
  func sample() throws {
    let sample = try #require(Sample(StatisticsFixture.sample))
    #expect(abs(sample.mean - StatisticsFixture.mean) < 1e-12)
    #expect(abs(sample.deviation - StatisticsFixture.deviation) < 1e-12)
    #expect(Sample([]) == nil)
    #expect(Sample([3])?.deviation == 0)
    #expect(sample.halfWidth(of: sample.count) == 0)
  }

  @Test("a billionth decides nothing")
  func tolerance() {
    #expect(Tolerance.isAtLeast(65 - 9e-10, 65) && !Tolerance.isAtLeast(65 - 2e-9, 65))
    #expect(Tolerance.isAtMost(50 + 9e-10, 50) && !Tolerance.isAtMost(50 + 2e-9, 50))
    #expect(Tolerance.floor(0.16 * 100) == 16 && Tolerance.floor(3 - 1e-10) == 3 && Tolerance.floor(2.9) == 2)
    #expect(Tolerance.ceiling(3 + 1e-10) == 3 && Tolerance.ceiling(3.1) == 4)
    #expect(Tolerance.rounded(2.5) == 3 && Tolerance.rounded(2.5 - 1e-10) == 3 && Tolerance.rounded(2.49) == 2)
    #expect(Tolerance.rankingKey(0.1 + 0.2) == Tolerance.rankingKey(0.3))
  }
}
