package import Evaluation
package import Scoring

/// The sentences of tables in the terminal and of plain reports.
package protocol TableWording {
  /// Why a vendor is conditional or knocked out, as one sentence without its name.
  func sentence(for reason: Reason, of vendor: Vendor, in evaluation: Evaluation) -> String
  /// What was judged, as written.
  func judgement(_ judgement: Rating.Judgement, on scale: Scale) -> String
  /// A status in a word or two.
  func word(for status: Status) -> String
  /// How well a rating is established.
  func word(for confidence: Confidence) -> String
  /// Heads of columns.
  var rank: String { get }
  var vendor: String { get }
  var value: String { get }
  var first: String { get }
  var lowToHigh: String { get }
  var known: String { get }
  var proven: String { get }
  var tools: String { get }
  var status: String { get }
  var bestGoal: String { get }
  var weakestGoal: String { get }
  /// Above the table: what is compared, as of when, under which priorities.
  func title(_ strategy: Strategy, scenario: Scenario?, vendors: Int) -> [String]
  /// What the table means, in lines below it.
  func legend(_ strategy: Strategy, _ sampling: Sampling) -> [String]
  /// Those conditions that hold for a vendor, shortened to the ids.
  func failed(_ ids: [String]) -> String
  func toBeProven(_ ids: [String]) -> String
  /// Said where what is known about vendors differs so much that ranks may only follow it; nil where it does not.
  func coverageCaution(_ comparison: Comparison, in evaluation: Evaluation) -> String?
  var scenariosHeading: String { get }
  /// Who is first in a scenario.
  func first(in scenario: Scenario, names: [String], value: Double) -> String
  func nobodyFirst(in scenario: Scenario) -> String
}
