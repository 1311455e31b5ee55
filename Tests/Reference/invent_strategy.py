"""Invents the criteria/ side of a random project: goals, priorities, groups, scales, criteria."""

from emit import quoted

FEATURES = (
    "discussion-forums", "peer-assessment", "group-chat", "learner-blogs", "wikis", "user-profiles", "expert-finder",
    "communities", "video-comments", "co-authoring", "live-sessions", "polls", "badges", "leaderboards", "mentoring",
    "360-feedback", "activity-stream", "notifications", "mobile-app", "search", "bookmarks", "tagging", "events",
)
RULES = ("data-residency", "single-sign-on", "data-export", "accessibility", "audit-log", "uptime", "languages-offered")
GOALS = (
    "knowledge-exchange", "learning-community", "employee-content", "faster-onboarding", "expert-visibility",
    "peer-feedback", "engagement", "retention", "field-learning", "wellbeing", "innovation", "culture", "reach",
)
GROUPS = ("communication", "content", "community", "trust", "operations", "recognition")
LEVELS = ("none", "integration", "plugin", "partial", "basic", "good", "native", "full")
CONFIDENCE = ("claimed", "documented", "demonstrated", "verified")


def ids(pool, count):
    """`count` different ids; beyond the pool, numbered ones."""
    return [pool[i % len(pool)] + (f"-{i // len(pool) + 1}" if i >= len(pool) else "") for i in range(count)]


class Scale:
    """A scale as it is written, with what the invention of ratings needs to know."""

    def __init__(self, body, names=(), points=()):
        self.body = body          # a dict to write in place, or None for a built-in scale
        self.names = names        # worst to best
        self.points = points      # numbers worst to best

    def some(self, rng, good=False):
        """One rating; `good` leans towards the better end."""
        if self.names:
            draws = [rng.randrange(len(self.names)) for _ in range(2 if good else 1)]
            return self.names[max(draws)]
        worst, best = self.points[0], self.points[-1]
        if rng.random() < 0.25:
            return plain(rng.choice(self.points))
        share = max(rng.uniform(-0.15, 1.15) for _ in range(2 if good else 1))
        return plain(round(worst + (best - worst) * share, rng.choice((0, 1, 3))))

    def some_range(self, rng):
        """Two different ratings, worst first; None where chance gave twice the same."""
        ends = [self.some(rng) for _ in range(2)]
        if self.names:
            ends.sort(key=self.names.index)
        else:
            ends.sort(key=float, reverse=self.points[0] > self.points[-1])
        return None if ends[0] == ends[1] else ends

    def threshold(self, rng):
        """Never the worst: a threshold that nothing can miss is no must-have."""
        if self.names:
            return rng.choice(self.names[1:])
        worst, best = self.points[0], self.points[-1]
        inner = round(worst + (best - worst) * rng.uniform(0.2, 0.6), 1)
        return plain(rng.choice((inner, self.points[1]) if len(self.points) > 2 else (inner,)))


def plain(x):
    """A decimal without an exponent and without a trailing .0"""
    text = f"{x:.6f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def some_scale(rng):
    return _levels(rng) if rng.random() < 0.5 else _numbers(rng)


def _levels(rng):
    count = rng.randint(2, 6)
    names = sorted(rng.sample(range(len(LEVELS)), count))
    values = sorted(rng.choice((0, 0.25, 0.3, 0.5, 0.6, 0.7, 0.85, 1)) for _ in range(count))
    if values[0] == values[-1]:   # equal neighbours are wanted, all equal are not
        values[0], values[-1] = 0, 1
    if rng.random() < 0.6:
        values[0], values[-1] = 0, 1
    levels = {
        LEVELS[n]: {"value": plain(v), "means": quoted(f"{LEVELS[n]}: as seen")} for n, v in zip(names, values)}
    return Scale({"levels": levels}, names=[LEVELS[n] for n in names])


def _numbers(rng):
    count = rng.randint(2, 5)
    start = rng.choice((0, 1, -10, 95, 0.5))
    keys = [start]
    for _ in range(count - 1):
        keys.append(round(keys[-1] + rng.choice((0.25, 1, 3, 4.9, 15, 700)), 3))
    values = sorted(rng.choice((0, 0.1, 0.4, 0.5, 0.5, 0.8, 1)) for _ in range(count))
    if values[0] == values[-1]:
        values[0], values[-1] = 0, 1
    falling = rng.random() < 0.45
    pairs = list(zip(keys, reversed(values) if falling else values))
    points = list(reversed(keys)) if falling else keys
    # A mapping has no order: a falling scale reads just as well from its worst number to its best.
    written = list(reversed(pairs)) if falling and rng.random() < 0.4 else pairs
    body = {"unit": quoted(rng.choice(("hours", "languages", "percent")))}
    body["points"] = {plain(x): plain(u) for x, u in written}
    return Scale(body, points=points)


PRESENCE = Scale(None, names=["absent", "present"])
YES_NO = Scale(None, names=["no", "yes"])


class Style:
    """How this project's author writes numbers of weight."""

    def __init__(self, rng):
        self.rng = rng
        self.kind = rng.choice(("whole", "whole", "decimal", "odd"))

    def positive(self):
        if self.kind == "whole":
            return str(self.rng.randint(1, 30))
        if self.kind == "decimal":
            return self.rng.choice(("33.3", "0.5", "2.75", "12.5", "1.1", "+4", "66.7", "0.1"))
        return self.rng.choice(("0.001", "33.3", "1e6", "1e-3", "2.5E2", "7", "+1.5e1", "999999"))

    def weight(self, zero=0.08):
        return "0" if self.rng.random() < zero else self.positive()


def invent(rng, criteria_count, goal_count):
    """(strategy as one mapping, scale of each criterion)."""
    style = Style(rng)
    goals = _goals(rng, style, goal_count)
    strategy = {
        "strategy": quoted("Social learning – test"), "organisation": quoted("Example Group"),
        "as_of": "2026-11-01", "goals": goals}
    method = _priorities(rng, strategy, goals)
    if method == "points" and not any(float(goal["priority"]) for goal in goals.values()):
        next(iter(goals.values()))["priority"] = "10"
    _evidence_rules(rng, strategy)
    scale_of = _criteria(rng, style, strategy, criteria_count)
    _scenarios(rng, style, strategy)
    return strategy, scale_of


def _goals(rng, style, count):
    goals = {}
    for goal in rng.sample(ids(GOALS, max(count, len(GOALS))), count):
        goals[goal] = {"name": quoted(goal.replace("-", " ")), "priority": style.weight(0.15)}
        if rng.random() < 0.2:
            goals[goal]["minimum_percent"] = rng.choice(("10", "25", "40", "33.3", "50", "60"))
    return goals


def _priorities(rng, strategy, goals):
    names = list(goals)
    methods = ["points", "rank-order-centroid", "swing"] + (["pairwise"] if len(names) > 1 else [])
    method = rng.choice(methods)
    rng.shuffle(names)
    if method == "points":
        if rng.random() < 0.2:
            strategy["priorities"] = {"method": "points"}
        return method
    block = {"method": method}
    if method == "rank-order-centroid":
        block["order"] = _order(rng, names)
    elif method == "swing":
        block["swings"] = {g: rng.choice(("100", "80", "62.5", "60", "5", "0.1", "0")) for g in names}
        block["swings"][rng.choice(names)] = "100"
    else:
        block["comparisons"] = _comparisons(rng, names)
    strategy["priorities"] = block
    if rng.random() < 0.5:        # typed points are then ignored; mostly nobody types them
        for goal in goals.values():
            del goal["priority"]
    return method


def _order(rng, names):
    order, rest = [], list(names)
    while rest:
        size = min(len(rest), rng.choice((1, 1, 1, 2, 3)))
        order.append(rest[0] if size == 1 else rest[:size])
        rest = rest[size:]
    return order


def _comparisons(rng, names):
    """Consistent, slightly off, or arbitrary; each pair once, in either direction."""
    kind = rng.choice(("consistent", "noisy", "arbitrary"))
    strength = {g: rng.choice((1, 2, 4, 8)) for g in names}
    result = {}
    for i, a in enumerate(names):
        for b in names[i + 1:]:
            first, second = (a, b) if rng.random() < 0.5 else (b, a)
            ratio = strength[first] / strength[second]
            if kind == "noisy":
                ratio *= rng.choice((0.5, 1, 1, 1.5, 2))
            elif kind == "arbitrary":
                ratio = rng.choice((1 / 9, 1 / 5, 1 / 3, 1, 2, 3, 5, 7, 9))
            result[f"{first} / {second}"] = _judgement(rng, min(9, max(1 / 9, ratio)))
    return result


def _judgement(rng, ratio):
    if ratio >= 1:
        return plain(round(ratio, 2))
    inverse = round(1 / ratio)
    if abs(1 / ratio - inverse) < 1e-9:
        return rng.choice((f"1/{inverse}", f'"1/{inverse}"'))
    return plain(round(ratio, 3))


def _evidence_rules(rng, strategy):
    if rng.random() < 0.6:
        block = {}
        for kind in rng.sample(CONFIDENCE, rng.randint(1, 4)):
            stated = {}
            if rng.random() < 0.7:
                stated["shortfall_percent"] = rng.choice(("0", "12.5", "33.3", "50", "100"))
            if not stated or rng.random() < 0.5:
                stated["cap"] = rng.choice(("0", "0.55", "0.8", "1", "0.333"))
            block[kind] = stated
        strategy["confidence"] = block
    policy = rng.choice((None, "worst", "neutral", "best", {}, {}))
    if policy == {}:
        policy = {"as": rng.choice(("worst", "neutral", "best")), "final": rng.choice(("true", "true", "false"))}
    if policy:
        strategy["unknown"] = policy
    if rng.random() < 0.3:
        strategy["coverage_warning_percent"] = rng.choice(("80", "55.5", "100"))
    if rng.random() < 0.4:
        limits = {f"{kind}_share_percent": ("0", "45", "62.5", "100") for kind in ("robust", "undecided", "proven")}
        limits["tie_within"] = ("0", "0.003", "0.05")
        strategy["verdict"] = {
            key: rng.choice(limits[key]) for key in rng.sample(sorted(limits), rng.randint(1, len(limits)))}


def _scenarios(rng, style, strategy):
    names = list(strategy["goals"])
    scenarios = {}
    for name in rng.sample(("onboarding", "sales", "experts", "remote-work"), rng.randint(0, 3)):
        chosen = rng.sample(names, rng.randint(1, len(names)))
        points = {g: style.weight(0.2) for g in chosen}
        if not any(float(p) for p in points.values()):
            points[chosen[0]] = "50"
        scenarios[name] = {"name": quoted(f"Context: {name}"), "priorities": points}
    if scenarios:
        strategy["scenarios"] = scenarios


def _criteria(rng, style, strategy, count):
    gates = rng.randint(0, max(0, min(2, count - 1, count // 4)))
    names = rng.sample(ids(FEATURES, max(count, len(FEATURES))), count - gates) + list(RULES[:gates])
    shared = {f"scale-{i + 1}": some_scale(rng) for i in range(rng.randint(1, 3))}
    if rng.random() < 0.15:       # a scale of that name replaces the built-in one
        shared["presence"] = _levels(rng)
    groups, criteria, scale_of = _groups(rng, count), {}, {}
    must_have = min(0.2, 1.5 / count)
    for i, name in enumerate(names):
        is_gate = i >= count - gates
        criterion = {"name": quoted(name.title()), "question": quoted(f"What about {name}?")}
        criterion["group"] = list(groups)[i % len(groups)] if i < len(groups) else rng.choice(list(groups))
        scale_of[name] = _scale(rng, criterion, shared)
        if is_gate or rng.random() < must_have:
            criterion["must_have"] = scale_of[name].threshold(rng)
        if not is_gate:
            criterion["weight"] = style.weight()
            criterion["serves"] = _serves(rng, list(strategy["goals"]))
        if not is_gate and rng.random() < 0.7:
            criterion["effort"] = str(rng.randint(0, 5))
            earlier = [c for c, k in criteria.items() if "effort" in k]
            if earlier and rng.random() < 0.15:
                criterion["needs"] = [rng.choice(earlier)]        # plays no part in the ranking
        criteria[name] = criterion
    strategy["scales"] = {name: scale.body for name, scale in shared.items()}
    strategy["groups"], strategy["criteria"] = groups, criteria
    _twins(rng, criteria, scale_of)
    _weigh(rng, style, strategy)
    return scale_of


def _groups(rng, count):
    chosen = rng.sample(GROUPS, max(1, min(rng.randint(1, 6), count // 2)))
    return {g: {"name": quoted(g.title())} for g in chosen}


def _scale(rng, criterion, shared):
    kind = rng.random()
    if kind < 0.45:
        criterion["scale"] = rng.choice(list(shared))
        return shared[criterion["scale"]]
    if kind < 0.6:
        criterion["scale"] = "presence"
        return shared.get("presence", PRESENCE)
    if kind < 0.7:
        criterion["scale"] = "yes-no"
        return YES_NO
    scale = some_scale(rng)
    criterion["scale"] = scale.body
    return scale


def _serves(rng, goals):
    chosen = rng.sample(goals, min(len(goals), rng.choice((1, 1, 2, 3))))
    return {g: str(rng.randint(1, 3)) for g in chosen}


def _twins(rng, criteria, scale_of):
    """Two criteria that count alike: vendors that trade them tie without being the same."""
    free = [c for c, k in criteria.items() if "must_have" not in k]
    if len(free) >= 2 and rng.random() < 0.4:
        a, b = rng.sample(free, 2)
        for key in ("group", "scale", "weight", "serves"):
            criteria[b][key] = criteria[a][key]
        scale_of[b] = scale_of[a]


def _weigh(rng, style, strategy):
    """Group weights, and the repairs that keep the project valid."""
    groups, criteria = strategy["groups"], strategy["criteria"]
    weighed = {c: k for c, k in criteria.items() if "weight" in k}
    for g in [g for g in groups if not any(k["group"] == g for k in criteria.values())]:
        del groups[g]             # a group without criteria is an error
    for g, group in groups.items():
        members = [k for k in weighed.values() if k["group"] == g]
        group["weight"] = style.weight(0.06) if members else "0"
        if float(group["weight"]) and not any(float(k["weight"]) for k in members):
            _set_alike(weighed, members[0], style.positive())
    if not any(float(group["weight"]) for group in groups.values()):
        first = next(iter(weighed.values()))
        groups[first["group"]]["weight"] = "20"
        if not any(float(k["weight"]) for k in weighed.values() if k["group"] == first["group"]):
            _set_alike(weighed, first, style.positive())
    counting = [k for k in weighed.values() if float(k["weight"]) and float(groups[k["group"]]["weight"])]
    for g in strategy["goals"]:
        if not any(g in k["serves"] for k in counting):
            rng.choice(counting)["serves"][g] = str(rng.randint(1, 3))


def _set_alike(weighed, criterion, weight):
    """Twins share the mapping of what they serve, which is how they are known here."""
    for other in weighed.values():
        if other is criterion or other["serves"] is criterion["serves"]:
            other["weight"] = weight
