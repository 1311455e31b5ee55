/// Shows on a terminal how far the reading of files has come, once it takes more than a second.
struct LoadingProgress {
  private let isShown: Bool
  private let start = ContinuousClock.now

  init(isQuiet: Bool) {
    isShown = !isQuiet && Terminal.isInteractive(.standardError)
  }

  func report(_ done: Int, of total: Int) {
    guard isShown, start.duration(to: .now) > .seconds(1) else { return }
    let bar = Terminal.bar(total > 0 ? Double(done) / Double(total) : 1)
    Terminal.write("\r\(bar) \(done) of \(total) platforms read", to: .standardError)
    if done == total { Terminal.clearLine(of: .standardError) }
  }
}
