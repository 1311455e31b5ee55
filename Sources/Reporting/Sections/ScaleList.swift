internal import Evaluation
internal import Wording

/// The levels of a scale with their values and what they mean, or the points of its value function.
///
/// - Parameter anchors: what a level means for one criterion, in place of what it means in general.
func scaleList(_ scale: Scale, anchors: [String: String], _ page: ReportPage) -> HTML {
  switch scale.form {
  case .levels(let levels):
    let items = levels.map { level -> HTML in
      let means: HTML = (anchors[level.name] ?? level.means).map { ": \($0)" } ?? ""
      return "<li><b>\(level.name)</b> (\(page.numbers.exact(level.value)))\(means)</li>"
    }
    return "<ul class=\"scale\">\(items)</ul>\n"
  case .numbers(let function):
    let points = function.points.map { point -> HTML in
      "<li><b>\(page.numbers.exact(point.number))</b> (\(page.numbers.exact(point.value)))</li>"
    }
    let unit: HTML = function.unit.map { "\(page.wording.unit) \($0). " } ?? ""
    return "<ul class=\"scale\"><li>\(unit)\(page.wording.betweenPoints)</li>\(points)</ul>\n"
  }
}
