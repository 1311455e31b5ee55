"""Goals, overall values, effective weights, status, ranks: the additive model in exact fractions."""

from dataclasses import dataclass
from fractions import Fraction

from partial import TOLERANCE, Evidence, must_have_status, rating_of, scale_of, triple
from priorities import criterion_weights, normalised
from project import number

SEVERITY = ("eligible", "conditional", "knocked-out")


class Model:
    """What does not depend on the vendor: scales, w, and w·s by goal."""

    def __init__(self, project):
        self.project = project
        self.goals = project.section("goals")
        self.criteria = project.section("criteria")
        self.evidence = Evidence.of(project.strategy)
        scales = project.section("scales")
        self.scales = {c: scale_of(criterion, scales) for c, criterion in self.criteria.items()}
        self.w = criterion_weights(project)
        self.served = {g: {} for g in self.goals}                 # goal -> criterion -> w·s
        for c, criterion in self.criteria.items():
            for g, strength in (criterion.get("serves") or {}).items():
                self.served[g][c] = self.w[c] * number(strength)

    def effective_weights(self, priorities, applicable=None):
        """ω over the applicable criteria (all by default), and the share of each goal still standing.

        Within a goal the weights are divided by what is left of them; a goal with no weight left
        leaves, and the priorities of the others are divided by what is left of those.
        """
        left = {g: self._weight_left(g, applicable) for g in self.goals}
        standing = {g: priorities[g] for g in self.goals if left[g]}
        omega = {c: Fraction(0) for c in self.criteria}
        if not sum(standing.values()):
            return omega, {}                                      # nothing the strategy wants applies here
        shares = normalised(standing)
        for g, share in shares.items():
            for c, weight in self.served[g].items():
                if share and weight and (applicable is None or c in applicable):
                    omega[c] += share / left[g] * weight
        return omega, shares

    def _weight_left(self, goal, applicable):
        return sum(
            (weight for c, weight in self.served[goal].items() if applicable is None or c in applicable),
            Fraction(0))


@dataclass
class Vendor:
    """One vendor, before any priorities: ratings, triples, goals, status."""

    id: str
    name: str
    ratings: dict
    triples: dict                 # criterion -> (low, point, high); only what applies
    goals: dict                   # goal -> (low, point, high), or None where nothing applies
    reasons: list
    status: str


def assess(model, vendor_id):
    document = model.project.vendors[vendor_id]
    stated = document.get("ratings") or {}
    panel = model.project.panel.get(vendor_id, {})
    ratings = {c: rating_of(stated.get(c), panel.get(c, [])) for c in model.criteria}
    triples = {}
    for c, rating in ratings.items():
        values = triple(rating, model.scales[c], model.evidence)
        if values is not None:
            triples[c] = values
    goals = {g: _attainment(model, g, triples) for g in model.goals}
    reasons = _must_haves(model, ratings) + _goal_minimums(model, goals)
    status = max((reason["status"] for reason in reasons), key=SEVERITY.index, default="eligible")
    return Vendor(vendor_id, document["name"], ratings, triples, goals, reasons, status)


def _attainment(model, goal, triples):
    """The goal's sums of low, point and high over what applies, divided by the weight of what applies."""
    weights = {c: weight for c, weight in model.served[goal].items() if c in triples}
    total = sum(weights.values())
    if not total:
        return None
    return tuple(sum(weight * triples[c][k] for c, weight in weights.items()) / total for k in range(3))


def _must_haves(model, ratings):
    reasons = []
    for c in sorted(model.criteria):
        threshold = model.criteria[c].get("must_have")
        if threshold is not None:
            status = must_have_status(ratings[c], threshold, model.scales[c], model.evidence)
            if status != "eligible":
                reasons.append({"kind": "must-have", "id": c, "status": status})
    return reasons


def _goal_minimums(model, goals):
    """A goal of which nothing applies has no attainment to hold against its minimum."""
    reasons = []
    for g in sorted(model.goals):
        minimum = model.goals[g].get("minimum_percent")
        if minimum is None or goals[g] is None:
            continue
        wanted = number(minimum) / 100 - TOLERANCE
        low, _, high = goals[g]
        if high < wanted:
            reasons.append({"kind": "goal-minimum", "id": g, "status": "knocked-out"})
        elif low < wanted:
            reasons.append({"kind": "goal-minimum", "id": g, "status": "conditional"})
    return reasons


def overall(vendor, priorities):
    """(low, point, high) of S, or None for a vendor no goal of any priority applies to."""
    standing = {g: priorities[g] for g, attained in vendor.goals.items() if attained is not None}
    total = sum(standing.values())
    if not total:
        return None
    return tuple(sum(p * vendor.goals[g][k] for g, p in standing.items()) / total for k in range(3))


def ranked(values):
    """[(rank, id)] by value; ties share a rank (1, 2, 2, 4) and stand in the order of their ids.

    A vendor ties when it is within the tolerance of the first of its group, so a chain of small
    steps cannot carry a tie further than the tolerance.
    """
    groups = []
    for vendor in sorted(values, key=lambda v: (-values[v], v)):
        if groups and values[groups[-1][0]] - values[vendor] <= TOLERANCE:
            groups[-1].append(vendor)
        else:
            groups.append([vendor])
    result = []
    for group in groups:
        rank = len(result) + 1
        result += [(rank, vendor) for vendor in sorted(group)]
    return result


def order(vendors, values):
    """[(rank or None, id)]: ranked ones, then knocked-out ones by value, then those without a value."""
    qualified = {v.id: values[v.id] for v in vendors if v.status != "knocked-out" and values[v.id] is not None}
    out = {v.id: values[v.id] for v in vendors if v.status == "knocked-out" and values[v.id] is not None}
    without = sorted(v.id for v in vendors if values[v.id] is None)
    return ranked(qualified) + [(None, v) for _, v in ranked(out)] + [(None, v) for v in without]
