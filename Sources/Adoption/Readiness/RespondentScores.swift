internal import Evaluation
internal import Scoring

/// The dimensions and the score of each respondent, from 0 to 100; NaN where too little was answered.
struct RespondentScores {
  /// By dimension, then respondent.
  let dimensions: [[Double]]
  let scores: [Double]

  init(_ answers: SurveyAnswers, _ survey: ReadinessSurvey) {
    let dimensions = survey.dimensions.map { dimension in
      let items = survey.items.indices.filter { survey.items[$0].dimension == dimension.id }
      return (0..<answers.rows).map { row in
        var (answered, sum) = (0, 0)
        for item in items where answers.answers[item][row] != 0 {
          answered += 1
          sum += survey.items[item].steps(answers.answers[item][row])
        }
        return answered > 0 && 2 * answered >= items.count ? Double(100 * sum) / Double(4 * answered) : Double.nan
      }
    }
    self.dimensions = dimensions
    scores = (0..<answers.rows).map { row in
      var sum = CompensatedSum()
      var answered = 0
      for dimension in dimensions where !dimension[row].isNaN {
        answered += 1
        sum.add(dimension[row])
      }
      return answered > 0 && 2 * answered >= dimensions.count ? sum.value / Double(answered) : Double.nan
    }
  }
}

extension ReadinessSurvey.Item {
  /// How far an answer of 1…5 speaks for readiness: 0…4.
  func steps(_ answer: UInt8) -> Int { isReversed ? 5 - Int(answer) : Int(answer) - 1 }
}
