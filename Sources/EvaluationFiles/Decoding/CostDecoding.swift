import Diagnostics
import Evaluation
import Pricing
import YAMLSource

extension DiagnosticLog {
  /// The rules by which costs are counted.
  func costPlan(_ node: Node, currency: StrategyCurrency) -> CostPlan? {
    guard var fields = Fields(node, "'cost'", self) else { return nil }
    if !currency.isNamed {
      report(
        .missingKey, at: node.location, "there is money in 'cost', and the strategy names no currency",
        hint: "add 'currency: EUR'")
    }
    let years = fields.wholeNumber("years", in: 1...50) ?? 3
    let discount = fields.percent("discount_percent") ?? 0
    var rates: [String: Double] = [:]
    for (key, value) in fields.entries("rates") ?? [] {
      let code = self.currency(key, "a currency of 'rates'")
      let rate = number(
        value, "the rate of '\(key.text)'", in: Double.leastNonzeroMagnitude...Double.greatestFiniteMagnitude)
      if let code, let rate { rates[code] = rate }
    }
    let award = fields.node("award").flatMap { awardRule($0, currency.code) }
    fields.finish()
    return CostPlan(years: years, discount: discount, rates: rates, award: award)
  }

  /// The currencies that `rates` names, whether or not their rates are sound.
  static func currenciesWithRate(_ cost: Node) -> [String] {
    cost.members.first { $0.key.text == "rates" }?.value.members.map(\.key.text) ?? []
  }

  private func awardRule(_ node: Node, _ currency: String?) -> AwardRule? {
    guard var fields = Fields(node, "'award' of 'cost'", self) else { return nil }
    let positive = Double.leastNonzeroMagnitude...Double.greatestFiniteMagnitude
    let formula = fields.choice("formula", of: AwardRule.Formula.self) ?? .reference
    let weight = fields.percent("quality_weight_percent")
    let minimum = fields.percent("minimum_quality_percent")
    let floor = money(&fields, "floor", currency, in: 0...Double.greatestFiniteMagnitude)
    let ceiling = money(&fields, "ceiling", currency, in: positive)
    let point = money(&fields, "value_per_point", currency, in: positive)
    let tie = fields.number("tie_within", in: 0...1) ?? 0.01
    fields.finish()
    if let floor, let ceiling, floor >= ceiling {
      report(.numberOutOfRange, at: fields.key("floor")?.location, "the floor of 'award' is not below its ceiling")
    }
    return AwardRule(
      formula: formula, qualityWeight: weight, minimumQuality: minimum, floor: floor, ceiling: ceiling,
      valuePerPoint: point, tieWithin: tie)
  }

  /// A sum: a bare number in the block's currency, or `{ amount, currency }` in the same one.
  private func money(
    _ fields: inout Fields, _ key: String, _ currency: String?, in range: ClosedRange<Double>
  ) -> Double? {
    guard let node = fields.node(key) else { return nil }
    guard node.shape == .mapping else { return number(node, fields.named(key), in: range) }
    guard var inner = Fields(node, fields.named(key), self) else { return nil }
    let amount = inner.requiredNumber("amount", in: range)
    let code = inner.required("currency").flatMap { self.currency($0, inner.named("currency")) }
    inner.finish()
    if let code, let currency, code != currency {
      report(
        .missingRate, at: node.location, "\(fields.named(key)) is in \(code), and sums here are in \(currency)",
        hint: "write it in \(currency)")
    }
    return amount
  }
}
