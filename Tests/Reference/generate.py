"""Writes a random but valid project: criteria/, vendors/ and, by chance, vendors/panel/.

    python3 generate.py DIR --seed N [--vendors V] [--criteria C] [--goals G]

The same seed and sizes give the same files. DIR must be new or empty. What is written raises
warnings (numbers outside a scale, undated evidence) but no error.
"""

import argparse
import random
import sys
from pathlib import Path

import invent_strategy
import invent_vendors
import priorities as goal_priorities
from emit import document
from evaluation import Model, assess, order, overall
from project import from_files

# Above this, the search for a goal minimum at its very edge and for near ties costs more than it finds.
SMALL = 20_000


def main():
    parser = argparse.ArgumentParser(description="Writes a random valid project.")
    parser.add_argument("directory", metavar="DIR")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--vendors", type=int)
    parser.add_argument("--criteria", type=int)
    parser.add_argument("--goals", type=int)
    options = parser.parse_args()
    for size in (options.vendors, options.criteria, options.goals):
        if size is not None and size < 1:
            parser.error("at least one vendor, one criterion and one goal")
    root = Path(options.directory)
    if root.exists() and any(root.iterdir()):
        sys.exit(f"{root} is not empty")
    write(root, files(options.seed, options.vendors, options.criteria, options.goals))


def write(root, texts):
    for path, text in texts.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")


def files(seed, vendors=None, criteria=None, goals=None):
    """Relative path -> text. Projects on the edge of a rounding error are thrown away and drawn again."""
    for attempt in range(100):
        rng = random.Random(f"{seed}/{attempt}")
        vendor_count = vendors or rng.randint(1, 8)
        criteria_count = criteria or rng.randint(1, 25)
        goal_count = goals or rng.choice((1, 2, 3, 3, 4, 5, 6, 12))
        strategy, scale_of = invent_strategy.invent(rng, criteria_count, goal_count)
        ratings, panel = invent_vendors.invent(rng, strategy, scale_of, vendor_count)
        state = rng.getstate()
        texts = _texts(rng, strategy, ratings, panel)
        if vendor_count * criteria_count > SMALL:
            return texts
        if rng.random() < 0.5 and _put_minimum_on_the_edge(rng, strategy, _project(texts)):
            rng.setstate(state)   # written as before, with the minimum
            texts = _texts(rng, strategy, ratings, panel)
        if is_clear_cut(_project(texts)):
            return texts
    raise AssertionError("a hundred draws on the edge")


def _texts(rng, strategy, vendors, panel):
    texts = _criteria_files(rng, strategy)
    for vendor, content in vendors.items():
        texts[f"vendors/{vendor}.{_extension(rng)}"] = document(content, rng)
    for assessor, content in panel.items():
        texts[f"vendors/panel/{assessor}.{_extension(rng)}"] = document(content, rng)
    if rng.random() < 0.3:        # none of these is read
        texts["criteria/.draft.yaml"] = "strategy: [unfinished\n"
        texts["criteria/old/strategy.yaml"] = "strategy: Last year's\n"
        texts["vendors/archive/gone.yaml"] = "name: Gone\n"
        texts["vendors/.hidden.yml"] = "name: Hidden\n"
        texts["vendors/notes.txt"] = "name: Not a vendor\n"
    return texts


def _extension(rng):
    return rng.choice(("yaml", "yaml", "yml"))


def _criteria_files(rng, strategy):
    """Entries of the sections that may be spread go to any file; other keys to any one file."""
    names = ["strategy"] + rng.sample(("criteria", "scales", "extra-1", "z-last"), rng.randint(0, 3))
    contents = {name: {} for name in names}
    for key, value in strategy.items():
        if key in ("goals", "groups", "scales", "criteria", "scenarios"):
            for entry, body in value.items():
                contents[rng.choice(names)].setdefault(key, {})[entry] = body
        else:
            home = "strategy" if key in ("strategy", "as_of") else rng.choice(names)
            contents[home][key] = value
    return {
        f"criteria/{name}.{_extension(rng)}": document(content, rng)
        for name, content in contents.items() if content}


def _project(texts):
    """As the reference reads it: without the files nobody reads."""
    read = {
        path: text for path, text in texts.items()
        if path.rsplit("/", 1)[0] in ("criteria", "vendors", "vendors/panel")
        and path.endswith((".yaml", ".yml")) and not path.rsplit("/", 1)[1].startswith(".")}
    return from_files(read)


def _put_minimum_on_the_edge(rng, strategy, project):
    """A minimum that some vendor's low or high attains exactly, but for the decimals cut off."""
    model = Model(project)
    spans = [pair for v in sorted(project.vendors) for pair in assess(model, v).goals.items()]
    attained = [(g, span) for g, span in spans if span and span[2] > 0]
    if not attained:
        return False
    goal, (low, _, high) = rng.choice(attained)
    edge = rng.choice((low, high, high))
    strategy["goals"][goal]["minimum_percent"] = _decimal(edge * 100)
    return True


def _decimal(fraction):
    text = f"{float(fraction):.11f}"
    return text.rstrip("0").rstrip(".")


def is_clear_cut(project):
    """False where doubles and fractions may rightly disagree: what is close to a threshold must be at it."""
    model = Model(project)
    vendors = [assess(model, v) for v in sorted(project.vendors)]
    for vendor in vendors:
        for g, goal in model.goals.items():
            if "minimum_percent" in goal and vendor.goals[g]:
                minimum = goal_priorities.number(goal["minimum_percent"]) / 100
                if any(1e-12 < abs(value - minimum) < 1e-7 for value in vendor.goals[g]):
                    return False
    in_force, _ = goal_priorities.of_strategy(project)
    contexts = [in_force] + [goal_priorities.of_scenario(project, s) for s in project.section("scenarios")]
    return all(_ranks_are_clear(vendors, context) for context in contexts) and _worst_is_clear(project)


def _ranks_are_clear(vendors, context):
    totals = {v.id: overall(v, context) for v in vendors}
    points = sorted(total[1] for total in totals.values() if total)
    return not any(1e-11 < b - a < 1e-7 for a, b in zip(points, points[1:]))


def _worst_is_clear(project):
    block = project.section("priorities")
    if block.get("method") != "pairwise":
        return True
    found = goal_priorities.all_deviations(project)
    largest = max(found)
    return not any(1e-12 < largest - other < 1e-6 for other in found + [1])


if __name__ == "__main__":
    main()
