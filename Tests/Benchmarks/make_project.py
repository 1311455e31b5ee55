"""Writes an evaluation project of a chosen size, as people write them: long ratings beside short ones.

    python3 make_project.py DIR --vendors 50 --criteria 300 [--seed 1] [--long-share 0.25]
    python3 make_project.py DIR --vendors 50 --criteria 300 --doubt none|third [--seed 1]
    python3 make_project.py DIR --megabytes 10 [--seed 1]

The second form writes what the sampler is measured on: as many goals, groups and goals served by a criterion as
in the starter evaluation, ratings of which none or every third is in doubt, and no vendor that is knocked out. The
third writes files of vendors alone, mostly long ratings with evidence, for measuring how fast YAML is read. The same arguments give the same bytes. What is written is valid and gives no error.
"""

import argparse
import random
from pathlib import Path

GOALS = ("knowledge-exchange", "learning-community", "employee-content", "expertise-within-reach",
         "faster-onboarding", "people-at-heart", "re-engage-learners", "skills-transfer")
SCENARIOS = ("onboarding", "sales-enablement", "compliance", "technical-communities")
SUBJECTS = ("forum", "group", "mentor", "badge", "video", "message", "profile", "cohort", "feed", "quiz", "wiki", "event")
ACTIONS = ("search", "review", "sharing", "moderation", "reporting", "export", "rating", "scheduling", "tagging", "drafts")
WORDS = ("learners", "open", "threads", "and", "reply", "inside", "a", "course", "moderators", "see", "the", "queue", "with",
         "reasons", "given", "attachments", "are", "kept", "for", "one", "year", "search", "covers", "titles", "only", "roles",
         "by", "group", "not", "shown", "on", "mobile", "an", "administrator", "must", "enable", "it", "first")
KINDS = ("documentation", "source-code", "marketing", "third-party", "demonstration", "sandbox")
CONFIDENCES = ("claimed", "documented", "documented", "demonstrated", "verified")
LEVELS = ("none", "basic", "good", "full")

SCALES = """scales:
  depth:
    levels:
      none:  { value: 0,   means: Not available }
      basic: { value: 0.4, means: Possible with work }
      good:  { value: 0.7, means: Works as learners expect }
      full:  { value: 1,   means: Good and serves managers too }
  availability:
    unit: percent
    points: { 99: 0, 99.5: 0.5, 99.9: 1 }
"""


def criterion_id(place):
    return f"{SUBJECTS[place % 12]}-{ACTIONS[place // 12 % 10]}-{place}"


def is_number(place):
    return place % 10 == 9


def sentence(rng, count):
    return " ".join(rng.choices(WORDS, k=count)).capitalize()


def strategy(rng):
    lines = ["strategy: Generated for measuring", "currency: EUR", "as_of: 2026-11-01", "",
             "confidence:", "  claimed: { shortfall_percent: 50, cap: 0.7 }", "", "goals:"]
    for goal in GOALS:
        lines += [f"  {goal}:", f"    name: {sentence(rng, 4)}", f"    priority: {rng.randint(5, 30)}"]
    lines += ["", "scenarios:"]
    for scenario in SCENARIOS:
        goals = rng.sample(GOALS, 4)
        priorities = ", ".join(f"{goal}: {rng.randint(10, 20)}" for goal in goals)
        lines += [f"  {scenario}:", f"    name: {sentence(rng, 2)}", f"    priorities: {{ {priorities} }}"]
    return "\n".join(lines) + "\n\n" + SCALES


def groups(rng, count):
    lines = (f"  group-{g}: {{ name: {sentence(rng, 2)}, weight: {rng.randint(1, 20)} }}\n" for g in range(count))
    return "groups:\n" + "".join(lines)


def criterion(rng, place, group, other_goals=(1, 4), must_have=None):
    """`other_goals`: how many it may serve beside its own."""
    lines = [f"  {criterion_id(place)}:", f"    name: {sentence(rng, 3)}", f"    group: {group}",
             f'    question: "Can it do this: {sentence(rng, 9)}?"',
             f"    scale: {'availability' if is_number(place) else 'depth'}"]
    if not is_number(place):
        lines += ["    anchors:"] + [f"      {level}: {sentence(rng, 7)}" for level in LEVELS[1:]]
    lines.append(f"    weight: {rng.randint(1, 9)}")
    if must_have is None:
        must_have = place % 12 == 4 and not is_number(place)
    if must_have:
        lines.append("    must_have: basic")
    # The first criteria serve every goal between them, so that even a small project is valid.
    served = {GOALS[place % len(GOALS)]} | set(rng.sample(GOALS, rng.randint(*other_goals)))
    serves = ", ".join(f"{goal}: {rng.randint(1, 3)}" for goal in sorted(served))
    lines.append(f"    serves: {{ {serves} }}")
    if place and rng.random() < 0.4:
        lines.append(f"    needs: [{criterion_id(rng.randrange(place))}]")
    if rng.random() < 0.7:
        lines.append(f"    effort: {rng.randint(1, 5)}")
    return "\n".join(lines) + "\n"


def level(rng, place):
    return f"{rng.randint(990, 999) / 10:g}" if is_number(place) else rng.choice(LEVELS)


def short_rating(rng, place):
    value = "unknown" if rng.random() < 0.15 else level(rng, place)
    return f"  {criterion_id(place)}: {value}\n"


def long_rating(rng, place):
    confidence = rng.choice(CONFIDENCES)
    lines = [f"  {criterion_id(place)}:"]
    if not is_number(place) and rng.random() < 0.2:
        lines.append(f"    range: [{rng.choice(LEVELS[:2])}, {rng.choice(LEVELS[2:])}]")
    else:
        lines.append(f"    level: {level(rng, place)}")
    lines += [f"    confidence: {confidence}", "    note: >-",
              f"      {sentence(rng, 16)}", f"      {sentence(rng, 12).lower()}."]
    if rng.random() < 0.3:
        lines.append(f'    ask: "{sentence(rng, 10)}?"')
    lines.append("    evidence:")
    for _ in range(rng.randint(1, 2)):
        suffix = " (Übersicht)" if rng.random() < 0.1 else ""
        page = f"{rng.choice(SUBJECTS)}/{rng.choice(ACTIONS)}-{rng.randint(1, 9999)}.html"
        lines += [f'      - title: "{sentence(rng, 5)}{suffix}"', f"        url: https://docs.example.org/en/{page}",
                  f"        kind: {rng.choice(KINDS)}",
                  f"        date: 2026-{rng.randint(1, 10):02}-{rng.randint(1, 28):02}"]
    return "\n".join(lines) + "\n"


def vendor_head(rng, name):
    return (f"name: {name}\nvendor: {sentence(rng, 2)}\nproduct_version: \"{rng.randint(1, 9)}.{rng.randint(0, 20)}\"\n"
            f"website: https://www.example.org/{rng.randint(1, 9999)}\nhosting: [vendor-cloud, self-hosted]\n\nratings:\n")


def write_project(root, vendors, criteria, seed, long_share):
    rng = random.Random(f"{seed}/{vendors}/{criteria}")
    (root / "criteria").mkdir(parents=True)
    (root / "vendors").mkdir()
    group_count = max(1, min(criteria // 4, 40))
    (root / "criteria/strategy.yaml").write_text(strategy(rng), "utf-8")
    (root / "criteria/groups.yaml").write_text(groups(rng, group_count), "utf-8")
    for start in range(0, criteria, 100):
        places = range(start, min(start + 100, criteria))
        blocks = [criterion(rng, place, f"group-{place % group_count}") for place in places]
        (root / f"criteria/theme-{start // 100}.yaml").write_text("criteria:\n" + "\n".join(blocks), "utf-8")
    for number in range(vendors):
        with open(root / f"vendors/platform-{number:03}.yaml", "w", encoding="utf-8") as file:
            file.write(vendor_head(rng, f"Platform {number}"))
            for place in range(criteria):
                chance = rng.random()
                if chance < 0.05:
                    continue                                   # left out: unknown
                file.write((long_rating if chance < 0.05 + long_share else short_rating)(rng, place))


def doubted_rating(rng, place, number, doubt):
    """Half of what is in doubt is claimed, half unknown; a level of `none` could not be claimed falsely."""
    turn = place + number
    if doubt == "third" and turn % 3 == 0:
        if turn // 3 % 2:
            return f"  {criterion_id(place)}: unknown\n"
        value = f"{rng.randint(993, 999) / 10:g}" if is_number(place) else rng.choice(LEVELS[1:])
        return f"  {criterion_id(place)}: {value}\n"
    # Nobody fails the must-have of the first criterion: those whose rating of it is in doubt are conditional.
    value = level(rng, place) if place else rng.choice(LEVELS[1:])
    return f"  {criterion_id(place)}: {{ level: {value}, confidence: verified }}\n"


def write_doubted_project(root, vendors, criteria, seed, doubt):
    rng = random.Random(f"{seed}/{vendors}/{criteria}/{doubt}")
    (root / "criteria").mkdir(parents=True)
    (root / "vendors").mkdir()
    group_count = 8
    (root / "criteria/strategy.yaml").write_text(strategy(rng), "utf-8")
    (root / "criteria/groups.yaml").write_text(groups(rng, group_count), "utf-8")
    blocks = [criterion(rng, place, f"group-{place % group_count}", (2, 2), place == 0) for place in range(criteria)]
    (root / "criteria/criteria.yaml").write_text("criteria:\n" + "\n".join(blocks), "utf-8")
    for number in range(vendors):
        ratings = (doubted_rating(rng, place, number, doubt) for place in range(criteria))
        text = vendor_head(rng, f"Platform {number}") + "".join(ratings)
        (root / f"vendors/platform-{number:03}.yaml").write_text(text, "utf-8")


def write_vendors(root, megabytes, seed):
    """Files of about 1 MB (of a tenth of all where that is less), nine in ten ratings long."""
    rng = random.Random(f"{seed}/{megabytes}")
    root.mkdir(parents=True)
    total, number = int(megabytes * 1_000_000), 0
    while total > 0:
        size = min(total, 1_000_000, int(megabytes * 100_000))
        blocks, written = [vendor_head(rng, f"Platform {number}")], 0
        place = 0
        while written < size:
            block = (long_rating if rng.random() < 0.9 else short_rating)(rng, place)
            blocks.append(block)
            written += len(block)
            place += 1
        (root / f"platform-{number:03}.yaml").write_text("".join(blocks), "utf-8")
        total -= written
        number += 1


def main():
    parser = argparse.ArgumentParser(description="Writes an evaluation project of a chosen size.")
    parser.add_argument("directory", metavar="DIR", type=Path)
    parser.add_argument("--vendors", type=int)
    parser.add_argument("--criteria", type=int)
    parser.add_argument("--megabytes", type=float)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--long-share", type=float, default=0.25)
    parser.add_argument("--doubt", choices=("none", "third"))
    options = parser.parse_args()
    if options.directory.exists():
        parser.error(f"{options.directory} exists already")
    if options.megabytes:
        write_vendors(options.directory, options.megabytes, options.seed)
    elif options.vendors and options.criteria:
        if options.criteria < len(GOALS):
            parser.error(f"at least {len(GOALS)} criteria, one for each goal")
        if options.doubt:
            write_doubted_project(
                options.directory, options.vendors, options.criteria, options.seed, options.doubt)
        else:
            write_project(
                options.directory, options.vendors, options.criteria, options.seed, options.long_share)
    else:
        parser.error("--vendors and --criteria, or --megabytes")


if __name__ == "__main__":
    main()
