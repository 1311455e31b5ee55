"""TOPSIS, VIKOR and PROMETHEE II on the point values, and how far they agree with the default.

Each method takes a column of partial values for each criterion, in the order of the vendors, and the
effective weights. Partial values are exact, so that a criterion without differences has none.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import fsum, sqrt

TIE = 1e-9


@dataclass
class Table:
    vendors: list                 # ids, sorted
    weights: list                 # of each criterion
    columns: list                 # for each criterion, the partial value of each vendor

    def without(self, vendor):
        keep = [i for i, v in enumerate(self.vendors) if v != vendor]
        columns = [[column[i] for i in keep] for column in self.columns]
        return Table([self.vendors[i] for i in keep], self.weights, columns)


def table(contest):
    """Criteria that count; what does not apply to a vendor counts as its mean over the goals it serves."""
    counting = [c for c, weight in contest.omega.items() if weight]
    vendors = sorted(contest.vendors)
    columns = [[_filled(contest, v, c) for v in vendors] for c in counting]
    return Table(vendors, [contest.omega[c] for c in counting], columns)


def _filled(contest, vendor, criterion):
    u = contest.point(vendor, criterion)
    if u is not None:
        return u
    # The criterion's weight comes from its goals, p·w·s / Σ w·s each; a goal that has no attainment
    # for this vendor leaves its value, so the whole value stands in.
    attained, total = contest.attained(vendor), Fraction(0)
    for g, served in contest.model.served.items():
        if criterion in served:
            weight = contest.priorities[g] * served[criterion] / sum(served.values())
            total += weight * attained.get(g, contest.values[vendor])
    return total / contest.omega[criterion]


def topsis(data):
    """Closeness to the ideal; 0.5 for all where none is nearer to it than another."""
    weighted = []
    for weight, column in zip(data.weights, data.columns):
        values = [float(u) for u in column]
        norm = sqrt(fsum(u * u for u in values))
        weighted.append([float(weight) * u / norm if norm else 0.0 for u in values])
    result = {}
    for i, vendor in enumerate(data.vendors):
        to_best = sqrt(fsum((max(column) - column[i]) ** 2 for column in weighted))
        to_worst = sqrt(fsum((column[i] - min(column)) ** 2 for column in weighted))
        result[vendor] = to_worst / (to_best + to_worst) if to_best + to_worst else 0.5
    return result


def _vikor_parts(data):
    """(S, R, Q) by vendor: group utility, individual regret, and their even mixture; lower is better."""
    losses = []
    for weight, column in zip(data.weights, data.columns):
        best, span = max(column), max(column) - min(column)
        losses.append([weight * (best - u) / span if span > TIE else Fraction(0) for u in column])
    s = {v: sum((column[i] for column in losses), Fraction(0)) for i, v in enumerate(data.vendors)}
    r = {v: max((column[i] for column in losses), default=Fraction(0)) for i, v in enumerate(data.vendors)}
    q = {v: (_placed(s, v) + _placed(r, v)) / 2 for v in data.vendors}
    return s, r, q


def _placed(measure, vendor):
    least, span = min(measure.values()), max(measure.values()) - min(measure.values())
    return (measure[vendor] - least) / span if span > TIE else Fraction(0)


def vikor(data):
    return {v: float(q) for v, q in _vikor_parts(data)[2].items()}


def compromise(data, tie=TIE):
    """Opricovic & Tzeng (2004): one vendor where the advantage is acceptable and stable, else those next to it."""
    s, r, q = _vikor_parts(data)
    order = ordered({v: -value for v, value in q.items()})
    if len(order) < 2:
        return order
    first, step = order[0], Fraction(1, len(order) - 1)
    if q[order[1]] - q[first] < step - Fraction(tie):
        return [v for v in order if q[v] - q[first] < step - Fraction(tie)]
    stable = s[first] <= min(s.values()) + tie or r[first] <= min(r.values()) + tie
    return order[:1] if stable else order[:2]


def promethee(data):
    """Net flows with the usual preference function: who is better at all, not by how much."""
    m, net = len(data.vendors), {v: Fraction(0) for v in data.vendors}
    for weight, column in zip(data.weights, data.columns):
        for i, vendor in enumerate(data.vendors):
            wins = sum((column[i] - u > TIE) - (u - column[i] > TIE) for u in column)
            net[vendor] += weight * wins
    return {v: float(flow / (m - 1)) if m > 1 else 0.0 for v, flow in net.items()}


# Method -> (values, +1 where more is better).
METHODS = {"topsis": (topsis, 1), "vikor": (vikor, -1), "promethee-2": (promethee, 1)}


def ordered(values, tie=TIE):
    """Ids by value, largest first; a group within the tolerance of its first stands by id."""
    groups = []
    for v in sorted(values, key=lambda v: (-values[v], v)):
        if groups and values[groups[-1][0]] - values[v] <= tie:
            groups[-1].append(v)
        else:
            groups.append([v])
    return [v for group in groups for v in sorted(group)]


def kendall_tau_b(one, other, tie=TIE):
    """Pairs in agreement less pairs in disagreement, corrected for ties; None where everything ties."""
    signs, names = [], sorted(one)
    for i, a in enumerate(names):
        for b in names[i + 1:]:
            signs.append(tuple(_sign(values[a] - values[b], tie) for values in (one, other)))
    untied = [sum(pair[k] != 0 for pair in signs) for k in (0, 1)]
    return sum(x * y for x, y in signs) / sqrt(untied[0] * untied[1]) if all(untied) else None


def _sign(difference, tie):
    return (difference > tie) - (difference < -tie)


def reversed_by_dropping(method, data, tie=TIE):
    """Vendors without which two others change places."""
    values, result = method(data), set()
    for dropped in data.vendors if len(data.vendors) > 2 else ():
        rest = data.without(dropped)
        after = method(rest)
        signs = (
            _sign(values[a] - values[b], tie) * _sign(after[a] - after[b], tie)
            for a in rest.vendors for b in rest.vendors)
        if any(sign < 0 for sign in signs):
            result.add(dropped)
    return result


def document(contest):
    """`methods` as the tool prints it."""
    if contest.leader is None:
        empty = {"ranking": [], "values": {}, "kendall_tau_b": None, "reversed_by_dropping": []}
        return {name: dict(empty, compromise=[]) if name == "vikor" else dict(empty) for name in METHODS}
    data, result = table(contest), {}
    default = {v: float(value) for v, value in contest.values.items()}
    for name, (method, direction) in METHODS.items():
        values = method(data)
        turned = {v: direction * value for v, value in values.items()}
        result[name] = {
            "ranking": ordered(turned), "values": values, "kendall_tau_b": kendall_tau_b(default, turned),
            "reversed_by_dropping": sorted(reversed_by_dropping(method, data))}
    result["vikor"]["compromise"] = compromise(data)
    return result
