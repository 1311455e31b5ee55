"""Holds the reference against cases worked by hand. `python3 selfcheck.py` prints how many held."""

import copy
import random
import re
import sys
from fractions import Fraction

import generate
import priorities
from compare import Comparison, differences
from evaluation import ranked
from partial import Evidence, NumberScale, LevelScale, must_have_status, rating_of, triple
from project import from_files
from reference import document

SUPPORT = """
scales:
  support: { levels: { none: { value: 0 }, partial: { value: 0.6 }, good: { value: 0.6 }, native: { value: 1 } } }
  hours: { unit: hours, points: { 4: 1, 24: 0.5, 48: 0 } }
"""
PLACES = ("none", "partial", "good", "native")
TWO_BY_TWO = SUPPORT + """
strategy: Test
as_of: 2026-11-01
confidence: { claimed: { cap: 0.8 } }
goals:
  g1: { name: One, priority: 60 }
  g2: { name: Two, priority: 40 }
groups: { a: { name: A, weight: 7 } }
criteria:
  c1: { name: C1, group: a, scale: support, weight: 3, serves: { g1: 3 } }
  c2: { name: C2, group: a, scale: support, weight: 1, serves: { g1: 1, g2: 2 }, effort: 2 }
scenarios:
  second: { name: Only the second goal, priorities: { g2: 5 } }
  first: { name: Only the first goal, priorities: { g1: 5 } }
"""


def near(a, b, tolerance=1e-12):
    assert abs(a - b) <= tolerance, (a, b)


def project(criteria, vendors, panel=None):
    files = {"criteria/strategy.yaml": criteria}
    files |= {f"vendors/{v}.yaml": f"name: {v}\nratings: {ratings}\n" for v, ratings in vendors.items()}
    files |= {f"vendors/panel/{a}.yaml": f"assessor: {a}\nscores: {scores}\n" for a, scores in (panel or {}).items()}
    return from_files(files)


def vendors_of(*arguments, scenario=None):
    return {v["id"]: v for v in document(project(*arguments), scenario)["vendors"]}


def check_two_by_two():
    # w = 3/4, 1/4. Goal one: w·s = 9/4 and 1/4, of 10/4; goal two: c2 alone.
    # ω(c1) = 0.6 · 0.9 = 0.54; ω(c2) = 0.6 · 0.1 + 0.4 = 0.46.
    found = document(project(TWO_BY_TWO, {"x": "{ c1: native, c2: { level: partial, confidence: documented } }"}))
    assert found["weights"]["criteria"] == {"c1": 0.54, "c2": 0.46}
    assert found["weights"]["typed"] == {"c1": 0.75, "c2": 0.25}
    assert found["weights"]["goals"] == {"g1": 0.6, "g2": 0.4}
    assert found["weights"]["pairwise_consistency"] is None
    x = found["vendors"][0]
    # c1 claimed: point = min(1, 0.8), low = min(0.8, 1 · 0.5), high = 1. c2 documented: 0.6, low 0.6 · 0.8.
    assert x["criteria"]["c1"] == {"state": "rated", "low": 0.5, "point": 0.8, "high": 1, "weight": 0.54}
    assert x["criteria"]["c2"] == {"state": "rated", "low": 0.48, "point": 0.6, "high": 0.6, "weight": 0.46}
    near(x["goals"]["g1"]["value"], 0.9 * 0.8 + 0.1 * 0.6)        # 0.78
    near(x["value"], 0.54 * 0.8 + 0.46 * 0.6)                     # 0.708 = 0.6 · 0.78 + 0.4 · 0.6
    near(x["low"], 0.54 * 0.5 + 0.46 * 0.48)                      # 0.4908
    near(x["high"], 0.54 * 1 + 0.46 * 0.6)                        # 0.816
    assert (x["coverage"], x["proven"]) == (1, 0.46)              # proven: c2 alone
    assert x["breadth"] == {"offered": 1, "of": 1, "groups": 1}
    # Nothing is said about a second vendor: 0, 0…1, not covered.
    y = vendors_of(TWO_BY_TWO, {"y": "{}"})["y"]
    assert (y["low"], y["value"], y["high"], y["coverage"], y["proven"]) == (0, 0, 1, 0, 0)
    assert y["breadth"] == {"offered": 0, "of": 1, "groups": 0}


def check_not_applicable():
    # Without c2 goal two has nothing left, so goal one takes its priority and c1 all the weight.
    gone = vendors_of(TWO_BY_TWO, {"x": "{ c1: { level: partial, confidence: verified }, c2: not-applicable }"})["x"]
    assert (gone["value"], gone["criteria"]["c1"]["weight"], gone["coverage"], gone["proven"]) == (0.6, 1, 1, 1)
    assert gone["criteria"]["c2"] == {"state": "not-applicable", "low": None, "point": None, "high": None, "weight": 0}
    assert gone["goals"]["g2"] == {"value": None, "low": None, "high": None}
    # Without c1 both goals stand, on c2: ω(c2) = 0.6 · 1 + 0.4 · 1.
    kept = vendors_of(TWO_BY_TWO, {"x": "{ c1: not-applicable, c2: { level: native, confidence: verified } }"})["x"]
    assert (kept["value"], kept["criteria"]["c2"]["weight"], kept["goals"]["g1"]["value"]) == (1, 1, 1)
    # Where a scenario wants only goal two, the vendor without it has no value there, and stands last.
    ratings = {"x": "{ c1: native, c2: not-applicable }", "y": "{ c1: none, c2: none }"}
    found = document(project(TWO_BY_TWO, ratings))
    assert [(v["id"], v["rank"]) for v in found["vendors"]] == [("x", 1), ("y", 2)]
    assert found["scenarios"]["second"]["ranking"] == [
        {"id": "y", "rank": 1, "value": 0}, {"id": "x", "rank": None, "value": None}]
    top = document(project(TWO_BY_TWO, ratings), "second")
    assert [(v["id"], v["rank"], v["value"]) for v in top["vendors"]] == [("y", 1, 0), ("x", None, None)]
    assert top["vendors"][1]["coverage"] == 0 and top["vendors"][1]["criteria"]["c1"]["weight"] == 0
    assert top["weights"]["goals"] == {"g1": 0, "g2": 1} and top["weights"]["criteria"] == {"c1": 0, "c2": 1}
    assert top["scenario"] == "second" and top["scenarios"] == found["scenarios"]


def check_triples():
    support = LevelScale({"none": {"value": "0"}, "partial": {"value": "0.6"}, "native": {"value": "1"}})
    hours = NumberScale({"48": "0", "4": "1", "24": "0.5"})
    stated = {"confidence": {"documented": {"cap": "0.5"}, "verified": {"shortfall_percent": "10"}}}
    evidence = Evidence.of(stated)

    def values(rating, scale, scores=(), rules=evidence):
        return tuple(map(float, triple(rating_of(rating, list(scores)), scale, rules)))

    assert values("native", support) == (0.5, 1, 1)                                   # claimed by default
    # A cap of one half with the default shortfall of 20 %: low = min(0.5, 1 · 0.8) = 0.5.
    assert values({"level": "native", "confidence": "documented"}, support) == (0.5, 0.5, 1)
    assert values({"level": "partial", "confidence": "verified"}, support) == (0.54, 0.6, 0.6)
    assert values({"level": "partial", "confidence": "demonstrated"}, support) == (0.54, 0.6, 0.6)
    # 14 h: half-way from 24 (0.5) to 4 (1): 0.75. Beyond the ends: clamped.
    assert [float(hours.value(x)) for x in ("14", "36", "2", "4", "48", "1e3")] == [0.75, 0.25, 1, 1, 0, 0]
    # Range 36…14 h: u = 0.25…0.75, mean 0.5; claimed: low 0.25 · 0.5.
    assert values({"range": ["36", "14"]}, hours) == (0.125, 0.5, 0.75)
    # Range none…native documented: mean 0.5 = cap; low 0.
    assert values({"range": ["none", "native"], "confidence": "documented"}, support) == (0, 0.5, 1)
    # Panels: median of two is the mean; unknowns leave; no caps.
    assert values(None, support, ["none", "native"]) == (0, 0.5, 1)
    assert values("unknown", support, ["none", {"level": "partial"}, "unknown", "native"]) == (0, 0.6, 1)
    assert values({"note": "?"}, support, ["unknown"]) == (0, 0, 1)
    assert values("native", support, ["none"]) == (0.5, 1, 1)                         # the vendor file overrides
    for policy, point in (("worst", 0), ("neutral", 0.5), ("best", 1)):
        assert values("unknown", support, rules=Evidence.of({"unknown": policy})) == (0, point, 1)
        final = Evidence.of({"unknown": {"as": policy, "final": "true"}})
        assert values(None, support, rules=final) == (point, point, point)
    assert triple(rating_of("not-applicable", []), support, evidence) is None
    flat = NumberScale({"0": "0", "10": "0.5", "20": "0.5", "30": "1"})
    assert [float(flat.value(x)) for x in ("5", "10", "15", "20", "25")] == [0.25, 0.5, 0.5, 0.5, 0.75]


def check_must_haves():
    support = LevelScale({level: {"value": u} for level, u in zip(PLACES, ("0", "0.6", "0.6", "1"))})
    hours = NumberScale({"4": "1", "24": "0.5", "48": "0"})
    open_, final = Evidence.of({}), Evidence.of({"unknown": {"as": "best", "final": "true"}})

    def status(rating, threshold="good", scale=support, scores=(), rules=open_):
        return must_have_status(rating_of(rating, list(scores)), threshold, scale, rules)

    assert status("native") == "conditional"                                  # a claim
    assert status({"level": "good", "confidence": "documented"}) == "eligible"
    assert status({"level": "partial", "confidence": "verified"}) == "knocked-out"      # same value, lower place
    assert status("partial") == "knocked-out"
    assert status("unknown") == "conditional" and status("unknown", rules=final) == "knocked-out"
    assert status({"range": ["none", "partial"]}) == "knocked-out"
    assert status({"range": ["partial", "native"], "confidence": "verified"}) == "conditional"
    assert status({"range": ["good", "native"], "confidence": "verified"}) == "eligible"
    assert status({"range": ["good", "native"]}) == "conditional"
    assert status(None, scores=["none", "partial"]) == "knocked-out"
    assert status(None, scores=["none", "native", "native"]) == "conditional"           # the median does not count
    assert status(None, scores=["good", "native", "unknown"]) == "eligible"
    # Hours fall: at most 24; compared as written, also beyond the scale, within 1e-9.
    proven = {"confidence": "verified"}
    for level in ("24", "24.0000000005", "-1"):
        assert status({"level": level} | proven, "24", hours) == "eligible"
    assert status({"level": "24.01"} | proven, "24", hours) == "knocked-out"
    assert status({"range": ["30", "10"]} | proven, "24", hours) == "conditional"
    assert status({"range": ["30", "25"]} | proven, "24", hours) == "knocked-out"


def check_goal_minimums():
    for minimum, expected in (("60", []), ("60.00000005", []), ("60.001", ["knocked-out"])):
        criteria = TWO_BY_TWO.replace("priority: 40 }", f"priority: 40, minimum_percent: {minimum} }}")
        x = vendors_of(criteria, {"x": "{ c1: native, c2: { level: partial, confidence: verified } }"})["x"]
        assert [reason["status"] for reason in x["reasons"]] == expected, minimum
    # Claimed native: 0.5…1. A minimum of 70 % lies between: a condition. Nothing applies: nothing to judge.
    criteria = TWO_BY_TWO.replace("priority: 40 }", "priority: 40, minimum_percent: 70 }")
    x = vendors_of(criteria, {"x": "{ c2: native }"})["x"]
    assert (x["status"], x["reasons"]) == ("conditional", [{"kind": "goal-minimum", "id": "g2", "status": "conditional"}])
    assert vendors_of(criteria, {"x": "{ c2: not-applicable }"})["x"]["status"] == "eligible"
    # A scenario without the goal does not lift its minimum: listed last, without rank, absent from rankings.
    ratings = {"a": "{ c1: native, c2: none }", "b": "{ c1: none, c2: native }"}
    found = document(project(criteria, ratings), "first")
    assert [(v["id"], v["rank"], v["status"]) for v in found["vendors"]] == [
        ("b", 1, "conditional"), ("a", None, "knocked-out")]
    assert [row["id"] for row in found["scenarios"]["first"]["ranking"]] == ["b"]


def check_ranks():
    tiny = Fraction(1, 10**10)
    values = {"d": Fraction(1), "b": Fraction(1, 2), "a": Fraction(1, 2) - tiny, "c": Fraction(1, 3)}
    assert ranked(values) == [(1, "d"), (2, "a"), (2, "b"), (4, "c")]
    # A chain of steps of 0.6e-9: the third is 1.2e-9 from the first, so it opens a group of its own.
    chain = {name: 1 - i * 6 * tiny for i, name in enumerate("zyx")}
    assert ranked(chain) == [(1, "y"), (1, "z"), (3, "x")]


def check_gate_and_zero_weight():
    criteria = SUPPORT + """
strategy: Test
as_of: 2026-11-01
goals: { g: { name: G, priority: 1e-3 } }
groups: { a: { name: A, weight: 1e6 }, trust: { name: Trust, weight: 0 } }
criteria:
  c: { group: a, scale: support, weight: +2.5e-1, serves: { g: 1 } }
  zero: { group: a, scale: support, weight: 0, serves: { g: 3 }, effort: 0 }
  gate: { group: trust, scale: yes-no, must_have: yes }
"""
    ratings = {"x": "{ gate: { level: no, confidence: verified } }"}
    found = document(project(criteria, ratings, {"one": "{ x: { zero: good } }"}))
    assert found["weights"]["criteria"] == found["weights"]["typed"] == {"c": 1, "zero": 0, "gate": 0}
    x = found["vendors"][0]
    assert x["reasons"] == [{"kind": "must-have", "id": "gate", "status": "knocked-out"}] and x["rank"] is None
    assert (x["coverage"], x["proven"], x["value"], x["high"]) == (0, 0, 0, 1)        # c alone counts, and is unknown
    assert x["breadth"] == {"offered": 1, "of": 1, "groups": 1}
    # Only the criterion of weight 0 applies: nothing is left to weigh.
    only_zero = vendors_of(criteria, {"x": "{ c: not-applicable, zero: native }"})["x"]
    assert (only_zero["value"], only_zero["goals"]["g"]["value"]) == (None, None)


def check_priorities():
    # Rank-order centroid of three: 1/3 · (1 + 1/2 + 1/3), 1/3 · (1/2 + 1/3), 1/3 · 1/3.
    assert priorities.rank_order_centroid(["a", "b", "c"]) == {
        "a": Fraction(11, 18), "b": Fraction(5, 18), "c": Fraction(2, 18)}
    for share, published in zip((11 / 18, 5 / 18, 2 / 18), (0.6111, 0.2778, 0.1111)):
        near(share, published, 5e-5)
    # Tied second and third: the mean of their places, 3.5/18.
    assert priorities.rank_order_centroid(["a", ["c", "b"]])["b"] == Fraction(7, 36)
    assert priorities.rank_order_centroid([["a", "b"], "c"]) == {
        "a": Fraction(8, 18), "b": Fraction(8, 18), "c": Fraction(2, 18)}
    swing = TWO_BY_TWO + "priorities: { method: swing, swings: { g2: 100, g1: 60 } }\n"
    found = document(project(swing, {"x": "{}"}))
    assert found["weights"]["goals"] == {"g1": 0.375, "g2": 0.625}                    # 60/160, 100/160; points ignored


def check_pairwise():
    # Two goals: always consistent. 1/3 in the direction typed: g2 counts three times g1.
    two = TWO_BY_TWO + "priorities: { method: pairwise, comparisons: { g1 / g2: 1/3 } }\n"
    found = document(project(two, {"x": "{}"}))["weights"]
    near(found["goals"]["g1"], 0.25)
    assert found["pairwise_consistency"] == {"lambda_max": 2, "ratio": 0, "worst": None}
    assert document(project(two, {"x": "{}"}), "first")["weights"]["pairwise_consistency"] is None
    # Three: a/b = 2, b/c = 2, a/c = 8. Weights are the rows' geometric means: 16^⅓, 1, 16^-⅓. Every pair
    # deviates by e = 2^⅓, λ = 1 + e + 1/e, CR = (λ − 3)/2/0.58. The tie goes to the first pair, as typed.
    shares, consistency = priorities.pairwise(["a", "b", "c"], {"b / c": "2", "b / a": "1/2", "a / c": "8"})
    e, total = 2 ** (1 / 3), 16 ** (1 / 3) + 1 + 16 ** (-1 / 3)
    near(float(shares["a"]), 16 ** (1 / 3) / total)
    near(float(consistency["lambda_max"]), 1 + e + 1 / e)                             # 3.053622
    near(float(consistency["ratio"]), (e + 1 / e - 2) / 2 / 0.58)                     # 0.046225
    assert consistency["worst"] == ["b", "a"]
    # More than ten: no random index.
    names = [f"g{i:02}" for i in range(11)]
    all_equal = {f"{a} / {b}": "1" for i, a in enumerate(names) for b in names[i + 1:]}
    shares, consistency = priorities.pairwise(names, all_equal)
    assert set(shares.values()) == {Fraction(1, 11)} and consistency["ratio"] is None and consistency["worst"] is None


def check_house():
    """Saaty, How to make a decision, EJOR 48(1), 1990: choosing a house."""
    names = ["size", "transport", "neighbourhood", "age", "yard", "modern", "condition", "finance"]
    upper = "5 3 7 6 6 1/3 1/4 1/3 5 3 3 1/5 1/7 6 3 4 6 1/5 1/3 1/4 1/7 1/8 1/2 1/5 1/6 1/5 1/6 1/2".split()
    pairs = [(a, b) for i, a in enumerate(names) for b in names[i + 1:]]
    comparisons = {f"{a} / {b}": value for (a, b), value in zip(pairs, upper)}
    shares, consistency = priorities.pairwise(sorted(names), comparisons)
    expected = (0.173017, 0.053976, 0.18811, 0.017508, 0.031044, 0.036322, 0.166834, 0.333189)
    for name, share in zip(names, expected):
        near(float(shares[name]), share, 1e-6)
    near(float(consistency["lambda_max"]), 9.668887, 1e-6)
    near(float(consistency["ratio"]), 0.169087, 1e-6)


def check_additive_identity():
    """Σ p·a and Σ ω·u are the same fraction, and Σ ω = 1, whatever does not apply."""
    for seed in range(25):
        found = document(generate._project(generate.files(seed)))
        for vendor in found["vendors"]:
            if vendor["value"] is not None:
                cells = [cell for cell in vendor["criteria"].values() if cell["point"] is not None]
                near(sum(cell["weight"] for cell in cells), 1)
                near(sum(cell["weight"] * cell["point"] for cell in cells), vendor["value"])


def check_comparison():
    """Every leaf of a document, changed by itself, is found."""
    assert generate.files(7) == generate.files(7) != generate.files(8)
    read = generate._project(generate.files(5, vendors=4, criteria=8, goals=3))
    honest = document(read)
    for vendor in honest["vendors"]:
        for reason in vendor["reasons"]:
            reason["text"] = "free"
    assert differences(read, copy.deepcopy(honest)) == []
    rng, places = random.Random(1), [p for p in _leaves(honest) if p[0] not in ("tool", "verdict") and p[-1] != "text"]
    for place in rng.sample(places, min(300, len(places))):
        changed = copy.deepcopy(honest)
        parent = changed
        for key in place[:-1]:
            parent = parent[key]
        old = parent[place[-1]]
        parent[place[-1]] = old + 2e-7 if isinstance(old, (int, float)) else 0.5 if old is None else old + "x"
        assert differences(read, changed), place
        parent[place[-1]] = float("nan")
        assert differences(read, changed), place
    swapped = copy.deepcopy(honest)
    swapped["vendors"].reverse()
    assert any(re.match(r"\$\.vendors \(order\)", line) for line in differences(read, swapped))
    within = Comparison(1e-9)
    within.value("$.x", 0.1 + 9e-10, 0.1)
    within.value("$.y", 0.1 + 2e-9, 0.1)
    assert len(within.differences) == 1 and within.differences[0].startswith("$.y")


def _leaves(value, path=()):
    if isinstance(value, (dict, list)):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from _leaves(value[key], path + (key,))
    else:
        yield path


def main():
    checks = [check for name, check in sorted(globals().items()) if name.startswith("check_")]
    for check in checks:
        check()
    print(f"{len(checks)} checks hold")


if __name__ == "__main__":
    sys.exit(main())
