/// The rows whose removal makes two of the others change places.
///
/// A pair changes places where one is ahead by more than 1e-9 before, and the other by more than 1e-9 after.
///
/// - Parameters:
///   - merits: by row, more being better.
///   - meritsWithout: the same once a row is gone, computed from the other rows alone; its own entry is not looked at.
/// - Complexity: O(rows²), and computing the merits without each row.
func rowsThatReverse(_ merits: [Double], meritsWithout: (Int) -> [Double]) -> [Int] {
  guard merits.count > 2 else { return [] }
  let order = merits.indices.sorted { merits[$0] > merits[$1] }
  return merits.indices.filter { row in
    changesPlaces(order.filter { $0 != row }, before: merits, after: meritsWithout(row))
  }
}

/// - Parameter order: rows, best first by what they were before.
private func changesPlaces(_ order: [Int], before: [Double], after: [Double]) -> Bool {
  // Of all that were clearly ahead of a row, only the lowest afterwards matters.
  var (ahead, lowestAhead) = (0, Double.infinity)
  for row in order {
    while before[order[ahead]] - before[row] > 1e-9 {
      lowestAhead = min(lowestAhead, after[order[ahead]])
      ahead += 1
    }
    if after[row] - lowestAhead > 1e-9 { return true }
  }
  return false
}
