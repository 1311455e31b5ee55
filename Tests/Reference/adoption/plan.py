"""Step 3: which features come in with which phase, and what each phase then reaches."""

from fractions import Fraction

from contest import Contest
from evaluation import assess
from project import number

from . import readiness
from .arithmetic import floor, json_number, rounded
from .calendar import calendar
from .solver import Problem


class Plan:
    """One vendor's plan. `closed` keeps the features of earlier phases where another plan has them."""

    def __init__(self, programme, model, vendor, priorities, kept=None, closed=0):
        self.programme, self.model, self.vendor = programme, model, vendor
        self.omega, self.shares = model.effective_weights(priorities, vendor.triples)
        self.known = readiness.known(programme)
        self.points = number(programme.pace[self.known.level])
        self.capacities = [floor(self.points * phase.weeks / 4) for phase in programme.phases]
        self.worth = _worth(programme.phases)
        self.effort = {c: int(k["effort"]) for c, k in sorted(model.criteria.items()) if "effort" in k}
        self._find_available()
        self.features = [c for c in self.effort if self.available[c]]
        self.live = [c for c in model.criteria if c not in self.effort and self._is_offered(c)]
        self.phase_of = self._solve(kept, closed)

    def _is_offered(self, c):
        return self.vendor.ratings[c].is_known and self.vendor.triples[c][1] > 0

    def point(self, c):
        return self.vendor.triples[c][1]

    def gain(self, c):
        return self.omega[c] * self.point(c)

    def _needs(self, c):
        criterion = self.model.criteria[c]
        return criterion.get("needs") or [], criterion.get("needs_any") or []

    def _find_available(self):
        """Prerequisites have no cycles, so looking again until nothing falls away is enough."""
        self.available = {c: self._is_offered(c) for c in self.model.criteria}
        changed = True
        while changed:
            changed = False
            for c in self.effort:
                if self.available[c] and self._missing(c):
                    self.available[c], changed = False, True

    def _missing(self, c):
        needs, lists = self._needs(c)
        missing = {n for n in needs if not self.available[n]}
        for members in lists:
            if not any(self.available[m] for m in members):
                missing |= set(members)
        return sorted(missing)

    def _solve(self, kept, closed):
        index = {c: i for i, c in enumerate(self.features)}
        needs, alternatives = [], []
        for c in self.features:
            own, lists = self._needs(c)
            needs += [(index[c], index[n]) for n in own if n in index]
            for members in lists:
                if not any(m in self.live for m in members):
                    alternatives.append((index[c], [index[m] for m in members if m in index]))
        problem = Problem(
            [self.gain(c) for c in self.features], [self.effort[c] for c in self.features], needs, alternatives,
            self.worth, self.capacities)
        low = high = None
        if kept:
            low = [kept[c] if kept[c] <= closed else closed + 1 for c in self.features]
            high = [kept[c] if kept[c] <= closed else problem.later for c in self.features]
        return dict(zip(self.features, problem.solve(low, high))) if self.features else {}

    @property
    def later(self):
        return len(self.capacities) + 1

    def value(self):
        return sum(self.gain(c) * self.worth[q - 1] for c, q in self.phase_of.items() if q < self.later)

    def name_of(self, q):
        return "later" if q == self.later else self.programme.phases[q - 1].id

    def goal_share(self, goal, c):
        """w·s of the criterion, of all that applies to the vendor."""
        served = {k: weight for k, weight in self.model.served[goal].items() if k in self.vendor.triples}
        return served.get(c, Fraction(0)) / sum(served.values())

    def _feature(self, c):
        users = []
        for other, q in self.phase_of.items():
            needs, lists = self._needs(other)
            if q < self.later and (c in needs or any(c in members for members in lists)):
                users.append(other)
        parts = {
            g: float(share * self.goal_share(g, c) * self.point(c))
            for g, share in self.shares.items() if c in self.model.served[g]}
        return {"id": c, "effort": self.effort[c], "gain": float(self.gain(c)), "goals": parts,
                "needed_by": sorted(users)}

    def _not_offered(self):
        for c in self.effort:
            if not self.available[c]:
                state = self.vendor.ratings[c].state
                missing = []
                if state in ("unknown", "not-applicable"):
                    reason = state
                elif not self._is_offered(c):
                    reason = "absent"
                else:
                    reason, missing = "needs", self._missing(c)
                yield {"id": c, "reason": reason, "missing": missing, "weight": float(self.omega[c])}

    def _phase(self, q):
        programme, phase = self.programme, self.programme.phases[q - 1]
        arrived = [c for c, at in self.phase_of.items() if at == q]
        live = self.live + [c for c, at in self.phase_of.items() if at <= q]
        used = sum(self.effort[c] for c in arrived)
        goals = {}
        for g in self.model.goals:
            if self.vendor.goals[g] is not None:
                goals[g] = float(sum(self.goal_share(g, c) * self.point(c) for c in live if c in self.model.served[g]))
        return {
            "id": phase.id, "name": phase.name, "start": phase.start.isoformat(), "end": phase.end.isoformat(),
            "weeks": phase.weeks, "share_percent": float(phase.share * 100),
            "learners": rounded(phase.share * programme.learners), "capacity": self.capacities[q - 1], "used": used,
            "remaining": float(self.worth[q - 1]), "features": [self._feature(c) for c in arrived], "goals": goals,
            "attained": float(sum(self.gain(c) for c in live)), "levers": self._levers(q),
            "gates": [_gate(gate) for gate in gates(programme, q)]}

    def _levers(self, q):
        """Of the phase; of the preparation where q is 0."""
        bodies, last = self.programme.lever_bodies, len(self.capacities)
        return [lever for lever in self.known.levers if min(int(bodies[lever].get("from_phase", "1")), last) == q]

    def document(self):
        programme = self.programme
        return {
            "schema": 1, "vendor": self.vendor.id, "level": self.known.level, "score": json_number(self.known.score),
            "points_per_4_weeks": float(self.points), "start": programme.start.isoformat(),
            "end": programme.end.isoformat(), "value": float(self.value()),
            "value_at_once": float(sum(self.gain(c) for c in self.features)), "optimal": True,
            "bound": float(self.value()), "preparation": {"levers": self._levers(0)},
            "phases": [self._phase(q) for q in range(1, self.later)],
            "later": [self._feature(c) for c, q in self.phase_of.items() if q == self.later],
            "not_offered": list(self._not_offered()), "calendar": calendar(programme)}


def _worth(phases):
    """E of each phase: the share of all learner-weeks that is still to come."""
    learner_weeks = [phase.weeks * phase.share for phase in phases]
    return [sum(learner_weeks[q:]) / sum(learner_weeks) for q in range(len(phases))]


def gates(programme, q):
    """[(kpi, sense, threshold, minimum count)], or (check,), of the phase."""
    stated = programme.gates.get(programme.phases[q - 1].id) or []
    if stated:
        return [_stated(gate) for gate in stated]
    gone = Fraction(sum(phase.weeks for phase in programme.phases[:q]), programme.weeks)
    return [
        (k, "at_least" if kpi.more else "at_most", kpi.baseline + (kpi.target - kpi.baseline) * gone, 0)
        for k, kpi in programme.kpis.items() if kpi.has_line]


def _stated(gate):
    if "check" in gate:
        return (gate["check"],)
    sense = "at_least" if "at_least" in gate else "at_most"
    return gate["kpi"], sense, number(gate[sense]), number(gate.get("minimum_count", "0"))


def _gate(gate):
    if len(gate) == 1:
        return {"check": gate[0]}
    kpi, sense, threshold, minimum = gate
    return {"kpi": kpi, "sense": sense, "threshold": float(threshold), "minimum_count": float(minimum)}


def vendor_plan(programme, vendor):
    contest = Contest(programme.project)
    return Plan(programme, contest.model, assess(contest.model, vendor), contest.priorities)


def document(programme, vendor=None):
    if vendor is None:
        vendor = Contest(programme.project).leader
    return vendor_plan(programme, vendor).document()


def comparison(programme):
    order = Contest(programme.project).order
    return {"schema": 1, "plans": [document(programme, vendor) for vendor in order]}
