/// Which other weights count as plausible when the ranking is put to the test.
package enum WeightModel: String, CaseIterable, Sendable {
  /// Every priority and weight within a share of what was stated.
  case around
  /// Any priorities that keep the stated order of the goals; criteria as in `around`.
  case order
  /// Any priorities at all; criteria as in `around`.
  case any

  /// The place of the model in the kernel's lists.
  var place: Int {
    switch self {
    case .around: 0
    case .order: 1
    case .any: 2
    }
  }
}

/// How the ranking is put to the test.
package struct Sampling: Hashable, Sendable {
  /// How many times everything is drawn.
  package var samples: Int
  package var seed: UInt64
  /// Whose ranks are counted in full.
  package var model: WeightModel
  /// How far a weight may be from the stated one, as a share of it, 0…1.
  package var spread: Double

  /// From one sample to as many as give a share to a hundredth of a percent.
  package static let permittedSamples = 1...100_000_000

  /// The half-width above which shares say too little to rest a verdict on: 5 points, 385 samples.
  package static let coarse = 0.05

  package init(samples: Int = 20_000, seed: UInt64 = 1, model: WeightModel = .around, spread: Double = 0.25) {
    self.samples = samples
    self.seed = seed
    self.model = model
    self.spread = spread
  }

  /// Half the width of a 95 % interval around a share, at its widest: 1.96·½/√samples.
  package var halfWidth: Double { 1.96 * 0.5 / Double(samples).squareRoot() }
}
