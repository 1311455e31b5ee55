/// The middle one of sorted numbers, or the mean of the middle two.
///
/// - Precondition: there is at least one.
package func median(ofSorted numbers: [Double]) -> Double {
  let middle = numbers.count / 2
  return numbers.count % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2
}
