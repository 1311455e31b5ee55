internal import Evaluation
internal import Scoring
internal import Wording

/// The questions that help most, at most ten, by what their answers can do.
struct BestQuestions {
  let questions: [Question]
  /// How many there are in all.
  let count: Int
  let measure: Measure

  struct Question {
    /// The place of the vendor.
    let vendor: Int
    /// The place of the criterion.
    let criterion: Int
    let worth: Double
  }

  /// What the worth of a question is.
  enum Measure {
    /// The expected rise of the value of who is chosen.
    case gain
    /// No single answer changes the choice: the share of the gap to the first that the best answer closes, or of the
    /// lead that the worst one costs.
    case closes
    /// The first are level: the share of the vendor's value.
    case weight
  }

  /// How many are shown.
  static let most = 10

  init(_ page: ReportPage) {
    let worthwhile = page.sensitivity.information?.questions ?? []
    guard worthwhile.isEmpty else {
      measure = .gain
      count = worthwhile.count
      questions = worthwhile.prefix(Self.most).map {
        Question(vendor: $0.vendor, criterion: $0.criterion, worth: $0.gain)
      }
      return
    }
    let ranked = page.ranked
    let lead = ranked.count > 1 ? (ranked[0].value?.point ?? 0) - (ranked[1].value?.point ?? 0) : 0
    measure = lead > 1e-9 ? .closes : .weight
    var found: [Question] = []
    for (place, assessment) in ranked.enumerated() where ranked.count > 1 {
      let gap = place == 0 ? lead : (ranked[0].value?.point ?? 0) - (assessment.value?.point ?? 0)
      for (criterion, value) in assessment.partialValues.enumerated() {
        guard let value, value.high > value.low, assessment.weights[criterion] > 0 else { continue }
        let room = place == 0 ? value.point - value.low : value.high - value.point
        let worth = lead > 1e-9 ? assessment.weights[criterion] * room / gap : assessment.weights[criterion]
        if worth > 1e-12 { found.append(Question(vendor: assessment.vendor, criterion: criterion, worth: worth)) }
      }
    }
    // Stable, so that those alike stay in the order of the page.
    let ordered = found.enumerated().sorted {
      $0.element.worth != $1.element.worth ? $0.element.worth > $1.element.worth : $0.offset < $1.offset
    }
    count = found.count
    questions = ordered.prefix(Self.most).map(\.element)
  }

  /// By vendor, whose best question is worth most first.
  func markup(_ page: ReportPage) -> HTML {
    guard !questions.isEmpty else { return .empty }
    var vendors: [Int] = []
    for question in questions where !vendors.contains(question.vendor) { vendors.append(question.vendor) }
    let lists = vendors.map { vendor -> HTML in
      let items = questions.filter { $0.vendor == vendor }.map { item($0, page) }
      return """
        <h3>\(page.wording.questionsHeading(to: page.evaluation.vendors[vendor].name))</h3>
        <ol class="qs">
        \(items)</ol>

        """
    }
    return "<p class=\"sub\">\(key(page))</p>\n\(lists)"
  }

  private func key(_ page: ReportPage) -> Sentence {
    let (wording, shown) = (page.wording, questions.count)
    switch measure {
    case .gain: return wording.gainKey(shown: shown, of: count, all: page.robustness.perfectInformation)
    case .closes: return wording.closesKey(shown: shown, of: count, leader: page.ranked.first.map(page.name) ?? "")
    case .weight: return wording.levelKey(shown: shown, of: count)
    }
  }

  private func item(_ question: Question, _ page: ReportPage) -> HTML {
    let wording = page.wording
    let criterion = page.evaluation.criteria[question.criterion]
    let rating = page.evaluation.vendors[question.vendor].ratings[question.criterion]
    let found = wording.judgement(rating.judgement, on: criterion.scale)
    let isClaim = rating.isKnown && !rating.isProven
    return """
      <li>\(questionText(question.vendor, question.criterion, page)) \
      <small>\(page.link(toCriterion: question.criterion)), \
      \(wording.soFar(found, confidence: isClaim ? .claimed : nil)); \(worth(of: question, page))</small></li>

      """
  }

  private func worth(of question: Question, _ page: ReportPage) -> Sentence {
    let isLeader = question.vendor == page.ranked.first?.vendor
    return switch measure {
    case .gain: page.wording.worth(gain: question.worth)
    case .closes: isLeader ? page.wording.worth(costs: question.worth) : page.wording.worth(closes: question.worth)
    case .weight: page.wording.worth(weight: question.worth)
    }
  }
}
