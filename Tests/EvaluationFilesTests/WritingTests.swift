import Diagnostics
import EvaluationFiles
import Fixtures
import Foundation
import Testing

@Suite("A file is written whole or not at all")
struct WritingTests {
  private let bytes = Array("new text\n".utf8)

  @Test("a new file, an old one and one behind a link get the whole text")
  func whole() throws {
    let folder = try TemporaryFolder()
    try folder.write("old text that is longer\n".utf8, to: "old")
    try folder.write("old".utf8, to: "target")
    try folder.link("link", to: "target")
    for name in ["new", "old", "link"] { try writeWhole(bytes, to: "\(folder.path)/\(name)") }
    for name in ["new", "old", "link", "target"] { #expect(folder.bytes(of: name) == bytes) }
    #expect(try folder.files() == ["link", "new", "old", "target"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/link") == "target")
  }

  @Test("one missing folder is made where that is allowed")
  func makesFolder() throws {
    let folder = try TemporaryFolder()
    try writeWhole(bytes, to: "\(folder.path)/reports/a.html", makesFolder: true)
    #expect(try folder.files() == ["reports/a.html"])
    #expect(throws: FileFailure.self) { try writeWhole(bytes, to: "\(folder.path)/other/a.html") }
    #expect(throws: FileFailure.self) { try writeWhole(bytes, to: "\(folder.path)/x/y/a.html", makesFolder: true) }
    #expect(try folder.files() == ["reports/a.html"])
  }

  @Test(
    "a folder, a file in place of a folder and a full device are failures, and leave nothing behind",
    arguments: ["folder", "file/a.html", "/dev/full"])
  func failures(_ path: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("folder")
    try folder.write("old".utf8, to: "file")
    let target = path.hasPrefix("/") ? path : "\(folder.path)/\(path)"
    let failure = #expect(throws: FileFailure.self) { try writeWhole(bytes, to: target) }
    #expect(failure?.code == .writeFailed)
    #expect(failure?.diagnostic(shown: "out").message.contains("cannot be written") == true)
    #expect(try folder.files() == ["file"])
    #expect(folder.text(of: "file") == "old")
  }

  @Test("whether a file could be written is known beforehand")
  func check() throws {
    let folder = try TemporaryFolder()
    try folder.write("x".utf8, to: "file")
    try checkWritable("\(folder.path)/new.html")
    try checkWritable("\(folder.path)/reports/new.html", makesFolder: true)
    for path in ["\(folder.path)", "\(folder.path)/reports/new.html", "\(folder.path)/file/new.html"] {
      #expect(throws: FileFailure.self) { try checkWritable(path) }
    }
    #expect(throws: FileFailure.self) { try checkWritable("\(folder.path)/file/new.html", makesFolder: true) }
    #expect(try folder.files() == ["file"])
  }
}
