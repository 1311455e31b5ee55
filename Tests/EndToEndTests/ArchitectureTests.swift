import Fixtures
import Foundation
import Testing

@Suite("The house keeps its shape")
struct ArchitectureTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Files of the repository by path, without what is built, fetched or hidden.
  private static let files: [String] = {
    let skipped: Set = ["node_modules", "__pycache__"]
    var found: [String] = []
    guard let walk = FileManager.default.enumerator(atPath: root.path) else { return [] }
    while let path = walk.nextObject() as? String {
      let name = path.split(separator: "/").last ?? ""
      if skipped.contains(String(name))
        || name.hasPrefix(".") && ![".ci", ".gitignore", ".swift-format"].contains(String(name))
      {
        walk.skipDescendants()
        continue
      }
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: "\(root.path)/\(path)", isDirectory: &isFolder), !isFolder.boolValue {
        found.append(path)
      }
    }
    return found.sorted()
  }()

  private static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: "\(root.path)/\(path)").flatMap { String(data: $0, encoding: .utf8) }
  }

  /// The targets that have sources, in the order of the package description.
  private static let targets: [String] = {
    let package = text("Package.swift") ?? ""
    let pattern = /\.(?:target|systemLibrary|executableTarget)\(\s*name: "([^"]+)"/
    return package.matches(of: pattern).map { String($0.output.1) }
  }()

  @Test("a target imports only targets that stand before it, so data flow one way")
  func imports() throws {
    try #require(Self.targets.count > 8)
    let pattern =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|func|protocol|typealias|var|let)\s+)?([A-Za-z_]\w*)/
    var imports = 0
    for path in Self.files where path.hasPrefix("Sources/") && path.hasSuffix(".swift") {
      let target = String(path.split(separator: "/")[1])
      guard let place = Self.targets.firstIndex(of: target) else { continue }
      for line in (Self.text(path) ?? "").split(separator: "\n") {
        guard let module = line.firstMatch(of: pattern).map({ String($0.output.1) }),
          let other = Self.targets.firstIndex(of: module)
        else { continue }
        imports += 1
        #expect(other < place, "\(path) imports \(module), which stands after \(target)")
      }
    }
    #expect(imports > 50)
  }

  @Test(
    "scoring knows neither prices nor files",
    arguments: ["Pricing", "EvaluationFiles", "YAMLSource", "Diagnostics", "Foundation", "Glibc"])
  func scoring(_ module: String) {
    for path in Self.files where path.hasPrefix("Sources/Scoring/") && path.hasSuffix(".swift") {
      #expect((Self.text(path) ?? "").contains("import \(module)") == false, "\(path) imports \(module)")
    }
  }

  @Test("no Swift file has more than 400 lines")
  func lengths() {
    let swift = Self.files.filter { $0.hasSuffix(".swift") && ($0.hasPrefix("Sources/") || $0.hasPrefix("Tests/")) }
    #expect(swift.count > 50)
    for path in swift {
      let lines = (Self.text(path) ?? "").utf8.count { $0 == 0x0A }
      #expect(lines <= 400, "\(path) has \(lines) lines")
    }
  }

  @Test("no file names a folder of somebody's machine, or of the place where it was made")
  func machinePaths() {
    let roots =
      ["work", "home", "root", "Users", "tmp"].map { "/" + $0 + "/" } + ["../" + "shared", "/" + "shared" + "/design"]
    for path in Self.files {
      guard let text = Self.text(path) else { continue }
      for name in roots {
        for range in text.ranges(of: name) {
          let before = range.lowerBound == text.startIndex ? " " : text[text.index(before: range.lowerBound)]
          // In the middle of an address or a longer path the word means nothing.
          let startsPath = !(before.isLetter || before.isNumber || "./_-~%".contains(before)) || name.hasPrefix("..")
          #expect(!startsPath, "\(path): …\(text[range.lowerBound...].prefix(40))")
        }
      }
    }
  }

  @Test("every test target tests a target that there is")
  func testTargets() {
    let text = Self.text("Package.swift") ?? ""
    for match in text.matches(of: /testTarget\(\s*name: "([A-Za-z]+)Tests"/) {
      let name = String(match.output.1)
      #expect(Self.targets.contains(name) || name == "EndToEnd", "\(name)")
      #expect(FileManager.default.fileExists(atPath: "\(Self.root.path)/Tests/\(name)Tests"))
    }
  }
}
