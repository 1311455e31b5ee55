"""Step 1: scores, groups, reliability and levers from the answers to the survey."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from project import number

from .arithmetic import at_least, clamped, mean, real, root, student_quantile, variance
from .programme import is_reversed
from .tables import Table


@dataclass
class Respondent:
    segment: str
    answers: dict                 # item -> 0…1, re-coded; only what was answered
    dimensions: dict              # dimension -> 0…100; only what could be scored
    mechanisms: set
    score: Fraction | None = None


@dataclass
class Figure:
    """A mean with its uncut half-width."""

    score: Fraction
    half_width: object
    respondents: int
    learners: int

    def bounds(self):
        middle = real(self.score)
        return {"low": float(clamped(middle - self.half_width, 0, 100)),
                "high": float(clamped(middle + self.half_width, 0, 100))}


@dataclass
class Result:
    """One group, or all of them together."""

    figure: Figure
    dimensions: dict              # dimension -> Figure or None
    mechanisms: dict
    segments: list = field(default_factory=list)


class Survey:
    def __init__(self, programme, data):
        self.programme = programme
        table = Table(data)
        self.asks_mechanisms = "mechanisms" in table.columns
        everyone = [self._respondent(table, row) for row in table.rows]
        self.counted = [each for each in everyone if each.score is not None]
        self.rows = len(everyone)

    def _respondent(self, table, row):
        programme, answers, by_dimension = self.programme, {}, defaultdict(list)
        for item, body in programme.items.items():
            answer = table.number(row[item])
            share = None if answer is None else (answer - 1) / Fraction(4)
            if share is not None:
                answers[item] = 1 - share if is_reversed(body) else share
            by_dimension[body["dimension"]].append(answers.get(item))
        dimensions = {}
        for dimension, shares in by_dimension.items():
            known = [share for share in shares if share is not None]
            if known and 2 * len(known) >= len(shares):
                dimensions[dimension] = mean(known) * 100
        respondent = Respondent(row["segment"], answers, dimensions, set(row.get("mechanisms", "").split()))
        if dimensions and 2 * len(dimensions) >= len(programme.dimensions):
            respondent.score = mean(list(dimensions.values()))
        return respondent

    @cached_property
    def grouping(self):
        """Group -> its segments; empty where nothing may be shown."""
        least = self.programme.minimum_respondents
        counts = Counter(each.segment for each in self.counted)
        groups = {s: n for s, n in counts.items() if n >= least}
        other = [s for s in counts if s not in groups]
        while other and sum(counts[s] for s in other) < least:
            if not groups:
                return {}
            smallest = min(groups, key=lambda s: (groups[s], s))
            other.append(smallest)
            del groups[smallest]
        result = {s: [s] for s in sorted(groups)}
        return result | {"other": sorted(other)} if other else result

    @cached_property
    def groups(self):
        return {group: self._group(segments) for group, segments in self.grouping.items()}

    def _group(self, segments):
        programme = self.programme
        members = [each for each in self.counted if each.segment in segments]
        learners = sum(programme.segments[s] for s in segments)
        dimensions = {}
        for d in programme.dimensions:
            values = [each.dimensions[d] for each in members if d in each.dimensions]
            enough = len(values) >= programme.minimum_respondents
            dimensions[d] = _figure(values, learners) if enough else None
        mechanisms = {}
        if self.asks_mechanisms:
            mechanisms = {
                m: Fraction(sum(m in each.mechanisms for each in members), len(members))
                for m in programme.mechanisms}
        return Result(_figure([each.score for each in members], learners), dimensions, mechanisms, segments)

    @cached_property
    def overall(self):
        groups = list(self.groups.values())
        if not groups:
            return None
        dimensions = {}
        for d in self.programme.dimensions:
            shown = [group.dimensions[d] for group in groups if group.dimensions[d] is not None]
            dimensions[d] = _together(shown) if shown else None
        figure = _together([group.figure for group in groups])
        mechanisms = {
            m: sum(group.figure.learners * group.mechanisms[m] for group in groups) / figure.learners
            for m in groups[0].mechanisms}
        return Result(figure, dimensions, mechanisms)

    def alpha(self, dimension):
        """Cronbach (1951), over the counted who answered every item."""
        items = [item for item, body in self.programme.items.items() if body["dimension"] == dimension]
        rows = [[each.answers[item] for item in items] for each in self.counted
                if all(item in each.answers for item in items)]
        result = {"value": None, "rows": len(rows), "reading": None, "why": None}
        if len(items) == 1:
            return result | {"why": "one-item"}
        if len(rows) < 30:
            return result | {"why": "few-rows"}
        total = variance([sum(row) for row in rows])
        if not total:
            return result | {"why": "no-variance"}
        parts = sum(variance([row[i] for row in rows]) for i in range(len(items)))
        value = Fraction(len(items), len(items) - 1) * (1 - parts / total)
        reading = "good" if at_least(value, Fraction(7, 10)) else "fair" if at_least(value, Fraction(6, 10)) else "low"
        return result | {"value": float(value), "reading": reading}

    @property
    def unheard(self):
        heard = {each.segment for each in self.counted}
        return [s for s in self.programme.segments if s not in heard]


def _figure(values, learners):
    n = len(values)
    spread = variance(values) / n * (1 - Fraction(n, learners))
    return Figure(mean(values), student_quantile(n - 1, "0.975") * root(spread), n, learners)


def _together(figures):
    """Stratified: each weighted by its learners."""
    learners = sum(figure.learners for figure in figures)
    shares = [Fraction(figure.learners, learners) for figure in figures]
    score = sum(share * figure.score for share, figure in zip(shares, figures))
    half_width = root(sum((real(share) * figure.half_width) ** 2 for share, figure in zip(shares, figures)))
    return Figure(score, half_width, sum(figure.respondents for figure in figures), learners)


def document(programme, data):
    survey = Survey(programme, data)
    overall = survey.overall
    return {
        "schema": 1,
        "rows": survey.rows,
        "counted": len(survey.counted),
        "incomplete": survey.rows - len(survey.counted),
        "unheard": survey.unheard,
        "overall": None if overall is None else _part(programme, overall),
        "groups": {
            group: _part(programme, result) | {"segments": result.segments} for group, result in survey.groups.items()},
        "alpha": {d: survey.alpha(d) for d in programme.dimensions},
    }


def _part(programme, result):
    level = programme.level(result.figure.score)
    scores = {d: figure.score if figure else None for d, figure in result.dimensions.items()}
    return {
        "score": float(result.figure.score), **result.figure.bounds(), "level": level,
        "respondents": result.figure.respondents, "learners": result.figure.learners,
        "dimensions": {
            d: None if figure is None else {
                "score": float(figure.score), **figure.bounds(), "respondents": figure.respondents,
                "barrier": programme.is_barrier(figure.score)}
            for d, figure in result.dimensions.items()},
        "mechanisms": {m: float(share) for m, share in result.mechanisms.items()},
        "levers": programme.levers(scores, level),
    }


def written(programme, data):
    """What `--write` puts below learners.readiness."""
    survey = Survey(programme, data)
    return {
        segment: {
            "score": float(result.figure.score),
            "dimensions": {d: float(figure.score) for d, figure in result.dimensions.items() if figure}}
        for result in survey.groups.values() for segment in result.segments}


@dataclass
class Known:
    """What the plan and the list of adopters know of readiness."""

    level: str
    score: Fraction | None
    levers: list


def known(programme):
    """From `learners.readiness`: a file of answers, or scores by segment; medium where there is neither."""
    stated = programme.readiness
    if not stated:
        return Known("medium", None, [])
    if isinstance(stated, str):
        overall = Survey(programme, (programme.root / "criteria" / stated).read_bytes()).overall
        if overall is None:
            return Known("medium", None, [])
        score = overall.figure.score
        dimensions = {d: figure.score if figure else None for d, figure in overall.dimensions.items()}
    else:
        long = {s: {"score": body} if isinstance(body, str) else body for s, body in stated.items()}
        score = _weighted(programme, {s: body["score"] for s, body in long.items()})
        dimensions = {}
        for d in programme.dimensions:
            given = {s: body["dimensions"][d] for s, body in long.items() if d in (body.get("dimensions") or {})}
            dimensions[d] = _weighted(programme, given) if given else None
    level = programme.level(score)
    return Known(level, score, programme.levers(dimensions, level))


def _weighted(programme, by_segment):
    total = sum(programme.segments[s] for s in by_segment)
    return sum(programme.segments[s] * number(text) for s, text in by_segment.items()) / total
