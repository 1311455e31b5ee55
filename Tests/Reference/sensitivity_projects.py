"""Chooses random projects so that together they hold every case that the sensitivity analysis treats apart."""

import random

import generate
from contest import Contest

# How many of the chosen projects have to show each case.
WANTED = {
    "no contender": 1, "one contender": 1, "two contenders": 2, "four contenders or more": 12,
    "four different values or more": 10,
    "a goal does not apply to some contender": 4, "a goal does not apply to the leader": 2,
    "a criterion does not apply": 8, "a priority of 0": 4, "one goal only": 2, "weight 0": 6, "a gate": 6,
    "level at the top": 2, "level elsewhere": 2, "eligible and conditional": 6, "panel": 5, "all the weight on one": 1,
    "worst": 4, "neutral": 4, "best": 4, "final": 3, "thresholds": 6, "pairwise": 3, "scenarios": 6,
    "nothing uncertain": 1,
}
# A case of which so few are wanted is worth a project that shows nothing else.
RARE = 3
# Otherwise a project has to show as many cases of which there are not enough yet.
AT_ONCE = 4


def choose(first_seed=1000):
    """[(seed, files)], deterministic: about 25 of the seeds from the first on."""
    missing, chosen, seed = dict(WANTED), [], first_seed
    while any(missing.values()):
        rng = random.Random(seed)
        sizes = rng.choice((1, 2, 4, 5, 6, 7, 8)), rng.choice((1, 4, 8, 12, 20)), rng.choice((1, 2, 3, 4, 5, 9))
        texts = generate.files(seed, *sizes)
        found = cases(Contest(generate._project(texts)))
        useful = [case for case in found if missing[case]]
        # The longer the search, the less a project has to show.
        at_once = max(1, AT_ONCE - (seed - first_seed) // 100)
        if len(useful) >= at_once or any(WANTED[case] <= RARE for case in useful):
            chosen.append((seed, texts))
            for case in useful:
                missing[case] -= 1
        seed += 1
    return chosen


def cases(contest):
    model, strategy, size = contest.model, contest.project.strategy, len(contest.order)
    states = {r.state for vendor in contest.vendors.values() for r in vendor.ratings.values()}
    ranks = [rank for rank, _ in contest.ranking]
    away = [v for v, vendor in contest.vendors.items() if None in vendor.goals.values()]
    statuses = {vendor.status for vendor in contest.vendors.values()}
    unknown = strategy.get("unknown")
    holds = {
        "no contender": size == 0, "one contender": size == 1, "two contenders": size == 2,
        "four contenders or more": size >= 4, "four different values or more": len(set(ranks)) >= 4,
        "a goal does not apply to some contender": away and size > 1,
        "a goal does not apply to the leader": contest.leader in away and size > 1,
        "a criterion does not apply": "not-applicable" in states and size > 1,
        "a priority of 0": size > 1 and 0 in contest.priorities.values(),
        "one goal only": size > 1 and len(contest.priorities) == 1,
        "weight 0": size > 1 and any(not w and "weight" in model.criteria[c] for c, w in model.w.items()),
        "a gate": size > 1 and any("weight" not in criterion for criterion in model.criteria.values()),
        "level at the top": ranks.count(1) > 1, "level elsewhere": any(ranks.count(r) > 1 for r in ranks if r > 1),
        "eligible and conditional": len(statuses) == 2, "panel": size > 1 and "panel" in states,
        "all the weight on one": size > 1 and 1 in contest.omega.values(),
        "final": size > 1 and model.evidence.final and "unknown" in states,
        "thresholds": size > 1 and "verdict" in strategy,
        "pairwise": size > 1 and strategy.get("priorities", {}).get("method") == "pairwise",
        "scenarios": size > 1 and strategy.get("scenarios"),
        "nothing uncertain": size > 1 and not any(
            contest.is_uncertain(v, c) for v in contest.order for c in contest.omega),
    }
    policy = size > 1 and "unknown" in states and not model.evidence.final and contest.policy()
    return {case for case, held in holds.items() if held} | ({policy} if policy else set())
