package import Diagnostics
package import Evaluation
import YAMLSource

/// Where in the files the programme stands, for faults that show only when a step of it is computed.
///
/// What is not written down has the place of what would hold it.
package struct ProgrammePlaces: Sendable {
  package let learners: SourceLocation
  package let readiness: SourceLocation
  package let rollout: SourceLocation
  package private(set) var start: SourceLocation
  package private(set) var phases: SourceLocation
  private var byPhase: [PhaseID: SourceLocation] = [:]

  init(_ declared: Declarations) {
    func place(of key: String) -> SourceLocation { declared.place(of: key) ?? declared.folder }
    learners = place(of: "learners")
    readiness = place(of: "readiness")
    rollout = place(of: "rollout")
    start = rollout
    phases = rollout
    guard let members = declared.single["rollout"]?.members else { return }
    for (key, value) in members {
      switch key.text {
      case "start": start = key.location
      case "phases":
        phases = key.location
        for (name, _) in value.members {
          if let id = PhaseID(rawValue: name.text) { byPhase[id] = name.location }
        }
      default: break
      }
    }
  }

  package func phase(_ id: PhaseID) -> SourceLocation { byPhase[id] ?? phases }
}
