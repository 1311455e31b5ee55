"""Whether the comparison with the tool finds what is wrong, and nothing else."""

import copy
import random
from fractions import Fraction

import optimality
import sensitivity_reference
from exact_differences import exact_differences
from sampled_differences import differences as sampled_differences
from sensitivity_shape import shape_differences, sum_differences
from small_contests import invented
from verdict_rules import verdict_differences


def check_comparison():
    """A document of other draws agrees; every number or name changed by itself is found."""
    contest, other = invented(23), invented(98)
    for each in (contest, other):
        honest = sorted_keys(sensitivity_reference.document(each, samples=3000, seed=9))
        for row in honest["smallest_change"]:                # numbers stand there by what they are worth
            if row["rating"] and isinstance(row["rating"]["to"], dict):
                row["rating"]["to"] = worth(each, row["rating"])
        assert faults(each, honest, draws=20_000) == []
        rng, places = random.Random(2), list(leaves(honest))
        for place in rng.sample(places, min(80, len(places))):
            changed = parent = copy.deepcopy(honest)
            for key in place[:-1]:
                parent = parent[key]
            old = parent[place[-1]]
            if place[0] == "potentially_optimal" and optimality.potentially_optimal(each)[place[1]] is None:
                continue
            if place[1:2] == ("because",) or ("rating" in place and place[-1] == "from" and old is None):
                continue                                     # free: wording, and what is no single rating
            parent[place[-1]] = (not old if isinstance(old, bool) else old + 0.15 if isinstance(old, (int, float))
                                 else "x" if old is not None else 0.5)
            assert faults(each, changed, draws=2000), (place, old)


def faults(contest, reported, draws):
    """Of the first comparison that finds any; drawing takes longest, so it comes last."""
    options = {"samples": 3000, "seed": 9, "weights": "around", "spread": 0.25}
    comparisons = (
        lambda: shape_differences(contest, reported), lambda: sum_differences(contest, reported, options),
        lambda: verdict_differences(contest, reported, reported), lambda: exact_differences(contest, reported),
        lambda: sampled_differences(contest, reported, draws, 4))
    try:
        return next((found for found in (compare() for compare in comparisons) if found), [])
    except (KeyError, TypeError, ValueError) as error:       # the runner reports these too
        return [repr(error)]


def worth(contest, rating):
    scale, value = contest.model.scales[rating["criterion"]], Fraction(rating["to"]["worth"])
    for (x0, u0), (x1, u1) in zip(scale.points, scale.points[1:]):
        if min(u0, u1) <= value <= max(u0, u1) and u0 != u1:
            return float(x0 + (x1 - x0) * (value - u0) / (u1 - u0))
    raise AssertionError("the value lies within the scale")


def sorted_keys(value):
    if isinstance(value, dict):
        return {key: sorted_keys(value[key]) for key in sorted(value)}
    return [sorted_keys(item) for item in value] if isinstance(value, list) else value


def leaves(value, path=()):
    if isinstance(value, (dict, list)):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from leaves(value[key], path + (key,))
    else:
        yield path
