package import Evaluation
package import Scoring

/// The sentences of `explain`: each lets a reader redo one step with a pencil.
package protocol ExplanationWording {
  // A vendor as a whole
  func explanationTitle(_ vendor: Vendor, _ value: PartialValue?) -> String
  func source(path: String, line: Int?) -> String
  func standing(rank: Int?, of vendors: Int, status: Status) -> String
  var noValue: String { get }
  var goalsStep: String { get }
  var criteriaStep: String { get }
  var sharedOut: String { get }
  var sum: String { get }
  var goal: String { get }
  var priority: String { get }
  var attainment: String { get }
  var product: String { get }
  var criterion: String { get }
  var rating: String { get }
  var effectiveWeight: String { get }
  var partialValue: String { get }
  var contribution: String { get }

  // One criterion
  var ratingHeading: String { get }
  var partialValueHeading: String { get }
  var weightHeading: String { get }
  var contributionHeading: String { get }
  func rated(_ rating: Rating, on criterion: Criterion) -> String
  func anchor(_ level: String, _ text: String) -> String
  func note(_ text: String) -> String
  func rationale(_ text: String) -> String
  func ask(_ text: String) -> String
  func assessed(by person: String?, on date: CalendarDate?) -> String?
  func roadmap(_ promise: RoadmapPromise, on scale: Scale) -> String
  func evidence(_ evidence: Evidence, isOld: Bool) -> String
  var noEvidence: String { get }
  func panelist(_ name: String, scored value: String, rationale: String?) -> String
  /// How the rating became low, point and high, one sentence a step.
  func partialValueSteps(
    _ rating: Rating, on scale: Scale, under strategy: Strategy, _ value: PartialValue?
  ) -> [String]
  func withinGroup(_ weight: Double, sum: Double, group: CriterionGroup, groupShare: Double, typed: Double) -> String
  func serves(_ goal: Goal, priority: Double, strength: Int, weight: Double, total: Double, part: Double) -> String
  func effective(_ weight: Double) -> String
  var gateCountsNothing: String { get }
  func contributes(_ weight: Double, _ value: PartialValue) -> String
  var doesNotApply: String { get }
  func mustHave(_ threshold: ScaleValue, on scale: Scale, reason: String?) -> String
}
