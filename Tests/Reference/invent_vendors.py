"""Invents the vendors/ side of a random project: ratings in every form, and panels."""

import copy

from emit import quoted
from invent_strategy import CONFIDENCE, ids

VENDORS = ("moodle", "canvas", "sakai", "ilias", "open-edx", "totara", "docebo", "chamilo", "brightspace", "360-learn")
ASSESSORS = ("ld-lead", "it-lead", "works-council", "pilot-user")
MODES = ("ordinary", "ordinary", "ordinary", "known", "clone", "trade", "empty", "goal-away", "nothing-applies")


def invent(rng, strategy, scale_of, count):
    """(vendor id -> document, assessor -> document)."""
    names = sorted(ids(VENDORS, count))
    rng.shuffle(names)
    scores = _panel(rng, strategy, scale_of, names)
    vendors = {}
    for name in names:
        mode = rng.choice(MODES)
        other = rng.choice(list(vendors)) if vendors else None
        if mode in ("clone", "trade") and other:
            vendors[name] = _copied(strategy, vendors, scores, other, name, trade=mode == "trade")
        else:
            vendors[name] = _vendor(rng, strategy, scale_of, name, mode, scores)
    return vendors, {a: _assessor(rng, a, of_vendor) for a, of_vendor in scores.items() if any(of_vendor.values())}


def _panel(rng, strategy, scale_of, names):
    """Assessor -> vendor -> criterion -> score; unknown as the text `unknown`."""
    if rng.random() < 0.5:
        return {}
    twins = _twins(strategy["criteria"])
    scored = [c for c in strategy["criteria"] if c not in twins and rng.random() < 0.4]
    scores = {}
    for assessor in rng.sample(ASSESSORS, rng.randint(1, 4)):
        scores[assessor] = {}
        for name in names:
            if rng.random() < 0.8:
                scores[assessor][name] = {
                    c: "unknown" if rng.random() < 0.12 else scale_of[c].some(rng, "must_have" in strategy["criteria"][c])
                    for c in scored if rng.random() < 0.8}
    return scores


def _assessor(rng, assessor, of_vendor):
    def written(score):
        if rng.random() < 0.5:
            return score
        return {"level": score, "rationale": quoted("Tested in the sandbox")}

    scores = {v: {c: written(s) for c, s in found.items()} for v, found in of_vendor.items() if found}
    return {"assessor": quoted(assessor), "conflicts_of_interest": "none", "scores": scores}


def _twins(criteria):
    """The pair that shares one mapping of what it serves, if there is one."""
    seen = {}
    for c, criterion in criteria.items():
        if "serves" in criterion:
            seen.setdefault(id(criterion["serves"]), []).append(c)
    return next((pair for pair in seen.values() if len(pair) == 2), [])


def _copied(strategy, vendors, scores, other, name, trade):
    """The same ratings under another name; with `trade`, the twins' ratings change places."""
    vendor = copy.deepcopy(vendors[other])
    vendor["name"] = quoted(name.title())
    for of_vendor in scores.values():
        if other in of_vendor:
            of_vendor[name] = dict(of_vendor[other])
        else:
            of_vendor.pop(name, None)
    pair = _twins(strategy["criteria"])
    if trade and pair and "ratings" in vendor:
        a, b = pair
        ratings = vendor["ratings"]
        traded = {b: ratings.get(a), a: ratings.get(b)}
        for c, rating in traded.items():
            ratings.pop(c, None)
            if rating is not None:
                ratings[c] = rating
    return vendor


def _vendor(rng, strategy, scale_of, name, mode, scores):
    vendor = {"name": quoted(name.title() + " é")}
    if rng.random() < 0.3:
        vendor |= {"vendor": quoted("Example Ltd"), "product_version": quoted("4.10"), "website": "https://example.org"}
    if mode == "empty":
        return vendor if rng.random() < 0.5 else vendor | {"ratings": {}}
    away = _away(rng, strategy, mode)
    ratings = {}
    for c, criterion in strategy["criteria"].items():
        # Every assessor's word on this vendor: where there is one, the vendor file may stay silent.
        panel = [of[name][c] for of in scores.values() if c in of.get(name, {})]
        judged = any(score != "unknown" for score in panel)
        if c in away:
            ratings[c] = _not_applicable(rng, judged)
        elif judged and rng.random() < 0.6:
            if rng.random() < 0.3:
                ratings[c] = _unknown(rng)
        else:
            rating = _rating(rng, scale_of[c], "must_have" in criterion, judged, mode == "known")
            if rating is not None:
                ratings[c] = rating
    vendor["ratings"] = ratings
    return vendor


def _away(rng, strategy, mode):
    """Criteria that do not apply to this vendor: never a must-have."""
    free = {c for c, k in strategy["criteria"].items() if "must_have" not in k}
    if mode == "nothing-applies":
        return free               # all of them, so no value is left unless there are must-haves with a weight
    if mode == "goal-away":
        goal = rng.choice(list(strategy["goals"]))
        return {c for c in free if goal in strategy["criteria"][c].get("serves", {})}
    return {c for c in sorted(free) if rng.random() < 0.06}


def _not_applicable(rng, judged):
    if judged:                    # departs from the panel's median, so it says why
        return {"level": "not-applicable", "rationale": quoted("Nobody here sells")}
    return rng.choice(("not-applicable", {"level": "not-applicable", "note": quoted("No sales staff")}))


def _unknown(rng):
    asked, noted = {"ask": quoted("Is it there?")}, {"note": quoted("No answer yet")}
    return rng.choice(("unknown", {"level": "unknown"}, asked, noted))


def _rating(rng, scale, must_have, judged, known):
    """One rating in one of its forms; None: left out."""
    if not known and not judged and rng.random() < 0.18:
        return None if rng.random() < 0.5 else _unknown(rng)
    rating = {}
    span = scale.some_range(rng) if rng.random() < 0.2 else None
    if span:
        rating["range"] = span
    else:
        rating["level"] = scale.some(rng, good=must_have)
    if not judged and not span and not known and rng.random() < 0.4:
        return rating["level"]
    if known or rng.random() < 0.75:
        rating["confidence"] = rng.choice(CONFIDENCE[1:] if known else CONFIDENCE)
    if judged:
        rating["rationale"] = quoted("Seen by two of us: in the sandbox, twice")
    if rng.random() < 0.2:
        rating["assessed_on"] = "2026-10-05"
    if rng.random() < 0.2:
        rating["evidence"] = [_evidence(rng)]
    if scale.names and not span and rng.random() < 0.1:
        rating["roadmap"] = {"level": scale.names[-1], "due": "2027-06-30"}
    return rating


def _evidence(rng):
    evidence = {"title": quoted("Manual, page 3"), "url": quoted("https://example.org/manual#3")}
    evidence["kind"] = rng.choice(("documentation", "sandbox", "third-party", "marketing"))
    if rng.random() < 0.7:
        evidence["date"] = rng.choice(("2026-10-02", "2024-01-31"))
    return evidence
