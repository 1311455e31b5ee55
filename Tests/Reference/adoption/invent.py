"""Invents whole projects for readiness, adopters, plan and track. The same seed gives the same files."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

import generate
import invent_strategy
import invent_vendors
from contest import Contest
from emit import quoted
from evaluation import assess
from project import number

from . import invent_tables
from .arithmetic import floor
from .plan import Plan
from .programme import LEVELS, Programme

SEGMENTS = ("field-sales", "customer-service", "production", "head-office", "lab", "night-shift")
DIMENSIONS = ("digital-confidence", "willingness-to-share", "support", "habit")
MECHANISMS = ("chat-group", "shadowing", "lunch-session")
LEVERS = ("tool-clinic", "manager-briefing", "protected-time", "recognition", "one-place")
PHASES = ("pilot", "wave-1", "wave-2", "all")
KPIS = (
    "answered-in-48h", "contributor-share", "first-answer", "relevance", "modules", "returns", "dependence", "reach")


@dataclass
class Case:
    files: dict                   # path -> bytes
    names: list                   # pseudonyms that no output but the cohort may show
    has_replies: bool


def case(seed):
    """A project in which somebody may win and something may be brought in."""
    is_crowded = seed % 3 == 0
    for attempt in range(200):
        rng = random.Random(f"adoption/{seed}/{attempt}")
        count = rng.randint(18, 24) if is_crowded else rng.randint(2, 14)
        strategy, scale_of = invent_strategy.invent(rng, count, rng.randint(1 + is_crowded, 4))
        vendors, panel = invent_vendors.invent(rng, strategy, scale_of, rng.randint(1, 4))
        place = _extend(rng, strategy, is_crowded)
        if is_crowded:
            _crowd(rng, strategy)
        texts = generate._texts(rng, strategy, vendors, panel)
        project = generate._project(texts)
        programme = Programme(project)
        if place:
            programme.readiness = None            # its answers are invented below
        surveys = [invent_tables.survey(rng, programme) for _ in range(2)]
        activity, replies, learners = invent_tables.activity(rng, programme)
        files = {path: text.encode() for path, text in texts.items()} | {
            "survey.csv": surveys[0][0], "activity.csv": activity, "replies.csv": replies,
            "measured.csv": invent_tables.measurements(rng, programme)}
        if place:
            files[place] = surveys[1][0]
        if _is_worth_it(project, programme, wanted=(9, 0, 3)[seed % 3]):
            names = [name for _, found in surveys for name in found] + learners
            return Case(files, names, rng.random() < 0.6)
    raise AssertionError("two hundred draws without a leader or without capacity")


def _crowd(rng, strategy):
    """Weights of one size, so that many features compete for the capacity and a change of priorities shows."""
    strategy.pop("priorities", None)
    for goal in strategy["goals"].values():
        goal["priority"] = rng.choice(("20", "25", "30"))
    for group in strategy["groups"].values():
        group["weight"] = rng.choice(("10", "15"))
    for criterion in strategy["criteria"].values():
        if "weight" in criterion:
            criterion["weight"] = rng.choice(("3", "4", "5", "7"))
            criterion["serves"] = {rng.choice(list(strategy["goals"])): "3"}
        if "effort" in criterion:
            criterion["effort"] = rng.choice(("1", "2", "2", "3"))
    weighed = [k for k in strategy["criteria"].values() if "weight" in k]
    for g, criterion in zip(strategy["goals"], weighed):
        criterion["serves"].setdefault(g, "2")    # a goal that nothing serves is an error
    for phase in strategy["rollout"]["phases"].values():
        phase["weeks"] = rng.choice(("4", "6", "8", "12"))
    for name in {k["group"] for k in weighed} ^ set(strategy["groups"]):
        strategy["groups"][name]["weight"] = "0"  # of gates alone


def _is_worth_it(project, programme, wanted):
    """Somebody leads, with so many features at least that may be brought in."""
    contest = Contest(project)
    if not contest.leader or not _has_capacity(programme) or not generate.is_clear_cut(project):
        return False
    leader = assess(contest.model, contest.leader)
    return len(Plan(programme, contest.model, leader, contest.priorities).features) >= wanted


def _has_capacity(programme):
    """At every level, so that it does not matter which one the answers give; and few enough to be quick."""
    found = [[floor(number(programme.pace[level]) * phase.weeks / 4) for phase in programme.phases] for level in LEVELS]
    return all(any(capacities) for capacities in found) and max(map(max, found)) <= 16


def _extend(rng, strategy, is_crowded):
    """Adds what the four commands read; gives the place of a file of answers that the strategy names."""
    _features(rng, strategy["criteria"])
    _kpis(rng, strategy["goals"], 1 if is_crowded else 0)
    segments = {s: _segment(rng, s) for s in rng.sample(SEGMENTS, rng.randint(1, 5))}
    strategy["learners"] = {"segments": segments}
    strategy["readiness"] = _survey(rng)
    dimensions = list(strategy["readiness"]["dimensions"])
    strategy["levers"] = _levers(rng, dimensions)
    kpis = [k for goal in strategy["goals"].values() for k in goal.get("kpis", {})]
    strategy["rollout"] = _rollout(rng, kpis)
    if rng.random() < 0.6:
        strategy["adopters"] = _adopters(rng)
    if rng.random() < 0.7:
        strategy["measurement"] = {"yearly_costs": {"licences": rng.choice(("24000", "0")), "manager": "31000.5"}}
    kind = rng.choice(("none", "scores", "scores", "long", "long", "file", "file-above"))
    if kind == "scores":
        found = rng.sample(list(segments), rng.randint(1, len(segments)))
        strategy["learners"]["readiness"] = {s: _score(rng) for s in found}
    elif kind == "long":
        strategy["learners"]["readiness"] = {s: _long(rng, dimensions) for s in segments}
    elif kind != "none":
        path = "answers.csv" if kind == "file" else "../survey-before.csv"
        strategy["learners"]["readiness"] = path
        return "criteria/answers.csv" if kind == "file" else "survey-before.csv"
    return None


def _features(rng, criteria):
    order = [c for c, k in criteria.items() if k.get("serves")]
    rng.shuffle(order)
    for i, c in enumerate(order):
        criterion = criteria[c]
        for key in ("effort", "needs", "needs_any"):
            criterion.pop(key, None)
        if rng.random() < 0.8:
            criterion["effort"] = rng.choice(("0", "1", "1", "2", "2", "3", "4", "5"))
        earlier = order[:i]
        if earlier and rng.random() < 0.4:
            criterion["needs"] = rng.sample(earlier, min(len(earlier), rng.choice((1, 1, 2))))
        if len(earlier) > 1 and rng.random() < 0.3:
            sizes = [min(len(earlier), rng.choice((2, 2, 3))) for _ in range(rng.choice((1, 1, 2)))]
            criterion["needs_any"] = [rng.sample(earlier, size) for size in sizes]


def _kpis(rng, goals, least):
    names = iter(rng.sample(KPIS, len(KPIS)))
    for i, goal in enumerate(goals.values()):
        count = min(max(least, rng.choice((0, 1, 1, 2)) + (i == 0)), 8 // len(goals))
        if count:
            goal["kpis"] = {next(names): _kpi(rng) for _ in range(count)}


def _kpi(rng):
    more = rng.random() < 0.6
    low, high = rng.choice((("20", "40"), ("0", "70"), ("12.5", "30"), ("4", "6.5")))
    kpi = {"name": quoted("A figure"), "unit": rng.choice(("percent", "percent", "hours")),
           "better": "more" if more else "less"}
    if rng.random() < 0.9:
        kpi["baseline"] = low if more else high
    if rng.random() < 0.9:
        kpi["target"] = high if more else low
    if rng.random() < 0.5:
        kpi |= {"value_of_unit": rng.choice(("1200", "35.28")), "attribution_percent": rng.choice(("75", "100")),
                "confidence_percent": rng.choice(("80", "62.5"))}
    return kpi


def _segment(rng, name):
    learners = rng.choice((3, 8, 9, 10, 12, 25, 60, 90, 150, 420))
    return {"name": quoted(name.title()), "learners": str(learners)} | ({"site": "Lyon"} if rng.random() < 0.3 else {})


def _survey(rng):
    dimensions = rng.sample(DIMENSIONS, rng.randint(1, 4))
    items = {}
    for dimension in dimensions:
        for i in range(rng.choice((1, 2, 2, 3, 4))):
            item = {"dimension": dimension, "text": quoted("I do, most days")}
            if rng.random() < 0.3:
                item["reversed"] = "true"
            items[f"{dimension}-{i + 1}"] = item
    survey = {"dimensions": {d: {"name": quoted(d)} for d in dimensions}, "items": items}
    if rng.random() < 0.7:
        chosen = rng.sample(MECHANISMS, rng.randint(1, 3))
        survey["mechanisms"] = {m: {"text": quoted(m)} for m in chosen}
    if rng.random() < 0.4:
        survey["levels"] = {"medium_from": rng.choice(("30", "45.5")), "high_from": rng.choice(("60", "70"))}
    if rng.random() < 0.4:
        survey["barrier_at_most"] = rng.choice(("50", "37.5", "60"))
    if rng.random() < 0.4:
        survey["minimum_respondents"] = rng.choice(("5", "6", "8"))
    return survey


def _levers(rng, dimensions):
    levers = {}
    for name in rng.sample(LEVERS, rng.randint(1, 5)):
        lever = {"name": quoted(name), "dimensions": rng.sample(dimensions, rng.randint(1, len(dimensions))),
                 "does": quoted("Half an hour each")}
        if rng.random() < 0.7:
            lever["effort_days"] = rng.choice(("1", "2", "2", "3", "0.5"))
        if rng.random() < 0.7:
            lever["from_phase"] = rng.choice(("0", "1", "2", "7"))
        levers[name] = lever
    return levers


def _rollout(rng, kpis):
    chosen = [PHASES[i] for i in sorted(rng.sample(range(4), rng.choice((1, 2, 2, 3, 3, 4))))]
    shares = sorted(rng.choice((2.5, 5, 10, 30, 30, 60, 100)) for _ in chosen)
    start = date(2026, 1, 1) + timedelta(days=rng.randint(0, 900))
    phases = {
        p: {"name": quoted(p.title()), "weeks": str(rng.choice((1, 2, 4, 6, 8, 10, 12))), "share_percent": f"{share:g}"}
        for p, share in zip(chosen, shares)}
    rollout = {"start": start.isoformat(), "phases": phases}
    if rng.random() < 0.5:
        pace = {"low": rng.choice(("1", "1.5")), "medium": rng.choice(("2.5", "3")), "high": rng.choice(("4", "4.4"))}
        rollout["pace_points_per_4_weeks"] = pace
    gates = {}
    for phase in chosen:
        if kpis and rng.random() < 0.6:
            gates[phase] = [_gate(rng, kpi) for kpi in rng.sample(kpis, rng.randint(1, min(3, len(kpis))))]
            if rng.random() < 0.4:
                gates[phase].insert(rng.randint(0, 1), {"check": quoted("No open privacy finding")})
    if gates:
        rollout["gates"] = gates
    return rollout


def _gate(rng, kpi):
    gate = {"kpi": kpi, rng.choice(("at_least", "at_most")): rng.choice(("20", "12.5", "33.3", "40", "60"))}
    if rng.random() < 0.6:
        gate["minimum_count"] = rng.choice(("0", "5", "60", "400"))
    if rng.random() < 0.2:
        gate["why"] = quoted("The easiest public")
    return gate


def _adopters(rng):
    block = {}
    if rng.random() < 0.6:
        weights = {"helpful": "3", "answers": "1.5", "created": "0", "breadth": "2", "reciprocity": "1", "posts": "1",
                   "shares": "2", "people-answered": "0.5"}
        block["weights"] = {"helpful": "3"} | {m: weights[m] for m in rng.sample(sorted(weights), rng.randint(1, 8))}
    if rng.random() < 0.6:
        block["pilot"] = {
            "minimum_learners": rng.choice(("4", "10", "30")), "minimum_per_segment": rng.choice(("1", "3", "5")),
            "ceiling_percent": rng.choice(("16", "7.5", "40"))}
    if rng.random() < 0.5:
        block["learners_per_ambassador"] = {"low": "20", "medium": rng.choice(("30", "45")), "high": "60"}
    return block or {"pilot": {"minimum_learners": "20"}}


def _score(rng):
    return rng.choice(("20", "39.9", "40", "52", "65", "64.5", "80"))


def _long(rng, dimensions):
    chosen = rng.sample(dimensions, rng.randint(0, len(dimensions)))
    long = {"score": _score(rng)}
    return long | ({"dimensions": {d: _score(rng) for d in chosen}} if chosen else {})
