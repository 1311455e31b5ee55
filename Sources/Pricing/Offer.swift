package import Evaluation

/// What a vendor asks, item by item, kept apart from how well its platform serves.
package struct Offer: Hashable, Sendable {
  package let vendor: VendorID
  package let currency: String
  package let quote: Quote?
  /// In the order of the file.
  package let items: [CostItem]

  package init(vendor: VendorID, currency: String, quote: Quote?, items: [CostItem]) {
    self.vendor = vendor
    self.currency = currency
    self.quote = quote
    self.items = items
  }

  /// The paper behind the prices.
  package struct Quote: Hashable, Sendable {
    package let date: CalendarDate?
    package let validUntil: CalendarDate?
    package let title: String?

    package init(date: CalendarDate?, validUntil: CalendarDate?, title: String?) {
      self.date = date
      self.validUntil = validUntil
      self.title = title
    }
  }
}

/// One line of an offer.
package struct CostItem: Hashable, Sendable {
  package let id: String
  package let name: String?
  package let basis: Basis
  package let uplift: Uplift?
  /// Features that are only had with this item.
  package let neededFor: [CriterionID]
  package let note: String?

  package init(id: String, name: String?, basis: Basis, uplift: Uplift?, neededFor: [CriterionID], note: String?) {
    self.id = id
    self.name = name
    self.basis = basis
    self.uplift = uplift
    self.neededFor = neededFor
    self.note = note
  }

  /// What is counted, and at which price.
  package enum Basis: Hashable, Sendable {
    case flat(Amount, per: Period)
    case perRegisteredLearner(Amount, per: Period, minimum: Int?)
    case perActiveLearner(Amount, per: Period, minimum: Int?, activeMeans: String?)
    case tiered(Mode, [Tier], per: Period)
    case usage(Amount, per: Period, unit: String, volume: Amount)
    case oneOff(Amount, year: Year)
    /// Work of one's own people, in full-time posts.
    case `internal`(posts: Amount, costPerPost: Amount)
  }

  package enum Mode: String, CaseIterable, Sendable {
    case graduated, volume
  }

  package enum Period: String, CaseIterable, Sendable {
    case month, year
  }

  /// In which year of the contract a cost falls; year 0 is before the start.
  package enum Year: Hashable, Sendable {
    case number(Int)
    case last
  }

  package struct Tier: Hashable, Sendable {
    /// The last learner at this price; nil for all that follow.
    package let upTo: Double?
    package let price: Amount

    package init(upTo: Double?, price: Amount) {
      self.upTo = upTo
      self.price = price
    }
  }

  package struct Uplift: Hashable, Sendable {
    package let fromYear: Int
    /// Rise a year, as a share.
    package let rate: Double

    package init(fromYear: Int, rate: Double) {
      self.fromYear = fromYear
      self.rate = rate
    }
  }
}

/// A price or a quantity: known, known within bounds, or not known.
///
/// What is unknown never counts as 0.
package enum Amount: Hashable, Sendable {
  case exactly(Double)
  case between(Double, Double)
  case unknown
}
