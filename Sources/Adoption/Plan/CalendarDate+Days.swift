package import Evaluation

extension CalendarDate {
  /// The day some days later, or earlier for a negative number; nil beyond the years 1…9999.
  ///
  /// By way of the days of the era, with years that begin in March (Hinnant 2013).
  package func advanced(byDays days: Int) -> CalendarDate? {
    let (day, overflows) = dayNumber.addingReportingOverflow(days)
    guard !overflows, (1...3_652_059).contains(day) else { return nil }
    let shifted = day + 305
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return CalendarDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// How many days later another day is; negative if it is earlier.
  package func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// 1 for the first day of the year 1.
  private var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 305
  }
}
