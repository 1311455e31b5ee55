/// Another way of ranking, held beside the additive value as a cross-check; it never decides.
package enum Method: String, CaseIterable, Sendable {
  /// Closeness to the best that is present, 0…1 (Hwang & Yoon 1981).
  case topsis
  /// Compromise between the whole and the worst shortfall, 0…1, lower being better (Opricovic & Tzeng 2004).
  case vikor
  /// Net flow of pairwise preferences, −1…1 (Brans & Vincke 1985).
  case promethee2 = "promethee-2"

  /// Its numbers the right way round: more is better.
  func merits(_ numbers: [Double]) -> [Double] {
    switch self {
    case .topsis, .promethee2: numbers
    case .vikor: numbers.map { -$0 }
    }
  }
}

/// How one of the other methods ranks the vendors, and how far it can be believed.
package struct MethodResult: Hashable, Sendable {
  package let method: Method
  /// The method's own number for each vendor, by its place in the evaluation.
  package let values: [Int: Double]
  /// Best first, vendors within 1e-9 sharing a rank and standing by id.
  package let ranking: [Place]
  /// Kendall's τ-b against the ranking by the additive value, −1…1.
  ///
  /// Nil with a single vendor, and where all vendors are level in one of the two.
  package let agreement: Double?
  /// The vendors whose removal makes two others change places, by their places in the evaluation.
  package let reversedByDropping: [Int]

  /// Who stands where.
  package struct Place: Hashable, Sendable {
    /// The place of the vendor in the evaluation.
    package let vendor: Int
    package let rank: Int
  }
}
