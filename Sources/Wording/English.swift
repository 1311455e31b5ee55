import Evaluation

/// English.
package struct English: Wording {
  package init() {}

  package let languageTag = "en"

  package let numbers = NumberStyle(decimalMark: ".", thousandsMark: ",", percentSign: "%") { day in
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }
}

private let months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]
