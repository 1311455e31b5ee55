"""How far one weight may move before another vendor is first: exact crossings of value curves.

One weight t runs over 0…1 while the others keep their proportions. A vendor's value is then a ratio of
two straight lines in t: where everything applies to it the lower line is 1, else it is the weight that
is left to share out. The gap between two vendors has the sign of a quadratic.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import isqrt

from partial import TOLERANCE

# How much ahead or behind a vendor may seem because the tool computes in doubles.
LEVEL = 2e-9
# No doubt about a gap, however flat its curve, may excuse a weight that is further off than this.
FURTHEST = 1e-3


@dataclass(frozen=True)
class Curve:
    """S(t) = (a + b·t) / (c + d·t), the lower line positive on 0…1."""

    a: Fraction
    b: Fraction
    c: Fraction = Fraction(1)
    d: Fraction = Fraction(0)

    def at(self, t):
        return (self.a + self.b * t) / (self.c + self.d * t)


def constant(value):
    return Curve(value, Fraction(0))


def goal_curve(contest, vendor, goal):
    """The vendor's value while the priority of one goal moves. There is more than one goal."""
    attained, stated = contest.attained(vendor), contest.priorities[goal]
    others = [g for g in contest.priorities if g != goal]
    # Nothing is left to keep in proportion where the goal has all the priority: the rest is spread equally.
    share = {g: contest.priorities[g] / (1 - stated) if stated < 1 else Fraction(1, len(others)) for g in others}
    standing = sum(share[g] for g in others if g in attained)
    rest = sum(share[g] * attained[g] for g in others if g in attained)
    if goal not in attained:
        return constant(rest / standing)
    if not standing:
        return constant(attained[goal])
    return Curve(rest, attained[goal] - rest, standing, 1 - standing)


def criterion_curve(contest, vendor, criterion):
    """The vendor's value while the effective weight of one criterion moves.

    Moving ω to t multiplies the odds of the criterion by t(1 − ω) / ω(1 − t); the vendor's own weight,
    which may be larger because of what does not apply to it, follows with the same odds.
    """
    weight, own = contest.omega[criterion], contest.own[vendor][criterion]
    value, u = contest.values[vendor], contest.point(vendor, criterion)
    if u is None or own == 1:
        return constant(value)
    if weight == 0:
        return Curve(value, u - value)
    grows, rest = own * (1 - weight) / weight, value - own * u
    return Curve(rest, grows * u - rest, 1 - own, grows - (1 - own))


def lone_criterion_curve(contest, vendor, criterion):
    """The same for a criterion that has all the weight: the rest is spread equally over the others."""
    others = [c for c, weight in contest.model.w.items() if weight and c != criterion]
    points = [u for u in (contest.point(vendor, c) for c in others) if u is not None]
    u, value = contest.point(vendor, criterion), contest.values[vendor]
    if u is None or not points:
        return constant(value)
    rest, standing = sum(points) / len(others), Fraction(len(points), len(others))
    return Curve(rest, u - rest, standing, 1 - standing)


class Gap:
    """How far one vendor is ahead of another, as a function of the weight."""

    def __init__(self, ahead, behind, start):
        self.ahead, self.behind, self.start = ahead, behind, start
        self.constant = ahead.a * behind.c - behind.a * ahead.c
        self.linear = ahead.a * behind.d + ahead.b * behind.c - behind.a * ahead.d - behind.b * ahead.c
        self.square = ahead.b * behind.d - behind.b * ahead.d

    def at(self, t):
        return self.ahead.at(t) - self.behind.at(t)

    def passed(self, direction):
        """The nearest weight beyond which the gap turns negative, strictly before 0 or 1; or None."""
        x = self._distance(direction, touching=False)
        return None if x is None or x >= self._room(direction) else self.start + direction * x

    def levelled(self, direction):
        """The nearest weight at which the gap is closed, 0 and 1 included; or None."""
        x = self._distance(direction, touching=True)
        return None if x is None or x > self._room(direction) else self.start + direction * x

    def slack(self, t, tolerance=LEVEL):
        """How far from t the tool may rightly find the crossing: where the gap is within the tolerance."""
        step = Fraction(1, 10**7)
        near = [x for x in (t - step, t + step) if 0 <= x <= 1]
        slope = max(abs(float((self.at(x) - self.at(t)) / step)) for x in near)
        return min(FURTHEST, tolerance + tolerance / slope) if slope else FURTHEST

    def _room(self, direction):
        return 1 - self.start if direction > 0 else self.start

    def _distance(self, direction, touching):
        g0 = self.constant + self.linear * self.start + self.square * self.start ** 2
        g1 = direction * (self.linear + 2 * self.square * self.start)
        g2 = self.square
        if abs(self.at(self.start)) <= TOLERANCE:       # level from the start: which way does it get better?
            if touching or g1 < 0 or (g1 == 0 and g2 < 0):
                return Fraction(0)
            return -g1 / g2 if g1 > 0 > g2 else None
        if g0 < 0:
            return Fraction(0)
        discriminant = g1 * g1 - 4 * g0 * g2
        if discriminant < 0 or (discriminant == 0 and not touching):
            return None
        # This form of the smallest positive root holds for straight lines too.
        denominator = square_root(discriminant) - g1
        return 2 * g0 / denominator if denominator > 0 else None


def square_root(fraction):
    """To about 60 digits; exact for the square of a fraction."""
    digits = 200
    return Fraction(isqrt(fraction.numerator * fraction.denominator << 2 * digits), fraction.denominator << digits)


@dataclass
class Interval:
    """Where the leader stays first, and who passes it at each end."""

    weight: Fraction
    passed: dict                  # direction -> {rival: (weight, slack)}

    def end(self, direction):
        """(weight, rivals) of the nearest crossing; (0 or 1, none) where nobody passes."""
        found = self.passed[direction]
        if not found:
            return (Fraction(1) if direction > 0 else Fraction(0)), set()
        nearest = min(found.values(), key=lambda crossing: direction * crossing[0])[0]
        return nearest, {v for v, (t, slack) in found.items() if abs(float(t - nearest)) <= slack}

    def row(self):
        (low, below), (high, above) = self.end(-1), self.end(1)
        return {"weight": float(self.weight), "low": float(low), "high": float(high),
                "below": min(below, default=None), "above": min(above, default=None)}


def interval(contest, weight, curve, tolerance=LEVEL):
    """`curve` gives a vendor's value as a function of the weight; None where the weight cannot move."""
    passed = {-1: {}, 1: {}}
    for rival in contest.rivals if curve else ():
        gap = Gap(curve(contest.leader), curve(rival), weight)
        for direction in passed:
            t = gap.passed(direction)
            if t is not None:
                passed[direction][rival] = t, gap.slack(t, tolerance)
    return Interval(weight, passed)


def of_goals(contest, tolerance=LEVEL):
    if contest.leader is None:
        return {}
    several = len(contest.priorities) > 1
    return {
        g: interval(contest, p, (lambda v, g=g: goal_curve(contest, v, g)) if several else None, tolerance)
        for g, p in contest.priorities.items()}


def of_criteria(contest, tolerance=LEVEL):
    """A criterion that has all the weight cannot move in proportion: [0, 1] here."""
    if contest.leader is None:
        return {}
    return {
        c: interval(contest, w, (lambda v, c=c: criterion_curve(contest, v, c)) if w < 1 else None, tolerance)
        for c, w in contest.omega.items()}
