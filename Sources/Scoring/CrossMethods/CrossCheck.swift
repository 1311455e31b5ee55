package import Evaluation

/// What other methods make of the same vendors.
///
/// They work on the point values and the effective weights of the vendors that have a rank. They never decide: TOPSIS
/// and VIKOR measure by the best and worst vendor present, so that dropping one can swap others.
package struct CrossCheck: Sendable {
  /// TOPSIS, VIKOR, PROMETHEE II.
  package let results: [MethodResult]
  /// The vendors that VIKOR proposes together, best first, by their places in the evaluation.
  package let compromise: [Int]
  /// Whether a criterion that counts does not apply to some vendor, so that its own mean over the goals stands in.
  package let usesGoalMeans: Bool

  /// - Complexity: O(vendors² · criteria).
  package init(_ comparison: Comparison, in evaluation: Evaluation) {
    let complete = CompleteValues(comparison)
    let (rows, weights) = (complete.rows, complete.weights)
    let vikor = vikor(rows, weights: weights)

    results = Method.allCases.map { method in
      switch method {
      case .topsis:
        let withdrawals = TopsisWithdrawals(rows, weights: weights)
        return MethodResult(
          method, topsis(rows, weights: weights), of: complete.vendors, byValue: complete.additive,
          without: withdrawals.closeness(without:))
      case .vikor:
        let withdrawals = VikorWithdrawals(rows, weights: weights)
        return MethodResult(
          method, vikor.q, of: complete.vendors, byValue: complete.additive, without: withdrawals.index(without:))
      case .promethee2:
        let withdrawals = PrometheeWithdrawals(rows, weights: weights)
        return MethodResult(
          method, promethee2(rows, weights: weights), of: complete.vendors, byValue: complete.additive,
          without: withdrawals.flows(without:))
      }
    }
    compromise = vikor.compromise.map { complete.vendors[$0] }
    usesGoalMeans = complete.usesGoalMeans
  }
}

extension MethodResult {
  /// - Parameters:
  ///   - numbers: what the method gives each vendor.
  ///   - vendors: their places in the evaluation, rising.
  ///   - byValue: their additive values.
  ///   - numbersWithout: what the method gives each vendor once one of them has left.
  fileprivate init(
    _ method: Method, _ numbers: [Double], of vendors: [Int], byValue: [Double],
    without numbersWithout: (Int) -> [Double]
  ) {
    let merits = method.merits(numbers)
    self.method = method
    values = Dictionary(uniqueKeysWithValues: zip(vendors, numbers))
    ranking = Scoring.ranking(of: merits).map { Place(vendor: vendors[$0.index], rank: $0.rank) }
    agreement = kendallTauB(merits, byValue)
    reversedByDropping = rowsThatReverse(merits) { method.merits(numbersWithout($0)) }.map { vendors[$0] }
  }
}
