import ArgumentParser
import Evaluation
import Scoring
import Wording

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How often weights and doubtful ratings are drawn anew.
///
/// Numbers are taken as texts, so that a slip is answered in the words of the field and not in those of a parser.
struct SamplingOptions: ParsableArguments {
  @Option(
    name: .customLong("samples"), parsing: .unconditional,
    help: ArgumentHelp("How many runs draw weights and doubtful ratings anew.", valueName: "count"))
  var samples = String(Sampling().samples)

  @Option(
    name: .customLong("seed"), parsing: .unconditional,
    help: ArgumentHelp("Where the draws start; the same seed gives the same result.", valueName: "number"))
  var seed = String(Sampling().seed)

  @Option(
    name: .customLong("threads"), parsing: .unconditional,
    help: ArgumentHelp(
      "How many processor cores to use, by default all; the result does not depend on it.", valueName: "count"))
  var threads: String?

  private static let permittedThreads = 1...256

  /// - Throws: `UsageFailure` where an option makes no sense.
  func sampling(_ model: WeightModel = .around, spread: Double = Sampling().spread) throws(UsageFailure) -> Sampling {
    Sampling(samples: try sampleCount(), seed: try seedNumber(), model: model, spread: spread)
  }

  /// - Throws: `UsageFailure` where the option makes no sense.
  func threadCount() throws(UsageFailure) -> Int {
    guard let threads else { return Self.cores }
    guard let count = Int(threads), Self.permittedThreads.contains(count) else {
      throw UsageFailure(
        "--threads takes a whole number from 1 to \(Self.permittedThreads.upperBound), not '\(threads)'",
        hint: "leave it out to use all cores of this machine")
    }
    return count
  }

  private func sampleCount() throws(UsageFailure) -> Int {
    let permitted = Sampling.permittedSamples
    guard let count = Int(samples), permitted.contains(count) else {
      let numbers = English().numbers
      let most = Sampling(samples: permitted.upperBound)
      throw UsageFailure(
        "--samples takes a whole number from 1 to \(permitted.upperBound), not '\(samples)'",
        hint: """
          \(Sampling().samples) give each share to within \(numbers.fixed(Sampling().halfWidth * 100, decimals: 1)) \
          percentage points, \(permitted.upperBound) to within \(numbers.fixed(most.halfWidth * 100, decimals: 2)): \
          more tells nothing more
          """)
    }
    return count
  }

  private func seedNumber() throws(UsageFailure) -> UInt64 {
    guard let number = UInt64(seed) else {
      throw UsageFailure(
        "--seed takes a whole number from 0 to \(UInt64.max), not '\(seed)'",
        hint: "any number will do, such as 1; the same one gives the same result")
    }
    return number
  }

  /// The cores of this machine that can be used.
  private static var cores: Int {
    min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), permittedThreads.upperBound)
  }
}

extension RankedProject {
  /// Draws weights and doubtful ratings, and shows on a terminal how far that has come.
  func robustness(_ sampling: Sampling, scope: Robustness.Scope, threads: Int, isQuiet: Bool) -> Robustness {
    let progress = SamplingProgress(sampling.samples, isQuiet: isQuiet)
    defer { progress.clear() }
    return Robustness(
      comparison, in: evaluation, sampling: sampling, scope: scope, threads: threads,
      progress: { progress.report($0) })
  }
}
