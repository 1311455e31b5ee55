"""Goal priorities by the four methods, and criterion weights. Exact but for the eigenvector."""

from fractions import Fraction

import mpmath

from project import number

# Saaty's random index. Smaller matrices are always consistent; larger ones have no agreed index.
RANDOM_INDEX = {3: "0.58", 4: "0.90", 5: "1.12", 6: "1.24", 7: "1.32", 8: "1.41", 9: "1.45", 10: "1.49"}
DIGITS = 60


def normalised(amounts):
    total = sum(amounts.values())
    return {key: amount / total for key, amount in amounts.items()}


def of_strategy(project):
    """(priority of each goal, consistency of the comparisons or None)."""
    goals = project.section("goals")
    block = project.section("priorities")
    method = block.get("method", "points")
    if method == "points":
        return normalised({g: number(goal["priority"]) for g, goal in goals.items()}), None
    if method == "rank-order-centroid":
        return rank_order_centroid(block["order"]), None
    if method == "swing":
        return normalised({g: number(swing) for g, swing in block["swings"].items()}), None
    return pairwise(sorted(goals), block["comparisons"])


def of_scenario(project, scenario):
    """A goal that the scenario leaves out counts 0 there."""
    stated = project.section("scenarios")[scenario]["priorities"]
    return normalised({g: number(stated.get(g, "0")) for g in project.section("goals")})


def rank_order_centroid(order):
    places = [place if isinstance(place, list) else [place] for place in order]
    n = sum(len(tied) for tied in places)
    centroid = [Fraction(1, n) * sum(Fraction(1, k) for k in range(i, n + 1)) for i in range(1, n + 1)]
    result, start = {}, 0
    for tied in places:           # tied goals take the mean of the places they fill together
        share = sum(centroid[start:start + len(tied)]) / len(tied)
        result.update({goal: share for goal in tied})
        start += len(tied)
    return result


def pairwise(ids, comparisons):
    """Principal eigenvector of the comparison matrix, by power iteration far beyond double precision."""
    matrix, typed = _matrix(ids, comparisons)
    with mpmath.workdps(DIGITS):
        weights, lambda_max = _eigenvector(matrix)
        ratio = _ratio(lambda_max, len(ids))
        worst = _worst(_deviations(matrix, weights), typed)
    shares = normalised({goal: _exact(weight) for goal, weight in zip(ids, weights)})
    return shares, {"lambda_max": lambda_max, "ratio": ratio, "worst": worst}


def all_deviations(project):
    """How far each comparison is from the weights, as a factor; for the generator."""
    matrix, _ = _matrix(sorted(project.section("goals")), project.section("priorities")["comparisons"])
    with mpmath.workdps(DIGITS):
        return list(_deviations(matrix, _eigenvector(matrix)[0]).values())


def _matrix(ids, comparisons):
    """The full matrix, and of each unordered pair the ids in the direction in which they were typed."""
    matrix = [[Fraction(1)] * len(ids) for _ in ids]
    typed = {}
    for key, value in comparisons.items():
        a, b = (part.strip() for part in key.split("/"))
        i, j = ids.index(a), ids.index(b)
        matrix[i][j] = number(value.replace(" ", ""))
        matrix[j][i] = 1 / matrix[i][j]
        typed[min(i, j), max(i, j)] = [a, b]
    return matrix, typed


def _eigenvector(matrix):
    rows = [[mpmath.mpf(a.numerator) / a.denominator for a in row] for row in matrix]
    weights = [mpmath.mpf(1) / len(rows)] * len(rows)
    small = mpmath.mpf(10) ** (8 - DIGITS)
    while True:
        image = [mpmath.fdot(row, weights) for row in rows]
        lambda_max = mpmath.fsum(image)                   # the weights sum to 1
        image = [x / lambda_max for x in image]
        if max(abs(x - y) for x, y in zip(image, weights)) < small:
            return image, lambda_max
        weights = image


def _exact(x):
    """The binary number itself as a fraction: from here on nothing is rounded, so ties stay ties."""
    sign, mantissa, exponent, _ = x._mpf_
    return Fraction((-1) ** sign * int(mantissa)) * Fraction(2) ** exponent


def _ratio(lambda_max, n):
    if n <= 2:                    # consistent whatever was typed
        return mpmath.mpf(0)
    if n not in RANDOM_INDEX:
        return None
    return (lambda_max - n) / (n - 1) / mpmath.mpf(RANDOM_INDEX[n])


def _deviations(matrix, weights):
    """Pair -> the larger of a_ij·w_j/w_i and its inverse; 1 where the weights repeat what was typed."""
    result = {}
    for i, row in enumerate(matrix):                      # in the order of the ids
        for j in range(i + 1, len(row)):
            ratio = mpmath.mpf(row[j].numerator) / row[j].denominator * weights[j] / weights[i]
            result[i, j] = max(ratio, 1 / ratio)
    return result


def _worst(by_pair, typed):
    """The pair as typed. With three goals all pairs deviate alike, so a tie is the rule there: first by ids."""
    largest = max(by_pair.values(), default=1)
    if largest <= 1 + mpmath.mpf("1e-9"):
        return None               # every comparison agrees with the weights: none is the worst
    return next(typed[pair] for pair, factor in by_pair.items() if factor >= largest * (1 - mpmath.mpf("1e-9")))


def is_gate(criterion):
    return not criterion.get("serves") and "weight" not in criterion


def criterion_weights(project):
    """w: the weight within its group times the group's weight, both normalised. A gate has 0."""
    criteria = project.section("criteria")
    groups = normalised({g: number(group.get("weight", "0")) for g, group in project.section("groups").items()})
    stated = {c: number(k.get("weight", "0")) for c, k in criteria.items()}
    totals = {}
    for c, criterion in criteria.items():
        totals[criterion["group"]] = totals.get(criterion["group"], Fraction(0)) + stated[c]
    # A group of weight 0 may hold nothing but weights of 0, hence the guard.
    return {
        c: groups[k["group"]] * stated[c] / totals[k["group"]] if totals[k["group"]] else Fraction(0)
        for c, k in criteria.items()
    }
