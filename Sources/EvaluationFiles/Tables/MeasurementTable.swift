import Diagnostics
package import Evaluation

extension TableLoader {
  /// Reads measurements, in the order of the file: `date`, `kpi`, `value`, optional `segment` and `count`.
  ///
  /// - Parameter kpis: those that the strategy declares.
  package func measurements(
    at path: String, shown: String, kpis: [KPIID], segments: [LearnerSegment]
  ) -> LoadedTable<[Measurement]> {
    let columns = TableColumns(fixed: ["date", "kpi", "value"], optional: ["segment", "count"])
    return load(path, shown: shown, columns) { table in
      let kpiIDs = TableIDs("KPI", kpis.map(\.rawValue))
      let segmentIDs = TableIDs("segment", segments.map(\.id.rawValue))
      var measurements: [Measurement] = []
      var latest: [Series: (date: CalendarDate, line: Int)] = [:]
      while table.next() {
        let date = table.date(0)
        let kpi = table.place(1, among: kpiIDs)
        let value = table.number(2, in: -1e15...1e15, "a number between −10^15 and 10^15")
        let isWhole = table.cell(3).isEmpty
        let segment = isWhole ? nil : table.place(3, among: segmentIDs)
        let count = table.cell(4).isEmpty ? nil : table.wholeNumber(4, in: 1...1e15, "a whole number of 1 or more")
        guard let date, let kpi, let value, isWhole || segment != nil else { continue }
        let series = Series(kpi: kpi, segment: segment)
        if let last = latest[series], date <= last.date {
          table.log.report(
            .datesDoNotRise, at: table.location(of: 0),
            "the date is not after that of line \(last.line), which measures the same",
            hint: "sort the rows by date, and keep one a day",
            related: [Diagnostic.Related(at: table.location(line: last.line), "the row before it")])
        }
        latest[series] = (date, table.line)
        measurements.append(
          Measurement(
            kpi: kpis[kpi], date: date, value: value, segment: segment.map { segments[$0].id }, count: count))
      }
      table.reportIfEmpty()
      return measurements
    }
  }

  /// What is measured.
  private struct Series: Hashable {
    let kpi: Int
    let segment: Int?
  }
}
