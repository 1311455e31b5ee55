package import Evaluation

/// Priorities from an order alone: the centroid of all priorities that keep the order.
///
/// p_i = (1/n)·Σ_{k=i…n} 1/k; tied goals get the mean of the places they take
/// (Barron & Barrett 1996).
/// - Parameter order: the goals, most important first; tied ones in one list.
package func rankOrderCentroid(_ order: [[GoalID]]) -> [GoalID: Double] {
  let count = order.reduce(0) { $0 + $1.count }
  let places = (1...max(count, 1)).map { place in
    stride(from: count, through: place, by: -1).map { 1 / Double($0) }.compensatedSum() / Double(count)
  }
  var priorities: [GoalID: Double] = [:]
  var place = 0
  for tied in order where !tied.isEmpty {
    let share = places[place..<place + tied.count].compensatedSum() / Double(tied.count)
    for goal in tied { priorities[goal] = share }
    place += tied.count
  }
  return priorities
}
