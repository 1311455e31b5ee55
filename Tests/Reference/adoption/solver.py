"""Exact search for the best phases of features: branch and bound over a relaxation without prerequisites.

The relaxation is a knapsack with several capacities, solved by dynamic programming over what each
phase has left. Where its plan brings a feature before a prerequisite, the search branches on that
pair. Values are doubles; plans within a billionth of the best tie, and the first in lexicographic
order is taken.
"""

import heapq
import itertools

import numpy

TIE = 1e-9


class Problem:
    """Features are indices in the order of their ids; phases 1…Q, and Q + 1 for later."""

    def __init__(self, gains, efforts, needs, alternatives, worth, capacities):
        self.gains, self.efforts = [float(gain) for gain in gains], list(efforts)
        self.needs = needs                        # [(feature, the feature it needs)]
        self.alternatives = alternatives          # [(feature, [features of which it needs one])]
        self.worth = [0.0] + [float(e) for e in worth] + [0.0]
        self.capacities = list(capacities)
        self.later = len(capacities) + 1

    def value(self, phases):
        return sum(gain * self.worth[q] for gain, q in zip(self.gains, phases))

    def is_feasible(self, phases):
        used = [0] * (self.later + 1)
        for effort, q in zip(self.efforts, phases):
            used[q] += effort
        return (all(u <= k for u, k in zip(used[1:], self.capacities))
                and self._violated(phases) is None)

    def _violated(self, phases):
        """The first prerequisite that comes after what needs it, as (feature, candidates)."""
        for f, n in self.needs:
            if phases[n] > phases[f]:
                return f, [n]
        for f, members in self.alternatives:
            if min(phases[m] for m in members) > phases[f]:
                return f, members
        return None

    def _propagated(self, low, high):
        """Narrowed phases, or None where some feature has none left."""
        low, high = list(low), list(high)
        changed = True
        while changed:
            changed = False
            for f, members in itertools.chain(((f, [n]) for f, n in self.needs), self.alternatives):
                earliest = min(low[m] for m in members)
                if earliest > low[f]:
                    low[f], changed = earliest, True
                able = [m for m in members if low[m] <= high[f]]
                if not able:
                    return None
                if len(able) == 1 and high[able[0]] > high[f]:
                    high[able[0]], changed = high[f], True
        return (low, high) if all(a <= b for a, b in zip(low, high)) else None

    def _relaxed(self, low, high):
        """(the best value without prerequisites, its phases), or None where the capacities do not suffice."""
        phases, left, total, open_features = [0] * len(low), list(self.capacities), 0.0, []
        for f, (a, b) in enumerate(zip(low, high)):
            if a == b or not self.efforts[f]:
                phases[f] = a
                total += self.gains[f] * self.worth[a]
                if a < self.later:
                    left[a - 1] -= self.efforts[f]
            else:
                open_features.append(f)
        if min(left) < 0:
            return None
        table = numpy.zeros([k + 1 for k in left])
        choices = []
        for f in open_features:
            table, choice = self._with(f, low[f], high[f], table)
            choices.append(choice)
        value = table[tuple(left)]
        if value == -numpy.inf:
            return None
        for f, choice in zip(reversed(open_features), reversed(choices)):
            q = int(choice[tuple(left)])
            phases[f] = q
            if q < self.later:
                left[q - 1] -= self.efforts[f]
        return total + value, phases

    def _with(self, f, low, high, table):
        """The table after one more feature, and the phase chosen in each cell."""
        if high == self.later:
            best, choice = table.copy(), numpy.full(table.shape, self.later, numpy.int8)
        else:
            best, choice = numpy.full(table.shape, -numpy.inf), numpy.zeros(table.shape, numpy.int8)
        effort = self.efforts[f]
        for q in range(low, min(high, self.later - 1) + 1):
            size = table.shape[q - 1]
            if effort >= size:
                continue
            into, source = [slice(None)] * table.ndim, [slice(None)] * table.ndim
            into[q - 1], source[q - 1] = slice(effort, None), slice(None, size - effort)
            into, source = tuple(into), tuple(source)
            candidate = table[source] + self.gains[f] * self.worth[q]
            better = candidate > best[into]
            best[into] = numpy.where(better, candidate, best[into])
            choice[into] = numpy.where(better, q, choice[into])
        return best, choice

    def _search(self, low, high, enough=None):
        """The best plan within these phases; with `enough`, any plan of that value, or None."""
        counter = itertools.count()
        heap = []

        def push(low, high):
            narrowed = self._propagated(low, high)
            found = narrowed and self._relaxed(*narrowed)
            if found and (enough is None or found[0] >= enough):
                heapq.heappush(heap, (-found[0], next(counter), *narrowed, found[1]))

        push(low, high)
        while heap:
            _, _, low, high, phases = heapq.heappop(heap)
            self.nodes += 1
            violated = self._violated(phases)
            if violated is None:
                return phases
            # One of the candidates stands by then (the first of them to do so), or the feature comes after.
            f, members = violated
            q = phases[f]
            later_low = list(low)
            for m in members:
                branch_high = list(high)
                branch_high[m] = min(high[m], q)
                push(later_low, branch_high)
                later_low = list(later_low)
                later_low[m] = max(later_low[m], q + 1)
            later_low[f] = max(later_low[f], q + 1)
            push(later_low, high)
        return None

    def solve(self, low=None, high=None):
        """The phases of the best plan, the first in lexicographic order among those that tie."""
        count = len(self.gains)
        low, high = list(low or [1] * count), list(high or [self.later] * count)
        self.nodes = 0
        phases = self._search(low, high)
        enough = self.value(phases) - TIE
        for f in range(count):
            while low[f] < phases[f]:
                earlier = high[:f] + [phases[f] - 1] + high[f + 1:]
                found = self._search(low, earlier, enough)
                if found is None:
                    break
                phases = found
            low[f] = high[f] = phases[f]
        return phases


def by_listing(problem, low=None, high=None):
    """The same by looking at every plan; for small cases."""
    count = len(problem.gains)
    spans = [range(a, b + 1) for a, b in zip(low or [1] * count, high or [problem.later] * count)]
    plans = [phases for phases in itertools.product(*spans) if problem.is_feasible(phases)]
    best = max(map(problem.value, plans))
    return list(next(phases for phases in plans if problem.value(phases) >= best - TIE))
