/// The interval of a share that was counted in samples (Wilson 1927).
///
/// Unlike the plain one it never leaves 0…1, and has a width where the share is 0 or 1.
/// - Parameter quantile: of the normal distribution; the usual one gives a 95 % interval.
package func wilsonInterval(
  share: Double, samples: Int, quantile z: Double = 1.959963984540054
) -> ClosedRange<Double> {
  let n = Double(samples)
  let middle = share + z * z / (2 * n)
  let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
  let scale = 1 + z * z / n
  let low = share <= 0 ? 0 : max(0, (middle - reach) / scale)
  let high = share >= 1 ? 1 : min(1, (middle + reach) / scale)
  return low...max(low, high)
}
