"""Prints the document of `sensitivity --format json`, worked out without the tool.

    python3 sensitivity_reference.py PROJECT_DIR [--scenario ID] [--samples N] [--seed S] [--weights M] [--spread P]

For reading beside the tool's. What is drawn comes from a generator of our own, so it agrees only
within chance; `because` names rules, not sentences; where not everything applies to everybody,
`potentially_optimal` may be null.
"""

import argparse
import json
import sys

import numpy

import cross_methods
import optimality
import questions
import tipping_points
import verdict_rules
import weight_stability
from contest import Contest
from evaluation import ranked
from project import read
from sampling import Sampler, central, first_places, pairwise_shares, rank_shares
from sensitivity_shape import wilson


def computed(contest):
    """Everything that nothing is drawn for."""
    eligible = {v: s for v, s in contest.values.items() if contest.vendors[v].status == "eligible"}
    differences = questions.differentiators(contest)
    information = questions.value_of_information(contest)
    return {
        "without_conditional": {
            "ranking": [{"id": v, "rank": rank, "value": float(eligible[v])} for rank, v in ranked(eligible)]},
        "stability": {
            "goals": {g: each.row() for g, each in weight_stability.of_goals(contest).items()},
            "criteria": {c: each.row() for c, each in weight_stability.of_criteria(contest).items()}},
        "smallest_change": tipping_points.rows(contest),
        "needed_answers": [
            {key: value if key == "rival" or value is None else float(value) for key, value in row.items()}
            for row in questions.needed_answers(contest)],
        "differentiators": [
            {"criterion": c, "difference": float(differences[c])}
            for c in sorted(differences, key=lambda c: (-abs(differences[c]), c))],
        "dominance": [
            {"dominates": a, "dominated": b, "on": on} for a, b, on in optimality.dominance(contest)],
        "potentially_optimal": optimality.potentially_optimal(contest),
        "value_of_information": [
            {"vendor": v, "criterion": c, "evppi": float(information[v, c])}
            for v, c in sorted(information, key=lambda key: (-information[key], key))],
        "methods": cross_methods.document(contest),
    }


def drawn(contest, samples, seed, weights, spread):
    """Everything that comes from draws; `spread` is a share."""
    vendors = contest.order
    if not vendors:
        return _nothing_drawn()
    sampler = Sampler(contest, spread, seed)
    uniforms, w = sampler.uniforms(samples), sampler.weights(samples)
    p = {model: sampler.priorities(model, samples) for model in ("around", "order", "any")}
    partial = {reading: sampler.partial_values(uniforms, reading) for reading in ("counted", "leaning", "even")}
    values = {model: sampler.values(p[model], w, partial["leaning"]) for model in p}
    by_reading = {reading: sampler.values(p["around"], w, partial[reading]) for reading in partial}
    main = values[weights]
    shares, wins = rank_shares(main), pairwise_shares(main)
    eligible = [v for v in vendors if contest.vendors[v].status == "eligible"]
    columns = [vendors.index(v) for v in eligible]
    centres = [found and found[0] for found in central(p[weights], first_places(main))]
    alone = [values_at(sampler, centre, partial["leaning"]) if centre is not None else None for centre in centres]
    stated = values_at(sampler, sampler.p, partial["leaning"])
    first_rank = {model: _first(vendors, found) for model, found in values.items()}
    return {
        "rank_acceptability": {v: list(map(float, row)) for v, row in zip(vendors, shares)},
        "first_rank": first_rank,
        "first_rank_interval": {v: list(wilson(float(row[0]), samples)) for v, row in zip(vendors, shares)},
        "first_rank_by_unknown": {reading: _first(vendors, found) for reading, found in by_reading.items()},
        "without_conditional": {"first_rank": _first(eligible, main[:, columns]) if eligible else {}},
        "pairwise": {
            v: {other: float(wins[i, j]) for j, other in enumerate(vendors) if i != j} for i, v in enumerate(vendors)},
        "central_priorities": {
            v: None if centre is None else dict(zip(sampler.goals, map(float, centre)))
            for v, centre in zip(vendors, centres)},
        "confidence_factor": {
            v: None if found is None else float(first_places(found)[:, i].mean())
            for i, (v, found) in enumerate(zip(vendors, alone))},
        "evpi": max(0.0, float(stated.max(axis=1).mean() - stated.mean(axis=0).max())),
        "leader_not_best": 1 - first_rank["around"][contest.leader],
    }


def values_at(sampler, p, partial):
    """Draws of the partial values alone, at these priorities and the weights as stated."""
    return sampler.values(p[numpy.newaxis, :], sampler.w[numpy.newaxis, :], partial)


def _first(vendors, values):
    return dict(zip(vendors, map(float, first_places(values).mean(axis=0))))


def _nothing_drawn():
    maps = "rank_acceptability first_rank_interval pairwise central_priorities confidence_factor".split()
    return {key: {} for key in maps} | {
        "first_rank": {model: {} for model in ("around", "order", "any")},
        "first_rank_by_unknown": {reading: {} for reading in ("counted", "leaning", "even")},
        "without_conditional": {"first_rank": {}}, "evpi": None, "leader_not_best": None}


def document(contest, samples=20_000, seed=1, weights="around", spread=0.25):
    result = {"schema": 1, "samples": samples, "seed": seed, "weights": weights, "spread": spread,
              "half_width": 1.96 * 0.5 / samples ** 0.5}
    exact, by_chance = computed(contest), drawn(contest, samples, seed, weights, spread)
    by_chance["without_conditional"] |= exact.pop("without_conditional")
    result |= exact | by_chance
    around = result if weights == "around" else drawn(contest, samples, seed, "around", spread)
    kind, because = verdict_rules.verdict(contest, around)
    return result | {"verdict": {"kind": kind, "leader": contest.leader, "because": because}}


def main():
    parser = argparse.ArgumentParser(description="Reference result of sensitivity --format json.")
    parser.add_argument("project", metavar="PROJECT_DIR")
    parser.add_argument("--scenario", metavar="ID")
    parser.add_argument("--samples", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--weights", choices=("around", "order", "any"), default="around")
    parser.add_argument("--spread", type=float, default=25)
    options = parser.parse_args()
    project = read(options.project)
    if options.scenario is not None and options.scenario not in project.section("scenarios"):
        sys.exit(f"no scenario '{options.scenario}'")
    found = document(
        Contest(project, options.scenario), options.samples, options.seed, options.weights, options.spread / 100)
    print(json.dumps(found, indent=2, sort_keys=True, ensure_ascii=False))


if __name__ == "__main__":
    main()
