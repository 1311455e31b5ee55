"""Acceptability analysis by random draws, with a generator of its own: agreement with the tool is statistical.

Vectorised over the draws; rows are draws, and the columns of a result are the contenders in the
order of the page.
"""

import numpy

from cross_methods import TIE

POLICIES = ("worst", "neutral", "best")


class Sampler:
    def __init__(self, contest, spread, seed):
        self.contest, self.spread, self.rng = contest, spread, numpy.random.default_rng(seed)
        model = contest.model
        self.goals = list(model.goals)
        self.criteria = [c for c, weight in model.w.items() if weight]     # the others stay at 0 in every draw
        self.p = numpy.array([float(contest.priorities[g]) for g in self.goals])
        self.strength = numpy.array(
            [[float((model.criteria[c].get("serves") or {}).get(g, 0)) for g in self.goals] for c in self.criteria])
        groups = sorted({model.criteria[c]["group"] for c in self.criteria})
        self.group = numpy.array([groups.index(model.criteria[c]["group"]) for c in self.criteria])
        w = numpy.array([float(model.w[c]) for c in self.criteria])
        self.w, self.group_weight = w, numpy.bincount(self.group, weights=w, minlength=len(groups))
        self.within = w / self.group_weight[self.group]
        self.cells = [Cells(contest, v, self.criteria) for v in contest.order]

    def priorities(self, weights, count):
        """`around`, `order` or `any`; a priority of 0 stays 0."""
        if weights == "around":
            return _normalised(self._shaken(self.p, count))
        standing = numpy.flatnonzero(self.p > 0)
        shares = self._simplex(len(standing), count)
        if weights == "order":
            shares = self._in_order(self.p[standing], shares)
        drawn = numpy.zeros((count, len(self.p)))
        drawn[:, standing] = shares
        return drawn

    def weights(self, count):
        """Each group and each criterion of a group around what is stated, normalised at its own level."""
        groups = _normalised(self._shaken(self.group_weight, count))
        drawn = self._shaken(self.within, count)
        for k in range(len(self.group_weight)):
            drawn[:, self.group == k] = _normalised(drawn[:, self.group == k])
        return drawn * groups[:, self.group]

    def uniforms(self, count):
        """What the draws of each vendor's cells are made of: two numbers, for an unknown may need two."""
        return [self.rng.random((2, count, cells.applies.sum())) for cells in self.cells]

    def partial_values(self, uniforms, reading="leaning"):
        """`counted` holds unknowns at their point, `leaning` leans as the policy does, `even` does not lean."""
        return [cells.drawn(u, reading) for cells, u in zip(self.cells, uniforms)]

    def values(self, p, w, partial):
        """S of each draw and vendor; what does not apply to a vendor shares its weight out."""
        result = numpy.empty((len(partial[0]), len(self.cells)))
        for i, (cells, u) in enumerate(zip(self.cells, partial)):
            attained, stands = self.attained(cells, w, u)
            share = p[:, stands]
            result[:, i] = (share * attained).sum(axis=1) / share.sum(axis=1)
        return result

    def attained(self, cells, w, u):
        """(attainment of the goals of which something applies, which goals these are)."""
        weights, strength = w[:, cells.applies], self.strength[cells.applies]
        total = weights @ strength
        stands = strength.any(axis=0)
        return ((weights * u) @ strength)[:, stands] / total[:, stands], stands

    def _shaken(self, stated, count):
        return stated * (1 + self.spread * (2 * self.rng.random((count, len(stated))) - 1))

    def _simplex(self, size, count):
        """Uniform: normalised exponentials."""
        return _normalised(self.rng.exponential(size=(count, size)))

    def _in_order(self, stated, shares):
        """The larger the stated priority the larger the share; goals of the same priority in any order."""
        shares = -numpy.sort(-shares, axis=1)
        order = sorted(range(len(stated)), key=lambda i: -stated[i])
        result, start = numpy.empty_like(shares), 0
        while start < len(order):
            tied = [i for i in order[start:] if stated[order[start]] - stated[i] <= TIE]
            block = shares[:, start:start + len(tied)]
            result[:, tied] = self.rng.permuted(block, axis=1)
            start += len(tied)
        return result


class Cells:
    """One vendor's partial values, of the criteria that apply to it."""

    def __init__(self, contest, vendor, criteria):
        triples = contest.vendors[vendor].triples
        self.applies = numpy.array([c in triples for c in criteria])
        present = [c for c in criteria if c in triples]
        self.low, self.point, self.high = numpy.array(
            [[float(x) for x in triples[c]] for c in present]).reshape(-1, 3).T
        self.unknown = numpy.array([contest.state(vendor, c) == "unknown" for c in present], dtype=bool)
        self.policy = contest.policy()

    def drawn(self, uniforms, reading):
        first, second = uniforms
        share = first
        if reading == "leaning" and self.policy != "neutral":
            lean = numpy.minimum if self.policy == "worst" else numpy.maximum
            share = numpy.where(self.unknown, lean(first, second), first)
        drawn = self.low + (self.high - self.low) * share
        return numpy.where(self.unknown, self.point, drawn) if reading == "counted" else drawn


def _normalised(rows):
    return rows / rows.sum(axis=1, keepdims=True)


def first_places(values):
    """1 for the first of a draw, 1/k for each of k that tie there."""
    first = values >= values.max(axis=1, keepdims=True) - TIE
    return first / first.sum(axis=1, keepdims=True)


def rank_shares(values):
    """b[v, r]: how often each vendor has each rank; k that tie have 1/k of each of k ranks."""
    count, size = values.shape
    result = numpy.zeros((size, size))
    for i in range(size):
        difference = values - values[:, [i]]
        better, tied = (difference > TIE).sum(axis=1), (abs(difference) <= TIE).sum(axis=1)
        for rank in range(size):
            held = (better <= rank) & (rank < better + tied)
            result[i, rank] = (held / tied).sum()
    return result / count


def pairwise_shares(values):
    """c[v, v']: how often the one is ahead of the other, half where they tie."""
    size = values.shape[1]
    result = numpy.zeros((size, size))
    for i in range(size):
        difference = values[:, [i]] - values
        result[i] = (difference > TIE).mean(axis=0) + (abs(difference) <= TIE).mean(axis=0) / 2
    return result


def central(priorities, places):
    """Mean and variance of the priorities of the draws in which each vendor is first; None for never."""
    result = []
    for i in range(places.shape[1]):
        weight = places[:, [i]]
        total = weight.sum()
        if not total:
            result.append(None)
            continue
        mean = (weight * priorities).sum(axis=0) / total
        result.append((mean, (weight * (priorities - mean) ** 2).sum(axis=0) / total, total))
    return result
