import Adoption
import Evaluation
import Testing

@Suite("Rollout plan: days")
struct PlanCalendarTests {
  @Test(
    "days are counted across months, leap years and centuries",
    // By Python's datetime.date.
    arguments: [
      ("2027-01-11", -42, "2026-11-30"), ("2027-02-28", 1, "2027-03-01"), ("2028-02-28", 1, "2028-02-29"),
      ("2100-02-28", 1, "2100-03-01"), ("2000-02-28", 366, "2001-02-28"), ("2027-12-31", 1, "2028-01-01"),
      ("0001-01-01", 3_652_058, "9999-12-31"), ("1999-03-01", -1, "1999-02-28"), ("2024-03-01", -1, "2024-02-29"),
      ("2027-01-11", 36_525, "2127-01-12"), ("1600-02-29", 146_097, "2000-02-29"),
    ])
  func days(_ from: String, _ days: Int, _ to: String) throws {
    let (start, end) = (try #require(CalendarDate(from)), try #require(CalendarDate(to)))
    #expect(start.advanced(byDays: days) == end)
    #expect(end.advanced(byDays: -days) == start)
    #expect(start.days(until: end) == days)
  }

  @Test("there is no day before the year 1 or after the year 9999")
  func beyond() throws {
    #expect(try #require(CalendarDate("0001-01-01")).advanced(byDays: -1) == nil)
    #expect(try #require(CalendarDate("9999-12-31")).advanced(byDays: 1) == nil)
    #expect(try #require(CalendarDate("2027-01-11")).advanced(byDays: .max) == nil)
    #expect(try #require(CalendarDate("2027-01-11")).advanced(byDays: .min) == nil)
  }

  @Test("every day of four centuries follows the one before")
  func everyDay() throws {
    var day = try #require(CalendarDate("1999-12-31"))
    var count = 0
    while day.year < 2400 {
      let next = try #require(day.advanced(byDays: 1))
      guard next > day, next.day == 1 || (next.day == day.day + 1 && next.month == day.month) else {
        Issue.record("\(next) after \(day)")
        return
      }
      day = next
      count += 1
    }
    #expect(count == 146_098)
  }

  @Test("a rollout of more than a year is surveyed, reviewed and asked in time, on the days written by hand")
  func longRollout() throws {
    let project = PlanProject(
      features: [PlanProject.FeatureLine(id: "forum", effort: 1)],
      phases: [PlanProject.phase("pilot", weeks: 10, percent: 5), PlanProject.phase("all", weeks: 95, percent: 100)],
      readiness: 50)
    let plan = try project.plan()
    let entries = plan.calendar.map { "\($0.date) \($0.kind.rawValue) \($0.phase.map(String.init) ?? "-")" }
    #expect(
      entries == [
        "2026-11-30 readiness-survey -", "2027-01-18 pulse 0", "2027-02-15 pulse 0", "2027-03-08 phase-survey 0",
        "2027-03-15 pulse 0", "2027-03-21 gate 0", "2027-04-12 quarterly-review 1", "2027-07-12 quarterly-review 1",
        "2027-10-11 quarterly-review 1", "2028-01-10 quarterly-review 1", "2028-01-10 yearly-review 1",
        "2028-04-10 quarterly-review 1", "2028-07-10 quarterly-review 1", "2028-10-09 quarterly-review 1",
        "2029-01-01 phase-survey 1", "2029-01-08 quarterly-review 1", "2029-01-08 yearly-review 1",
        "2029-01-14 gate 1",
      ])
  }
}
