"""Who is dominated, and who could be first under some priorities: a linear programme in fractions."""

from fractions import Fraction

from partial import TOLERANCE


def dominance(contest):
    """[(dominates, dominated, "criteria" or "goals")]: nowhere worse, somewhere better, by points.

    Nothing is claimed between vendors to which different things apply: their sums are not alike.
    """
    counting = [c for c, weight in contest.omega.items() if weight]
    by_criteria = {
        v: {c: contest.point(v, c) for c in counting if contest.point(v, c) is not None} for v in contest.order}
    by_goals = {v: contest.attained(v) for v in contest.order}
    return sorted(
        (a, b, on)
        for on, profile in (("criteria", by_criteria), ("goals", by_goals))
        for a in contest.order for b in contest.order
        if a != b and _dominates(profile[a], profile[b]))


def _dominates(one, other):
    if one.keys() != other.keys():
        return False
    leads = [one[key] - other[key] for key in one]
    return all(lead >= -TOLERANCE for lead in leads) and any(lead > TOLERANCE for lead in leads)


def potentially_optimal(contest):
    """Vendor -> True, False, or None where not everything applies and neither could be shown."""
    return {v: _could_be_first(contest, v) for v in contest.order}


def _could_be_first(contest, vendor):
    """With the same goals for all, the best margin over the simplex decides.

    Where a goal does not apply to somebody, values are ratios and the programme is no longer linear.
    Against the rivals to which the same goals apply it still is, so failing there is failing; and
    being first at one point of the simplex is enough.
    """
    attained = {v: contest.attained(v) for v in contest.order}
    mine = attained[vendor]
    alike = [v for v in contest.order if v != vendor and attained[v].keys() == mine.keys()]
    if alike and best_margin([[mine[g] - attained[v][g] for v in alike] for g in mine]) < -TOLERANCE:
        return False
    if len(alike) == len(contest.order) - 1:
        return True
    # A rival that has a value wherever this vendor has one, and a larger one on whatever goals.
    ceiling = max(mine.values())
    if any(mine.keys() <= theirs.keys() and min(theirs.values()) > ceiling + TOLERANCE for theirs in attained.values()):
        return False
    return True if any(_is_first(attained, vendor, p) for p in _points(contest)) else None


def _is_first(attained, vendor, p):
    def value(of):
        return sum(p[g] * a for g, a in of.items()) / sum(p[g] for g in of)

    mine = value(attained[vendor])
    return all(mine >= value(theirs) - TOLERANCE for theirs in attained.values())


def _points(contest):
    """Inside the simplex, where everybody has a value: as stated, equal, and leaning towards one or two goals."""
    goals = list(contest.priorities)
    little = Fraction(1, 10**6)
    yield {g: contest.priorities[g] + little for g in goals}
    yield {g: Fraction(1) for g in goals}
    for first in goals:
        for second in goals:
            for share in (Fraction(1, 4), Fraction(1, 2), Fraction(1)):
                p = {g: little for g in goals}
                p[first], p[second] = share, 1 - share + little
                yield p


def best_margin(leads):
    """The largest margin by which a mixture of the rows leads in every column: the value of a matrix game.

    The column player's programme (all entries shifted to be positive, maximise Σy with leads·y ≤ 1)
    starts feasible; Bland's rule ends it, and fractions make the answer exact.
    """
    shift = 1 - min(min(row) for row in leads)
    rows, columns = len(leads), len(leads[0])
    tableau = [
        [Fraction(x) + shift for x in row] + [Fraction(int(i == j)) for j in range(rows)] + [Fraction(1)]
        for i, row in enumerate(leads)]
    objective = [Fraction(-1)] * columns + [Fraction(0)] * (rows + 1)
    basis = [columns + i for i in range(rows)]
    while True:
        entering = next((j for j, cost in enumerate(objective[:-1]) if cost < 0), None)
        if entering is None:
            return 1 / objective[-1] - shift
        leaving = min(
            (row[-1] / row[entering], basis[i], i) for i, row in enumerate(tableau) if row[entering] > 0)[2]
        _pivot(tableau, objective, leaving, entering)
        basis[leaving] = entering


def _pivot(tableau, objective, leaving, entering):
    scale = tableau[leaving][entering]
    tableau[leaving] = [x / scale for x in tableau[leaving]]
    pivot_row = tableau[leaving]
    for row in tableau + [objective]:
        factor = row[entering]
        if row is not pivot_row and factor:
            row[:] = [x - factor * y for x, y in zip(row, pivot_row)]
