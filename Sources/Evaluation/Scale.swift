/// How a rating of a criterion becomes a partial value in 0…1.
package struct Scale: Hashable, Sendable {
  /// The name under which it is declared; nil for a scale written in place.
  package let name: String?
  package let form: Form

  package init(name: String?, form: Form) {
    self.name = name
    self.form = form
  }

  package enum Form: Hashable, Sendable {
    /// Named levels, from worst to best.
    case levels([Level])
    /// Numbers, by a piecewise-linear value function.
    case numbers(ValueFunction)
  }

  /// A level of a scale.
  package struct Level: Hashable, Sendable {
    package let name: String
    /// Partial value, 0…1.
    package let value: Double
    package let means: String?

    package init(name: String, value: Double, means: String?) {
      self.name = name
      self.value = value
      self.means = means
    }
  }

  /// `absent` 0, `present` 1: built in, unless the project declares a scale of this name.
  package static let presence = Scale(
    name: "presence",
    form: .levels([
      Level(name: "absent", value: 0, means: "Not there, or not confirmed"),
      Level(name: "present", value: 1, means: "There, and confirmed"),
    ]))

  /// `no` 0, `yes` 1: built in, unless the project declares a scale of this name.
  package static let yesNo = Scale(
    name: "yes-no",
    form: .levels([Level(name: "no", value: 0, means: nil), Level(name: "yes", value: 1, means: nil)]))

  /// The levels from worst to best; empty for a scale of numbers.
  package var levels: [Level] {
    if case .levels(let levels) = form { levels } else { [] }
  }

  /// The partial value of a rating, 0…1.
  package func partialValue(of rating: ScaleValue) -> Double {
    switch (form, rating) {
    case (.levels(let levels), .level(let place)): levels[place].value
    case (.numbers(let function), .number(let number)): function(number)
    case (.levels, .number), (.numbers, .level): preconditionFailure("a rating of another scale")
    }
  }

  /// Whether a rating is at least as good as another, in the scale's own direction.
  ///
  /// Levels compare by their place, numbers as written, with 1e-9 in the vendor's favour.
  package func reaches(_ rating: ScaleValue, _ threshold: ScaleValue) -> Bool {
    switch (rating, threshold) {
    case (.level(let a), .level(let b)): return a >= b
    case (.number(let a), .number(let b)):
      guard case .numbers(let function) = form else { return false }
      return function.isRising ? a >= b - 1e-9 : a <= b + 1e-9
    case (.level, .number), (.number, .level): return false
    }
  }

  /// A rating as it is written in a vendor's file.
  package func text(of rating: ScaleValue) -> String {
    switch rating {
    case .level(let place): levels.indices.contains(place) ? levels[place].name : "?"
    case .number(let number): Int(exactly: number).map { String($0) } ?? number.description
    }
  }

  /// The unit of its numbers.
  package var unit: String? {
    if case .numbers(let function) = form { function.unit } else { nil }
  }
}

/// A rating on a scale: the place of a level, counted from the worst, or a number.
package enum ScaleValue: Hashable, Sendable {
  case level(Int)
  case number(Double)
}

/// A piecewise-linear value function, clamped at its ends (Keeney & Raiffa 1976).
package struct ValueFunction: Hashable, Sendable {
  package let unit: String?
  /// At least two, by rising number; their values rise or fall throughout, plateaus allowed.
  package let points: [Point]

  package struct Point: Hashable, Sendable {
    package let number: Double
    /// Partial value, 0…1.
    package let value: Double

    package init(number: Double, value: Double) {
      self.number = number
      self.value = value
    }
  }

  /// Nil unless there are two points or more, by rising number, whose values lie in 0…1, do not
  /// turn and are not all the same.
  package init?(unit: String?, points: [Point]) {
    let pairs = zip(points, points.dropFirst())
    guard points.count >= 2, points.allSatisfy({ (0...1).contains($0.value) && $0.number.isFinite }),
      pairs.allSatisfy({ $0.number < $1.number }), points.first?.value != points.last?.value,
      pairs.allSatisfy({ $0.value <= $1.value }) || pairs.allSatisfy({ $0.value >= $1.value })
    else { return nil }
    self.unit = unit
    self.points = points
  }

  /// Whether more is better.
  package var isRising: Bool { points[0].value < points[points.count - 1].value }

  /// The numbers between which it tells apart; outside it is clamped.
  package var range: ClosedRange<Double> { points[0].number...points[points.count - 1].number }

  /// The partial value of a number, 0…1.
  package func callAsFunction(_ number: Double) -> Double {
    guard let upper = points.firstIndex(where: { number < $0.number }) else { return points[points.count - 1].value }
    guard upper > 0 else { return points[0].value }
    let (a, b) = (points[upper - 1], points[upper])
    let width = b.number - a.number
    // Points near the ends of what a double can hold are too far apart for a difference.
    let share =
      width.isFinite ? (number - a.number) / width : (number / 2 - a.number / 2) / (b.number / 2 - a.number / 2)
    return a.value + (b.value - a.value) * share
  }
}
