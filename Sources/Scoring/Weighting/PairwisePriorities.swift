package import Evaluation

/// Priorities from comparisons of every pair of goals (Saaty 1980).
package struct PairwisePriorities: Sendable {
  /// In the order of the goals that were given; they add up to 1.
  package let priorities: [Double]
  /// How far the comparisons agree with each other.
  package let consistency: Consistency

  package struct Consistency: Hashable, Sendable {
    /// The principal eigenvalue λmax; equal to the number of goals where all agree.
    package let lambdaMax: Double
    /// The consistency ratio (λmax − n)/(n − 1)/RI; above 0.10 the comparisons contradict each
    /// other too much.
    ///
    /// Nil beyond ten goals, for which no random index is in use.
    package let ratio: Double?
    /// The comparison farthest from what the others imply; nil where all agree.
    package let worst: PairwiseComparison?
  }

  /// Saaty's random index for 3…10 goals.
  private static let randomIndex = [3: 0.58, 4: 0.90, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41, 9: 1.45, 10: 1.49]

  /// The principal eigenvector by power iteration; a positive matrix always converges.
  ///
  /// - Precondition: every pair of the goals is compared once.
  /// - Complexity: O(n²) a step, at most 10 000 steps.
  package init(goals: [GoalID], comparisons: [PairwiseComparison]) {
    let count = goals.count
    let place = Dictionary(uniqueKeysWithValues: zip(goals, goals.indices))
    var matrix = Array(repeating: Array(repeating: 1.0, count: count), count: count)
    for comparison in comparisons {
      guard let i = place[comparison.first], let j = place[comparison.second] else { continue }
      matrix[i][j] = comparison.ratio
      matrix[j][i] = 1 / comparison.ratio
    }

    var vector = Array(repeating: 1 / Double(count), count: count)
    var lambda = Double(count)
    for _ in 0..<10_000 {
      let product = matrix.map { row in zip(row, vector).map { $0 * $1 }.compensatedSum() }
      lambda = product.compensatedSum()
      let next = product.map { $0 / lambda }
      let change = zip(next, vector).map { abs($0 - $1) }.max() ?? 0
      vector = next
      if change < 1e-15 { break }
    }
    priorities = vector

    let ratio: Double?
    if count <= 2 {
      ratio = 0
    } else if let index = Self.randomIndex[count] {
      ratio = (lambda - Double(count)) / Double(count - 1) / index
    } else {
      ratio = nil
    }
    let misfit = comparisons.map { comparison in
      guard let i = place[comparison.first], let j = place[comparison.second] else { return 0.0 }
      let error = comparison.ratio * vector[j] / vector[i]
      return max(error, 1 / error)
    }
    // Where several are equally far off (with three goals all are), the first pair by id is named.
    let largest = misfit.max() ?? 1
    let worst = zip(comparisons, misfit)
      .filter { largest > 1 + 1e-9 && $1 >= largest - 1e-9 }
      .map(\.0)
      .min { a, b in
        (min(a.first, a.second), max(a.first, a.second)) < (min(b.first, b.second), max(b.first, b.second))
      }
    consistency = Consistency(lambdaMax: lambda, ratio: ratio, worst: worst)
  }
}
