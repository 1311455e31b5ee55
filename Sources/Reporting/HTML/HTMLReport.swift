internal import Evaluation
internal import OutputText
package import Wording

/// The report as one HTML file that needs nothing else: no request leaves it, and it reads without its script.
///
/// The same results give the same bytes.
package struct HTMLReport: Sendable {
  private let results: Results
  private let wording: any Wording

  package init(_ results: Results, wording: any Wording) {
    self.results = results
    self.wording = wording
  }

  /// The file, in UTF-8.
  package func document() -> [UInt8] { Array(markup.utf8) }

  private var markup: String {
    let page = ReportPage(results, wording: wording)
    let policy = ContentSecurityPolicy(style: "\n\(EmbeddedText.reportCSS)\n", script: "\n\(EmbeddedText.reportJS)\n")
    let sections = ReportSection.allCases.map { $0.markup(page) }
    let links = ReportSection.allCases.compactMap { section in
      section.title(page).map { "<a href=\"#\(section.rawValue)\">\($0)</a>" as HTML }
    }
    let strategy = page.strategy
    let organisation: HTML = strategy.organisation.map { "\(HTML.foreign($0)), " } ?? ""
    let tool = results.tool
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="\(wording.languageTag)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(HTML.raw(policy.text))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="\(tool.name) \(tool.version)">
      <title>\(strategy.title): \(wording.reportTitle)</title>
      <link rel="icon" href="data:,">
      <style>\(HTML.raw(policy.style))</style>
      </head>
      <body>
      <a class="skip" href="#answer">\(wording.skipToAnswer)</a>
      \(Glyph.definitions)<header class="bar">
      <p><b>\(HTML.foreign(strategy.title))</b> \(organisation)\(page.numbers.day(strategy.asOf))</p>
      <nav aria-label="\(wording.sectionsOfTheReport)">\(links)\
      <button type="button" id="print" hidden>\(wording.print)</button>\
      <label hidden><input type="checkbox" id="whole" checked> \(wording.withEvidence)</label></nav>
      </header>
      <main>
      \(sections)</main>
      <footer><p>\(wording.footer(tool: tool.name, version: tool.version, asOf: strategy.asOf))</p></footer>
      <script>\(HTML.raw(policy.script))</script>
      </body>
      </html>

      """
    return html.markup
  }
}
