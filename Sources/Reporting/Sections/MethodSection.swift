internal import Evaluation
internal import Scoring
internal import Wording

/// How every number was computed, so that an auditor can redo it from the report alone.
func methodSection(_ page: ReportPage) -> HTML {
  let wording = page.wording
  return """
    <section id="method">
    <h2>\(wording.methodHeading)</h2>
    <p class="sub">\(wording.methodKey)</p>
    <h3>\(wording.modelTitle)</h3>
    \(wording.model.map { "<p>\($0)</p>\n" as HTML })\(formulas)\
    \(WorkedExample(page)?.markup)<h3>\(wording.policiesTitle)</h3>
    <ul class="plain">
    \(wording.policies(page.strategy).map { "<li>\($0)</li>\n" as HTML })</ul>
    \(confidenceTable(page))\(samplingMethod(page))\(scales(page))\(platforms(page))\(assessors(page))\(inputs(page))</section>

    """
}

private let formulas: HTML = """
  <ul class="formula">
  <li>w[c] = weight[c] / Σ weights of its group · weight of the group / Σ weights of the groups</li>
  <li>a[g, v] = Σ<sub>c</sub> w[c] · s[c, g] · u[c, v] / Σ<sub>c</sub> w[c] · s[c, g]</li>
  <li>S[v] = Σ<sub>g</sub> p[g] · a[g, v] = Σ<sub>c</sub> ω[c] · u[c, v]</li>
  <li>ω[c] = Σ<sub>g</sub> p[g] · w[c] · s[c, g] / Σ<sub>c′</sub> w[c′] · s[c′, g]</li>
  </ul>

  """

private func confidenceTable(_ page: ReportPage) -> HTML {
  let wording = page.wording
  let rows = Confidence.allCases.map { confidence -> HTML in
    let rule = page.strategy.confidence[confidence]
    return """
      <tr><th scope="row">\(Glyph(of: confidence).markup) \(wording.word(for: confidence))</th>\
      <td class="num">\(page.numbers.percent(rule.shortfall))</td>\
      <td class="num">\(rule.cap < 1 ? page.numbers.exact(rule.cap) : wording.noCap)</td></tr>

      """
  }
  return """
    <table class="list"><caption>\(wording.confidenceTable)</caption>
    <thead><tr><th scope="col">\(wording.confidence)</th><th scope="col" class="num">\(wording.shortfall)</th>\
    <th scope="col" class="num">\(wording.cap)</th></tr></thead>
    <tbody>
    \(rows)</tbody></table>

    """
}

/// The named scales; one written in place stands with its criterion.
private func scales(_ page: ReportPage) -> HTML {
  var seen: Set<String> = []
  let named = page.evaluation.criteria.map(\.scale).filter { scale in
    scale.name.map { seen.insert($0).inserted } ?? false
  }
  let ordered = named.sorted { ($0.name ?? "") < ($1.name ?? "") }
  let items = ordered.map { "<h4>\($0.name ?? "")</h4>\n\(scaleList($0, anchors: [:], page))" as HTML }
  return ordered.isEmpty
    ? .empty : "<h3>\(page.wording.scalesTitle)</h3>\n<p class=\"sub\">\(page.wording.scalesKey)</p>\n\(items)"
}

/// Which products were compared, in which version, and where their ratings stand.
private func platforms(_ page: ReportPage) -> HTML {
  let wording = page.wording
  func cell(_ text: String?) -> HTML { "<td>\(text.map { HTML.foreign($0) })</td>" }
  let rows = page.assessments.map { assessment -> HTML in
    let vendor = page.vendor(assessment)
    return """
      <tr><th scope="row">\(HTML.foreign(vendor.name))</th>\(cell(vendor.maker))\(cell(vendor.productVersion))\
      \(cell(vendor.hosting.joined(separator: ", ")))\(cell(vendor.licence))\(cell(vendor.path))</tr>

      """
  }
  return """
    <h3 id="platforms">\(wording.platformsTitle)</h3>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="platforms">
    <table class="list"><caption class="h">\(wording.platformsTitle)</caption>
    <thead><tr><th scope="col">\(wording.vendor)</th><th scope="col">\(wording.maker)</th>\
    <th scope="col">\(wording.version)</th><th scope="col">\(wording.hosting)</th>\
    <th scope="col">\(wording.licence)</th><th scope="col">\(wording.file)</th></tr></thead>
    <tbody>
    \(rows)</tbody></table>
    </div>

    """
}

/// Who scored what, and whether they have an interest in the outcome.
private func assessors(_ page: ReportPage) -> HTML {
  let wording = page.wording
  let rows = page.evaluation.panel.map { assessor -> HTML in
    let vendors = Set(assessor.scores.map(\.vendor)).sorted().map { id in
      page.evaluation.vendors.first { $0.id == id }?.name ?? id.rawValue
    }
    let conflicts = assessor.conflictsOfInterest.map { HTML.foreign($0) } ?? "\(wording.conflictsNotStated)"
    return """
      <tr><th scope="row">\(HTML.foreign(assessor.name))</th><td>\(conflicts)</td>\
      <td class="num">\(assessor.scores.count)</td>\
      <td>\(vendors.map { HTML.foreign($0) }.joined(separator: ", "))</td></tr>

      """
  }
  let named = page.evaluation.vendors.flatMap { $0.ratings.compactMap { $0.details?.assessedBy } }
  let counts = Dictionary(named.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
  let people = counts.map { "<li>\(wording.ratedBy($0.key, ratings: $0.value))</li>\n" as HTML }
  let table: HTML =
    rows.isEmpty
    ? "<p>\(wording.noPanel)</p>\n"
    : """
    <div class="scroll" role="region" tabindex="0" aria-labelledby="assessors">
    <table class="list"><caption class="h">\(wording.whoScored)</caption>
    <thead><tr><th scope="col">\(wording.assessor)</th><th scope="col">\(wording.conflicts)</th>\
    <th scope="col" class="num">\(wording.scores)</th><th scope="col">\(wording.vendor)</th></tr></thead>
    <tbody>
    \(rows)</tbody></table>
    </div>

    """
  return """
    <h3 id="assessors">\(wording.whoScored)</h3>
    \(table)\(people.isEmpty ? "" : "<ul class=\"plain\">\n\(people)</ul>\n")
    """
}

private func inputs(_ page: ReportPage) -> HTML {
  let (wording, tool) = (page.wording, page.results.tool)
  let rows = page.results.inputs.map {
    "<tr><th scope=\"row\">\(HTML.foreign($0.path))</th><td><code>\($0.sha256)</code></td></tr>\n" as HTML
  }
  let table: HTML =
    rows.isEmpty
    ? .empty
    : """
    <table class="list hash"><caption class="h">\(wording.inputsTitle)</caption>
    <thead><tr><th scope="col">\(wording.file)</th><th scope="col">SHA-256</th></tr></thead>
    <tbody>
    \(rows)</tbody></table>

    """
  return """
    <h3>\(wording.inputsTitle)</h3>
    <p>\(wording.computedBy(tool.name, version: tool.version, files: page.results.inputs.count))</p>
    \(table)
    """
}
