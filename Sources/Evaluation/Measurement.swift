/// A figure of a KPI on a day, as it was measured.
package struct Measurement: Hashable, Sendable {
  package let kpi: KPIID
  package let date: CalendarDate
  package let value: Double
  /// The learners whom it is about; nil for all.
  package let segment: SegmentID?
  /// How many cases stand behind it, at least 1; nil where nobody counted.
  package let count: Int?

  package init(kpi: KPIID, date: CalendarDate, value: Double, segment: SegmentID? = nil, count: Int? = nil) {
    self.kpi = kpi
    self.date = date
    self.value = value
    self.segment = segment
    self.count = count
  }
}
