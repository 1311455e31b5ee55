import Evaluation

/// Looks for the smallest change of one rating that brings a rival level with the leader.
///
/// The rating's point becomes the value of another level, whatever a cap would make of it; on a scale
/// of numbers the value that just suffices. Unknowns, ranges and panels can be changed too; what does
/// not apply cannot.
struct RatingChangeSearch {
  private let leader: VendorAssessment
  private let evaluation: Evaluation

  init(leader: VendorAssessment, in evaluation: Evaluation) {
    self.leader = leader
    self.evaluation = evaluation
  }

  /// The least ω·|Δu| within 1e-12, then the rival's own, then the first criterion.
  ///
  /// - Parameter gap: the leader's value less the rival's, more than 1e-9.
  func smallest(for rival: VendorAssessment, behindBy gap: Double) -> SmallestChange.RatingChange? {
    var found: [SmallestChange.RatingChange] = []
    var least = 1.0
    for (assessment, isRival) in [(rival, true), (leader, false)] {
      for place in assessment.weights.indices {
        // No partial value moves by more than 1.
        guard assessment.weights[place] >= gap - ValueGap.tolerance, assessment.weights[place] > 0,
          let change = change(of: place, of: assessment, isBetter: isRival, gap: gap), change.weight <= least + 1e-12
        else { continue }
        found.append(change)
        least = min(least, change.weight)
      }
    }
    return found.first { $0.weight <= least + 1e-12 }
  }

  /// The least change of one rating that suffices.
  private func change(
    of criterion: Int, of assessment: VendorAssessment, isBetter: Bool, gap: Double
  ) -> SmallestChange.RatingChange? {
    guard let u = assessment.partialValues[criterion]?.point else { return nil }
    let weight = assessment.weights[criterion]
    let direction = isBetter ? 1.0 : -1
    let target: (value: ScaleValue, move: Double)?
    switch evaluation.criteria[criterion].scale.form {
    case .levels(let levels):
      let current = evaluation.vendors[assessment.vendor].ratings[criterion].judgement
      // From the end at which levels are nearest to the rating, so that of equal ones the nearest is taken.
      let places = isBetter ? Array(levels.indices) : levels.indices.reversed()
      target =
        places.map { (value: ScaleValue.level($0), move: direction * (levels[$0].value - u)) }
        .filter { $0.move > 0 && weight * $0.move >= gap - ValueGap.tolerance && current != .rated($0.value) }
        .min { $0.move < $1.move }
    case .numbers(let function):
      let room = isBetter ? function.values.upperBound - u : u - function.values.lowerBound
      let move = min(gap / weight, room)
      let suffices = move > 0 && weight * move >= gap - ValueGap.tolerance
      target =
        suffices ? (.number(function.number(worth: u + direction * move, comingFrom: u)), move) : nil
    }
    return target.map {
      SmallestChange.RatingChange(
        vendor: assessment.vendor, criterion: criterion, to: $0.value, weight: weight * $0.move)
    }
  }
}
