import Adoption
import Evaluation

extension PlanInput {
  /// Where the rollout stands by what was measured.
  func tracking(_ measurements: [Measurement], against plan: RolloutPlan) -> Tracking {
    do throws(RolloutPlan.Obstacle) {
      return try Tracking(measurements, plan: plan, comparison: comparison, in: evaluation, readiness: readiness)
    } catch {
      // Other priorities leave the phases, their days and their room as they are.
      preconditionFailure("where there is a plan, it can be made anew")
    }
  }
}
