"""Makes the starter data of `readiness`, `adopters` and `track`: all of it invented.

    python3 make_examples.py            writes criteria/examples/*.csv anew
    python3 make_examples.py --check    writes nothing; exit 1 if a file is not as this script makes it

Needs nothing but Python 3.9 or later. The seed is fixed, and every version of Python gives the same bytes (draw.py).
The ids of segments, items, mechanisms and KPIs are those of criteria/: change them in both places.
"""

import argparse
import csv
import io
import sys
from pathlib import Path

import activity
import measurements
import survey

FOLDER = Path(__file__).resolve().parents[2] / "criteria" / "examples"
SEED = 20270111               # the day the example rollout starts; each table draws from a stream of its own


def files():
    """File name -> bytes."""
    learners, replies = activity.tables(SEED + 1)
    tables = {
        "survey.csv": survey.rows(SEED), "activity.csv": learners, "replies.csv": replies,
        "measurements.csv": measurements.rows(SEED + 2)}
    return {name: _csv(rows) for name, rows in tables.items()}


def _csv(rows):
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def main():
    parser = argparse.ArgumentParser(description="Makes the invented starter data of criteria/examples/.")
    parser.add_argument("--check", action="store_true", help="compare with the files there; write nothing")
    made = files()
    if not parser.parse_args().check:
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name, data in made.items():
            (FOLDER / name).write_bytes(data)
        return
    differing = [name for name, data in made.items()
                 if not (FOLDER / name).is_file() or (FOLDER / name).read_bytes() != data]
    if differing:
        sys.exit(f"not as Tests/Examples/make_examples.py makes it: {', '.join(differing)} (run it without --check)")
    print(f"criteria/examples: {len(made)} files are as make_examples.py makes them.")


if __name__ == "__main__":
    main()
