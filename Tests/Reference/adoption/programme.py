"""What the strategy says about learners, phases, KPIs and levers, with the defaults for what is left out."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

from project import is_true, number

from . import arithmetic

LEVELS = ("low", "medium", "high")


@dataclass
class Phase:
    id: str
    name: str
    weeks: int
    share: Fraction               # of all learners, by then
    start: date
    end: date                     # its last day


@dataclass
class Kpi:
    id: str
    goal: str
    unit: str
    more: bool
    baseline: Fraction | None
    target: Fraction | None
    value_of_unit: Fraction | None
    trust: Fraction               # attribution · confidence

    @property
    def has_line(self):
        return self.baseline is not None and self.target is not None

    def is_good(self, value, threshold):
        return arithmetic.at_least(value, threshold) if self.more else arithmetic.at_most(value, threshold)


class Programme:
    def __init__(self, project, root="."):
        self.project, self.root = project, Path(root)
        learners = project.section("learners")
        self.segments = {s: int(body["learners"]) for s, body in sorted(learners["segments"].items())}
        self.learners = sum(self.segments.values())
        self.readiness = learners.get("readiness")
        survey = project.section("readiness")
        self.dimensions = sorted(survey.get("dimensions") or {})
        self.items = survey.get("items") or {}
        self.mechanisms = sorted(survey.get("mechanisms") or {})
        levels = survey.get("levels") or {}
        self.medium_from = number(levels.get("medium_from", "40"))
        self.high_from = number(levels.get("high_from", "65"))
        self.barrier_at_most = number(survey.get("barrier_at_most", "50"))
        self.minimum_respondents = int(survey.get("minimum_respondents", "5"))
        self.lever_bodies = project.section("levers")
        rollout = project.section("rollout")
        self.phases = _phases(rollout)
        self.gates = rollout.get("gates") or {}
        self.pace = {"low": "2", "medium": "3", "high": "5"} | (rollout.get("pace_points_per_4_weeks") or {})
        self.kpis = dict(sorted(
            (k, _kpi(k, g, body)) for g, goal in project.section("goals").items()
            for k, body in (goal.get("kpis") or {}).items()))

    @property
    def start(self):
        return self.phases[0].start

    @property
    def end(self):
        return self.phases[-1].end

    @property
    def weeks(self):
        return sum(phase.weeks for phase in self.phases)

    def level(self, score):
        if arithmetic.at_least(score, self.high_from):
            return "high"
        return "medium" if arithmetic.at_least(score, self.medium_from) else "low"

    def is_barrier(self, score):
        return arithmetic.at_most(score, self.barrier_at_most)

    def levers(self, scores, level):
        """The levers for these dimensions' scores (None where there is none), in the order they are listed."""
        weakest = sorted((arithmetic.place(score), d) for d, score in scores.items() if score is not None)
        targets = [d for _, d in weakest if self.is_barrier(scores[d])]
        if not targets and level != "high":
            targets = [d for _, d in weakest[:1]]
        found = []
        for lever, body in self.lever_bodies.items():
            served = [targets.index(d) for d in body.get("dimensions") or [] if d in targets]
            if served:
                found.append((min(served), number(body.get("effort_days", "0")), lever))
        return [lever for _, _, lever in sorted(found)]

    def phase_at(self, day):
        """The phase that holds the day, or None."""
        return next((phase for phase in self.phases if phase.start <= day <= phase.end), None)


def is_reversed(item):
    return is_true(item.get("reversed"))


def _phases(rollout):
    result = []
    start = date.fromisoformat(rollout["start"]) if "start" in rollout else None
    for phase, body in (rollout.get("phases") or {}).items():
        weeks = int(body["weeks"])
        end = start + timedelta(days=7 * weeks - 1)
        result.append(Phase(phase, body["name"], weeks, number(body["share_percent"]) / 100, start, end))
        start = end + timedelta(days=1)
    return result


def _kpi(kpi, goal, body):
    def optional(key):
        return number(body[key]) if key in body else None

    trust = number(body.get("attribution_percent", "0")) * number(body.get("confidence_percent", "0")) / 10000
    return Kpi(kpi, goal, body.get("unit"), body.get("better", "more") == "more", optional("baseline"),
               optional("target"), optional("value_of_unit"), trust)
