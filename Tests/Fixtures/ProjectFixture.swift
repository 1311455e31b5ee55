/// A small project as texts by path: sound, free of warnings, and with nearly every key of the formats.
package struct ProjectFixture: Sendable {
  package private(set) var files: [String: String]

  package init(files: [String: String]) { self.files = files }

  package static let sound = ProjectFixture(files: [
    "criteria/strategy.yaml": soundStrategy,
    "criteria/criteria.yaml": soundCriteria,
    "criteria/programme.yaml": soundProgramme,
    "vendors/alpha.yaml": soundAlpha,
    "vendors/beta.yaml": soundBeta,
    "vendors/gamma.yml": soundGamma,
    "vendors/panel/lead.yaml": soundPanel,
    "vendors/panel/second.yaml": soundSecondPanel,
    "vendors/pricing/alpha.yaml": soundPrices,
  ])

  /// The project with one text in place of another, which stands exactly once in the file.
  package func replacing(_ old: String, with new: String, in path: String) -> ProjectFixture {
    var copy = self
    guard let text = files[path] else { preconditionFailure("no file \(path)") }
    let parts = Self.parts(of: text, around: old)
    precondition(parts.count == 2, "'\(old)' stands \(parts.count - 1) times in \(path)")
    copy.files[path] = parts.joined(separator: new)
    return copy
  }

  package func adding(_ text: String, as path: String) -> ProjectFixture {
    var copy = self
    copy.files[path] = text
    return copy
  }

  package func removing(_ paths: String...) -> ProjectFixture {
    var copy = self
    for path in paths { copy.files[path] = nil }
    return copy
  }

  package func renaming(_ path: String, to other: String) -> ProjectFixture {
    var copy = self
    copy.files[other] = copy.files.removeValue(forKey: path)
    return copy
  }

  /// Writes every file; the folder is gone once nobody holds it.
  package func onDisk() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.makeFolder("criteria")
    try folder.makeFolder("vendors")
    for (path, text) in files { try folder.write(text.utf8, to: path) }
    return folder
  }

  private static func parts(of text: String, around separator: String) -> [String] {
    let (bytes, sought) = (Array(text.utf8), Array(separator.utf8))
    var parts: [String] = []
    var start = 0
    var place = 0
    while place + sought.count <= bytes.count {
      if bytes[place..<place + sought.count].elementsEqual(sought) {
        parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
        place += sought.count
        start = place
      } else {
        place += 1
      }
    }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}
