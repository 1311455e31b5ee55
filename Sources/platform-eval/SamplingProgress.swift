import Wording

/// Shows on a terminal how far the drawing has come, once it takes more than a second.
struct SamplingProgress: Sendable {
  private let samples: Int
  private let isShown: Bool
  private let start = ContinuousClock.now

  init(_ samples: Int, isQuiet: Bool) {
    self.samples = samples
    isShown = !isQuiet && Terminal.isInteractive(.standardError)
  }

  private var isLong: Bool { start.duration(to: .now) > .seconds(1) }

  /// - Parameter done: 0…1.
  func report(_ done: Double) {
    guard isShown, isLong else { return }
    let numbers = English().numbers
    Terminal.write(
      "\r\(Terminal.bar(done)) \(numbers.percent(done)) of \(numbers.count(samples)) runs", to: .standardError)
  }

  /// Leaves the line as it was before.
  func clear() {
    guard isShown, isLong else { return }
    Terminal.clearLine(of: .standardError)
  }
}
