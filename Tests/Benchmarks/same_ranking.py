"""Holds the script's ranking against the tool's: every value of the script's JSON, numbers within 1e-9.

    python3 same_ranking.py TOOL_JSON SCRIPT_JSON

What the tool says besides (hashes, verdict, sentences) is left out. Prints the largest difference; ends with 1
where something differs.
"""

import json
import sys


def differences(path, tool, script):
    """(path, amount) of every number; the amount is infinite for anything else that differs."""
    if isinstance(script, dict) and isinstance(tool, dict):
        for key, value in script.items():
            yield from differences(f"{path}.{key}", tool.get(key), value)
    elif isinstance(script, list) and isinstance(tool, list) and len(script) == len(tool):
        for index, (a, b) in enumerate(zip(tool, script)):
            yield from differences(f"{path}[{index}]", a, b)
    elif type(script) in (int, float) and type(tool) in (int, float):
        yield path, abs(script - tool)
    elif script != tool:
        yield f"{path}: {tool!r}, in the script {script!r}", float("inf")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    tool, script = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
    found = list(differences("$", tool, script))
    wrong = [(path, amount) for path, amount in found if not amount <= 1e-9]
    for path, amount in wrong[:20]:
        print(f"differs: {path} ({amount:g})")
    largest = max((amount for _, amount in found), default=0)
    print(f"{len(found):,} numbers compared, {len(wrong)} differ by more than 1e-9; the largest difference is {largest:.1e}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
