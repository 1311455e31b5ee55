package import Evaluation

/// How firmly the comparison decides, with the rules that say so.
///
/// Tested in this order: nobody qualifies; undecided; fragile; robust. Every reason that applies is
/// listed, whichever rule came first. It always rests on the samples around the stated weights.
package struct Verdict: Hashable, Sendable {
  package let kind: Kind
  /// The first by rank, then id, also where nothing is decided; nil without one.
  package let leader: Int?
  package let reasons: [VerdictReason]

  package enum Kind: String, CaseIterable, Sendable {
    case noQualifiedVendor = "no-qualified-vendor"
    case undecided, fragile, robust
  }

  /// Whether the leader leads only while what is unknown about others counts as it does: drawn
  /// evenly, another vendor would be first more often.
  package var restsOnWhatIsKnown: Bool {
    reasons.contains { if case .firstIfUnknownsAreEven = $0 { true } else { false } }
  }

  package init(_ comparison: Comparison, _ robustness: Robustness, in evaluation: Evaluation) {
    let ranked = comparison.assessments.filter { $0.rank != nil }
    guard let leader = ranked.first else {
      let isOut = comparison.assessments.allSatisfy { $0.status == .knockedOut }
      (kind, self.leader, reasons) = (.noQualifiedVendor, nil, [isOut ? .nobodyQualifies : .nothingApplies])
      return
    }
    self.leader = leader.vendor
    let thresholds = evaluation.strategy.verdict
    let undecided = Self.undecided(ranked, robustness, thresholds)
    let fragile = Self.fragile(leader, comparison, robustness, thresholds)
    if !undecided.isEmpty {
      (kind, reasons) = (.undecided, undecided + fragile)
    } else if !fragile.isEmpty {
      (kind, reasons) = (.fragile, fragile)
    } else if ranked.count == 1 {
      (kind, reasons) = (.robust, [.noRivals])
    } else {
      let share = robustness.firstRank(of: leader.vendor) ?? 0
      (kind, reasons) = (.robust, [.firstOften(share: share, threshold: thresholds.robustShare)])
    }
  }

  private static func undecided(
    _ ranked: [VendorAssessment], _ robustness: Robustness, _ thresholds: VerdictThresholds
  ) -> [VerdictReason] {
    guard ranked.count > 1, let first = ranked[0].value?.point, let second = ranked[1].value?.point else { return [] }
    var reasons: [VerdictReason] = []
    if first - second <= thresholds.tieWithin + 1e-9 {
      reasons.append(.narrowLead(rival: ranked[1].vendor, lead: first - second, within: thresholds.tieWithin))
    }
    guard let leader = robustness.place(of: ranked[0].vendor) else { return reasons }
    let closest = ranked.dropFirst().compactMap { rival -> VerdictReason.Rival? in
      guard let place = robustness.place(of: rival.vendor) else { return nil }
      let share = robustness.pairwiseAround[leader][place]
      return share < thresholds.undecidedShare - 1e-9 ? VerdictReason.Rival(vendor: rival.vendor, share: share) : nil
    }
    if !closest.isEmpty {
      reasons.append(
        .winsRarely(against: closest.sorted { $0.share < $1.share }, threshold: thresholds.undecidedShare))
    }
    return reasons
  }

  private static func fragile(
    _ leader: VendorAssessment, _ comparison: Comparison, _ robustness: Robustness, _ thresholds: VerdictThresholds
  ) -> [VerdictReason] {
    var reasons: [VerdictReason] = []
    if let place = robustness.place(of: leader.vendor), robustness.contenders.count > 1 {
      let share = robustness.byUnknown.leaning[place]
      if share < thresholds.robustShare - 1e-9 {
        reasons.append(.firstRarely(share: share, threshold: thresholds.robustShare))
      }
      let lost = comparison.scenarioRankings.enumerated().filter { _, ranking in
        let firsts = ranking.places.filter { $0.rank == 1 }
        return !firsts.isEmpty && !firsts.contains { $0.vendor == leader.vendor }
      }
      if !lost.isEmpty {
        reasons.append(.notFirstIn(scenarios: lost.map(\.offset), of: comparison.scenarioRankings.count))
      }
      let even = robustness.byUnknown.even
      if let best = even.indices.max(by: { even[$0] < even[$1] }), even[best] > even[place] + 1e-9 {
        reasons.append(
          .firstIfUnknownsAreEven(rival: robustness.contenders[best], share: even[best], leaderShare: even[place]))
      }
    }
    if leader.proven < thresholds.provenShare - 1e-9 {
      reasons.append(.littleProven(share: leader.proven, threshold: thresholds.provenShare))
    }
    return reasons
  }
}

/// Why the verdict is what it is, with the figures; shares and thresholds in 0…1, vendors and scenarios as places.
package enum VerdictReason: Hashable, Sendable {
  /// Everyone is knocked out, or there is nobody.
  case nobodyQualifies
  /// Vendors qualify, but nothing of the strategy applies to any of them.
  case nothingApplies
  /// The second is as close as the strategy calls a tie.
  case narrowLead(rival: Int, lead: Double, within: Double)
  /// The leader wins too few comparisons with some rivals, the closest first.
  case winsRarely(against: [Rival], threshold: Double)
  case firstRarely(share: Double, threshold: Double)
  /// Another vendor is first in these scenarios.
  case notFirstIn(scenarios: [Int], of: Int)
  /// Were the unknowns drawn evenly, this rival would be first more often than the leader.
  case firstIfUnknownsAreEven(rival: Int, share: Double, leaderShare: Double)
  /// Too little of the leader's weight is established better than by a claim.
  case littleProven(share: Double, threshold: Double)
  /// Robust, because nobody else is left.
  case noRivals
  /// Robust, because it is first often enough and nothing else speaks against it.
  case firstOften(share: Double, threshold: Double)

  /// How often the leader wins against a rival.
  package struct Rival: Hashable, Sendable {
    package let vendor: Int
    package let share: Double

    package init(vendor: Int, share: Double) {
      self.vendor = vendor
      self.share = share
    }
  }
}
