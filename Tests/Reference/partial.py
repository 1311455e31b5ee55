"""Partial values: from what a vendor file says to the triple low ≤ point ≤ high, and must-haves."""

from dataclasses import dataclass
from fractions import Fraction

from project import is_true, number

TOLERANCE = Fraction(1, 10**9)    # every threshold holds within this, in the vendor's favour

BUILT_IN = {
    "presence": {"levels": {"absent": {"value": "0"}, "present": {"value": "1"}}},
    "yes-no": {"levels": {"no": {"value": "0"}, "yes": {"value": "1"}}},
}
DEFAULT_SHORTFALL = {"claimed": 50, "documented": 20, "demonstrated": 10, "verified": 0}
UNKNOWN_POINT = {"worst": Fraction(0), "neutral": Fraction(1, 2), "best": Fraction(1)}


class LevelScale:
    """Named levels, worst to best. Neighbours may share a value, yet keep their places."""

    def __init__(self, levels):
        self.names = list(levels)
        self.values = {name: number(level["value"]) for name, level in levels.items()}

    def value(self, level):
        return self.values[level]

    def place(self, level):
        return Fraction(self.names.index(level))


class NumberScale:
    """A piecewise-linear value function, clamped at both ends; it may rise or fall."""

    def __init__(self, points):
        self.points = sorted((number(x), number(u)) for x, u in points.items())
        self.rises = self.points[-1][1] > self.points[0][1]

    def value(self, text):
        x = number(text)
        if x <= self.points[0][0]:
            return self.points[0][1]
        if x >= self.points[-1][0]:
            return self.points[-1][1]
        for (x0, u0), (x1, u1) in zip(self.points, self.points[1:]):
            if x <= x1:
                return u0 + (u1 - u0) * (x - x0) / (x1 - x0)
        raise AssertionError("a number between the ends lies in one of the pieces")

    def place(self, text):
        """As written, not clamped, and turned so that more is better: what a must-have looks at."""
        return number(text) if self.rises else -number(text)


def make_scale(description):
    if description.get("levels"):
        return LevelScale(description["levels"])
    return NumberScale(description["points"])


def scale_of(criterion, scales):
    reference = criterion["scale"]
    if isinstance(reference, dict):
        return make_scale(reference)
    # A scale of the strategy replaces the built-in one of the same name.
    return make_scale(scales[reference] if reference in scales else BUILT_IN[reference])


@dataclass
class Evidence:
    """The strategy's `confidence` and `unknown`, with the defaults for what is left out."""

    shortfall: dict
    cap: dict
    unknown_point: Fraction
    final: bool

    @classmethod
    def of(cls, strategy):
        stated = strategy.get("confidence") or {}
        shortfall, cap = {}, {}
        for kind, default in DEFAULT_SHORTFALL.items():
            block = stated.get(kind) or {}
            shortfall[kind] = number(block.get("shortfall_percent", str(default))) / 100
            cap[kind] = number(block.get("cap", "1"))
        unknown = strategy.get("unknown") or "worst"
        if isinstance(unknown, str):
            unknown = {"as": unknown}
        return cls(shortfall, cap, UNKNOWN_POINT[unknown.get("as", "worst")], is_true(unknown.get("final")))


@dataclass
class Rating:
    state: str                    # rated | range | panel | unknown | not-applicable
    levels: tuple = ()            # one level; worst and best of a range; a panel's known levels
    confidence: str | None = None

    @property
    def is_known(self):
        return self.state in ("rated", "range", "panel")

    @property
    def is_proven(self):
        return self.state == "panel" or (self.is_known and self.confidence != "claimed")


def _own_rating(value):
    """The vendor file's own word on a criterion, or None where it leaves the question open."""
    if value is None or value == "":
        return None
    if isinstance(value, str):
        value = {"level": value}
    confidence = value.get("confidence", "claimed")
    if value.get("range"):
        return Rating("range", tuple(value["range"]), confidence)
    level = value.get("level")
    if level in (None, "", "unknown"):
        return None               # a long form with neither level nor range is unknown
    if level == "not-applicable":
        return Rating("not-applicable")
    return Rating("rated", (level,), confidence)


def rating_of(value, scores):
    """A rating in the vendor's file overrides the panel; the panel answers what it leaves open."""
    own = _own_rating(value)
    if own:
        return own
    judged = [rating for rating in map(_own_rating, scores) if rating]
    known = tuple(rating.levels[0] for rating in judged if rating.state == "rated")
    if known:
        return Rating("panel", known)
    if judged:                    # every assessor who had a view says it does not apply
        return Rating("not-applicable")
    return Rating("unknown")


def triple(rating, scale, evidence):
    """(low, point, high), or None where the criterion does not apply."""
    if rating.state == "not-applicable":
        return None
    if rating.state == "unknown":
        point = evidence.unknown_point
        return (point, point, point) if evidence.final else (Fraction(0), point, Fraction(1))
    values = [scale.value(level) for level in rating.levels]
    if rating.state == "panel":
        return min(values), _median(values), max(values)
    # Both ends of a single rating are that rating, so one formula serves ratings and ranges.
    lower, upper = values[0], values[-1]
    point = min((lower + upper) / 2, evidence.cap[rating.confidence])
    low = min(point, lower * (1 - evidence.shortfall[rating.confidence]))
    return low, point, upper


def _median(values):
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


def must_have_status(rating, threshold, scale, evidence):
    """`eligible`, `conditional` or `knocked-out`. Looks at what was rated, not at caps or shortfalls."""
    if rating.state == "not-applicable":
        return "eligible"         # an error in valid input; nothing to judge
    if rating.state == "unknown":
        return "knocked-out" if evidence.final else "conditional"
    places = [scale.place(level) for level in rating.levels]
    wanted = scale.place(threshold) - TOLERANCE
    if max(places) < wanted:
        return "knocked-out"
    if min(places) < wanted or rating.confidence == "claimed":
        return "conditional"
    return "eligible"
