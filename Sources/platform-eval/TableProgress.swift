import Wording

/// Shows on a terminal how far the reading of a table has come, once it takes more than a second.
final class TableProgress {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var shownPercent: String?

  init(isQuiet: Bool) {
    isShown = !isQuiet && Terminal.isInteractive(.standardError)
  }

  /// - Parameter total: bytes of the table.
  func report(_ done: Int, of total: Int) {
    guard isShown, start.duration(to: .now) > .seconds(1) else { return }
    let share = total > 0 ? Double(done) / Double(total) : 1
    let percent = English().numbers.percent(share)
    if percent != shownPercent {
      shownPercent = percent
      Terminal.write("\r\(Terminal.bar(share)) \(percent) of the table read", to: .standardError)
    }
    if done == total { Terminal.clearLine(of: .standardError) }
  }
}
