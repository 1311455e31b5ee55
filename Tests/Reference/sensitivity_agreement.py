"""Holds `sensitivity --format json` against the independent reference on the shipped evaluation and on random ones.

Usage: python3 sensitivity_agreement.py BINARY [FIRST_SEED]

What is computed has to agree exactly, what is drawn within 5 standard errors of both sides' draws.
The bytes must not depend on the number of threads. Ends with the line `sensitivity agreement:
N passed, N failed`, and exit code 1 where anything differs.
"""

import os

# One process for each core is enough; numpy would start as many threads again in each.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import json
import multiprocessing
import pathlib
import re
import subprocess
import sys
import tempfile
import traceback

from compare import _reject, _unique
from contest import Contest
from exact_differences import exact_differences
from generate import write
from project import read
from sampled_differences import differences as sampled_differences
from sensitivity_projects import choose
from sensitivity_shape import shape_differences, sum_differences
from verdict_rules import verdict_differences

PROJECT = pathlib.Path(__file__).parent.parent.parent
DEFAULTS = {"samples": 20000, "weights": "around", "spread": 25}
# By turns, so that each way to draw meets each kind of project.
OPTIONS = (
    {}, {"weights": "order", "seed": 7}, {"weights": "any", "samples": 5000, "seed": 18446744073709551615},
    {"spread": 100, "samples": 1000, "seed": 2}, {"spread": 0, "samples": 4000}, {"spread": 12.5, "weights": "order"},
    {"seed": 0, "weights": "any"})
OWN_DRAWS = 40_000
THREADS = (1, 2, 8)
# Of what differs in one section of the document; the rest of it mostly says the same again.
SHOWN = 4


class Failure(Exception):
    """The tool did not print a document."""


def run(binary, command, project, scenario, options):
    arguments = [binary, command, "--format", "json", "--quiet", "--project", project]
    arguments += ["--scenario", scenario] if scenario else []
    for key, value in options.items():
        arguments += [f"--{key}", value]
    done = subprocess.run([str(part) for part in arguments], capture_output=True, check=False)
    if done.returncode != 0:
        raise Failure(f"{command} {options}: exit code {done.returncode}: {done.stderr.decode()[:400]}")
    return done.stdout


def parsed(data):
    try:
        return json.loads(data, parse_constant=_reject, object_pairs_hook=_unique)
    except ValueError as error:
        raise Failure(f"no JSON document: {error}: {data[:200]!r}") from None


def check(binary, project, scenario, options):
    """The differences between the tool and the reference; empty where there are none."""
    outputs = [run(binary, "sensitivity", project, scenario, options | {"threads": n}) for n in THREADS]
    reported, contest = parsed(outputs[0]), Contest(read(project), scenario)
    found = shape_differences(contest, reported)
    if found:
        return found
    found = [f"other bytes with --threads {n}" for n, output in zip(THREADS, outputs) if output != outputs[0]]
    if run(binary, "sensitivity", project, scenario, options | {"threads": 1}) != outputs[0]:
        found.append("other bytes for the same seed")
    expected = DEFAULTS | options
    found += sum_differences(contest, reported, expected | {"spread": expected["spread"] / 100})
    found += exact_differences(contest, reported)
    found += sampled_differences(contest, reported, OWN_DRAWS, seed=20261101)
    around = reported
    if reported["weights"] != "around":       # the verdict comes from these draws whatever was asked for
        around = parsed(run(binary, "sensitivity", project, scenario, options | {"weights": "around"}))
        if around["verdict"] != reported["verdict"]:
            found.append(f"$.verdict: {reported['verdict']}, with --weights around {around['verdict']}")
    found += verdict_differences(contest, reported, around)
    if expected["spread"] == DEFAULTS["spread"]:
        shared = {key: value for key, value in options.items() if key in ("samples", "seed")}
        compared = parsed(run(binary, "compare", project, scenario, shared))["verdict"]
        if compared != reported["verdict"]:
            found.append(f"$.verdict: {reported['verdict']}, compare says {compared}")
    return found


def outcome(case):
    name, *arguments = case
    try:
        return name, check(*arguments)
    except Failure as failure:
        return name, [str(failure)]
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        # A value of a kind that the contract does not name; the last lines say where.
        return name, ["not as the contract says: " + " ".join(traceback.format_exc().splitlines()[-4:])]


def cases(binary, folder, first_seed):
    projects = [("the shipped evaluation", PROJECT)]
    for seed, texts in choose(first_seed):
        write(folder / str(seed), texts)
        projects.append((f"seed {seed}", folder / str(seed)))
    for i, (name, project) in enumerate(projects):
        yield name, binary, project, None, OPTIONS[i % len(OPTIONS)]
        scenarios = sorted(read(project).section("scenarios"))
        if scenarios and (i % 3 == 0 or project == PROJECT):
            scenario = scenarios[i % len(scenarios)]
            yield f"{name}, scenario {scenario}", binary, project, scenario, OPTIONS[(i + 1) % len(OPTIONS)]


def summary(found):
    """The first differences of each section, and how many more there are."""
    sections = {}
    for line in found:
        sections.setdefault(re.match(r"\$\.\w+|", line)[0], []).append(line)
    for section, lines in sections.items():
        yield from lines[:SHOWN]
        if len(lines) > SHOWN:
            yield f"and {len(lines) - SHOWN} more in {section or 'all'}"


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    first_seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    passed = failed = 0
    with tempfile.TemporaryDirectory() as temporary, multiprocessing.Pool(min(2, os.cpu_count() or 1)) as pool:
        for name, found in pool.imap(outcome, cases(binary, pathlib.Path(temporary), first_seed)):
            if found:
                failed += 1
                print(f"{name} differs from the reference:")
                print("".join(f"  {line}\n" for line in summary(found)), end="")
            else:
                passed += 1
    print(f"sensitivity agreement: {passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
