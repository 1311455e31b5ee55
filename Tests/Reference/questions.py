"""What to ask: needed answers, value of information; and what separates the first two."""

from fractions import Fraction

from partial import TOLERANCE, UNKNOWN_POINT

# The mean of an unknown, by the way its doubt leans: densities 2(1 − x), 1 and 2x.
MEAN_OF_UNKNOWN = {"worst": Fraction(1, 3), "neutral": Fraction(1, 2), "best": Fraction(2, 3)}


def expected(contest, vendor, criterion):
    """The expectation of a partial value; what is certain is its point."""
    low, point, high = contest.vendors[vendor].triples[criterion]
    if not contest.is_uncertain(vendor, criterion):
        return point
    if contest.state(vendor, criterion) == "unknown":
        return MEAN_OF_UNKNOWN[contest.policy()]
    return (low + high) / 2


def expected_value(contest, vendor):
    triples = contest.vendors[vendor].triples
    return sum(weight * expected(contest, vendor, c) for c, weight in contest.own[vendor].items() if c in triples)


def value_of_information(contest):
    """(vendor, criterion) -> EVPPI of that rating alone, where it is above 0."""
    means = {v: expected_value(contest, v) for v in contest.order}
    result = {}
    for vendor in contest.order if len(contest.order) > 1 else ():
        lead = means[vendor] - max(mean for v, mean in means.items() if v != vendor)
        for c, weight in contest.own[vendor].items():
            if weight and contest.is_uncertain(vendor, c):
                gain = _gain(contest, vendor, c, weight, lead)
                if gain > 0:
                    result[vendor, c] = gain
    return result


def _gain(contest, vendor, criterion, weight, lead):
    """The expected rise of the winner's value: it pays only where the answer changes who wins."""
    distance, leads = abs(lead), lead > 0
    policy = contest.policy()
    if contest.state(vendor, criterion) != "unknown" or policy == "neutral":
        low, _, high = contest.vendors[vendor].triples[criterion]
        half = weight * (high - low) / 2
        return (half - distance) ** 2 / (4 * half) if distance < half else Fraction(0)
    # Density 2(1 − x), mean ⅓. `best` is its mirror image, for which to lead is what to trail is here.
    if (policy == "worst") != leads:
        threshold = Fraction(1, 3) + distance / weight
        return weight * (1 - threshold) ** 3 / 3 if threshold < 1 else Fraction(0)
    threshold = Fraction(1, 3) - distance / weight
    return weight * (threshold ** 2 - threshold ** 3 / 3) if threshold > 0 else Fraction(0)


def needed_answers(contest):
    """For each rival with unknowns that count, the mean its unknowns must reach to draw level."""
    point, rows = UNKNOWN_POINT[contest.policy()], []
    for rival in contest.rivals:
        unknown = sum(weight for c, weight in contest.own[rival].items() if contest.state(rival, c) == "unknown")
        if unknown:
            mean = point + contest.gap(rival) / unknown
            rows.append({"rival": rival, "gap": contest.gap(rival), "unknown_weight": unknown,
                         "mean_needed": mean if mean <= 1 + TOLERANCE else None})
    return rows


def differentiators(contest):
    """Criterion -> ω·u of the first less ω·u of the second, each with its own ω, where they differ."""
    if len(contest.order) < 2:
        return {}
    first, second = contest.order[:2]
    differences = {c: _share(contest, first, c) - _share(contest, second, c) for c in contest.omega}
    return {c: difference for c, difference in differences.items() if difference}


def _share(contest, vendor, criterion):
    u = contest.point(vendor, criterion)
    return contest.own[vendor][criterion] * u if u is not None else Fraction(0)
