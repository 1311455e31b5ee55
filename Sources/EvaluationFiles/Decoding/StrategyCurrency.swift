import Diagnostics
import Evaluation
import YAMLSource

/// The currency of the strategy, and whether one is named at all.
///
/// One that is named and not sound has its diagnostic already; it is not said to be missing too.
struct StrategyCurrency {
  let isNamed: Bool
  /// Nil where none is named or it is not sound.
  let code: String?

  init(_ declared: Declarations, log: DiagnosticLog) {
    let node = declared.single["currency"]
    isNamed = node != nil || log.isMissingDeclarations
    code = node.flatMap { log.currency($0, "'currency'") }
  }
}
