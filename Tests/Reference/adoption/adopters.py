"""Step 4: the measures of engagement, the size of the pilot, seats by segment, cohort and ambassadors."""

from collections import defaultdict
from fractions import Fraction

from project import number

from . import readiness
from .arithmetic import TOLERANCE, ceiling, floor, place, rounded
from .tables import Table

COUNTS = ("helpful", "answers", "created", "shares", "posts")
OF_REPLIES = ("people-answered", "breadth", "reciprocity")
ORDER = ("helpful", "answers", "created", "shares", "people-answered", "breadth", "posts", "reciprocity")
DEFAULT_WEIGHTS = dict(zip(ORDER, ("25", "20", "15", "10", "10", "10", "5", "5")))
DEFAULT_RATIO = {"low": "25", "medium": "40", "high": "50"}
DEFAULT_PILOT = {"minimum_learners": "20", "minimum_per_segment": "5", "ceiling_percent": "16"}


class Adopters:
    def __init__(self, programme, activity, replies=None):
        self.programme = programme
        self.block = programme.project.section("adopters")
        self.weights = self._weights(replies is not None)
        table = Table(activity)
        self.segment_of = {row["learner"]: row["segment"] for row in table.rows}
        self.listed = {s: 0 for s in programme.segments}
        for segment in self.segment_of.values():
            self.listed[segment] += 1
        self.edges = None
        self.measures = {row["learner"]: _counts(table, row) for row in table.rows}
        if replies is not None:
            self._read_replies(Table(replies).rows)
        self.ranks = {measure: self._ranks(measure) for measure in self.weights}
        self.scores = {
            learner: 100 * sum(weight * self.ranks[m][learner] for m, weight in self.weights.items())
            for learner in self.measures}
        self.known = readiness.known(programme)
        self.ratio = number((DEFAULT_RATIO | (self.block.get("learners_per_ambassador") or {}))[self.known.level])
        self.seats = seats(self._size(), programme.segments, self.listed)
        phases = programme.phases
        reach = phases[min(1, len(phases) - 1)].share
        self.ambassadors = {
            s: min(self.seats[s], ceiling(n * reach / self.ratio)) for s, n in programme.segments.items()}

    def _weights(self, has_replies):
        stated = self.block.get("weights") or DEFAULT_WEIGHTS
        measures = [m for m in ORDER if has_replies or m not in OF_REPLIES]
        points = {m: number(stated.get(m, "0")) for m in measures}
        return {m: x / sum(points.values()) for m, x in points.items()}

    def _read_replies(self, rows):
        askers, answerers = defaultdict(set), defaultdict(set)    # whom one has answered, and by whom one was answered
        own = 0
        for row in rows:
            if row["asker"] == row["answerer"]:
                own += 1
            else:
                askers[row["answerer"]].add(row["asker"])
                answerers[row["asker"]].add(row["answerer"])
        self.edges = {"rows": len(rows), "self": own}
        for learner, measures in self.measures.items():
            given, received = askers[learner], answerers[learner]
            partners = given | received
            measures["people-answered"] = Fraction(len(given))
            measures["breadth"] = Fraction(
                len({self.segment_of[p] for p in partners}) if len(partners) >= 2 else 0)
            measures["reciprocity"] = Fraction(0)
            if partners:
                mutual = Fraction(2 * len(given & received), len(given) + len(received))
                measures["reciprocity"] = mutual * min(1, Fraction(len(partners), 3))

    def _ranks(self, measure):
        values = {learner: measures[measure] for learner, measures in self.measures.items()}
        if len(values) == 1:
            return {learner: Fraction(0) for learner in values}
        return {
            learner: Fraction(sum(other < value - TOLERANCE for other in values.values()), len(values) - 1)
            if value else Fraction(0)
            for learner, value in values.items()}

    def _size(self):
        programme = self.programme
        pilot = {key: number(text) for key, text in (DEFAULT_PILOT | (self.block.get("pilot") or {})).items()}
        size = rounded(programme.phases[0].share * programme.learners)
        size = max(size, pilot["minimum_learners"], pilot["minimum_per_segment"] * len(programme.segments))
        size = min(size, floor(pilot["ceiling_percent"] * programme.learners / 100))
        size = max(size, sum(_must_sit(n, self.listed[s]) for s, n in programme.segments.items()))
        return int(min(size, sum(self.listed.values())))

    def cohort(self):
        """[(learner, segment, role, score, ranks)] in the order of the list."""
        rows = []
        for segment in self.programme.segments:
            members = [learner for learner, s in self.segment_of.items() if s == segment]
            members.sort(key=lambda learner: (-place(self.scores[learner]), learner.encode()))
            for i, learner in enumerate(members[:self.seats[segment]]):
                role = "ambassador" if i < self.ambassadors[segment] else "pilot"
                rows.append((learner, segment, role, self.scores[learner],
                             [self.ranks[m][learner] for m in self.weights]))
        return rows


def _counts(table, row):
    weeks = max(table.number(row["active_weeks"]), 4) if "active_weeks" in table.columns else 1
    return {m: table.number(row[m]) / Fraction(weeks) for m in COUNTS}


def _must_sit(learners, listed):
    return 1 if learners >= 10 and listed else 0


def seats(size, learners, listed):
    """Largest remainder (Hamilton), within each segment's minimum and the learners it lists."""
    free, left, fixed = set(learners), size, {}
    while free:
        shared = largest_remainder(left, {s: learners[s] for s in free})
        outside = {s: _must_sit(learners[s], listed[s]) for s in free
                   if shared[s] < _must_sit(learners[s], listed[s])}
        if not outside:
            outside = {s: listed[s] for s in free if shared[s] > listed[s]}
        if not outside:
            return fixed | shared
        fixed |= outside
        left -= sum(outside.values())
        free -= set(outside)
    return fixed


def largest_remainder(size, learners):
    total = sum(learners.values())
    quotas = {s: Fraction(size * n, total) for s, n in learners.items()}
    result = {s: floor(quota) for s, quota in quotas.items()}
    by_remainder = sorted(quotas, key=lambda s: (-place(quotas[s] - result[s]), -learners[s], s))
    for s in by_remainder[:size - sum(result.values())]:
        result[s] += 1
    return result


def document(programme, activity, replies=None):
    found = Adopters(programme, activity, replies)
    return {
        "schema": 1,
        "listed": len(found.segment_of),
        "learners": programme.learners,
        "edges": found.edges,
        "weights": {m: float(weight) for m, weight in found.weights.items()},
        "pilot": sum(found.seats.values()),
        "ambassadors": sum(found.ambassadors.values()),
        "level": found.known.level,
        "learners_per_ambassador": float(found.ratio),
        "segments": {
            s: {"learners": n, "listed": found.listed[s], "seats": found.seats[s], "ambassadors": found.ambassadors[s]}
            for s, n in programme.segments.items()},
    }
