internal import Evaluation

/// Measurements by what they measure.
struct MeasuredSeries {
  /// Those of all learners together, by date.
  private(set) var all: [KPIID: [Measurement]] = [:]
  private var latest: [KPIID: [SegmentID: Measurement]] = [:]

  init(_ measurements: [Measurement]) {
    for measurement in measurements {
      if let segment = measurement.segment {
        latest[measurement.kpi, default: [:]][segment] = measurement
      } else {
        all[measurement.kpi, default: []].append(measurement)
      }
    }
  }

  /// The latest measurement of each segment, in the order of their ids.
  ///
  /// - Parameter minimum: a segment with fewer cases behind its latest value is left out, so that nobody is recognised.
  func segments(of kpi: KPIID, from minimum: Int) -> [Measurement] {
    (latest[kpi] ?? [:]).sorted { $0.key < $1.key }.map(\.value).filter { ($0.count ?? minimum) >= minimum }
  }
}
