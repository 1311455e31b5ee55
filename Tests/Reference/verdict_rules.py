"""The verdict by its rules, from exact values and from the shares the tool itself reports.

The shares are the tool's own, so that no chance of a draw is taken for a fault.
"""

from partial import TOLERANCE
from project import number
from reference import document

DEFAULTS = {"robust_share_percent": "80", "undecided_share_percent": "60", "proven_share_percent": "60",
            "tie_within": "0.01"}
# Closer to a threshold than this, doubles and fractions may rightly disagree.
CLOSE = 1e-8


def thresholds(contest):
    stated = contest.project.section("verdict")
    found = {key: number(stated.get(key, default)) for key, default in DEFAULTS.items()}
    return {key: value / 100 if key.endswith("_percent") else value for key, value in found.items()}


def undecided_reasons(contest, around):
    """Reason -> True, False, or None where it is too close to call."""
    if not contest.rivals:
        return {}
    limits, leader = thresholds(contest), contest.leader
    # Whether a lead of exactly `tie_within` is within it is left open.
    beyond = contest.gap(contest.rivals[0]) - limits["tie_within"]
    reasons = {"lead": beyond < 0 if abs(float(beyond)) > CLOSE else None}
    worst = min(around["pairwise"][leader].values())
    reasons["comparisons won"] = worst < limits["undecided_share_percent"] - TOLERANCE
    return reasons


def fragile_reasons(contest, around):
    limits, leader = thresholds(contest), contest.leader
    lacking = limits["proven_share_percent"] - contest.proven(leader)
    reasons = {"proven": lacking > 0 if lacking == 0 or abs(float(lacking)) > CLOSE else None}
    if not contest.rivals:                                # robust by lack of rivals, proven share aside
        return reasons
    reasons["first"] = around["first_rank"]["around"][leader] < limits["robust_share_percent"] - TOLERANCE
    even = around["first_rank_by_unknown"]["even"]
    reasons["even"] = max(share for v, share in even.items() if v != leader) > even[leader] + float(TOLERANCE)
    for scenario, found in document(contest.project)["scenarios"].items():
        ranks = {row["id"]: row["rank"] for row in found["ranking"]}
        # Where nobody has a value nobody is ahead of the leader; the contract does not say.
        reasons[f"scenario {scenario}"] = None if not any(ranks.values()) else ranks.get(leader) != 1
    return reasons


def verdict(contest, around):
    """(kind, the rules that gave it); a call that is too close falls to the milder side."""
    if contest.leader is None:
        return "no-qualified-vendor", ["nobody is eligible or conditional"]
    for kind, rule in (("undecided", undecided_reasons), ("fragile", fragile_reasons)):
        because = [reason for reason, holds in rule(contest, around).items() if holds]
        if because:
            return kind, because
    return "robust", []


def verdict_differences(contest, reported, around):
    """`around` is a document of the same draws with `--weights around`."""
    verdict = reported["verdict"]
    if contest.leader is None:
        kinds, least = {"no-qualified-vendor"}, 1
    else:
        undecided, fragile = undecided_reasons(contest, around), fragile_reasons(contest, around)
        kinds, least = _possible(undecided, fragile)
    found = []
    if verdict["kind"] not in kinds:
        reasons = "" if contest.leader is None else f" ({undecided | fragile})"
        found.append(f"$.verdict.kind: {verdict['kind']!r}, reference {sorted(kinds)}{reasons}")
    if verdict["leader"] != contest.leader:
        found.append(f"$.verdict.leader: {verdict['leader']!r}, reference {contest.leader!r}")
    because = verdict["because"]
    if not isinstance(because, list) or not all(isinstance(text, str) and text for text in because):
        found.append(f"$.verdict.because: {because!r} is no list of texts")
    elif len(because) < least:
        found.append(f"$.verdict.because: {because!r}, but at least {least} reasons apply")
    return found


def _possible(undecided, fragile):
    """(the kinds the rules allow, how many reasons apply at least)."""
    kinds = set()
    if any(value is not False for value in undecided.values()):
        kinds.add("undecided")
    if not any(undecided.values()):                       # true of none, though some may be too close to call
        if any(value is not False for value in fragile.values()):
            kinds.add("fragile")
        if not any(fragile.values()):
            kinds.add("robust")
    decisive = undecided if any(undecided.values()) else fragile
    # One sentence may name all the scenarios in which another vendor is first.
    applying = {reason.split()[0] for reason, value in decisive.items() if value}
    return kinds, len(applying) if len(kinds) == 1 else 0
