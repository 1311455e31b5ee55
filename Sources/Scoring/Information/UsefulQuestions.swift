/// The open answers in the order of what they can do to the choice.
///
/// Where an answer can change who is chosen, by the expected value of knowing it (Howard 1966); where none can alone,
/// by how near it comes to it.
package struct UsefulQuestions: Hashable, Sendable {
  /// The most useful first; those alike stay in the order of the ranking and of the criteria.
  package let questions: [Question]
  package let measure: Measure

  /// A rating that is not certain.
  package struct Question: Hashable, Sendable {
    /// The place of the vendor, in the evaluation.
    package let vendor: Int
    /// The place of the criterion.
    package let criterion: Int
    /// Above 0, in what the measure says.
    package let worth: Double
  }

  /// What the worth of a question is.
  package enum Measure: Sendable {
    /// The expected rise of the value of who is chosen.
    case gain
    /// No single answer changes the choice: the share of the gap to the first that the best answer closes, or of the
    /// lead that the worst one costs.
    case closes
    /// The first are level: the share of the vendor's value.
    case weight
  }

  /// - Complexity: O(vendors · criteria), and sorting.
  package init(_ comparison: Comparison, information: ValueOfInformation?) {
    if let worthwhile = information?.questions, !worthwhile.isEmpty {
      measure = .gain
      questions = worthwhile.map { Question(vendor: $0.vendor, criterion: $0.criterion, worth: $0.gain) }
      return
    }
    let ranked = comparison.assessments.filter { $0.rank != nil }
    let values = ranked.map { $0.value?.point ?? 0 }
    let lead = values.count > 1 ? values[0] - values[1] : 0
    let measure: Measure = lead > 1e-9 ? .closes : .weight
    var found: [Question] = []
    for (place, assessment) in ranked.enumerated() where ranked.count > 1 {
      let gap = place == 0 ? lead : values[0] - values[place]
      for (criterion, value) in assessment.partialValues.enumerated() {
        let weight = assessment.weights[criterion]
        guard let value, value.high > value.low, weight > 0 else { continue }
        let room = place == 0 ? value.point - value.low : value.high - value.point
        let worth = measure == .closes ? weight * room / gap : weight
        if worth > 1e-12 { found.append(Question(vendor: assessment.vendor, criterion: criterion, worth: worth)) }
      }
    }
    self.measure = measure
    questions = found.enumerated().sorted {
      $0.element.worth != $1.element.worth ? $0.element.worth > $1.element.worth : $0.offset < $1.offset
    }.map(\.element)
  }
}
