"""Contests small enough to work out by hand, and invented ones, for checks of the reference."""

import generate
from contest import Contest
from selfcheck import project

TWO_GOALS = """
strategy: Test
as_of: 2026-11-01
unknown: POLICY
goals: { g1: { name: One, priority: FIRST }, g2: { name: Two, priority: SECOND } }
groups: { a: { name: A, weight: 1 } }
criteria:
  c1: { group: a, scale: share, weight: 1, serves: { g1: 1 } }
  c2: { group: a, scale: share, weight: 1, serves: { g2: 1 } }
scales: { share: { unit: share, points: { 0: 0, 1: 1 } } }
scenarios: { all-on-one: { name: One, priorities: { g1: 1 } } }
"""
# Contests of three and more; whole goals do not apply to the leader, or to others; ties; priorities of 0.
SEEDS = (4, 6, 14, 22, 23, 37, 39, 61, 80, 104, 136, 146, 160, 182)


def two_goals(vendors, first=50, second=50, policy="worst"):
    """Vendor -> (value of c1, value of c2); None for unknown, a pair of numbers for a verified range."""
    def rating(u):
        if u is None:
            return "unknown"
        known = f"range: [{u[0]}, {u[1]}]" if isinstance(u, tuple) else f"level: {u}"
        return f"{{ {known}, confidence: verified }}"

    criteria = TWO_GOALS.replace("FIRST", str(first)).replace("SECOND", str(second)).replace("POLICY", policy)
    return Contest(project(criteria, {v: f"{{ c1: {rating(a)}, c2: {rating(b)} }}" for v, (a, b) in vendors.items()}))


def invented(seed):
    return Contest(generate._project(generate.files(seed, 6, 8, 4)))
