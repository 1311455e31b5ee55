package import Evaluation

extension English {
  package var askTitle: String { "What to ask" }
  package var nothingToAsk: Sentence { "Nothing is left to ask: every question is answered by more than a claim" }
  package var nobodyToAsk: Sentence { "There is no platform to ask" }
  package func askAboutNothingThatCounts(_ questions: Int) -> Sentence {
    "\(counted(questions, "question is", "questions are")) open, about what counts nothing under these priorities"
  }
  package func askWithoutRivals(_ questions: Int) -> Sentence {
    """
    \(counted(questions, "question is", "questions are")) open; without a rival no answer changes the choice, but it may \
    change what the platform is worth
    """
  }
  package func askThoughNobodyIsRanked(_ questions: Int) -> Sentence {
    "\(counted(questions, "question is", "questions are")) open, about platforms of which none is ranked"
  }
  package func questionsHeading(to vendor: String) -> Sentence { "Questions to \(name: vendor)" }
  package func gainKey(shown: Int, of count: Int, all: Double?) -> Sentence {
    let which =
      shown < count
      ? "The \(numbers.count(shown)) most useful of \(numbers.count(count)) questions that could change the choice. "
      : ""
    let together = all.map { " All answers together: \(numbers.small($0))." } ?? ""
    return """
      \(which)Worth: how much the value of the platform that is chosen rises on average if that alone is known \
      before choosing.\(together)
      """
  }
  package func closesKey(shown: Int, of count: Int, leader: String) -> Sentence {
    """
    \(nearest(shown, "that comes nearest to changing the choice", "that come nearest to changing the choice", of: count)) \
    Behind each: how much of its gap to \(name: leader) the best answer would close, or how much of its lead \
    \(name: leader) would lose with the worst.
    """
  }
  package func levelKey(shown: Int, of count: Int) -> Sentence {
    """
    \(nearest(shown, "that counts most", "that count most", of: count)) Behind each: its share of \
    the platform’s value.
    """
  }
  package func soFar(_ found: String, confidence: Confidence?) -> String {
    confidence.map { "now \(found), \(word(for: $0))" } ?? "now \(found)"
  }
  package func worth(gain: Double) -> Sentence { "worth \(numbers.small(gain))" }
  package func worth(closes share: Double) -> Sentence {
    share >= 1 - 1e-9 ? "could close the whole gap" : "could close \(numbers.share(share)) of its gap"
  }
  package func worth(costs share: Double) -> Sentence {
    share >= 1 - 1e-9 ? "could cost the whole lead" : "could cost \(numbers.share(share)) of its lead"
  }
  package func worth(weight: Double) -> Sentence { "counts \(numbers.share(weight, decimals: 1))" }
  package func askAbout(_ criterion: String) -> Sentence {
    "What does your platform offer for “\(name: criterion)”, and what shows it?"
  }
  package func moreQuestions(_ count: Int) -> Sentence {
    "\(numbers.count(count)) more, each in full with its criterion:"
  }
  package var showProof: String { "Please show this, or point to where it is documented." }
  package var otherQuestions: String { "Everything else that is open, by platform" }
  package var otherQuestionsKey: Sentence {
    """
    Unknown answers, claims without proof and questions about known ratings. What counts most stands first, with its \
    share of the platform’s value.
    """
  }
  package func openQuestions(_ count: Int, unknownWeight: Double) -> Sentence {
    unknownWeight <= 1e-12
      ? questions(count)
      : "\(questions(count)); \(numbers.share(unknownWeight)) of its weight is unknown"
  }

  private func nearest(_ shown: Int, _ one: String, _ many: String, of count: Int) -> String {
    let which = shown == 1 ? "The answer \(one)" : "The \(numbers.count(shown)) answers \(many)"
    return shown < count ? "\(which), of \(numbers.count(count)) that are open or doubtful." : "\(which)."
  }
}
