"""Holds `readiness`, `adopters`, `plan` and `track` against the independent reference.

Usage: python3 adoption_agreement.py BINARY [SEEDS]

Random projects and tables, and the shipped evaluation; every key of `--format json`, the files of
`--list` and `--write`, and that broken tables are refused without a word about who stands in them.
Ends with the line `adoption agreement: N passed, N failed`, and exit code 1 where anything differs.
"""

import csv
import io
import json
import multiprocessing
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import traceback

import yaml

from adoption import adopters, plan, readiness, track
from adoption.faults import STRANGER, faults
from adoption.invent import case
from adoption.invent_tables import activity, measurements, survey
from adoption.programme import Programme
from compare import Comparison, _reject, tolerance_for
from contest import Contest
from project import read

PROJECT = pathlib.Path(__file__).parent.parent.parent
SHOWN = 6
INPUT_ERROR, FILE_ERROR = 1, 74


class Failure(Exception):
    """The tool did not do what the contract says, so there is nothing to compare."""


class Tool:
    def __init__(self, binary, project):
        self.binary, self.project = binary, project

    def run(self, command, *arguments):
        line = [self.binary, command, *arguments, "--project", self.project, "--format", "json", "--quiet"]
        return subprocess.run([str(part) for part in line], capture_output=True, check=False)

    def document(self, command, *arguments):
        done = self.run(command, *arguments)
        if done.returncode != 0:
            raise Failure(f"exit code {done.returncode}: {done.stderr.decode()[:400]}")
        try:
            return json.loads(done.stdout, parse_constant=_reject, object_pairs_hook=_sorted), done.stdout.decode()
        except ValueError as error:
            raise Failure(f"no JSON document: {error}: {done.stdout[:200]!r}") from None


def _sorted(pairs):
    keys = [key for key, _ in pairs]
    if keys != sorted(set(keys), key=str.encode):
        raise ValueError(f"keys not sorted, or one twice: {keys}")
    return dict(pairs)


def settled(value):
    """Without what the contract leaves open: the order of `missing`, parts of 0, the direction of no signal."""
    if isinstance(value, list):
        return [settled(each) for each in value]
    if not isinstance(value, dict):
        return value
    result = {key: settled(each) for key, each in value.items()}
    if isinstance(result.get("missing"), list):
        result["missing"] = sorted(result["missing"])
    if {"gain", "goals"} <= set(result) and isinstance(result["goals"], dict):
        result["goals"] = {g: part for g, part in result["goals"].items() if part}
    if result.get("signal") == "none":
        result.pop("direction", None)
    return result


class Check:
    """The runs of one project. Each gives a name and its differences."""

    def __init__(self, binary, root, name):
        self.root, self.name, self.project = root, name, read(root)
        self.tool, self.tolerance = Tool(binary, root), tolerance_for(self.project)
        self.programme = Programme(self.project, root)
        self.results = []

    def differences(self, found, expected):
        comparison = Comparison(self.tolerance)
        comparison.value("$", settled(found), settled(expected))
        return comparison.differences

    def compare(self, what, expected, *arguments, silent=()):
        """Runs the tool; `expected` is computed only then, so that its own failure is a result too."""
        def check():
            found, text = self.tool.document(*arguments)
            shown = [f"the output shows the pseudonym {name!r}" for name in silent if name in text][:1]
            return self.differences(found, expected()) + shown
        self.hold(what, check)

    def hold(self, what, check):
        try:
            found = check()
        except Failure as failure:
            found = [str(failure)]
        except (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError):
            found = ["not as the contract says: " + " ".join(traceback.format_exc().splitlines()[-4:])]
        self.results.append((f"{self.name}: {what}", found))

    def readiness(self, path, names=()):
        data = path.read_bytes()
        self.compare("readiness", lambda: readiness.document(self.programme, data), "readiness", path, silent=names)
        if readiness.Survey(self.programme, data).groups:
            self.hold("readiness --write", lambda: self._written(path, data))

    def _written(self, path, data):
        target = self.root / "written.yaml"
        self.tool.document("readiness", path, "--write", target)
        found = yaml.safe_load(target.read_text(encoding="utf-8"))
        expected = {"learners": {"readiness": readiness.written(self.programme, data)}}
        return self.differences(found, expected) + self._refused("readiness", path, "--write", target)

    def _refused(self, *arguments):
        """Nothing is written over a file."""
        code = self.tool.run(*arguments).returncode
        return [] if code == FILE_ERROR else [f"exit code {code} over a file that is there, not {FILE_ERROR}"]

    def adopters(self, path, edges=None, names=()):
        data = [each.read_bytes() for each in (path, edges) if each]
        options = ["--edges", edges] if edges else []
        target = self.root / f"cohort{'-replies' if edges else ''}.csv"
        what = "adopters --edges" if edges else "adopters"
        self.compare(what, lambda: adopters.document(self.programme, *data), "adopters", path, *options,
                     "--list", target, silent=names)
        self.hold(f"{what} --list", lambda: self._list(target, data) + self._refused(
            "adopters", path, *options, "--list", target))

    def _list(self, target, data):
        found = adopters.Adopters(self.programme, *data)
        expected = [["learner", "segment", "role", "score", *found.weights]]
        expected += [
            [learner, segment, role, float(score), *map(float, ranks)]
            for learner, segment, role, score, ranks in found.cohort()]
        rows = list(csv.reader(io.StringIO(target.read_bytes().decode("utf-8-sig"), newline=""), strict=True))
        return self.differences(rows[:1] + [row[:3] + [float(x) for x in row[3:]] for row in rows[1:]], expected)

    def plan(self, other):
        self.compare("plan", lambda: plan.document(self.programme), "plan")
        self.compare(f"plan {other}", lambda: plan.document(self.programme, other), "plan", other)
        self.compare("plan --compare", lambda: plan.comparison(self.programme), "plan", "--compare")

    def track(self, path, other=None):
        data = path.read_bytes()
        self.compare("track", lambda: track.document(self.programme, data), "track", path)
        if other:
            self.compare(f"track --vendor {other}", lambda: track.document(self.programme, data, other),
                         "track", path, "--vendor", other)

    def faults(self, rng, names):
        for what, command, broken in faults(rng, self.root):
            path = self.root / "broken.csv"
            path.write_bytes(broken)
            self.hold(f"a table with {what}", lambda: self._broken(command, path, [*names, STRANGER]))

    def _broken(self, command, path, names):
        arguments = [self.root / "activity.csv", "--edges", path] if command == "adopters --edges" else [path]
        done = self.tool.run(command.split()[0], *arguments)
        said = (done.stdout + done.stderr).decode()
        found = [] if done.returncode == INPUT_ERROR else [f"exit code {done.returncode}, not {INPUT_ERROR}"]
        found += [f"standard output is not empty: {done.stdout[:100]!r}"] if done.stdout else []
        found += [] if path.name in said else [f"does not name the file: {said[:300]}"]
        return found + [f"the message shows the pseudonym {name!r}" for name in names if name in said][:1]


def random_project(binary, folder, seed):
    made = case(seed)
    root = folder / f"project-{seed}"
    for path, data in made.files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    check = Check(binary, root, f"seed {seed}")
    rng = random.Random(seed)
    other = rng.choice(sorted(check.project.vendors))
    check.readiness(root / "survey.csv", made.names)
    check.adopters(root / "activity.csv", root / "replies.csv" if made.has_replies else None, made.names)
    check.plan(other)
    check.track(root / "measured.csv", other)
    if seed % 8 == 0:
        check.faults(rng, made.names)
    return check.results


def shipped(binary, folder):
    """The shipped evaluation, with the shipped examples where there are any, and with invented tables."""
    check = Check(binary, PROJECT, "the shipped evaluation")
    check.root = folder / "shipped"
    check.root.mkdir()
    rng, leader = random.Random(1), Contest(check.project).leader
    check.plan(sorted(v for v in check.project.vendors if v != leader)[0])
    examples = PROJECT / "criteria" / "examples"
    for path in sorted(examples.glob("*.csv")) if examples.is_dir() else ():
        header = path.read_text(encoding="utf-8-sig").splitlines()[0]
        if "respondent" in header:
            check.readiness(path)
        elif "helpful" in header:
            replies = [each for each in examples.glob("*.csv") if "asker" in each.read_text(encoding="utf-8-sig")]
            check.adopters(path)
            if replies:
                check.adopters(path, replies[0])
        elif "kpi" in header:
            check.track(path)
    answers, names = survey(rng, check.programme)
    did, replies, learners = activity(rng, check.programme)
    for name, data in (("survey", answers), ("activity", did), ("replies", replies),
                       ("measured", measurements(rng, check.programme))):
        (folder / f"{name}.csv").write_bytes(data)
    check.root = folder
    check.readiness(folder / "survey.csv", names)
    check.adopters(folder / "activity.csv", folder / "replies.csv", learners)
    check.track(folder / "measured.csv")
    return check.results


def results(job):
    binary, folder, seed = job
    return shipped(binary, folder) if seed is None else random_project(binary, folder, seed)


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    seeds = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    passed = failed = 0
    with tempfile.TemporaryDirectory() as temporary, multiprocessing.Pool(min(2, os.cpu_count() or 1)) as pool:
        jobs = [(binary, pathlib.Path(temporary), seed) for seed in (None, *range(1, seeds + 1))]
        for found in pool.imap(results, jobs):
            for what, differences in found:
                if differences:
                    failed += 1
                    print(f"{what} differs from the reference:")
                    print("".join(f"  {line}\n" for line in differences[:SHOWN]), end="")
                    if len(differences) > SHOWN:
                        print(f"  and {len(differences) - SHOWN} more")
                else:
                    passed += 1
    print(f"adoption agreement: {passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
