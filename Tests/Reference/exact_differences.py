"""Holds the computed part of `sensitivity --format json` against fractions: everything that nothing is drawn for."""

from fractions import Fraction

import cross_methods
import optimality
import questions
import tipping_points
import weight_stability
from compare import tolerance_for
from evaluation import ranked
from partial import LevelScale
from tipping_points import written
from weight_stability import LEVEL

# What is this small may rightly be left out of a list of what is above 0, or stand in it.
NOTHING = 1e-12


class ExactDifferences:
    """`reported` has the right shape (see sensitivity_shape.py)."""

    def __init__(self, contest, reported):
        self.contest, self.reported, self.differences = contest, reported, []
        self.tolerance = tolerance_for(contest.project)
        # A priority that comes from an eigenvector is off by as much as its iteration leaves.
        self.level = max(LEVEL, self.tolerance)

    def all(self):
        self.without_conditional()
        self.stability()
        self.smallest_change()
        self.needed_answers()
        self.differentiators()
        self.dominance()
        self.potentially_optimal()
        self.value_of_information()
        self.methods()
        return self.differences

    def differ(self, path, ours, reference):
        self.differences.append(f"{path}: {ours!r}, reference {reference!r}")

    def near(self, path, ours, reference, tolerance=None):
        """Numbers within the tolerance; null only where the reference has nothing either."""
        if ours is None or reference is None:
            if ours is not None or reference is not None:
                self.differ(path, ours, None if reference is None else float(reference))
        elif not abs(ours - float(reference)) <= (tolerance or self.tolerance):
            self.differ(path, ours, float(reference))

    def same(self, path, ours, reference):
        if ours != reference:
            self.differ(path, ours, reference)

    def mapping(self, path, ours, reference, optional=NOTHING):
        """Keys alike, but for those whose number is next to nothing."""
        for key in sorted(set(ours) | set(reference)):
            if key in ours and key in reference:
                self.near(f"{path}[{key}]", ours[key], reference[key])
            elif abs(float(ours[key] if key in ours else reference[key])) > optional:
                self.differ(f"{path}[{key}]", ours.get(key), float(reference[key]) if key in reference else None)

    def without_conditional(self):
        values = {v: s for v, s in self.contest.values.items() if self.contest.vendors[v].status == "eligible"}
        path, rows = "$.without_conditional.ranking", self.reported["without_conditional"]["ranking"]
        rows = [row for row in rows if row["value"] is not None]      # one without a value may be listed last
        expected = ranked(values)
        self.same(path, [(row["rank"], row["id"]) for row in rows], expected)
        for row in rows:
            if row["id"] in values:
                self.near(f"{path}.{row['id']}", row["value"], values[row["id"]])

    def stability(self):
        ours, lone = self.reported["stability"], dict(self.lone_criteria())
        for kind, intervals in (("goals", weight_stability.of_goals(self.contest, self.level)),
                                ("criteria", weight_stability.of_criteria(self.contest, self.level))):
            for each, interval in intervals.items():
                path, row = f"$.stability.{kind}.{each}", ours[kind][each]
                found = self.of_interval(path, row, interval)
                if kind == "criteria" and each in lone and found:
                    found = min(found, self.of_interval(path, row, lone[each]), key=len)
                self.differences += found

    def lone_criteria(self):
        """A criterion with all the weight: [0, 1], or the others share the rest equally. Either will do."""
        for c, weight in self.contest.omega.items():
            if weight == 1:
                yield c, weight_stability.interval(
                    self.contest, weight,
                    lambda v, c=c: weight_stability.lone_criterion_curve(self.contest, v, c), self.level)

    def of_interval(self, path, row, interval):
        found = []
        if abs(row["weight"] - float(interval.weight)) > self.tolerance:
            found.append(f"{path}.weight: {row['weight']!r}, reference {float(interval.weight)!r}")
        for direction, end, who in ((-1, "low", "below"), (1, "high", "above")):
            nearest, rivals = interval.end(direction)
            # Rivals that pass at the same weight: any of them may be named.
            slack = max((interval.passed[direction][v][1] for v in rivals), default=self.tolerance)
            if not abs(row[end] - float(nearest)) <= slack:
                found.append(f"{path}.{end}: {row[end]!r}, reference {float(nearest)!r} ({_names(rivals)})")
            if row[who] not in (rivals or {None}):
                found.append(f"{path}.{who}: {row[who]!r}, reference {_names(rivals)}")
        return found

    def smallest_change(self):
        rows = self.reported["smallest_change"]
        self.same("$.smallest_change (rivals)", [row["rival"] for row in rows], self.contest.rivals)
        for row in rows:
            if row["rival"] in self.contest.rivals:
                path = f"$.smallest_change.{row['rival']}"
                self.rating_change(f"{path}.rating", row["rating"], row["rival"])
                self.priority_change(f"{path}.priority", row["priority"], row["rival"])

    def rating_change(self, path, ours, rival):
        changes = tipping_points.rating_changes(self.contest, rival)
        if not changes or ours is None:
            if changes or ours is not None:
                self.differ(path, ours, changes[0] if changes else None)
            return
        accepted = [k for k in changes if k.cost - changes[0].cost <= self.level]
        if not any(self.is_change(ours, change) for change in accepted):
            self.differ(path, ours, accepted)
            return
        rating = self.contest.vendors[ours["vendor"]].ratings[ours["criterion"]]
        if rating.state == "rated":
            self.same(f"{path}.from", ours["from"], written(rating, self.contest.model.scales[ours["criterion"]]))

    def is_change(self, ours, change):
        if (ours["vendor"], ours["criterion"]) != (change.vendor, change.criterion):
            return False
        scale = self.contest.model.scales[change.criterion]
        if isinstance(scale, LevelScale):
            return ours["to"] == change.level
        if isinstance(ours["to"], bool) or not isinstance(ours["to"], (int, float)):
            return False
        # Several numbers may be worth the same; the one that is named has to lie within the scale.
        number, inside = Fraction(ours["to"]), [x for x, _ in scale.points]
        weight = self.contest.own[change.vendor][change.criterion]
        slack = Fraction(1, 10**9) * max(1, abs(number))
        return (min(inside) - slack <= number <= max(inside) + slack
                and weight * abs(scale.value(number) - change.value) <= self.level)

    def priority_change(self, path, ours, rival):
        changes = tipping_points.priority_changes(self.contest, rival, self.level)
        if not changes or ours is None:
            if changes or ours is not None:
                self.differ(path, ours, changes[0] if changes else None)
            return
        accepted = [k for k in changes if float(k.cost - changes[0].cost) <= k.slack + changes[0].slack]
        matching = [k for k in accepted if k.goal == ours["goal"] and abs(ours["to"] - float(k.end)) <= k.slack]
        if not matching:
            self.differ(path, ours, [(k.goal, float(k.start), float(k.end)) for k in accepted])
        else:
            self.near(f"{path}.from", ours["from"], matching[0].start)

    def needed_answers(self):
        """With `final` no answer is awaited any more: then the list may be empty too."""
        rows, expected = self.reported["needed_answers"], questions.needed_answers(self.contest)
        path = "$.needed_answers"
        rows = [row for row in rows if row["unknown_weight"] or row["mean_needed"] is not None]
        if not rows and self.contest.model.evidence.final:
            return
        self.same(f"{path} (rivals)", [row["rival"] for row in rows], [row["rival"] for row in expected])
        by_rival = {row["rival"]: row for row in expected}
        for row in rows:
            if row["rival"] in by_rival:
                reference = by_rival[row["rival"]]
                for key in ("gap", "unknown_weight", "mean_needed"):
                    tolerance = self.tolerance
                    if key == "mean_needed":              # a quotient: what is small below magnifies what is off above
                        tolerance /= min(1, float(reference["unknown_weight"]))
                    self.near(f"{path}.{row['rival']}.{key}", row[key], reference[key], tolerance)

    def differentiators(self):
        rows, path = self.reported["differentiators"], "$.differentiators"
        self.unique(path, [row["criterion"] for row in rows])
        ours = {row["criterion"]: row["difference"] for row in rows}
        self.mapping(path, ours, questions.differentiators(self.contest))
        self.falling(path, [(abs(row["difference"]), (row["criterion"],)) for row in rows])

    def falling(self, path, rows):
        """Largest first; what is equally large by id, where it is exactly so."""
        for (a, first), (b, second) in zip(rows, rows[1:]):
            if a < b - NOTHING or (a == b and first > second):
                self.differences.append(f"{path} (order): {first} {a!r} before {second} {b!r}")

    def unique(self, path, ids):
        if len(set(ids)) < len(ids):
            self.differences.append(f"{path}: something stands twice among {ids}")

    def dominance(self):
        ours = [(row["dominates"], row["dominated"], row["on"]) for row in self.reported["dominance"]]
        self.unique("$.dominance", ours)
        self.same("$.dominance", sorted(ours), optimality.dominance(self.contest))

    def potentially_optimal(self):
        for v, reference in optimality.potentially_optimal(self.contest).items():
            if reference is not None:
                self.same(f"$.potentially_optimal.{v}", self.reported["potentially_optimal"][v], reference)

    def value_of_information(self):
        rows, path = self.reported["value_of_information"], "$.value_of_information"
        keys = [(row["vendor"], row["criterion"]) for row in rows]
        self.unique(path, keys)
        ours = {key: row["evppi"] for key, row in zip(keys, rows)}
        self.mapping(path, ours, questions.value_of_information(self.contest))
        self.falling(path, [(row["evppi"], key) for key, row in zip(keys, rows)])
        for key, evppi in ours.items():
            if not evppi > 0:
                self.differ(f"{path}[{key}]", evppi, "above 0")

    def methods(self):
        ours, reference = self.reported["methods"], cross_methods.document(self.contest)
        data = cross_methods.table(self.contest) if self.contest.leader is not None else None
        for name, expected in reference.items():
            path, row, direction = f"$.methods.{name}", ours[name], cross_methods.METHODS[name][1]
            self.mapping(f"{path}.values", row["values"], expected["values"])
            self.same(f"{path}.ranking (vendors)", sorted(row["ranking"]), sorted(expected["ranking"]))
            if sorted(row["ranking"]) == sorted(expected["ranking"]):
                turned = {v: direction * value for v, value in expected["values"].items()}
                orders = {tuple(cross_methods.ordered(turned, tie)) for tie in _ties()}
                if tuple(row["ranking"]) not in orders:
                    self.differ(f"{path}.ranking", row["ranking"], expected["ranking"])
            if data:
                self.agreement_and_reversal(path, row, name, data)
            else:
                self.near(f"{path}.kendall_tau_b", row["kendall_tau_b"], None)
                self.same(f"{path}.reversed_by_dropping", row["reversed_by_dropping"], [])
        if data:
            sets = {frozenset(cross_methods.compromise(data, tie)) for tie in _ties()}
            if frozenset(ours["vikor"]["compromise"]) not in sets:
                self.differ("$.methods.vikor.compromise", ours["vikor"]["compromise"], reference["vikor"]["compromise"])
            self.unique("$.methods.vikor.compromise", ours["vikor"]["compromise"])
        else:
            self.same("$.methods.vikor.compromise", ours["vikor"]["compromise"], [])

    def agreement_and_reversal(self, path, row, name, data):
        method, direction = cross_methods.METHODS[name]
        default = {v: float(value) for v, value in self.contest.values.items()}
        turned = {v: direction * value for v, value in method(data).items()}
        taus = [cross_methods.kendall_tau_b(default, turned, tie) for tie in _ties()]
        if not any(_agrees(row["kendall_tau_b"], tau) for tau in taus):
            self.differ(f"{path}.kendall_tau_b", row["kendall_tau_b"], taus[1])
        surely, perhaps = (
            cross_methods.reversed_by_dropping(method, data, tie) for tie in (_ties()[2], _ties()[0]))
        dropped = row["reversed_by_dropping"]
        self.unique(f"{path}.reversed_by_dropping", dropped)
        if not surely <= set(dropped) <= perhaps:
            self.differ(f"{path}.reversed_by_dropping", dropped, sorted(surely))


def _ties():
    """A tie at 1e-9, and a little to either side of it: closer calls than that are the tool's to make."""
    return cross_methods.TIE / 10, cross_methods.TIE, cross_methods.TIE * 10


def _agrees(ours, tau):
    if ours is None or tau is None:
        return ours is tau
    return abs(ours - tau) <= 1e-9


def _names(rivals):
    return " or ".join(sorted(rivals)) or "nobody"


def exact_differences(contest, reported):
    return ExactDifferences(contest, reported).all()
