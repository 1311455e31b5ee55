import Diagnostics
import Fixtures

private let strategyFile = "criteria/strategy.yaml"
private let criteria = "criteria/criteria.yaml"
private let programme = "criteria/programme.yaml"

extension Fault {
  /// What the strategy and the criteria say, and cannot mean.
  static let strategy: [Fault] = [
    Fault(
      .unknownReference, "a goal that nobody declared", criteria, "serves: { exchange: 3, community: 2 }",
      "serves: { «exchnage»: 3, community: 2 }", hint: "did you mean 'exchange'?"),
    Fault(
      .unknownReference, "a group that nobody declared", criteria, "group: people\n    scale: yes-no",
      "group: «peopel»\n    scale: yes-no", hint: "did you mean 'people'?"),
    Fault(
      .unknownReference, "a scale that nobody declared", criteria, "scale: support", "scale: «suport»",
      hint: "did you mean 'support'?"),
    Fault(
      .unknownReference, "a need that nobody declared", criteria, "needs: [profiles]", "needs: [«profile»]",
      hint: "did you mean 'profiles'?"),
    Fault(
      .unknownReference, "a phase that nobody declared", programme, "    pilot:\n", "    «pilott»:\n",
      hint: "did you mean 'pilot'?"),
    Fault(
      .unknownReference, "a KPI that nobody declared", programme, "kpi: answered", "kpi: «anwsered»",
      hint: "did you mean 'answered'?"),
    Fault(
      .criterionWithoutGoal, "a criterion that serves nothing", criteria, "  badges:\n", "  «badges»:\n",
      hint: "make it a gate",
      also: [(criteria, "    serves: { community: 1, exchange: 2 }\n", "")]),
    Fault(
      .goalWithoutCriterion, "a goal that nothing serves", strategyFile, "  community:\n",
      "  «lonely»: { name: Lonely, priority: 0 }\n  community:\n", hint: "add 'serves: { lonely: 1…3 }'"),
    Fault(
      .groupWithoutCriterion, "a group without criteria", criteria, "  people: {",
      "  «empty»: { name: Empty, weight: 0 }\n  people: {",
      hint: "add one, or remove the group"),
    Fault(
      .weightsAllZero, "priorities that are all 0", strategyFile, "  exchange:\n    name", "  «exchange»:\n    name",
      hint: "give at least one of them more",
      also: [(strategyFile, "priority: 60", "priority: 0"), (strategyFile, "priority: 40", "priority: 0")]),
    Fault(
      .weightsAllZero, "a scenario without priorities", strategyFile, "    priorities: { exchange: 50, community: 50 }",
      "    «priorities»: { exchange: 0, community: 0 }", hint: "give at least one of them more"),
    Fault(
      .weightsAllZero, "weights of adopters that are all 0", programme, "weights: { helpful: 25, answers: 20 }",
      "weights: «{ helpful: 0 }»", hint: "give at least one of them more"),
    Fault(
      .weightsAllZero, "a group whose criteria all weigh 0", criteria, "  talk: {", "  «talk»: {",
      hint: "give one of them a weight",
      also: [
        (criteria, "    scale: languages\n    weight: 1", "    scale: languages\n    weight: 0"),
        (criteria, "    weight: 3", "    weight: 0"),
      ]),
    Fault(
      .goalServedByNothing, "a goal served by weight 0 only", strategyFile, "  community:\n",
      "  «lonely»: { name: Lonely, priority: 0 }\n  community:\n", hint: "give one of them a weight: forums",
      also: [
        (criteria, "    weight: 3", "    weight: 0"),
        (criteria, "serves: { exchange: 3, community: 2 }", "serves: { lonely: 1 }"),
      ]),
    Fault(
      .scaleWithoutRange, "levels of one value", criteria, "scale: { levels: { few: 0, many: 1 } }",
      "scale: { levels: «{ few: 1, many: 1 }» }", hint: "give the worst 0 and the best 1"),
    Fault(
      .scaleWithoutRange, "a curve of one value", criteria, "points: { 1: 0, 5: 0.5, 20: 1 }",
      "points: «{ 1: 0.5, 20: 0.5 }»",
      hint: "such as points"),
    Fault(
      .scaleWithoutRange, "a single point", criteria, "points: { 1: 0, 5: 0.5, 20: 1 }", "points: «{ 1: 0 }»",
      hint: "such as points"),
    Fault(
      .curveTurns, "a curve with a peak", criteria, "points: { 1: 0, 5: 0.5, 20: 1 }",
      "points: «{ 1: 0, 5: 1, 20: 0.5 }»",
      hint: "plateaus are allowed"),
    Fault(
      .levelsFall, "levels from best to worst", criteria, "scale: { levels: { few: 0, many: 1 } }",
      "scale: { levels: { few: 1, many: «0» } }", hint: "write levels from worst to best"),
    Fault(
      .reservedLevel, "a level called unknown", criteria, "scale: { levels: { few: 0, many: 1 } }",
      "scale: { levels: { «unknown»: 0, few: 0, many: 1 } }", hint: "choose another name"),
    Fault(
      .gateWithWeight, "a gate with a weight", criteria, "    must_have: yes", "    must_have: yes\n    weight: «2»",
      hint: "say which goals it serves"),
    Fault(
      .needsCycle, "two features that need each other", criteria, "  forums:\n    name", "  «forums»:\n    name",
      hint: "remove one of these needs",
      also: [
        (
          criteria, "    serves: { community: 3, exchange: 2 }\n",
          "    serves: { community: 3, exchange: 2 }\n    needs: [forums]\n"
        )
      ]),
    Fault(
      .needsCycle, "a circle through needs_any", criteria, "  badges:\n    name", "  «badges»:\n    name",
      hint: "remove one of these needs",
      also: [(criteria, "needs: [profiles]", "needs_any: [[profiles, badges]]")]),
    Fault(
      .needsCycle, "a feature that needs itself", criteria, "  forums:\n    name", "  «forums»:\n    name",
      hint: "remove one of these needs",
      also: [(criteria, "needs: [profiles]", "needs: [forums]")]),
    Fault(
      .mustHaveOutsideScale, "a must-have that nobody could meet", criteria, "    scale: languages\n",
      "    scale: languages\n    must_have: «21»\n", hint: "from 1 to 20"),
    Fault(
      .sharesFall, "a phase that reaches fewer", programme,
      "    all: { name: Everybody, weeks: 24, share_percent: 100 }",
      "    «all»: { name: Everybody, weeks: 24, share_percent: 4 }", hint: "shares stay or rise"),
    Fault(
      .targetIsBaseline, "a target that is the baseline", strategyFile, "        target: 60", "        «target»: 20",
      hint: "set another target"),
    Fault(
      .levelsOutOfOrder, "readiness levels that do not rise", programme, "levels: { medium_from: 40, high_from: 65 }",
      "levels: «{ medium_from: 65, high_from: 65 }»", hint: nil),
  ]

  /// Priorities by a method of their own.
  static let priorities: [Fault] = [
    priorities(
      .comparisonMissing, "a pair that is not compared", "{ method: pairwise, comparisons: «{ }» }",
      hint: "add community / exchange"),
    priorities(
      .comparisonTwice, "a pair compared twice",
      "{ method: pairwise, comparisons: { exchange / community: 4, «community / exchange»: 1/4 } }",
      hint: "keep one of the two"),
    priorities(
      .comparisonsContradict, "a pair that contradicts itself",
      "{ method: pairwise, comparisons: { exchange / community: 4, «community / exchange»: 3 } }",
      hint: "keep one of the two"),
    priorities(
      .numberOutOfRange, "a comparison beyond 9", "{ method: pairwise, comparisons: { exchange / community: «10» } }",
      hint: nil),
    priorities(
      .invalidID, "a comparison of a goal with itself",
      "{ method: pairwise, comparisons: { exchange / community: 2, «exchange / exchange»: 1 } }",
      hint: "first-goal / second-goal"),
    priorities(
      .goalMissing, "an order that lacks a goal", "{ method: rank-order-centroid, order: «[exchange]» }",
      hint: "every goal exactly once"),
    priorities(
      .goalMissing, "swings that lack a goal", "{ method: swing, swings: «{ exchange: 100 }» }",
      hint: "every goal exactly once"),
    priorities(
      .idTwice, "a goal named twice", "{ method: rank-order-centroid, order: [exchange, community, «exchange»] }",
      hint: "exactly once"),
    priorities(
      .unknownReference, "a goal that nobody declared",
      "{ method: swing, swings: { exchange: 100, community: 20, «comunity»: 3 } }",
      hint: "did you mean 'community'?"),
    priorities(
      .swingWithoutHundred, "no swing of 100", "{ method: swing, swings: «{ exchange: 90, community: 20 }» }",
      hint: "give the most important swing 100"),
    priorities(
      .unknownChoice, "a method that nobody knows", "{ method: «swings» }", hint: "did you mean 'swing'?",
      keepsPoints: true),
    priorities(.missingKey, "a method without what it needs", "{ method: «swing» }", hint: "add 'swings'"),
    priorities(
      .conflictingKeys, "keys of another method",
      "{ method: swing, swings: { exchange: 100, community: 20 }, «order»: [exchange, community] }",
      hint: "method: rank-order-centroid"),
  ]

  private static func priorities(
    _ code: Diagnostic.Code, _ name: String, _ text: String, hint: String?, keepsPoints: Bool = false
  ) -> Fault {
    let points = ["    priority: 60\n", "    priority: 40\n"]
    return Fault(
      code, name, strategyFile, "language: en\n", "priorities: \(text)\n", hint: hint,
      also: keepsPoints ? [] : points.map { (strategyFile, $0, "") })
  }
}
