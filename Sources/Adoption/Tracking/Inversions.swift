/// Pairs of whole numbers of which the larger stands before the smaller.
enum Inversions {
  /// Hands over each number with all larger ones before it, in several parts, until told to stop.
  ///
  /// By merging: O(n log n) time, however many pairs there are.
  /// - Parameter visit: takes some larger numbers and the smaller one; returns whether to go on.
  static func visit(_ numbers: [Int], _ visit: (_ larger: ArraySlice<Int>, _ smaller: Int) -> Bool) {
    var source = numbers
    var merged = numbers
    var width = 1
    while width < numbers.count {
      for start in stride(from: 0, to: numbers.count, by: 2 * width) {
        let middle = min(start + width, numbers.count)
        let end = min(start + 2 * width, numbers.count)
        var (left, right) = (start, middle)
        for place in start..<end {
          if left < middle, right == end || source[left] < source[right] {
            merged[place] = source[left]
            left += 1
          } else {
            merged[place] = source[right]
            if left < middle, !visit(source[left..<middle], source[right]) { return }
            right += 1
          }
        }
      }
      swap(&source, &merged)
      width *= 2
    }
  }
}
