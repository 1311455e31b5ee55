"""The keys of `sensitivity --format json` and what its numbers owe to each other, whatever the draws were."""

from math import sqrt

Z = 1.959963984540054             # 97.5 % of a normal distribution lie below
ROUNDING = 1e-9
# The contract names 95 %, not the digits of its z: 1.96 gives the same to this.
WILSON = 2e-6

KEYS = (
    "schema samples seed weights spread rank_acceptability first_rank first_rank_interval first_rank_by_unknown "
    "without_conditional pairwise central_priorities confidence_factor half_width stability smallest_change "
    "needed_answers differentiators dominance potentially_optimal value_of_information evpi leader_not_best "
    "methods verdict").split()
METHOD_KEYS = ("ranking", "values", "kendall_tau_b", "reversed_by_dropping")
ROWS = {
    "smallest_change": ("rival", "rating", "priority"),
    "needed_answers": ("rival", "gap", "unknown_weight", "mean_needed"),
    "differentiators": ("criterion", "difference"),
    "dominance": ("dominates", "dominated", "on"),
    "value_of_information": ("vendor", "criterion", "evppi"),
}
CHANGES = {"rating": ("vendor", "criterion", "from", "to"), "priority": ("goal", "from", "to")}


def shape_differences(contest, reported):
    """Missing and surplus keys; where there are any, nothing else can be compared."""
    found = _Shape()
    found.keys("$", reported, KEYS)
    if found.differences:
        return found.differences
    vendors, goals = contest.order, list(contest.priorities)
    for key in ("rank_acceptability", "first_rank_interval", "pairwise", "central_priorities", "confidence_factor",
                "potentially_optimal"):
        found.keys(f"$.{key}", reported[key], vendors)
    for key, models in (("first_rank", ("around", "order", "any")),
                        ("first_rank_by_unknown", ("counted", "leaning", "even"))):
        if found.keys(f"$.{key}", reported[key], models):
            for model in models:
                found.keys(f"$.{key}.{model}", reported[key][model], vendors)
    for v in vendors if not found.differences else ():
        found.length(f"$.rank_acceptability.{v}", reported["rank_acceptability"][v], len(vendors))
        found.length(f"$.first_rank_interval.{v}", reported["first_rank_interval"][v], 2)
        found.keys(f"$.pairwise.{v}", reported["pairwise"][v], [other for other in vendors if other != v])
        if reported["central_priorities"][v] is not None:
            found.keys(f"$.central_priorities.{v}", reported["central_priorities"][v], goals)
    _without_conditional(found, contest, reported["without_conditional"])
    if found.keys("$.stability", reported["stability"], ("goals", "criteria")):
        for kind, ids in (("goals", goals), ("criteria", list(contest.omega))):
            part = reported["stability"][kind]
            if found.keys(f"$.stability.{kind}", part, ids if vendors else []):
                for each in part:
                    found.keys(f"$.stability.{kind}.{each}", part[each], ("weight", "low", "high", "below", "above"))
    _rows(found, reported)
    if found.keys("$.methods", reported["methods"], ("topsis", "vikor", "promethee-2")):
        for name, method in reported["methods"].items():
            keys = METHOD_KEYS + (("compromise",) if name == "vikor" else ())
            if found.keys(f"$.methods.{name}", method, keys):
                found.keys(f"$.methods.{name}.values", method["values"], vendors)
    found.keys("$.verdict", reported["verdict"], ("kind", "leader", "because"))
    return found.differences


def _without_conditional(found, contest, part):
    eligible = [v for v in contest.order if contest.vendors[v].status == "eligible"]
    if found.keys("$.without_conditional", part, ("first_rank", "ranking")):
        found.keys("$.without_conditional.first_rank", part["first_rank"], eligible)
        for i, row in enumerate(part["ranking"]):
            found.keys(f"$.without_conditional.ranking[{i}]", row, ("id", "rank", "value"))


def _rows(found, reported):
    for key, keys in ROWS.items():
        if not isinstance(reported[key], list):
            found.differences.append(f"$.{key}: {reported[key]!r} is no list")
            continue
        for i, row in enumerate(reported[key]):
            if found.keys(f"$.{key}[{i}]", row, keys) and key == "smallest_change":
                for change, inner in CHANGES.items():
                    if row[change] is not None:
                        found.keys(f"$.{key}[{i}].{change}", row[change], inner)


class _Shape:
    def __init__(self):
        self.differences = []

    def keys(self, path, ours, reference):
        """Exactly these keys, and in alphabetical order."""
        if not isinstance(ours, dict):
            self.differences.append(f"{path}: {ours!r} is no mapping")
            return False
        missing, surplus = sorted(set(reference) - set(ours)), sorted(set(ours) - set(reference))
        if missing or surplus:
            self.differences.append(f"{path}: missing {missing}, not in the contract {surplus}")
        elif list(ours) != sorted(ours):
            self.differences.append(f"{path}: keys not sorted: {list(ours)}")
        return not (missing or surplus)

    def length(self, path, ours, reference):
        if not isinstance(ours, list) or len(ours) != reference:
            self.differences.append(f"{path}: {ours!r}, not a list of {reference}")


def sum_differences(contest, reported, options):
    """Sums, complements, repetitions and the numbers that follow from others. The shape is right."""
    found = _Sums()
    for key, value in options.items():
        found.same(f"$.{key}", reported[key], value)
    found.same("$.schema", reported["schema"], 1)
    found.near("$.half_width", reported["half_width"], 1.96 * 0.5 / sqrt(reported["samples"]), 1e-12)
    if contest.leader is None:
        for key in ("evpi", "leader_not_best"):
            if reported[key] not in (None, 0):
                found.differences.append(f"$.{key}: {reported[key]!r} without a leader")
        return found.differences
    shares, first = reported["rank_acceptability"], reported["first_rank"]
    for i, v in enumerate(contest.order):
        found.near(f"$.rank_acceptability.{v} (sum)", sum(shares[v]), 1)
        found.near(f"$.rank_acceptability (sum of rank {i + 1})", sum(row[i] for row in shares.values()), 1)
        found.near(f"$.first_rank.{reported['weights']}.{v}", first[reported["weights"]][v], shares[v][0])
        found.near(f"$.first_rank_by_unknown.leaning.{v}", reported["first_rank_by_unknown"]["leaning"][v],
                   first["around"][v])
        for end, bound in enumerate(wilson(shares[v][0], reported["samples"])):
            found.near(f"$.first_rank_interval.{v}[{end}]", reported["first_rank_interval"][v][end], bound, WILSON)
        for other in contest.order[i + 1:]:
            both = reported["pairwise"][v][other] + reported["pairwise"][other][v]
            found.near(f"$.pairwise, {v} and {other} (sum)", both, 1)
    for key in ("first_rank", "first_rank_by_unknown"):
        for model, of in reported[key].items():
            found.near(f"$.{key}.{model} (sum)", sum(of.values()), 1)
    if reported["without_conditional"]["first_rank"]:
        found.near("$.without_conditional.first_rank (sum)",
                   sum(reported["without_conditional"]["first_rank"].values()), 1)
    found.near("$.leader_not_best", reported["leader_not_best"], 1 - first["around"][contest.leader])
    if not reported["evpi"] >= 0:
        found.differences.append(f"$.evpi: {reported['evpi']!r} is below 0")
    return found.differences


def wilson(share, n):
    """Wilson (1927): the shares that would not be surprised by what was drawn."""
    middle = share + Z * Z / (2 * n)
    half = Z * sqrt(max(0.0, share * (1 - share)) / n + Z * Z / (4 * n * n))
    return (middle - half) / (1 + Z * Z / n), (middle + half) / (1 + Z * Z / n)


class _Sums:
    def __init__(self):
        self.differences = []

    def near(self, path, ours, reference, tolerance=ROUNDING):
        if not (isinstance(ours, (int, float)) and abs(ours - reference) <= tolerance):
            self.differences.append(f"{path}: {ours!r}, reference {reference!r}")

    def same(self, path, ours, reference):
        if ours != reference:
            self.differences.append(f"{path}: {ours!r}, reference {reference!r}")
