"""Holds the tool against the independent reference on the shipped evaluation and on random ones.

Usage: python3 agreement.py BINARY [SEEDS]

Every number of `compare --format json` is compared, with the strategy's own priorities and with
those of each scenario. Ends with the line `agreement: N passed, N failed`, and exit code 1 where
anything differs.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
PROJECT = HERE.parent.parent


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)


def check(binary, project, scenario, folder):
    """The differences between the tool and the reference; empty where there are none."""
    choice = ["--scenario", scenario] if scenario else []
    ours = run(binary, "compare", "--project", project, "--format", "json", "--quiet", *choice)
    if ours.returncode != 0:
        return [], f"exit code {ours.returncode}: {ours.stderr[:400]}"
    path = folder / "ours.json"
    path.write_text(ours.stdout)
    verdict = run(sys.executable, HERE / "compare.py", project, path, *choice)
    scenarios = sorted(json.loads(ours.stdout)["scenarios"])
    return scenarios, "" if verdict.returncode == 0 else verdict.stdout[:600] + verdict.stderr[:400]


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    seeds = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    passed = failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        projects = [("the shipped evaluation", PROJECT)]
        for seed in range(1, seeds + 1):
            project = folder / f"project-{seed}"
            made = run(sys.executable, HERE / "generate.py", project, "--seed", seed)
            if made.returncode != 0:
                sys.exit(f"generate.py failed for seed {seed}: {made.stderr}")
            projects.append((f"seed {seed}", project))
        for name, project in projects:
            scenarios, difference = check(binary, project, None, folder)
            results = [(name, difference)]
            results += [(f"{name}, scenario {each}", check(binary, project, each, folder)[1]) for each in scenarios]
            for what, difference in results:
                if difference:
                    failed += 1
                    print(f"{what} differs from the reference:\n{difference}")
                else:
                    passed += 1
    print(f"agreement: {passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
