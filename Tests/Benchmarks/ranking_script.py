"""The ranking as an analyst would script it: PyYAML's C loader, numpy, one file.

    python3 ranking_script.py PROJECT_DIR

Prints what `platform-eval compare --format json` prints, apart from the hashes of the inputs, the verdict and
the sentences: weights, triples, attainments, values, coverage, must-haves, ranks, scenarios. It is the
benchmark's other side, so it is written to be fast: no checks, no messages. Priorities are read as points,
and panels are not read.
"""

import gc
import json
import os
import sys
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")    # threads cost more to start than this work takes
gc.disable()                                          # nothing here forms cycles; loading YAML is a third faster

import numpy as np
from yaml import CSafeLoader, load

SPREAD = ("goals", "groups", "scales", "criteria", "scenarios")
CONFIDENCES = ("claimed", "documented", "demonstrated", "verified")
SHORTFALLS = (50, 20, 10, 0)
BUILT_IN = {
    "presence": {"levels": {"absent": {"value": 0}, "present": {"value": 1}}},
    "yes-no": {"levels": {"no": {"value": 0}, "yes": {"value": 1}}},
}
RATED, RANGE, UNKNOWN, NOT_APPLICABLE = range(4)
STATES = ("rated", "range", "unknown", "not-applicable")
ELIGIBLE, CONDITIONAL, KNOCKED_OUT = range(3)
STATUSES = ("eligible", "conditional", "knocked-out")
TOLERANCE = 1e-9


def documents(folder):
    """File name without ending -> content, sorted."""
    paths = sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml") and path.name[0] != ".")
    return {path.stem: load(path.read_bytes(), CSafeLoader) for path in paths}


def read_strategy(folder):
    strategy = {key: {} for key in SPREAD}
    for document in documents(folder).values():
        for key, value in document.items():
            if key in SPREAD:
                strategy[key].update(value)
            else:
                strategy[key] = value
    return strategy


class Scale:
    """Turns a rating into a partial value, and into a place in which more is better."""

    def __init__(self, description):
        levels = description.get("levels")
        if levels:
            # YAML 1.1 reads the levels yes and no as truth values.
            names = [{True: "yes", False: "no"}.get(name, name) for name in levels]
            values = [level["value"] if isinstance(level, dict) else level for level in levels.values()]
            self.values = dict(zip(names, values))
            self.places = {name: place for place, name in enumerate(names)}
            if "yes" in self.places and "no" in self.places:
                self.values.update({True: self.values["yes"], False: self.values["no"]})
                self.places.update({True: self.places["yes"], False: self.places["no"]})
            self.value, self.place = self.values.__getitem__, self.places.__getitem__
        else:
            points = sorted(description["points"].items())
            numbers, values = [x for x, _ in points], [u for _, u in points]
            sign = 1 if values[-1] > values[0] else -1
            self.value = lambda number: float(np.interp(number, numbers, values))
            self.place = lambda number: sign * number


def shares(points):
    points = np.array(points, float)
    return points / points.sum()


class Weights:
    def __init__(self, strategy, criteria, goals):
        self.goals = goals
        self.priorities = shares([goal.get("priority", 0) for goal in strategy["goals"].values()])
        groups = list(strategy["groups"])
        group_shares = shares([group["weight"] for group in strategy["groups"].values()])
        group_of = np.array([groups.index(c["group"]) for c in criteria])
        points = np.array([c.get("weight", 0) if c.get("serves") else 0 for c in criteria], float)
        group_totals = np.bincount(group_of, points, len(groups))
        self.typed = group_shares[group_of] * points / np.where(group_totals > 0, group_totals, 1)[group_of]
        self.group_of = group_of
        place = {goal: index for index, goal in enumerate(goals)}
        self.contributions = np.zeros((len(criteria), len(goals)))        # w·s
        for row, criterion in enumerate(criteria):
            for goal, strength in (criterion.get("serves") or {}).items():
                self.contributions[row, place[goal]] = self.typed[row] * strength

    def effective(self, priorities, applies):
        """ω and p of each vendor, after what does not apply has left and its share was shared out."""
        totals = applies @ self.contributions                             # vendors × goals
        left = np.where(totals > 0, priorities, 0)
        sums = left.sum(axis=1, keepdims=True)
        p = left / np.where(sums > 0, sums, 1)
        factor = p / np.where(totals > 0, totals, 1)
        return applies * (factor @ self.contributions.T), p, totals


class Ratings:
    """Of all vendors on all criteria: the state, the confidence, the ends' partial values, the status of must-haves."""

    def __init__(self, vendors, criteria, ids, scales, strategy):
        shape = (len(vendors), len(criteria))
        self.state = np.full(shape, UNKNOWN, np.int8)
        self.confidence = np.zeros(shape, np.int8)
        self.lower, self.upper = np.zeros(shape), np.zeros(shape)
        self.must_have = np.zeros(shape, np.int8)
        unknown = strategy.get("unknown", "worst")
        unknown = {"as": unknown} if isinstance(unknown, str) else unknown
        self.unknown_point = {"worst": 0, "neutral": 0.5, "best": 1}[unknown.get("as", "worst")]
        self.is_final = unknown.get("final", False)
        thresholds = [
            scale.place(c["must_have"]) - TOLERANCE if "must_have" in c else None for scale, c in zip(scales, criteria)]
        for column, threshold in enumerate(thresholds):
            if threshold is not None:
                self.must_have[:, column] = KNOCKED_OUT if self.is_final else CONDITIONAL
        column_of = {id: column for column, id in enumerate(ids)}
        confidence_of = {name: index for index, name in enumerate(CONFIDENCES)}
        for row, vendor in enumerate(vendors):
            for id, rating in (vendor.get("ratings") or {}).items():
                column = column_of[id]
                if type(rating) is dict:
                    level, ends = rating.get("level", "unknown"), rating.get("range")
                    confidence = confidence_of[rating.get("confidence", "claimed")]
                else:
                    level, ends, confidence = rating, None, 0
                if ends is not None:
                    self.state[row, column] = RANGE
                elif level == "unknown":
                    continue
                elif level == "not-applicable":
                    self.state[row, column] = NOT_APPLICABLE
                    continue
                else:
                    self.state[row, column] = RATED
                    ends = (level, level)
                scale = scales[column]
                self.lower[row, column], self.upper[row, column] = scale.value(ends[0]), scale.value(ends[1])
                self.confidence[row, column] = confidence
                threshold = thresholds[column]
                if threshold is not None:
                    if scale.place(ends[1]) < threshold:
                        status = KNOCKED_OUT
                    elif confidence == 0 or scale.place(ends[0]) < threshold:
                        status = CONDITIONAL
                    else:
                        status = ELIGIBLE
                    self.must_have[row, column] = status

    def triples(self, strategy):
        stated = strategy.get("confidence") or {}
        rules = [stated.get(name, {}) for name in CONFIDENCES]
        cap = np.array([rule.get("cap", 1) for rule in rules], float)[self.confidence]
        shortfall = np.array([rule.get("shortfall_percent", d) / 100 for rule, d in zip(rules, SHORTFALLS)])[self.confidence]
        point = np.minimum((self.lower + self.upper) / 2, cap)
        low = np.minimum(point, self.lower * (1 - shortfall))
        unknown = self.state == UNKNOWN
        point = np.where(unknown, self.unknown_point, point)
        low = np.where(unknown, self.unknown_point if self.is_final else 0, low)
        high = np.where(unknown, self.unknown_point if self.is_final else 1, self.upper)
        return low, point, high


def ranking(values, rows):
    """(row, rank) by value, the largest first; ties within 1e-9 share a rank and stand by id."""
    order = sorted(rows, key=lambda row: -values[row])
    result, start = [], 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[start]] - values[order[end]] <= TOLERANCE:
            end += 1
        result += [(row, start + 1) for row in sorted(order[start:end])]
        start = end
    return result


def compare(root):
    strategy = read_strategy(root / "criteria")
    vendors = documents(root / "vendors")
    strategy["goals"] = dict(sorted(strategy["goals"].items()))
    ids, goals, vendor_ids = sorted(strategy["criteria"]), list(strategy["goals"]), list(vendors)
    criteria = [strategy["criteria"][id] for id in ids]
    named = {name: Scale(description) for name, description in (BUILT_IN | strategy["scales"]).items()}
    scales = [named[c["scale"]] if isinstance(c["scale"], str) else Scale(c["scale"]) for c in criteria]

    weights = Weights(strategy, criteria, goals)
    ratings = Ratings(list(vendors.values()), criteria, ids, scales, strategy)
    triples = ratings.triples(strategy)
    applies = (ratings.state != NOT_APPLICABLE).astype(float)
    omega, p, totals = weights.effective(weights.priorities, applies)
    divisor = np.where(totals > 0, totals, 1)
    attainments = [(u * applies) @ weights.contributions / divisor for u in triples]
    overall = [(p * a).sum(axis=1) for a in attainments]
    has_value = p.sum(axis=1) > 0

    minimum = np.array([goal.get("minimum_percent", 0) / 100 for goal in strategy["goals"].values()]) - TOLERANCE
    missed = np.where(attainments[2] < minimum, KNOCKED_OUT, np.where(attainments[0] < minimum, CONDITIONAL, ELIGIBLE))
    missed = np.where(totals > 0, missed, ELIGIBLE)
    status = np.maximum(ratings.must_have.max(axis=1), missed.max(axis=1))
    known = ratings.state <= RANGE
    coverage = (omega * known).sum(axis=1)
    proven = (omega * (known & (ratings.confidence > 0))).sum(axis=1)
    has_effort = np.array([c.get("effort") is not None for c in criteria])
    offered = has_effort & (applies > 0) & (triples[0] > 0)

    plain_omega, _, _ = weights.effective(weights.priorities, np.ones((1, len(ids))))
    valued = np.flatnonzero(has_value)
    ranked = ranking(overall[1], [row for row in valued if status[row] != KNOCKED_OUT])
    out = [(row, None) for row, _ in ranking(overall[1], [row for row in valued if status[row] == KNOCKED_OUT])]
    valueless = [(row, None) for row in np.flatnonzero(~has_value)]

    names, texts = [vendors[id]["name"] for id in vendor_ids], [STATES[i] for i in range(4)]
    lows, points, highs = (u.tolist() for u in triples)
    cells, states = omega.tolist(), ratings.state.tolist()
    goal_lows, goal_points, goal_highs = (a.tolist() for a in attainments)

    def vendor(row, rank):
        return {
            "id": vendor_ids[row], "name": names[row], "rank": rank, "status": STATUSES[status[row]],
            "value": overall[1][row] if has_value[row] else None,
            "low": overall[0][row] if has_value[row] else None,
            "high": overall[2][row] if has_value[row] else None,
            "coverage": coverage[row], "proven": proven[row],
            "breadth": {
                "offered": int(offered[row].sum()), "of": int(has_effort.sum()),
                "groups": len(np.unique(weights.group_of[offered[row]])),
            },
            "reasons": [
                {"kind": "must-have", "id": ids[column], "status": STATUSES[ratings.must_have[row, column]]}
                for column in np.flatnonzero(ratings.must_have[row])
            ] + [
                {"kind": "goal-minimum", "id": goals[column], "status": STATUSES[missed[row, column]]}
                for column in np.flatnonzero(missed[row])
            ],
            "goals": {
                goal: {"value": value, "low": low, "high": high} if total > 0 else dict.fromkeys(("value", "low", "high"))
                for goal, value, low, high, total in zip(
                    goals, goal_points[row], goal_lows[row], goal_highs[row], totals[row])
            },
            "criteria": {
                id: {"state": texts[state], "point": point, "low": low, "high": high, "weight": weight}
                if state != NOT_APPLICABLE
                else {"state": "not-applicable", "point": None, "low": None, "high": None, "weight": 0}
                for id, state, point, low, high, weight in zip(
                    ids, states[row], points[row], lows[row], highs[row], cells[row])
            },
        }

    scenarios = {}
    for id, scenario in sorted(strategy["scenarios"].items()):
        priorities = shares([scenario["priorities"].get(goal, 0) for goal in goals])
        _, scenario_p, _ = weights.effective(priorities, applies)
        values = (scenario_p * attainments[1]).sum(axis=1)
        has = scenario_p.sum(axis=1) > 0
        inside = np.flatnonzero(status != KNOCKED_OUT)
        scenarios[id] = {
            "ranking": [
                {"id": vendor_ids[row], "rank": rank, "value": values[row]}
                for row, rank in ranking(values, [row for row in inside if has[row]])
            ] + [{"id": vendor_ids[row], "rank": None, "value": None} for row in inside if not has[row]]
        }

    return {
        "strategy": strategy["strategy"], "as_of": str(strategy["as_of"]),
        "weights": {
            "goals": dict(zip(goals, weights.priorities)),
            "criteria": dict(zip(ids, plain_omega[0])),
            "typed": dict(zip(ids, weights.typed)),
        },
        "vendors": [vendor(row, rank) for row, rank in ranked + out + valueless],
        "scenarios": scenarios,
    }


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(json.dumps(compare(Path(sys.argv[1])), sort_keys=True))    # dumps, not dump: only it uses the C encoder
