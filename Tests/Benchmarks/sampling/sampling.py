"""How many samples a second the tool draws, beside numpy and a plain C++ loop that do the same work.

    python3 sampling.py SAMPLING_THROUGHPUT [--project DIR] [--quick]

Everything is measured in turns (tool, numpy, C++, tool, …), so that a busy machine slows all alike; figures are medians
of the turns, and ratios medians of the ratios within a turn. Numpy runs with the block size that was the fastest of several for the case, C++ with the compiler
and the number of samples side by side that were. Ends with 1 where what the sides counted differs by more than chance
allows. Needs numpy; does without C++ where there is no compiler.
"""

import argparse
import itertools
import math
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from benchmark import cached, heading                       # noqa: E402

COMPILERS = ("g++", "clang++")
LANES = (8, 16, 32)
# Seconds that one measured run takes, about.
SECONDS = 0.2
# Samples of the first run of a side, from which its speed is known.
FIRST_SAMPLES = {60: 100_000, 300: 10_000}
# Standard errors by which two sides may differ: in how often a vendor is first, of which there are hundreds, and in
# everything else, of which there are tens of thousands.
FIRST_LIMIT, OTHER_LIMIT = 5, 6
FIRST_TABLES = ("even", "counted", "eligible")


@dataclass
class Case:
    label: str
    model: str
    project: Path
    criteria: int
    size: str


class Side:
    """One program on a number of cores; `command` makes its command line from cores and samples."""

    def __init__(self, name, command, cores):
        self.name, self.command, self.cores = name, command, cores
        self.speeds = []
        self.samples = self.counted = self.said = None

    def run(self, samples):
        """Samples a second; keeps what was counted."""
        command = [str(word) for word in self.command(self.cores, samples)]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"this ended with {done.returncode}:\n  {' '.join(command)}\n{(done.stdout + done.stderr)[-2000:]}")
        head, *lines = done.stdout.splitlines()
        samples, seconds, *self.said = head.split()
        self.samples, self.counted = int(samples), lines
        return self.samples / float(seconds)

    def warm_up(self, criteria):
        """Finds out how many samples make a run of the length wanted."""
        speed = self.run(FIRST_SAMPLES[criteria])
        self.wanted = max(1000, int(speed * SECONDS))
        return speed

    def measure(self):
        self.speeds.append(self.run(self.wanted))

    @property
    def speed(self):
        return statistics.median(self.speeds)

    def times(self, other):
        """How many times as fast as the other it is."""
        return statistics.median(own / theirs for own, theirs in zip(self.speeds, other.speeds))

    def shares(self):
        """By table, vendor and column."""
        words = (line.split() for line in self.counted)
        return {(table, vendor, column): float(share) for table, vendor, column, share in words}


def compiled(folder):
    """The C++ sampler as each compiler makes it, by compiler and samples side by side."""
    # Clang would leave half of each register of 512 bits idle.
    flags = ["-mprefer-vector-width=512"] if platform.machine() in ("x86_64", "AMD64") else []
    started = {}
    for compiler, lanes in itertools.product(filter(shutil.which, COMPILERS), LANES):
        program = Path(folder) / f"{compiler}-{lanes}"
        command = [compiler, "-O3", "-march=native", *flags, "-std=c++20", "-pthread", f"-DLANES={lanes}",
                   HERE / "plain_sampler.cpp", "-o", program]
        started[compiler, lanes] = program, subprocess.Popen(command, stderr=subprocess.DEVNULL)
    # A compiler that does not know this machine or this C++ is as good as missing.
    return {key: program for key, (program, process) in started.items() if process.wait() == 0}


def cases(project):
    for vendors, criteria in ((10, 60), (50, 300)):
        arguments = "--vendors", str(vendors), "--criteria", str(criteria), "--doubt"
        for label, model, doubt in (("a", "any", "none"), ("b", "around", "third")):
            name = f"{vendors}x{criteria}-{doubt}"
            yield Case(label, model, cached(name, *arguments, doubt), criteria, f"{vendors} × {criteria}")
    yield Case("c", "around", project, 60, "starter")


def fastest(programs, command, criteria):
    """The key of the program that is the fastest in the better of two short runs."""
    sides = {key: Side("C++", command(program), 1) for key, program in programs.items()}
    speeds = [{key: side.warm_up(criteria) for key, side in sides.items()} for _ in range(2)]
    return max(sides, key=lambda key: max(turn[key] for turn in speeds))


def sides_of(case, problem, options, programs, every_core):
    """The sides for one core and for all, and what was chosen for them."""
    def ours(cores, samples):
        return options.binary, case.project, case.model, cores, samples

    def numpy(precision, *more):
        return lambda cores, samples: (
            sys.executable, HERE / "numpy_sampler.py", problem, case.model, cores, samples, "--precision", precision, *more)

    def plain(program):
        return lambda cores, samples: (program, problem, case.model, cores, samples)

    chosen, commands = [], {"tool": ours}
    for name, precision in (("numpy", "double"), ("single", "single")):
        trial = Side(name, numpy(precision), 1)
        trial.warm_up(case.criteria)
        chunk = trial.said[0]
        chosen.append(f"{name} {chunk}")
        commands[name] = numpy(precision, "--chunk", chunk)
    if programs:
        compiler, lanes = fastest(programs, plain, case.criteria)
        chosen.append(f"C++ {compiler} {lanes}")
        commands["C++"] = plain(programs[compiler, lanes])
    sides = {cores: {name: Side(name, command, cores) for name, command in commands.items()}
             for cores in sorted({1, every_core})}
    for side in every(sides):
        side.warm_up(case.criteria)
    return sides, ", ".join(chosen)


def every(sides):
    return [side for group in sides.values() for side in group.values()]


def differences(sides):
    """Where two sides counted what chance does not explain; each line says what."""
    found = []
    for one, other in itertools.combinations(sides, 2):
        ours, theirs = one.shares(), other.shares()
        # A vendor that is never first has no priorities with which it is.
        for key in sorted(ours.keys() | theirs.keys()):
            table, vendor, column = key
            first = table in FIRST_TABLES or (table == "rank" and column == "0")
            a, b = ours.get(key, 0.0), theirs.get(key, 0.0)
            p = (a * one.samples + b * other.samples) / (one.samples + other.samples)
            # What is counted lies in 0…1, so that its variance is at most this.
            error = math.sqrt(max(0, p * (1 - p)) * (1 / one.samples + 1 / other.samples))
            if abs(a - b) > (FIRST_LIMIT if first else OTHER_LIMIT) * error + 1e-9:
                found.append(f"{table} {column} of {vendor}: {a:.5f} ({one.name}), {b:.5f} ({other.name}), "
                             f"{abs(a - b) / error if error else math.inf:.1f} standard errors apart")
    return found


def thousands(speed):
    return f"{speed / 1e3:,.0f}"


def row(*columns):
    widths = 4, 9, 6, 9, 9, 9, 9, 13, 13, 10, 9
    print(" ".join(str(column).rjust(width) for column, width in zip(columns, widths)), flush=True)


def show(case, sides):
    for cores, group in sides.items():
        def ratio(other):
            return f"{group['tool'].times(other):.2f}×" if other else "-"
        speeds = (thousands(group[name].speed) if name in group else "-" for name in ("tool", "numpy", "single", "C++"))
        row(case.label, case.size, cores, *speeds, *(ratio(group.get(name)) for name in ("numpy", "single", "C++")),
            ratio(sides[1]["tool"]) if cores > 1 else "")


def main():
    parser = argparse.ArgumentParser(description="Prints how many samples a second the tool draws, beside others.")
    parser.add_argument("binary", metavar="SAMPLING_THROUGHPUT", type=os.path.abspath, help="a release build")
    parser.add_argument("--project", metavar="DIR", type=Path, default=HERE.parents[2])
    parser.add_argument("--quick", action="store_true", help="fewer turns")
    options = parser.parse_args()
    options.project = options.project.resolve()
    every_core = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    turns = 3 if options.quick else 5

    heading("Samples: the tool beside numpy and a plain C++ loop, thousands a second")
    print("(a) any priorities, all ratings certain; (b) the default, every third rating in doubt; (c) the starter evaluation.\n"
          f"Medians of {turns} turns. The tool, numpy and C++ draw in double precision; `single` is numpy in single precision.")
    status = 0
    with tempfile.TemporaryDirectory() as folder:
        programs = compiled(folder)
        if not programs:
            print(f"None of {', '.join(COMPILERS)} compiles the C++ side here: going on without it.")
        row("case", "size", "cores", "tool", "numpy", "single", "C++", "tool/numpy", "tool/single", "tool/C++", "scaling")
        choices, problem = [], Path(folder) / "problem"
        for case in cases(options.project):
            subprocess.run([sys.executable, HERE / "problem.py", case.project, problem], check=True)
            sides, chosen = sides_of(case, problem, options, programs, every_core)
            choices.append(f"({case.label}) {case.size}: {chosen}")
            for _ in range(turns):
                for side in every(sides):
                    side.measure()
            show(case, sides)
            for group in sides.values():
                found = differences(list(group.values()))
                status |= bool(found)
                for line in found[:10]:
                    print(f"  differs: {line}")
        print("Numpy's block sizes, and for C++ the compiler and samples side by side:\n  " + "\n  ".join(choices))
        print(f"Load {os.getloadavg()[0]:.2f}. " + ("The sides differ." if status else
              "The sides agree: first places within 5 standard errors, all else within 6."))
    sys.exit(status)


if __name__ == "__main__":
    main()
