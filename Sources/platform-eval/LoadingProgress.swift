/// Shows on a terminal how far the reading of files has come, once it takes more than a second.
struct LoadingProgress {
  private let isShown: Bool
  private let start = ContinuousClock.now

  init(isQuiet: Bool) {
    isShown = !isQuiet && Terminal.isInteractive(.standardError)
  }

  func report(_ done: Int, of total: Int) {
    guard isShown, start.duration(to: .now) > .seconds(1) else { return }
    let width = 30
    let filled = total > 0 ? width * done / total : width
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    Terminal.write("\r\(bar) \(done) of \(total) platforms read", to: .standardError)
    if done == total { Terminal.write("\r\u{1B}[2K", to: .standardError) }
  }
}
