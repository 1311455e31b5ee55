"""How long the best rollout plan takes to find, beside a solver of integer programmes (COIN-OR CBC).

    python3 phasing.py PHASING_THROUGHPUT [--quick]

Both get the same random phasings, some features needing others and some one of several (instance.py). They run in
turns, so that a busy machine slows both; time is that of the whole process, start-up included. CBC runs as it comes,
on one core, and may stop within 1e-5 of the best V by its own defaults, where the tool goes on to 1e-9 and then finds
the first of the plans as good as each other. Every plan is checked and its V added up anew. Ends with 1 where a plan
of the tool breaks a rule or is worse than CBC's. Without `cbc` (Debian's package coinor-cbc) it goes on alone.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from benchmark import heading, interleaved                  # noqa: E402
from instance import Instance                               # noqa: E402

SIZES = ((10, 3), (20, 4), (40, 4), (60, 6))
# Plans whose V differ by no more are as good as each other.
TIE = 1e-9
CBC_SECONDS = 120


class Result:
    """What a solver made of one phasing."""

    def __init__(self, sample, plan, instance, proven, bound=None):
        self.seconds = sample.median
        self.value = instance.value(plan)
        self.proven, self.bound = proven, bound


def of_tool(sample, output, instance):
    _, _, bound, state, _, plan = output.read_text().split()
    return Result(sample, [int(phase) for phase in plan.split(",")], instance, state == "proven", float(bound))


def of_cbc(sample, solution, instance):
    """CBC writes its state, then a line for each variable that is not 0: y_f_q, f has come by phase q."""
    state, *lines = solution.read_text().splitlines()
    later = len(instance.capacities)
    plan = [later] * len(instance.names)
    for line in lines:
        _, name, value, *_ = line.replace("**", "").split()
        if float(value) > 0.5:
            _, feature, phase = name.split("_")
            plan[int(feature)] = min(plan[int(feature)], int(phase))
    return Result(sample, plan, instance, state.startswith("Optimal"))


def solve(instance, options, folder, cbc):
    """The results of the tool and, where there is one, of CBC."""
    problem, programme, said, solution = (folder / name for name in ("problem", "programme.lp", "said", "solution"))
    problem.write_text(instance.text())
    programme.write_text(instance.linear_programme())
    commands = [([options.binary, str(problem)], str(said))]
    if cbc:
        commands.append(
            ([cbc, str(programme), "-sec", str(CBC_SECONDS), "-solve", "-solution", str(solution)], os.devnull))
    samples = interleaved(commands, 1 if options.quick else 3)
    tool = of_tool(samples[0], said, instance)
    return tool, of_cbc(samples[1], solution, instance) if cbc else None


def faults(label, tool, cbc):
    """What must not be; each line says what."""
    if tool.value is None:
        yield f"{label}: the tool's plan breaks a rule"
    elif cbc and cbc.value is None:
        yield f"{label}: CBC's plan breaks a rule"
    elif cbc and cbc.value > tool.value + TIE:
        yield f"{label}: the tool's V is {tool.value!r} and CBC's {cbc.value!r}"


def columns(results):
    times = [result.seconds * 1e3 for result in results]
    proven = f"{sum(result.proven for result in results)}/{len(results)}"
    return f"{statistics.median(times):9.1f} {min(times):9.1f} {max(times):9.1f} {proven:>7}"


def show(label, pairs):
    tools, peers = [tool for tool, _ in pairs], [cbc for _, cbc in pairs if cbc]
    print(f"{label:>10} {'tool':6} {columns(tools)}")
    if peers:
        ratio = statistics.median(cbc.seconds / tool.seconds for tool, cbc in pairs)
        faster = sum(tool.seconds < cbc.seconds for tool, cbc in pairs)
        gains = [tool.value - cbc.value for tool, cbc in pairs]
        better = sum(gain > TIE for gain in gains)
        print(f"{'':10} {'CBC':6} {columns(peers)} {ratio:8.1f}× {faster:4}/{len(pairs)} {better:7}/{len(pairs)} "
              f"{max(gains):9.1e}")
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser(description="Prints how long the best rollout plan takes to find, beside CBC.")
    parser.add_argument("binary", metavar="PHASING_THROUGHPUT", type=os.path.abspath, help="a release build")
    parser.add_argument("--quick", action="store_true", help="fewer phasings, each solved once")
    options = parser.parse_args()
    cbc = shutil.which("cbc")

    heading("Rollout plans: the tool beside an integer programme solved by CBC")
    if cbc:
        version = re.search(r"Version: (\S+)", subprocess.run([cbc, "-quit"], capture_output=True, text=True).stdout)
        print(f"CBC {version[1] if version else 'of unknown version'}, start-up of both included. `CBC / it`: the median "
              "of the ratios; `faster` and `better`: how often\nthe tool was faster, and its V higher; last, by how much "
              "at most.")
    else:
        print("There is no `cbc` here (Debian's package coinor-cbc), so the tool stands alone.")
    print(f"{'features':>10} {'solver':6} {'ms':>9} {'min':>9} {'max':>9} {'proven':>7} {'CBC / it':>9} {'faster':>7} "
          f"{'better':>9} {'by':>9}")
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        for features, phases in SIZES:
            pairs, notes = [], []
            for seed in range(3 if options.quick else 10):
                label = f"{features} × {phases}, seed {seed}"
                tool, peer = solve(Instance(features, phases, seed), options, Path(folder), cbc)
                found = list(faults(label, tool, peer))
                wrong += found
                if not found:
                    pairs.append((tool, peer))
                if not tool.proven:
                    notes.append(f"  {label}: V {tool.value:.9f}, proven to be {tool.bound:.9f} at most")
            if pairs:
                show(f"{features} × {phases}", pairs)
            print("".join(note + "\n" for note in notes), end="")
    print("".join(f"  {line}\n" for line in wrong), end="")
    if cbc and not wrong:
        print("Every plan keeps the rules, and none of the tool's is worse than CBC's.")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
