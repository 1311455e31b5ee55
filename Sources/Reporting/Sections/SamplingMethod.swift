internal import Scoring
internal import Wording

/// How the decision was put to the test: what was drawn, and each figure in words, so that an auditor can redo it.
func samplingMethod(_ page: ReportPage) -> HTML {
  let (wording, sampling) = (page.wording, page.firmness.sampling)
  let notes = wording.notes(
    sampling, unknowns: page.firmness.openUnknowns, perfectInformation: page.robustness.perfectInformation)
  let terms = wording.testTerms(sampling, page.strategy).map { term, meaning -> HTML in
    "<dt>\(term)</dt><dd>\(meaning)</dd>\n"
  }
  return """
    <h3>\(wording.testTitle)</h3>
    <p class="sub">\(wording.testKey)</p>
    <ul class="plain">
    \(notes.map { "<li>\($0)</li>\n" as HTML })</ul>
    <dl class="terms">
    \(terms)</dl>

    """
}
