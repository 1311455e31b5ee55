"""Holds the sensitivity reference against closed forms, published tables and brute force.

`python3 sensitivity_selfcheck.py` prints how many checks held.
"""

import copy
import random
import sys
from fractions import Fraction
from math import sqrt

import numpy

import optimality
import questions
import sensitivity_reference
import tipping_points
import weight_stability
from comparison_check import check_comparison      # run with the checks of this file
from contest import Contest
from cross_methods import Table, compromise, kendall_tau_b, promethee, reversed_by_dropping, topsis, vikor
from evaluation import overall
from partial import TOLERANCE
from priorities import rank_order_centroid
from sampling import Sampler, central, first_places, pairwise_shares, rank_shares
from selfcheck import near, project
from sensitivity_shape import wilson
from small_contests import SEEDS, TWO_GOALS, invented, two_goals
from verdict_rules import verdict


def check_two_criteria_geometry():
    """A = t, B = 1 − t, C = 0.6 (or 0.4) for t uniform on 0…1."""
    contest = two_goals({"a": (1, 0), "b": (0, 1), "c": (0.6, 0.6)})
    sampler = Sampler(contest, 0.25, 1)
    count = 100_000
    p, w = sampler.priorities("any", count), sampler.weights(count)
    values = sampler.values(p, w, sampler.partial_values(sampler.uniforms(count)))
    place = {v: i for i, v in enumerate(contest.order)}
    shares, wins, centres = rank_shares(values), pairwise_shares(values), central(p, first_places(values))
    for v, expected in {"a": (0.4, 0.1, 0.5), "b": (0.4, 0.1, 0.5), "c": (0.2, 0.8, 0)}.items():
        for r in range(3):
            near(shares[place[v], r], expected[r], 0.008)
    for v, expected in {"a": (0.8, 0.2), "b": (0.2, 0.8), "c": (0.5, 0.5)}.items():
        for k, g in enumerate(sampler.goals):
            near(centres[place[v]][0][k], expected[("g1", "g2").index(g)], 0.005)
    for (v, other), expected in {("a", "b"): 0.5, ("a", "c"): 0.4, ("c", "a"): 0.6, ("c", "b"): 0.6}.items():
        near(wins[place[v], place[other]], expected, 0.008)
    assert optimality.potentially_optimal(contest) == {"a": True, "b": True, "c": True}
    assert weight_stability.of_goals(contest)["g1"].row() == {
        "weight": 0.5, "low": 0.4, "high": 0.6, "below": "b", "above": "a"}
    lower = two_goals({"a": (1, 0), "b": (0, 1), "c": (0.4, 0.4)})
    assert optimality.potentially_optimal(lower)["c"] is False and optimality.dominance(lower) == []
    # a leads by id, b is level: below ½ it is ahead. Above nobody passes a, before 1 or at it.
    assert weight_stability.of_criteria(lower)["c1"].row() == {
        "weight": 0.5, "low": 0.5, "high": 1, "below": "b", "above": None}


def check_priorities_at_the_ends():
    contest = two_goals({"a": (0.9, 0.2), "b": (0.8, 0.6)}, 1, 0)
    rows = {g: each.row() for g, each in weight_stability.of_goals(contest).items()}
    # 0.9 t + 0.2 (1 − t) = 0.8 t + 0.6 (1 − t) at t = 0.8, whichever of the two moves.
    for g, weight, low, high in (("g1", 1, 0.8, 1), ("g2", 0, 0, 0.2)):
        assert (rows[g]["weight"], rows[g]["low"], rows[g]["high"]) == (weight, low, high), rows[g]
    assert [rows[g][end] for g in ("g1", "g2") for end in ("below", "above")] == ["b", None, None, "b"]
    change = tipping_points.priority_changes(contest, "b")[0]
    assert (change.goal, change.start, change.end) == ("g1", 1, Fraction(4, 5))
    # Alike on the first goal: level at t = 1, which is no passing but is enough to draw level.
    touching = two_goals({"a": (0.9, 0.5), "b": (0.9, 0.4)})
    assert weight_stability.of_goals(touching)["g1"].row()["above"] is None
    assert {(k.goal, k.end) for k in tipping_points.priority_changes(touching, "b")} == {("g1", 1), ("g2", 0)}
    assert optimality.dominance(touching) == [("a", "b", "criteria"), ("a", "b", "goals")]
    assert weight_stability.of_goals(two_goals({"a": (1, 1)}))["g1"].row() == {
        "weight": 0.5, "low": 0, "high": 1, "below": None, "above": None}
    alike = two_goals({"a": (1, 0.5), "b": (1, 0.5)})
    assert all(row.row()["low"] == 0 and row.row()["high"] == 1 for row in weight_stability.of_criteria(alike).values())


def check_stability_by_recomputing():
    """Just inside its interval the leader is first, just outside the named rival is ahead."""
    step = Fraction(1, 10**6)
    for seed in SEEDS:
        contest = invented(seed)
        for g, interval in weight_stability.of_goals(contest).items():
            hold(contest, interval, lambda v, t, g=g: with_priority(contest, v, g, t), step)
        for c, interval in weight_stability.of_criteria(contest).items():
            if interval.weight < 1:
                hold(contest, interval, lambda v, t, c=c: with_weight(contest, v, c, t), step)


def hold(contest, interval, value, step):
    for direction in (-1, 1):
        end, rivals = interval.end(direction)
        for inside in (end - direction * step, (end + interval.weight) / 2):
            if (inside - interval.weight) * direction >= 0:
                lead = value(contest.leader, inside) - max((value(v, inside) for v in contest.rivals), default=0)
                assert lead >= -TOLERANCE, (interval, inside, lead)
        outside = end + direction * step
        for rival in rivals:
            assert 0 <= outside <= 1 and value(rival, outside) > value(contest.leader, outside), (interval, rival)


def with_priority(contest, vendor, goal, t):
    stated = contest.priorities[goal]
    others = {g: p / (1 - stated) if stated < 1 else Fraction(1, len(contest.priorities) - 1)
              for g, p in contest.priorities.items() if g != goal}
    return overall(contest.vendors[vendor], {goal: t} | {g: (1 - t) * p for g, p in others.items()})[1]


def with_weight(contest, vendor, criterion, t):
    """By scaling the odds of the vendor's own weights, one by one."""
    own, weight = dict(contest.own[vendor]), contest.omega[criterion]
    if weight:
        own[criterion] *= t * (1 - weight) / (weight * (1 - t))
    elif contest.point(vendor, criterion) is not None:
        own[criterion] = t / (1 - t)
    points = {c: contest.point(vendor, c) for c, share in own.items() if share}
    return sum(own[c] * u for c, u in points.items()) / sum(own[c] for c in points)


def check_tipping_points_by_recomputing():
    for seed in SEEDS:
        contest = invented(seed)
        for rival in contest.rivals:
            for change in tipping_points.rating_changes(contest, rival):
                changed = copy.deepcopy(contest.vendors[change.vendor])
                low, _, high = changed.triples[change.criterion]
                changed.triples[change.criterion] = low, change.value, high
                own = contest.own[change.vendor]
                value = sum(own[c] * triple[1] for c, triple in changed.triples.items())
                other = contest.values[rival if change.vendor == contest.leader else contest.leader]
                ahead = other - value if change.vendor == contest.leader else value - other
                assert ahead >= -TOLERANCE
                near(float(change.cost), abs(float(value - contest.values[change.vendor])))
            for change in tipping_points.priority_changes(contest, rival):
                lead = (with_priority(contest, v, change.goal, change.end) for v in (contest.leader, rival))
                near(*map(float, lead), 1e-15)
        for row in questions.needed_answers(contest):
            if row["mean_needed"] is not None:
                vendor = contest.vendors[row["rival"]]
                points = {
                    c: row["mean_needed"] if contest.state(row["rival"], c) == "unknown" else point
                    for c, (_, point, _) in vendor.triples.items()}
                answered = sum(contest.own[row["rival"]][c] * u for c, u in points.items())
                assert answered == contest.values[contest.leader]
        differences = questions.differentiators(contest)
        if contest.rivals:
            assert sum(differences.values()) == contest.gap(contest.rivals[0])


def check_smallest_rating():
    # Gap 0.1; halves: raising b by 0.2 on one criterion or lowering a by 0.2 closes it. The rival's comes first.
    contest = two_goals({"a": (0.8, 0.6), "b": (0.7, 0.5)})
    found = [(k.vendor, k.criterion, k.value) for k in tipping_points.rating_changes(contest, "b")]
    assert found == [("b", "c1", Fraction(9, 10)), ("b", "c2", Fraction(7, 10)),
                     ("a", "c1", Fraction(6, 10)), ("a", "c2", Fraction(4, 10))]
    assert tipping_points.rating_changes(two_goals({"a": (1, 0), "b": (0, 1)}), "b") == []       # level already
    far = two_goals({"a": (1, 1), "b": (0, 0)})
    assert tipping_points.rows(far) == [{"rival": "b", "rating": None, "priority": None}]
    asked = two_goals({"a": (0.8, 0.5), "b": (0.5, None)})
    row = questions.needed_answers(asked)[0]
    assert (row["gap"], row["unknown_weight"], row["mean_needed"]) == (Fraction(2, 5), Fraction(1, 2), Fraction(4, 5))
    assert questions.needed_answers(two_goals({"a": (1, 1), "b": (0.5, None)}))[0]["mean_needed"] is None


def check_matrix_games():
    assert optimality.best_margin([[0, -1, 1], [1, 0, -1], [-1, 1, 0]]) == 0
    # No saddle: (ad − bc) / (a + d − b − c).
    assert optimality.best_margin([[3, -2], [-1, 4]]) == Fraction(3 * 4 - 2, 3 + 4 + 2 + 1)
    rng = random.Random(1)
    for _ in range(60):
        columns = rng.randint(1, 5)
        leads = [[Fraction(rng.randint(-9, 9), 10) for _ in range(columns)] for _ in range(2)]
        # Two rows: the best mixture is pure or makes two columns alike.
        shares = {Fraction(0), Fraction(1)}
        for i in range(columns):
            for j in range(i):
                slope = leads[0][i] - leads[1][i] - leads[0][j] + leads[1][j]
                if slope:
                    shares.add((leads[1][j] - leads[1][i]) / slope)
        best = max(min(t * a + (1 - t) * b for a, b in zip(*leads)) for t in shares if 0 <= t <= 1)
        assert optimality.best_margin(leads) == best


def check_optimality_by_sampling():
    """Who is first in some draw could be first; who is dominated by goals, clearly, could not."""
    for seed in SEEDS:
        contest = invented(seed)
        found, sampler = optimality.potentially_optimal(contest), Sampler(contest, 0, seed)
        points = [numpy.broadcast_to(cells.point, (2000, len(cells.point))) for cells in sampler.cells]
        values = sampler.values(sampler.priorities("any", 2000), sampler.w[None, :], points)
        for v, share in zip(contest.order, first_places(values).sum(axis=0)):
            assert share == 0 or found[v] is not False, (seed, v)


def columns(matrix):
    return [list(map(Fraction, column)) for column in zip(*matrix)]


def check_published_tables():
    # Opricovic & Tzeng (2004), the mountain climber; scales chosen so that the norms stay as published.
    risk, altitude = (1, 2, 5), (3000, 3750, 4500)
    climber = Table(["A1", "A2", "A3"], [Fraction(1, 2)] * 2,
                    [[1 - Fraction(3 * x, 16) for x in risk], [Fraction(x, 10_000) for x in altitude]])
    together(topsis(climber), (0.762141, 0.722178, 0.237859), 1e-6)
    together(vikor(climber), (1, 0, 1), 1e-12)
    assert compromise(climber) == ["A2"]
    # Tzeng & Huang (2011).
    four = Table(["A1", "A2", "A3", "A4"], [Fraction(x, 10) for x in (3, 4, 3)],
                 columns([(5, 8, 4), (7, 6, 8), (8, 8, 6), (7, 4, 6)]))
    together(topsis(four), (0.5037, 0.6581, 0.7482, 0.334), 5e-5)
    together(vikor(four), (0.75, 0.25, 0, 1), 1e-12)
    assert compromise(four) == ["A3", "A2"]
    # Papathanasiou & Ploskas (2018), with the usual preference function and v = ½.
    sites = Table([f"S{i}" for i in range(1, 7)], [Fraction(x, 10) for x in (4, 3, 1, 2)],
                  columns([(8, 7, 2, 1), (5, 3, 7, 5), (7, 5, 6, 4), (9, 9, 7, 3), (11, 10, 3, 7), (6, 9, 5, 4)]))
    together(promethee(sites), (-0.28, -0.5, -0.24, 0.32, 0.84, -0.14), 1e-12)
    together(vikor(sites), (0.586945, 1, 0.671001, 0.250462, 0, 0.713448), 1e-6)
    together(topsis(sites), (0.387215, 0.32717, 0.39067, 0.61466, 0.868495, 0.492848), 1e-6)
    # Everybody alike, and nobody else.
    alike = Table(["a", "b"], [Fraction(1)], [[Fraction(1, 3)] * 2])
    assert (topsis(alike), vikor(alike), promethee(alike)) == ({"a": 0.5, "b": 0.5}, {"a": 0, "b": 0}, {"a": 0, "b": 0})
    lone = Table(["a"], [Fraction(1)], [[Fraction(1, 3)]])
    assert (topsis(lone), vikor(lone), promethee(lone), compromise(lone)) == ({"a": 0.5}, {"a": 0}, {"a": 0}, ["a"])


def together(values, expected, tolerance):
    for v, published in zip(sorted(values), expected):
        near(values[v], published, tolerance)


def check_rank_correlation():
    x, y = ({str(i): value for i, value in enumerate(values)} for values in ((12, 2, 1, 12, 2), (1, 4, 7, 1, 0)))
    near(kendall_tau_b(x, y), -0.4714045207910316)
    assert kendall_tau_b(x, dict.fromkeys(x, 3)) is None and kendall_tau_b({"0": 1}, {"0": 2}) is None
    # a beats b and c by 0.6 − 0.4 each, b beats c on both: net flows 0.2, 0.4, −0.6. Without c, a is ahead of b.
    data = Table(list("abc"), [Fraction(3, 5), Fraction(2, 5)], columns([(3, 1), (2, 3), (1, 2)]))
    together(promethee(data), (0.2, 0.4, -0.6), 1e-12)
    assert reversed_by_dropping(promethee, data) == {"c"}


def check_value_of_information():
    # b is ⅓ on average and a is certain of ⅓ (of 1/2 of the weight): (1 − ⅓)³/3 of that half.
    third = "0.33333333333333333333"
    for policy, mean in (("worst", 1 / 3), ("neutral", 1 / 2), ("best", 2 / 3)):
        rng = numpy.random.default_rng(3)
        draws = rng.random((2, 2_000_000))
        x = {"worst": draws.min(axis=0), "neutral": draws[0], "best": draws.max(axis=0)}[policy]
        for other in (0.05, third, "0.5", 0.6, 0.9):
            contest = two_goals({"a": (other, 0.5), "b": (None, 0.5)}, 60, 40, policy)
            found = questions.value_of_information(contest).get(("b", "c1"), 0)
            before = max(mean, float(other))
            expected = 0.6 * (numpy.maximum(x, float(other)).mean() - before)
            near(float(found), expected, 0.6 * 5 * x.std() / sqrt(len(x)))
    exact = questions.value_of_information(two_goals({"a": (third, 0), "b": (None, 0)}))["b", "c1"]
    near(float(exact), (2 / 3) ** 3 / 3 / 2)
    # A range of 0…1 against a certain ½: h = ½ and no gap, h/4; alone, nobody else could win.
    certain_half = two_goals({"a": (0.5, 0), "b": ((0, 1), 0)})
    assert questions.value_of_information(certain_half) == {("b", "c1"): Fraction(1, 16)}
    assert questions.value_of_information(two_goals({"b": (None, 0)})) == {}
    found = sensitivity_reference.drawn(certain_half, 200_000, 1, "around", 0)
    near(found["evpi"], 1 / 16, 0.002)
    near(found["confidence_factor"]["b"], 0.5, 0.006)


def check_draws():
    contest = two_goals({"a": (1, 1), "b": (1, 1)}, 50, 30)
    sampler = Sampler(contest, 0.25, 5)
    sampler.p = numpy.array([0.4, 0.1, 0.1, 0.4, 0.0])
    drawn = sampler.priorities("order", 60_000)
    centroid = rank_order_centroid([["0", "3"], ["1", "2"]])
    for i, mean in enumerate(drawn.mean(axis=0)):
        near(mean, float(centroid.get(str(i), 0)), 0.003)
    assert (drawn[:, [0, 3]].min(axis=1) >= drawn[:, [1, 2]].max(axis=1)).all()
    near((drawn[:, 0] > drawn[:, 3]).mean(), 0.5, 0.01)             # ties are free
    near(sampler.priorities("any", 60_000)[:, 1].var(), 3 / 80, 0.001)          # Dirichlet(1, 1, 1, 1)
    shaken = sampler.priorities("around", 1000)
    assert (shaken[:, 4] == 0).all() and abs(shaken.sum(axis=1) - 1).max() < 1e-12
    # Alike and certain: every place is split, and so is every comparison.
    values = numpy.array([[0.5, 0.5 + 4e-10, 0.2]] * 3)
    assert rank_shares(values).tolist() == [[0.5, 0.5, 0], [0.5, 0.5, 0], [0, 0, 1]]
    assert pairwise_shares(values)[0].tolist() == [0.5, 0.5, 1] and first_places(values)[0].tolist() == [0.5, 0.5, 0]
    # Newcombe (1998): 81 of 263.
    for bound, published in zip(wilson(81 / 263, 263), (0.2553, 0.3662)):
        near(bound, published, 5e-5)


def check_verdict():
    def of(vendors, **settings):
        contest = two_goals(vendors, **settings)
        return verdict(contest, sensitivity_reference.document(contest, samples=4000))

    assert of({"a": (1, 1), "b": (0.2, 0.2)}) == ("robust", [])
    assert of({"a": (1, 0.51), "b": (1, 0.5)}) == ("undecided", ["lead"])
    assert of({"a": (0.9, 0.8), "b": (1, 0)}) == ("fragile", ["scenario all-on-one"])
    assert of({"a": (0.8, 0.8), "b": (None, None)}) == ("robust", [])
    assert of({"a": (0.45, 0.45), "b": (None, None)}) == ("fragile", ["first", "even"])
    assert of({"a": (None, None)}) == ("fragile", ["proven"])
    empty = Contest(project(TWO_GOALS.replace("POLICY", "worst").replace("FIRST", "1").replace("SECOND", "1"), {}))
    assert verdict(empty, None)[0] == "no-qualified-vendor"


def main():
    checks = [check for name, check in sorted(globals().items()) if name.startswith("check_")]
    for check in checks:
        check()
    print(f"{len(checks)} checks hold")


if __name__ == "__main__":
    sys.exit(main())
