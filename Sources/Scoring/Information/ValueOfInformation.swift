package import Evaluation

/// Which open questions are worth asking before choosing, and how much each would help.
///
/// Weights stand at their stated values, every vendor having its own ω. One question at a time is answered, all other
/// ratings staying at their expectation.
package struct ValueOfInformation: Sendable {
  /// One uncertain rating.
  package struct Question: Hashable, Sendable {
    /// The place of the vendor in the evaluation.
    package let vendor: Int
    /// The place of the criterion.
    package let criterion: Int
    /// How much the value of the chosen vendor rises on average if this is known first; more than 0, in units of value.
    package let gain: Double
  }

  /// Those that can change the choice: the largest gain first, then by vendor, then by criterion.
  package let questions: [Question]
  /// The expected value of each vendor that has a rank, 0…1, by its place in the evaluation.
  package let expected: [Int: Double]
  /// The place of the vendor with the highest expected value; within 1e-9, the first on the page.
  ///
  /// It may differ from the leader, who is first by what the ratings count today.
  package let bestByExpectation: Int

  /// Nil where no vendor has a rank.
  ///
  /// - Complexity: O(vendors · criteria), and sorting the questions.
  package init?(_ comparison: Comparison, in evaluation: Evaluation) {
    let contenders = comparison.assessments.filter { $0.rank != nil }
    let policy = evaluation.strategy.unknown
    let values = contenders.map { contender in
      contender.expectedValue(of: evaluation.vendors[contender.vendor], policy: policy)
    }
    guard let best = ranking(of: values).first?.index else { return nil }

    var questions: [Question] = []
    for (place, contender) in contenders.enumerated() {
      guard let rival = Self.highest(of: values, without: place) else { continue }
      let ratings = evaluation.vendors[contender.vendor].ratings
      for (criterion, value) in contender.partialValues.enumerated() {
        guard let value else { continue }
        let gain = Doubt(of: value, rating: ratings[criterion], policy: policy).expectedGain(
          weight: contender.weights[criterion], gap: abs(values[place] - rival), leads: values[place] >= rival)
        if gain > 0 { questions.append(Question(vendor: contender.vendor, criterion: criterion, gain: gain)) }
      }
    }
    self.questions = questions.sorted {
      $0.gain != $1.gain ? $0.gain > $1.gain : ($0.vendor, $0.criterion) < ($1.vendor, $1.criterion)
    }
    expected = Dictionary(uniqueKeysWithValues: zip(contenders.map(\.vendor), values))
    bestByExpectation = contenders[best].vendor
  }

  /// The best of the others; nil where there is none.
  private static func highest(of values: [Double], without place: Int) -> Double? {
    [values[..<place].max(), values[(place + 1)...].max()].compactMap(\.self).max()
  }
}

extension VendorAssessment {
  /// Σ ω·E[u] over what applies to the vendor.
  fileprivate func expectedValue(of vendor: Vendor, policy: UnknownPolicy) -> Double {
    var sum = CompensatedSum()
    for (criterion, value) in partialValues.enumerated() {
      guard let value else { continue }
      let doubt = Doubt(of: value, rating: vendor.ratings[criterion], policy: policy)
      sum.add(weights[criterion] * doubt.expectation(of: value))
    }
    return sum.value
  }
}
