"""Invents surveys, lists of activity, replies and measurements, in every dialect of CSV that is allowed."""

from datetime import timedelta

from invent_strategy import plain

from .adopters import COUNTS


def written(rng, columns, rows):
    """The bytes of a table; each cell is a text or a number."""
    separator = rng.choice((",", ",", ";", ";", "\t"))
    point = "," if separator != "," and rng.random() < 0.6 else "."
    end = rng.choice(("\n", "\r\n"))
    columns = list(columns)
    if rng.random() < 0.6:
        rng.shuffle(columns)
    quotes = rng.choice((0, 0.1, 1))

    def cell(value):
        text = value if isinstance(value, str) else plain(value).replace(".", point)
        if separator in text or '"' in text or rng.random() < quotes:
            return '"' + text.replace('"', '""') + '"'
        return text

    lines = [separator.join(map(cell, columns))]
    lines += [separator.join(cell(row[column]) for column in columns) for row in rows]
    text = end.join(lines) + (end if rng.random() < 0.8 else "")
    return text.encode("utf-8-sig" if rng.random() < 0.4 else "utf-8")


def pseudonyms(rng, count):
    """Of a kind that stands in no other text, so that a search finds every leak."""
    numbers = rng.sample(range(10**6), count)
    return [f"zq{rng.choice(('', '-', 'é', ' '))}{number}" for number in numbers]


def survey(rng, programme):
    rows, is_large = [], rng.random() < 0.4
    for segment, learners in programme.segments.items():
        for _ in range(min(learners, 70 if is_large else rng.choice((0, 1, 3, 4, 5, 7, 20)))):
            rows.append({"segment": segment})
    rng.shuffle(rows)
    has_mechanisms = bool(programme.mechanisms) and rng.random() < 0.8
    blank = rng.choice((0, 0.03) if is_large else (0, 0.03, 0.1, 0.4))
    lean = {s: rng.choice((0, 1, 2, 3)) for s in programme.segments}
    opposed = _opposed(rng, programme)
    for row, name in zip(rows, pseudonyms(rng, len(rows))):
        row["respondent"] = name
        own = lean[row["segment"]] + rng.choice((-1, 0, 1))
        for item in programme.items:
            answer = max(1, min(5, rng.randint(1, 3) + own - 1))
            row[item] = "" if rng.random() < blank else answer
        if opposed and all(row[item] != "" for item in opposed):
            row[opposed[1]] = 6 - row[opposed[0]]
        if has_mechanisms:
            chosen = [m for m in programme.mechanisms if rng.random() < 0.4]
            rng.shuffle(chosen)
            row["mechanisms"] = " ".join(chosen)
    columns = ["respondent", "segment", *programme.items] + (["mechanisms"] if has_mechanisms else [])
    return written(rng, columns, rows), [row["respondent"] for row in rows]


def _opposed(rng, programme):
    """The two items of a dimension whose answers always add up to the same; None where there is no such pair."""
    for dimension in programme.dimensions:
        items = [i for i, body in programme.items.items() if body["dimension"] == dimension]
        alike = len(items) == 2 and len({programme.items[i].get("reversed", "false") for i in items}) == 1
        if alike and rng.random() < 0.4:
            return items
    return None


def activity(rng, programme):
    """(table, replies, pseudonyms)"""
    rows, has_weeks = [], rng.random() < 0.6
    for segment, learners in programme.segments.items():
        for _ in range(min(learners, rng.choice((0, 1, 2, 5, 12, 25)))):
            rows.append({"segment": segment})
    if not rows:
        rows.append({"segment": next(iter(programme.segments))})
    rng.shuffle(rows)
    names = pseudonyms(rng, len(rows))
    for row, name in zip(rows, names):
        row["learner"] = name
        for measure in COUNTS:
            row[measure] = rng.choice((0, 0, 1, 2, 3, 8, rng.randint(0, 40), 2.5))
        if has_weeks:
            row["active_weeks"] = rng.choice((0, 1, 3, 4, 5, 8, 12, 6.5))
    columns = ["learner", "segment", *COUNTS] + (["active_weeks"] if has_weeks else [])
    busy = rng.sample(names, max(1, len(names) // 3))
    pairs = []
    for _ in range(rng.choice((0, 5, 3 * len(names)))):
        pairs.append({"asker": rng.choice(names), "answerer": rng.choice(rng.choice((names, busy)))})
    return written(rng, columns, rows), written(rng, ["asker", "answerer"], pairs), names


def measurements(rng, programme):
    has_segments, has_counts = rng.random() < 0.6, rng.random() < 0.7
    as_of = programme.start + timedelta(days=_moment(rng, programme))
    rows = []
    for kpi in programme.kpis.values():
        if rng.random() < 0.12:
            continue
        rows += _series(rng, programme, kpi, as_of, "", rng.choice((1, 3, 9, 25, 40, 60)))
        for segment in programme.segments if has_segments else ():
            if rng.random() < 0.4:
                rows += _series(rng, programme, kpi, as_of, segment, rng.choice((1, 2, 3)))
    if not rows:
        kpi = next(iter(programme.kpis.values()))
        rows = _series(rng, programme, kpi, as_of, "", 3)
    if rng.random() < 0.5:
        rows.sort(key=lambda row: row["date"])    # stable, so each series keeps its order
    columns = ["date", "kpi", "value"] + (["segment"] if has_segments else []) + (["count"] if has_counts else [])
    return written(rng, columns, rows)


def _moment(rng, programme):
    """Days from the start to the last measurement: before, within or after the rollout, or at an edge of it."""
    days, edges = 7 * programme.weeks, [(phase.start - programme.start).days for phase in programme.phases]
    if rng.random() < 0.4:                        # in a phase that has others after it, where plans can change
        return rng.choice([(phase.end - programme.start).days for phase in programme.phases][:-1] or [days // 2])
    within = [rng.randint(0, days) for _ in range(6)]
    return rng.choice((-10, 0, *edges, days - 1, days, days + 30, days + 400, *within))


def _series(rng, programme, kpi, as_of, segment, count):
    step = rng.choice((2, 3, 7, 7, 7, 14))
    day, days = as_of, []
    while len(days) < count:
        days.append(day)
        day -= timedelta(days=rng.choice((step, step, step + 1)))
    base = float(kpi.baseline) if kpi.baseline is not None else 20.0
    kind = rng.choice(("constant", "drift", "drift", "noise", "noise", "line"))
    drift, scatter = rng.choice((-0.5, 0.1, 0.4, 1)) * (1 if kpi.more else -1), rng.choice((0, 1, 5))
    known = rng.choice((0.5, 1, 1))
    rows = []
    for i, day in enumerate(reversed(days)):
        value = base
        if kind == "line" and kpi.has_line:       # on the plan to six decimals, or exactly where it is at its end
            gone = max(0, min(1, (day - programme.start).days / (7 * programme.weeks)))
            value = base + float(kpi.target - kpi.baseline) * gone
        elif kind != "constant":
            value = base + (drift * i if kind == "drift" else 0) + rng.uniform(-scatter, scatter)
        if kpi.unit == "percent" and rng.random() < 0.97:
            value = max(0, min(100, value))
        rows.append({
            "date": day.isoformat(), "kpi": kpi.id, "segment": segment, "value": round(value, rng.choice((0, 1, 1, 2))),
            "count": rng.choice((1, 3, 4, 5, 12, 60, 300)) if rng.random() < known else ""})
    return rows
