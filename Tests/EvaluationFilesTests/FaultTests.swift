import Diagnostics
import EvaluationFiles
import Fixtures
import Testing

@Suite("Every fault of the input has its own code, place and hint")
struct FaultTests {
  @Test("the sound project has neither errors nor warnings")
  func soundProject() throws {
    let loaded = try load(.sound)
    #expect(loaded.diagnostics.summary == [])
    #expect(loaded.project != nil)
  }

  @Test("a slip gives one diagnostic, with its code, at its place, with a caret and a hint", arguments: Fault.all)
  func fault(_ fault: Fault) throws {
    let loaded = try load(fault.project)
    try #require(loaded.diagnostics.count == 1, "\(loaded.diagnostics.summary)")
    let diagnostic = loaded.diagnostics[0]
    #expect(diagnostic.code == fault.code)
    #expect(diagnostic.location?.path == fault.path)
    #expect((loaded.project == nil) == !fault.code.isWarning)

    let span = diagnostic.location?.span
    #expect(span?.line == fault.place?.line)
    #expect(span?.column == fault.place?.column)
    if let place = fault.place, let span {
      let marked = String(
        String.UnicodeScalarView(span.excerpt.unicodeScalars.dropFirst(span.column - 1).prefix(span.length)))
      #expect(marked == place.text.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init))
    }
    if let place = fault.place { try checkCaret(below: place, of: diagnostic) }
    if let hint = fault.hint {
      #expect(diagnostic.hint?.contains(hint) == true, "the hint is \(diagnostic.hint ?? "not there")")
    } else {
      #expect(diagnostic.hint == nil)
    }
  }

  /// Whether the printed caret stands below the marked text, as wide as it.
  private func checkCaret(below place: MarkedText.Place, of diagnostic: Diagnostic) throws {
    guard place.text.unicodeScalars.allSatisfy({ (0x20..<0x7F).contains($0.value) }) else { return }
    let lines = TextPrinter(usesColor: false).text(of: diagnostic).split(
      separator: "\n", omittingEmptySubsequences: false)
    let source = try #require(lines.firstIndex { $0.hasPrefix("\(place.line) | ") })
    let carets = lines[source + 1]
    let start = try #require(carets.firstIndex(of: "^"))
    let before = carets.distance(from: carets.startIndex, to: start)
    let marked = String(lines[source].dropFirst(before).prefix(carets[start...].count))
    #expect(place.text.isEmpty || marked == place.text.split(separator: "\n").first.map(String.init))
  }

  @Test("no code is without a case that raises it")
  func everyCode() {
    let elsewhere: Set<Diagnostic.Code> = [
      // The disk, the limits, and what only scoring can say: tests of their own, here and in EndToEndTests.
      .fileUnreadable, .folderUnreadable, .notAFile, .writeFailed, .notUTF8, .fileTooLarge, .nestedTooDeep,
      .tooManyNodes,
      .aliasExpansion, .tooManyFiles, .fileIgnored, .nothingToAssess, .noVendor, .inconsistentComparisons,
      .groupWeightShifts, .moreRowsThanLearners, .tooManyFaults,
      // What only making a plan can say: PlanFaultTests of EndToEndTests.
      .programmePartMissing, .noCapacity, .rolloutBeyondCalendar, .nobodyQualified, .phaseWithoutCapacity,
      .readinessUnknown,
    ]
    let missing = Set(Diagnostic.Code.allCases).subtracting(Fault.all.map(\.code))
      .subtracting(TableFault.all.map(\.code)).subtracting(elsewhere)
    #expect(missing.map(\.rawValue).sorted() == [])
  }
}
