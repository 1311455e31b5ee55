import Adoption
import Evaluation
import Testing

@Suite("Tracking: return on investment")
struct ReturnOnInvestmentTests {
  private func roi(
    _ measured: String, baseline: Double? = 10, better: KPI.Direction = .more, worth: Double? = 2,
    costs: [String: Double] = ["licences": 30, "people": 70]
  ) throws -> ReturnOnInvestment? {
    let worth = worth.map { KPI.Worth(valueOfUnit: $0, attribution: 0.5, confidence: 0.5) }
    var tracked = TrackingCase(
      [try .made("used", baseline, 1000, better: better, worth: worth), try .made("other", 0, 1)], measured: measured)
    tracked.yearlyCosts = costs
    return try tracked.tracking().roi
  }

  @Test(
    "the mean of the last 365 days counts, from the start on",
    arguments: [
      ("2027-02-01,used,410", 200), ("2027-01-11,used,410", 200),
      ("2027-01-10,used,0\n2027-01-11,used,410", 200), ("2027-01-11,used,210\n2027-02-01,used,410", 150),
      // As of 2028-03-01, 2027-03-03 is 364 days ago.
      ("2027-03-02,used,0\n2027-03-03,used,410\n2028-03-01,other,1", 200),
      // Segments move the latest day alone.
      ("2027-03-02,used,0\n2027-03-03,used,410\n2028-03-01,used,0,staff", 200),
    ] as [(String, Double)])
  func window(measured: String, benefit: Double) throws {
    let roi = try #require(try roi(measured))
    #expect(roi.benefit.isNear(benefit))
    #expect(roi.cost == 100)
    #expect(roi.share.isNear((benefit - 100) / 100))
    #expect(roi.benefitCostRatio.isNear(benefit / 100))
  }

  @Test("what gets worse costs, whichever way is better")
  func worse() throws {
    #expect(try roi("2027-02-01,used,6")?.benefit == -2)
    #expect(try roi("2027-02-01,used,6", better: .less)?.benefit == 2)
    #expect(try roi("2027-02-01,used,14", better: .less)?.benefit == -2)
  }

  @Test("none without costs, a worth, a baseline or a measurement since the start")
  func none() throws {
    let measured = "2027-02-01,used,410"
    #expect(try roi(measured, costs: [:]) == nil)
    #expect(try roi(measured, costs: ["licences": 0]) == nil)
    #expect(try roi(measured, worth: nil) == nil)
    #expect(try roi(measured, baseline: nil) == nil)
    #expect(try roi("2027-01-10,used,410\n2027-02-01,other,1") == nil)
    #expect(try roi("2027-01-11,used,410\n2028-01-11,other,1") == nil)
    #expect(try roi("2027-01-11,used,410\n2028-01-10,other,1") != nil)
    #expect(try roi(measured) != nil)
  }
}
