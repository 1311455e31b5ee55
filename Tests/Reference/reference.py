"""Prints the JSON document of `compare --format json`, computed without the tool.

    python3 reference.py PROJECT_DIR [--scenario ID]

An oracle: exact fractions from the decimals as typed, one conversion to double at the very end.
`tool` and `verdict` stay null and reasons have no `text`; compare.py ignores all three.
"""

import argparse
import json
import sys

import priorities as goal_priorities
from evaluation import Model, assess, order, overall
from project import read


def document(project, scenario=None):
    model = Model(project)
    from_strategy, consistency = goal_priorities.of_strategy(project)
    in_force = from_strategy
    if scenario is not None:
        # The scenario's priorities were typed as points: no comparisons stand behind them.
        in_force, consistency = goal_priorities.of_scenario(project, scenario), None
    vendors = [assess(model, v) for v in sorted(project.vendors)]
    omega, _ = model.effective_weights(in_force)
    return {
        "schema": 1,
        "tool": None,
        "strategy": project.strategy["strategy"],
        "as_of": project.strategy["as_of"],
        "scenario": scenario,
        "weights": {
            "goals": _floats(in_force),
            "criteria": _floats(omega),
            "typed": _floats(model.w),
            "pairwise_consistency": _consistency(consistency),
        },
        "vendors": _vendors(model, vendors, in_force),
        "scenarios": {s: _scenario(project, vendors, s) for s in project.section("scenarios")},
        "verdict": None,
        "inputs": project.inputs,
    }


def _floats(fractions):
    return {key: float(value) for key, value in fractions.items()}


def _number(value):
    return None if value is None else float(value)


def _consistency(consistency):
    if consistency is None:
        return None
    return {
        "lambda_max": float(consistency["lambda_max"]),
        "ratio": _number(consistency["ratio"]),
        "worst": consistency["worst"],
    }


def _span(values, middle):
    low, point, high = (None, None, None) if values is None else map(float, values)
    return {"low": low, middle: point, "high": high}


def _vendors(model, vendors, in_force):
    totals = {v.id: overall(v, in_force) for v in vendors}
    points = {v: None if total is None else total[1] for v, total in totals.items()}
    by_id = {v.id: v for v in vendors}
    return [_vendor(model, by_id[v], in_force, totals[v], rank) for rank, v in order(vendors, points)]


def _vendor(model, vendor, in_force, total, rank):
    omega, _ = model.effective_weights(in_force, vendor.triples)
    weight = sum(omega.values())              # 1, or 0 for a vendor without any value
    known = sum(omega[c] for c, rating in vendor.ratings.items() if rating.is_known)
    proven = sum(omega[c] for c, rating in vendor.ratings.items() if rating.is_proven)
    return {
        "id": vendor.id,
        "name": vendor.name,
        "rank": rank,
        **_span(total, "value"),
        "status": vendor.status,
        "coverage": float(known / weight) if weight else 0.0,
        "proven": float(proven / weight) if weight else 0.0,
        "breadth": _breadth(model, vendor),
        "reasons": vendor.reasons,
        "goals": {g: _span(attained, "value") for g, attained in vendor.goals.items()},
        "criteria": {
            c: {"state": rating.state, **_span(vendor.triples.get(c), "point"), "weight": float(omega[c])}
            for c, rating in vendor.ratings.items()
        },
    }


def _breadth(model, vendor):
    features = [c for c, criterion in model.criteria.items() if "effort" in criterion]
    offered = [c for c in features if c in vendor.triples and vendor.triples[c][0] > 0]
    return {
        "offered": len(offered),
        "of": len(features),
        "groups": len({model.criteria[c]["group"] for c in offered}),
    }


def _scenario(project, vendors, scenario):
    """Status does not change with the scenario, so the knocked-out are absent from every ranking."""
    in_force = goal_priorities.of_scenario(project, scenario)
    standing = [v for v in vendors if v.status != "knocked-out"]
    totals = {v.id: overall(v, in_force) for v in standing}
    points = {v: None if total is None else total[1] for v, total in totals.items()}
    return {"ranking": [{"id": v, "rank": rank, "value": _number(points[v])} for rank, v in order(standing, points)]}


def main():
    parser = argparse.ArgumentParser(description="Reference result of compare --format json.")
    parser.add_argument("project", metavar="PROJECT_DIR")
    parser.add_argument("--scenario", metavar="ID")
    options = parser.parse_args()
    project = read(options.project)
    if options.scenario is not None and options.scenario not in project.section("scenarios"):
        sys.exit(f"no scenario '{options.scenario}'")
    print(json.dumps(document(project, options.scenario), indent=2, sort_keys=True, ensure_ascii=False))


if __name__ == "__main__":
    main()
