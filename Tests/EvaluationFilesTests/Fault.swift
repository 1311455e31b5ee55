import Diagnostics
import EvaluationFiles
import Fixtures
import Testing
import YAMLSource

/// One slip in the sound project, and what must be said about it.
struct Fault: CustomTestStringConvertible, Sendable {
  let code: Diagnostic.Code
  let name: String
  let project: ProjectFixture
  /// The file that the diagnostic names.
  let path: String
  /// Where in it the caret stands; nil where the file or folder as a whole is meant.
  let place: MarkedText.Place?
  /// A part of the hint; nil where there is none.
  let hint: String?

  var testDescription: String { "\(code.rawValue) \(name)" }

  /// A slip in one file: `«` and `»` in the new text stand around what the caret must point to.
  ///
  /// - Parameters:
  ///   - also: other texts to replace, so that nothing but the slip itself is wrong.
  init(
    _ code: Diagnostic.Code, _ name: String, _ path: String, _ old: String, _ new: String, hint: String?,
    also: [(path: String, old: String, new: String)] = [], in base: ProjectFixture = .sound
  ) {
    let others = also.reduce(base) { $0.replacing($1.old, with: $1.new, in: $1.path) }
    let marked = MarkedText(others.replacing(old, with: new, in: path).files[path] ?? "")
    self.init(code, name, others.adding(marked.text, as: path), path, marked.places.first, hint: hint)
  }

  /// A file whose whole text is given.
  init(_ code: Diagnostic.Code, _ name: String, file path: String, _ text: String, hint: String?) {
    let marked = MarkedText(text)
    self.init(code, name, ProjectFixture.sound.adding(marked.text, as: path), path, marked.places.first, hint: hint)
  }

  init(
    _ code: Diagnostic.Code, _ name: String, _ project: ProjectFixture, _ path: String,
    _ place: MarkedText.Place? = nil,
    hint: String?
  ) {
    self.code = code
    self.name = name
    self.project = project
    self.path = path
    self.place = place
    self.hint = hint
  }

  static let all = yaml + shape + strategy + priorities + vendors + prices + warnings
}

/// Reads a project from the disk.
func load(
  _ project: ProjectFixture, limits: YAMLLimits = YAMLLimits(), readsPrices: Bool = true
) throws -> LoadedProject {
  try load(project.onDisk(), limits: limits, readsPrices: readsPrices)
}

func load(_ folder: TemporaryFolder, limits: YAMLLimits = YAMLLimits(), readsPrices: Bool = true) -> LoadedProject {
  let loaded = ProjectLoader(ProjectFolders(root: folder.path), readsPrices: readsPrices, limits: limits).load()
  return withExtendedLifetime(folder) { loaded }
}

extension [Diagnostic] {
  /// Codes with places, for messages of failing tests and for short comparisons.
  var summary: [String] {
    map { diagnostic in
      let place = diagnostic.location?.span.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(diagnostic.code.rawValue) \(diagnostic.location?.path ?? "")\(place) \(diagnostic.message)"
    }
  }

  var codes: [Diagnostic.Code] { map(\.code) }
}
