package import Evaluation

/// The sentences about what is unknown, what counts how much, and how it was computed.
package protocol ReportMethodWording {
  /// Above the weights: what counts most.
  func weightsHeading(_ top: [String], share: Double, goals: Int) -> Sentence
  /// How the priorities of the goals were set.
  func priorityMethod(_ method: PriorityMethod, scenario: String?) -> Sentence
  var goalPriorities: String { get }
  var asTyped: String { get }
  func place(_ place: Int, isShared: Bool) -> String
  var compared: String { get }
  func comparison(_ first: String, _ second: String, ratio: Double) -> Sentence
  func comparisons(_ count: Int) -> String
  /// How far the comparisons of goals agree.
  func consistency(lambdaMax: Double, ratio: Double?, worst: (String, String)?) -> Sentence
  var groupsTitle: String { get }
  var groupsKey: Sentence { get }
  var typedShare: String { get }
  var effectiveShare: String { get }
  var remark: String { get }
  var groupShifts: String { get }
  var criterionWeights: String { get }
  var criterionWeightsKey: Sentence { get }
  var gate: String { get }
  var methodHeading: Sentence { get }
  var methodKey: Sentence { get }
  var modelTitle: String { get }
  /// The model in words, a paragraph each.
  var model: [Sentence] { get }
  func exampleTitle(_ name: String) -> Sentence
  var exampleKey: Sentence { get }
  func exampleValue(_ name: String) -> Sentence
  func exampleGoal(_ goal: String) -> Sentence
  var policiesTitle: String { get }
  /// The rules of the strategy and of the engine, a sentence or two each.
  func policies(_ strategy: Strategy) -> [Sentence]
  var confidenceTable: String { get }
  var confidence: String { get }
  var shortfall: String { get }
  var cap: String { get }
  var noCap: String { get }
  var scalesTitle: String { get }
  var scalesKey: Sentence { get }
  var platformsTitle: String { get }
  var maker: String { get }
  var hosting: String { get }
  var licence: String { get }
  var whoScored: String { get }
  var noPanel: Sentence { get }
  var assessor: String { get }
  var conflicts: String { get }
  var conflictsNotStated: String { get }
  var scores: String { get }
  func ratedBy(_ person: String, ratings: Int) -> Sentence
  var inputsTitle: String { get }
  func computedBy(_ tool: String, version: String, files: Int) -> Sentence
  var file: String { get }
}
