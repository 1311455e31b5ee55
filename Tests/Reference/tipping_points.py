"""The smallest single change of a rating, or of a priority, that puts a rival level with the leader."""

from dataclasses import dataclass
from fractions import Fraction

from partial import TOLERANCE, LevelScale
from weight_stability import LEVEL, Gap, goal_curve


@dataclass(frozen=True)
class RatingChange:
    cost: Fraction                # ω·|Δu|, with the vendor's own weight
    vendor: str
    criterion: str
    level: str | None             # None on a scale of numbers, where `value` is what the number must be worth
    value: Fraction


@dataclass(frozen=True)
class PriorityChange:
    goal: str
    start: Fraction
    end: Fraction
    slack: float

    @property
    def cost(self):
        return abs(self.end - self.start)


def rating_changes(contest, rival):
    """Every sufficient one, cheapest first; at the same cost the rival's before the leader's, then by criterion."""
    gap = contest.gap(rival)
    if gap <= TOLERANCE:
        return []
    found = []
    for vendor, direction in ((rival, 1), (contest.leader, -1)):
        for c, weight in contest.own[vendor].items():
            if weight and contest.point(vendor, c) is not None:
                found += _changes_of(contest, vendor, c, direction, gap)
    return sorted(found, key=lambda k: (k.cost, k.vendor != rival, k.criterion, k.level or ""))


def _changes_of(contest, vendor, criterion, direction, gap):
    weight, point = contest.own[vendor][criterion], contest.point(vendor, criterion)
    scale = contest.model.scales[criterion]
    if not isinstance(scale, LevelScale):
        # The number that just suffices closes the gap exactly, unless the point lies beyond what any number is worth,
        # as that of an unknown may: then the nearest number has to do.
        wanted, values = point + direction * gap / weight, [u for _, u in scale.points]
        nearest = min(max(wanted, min(values)), max(values))
        suffices = weight * direction * (nearest - point) >= gap
        return [RatingChange(weight * abs(nearest - point), vendor, criterion, None, nearest)] if suffices else []
    rating = contest.vendors[vendor].ratings[criterion]
    present = rating.levels[0] if rating.state == "rated" else None
    return [
        RatingChange(weight * abs(u - point), vendor, criterion, level, u)
        for level, u in scale.values.items()
        if level != present and weight * direction * (u - point) >= gap - TOLERANCE]


def priority_changes(contest, rival, tolerance=LEVEL):
    """For each goal the nearest priority on either side that closes the gap, smallest change first."""
    if contest.gap(rival) <= TOLERANCE or len(contest.priorities) < 2:
        return []
    found = []
    for goal, start in contest.priorities.items():
        gap = Gap(goal_curve(contest, contest.leader, goal), goal_curve(contest, rival, goal), start)
        ends = [t for t in (gap.levelled(-1), gap.levelled(1))
                if t is not None and all(_has_value(contest, v, goal, t) for v in (contest.leader, rival))]
        found += [PriorityChange(goal, start, t, gap.slack(t, tolerance)) for t in ends]
    return sorted(found, key=lambda k: (k.cost, k.goal))


def _has_value(contest, vendor, goal, t):
    """Whether anything that applies to the vendor counts where the goal has all of the priority, or none of it."""
    applies = {g for g, attainment in contest.vendors[vendor].goals.items() if attainment is not None}
    if t == 1:
        return goal in applies
    others = {g for g, p in contest.priorities.items() if g != goal and p} or set(contest.priorities) - {goal}
    return t > 0 or bool(others & applies)


def rows(contest):
    """`smallest_change` as the tool prints it, but for the way a number is found from its value."""
    result = []
    for rival in contest.rivals:
        ratings, priorities = rating_changes(contest, rival), priority_changes(contest, rival)
        result.append({
            "rival": rival,
            "rating": _rating_row(contest, ratings[0]) if ratings else None,
            "priority": {"goal": priorities[0].goal, "from": float(priorities[0].start),
                         "to": float(priorities[0].end)} if priorities else None})
    return result


def _rating_row(contest, change):
    rating = contest.vendors[change.vendor].ratings[change.criterion]
    return {"vendor": change.vendor, "criterion": change.criterion,
            "from": written(rating, contest.model.scales[change.criterion]),
            "to": change.level if change.level else {"worth": float(change.value)}}


def written(rating, scale):
    """A rated level by its name, a rated number as a number; None for whatever is no single rating."""
    if rating.state != "rated":
        return None
    return rating.levels[0] if isinstance(scale, LevelScale) else float(Fraction(rating.levels[0]))
