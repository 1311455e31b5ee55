"""What `platform-eval` costs in time and memory, beside a script on PyYAML's C loader and numpy.

    python3 benchmark.py PLATFORM_EVAL [--yaml-throughput BINARY] [--sampling-throughput BINARY]
                         [--phasing-throughput BINARY] [--project DIR] [--quick] [--only PART]

Runs of both sides alternate, so that a busy machine slows both. Time is that of the whole process; memory is
its peak (resident set, as the kernel counts it). Samples are counted by the second (sampling/sampling.py), rollout
plans stand beside those of a solver (phasing/phasing.py). Prints, and judges nothing but this: where the sides
disagree about a number of the ranking, or by more than chance about what was sampled, or a plan is worse than the
solver's, it ends with 1. Needs `pip install numpy PyYAML`; python3 is the one that runs this.
"""

import argparse
import hashlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SIZES = ((10, 60), (50, 60), (50, 300), (100, 600), (250, 1000), (500, 2000))
MIB = 1 << 20
# getrusage counts kibibytes on Linux, bytes on macOS.
MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024


# Runs a program and prints seconds, peak memory and exit code. Linux counts the peak of whoever starts a program as
# the program's own, so the starter imports nothing but what is built into the interpreter.
STARTER = """
import posix, sys, time
output, error, *command = sys.argv[1:]
flags = posix.O_WRONLY | posix.O_CREAT | posix.O_TRUNC
actions = [(posix.POSIX_SPAWN_OPEN, stream, path, flags, 0o600) for stream, path in ((1, output), (2, error))]
start = time.perf_counter()
process = posix.posix_spawn(command[0], command, posix.environ, file_actions=actions)
_, status, usage = posix.wait4(process, 0)
print(time.perf_counter() - start, usage.ru_maxrss, posix.waitstatus_to_exitcode(status))
"""


class Run:
    """One run of a program: seconds, peak memory in bytes, and how its output starts."""

    def __init__(self, command, output):
        with tempfile.NamedTemporaryFile("r") as error:
            starter = [sys.executable, "-I", "-S", "-c", STARTER, output, error.name, *command]
            seconds, peak, code = subprocess.run(starter, capture_output=True, text=True, check=True).stdout.split()
            if code != "0":
                sys.exit(f"this ended with {code}:\n  {' '.join(command)}\n{error.read()[:2000]}")
        self.seconds = float(seconds)
        self.peak = int(peak) * MAXRSS_UNIT
        with open(output, encoding="utf-8") as file:
            self.head = file.read(100)


class Sample:
    """Several runs of one program."""

    def __init__(self):
        self.runs = []

    @property
    def median(self):
        return statistics.median(run.seconds for run in self.runs)

    @property
    def peak(self):
        return max(run.peak for run in self.runs)

    def columns(self):
        seconds = [run.seconds for run in self.runs]
        return f"{self.median * 1e3:9.1f} {min(seconds) * 1e3:9.1f} {max(seconds) * 1e3:9.1f} {self.peak / MIB:9.1f}"


def interleaved(commands, count, warm_up=True):
    """A B A B …: a sample of each command."""
    samples = [Sample() for _ in commands]
    for turn in range(count + warm_up):
        for command, sample in zip(commands, samples):
            run = Run(*command)
            if turn or not warm_up:
                sample.runs.append(run)
    return samples


def heading(text):
    print(f"\n{text}\n{'-' * len(text)}", flush=True)


def cached(name, *arguments):
    """Generated files, made once for each version of the generator."""
    generator = HERE / "make_project.py"
    version = hashlib.sha256(generator.read_bytes()).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / f"platform-eval-benchmark-{os.getuid()}" / version
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = folder / name
    if not target.exists():
        draft = folder / f".{name}-{os.getpid()}"
        subprocess.run([sys.executable, generator, draft, *arguments], check=True)
        draft.rename(target)
    return target


def size_of(folder):
    return sum(path.stat().st_size for path in folder.rglob("*.yaml"))


def compare_command(options, project, *more):
    return [options.binary, "compare", "--project", str(project), "--quiet", *more]


def starter(options):
    heading("The starter evaluation: platform-eval beside ranking_script.py")
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs, page = (os.path.join(folder, name) for name in ("ours.json", "theirs.json", "page.html"))
        commands = [
            (compare_command(options, options.project, "--format", "json"), ours),
            ([sys.executable, str(HERE / "ranking_script.py"), str(options.project)], theirs),
            (compare_command(options, options.project, "--format", "html", "--output", page), os.path.join(folder, "html")),
        ]
        json_sample, script, html = interleaved(commands, 3 if options.quick else 10)
        count = len(json_sample.runs)
        print(f"{'median of ' + str(count):34} {'ms':>9} {'min':>9} {'max':>9} {'peak MiB':>9} {'script / it':>12}")
        names = "compare --format json", "compare --format html", "ranking_script.py"
        for name, sample in zip(names, (json_sample, html, script)):
            print(f"{name:34} {sample.columns()} {script.median / sample.median:11.1f}×")
        print(f"input {size_of(options.project / 'criteria') + size_of(options.project / 'vendors'):,} bytes; "
              f"JSON {os.path.getsize(ours):,}; HTML {os.path.getsize(page):,}", flush=True)
        agreement = subprocess.run([sys.executable, HERE / "same_ranking.py", ours, theirs])
        return agreement.returncode


def throughput(options):
    heading("Reading YAML into trees: YAMLSource beside PyYAML's C loader (all trees kept)")
    print(f"{'input':>10} {'reader':22} {'MB/s':>8} {'whole MB/s':>11} {'peak MiB':>9} {'peak / input':>13}")
    with tempfile.TemporaryDirectory() as folder:
        said = [os.path.join(folder, name) for name in ("ours", "theirs")]
        for megabytes in (1, 10) if options.quick else (1, 10, 50):
            files = sorted(str(path) for path in cached(f"{megabytes}-mb", "--megabytes", str(megabytes)).iterdir())
            count = 3 if options.quick else {1: 10, 10: 5, 50: 3}[megabytes]
            samples = interleaved(
                [([options.yaml_throughput, *files], said[0]),
                 ([sys.executable, str(HERE / "load_with_pyyaml.py"), *files], said[1])],
                count, warm_up=megabytes < 50)
            for name, sample in zip(("YAMLSource", "PyYAML CSafeLoader"), samples):
                # Both print bytes, and the seconds that reading alone took.
                size = int(sample.runs[0].head.split()[0])
                inside = statistics.median(float(run.head.split()[1]) for run in sample.runs)
                print(f"{size / 1e6:7.1f} MB {name:22} {size / 1e6 / inside:8.1f} {size / 1e6 / sample.median:11.1f} "
                      f"{sample.peak / MIB:9.1f} {sample.peak / size:12.1f}×", flush=True)


def growth(options):
    heading("Growth: compare --format json on generated projects")
    print(f"{'vendors × criteria':>20} {'cells':>10} {'input MB':>9} {'ms':>9} {'min':>9} {'max':>9} {'peak MiB':>9} "
          f"{'µs / cell':>10} {'bytes / cell':>13}")
    for vendors, criteria in SIZES[:4] if options.quick else SIZES:
        project = cached(f"{vendors}x{criteria}", "--vendors", str(vendors), "--criteria", str(criteria))
        cells = vendors * criteria
        count = 3 if options.quick or cells > 100_000 else 10
        command = compare_command(options, project, "--format", "json")
        sample, = interleaved([(command, os.devnull)], count, warm_up=cells < 500_000)
        print(f"{f'{vendors} × {criteria}':>20} {cells:>10,} {size_of(project) / 1e6:9.1f} {sample.columns()} "
              f"{sample.median * 1e6 / cells:10.2f} {sample.peak / cells:13.0f}", flush=True)


def sampling(options):
    command = [sys.executable, HERE / "sampling/sampling.py", options.sampling_throughput, "--project", options.project]
    return subprocess.run(command + ["--quick"] * options.quick).returncode


def phasing(options):
    command = [sys.executable, HERE / "phasing/phasing.py", options.phasing_throughput]
    return subprocess.run(command + ["--quick"] * options.quick).returncode


def main():
    parser = argparse.ArgumentParser(description="Prints what platform-eval costs in time and memory.")
    parser.add_argument("binary", metavar="PLATFORM_EVAL", help="a release build")
    parser.add_argument("--yaml-throughput", metavar="BINARY", help="default: yaml-throughput beside PLATFORM_EVAL")
    parser.add_argument("--sampling-throughput", metavar="BINARY", help="default: likewise")
    parser.add_argument("--phasing-throughput", metavar="BINARY", help="default: likewise")
    parser.add_argument(
        "--project", metavar="DIR", type=Path, default=HERE.parent.parent, help="default: the starter evaluation")
    parser.add_argument("--quick", action="store_true", help="fewer runs, smaller sizes")
    parser.add_argument("--only", choices=("starter", "yaml", "growth", "sampling", "phasing"))
    options = parser.parse_args()
    options.binary = os.path.abspath(options.binary)
    beside = os.path.dirname(options.binary)
    options.yaml_throughput = options.yaml_throughput or os.path.join(beside, "yaml-throughput")
    options.sampling_throughput = options.sampling_throughput or os.path.join(beside, "sampling-throughput")
    options.phasing_throughput = options.phasing_throughput or os.path.join(beside, "phasing-throughput")
    options.project = options.project.resolve()

    imports = [sys.executable, "-c", "import numpy; from yaml import CSafeLoader"]
    if subprocess.run(imports, stderr=subprocess.DEVNULL).returncode:
        sys.exit("the other side needs numpy and PyYAML with its C loader: python3 -m pip install numpy PyYAML")
    floor = interleaved([([sys.executable, "-I", "-S", "-c", ""], os.devnull)], 3)[0]
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.2f}; python3 that does nothing takes "
          f"{floor.median * 1e3:.1f} ms and {floor.peak / MIB:.1f} MiB, below which no peak is seen")
    status = starter(options) if options.only in (None, "starter") else 0
    if options.only in (None, "yaml"):
        throughput(options)
    if options.only in (None, "growth"):
        growth(options)
    if options.only in (None, "sampling"):
        status = sampling(options) or status
    if options.only in (None, "phasing"):
        status = phasing(options) or status
    sys.exit(status)


if __name__ == "__main__":
    main()
