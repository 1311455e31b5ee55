internal import Evaluation
internal import Scoring
internal import Wording

/// Where ratings can be checked: each source of a vendor once, with a number by which its ratings refer to it.
struct SourceList {
  /// By vendor, its sources in the order in which its ratings name them.
  private let sources: [[Evidence]]
  /// By vendor, the number of each source; numbers run through all vendors.
  private let numbers: [[Evidence: Int]]

  init(_ results: Results) {
    let order = results.comparison.assessments.map(\.vendor)
    let vendors = results.evaluation.vendors
    var sources = Array(repeating: [Evidence](), count: vendors.count)
    var numbers = Array(repeating: [Evidence: Int](), count: vendors.count)
    var next = 1
    for vendor in order {
      for evidence in vendors[vendor].ratings.lazy.compactMap(\.details).flatMap(\.evidence)
      where numbers[vendor][evidence] == nil {
        numbers[vendor][evidence] = next
        sources[vendor].append(evidence)
        next += 1
      }
    }
    self.sources = sources
    self.numbers = numbers
  }

  /// How a rating refers to what it rests on: the numbers, and what is the matter with a date.
  func references(to evidence: [Evidence], ofVendor vendor: Int, _ page: ReportPage) -> HTML {
    evidence.compactMap { source -> HTML? in
      guard let number = numbers[vendor][source] else { return nil }
      let flag: HTML = dateFlag(source, page).map { " <em>\($0)</em>" } ?? ""
      return "<a href=\"#s\(number)\">\(number)</a>\(flag)"
    }.joined(separator: ", ")
  }

  /// All sources, by vendor.
  func markup(_ page: ReportPage) -> HTML {
    let lists = page.assessments.compactMap { assessment -> HTML? in
      let own = sources[assessment.vendor]
      guard !own.isEmpty else { return nil }
      let items = own.map { source -> HTML in
        let number = numbers[assessment.vendor][source] ?? 0
        return "<li id=\"s\(number)\" value=\"\(number)\">\(entry(source, page))</li>\n"
      }
      return """
        <details><summary>\(HTML.foreign(page.name(assessment))) \
        <span>\(page.wording.sources(own.count))</span></summary>
        <ol class="src">
        \(items)</ol></details>

        """
    }
    guard !lists.isEmpty else { return .empty }
    return """
      <div class="sources">
      <h3>\(page.wording.sourcesTitle)</h3>
      <p class="sub">\(page.wording.sourcesKey)</p>
      \(lists)</div>

      """
  }

  private func entry(_ source: Evidence, _ page: ReportPage) -> HTML {
    let title: HTML =
      source.address.map { address in
        """
        <a href="\(address.text)" rel="noopener noreferrer">\(HTML.foreign(source.title))</a> \(address.host)
        """
      } ?? HTML.foreign(source.title)
    let kind: HTML = source.kind.map { ", \(page.wording.word(for: $0))" } ?? ""
    let date: HTML = source.date.map { ", \(page.numbers.day($0))" } ?? ""
    let flag: HTML = dateFlag(source, page).map { ", <em>\($0)</em>" } ?? ""
    return "\(title)\(kind)\(date)\(flag)"
  }

  /// What is the matter with the date of a source; nil where nothing is.
  private func dateFlag(_ source: Evidence, _ page: ReportPage) -> String? {
    guard let date = source.date else { return page.wording.undated }
    guard let months = page.strategy.evidenceMonths else { return nil }
    return date < page.strategy.asOf.monthsEarlier(months) ? page.wording.olderThan(months: months) : nil
  }
}
