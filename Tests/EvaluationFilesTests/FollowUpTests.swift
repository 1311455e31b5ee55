import Diagnostics
import EvaluationFiles
import Fixtures
import Testing

@Suite("One slip gives one error, many slips give many")
struct FollowUpTests {
  @Test("the errors of all files come in one run, in the order of files and lines")
  func allAtOnce() throws {
    let project = ProjectFixture.sound
      .replacing("weight: 60", with: "weight: many", in: "criteria/criteria.yaml")
      .replacing("weeks: 8", with: "weeks: 0", in: "criteria/programme.yaml")
      .replacing("cap: 0.8", with: "cap: 8", in: "criteria/strategy.yaml")
      .replacing("forums: basic", with: "forums: baisc", in: "vendors/beta.yaml")
      .replacing("  badges: not", with: "  bagdes: not", in: "vendors/beta.yaml")
      .replacing("badges: many", with: "badges: mny", in: "vendors/panel/lead.yaml")
      .replacing("kind: usage", with: "kind: usages", in: "vendors/pricing/alpha.yaml")
      .replacing("name: Gamma", with: "name: \"Gamma", in: "vendors/gamma.yml")
    let found = try load(project).diagnostics
    #expect(
      found.map { "\($0.location?.path ?? "") \($0.code.rawValue)" } == [
        "criteria/criteria.yaml E2004", "criteria/programme.yaml E2005", "criteria/strategy.yaml E2005",
        "vendors/beta.yaml E4001", "vendors/beta.yaml E3001", "vendors/gamma.yml E1001",
        "vendors/panel/lead.yaml E4001",
        "vendors/pricing/alpha.yaml E2008",
      ], "\(found.summary)")
  }

  @Test(
    "a file of criteria that cannot be read does not make other files look wrong",
    arguments: ["criteria/strategy.yaml", "criteria/criteria.yaml", "criteria/programme.yaml"])
  func unreadableCriteria(_ path: String) throws {
    let found = try load(ProjectFixture.sound.adding("goals: [\n", as: path)).diagnostics
    #expect(found.map { $0.location?.path } == [path], "\(found.summary)")
  }

  @Test("a criterion that is not sound does not make ratings of it look wrong")
  func unsoundCriterion() throws {
    let project = ProjectFixture.sound.replacing("scale: support", with: "scale: suport", in: "criteria/criteria.yaml")
    #expect(try load(project).diagnostics.codes == [.unknownReference])
  }

  @Test("a comparison out of range is not reported as missing too")
  func comparisonOutOfRange() throws {
    let project = ProjectFixture.sound
      .replacing("    priority: 60\n", with: "", in: "criteria/strategy.yaml")
      .replacing("    priority: 40\n", with: "", in: "criteria/strategy.yaml")
      .replacing(
        "language: en\n", with: "priorities: { method: pairwise, comparisons: { exchange / community: 10 } }\n",
        in: "criteria/strategy.yaml")
    #expect(try load(project).diagnostics.codes == [.numberOutOfRange])
  }

  @Test("a strategy that is not sound is not said to lack its currency")
  func currencyIsThere() throws {
    let project = ProjectFixture.sound.replacing("as_of: 2026-11-01", with: "as_of: soon", in: "criteria/strategy.yaml")
    #expect(try load(project).diagnostics.codes == [.invalidDate])
  }

  @Test("money without a currency is said once for the strategy and once for each offer")
  func noCurrency() throws {
    let project = ProjectFixture.sound.replacing("currency: EUR\n", with: "", in: "criteria/strategy.yaml")
    let found = try load(project).diagnostics
    #expect(found.codes == [.missingKey, .missingKey])
    #expect(found.map { $0.location?.path } == ["criteria/programme.yaml", "vendors/pricing/alpha.yaml"])
  }
}
