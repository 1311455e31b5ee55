import Evaluation
import Scoring
import Testing

@Suite("Properties of every evaluation")
struct PropertyTests {
  static let seeds = Array(UInt64(1)...120)

  @Test("weights of each kind add up to 1", arguments: seeds)
  func weightsAddUp(seed: UInt64) {
    let weighting = Weighting(randomEvaluation(seed: seed))
    for weights in [weighting.priorities, weighting.typed, weighting.groups, weighting.effective] {
      #expect(abs(weights.compensatedSum() - 1) < 1e-12)
      #expect(weights.allSatisfy { $0 >= 0 })
    }
  }

  @Test("the value over goals and the value over criteria agree to 1e-12", arguments: seeds)
  func bothWaysAgree(seed: UInt64) throws {
    let evaluation = randomEvaluation(seed: seed)
    for assessment in Comparison(evaluation).assessments {
      guard let value = assessment.value else { continue }
      func overCriteria(_ part: (PartialValue) -> Double) -> Double {
        zip(assessment.weights, assessment.partialValues).compactMap { weight, u in u.map { weight * part($0) } }
          .compensatedSum()
      }
      #expect(abs(overCriteria(\.point) - value.point) < 1e-12)
      #expect(abs(overCriteria(\.low) - value.low) < 1e-12)
      #expect(abs(overCriteria(\.high) - value.high) < 1e-12)
    }
  }

  @Test("low, point and high stay in order and in 0…1", arguments: seeds)
  func valuesStayInOrder(seed: UInt64) {
    for assessment in Comparison(randomEvaluation(seed: seed)).assessments {
      let all = assessment.partialValues + assessment.attainments + [assessment.value]
      for value in all.compactMap(\.self) {
        #expect(value.low >= -1e-12 && value.high <= 1 + 1e-12)
        #expect(value.low <= value.point + 1e-12 && value.point <= value.high + 1e-12)
      }
      #expect((0...1 + 1e-12).contains(assessment.coverage))
      #expect(assessment.proven <= assessment.coverage + 1e-12)
    }
  }

  @Test("scaling all priorities changes no value", arguments: seeds)
  func scaledPriorities(seed: UInt64) {
    var evaluation = randomEvaluation(seed: seed)
    let before = Comparison(evaluation)
    evaluation.strategy.goals = evaluation.strategy.goals.map {
      Goal(id: $0.id, name: $0.name, points: $0.points.map { $0 * 1024 }, minimum: $0.minimum, kpis: [])
    }
    let after = Comparison(evaluation)
    #expect(before.assessments.map(\.value) == after.assessments.map(\.value))
  }

  @Test("dropping a vendor leaves the values of the others as they are, to the bit", arguments: seeds)
  func droppedVendor(seed: UInt64) {
    var evaluation = randomEvaluation(seed: seed)
    guard evaluation.vendors.count > 1 else { return }
    let before = Dictionary(
      uniqueKeysWithValues: Comparison(evaluation).assessments.map { (evaluation.vendors[$0.vendor].id, $0.value) })
    evaluation.vendors.removeFirst()
    for assessment in Comparison(evaluation).assessments {
      #expect(before[evaluation.vendors[assessment.vendor].id] == assessment.value)
    }
  }

  @Test("the order of the vendors' files changes nothing", arguments: seeds)
  func orderOfVendors(seed: UInt64) {
    var evaluation = randomEvaluation(seed: seed)
    let before = Comparison(evaluation).assessments.map { (evaluation.vendors[$0.vendor].id, $0.value, $0.rank) }
    evaluation.vendors.reverse()
    let after = Comparison(evaluation).assessments.map { (evaluation.vendors[$0.vendor].id, $0.value, $0.rank) }
    let sorted = (before.sorted { $0.0 < $1.0 }, after.sorted { $0.0 < $1.0 })
    #expect(zip(sorted.0, sorted.1).allSatisfy { $0.0 == $1.0 && $0.1 == $1.1 && $0.2 == $1.2 })
  }

  @Test("who has the best of everything gets 1, who has the worst gets 0", arguments: seeds)
  func idealAndWorst(seed: UInt64) throws {
    var evaluation = randomEvaluation(seed: seed)
    func end(_ scale: Scale, best: Bool) -> ScaleValue {
      guard case .numbers(let function) = scale.form else { return .level(best ? scale.levels.count - 1 : 0) }
      return .number(function.isRising == best ? function.range.upperBound : function.range.lowerBound)
    }
    evaluation.vendors = [true, false].map { best in
      SmallEvaluation.vendor(best ? "best" : "worst", evaluation.criteria.map { .certain(end($0.scale, best: best)) })
    }
    let values = Comparison(evaluation).assessments.map { $0.value?.point ?? .nan }
    #expect(abs(values[0] - 1) < 1e-12)
    #expect(values[1] == 0)
  }

  @Test("filling an unknown with its worst never helps, with its best never harms", arguments: seeds)
  func filledUnknowns(seed: UInt64) throws {
    var evaluation = randomEvaluation(seed: seed)
    evaluation.strategy.unknown = UnknownPolicy(reading: .neutral, isFinal: false)
    let before = try #require(Comparison(evaluation).assessments.min { $0.vendor < $1.vendor })
    func filled(best: Bool) throws -> Double? {
      var copy = evaluation
      let vendor = copy.vendors[0]
      let ratings = zip(copy.criteria, vendor.ratings).map { criterion, rating -> Rating in
        guard rating.judgement == .unknown else { return rating }
        guard case .numbers(let function) = criterion.scale.form else {
          return .certain(.level(best ? criterion.scale.levels.count - 1 : 0))
        }
        return .certain(.number(function.isRising == best ? function.range.upperBound : function.range.lowerBound))
      }
      copy.vendors[0] = SmallEvaluation.vendor(vendor.id.rawValue, ratings)
      return try #require(Comparison(copy).assessments.min { $0.vendor < $1.vendor }).value?.point
    }
    guard let value = before.value?.point, let worst = try filled(best: false), let best = try filled(best: true)
    else { return }
    #expect(worst <= value + 1e-12)
    #expect(best >= value - 1e-12)
  }

  @Test("a better rating never lowers a value", arguments: seeds)
  func monotone(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var evaluation = randomEvaluation(seed: seed)
    let place = evaluation.criteria.indices.randomElement(using: &random)!
    let values = [
      randomValue(on: evaluation.criteria[place].scale, &random),
      randomValue(on: evaluation.criteria[place].scale, &random),
    ]
    let vendor = evaluation.vendors[0]
    let results = values.map { value in
      var ratings = vendor.ratings
      ratings[place] = Rating(judgement: .rated(value), confidence: .documented)
      evaluation.vendors = [SmallEvaluation.vendor("only", ratings)]
      return Comparison(evaluation).assessments[0].value?.point ?? 0
    }
    if evaluation.criteria[place].scale.reaches(values[1], values[0]) {
      #expect(results[1] >= results[0] - 1e-12)
    } else {
      #expect(results[0] >= results[1] - 1e-12)
    }
  }
}
