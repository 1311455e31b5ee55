import Diagnostics
import Evaluation
import Pricing
import YAMLSource

/// What offers refer to.
struct OfferContext {
  let criteria: [String]
  let currency: StrategyCurrency
  /// The currencies for which the strategy names a rate.
  let rates: [String]
  let asOf: CalendarDate?
}

extension DiagnosticLog {
  func offer(_ node: Node, vendor: VendorID, _ context: OfferContext) -> Offer? {
    guard var fields = Fields(node, "the prices of '\(vendor)'", self) else { return nil }
    let currency = fields.required("currency").flatMap { self.currency($0, fields.named("currency")) }
    if let currency, let own = context.currency.code, currency != own, !context.rates.contains(currency) {
      report(
        .missingRate, at: fields.key("currency")?.location,
        "the prices of '\(vendor)' are in \(currency), and 'cost.rates' has no rate into \(own)",
        hint: "add cost: { rates: { \(currency): … } } to the strategy, with the day in a comment")
    } else if currency != nil, !context.currency.isNamed {
      report(
        .missingKey, at: fields.key("currency")?.location, "there are prices, and the strategy names no currency",
        hint: "add 'currency: EUR' to the strategy")
    }
    let quote = fields.node("quote").flatMap { self.quote($0, vendor, context) }
    _ = fields.required("items")
    let items = (fields.entries("items") ?? []).compactMap { costItem($0.key, $0.value, context) }
    fields.finish()
    guard let currency else { return nil }
    return Offer(vendor: vendor, currency: currency, quote: quote, items: items)
  }

  private func quote(_ node: Node, _ vendor: VendorID, _ context: OfferContext) -> Offer.Quote? {
    guard var fields = Fields(node, "the quote of '\(vendor)'", self) else { return nil }
    let date = fields.date("date")
    let until = fields.date("valid_until")
    let title = fields.text("title")
    fields.finish()
    if let until, let asOf = context.asOf, until < asOf {
      report(
        .quoteExpired, at: fields.key("valid_until")?.location,
        "the offer of '\(vendor)' was valid until \(until), before the date of the strategy (\(asOf))",
        hint: "ask for a new one")
    }
    return Offer.Quote(date: date, validUntil: until, title: title)
  }

  private func costItem(_ key: Node, _ node: Node, _ context: OfferContext) -> CostItem? {
    guard let id = identifier(key, "an item", as: Identifier<CostItem>.self),
      var fields = Fields(node, "the item '\(id)'", self)
    else { return nil }
    let name = fields.text("name")
    let note = fields.text("note")
    let neededFor = (fields.list("needed_for") ?? []).compactMap {
      reference($0, to: "criterion", among: context.criteria, as: CriterionID.self)
    }
    var uplift: CostItem.Uplift?
    if let upliftNode = fields.node("uplift"), var inner = Fields(upliftNode, "'uplift' of the item '\(id)'", self) {
      let year = inner.wholeNumber("from_year", in: 1...50) ?? 2
      let rate = inner.required("percent").flatMap { number($0, inner.named("percent"), in: -100...1000) }
      inner.finish()
      uplift = rate.map { CostItem.Uplift(fromYear: year, rate: $0 / 100) }
    }
    let kind = fields.required("kind").flatMap { choice($0, fields.named("kind"), of: CostKind.self) }
    let basis = kind.flatMap { self.basis($0, &fields) }
    if kind != nil { fields.finish() }
    guard let basis else { return nil }
    return CostItem(id: id.rawValue, name: name, basis: basis, uplift: uplift, neededFor: neededFor, note: note)
  }

  /// The words for `kind`.
  private enum CostKind: String, CaseIterable {
    case flat
    case perRegisteredLearner = "per-registered-learner"
    case perActiveLearner = "per-active-learner"
    case tiered, usage
    case oneOff = "one-off"
    case `internal`
  }

  private func basis(_ kind: CostKind, _ fields: inout Fields) -> CostItem.Basis? {
    switch kind {
    case .flat:
      let (price, period) = (amount(&fields, "price"), period(&fields))
      guard let price, let period else { return nil }
      return .flat(price, per: period)
    case .perRegisteredLearner, .perActiveLearner:
      let (price, period) = (amount(&fields, "price"), period(&fields))
      let minimum = fields.wholeNumber("minimum_learners", in: 0...1_000_000_000)
      let meaning = kind == .perActiveLearner ? fields.text("active_means") : nil
      guard let price, let period else { return nil }
      return kind == .perRegisteredLearner
        ? .perRegisteredLearner(price, per: period, minimum: minimum)
        : .perActiveLearner(price, per: period, minimum: minimum, activeMeans: meaning)
    case .tiered:
      let mode = fields.required("mode").flatMap { choice($0, fields.named("mode"), of: CostItem.Mode.self) }
      let (tiers, period) = (tiers(&fields), period(&fields))
      guard let mode, let tiers, let period else { return nil }
      return .tiered(mode, tiers, per: period)
    case .usage:
      let (price, period) = (amount(&fields, "price"), period(&fields))
      let (unit, volume) = (fields.requiredText("unit"), amount(&fields, "volume"))
      guard let price, let period, let unit, let volume else { return nil }
      return .usage(price, per: period, unit: unit, volume: volume)
    case .oneOff:
      let price = amount(&fields, "price")
      let year = fields.required("year").flatMap { contractYear($0, fields.named("year")) }
      guard let price, let year else { return nil }
      return .oneOff(price, year: year)
    case .internal:
      let (posts, cost) = (amount(&fields, "fte"), amount(&fields, "cost_per_fte"))
      guard let posts, let cost else { return nil }
      return .internal(posts: posts, costPerPost: cost)
    }
  }

  /// A number, a range `[low, high]`, or `unknown`.
  private func amount(_ fields: inout Fields, _ key: String) -> Amount? {
    fields.required(key).flatMap { amount($0, fields.named(key)) }
  }

  private func amount(_ node: Node, _ what: String) -> Amount? {
    let range = 0...Double.greatestFiniteMagnitude
    if node.shape == .text, node.text == "unknown" { return .unknown }
    if node.shape == .list {
      let ends = node.elements.map { number($0, what, in: range) }
      guard ends.count == 2 else {
        report(
          .wrongType, at: node.location, "\(what) is a range of two numbers, and this list has \(ends.count)",
          hint: "write [low, high]")
        return nil
      }
      guard let low = ends[0], let high = ends[1] else { return nil }
      guard low <= high else {
        report(
          .rangeBackwards, at: node.location, "\(what) is a range written from high to low",
          hint: "write [\(high.shownBriefly), \(low.shownBriefly)]")
        return nil
      }
      return .between(low, high)
    }
    return number(node, what, in: range).map { .exactly($0) }
  }

  private func period(_ fields: inout Fields) -> CostItem.Period? {
    fields.required("per", hint: "add 'per: month' or 'per: year'").flatMap {
      choice($0, fields.named("per"), of: CostItem.Period.self)
    }
  }

  private func contractYear(_ node: Node, _ what: String) -> CostItem.Year? {
    if node.shape == .text, node.text == "last" { return .last }
    return wholeNumber(node, what, in: 0...50).map { .number($0) }
  }

  private func tiers(_ fields: inout Fields) -> [CostItem.Tier]? {
    guard let node = fields.required("tiers"), let elements = fields.list("tiers") else { return nil }
    var tiers: [CostItem.Tier] = []
    for element in elements {
      guard var inner = Fields(element, "a tier of \(fields.what)", self) else { return nil }
      let upTo = inner.number("up_to", in: Double.leastNonzeroMagnitude...Double.greatestFiniteMagnitude)
      let price = amount(&inner, "price")
      inner.finish()
      guard let price else { return nil }
      tiers.append(CostItem.Tier(upTo: upTo, price: price))
    }
    let limits = tiers.dropLast().map(\.upTo)
    let rise = zip(limits, limits.dropFirst()).allSatisfy { ($0 ?? 0) < ($1 ?? 0) }
    guard !tiers.isEmpty, tiers.last?.upTo == nil, limits.allSatisfy({ $0 != nil }), rise else {
      report(
        .tiersOutOfOrder, at: node.location, "the tiers of \(fields.what) do not rise to a last one without a limit",
        hint: "such as [{ up_to: 1000, price: 6 }, { price: 4 }]")
      return nil
    }
    return tiers
  }
}
