internal import Evaluation
internal import Scoring
internal import Wording

/// The questions that help most, at most ten, by what their answers can do.
struct BestQuestions {
  let questions: [UsefulQuestions.Question]
  /// How many there are in all.
  let count: Int
  let measure: UsefulQuestions.Measure

  /// How many are shown.
  static let most = 10

  init(_ page: ReportPage) {
    let useful = UsefulQuestions(page.results.comparison, information: page.sensitivity.information)
    questions = Array(useful.questions.prefix(Self.most))
    count = useful.questions.count
    measure = useful.measure
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

  private func item(_ question: UsefulQuestions.Question, _ page: ReportPage) -> HTML {
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

  private func worth(of question: UsefulQuestions.Question, _ page: ReportPage) -> Sentence {
    let isLeader = question.vendor == page.ranked.first?.vendor
    return switch measure {
    case .gain: page.wording.worth(gain: question.worth)
    case .closes: isLeader ? page.wording.worth(costs: question.worth) : page.wording.worth(closes: question.worth)
    case .weight: page.wording.worth(weight: question.worth)
    }
  }
}
