"""Holds the tool's `compare --format json` against the reference.

    python3 compare.py PROJECT_DIR OUR_JSON [--scenario ID]        (OUR_JSON may be - for standard input)

Prints each difference with its JSON path and exits 1, or prints `same`. Numbers agree within 1e-9;
within 1e-7 where the priorities come from an eigenvector, which the tool finds by iteration.
"""

import argparse
import json
import sys

from project import read
from reference import document

# Present, but free: the version, the verdict (it needs the robustness analysis) and the wording.
FREE = ("$.tool", "$.verdict")
# Of an array the contract gives no order for, each element is matched by these keys.
MATCHED_BY = {"reasons": ("kind", "id")}


class Comparison:
    def __init__(self, tolerance):
        self.tolerance = tolerance
        self.differences = []

    def differ(self, path, ours, reference):
        self.differences.append(f"{path}: {_short(ours)}, reference {_short(reference)}")

    def value(self, path, ours, reference):
        if path in FREE:
            return
        if isinstance(reference, dict) and isinstance(ours, dict):
            self.mapping(path, ours, reference)
        elif isinstance(reference, list) and isinstance(ours, list):
            self.array(path, ours, reference)
        elif _is_number(reference) and _is_number(ours):
            if not abs(ours - reference) <= self.tolerance:       # so written, NaN differs from everything
                self.differ(path, ours, reference)
        elif type(ours) is not type(reference) or ours != reference:
            self.differ(path, ours, reference)

    def mapping(self, path, ours, reference):
        for key in sorted(set(ours) | set(reference)):
            here = f"{path}.{key}"
            if key not in ours:
                self.differences.append(f"{here}: missing, reference {_short(reference[key])}")
            elif key not in reference:
                self.differences.append(f"{here}: {_short(ours[key])}, not in the reference")
            else:
                self.value(here, ours[key], reference[key])

    def array(self, path, ours, reference):
        name = path.rsplit(".", 1)[-1]
        if name in MATCHED_BY:
            self.matched(path, ours, reference, MATCHED_BY[name])
            return
        identified = [_ids(ours), _ids(reference)]
        if None not in identified and identified[0] != identified[1]:
            # Every number below would differ too; only the common elements are worth comparing.
            self.differ(f"{path} (order)", *identified)
            self.matched(path, ours, reference, ("id" if "id" in reference[0] else "path",))
            return
        if len(ours) != len(reference):
            self.differ(f"{path} (length)", len(ours), len(reference))
        for i, (a, b) in enumerate(zip(ours, reference)):
            self.value(f"{path}[{_label(b, i)}]", a, b)

    def matched(self, path, ours, reference, keys):
        def indexed(elements):
            result = {}
            for element in elements:
                identity = "/".join(str(element.get(key)) for key in keys)
                if identity in result:
                    self.differences.append(f"{path}[{identity}]: twice")
                result[identity] = {k: v for k, v in element.items() if not (k == "text" and name in MATCHED_BY)}
                if name in MATCHED_BY and elements is ours and not isinstance(element.get("text"), str):
                    self.differences.append(f"{path}[{identity}].text: missing or not a text")
            return result

        name = path.rsplit(".", 1)[-1]
        self.mapping(path, indexed(ours), indexed(reference))


def _is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _ids(elements):
    """What identifies the elements of `vendors`, `ranking` and `inputs`; None for other arrays."""
    if not elements or not all(isinstance(element, dict) for element in elements):
        return None
    for key in ("id", "path"):
        if all(key in element for element in elements):
            return [element[key] for element in elements]
    return None


def _label(element, index):
    return element.get("id", element.get("path", index)) if isinstance(element, dict) else index


def _short(value):
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return text if len(text) <= 200 else text[:197] + "..."


def tolerance_for(project):
    return 1e-7 if project.section("priorities").get("method") == "pairwise" else 1e-9


def differences(project, ours, scenario=None):
    comparison = Comparison(tolerance_for(project))
    comparison.value("$", ours, document(project, scenario))
    return comparison.differences


def _reject(token):
    raise ValueError(f"{token} is not JSON")


def _unique(pairs):
    """A key twice would hide one of the two values."""
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError(f"a key stands twice among {[key for key, _ in pairs]}")
    return result


def main():
    parser = argparse.ArgumentParser(description="Compares the tool's JSON with the reference.")
    parser.add_argument("project", metavar="PROJECT_DIR")
    parser.add_argument("ours", metavar="OUR_JSON")
    parser.add_argument("--scenario", metavar="ID")
    options = parser.parse_args()
    try:
        with sys.stdin if options.ours == "-" else open(options.ours, encoding="utf-8") as file:
            ours = json.load(file, parse_constant=_reject, object_pairs_hook=_unique)
    except ValueError as error:
        print(f"{options.ours}: {error}")
        sys.exit(1)
    found = differences(read(options.project), ours, options.scenario)
    print("\n".join(found) if found else "same")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
