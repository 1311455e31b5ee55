import Diagnostics
import Fixtures
import Foundation
import Testing
import YAMLSource

@Suite("A hostile file costs neither time nor memory")
struct LimitTests {
  private static func nested(_ depth: Int, open: String, close: String) -> String {
    String(repeating: open, count: depth) + String(repeating: close, count: depth)
  }

  /// Seconds that this thread has worked, however busy the machine is.
  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test("100 lists inside one another are read, 101 are not")
  func depth() throws {
    #expect(faults(Self.nested(100, open: "[", close: "]")).isEmpty)
    #expect(faults(Self.nested(101, open: "[", close: "]")).map(\.code) == [.nestedTooDeep])
  }

  @Test(
    "200 deep is refused in every notation",
    arguments: [
      nested(200, open: "[", close: "]"), nested(200, open: "{a: ", close: "}"),
      String(repeating: "- ", count: 200) + "a",
      (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ])
  func deep(_ source: String) {
    let found = faults(source)
    #expect(found.map(\.code) == [.nestedTooDeep])
    #expect(found.first?.location?.span != nil)
  }

  @Test("nesting by aliases counts as nesting")
  func deepAliases() {
    let levels = (1...120).map { "l\($0): &l\($0) [*l\($0 - 1)]\n" }.joined()
    #expect(faults("l0: &l0 [x]\n" + levels).map(\.code) == [.nestedTooDeep])
  }

  @Test("50 000 open brackets are refused at once", arguments: ["[", "{", "- ", "? ", "[{"])
  func openBrackets(_ bracket: String) {
    let source = String(repeating: bracket, count: 50_000)
    let before = processorTime()
    #expect(!faults(source).isEmpty)
    #expect(processorTime() - before < 1)
  }

  @Test(
    "a billion laughs are refused at once, as lists and as mappings",
    arguments: [
      (1...12).map { level in
        "l\(level): &l\(level) [\((0..<9).map { _ in "*l\(level - 1)" }.joined(separator: ", "))]\n"
      }.joined(),
      (1...12).map { level in
        "l\(level): &l\(level) { \((0..<9).map { key in "k\(key): *l\(level - 1)" }.joined(separator: ", ")) }\n"
      }.joined(),
    ].map { "l0: &l0 lol\n" + $0 })
  func laughs(_ source: String) {
    let before = processorTime()
    #expect(faults(source).map(\.code) == [.aliasExpansion])
    #expect(processorTime() - before < 1)
  }

  @Test("a file of 16 MiB is read, one byte more is not", .timeLimit(.minutes(5)))
  func size() {
    let line = Array("# 0123456789012345678901234567890123456789012345678901234567890\n".utf8)
    var bytes = Array("a: 1\n".utf8)
    while bytes.count + line.count <= 16 * 1024 * 1024 { bytes += line }
    bytes += Array(repeating: UInt8(ascii: "\n"), count: 16 * 1024 * 1024 - bytes.count)
    #expect(faults(bytes).isEmpty)
    #expect(faults(bytes + [0x0A]).map(\.code) == [.fileTooLarge])
  }

  @Test("keys and values are counted, whether typed or repeated by aliases")
  func nodes() {
    var limits = YAMLLimits()
    limits.nodes = 10
    #expect(faults("[1, 2, 3, 4, 5, 6, 7, 8, 9]", limits: limits).isEmpty)
    #expect(faults("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]", limits: limits).map(\.code) == [.tooManyNodes])
    limits.nodes = 1000
    limits.aliasedNodes = 8
    #expect(faults("a: &x [1, 2, 3]\nb: [*x, *x]", limits: limits).isEmpty)
    #expect(faults("a: &x [1, 2, 3]\nb: [*x, *x, *x]", limits: limits).map(\.code) == [.aliasExpansion])
  }

  @Test("a key of a million letters and a line of a million are read in a moment", .timeLimit(.minutes(5)))
  func longTexts() throws {
    let long = String(repeating: "x", count: 1_000_000)
    #expect(try document("a: \(long)").root["a"]?.text.utf8.count == 1_000_000)
    // libyaml holds a key on one line to 1024 characters.
    #expect(faults("\(long): 1").map(\.code) == [.yamlSyntax])
  }
}
