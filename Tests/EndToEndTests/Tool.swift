import Fixtures
import Foundation
import Subprocess
import Testing

/// The built tool, run as a person or a script runs it.
enum Tool {
  /// The binary, which stands beside the bundle of the tests.
  static let path: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
    let folders = [bundle.bundleURL, bundle.bundleURL.deletingLastPathComponent()]
    let candidates = folders.map { $0.appendingPathComponent("platform-eval").path }
    guard let found = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      fatalError("there is no platform-eval beside the tests: \(candidates)")
    }
    return found
  }()

  /// What a run left behind.
  struct Outcome: CustomStringConvertible, Sendable {
    /// The exit code; nil where a signal ended it.
    let code: Int?
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    var description: String { "exit \(code.map(String.init) ?? "by a signal")\n\(text)\n--- standard error\n\(errors)" }

    /// The output as a JSON object.
    func json() throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any], "\(self)")
    }
  }

  /// Runs the tool.
  ///
  /// - Parameters:
  ///   - folder: where it runs.
  ///   - environment: variables to set beside those of the tests.
  ///   - redirection: what a shell does with its streams, such as `>/dev/full`.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:], redirection: String = ""
  ) async throws -> Outcome {
    let settings = environment.map { "\($0.key)=\($0.value)" }.sorted()
    let script = "cd \"$1\" && shift && exec env \"$@\" \(redirection)"
    let result = try await Subprocess.run(
      .name("sh"), arguments: Arguments(["-c", script, "sh", folder.path] + settings + [path] + arguments),
      output: .bytes(limit: 64 << 20), error: .bytes(limit: 16 << 20))
    var code: Int?
    if case .exited(let number) = result.terminationStatus { code = Int(number) }
    return withExtendedLifetime(folder) {
      Outcome(code: code, output: result.standardOutput, errors: String(decoding: result.standardError, as: UTF8.self))
    }
  }

  /// Runs the tool in a project of its own.
  static func run(_ arguments: String..., project: ProjectFixture = .sound) async throws -> Outcome {
    try await run(arguments, in: project.onDisk())
  }
}

extension ProjectFixture {
  /// Sound, with one warning.
  static let withWarning = ProjectFixture.sound.replacing(
    "interface-languages: 20", with: "interface-languages: 21", in: "vendors/beta.yaml")
  /// With two errors, in two files.
  static let withErrors = ProjectFixture.sound
    .replacing("forums: basic", with: "forums: baisc", in: "vendors/beta.yaml")
    .replacing("weight: 60", with: "weight: -60", in: "criteria/criteria.yaml")
}
