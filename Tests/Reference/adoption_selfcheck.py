"""Holds the reference of readiness, adopters, plan and track against worked cases.

`python3 adoption_selfcheck.py` prints how many held.
"""

import json
import random
import sys
import tempfile
from datetime import date
from fractions import Fraction
from pathlib import Path

import yaml

from adoption import adopters, arithmetic, plan, readiness, track
from adoption.calendar import calendar
from adoption.chart import limit
from adoption.programme import Programme
from adoption.solver import Problem, by_listing
from adoption.tables import Table
from adoption.track import wilson
from project import LOADER, from_files

BASE, *CASES = yaml.load_all((Path(__file__).parent / "adoption" / "cases.yaml").read_text(), Loader=LOADER)


def near(a, b, tolerance=1e-9):
    assert abs(a - b) <= tolerance * max(1, abs(b)), (a, b)


def project_of(case):
    strategy = {key: value for key, value in BASE["base"].items() if key != "vendors"}
    ratings = {"forums": {"level": "full", "confidence": "verified"}}
    catalogue = case.get("catalogue", {})
    strategy |= catalogue
    if "features" in case:
        values = sorted({"0", "1"} | {f.get("u", "1") for f in case["features"].values()} - {"unknown"}, key=float)
        levels = {f"level-{i}": {"value": u, "means": u} for i, u in enumerate(values)}
        strategy["scales"] = {"depth": {"levels": levels}}
        strategy["criteria"], ratings = {}, {}
        for c, feature in case["features"].items():
            criterion = {"name": c, "question": c, "group": "one", "scale": "depth", "weight": "1",
                         "serves": {"exchange": "3"}} | feature
            u = criterion.pop("u", "1")
            if catalogue and "serves" not in feature:
                del criterion["serves"]
            strategy["criteria"][c] = criterion
            known = {"level": f"level-{values.index(u)}", "confidence": "verified"} if u in values else "unknown"
            ratings[c] = known
    strategy |= case["strategy"]
    # JSON is YAML, and every leaf is a text already.
    return from_files({
        "criteria/strategy.yaml": json.dumps(strategy),
        "vendors/acme.yaml": json.dumps({"name": "Acme", "ratings": ratings})})


def run(case):
    """(the JSON document, the cohort or None)."""
    programme = Programme(project_of(case))
    command, *arguments = case["run"]
    files = {name: text.encode() for name, text in (case.get("files") or {}).items()}
    data = [files[argument] for argument in arguments if argument in files]
    if command == "adopters":
        cohort = adopters.Adopters(programme, *data).cohort()
        return adopters.document(programme, *data), [
            {"learner": row[0], "role": row[2], "score": float(row[3])} for row in cohort]
    module = {"readiness": readiness, "plan": plan, "track": track}[command]
    return module.document(programme, *data), None


def compare(path, found, expected, tolerance):
    if isinstance(expected, dict):
        assert isinstance(found, dict), path
        if not expected:
            assert not found, path
        for key, value in expected.items():
            assert key in found, f"{path}.{key} is missing"
            compare(f"{path}.{key}", found[key], value, tolerance)
    elif isinstance(expected, list):
        assert len(found) == len(expected), (path, found, expected)
        for i, (a, b) in enumerate(zip(found, expected)):
            compare(f"{path}[{i}]", a, b, tolerance)
    elif isinstance(found, bool) or found is None:
        assert expected == {None: "null", True: "true", False: "false"}[found], (path, found, expected)
    elif isinstance(found, str):
        assert found == expected, (path, found, expected)
    else:
        assert abs(found - float(expected)) <= tolerance * max(1, abs(found)), (path, found, expected)


def check_worked_cases():
    for case in CASES:
        found, cohort = run(case)
        compare(f"{case['id']} $", found, case["expected"], float(case["tolerance"]))
        if "expected_list" in case:
            compare(f"{case['id']} list", cohort, case["expected_list"], float(case["tolerance"]))


def check_tables():
    # A mark, any separator, a decimal comma, either end of line, quotes, an empty cell.
    for text in (
            '\ufeffa;b;c\r\n1,5;"x;y";\r\n', 'a\tb\tc\n1,5\tx;y\t\n', '\ufeffa,b,c\n1.5,"x;y",',
            'a;b;c\n1.5;"x;y";\n'):
        table = Table(text.encode())
        assert [table.number(row["a"]) for row in table.rows] == [Fraction(3, 2)], text
        assert table.rows[0]["b"] == "x;y" and table.number(table.rows[0]["c"]) is None


def check_arithmetic():
    tiny = Fraction(1, 10**10)
    assert [arithmetic.rounded(x) for x in (Fraction(5, 2), Fraction(5, 2) - tiny, Fraction(24, 10))] == [3, 3, 2]
    assert [arithmetic.floor(x) for x in (2 - tiny, Fraction(2), Fraction(19, 10))] == [2, 2, 1]
    assert [arithmetic.ceiling(x) for x in (2 + tiny, Fraction(2), Fraction(21, 10))] == [2, 2, 3]
    # Tables of Student's t, to their four decimals; the last two from the closed forms for 1 and 2 degrees.
    table = ((4, "0.975", 2.7764), (11, "0.975", 2.2010), (30, "0.995", 2.7500), (120, "0.975", 1.9799))
    for degrees, share, value in table:
        near(arithmetic.student_quantile(degrees, share), value, 5e-5 / value)
    near(arithmetic.student_quantile(1, "0.75"), 1)
    near(arithmetic.student_quantile(2, "0.975"), (2 * 0.95**2 / (1 - 0.95**2)) ** 0.5)


def check_seats():
    # Hamilton: 10 seats for 21, 6 and 3 of 30: quotas 7, 2, 1.
    assert adopters.largest_remainder(10, {"a": 21, "b": 6, "c": 3}) == {"a": 7, "b": 2, "c": 1}
    # Remainders tie: more learners first, then the id.
    assert adopters.largest_remainder(1, {"b": 5, "a": 5}) == {"a": 1, "b": 0}
    assert adopters.largest_remainder(3, {"a": 10, "b": 30}) == {"a": 1, "b": 2}
    # b would have none, and must have one; c lists too few, so that a takes what it leaves.
    assert adopters.seats(6, {"a": 60, "b": 10, "c": 60}, {"a": 9, "b": 3, "c": 2}) == {"a": 3, "b": 1, "c": 2}
    # A segment of fewer than ten learners has no right to a seat, one that lists nobody gets none.
    assert adopters.seats(2, {"a": 90, "b": 9, "c": 50}, {"a": 9, "b": 3, "c": 0}) == {"a": 2, "b": 0, "c": 0}


def check_limits():
    # Published: for a mean that is known, the limit of a moving average of weight 0.2 tends to q/3.
    near(limit(200, 10**6, "0.975"), 1.959963985 / 3, 1e-5)
    near(limit(1, 10**6, "0.975"), 1.959963985 * 0.2, 1e-5)


def check_wilson():
    # At 80 %: p = 0.5 of 100. (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
    low, high = wilson(Fraction(50), 100)
    near(low + high, 100)
    z = 1.2815515655446004
    near(high - low, 200 * z * (0.0025 + z * z / 40000) ** 0.5 / (1 + z * z / 100))
    near(wilson(Fraction(0), 10)[0], 0)


def check_solver_against_listing():
    rng = random.Random(20270111)
    for _ in range(400):
        count, last = rng.randint(1, 6), rng.randint(1, 3)
        problem = random_problem(rng, count, last)
        assert problem.solve() == by_listing(problem), vars(problem)
        # Some features stand where they are.
        plan_ = problem.solve()
        closed = rng.randint(0, last)
        low = [q if q <= closed else closed + 1 for q in plan_]
        high = [q if q <= closed else problem.later for q in plan_]
        assert problem.solve(low, high) == by_listing(problem, low, high)


def random_problem(rng, count, last):
    order = rng.sample(range(count), count)       # nothing needs what stands before it here
    needs, alternatives = [], []
    for i, f in enumerate(order):
        for n in order[i + 1:]:
            if rng.random() < 0.25:
                needs.append((f, n))
        if count - i > 2 and rng.random() < 0.4:
            alternatives.append((f, rng.sample(order[i + 1:], 2)))
    worth = [Fraction(1)] + sorted((Fraction(rng.randint(1, 9), 10) for _ in range(last - 1)), reverse=True)
    gains = [Fraction(rng.choice((0, 1, 1, 2, 3, 7)), 20) for _ in range(count)]
    efforts = [rng.choice((0, 1, 1, 2, 3, 5)) for _ in range(count)]
    return Problem(gains, efforts, needs, alternatives, worth, [rng.randint(0, 6) for _ in range(last)])


def check_calendar_of_a_long_rollout():
    case = next(each for each in CASES if each["id"] == "PL1")
    programme = Programme(project_of(case))
    programme.phases[-1].end = date(2029, 1, 8)   # 728 days after the start
    found = [each["date"] for each in calendar(programme) if each["kind"] == "yearly-review"]
    assert found == ["2028-01-10", "2029-01-08"]


def check_written_readiness_reads_back():
    case = next(each for each in CASES if each["id"] == "RD1")
    data = case["files"]["survey.csv"].encode()
    programme = Programme(project_of(case))
    written = readiness.written(programme, data)
    programme.readiness = json.loads(json.dumps(written), parse_float=str, parse_int=str)
    known = readiness.known(programme)
    overall = readiness.Survey(programme, data).overall
    near(known.score, overall.figure.score)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "criteria").mkdir()
        (Path(folder) / "criteria" / "answers.csv").write_bytes(data)
        programme.root, programme.readiness = Path(folder), "answers.csv"
        again = readiness.known(programme)
    assert known.levers == again.levers == ["protected-time", "manager-briefing"]
    near(again.score, known.score)


def main():
    checks = [check for name, check in sorted(globals().items()) if name.startswith("check_")]
    for check in checks:
        check()
    print(f"{len(checks)} checks hold, {len(CASES)} worked cases among them")


if __name__ == "__main__":
    sys.exit(main())
