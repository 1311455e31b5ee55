import Fixtures
import Foundation
import Testing

@Suite("A rollout that cannot be planned is refused at its place, and one that limps is planned with a warning")
struct PlanFaultTests {
  @Test(
    "what makes a plan impossible is an error with file, line and hint, and nothing is written",
    arguments: PlanFault.ofPlan + PlanFault.ofReading)
  func error(_ fault: PlanFault) async throws {
    let folder = try fault.project.onDisk()
    let before = try folder.files()
    for arguments in [["plan"], ["plan", "--compare", "--format", "json"], ["plan", "--output", "plan.txt"]] {
      let outcome = try await Tool.run(arguments, in: folder)
      #expect(outcome.code == 1, "\(arguments): \(outcome)")
      #expect(outcome.output.isEmpty, "\(arguments)")
      #expect(outcome.errors.contains("error[\(fault.code)]"), "\(outcome)")
      #expect(outcome.errors.contains("--> \(fault.place)\n"), "\(outcome)")
      // What a key left blank should hold, whoever left it blank knows.
      #expect(outcome.errors.contains("hint: ") == (fault.code != "E2009"), "\(outcome)")
      #expect(outcome.errors.contains("1 error. Nothing was computed."), "\(outcome)")
      #expect(try folder.files() == before)
    }
  }

  @Test(
    "what a plan only suffers from is a warning at its place, and an error with --strict", arguments: PlanFault.warnings
  )
  func warning(_ fault: PlanFault) async throws {
    let folder = try fault.project.onDisk()
    let lenient = try await Tool.run(["plan", "--format", "json"], in: folder)
    #expect(lenient.code == 0, "\(lenient)")
    #expect(lenient.errors.contains("warning[\(fault.code)]"), "\(lenient)")
    #expect(lenient.errors.contains("--> \(fault.place)\n"), "\(lenient)")
    #expect(try lenient.json()["optimal"] as? Bool == true)
    let strict = try await Tool.run(["plan", "--format", "json", "--strict"], in: folder)
    #expect(strict.code == 1, "\(strict)")
    #expect(strict.output.isEmpty)
    #expect(strict.errors.contains("--> \(fault.place)\n"), "\(strict)")
    let quiet = try await Tool.run(["plan", "--format", "json", "--quiet"], in: folder)
    #expect(quiet.errors.isEmpty)
    #expect(quiet.output == lenient.output)
  }

  @Test("where nobody qualifies there is no plan but that of a platform that is named")
  func nobodyQualifies() async throws {
    let project = ["alpha.yaml", "beta.yaml", "gamma.yml"].reduce(ProjectFixture.sound) {
      $0.replacing("consent: yes", with: "consent: no", in: "vendors/\($1)")
    }
    for arguments in [["plan"], ["plan", "--compare"]] {
      let outcome = try await Tool.run(arguments, in: project.onDisk())
      #expect(outcome.code == 1, "\(outcome)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("error[E3026]"), "\(outcome)")
      #expect(outcome.errors.contains("hint: name a platform"), "\(outcome)")
    }
    let named = try await Tool.run(["plan", "alpha", "--format", "json"], in: project.onDisk())
    #expect(named.code == 0, "\(named)")
    #expect(try named.json()["vendor"] as? String == "alpha")
  }

  @Test("what only a plan needs is not missed where none is made", arguments: PlanFault.ofPlan)
  func notMissed(_ fault: PlanFault) async throws {
    let outcome = try await Tool.run(["validate"], in: fault.project.onDisk())
    #expect(outcome.code == 0, "\(outcome)")
  }
}

/// A slip in the programme or the criteria, and where `plan` must find it.
struct PlanFault: CustomTestStringConvertible, Sendable {
  let code: String
  let name: String
  let project: ProjectFixture
  /// `file:line:column`, or a folder for what is not there at all.
  let place: String

  var testDescription: String { "\(code) \(name)" }

  /// - Parameters:
  ///   - replaced: `«` and `»` in the new texts stand around what the caret must point to.
  init(_ code: String, _ name: String, _ replaced: (String, String)..., in file: String = "criteria/programme.yaml") {
    self.code = code
    self.name = name
    let project = replaced.reduce(ProjectFixture.sound) { $0.replacing($1.0, with: $1.1, in: file) }
    let marked = MarkedText(project.files[file] ?? "")
    self.project = project.adding(marked.text, as: file)
    place = marked.places.first.map { "\(file):\($0.line):\($0.column)" } ?? "criteria"
  }

  private static let criteria = "criteria/criteria.yaml"
  private static let pace = "pace_points_per_4_weeks: { low: 2, medium: 3, high: 5 }"
  private static let phases = """
      phases:
        pilot: { name: Pilot, weeks: 8, share_percent: 5 }
        all: { name: Everybody, weeks: 24, share_percent: 100 }

    """
  private static let gates = """
      gates:
        pilot:
          - { kpi: answered, at_least: 30, minimum_count: 40, why: It must be used }
          - { check: No open privacy finding }

    """
  private static let rollout = "rollout:\n  start: 2027-01-11\n\(phases)  \(pace)\n\(gates)"
  private static let readiness = """
      readiness:
        sales: 52
        plants: { score: 44, dimensions: { digital: 41 } }

    """
  private static let learners = """
    learners:
      segments:
        sales: { name: Sales, learners: 420, site: Lyon }
        plants: { name: Plants, learners: 800 }
    \(readiness)
    """

  /// What only making a plan can find.
  static let ofPlan = [
    PlanFault(
      "E3024", "a pace of nothing", ("  phases:\n", "  «phases»:\n"), (pace, "pace_points_per_4_weeks: { medium: 0 }")),
    PlanFault(
      "E3024", "phases too short for a point", ("  phases:\n", "  «phases»:\n"), ("weeks: 8", "weeks: 1"),
      ("weeks: 24", "weeks: 1")),
    PlanFault("E3025", "an end after the year 9999", ("  start: 2027-01-11", "  «start»: 9999-10-01")),
    PlanFault("E3025", "a survey before the year 1", ("  start: 2027-01-11", "  «start»: 0001-01-20")),
    PlanFault("E3023", "no start", ("rollout:\n  start: 2027-01-11\n", "«rollout»:\n")),
    PlanFault("E3023", "phases of nothing", (phases, "  «phases»: {}\n"), (gates, "")),
    PlanFault("E3023", "a rollout of nothing", (rollout, "«rollout»: {}\n")),
    PlanFault("E3023", "no rollout", (rollout, "")),
    PlanFault("E3023", "learners of nothing", (learners, "«learners»: {}\n")),
    PlanFault("E3023", "no learners", (learners, "")),
  ]

  /// What reading finds, whatever is to be done.
  static let ofReading = [
    PlanFault("E3020", "a share that falls", ("    all: ", "    «all»: "), ("share_percent: 100", "share_percent: 4")),
    PlanFault("E2009", "a rollout left blank", (rollout, "rollout:«»\n")),
    PlanFault(
      "E3012", "needs in a circle", ("needs: [profiles]", "needs_any: [[profiles, badges]]"),
      ("  badges:\n", "  «badges»:\n"), in: criteria),
    PlanFault("E3001", "a need that nobody declared", ("needs: [profiles]", "needs: [«profile»]"), in: criteria),
    PlanFault(
      "E3001", "a list of needs of which nobody declared one", ("[[forums, profiles]]", "[[forums, «porfiles»]]"),
      in: criteria),
  ]

  static let warnings = [
    PlanFault(
      "W3006", "a phase too short for a point",
      ("    pilot: { name: Pilot, weeks: 8", "    «pilot»: { name: Pilot, weeks: 1")),
    PlanFault("W3007", "learners of whom nothing is known", (readiness, ""), ("learners:\n", "«learners»:\n")),
  ]
}
