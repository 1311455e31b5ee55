/// The known word nearest to what was typed, if it is near enough to be what was meant.
///
/// Optimal string alignment distance (Damerau 1964): insertions, deletions, replacements and
/// swaps of neighbours; at most a third of the letters, and at least one.
package func suggestion(for word: String, among known: some Sequence<String>) -> String? {
  let typed = Array(word.lowercased().unicodeScalars.prefix(64))
  guard !typed.isEmpty else { return nil }
  var best: (word: String, distance: Int)?
  for candidate in known {
    let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
    let allowed = max(1, max(typed.count, letters.count) / 3)
    guard abs(letters.count - typed.count) <= allowed else { continue }
    let distance = alignmentDistance(typed, letters)
    guard distance <= allowed else { continue }
    if let found = best, (found.distance, found.word) <= (distance, candidate) { continue }
    best = (candidate, distance)
  }
  return best?.word
}

/// `did you mean 'weight'?`, or the known words where none is near and they are few.
package func didYouMean(_ word: String, among known: some Sequence<String>) -> String? {
  if let near = suggestion(for: word, among: known) { return "did you mean '\(near)'?" }
  let all = known.sorted()
  guard !all.isEmpty, all.count <= 12 else { return nil }
  return "known: \(all.joined(separator: ", "))"
}

private func alignmentDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var current = [i + 1]
    for j in b.indices {
      let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
      var cost = min(replaced, last[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[b.count]
}
