package import Adoption
package import Evaluation
package import Wording

extension Readiness {
  package func csv() -> [UInt8] { [] }
  package func yaml(wording: any Wording) -> [UInt8] { [] }
  package func document(of evaluation: Evaluation, wording: any Wording) -> PlainDocument { PlainDocument([]) }
}
extension Adopters {
  package func csv() -> [UInt8] { [] }
  package func document(of evaluation: Evaluation, wording: any Wording) -> PlainDocument { PlainDocument([]) }
}
extension RolloutPlan {
  package static func csv(_ plans: [RolloutPlan], in evaluation: Evaluation) -> [UInt8] { [] }
  package func calendarFile(in evaluation: Evaluation, wording: any Wording) -> [UInt8] { [] }
  package func document(in evaluation: Evaluation, wording: any Wording) -> PlainDocument { PlainDocument([]) }
  package static func document(_ plans: [RolloutPlan], in evaluation: Evaluation, wording: any Wording) -> PlainDocument
  {
    PlainDocument([])
  }
}
