import Synchronization
import Wording

/// Shows on a terminal how far the drawing has come, once it takes more than a second.
final class SamplingProgress: Sendable {
  private let samples: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  /// The percentage that stands there; nil before anything does.
  private let shownPercent = Mutex<String?>(nil)

  init(_ samples: Int, isQuiet: Bool) {
    self.samples = samples
    isShown = !isQuiet && Terminal.isInteractive(.standardError)
  }

  /// - Parameter done: 0…1.
  func report(_ done: Double) {
    guard isShown, start.duration(to: .now) > .seconds(1) else { return }
    let numbers = English().numbers
    let percent = numbers.percent(done)
    let isNews = shownPercent.withLock { shown in
      defer { shown = percent }
      return shown != percent
    }
    // Blocks of samples are done thousands of times a second: no reader needs each.
    guard isNews else { return }
    Terminal.write("\r\(Terminal.bar(done)) \(percent) of \(numbers.count(samples)) runs", to: .standardError)
  }

  /// Leaves the line as it was before.
  func clear() {
    guard shownPercent.withLock({ $0 != nil }) else { return }
    Terminal.clearLine(of: .standardError)
  }
}
