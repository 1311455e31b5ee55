"""measurements.csv: two quarters of KPIs, from twelve weeks before the start (2027-01-11) to 2027-07-11.

The story. In the pilot early adopters answer each other quickly, and its gate passes. In the first wave a less eager
public comes in and settles; that gate passes too. Four weeks into the second wave enough members are active, though few
in production. Ambassadors write most of what there is. The first answer takes longer than it did in the first wave, yet
is far better than planned: a weak signal. Colleagues publish little. Nearly every newcomer has a buddy.
"""

from datetime import date, timedelta
from math import sqrt

from draw import Draw

START = date(2027, 1, 11)
QUARTERS = (date(2027, 3, 31), date(2027, 6, 30))
SEGMENTS = ("field-sales", "customer-service", "production", "head-office")

# Each line is a stretch of weeks: how many; from and to which share answered within 48 hours; from and to how many
# hours to the first answer and how far these scatter; from and to how many questions a week.
WEEKS = (
    (12, (40, 40), (48, 48), 5.0, (22, 26)),       # before the start, in the old forum
    (10, (63, 77), (11, 8), 1.2, (13, 20)),        # pilot
    (12, (62, 68), (17, 14), 1.8, (36, 52)),       # first wave
    (4, (64, 63), (18, 20.5), 0.6, (62, 73)),      # second wave
)
# A share of few questions scatters by chance; here a little less, so that the chart can be read.
SCATTER = 0.75

# Four weeks that end with this week (0 is the first of the rollout), by segment: members invited, and those of them who
# were active.
ACTIVE = (
    (-9, (420, 310, 360, 150), (99, 85, 41, 76)),
    (-5, (420, 310, 360, 150), (103, 90, 45, 79)),
    (-1, (420, 310, 360, 150), (101, 87, 43, 78)),
    (3, (21, 16, 18, 7), (16, 13, 11, 6)),
    (7, (21, 16, 18, 7), (15, 13, 10, 6)),
    (11, (126, 93, 108, 45), (58, 48, 35, 28)),
    (15, (126, 93, 108, 45), (61, 51, 37, 29)),
    (19, (126, 93, 108, 45), (64, 54, 38, 30)),
    (23, (252, 186, 216, 90), (121, 99, 63, 56)),
)
SMALLEST_IN_GAP = 10          # as goals.yaml defines the gap

# Every four weeks: (cases that count, cases), or a plain value. First what the old systems knew already.
FOUR_WEEKS = (-9, -5, -1, 3, 7, 11, 15, 19, 23)
KNOWN_BEFORE = {
    "return-rate": ((4, 212), (5, 220), (4, 208), (5, 196), (6, 204), (7, 211), (8, 214), (9, 220), (10, 231)),
    "silent-dropout-rate":
        ((71, 176), (70, 181), (73, 179), (67, 170), (68, 175), (69, 180), (66, 176), (67, 179), (68, 183)),
    "contributor-share":
        ((31, 306), (33, 317), (30, 309), (22, 46), (21, 44), (36, 169), (40, 178), (43, 186), (68, 339)),
}
SINCE_START = {
    "returning-contributors": ((14, 22), (13, 21), (16, 34), (19, 36), (21, 40), (22, 43)),
    "weekly-rhythm": ((26, 46), (25, 44), (73, 169), (79, 178), (84, 186), (146, 339)),
    "ambassador-dependence": ((118, 164), (121, 171), (262, 371), (273, 398), (271, 412)),
    "time-to-publish": (19, 18.5, 18, 17, 16.5),
    "peer-content-use": ((9, 402), (12, 455), (35, 1180), (44, 1254), (52, 1311)),
    "newcomer-first-exchange": ((3, 10), (4, 11), (4, 12), (5, 12), (5, 11), (7, 15)),
    "buddy-in-first-week": ((5, 10), (7, 11), (8, 12), (10, 12), (10, 11), (14, 15)),
}

# Of the second wave's first four weeks, week by week: a month is long for what its gate rests on, or what is behind.
SINGLE_WEEKS = (22, 23, 24, 25)
SINGLE_WEEKLY = {
    "ambassador-dependence": ((93, 149), (100, 157), (106, 164), (108, 170)),
    "time-to-publish": (16, 16, 15.5, 16),
    "peer-content-use": ((17, 408), (19, 426), (21, 439), (21, 447)),
}

# At the end of each quarter: (value, cases or None).
QUARTERLY = {
    "heard-and-acted": ((21.9, 32), (32.4, 34)),
    "peer-led-share": ((4.1, None), (6.6, None)),
    "cross-segment-ratio": ((0.42, None), (0.46, None)),
    "belonging-score": ((62.5, 48), (63.4, 276)),
    "peer-modules-published": ((0.2, None), (0.5, None)),
    "author-share": ((1.2, None), (1.7, None)),
    "time-to-expert": ((58, 41), (46.5, 97)),
    "topics-with-two-answerers": ((47.5, 40), (57.5, 40)),
}

# At the end of a course or of a cohort: (month, day, value, cases).
BY_COURSE = {
    "on-time-completion": ((3, 31, 58.6, 58), (5, 14, 61.4, 83), (6, 30, 63.5, 96)),
    "relevance-score": ((2, 19, 70.4, 22), (3, 12, 72.9, 26), (4, 23, 70.1, 61), (5, 21, 71.8, 74), (6, 18, 72.6, 88)),
    "peer-feedback-received":
        ((2, 19, 30.8, 26), (3, 12, 36.7, 30), (4, 23, 37.1, 70), (5, 21, 41.7, 84), (6, 18, 44.6, 101)),
    "applied-after-60-days": ((4, 20, 45.0, 20), (5, 11, 47.8, 23), (6, 22, 48.1, 54)),
    "behaviour-observed": ((5, 11, 0.12, 17), (6, 22, 0.18, 39)),
    "time-to-first-independent-task": ((4, 15, 88, 9), (6, 10, 83, 12)),
    "answers-reused": ((6, 30, 31.8, 88),),
}

# By segment at its last date: (value, cases). The newcomers of head office are too few to be shown.
BY_SEGMENT = {
    "belonging-score": (QUARTERS[1], ((64.1, 92), (67.2, 84), (56.3, 58), (68.8, 42))),
    "newcomer-first-exchange": (None, ((50.0, 6), (60.0, 5), None, (33.3, 3))),
}


def rows(seed):
    """The header, then all rows by date, KPI and segment."""
    found = [*_weekly(Draw(seed)), *_active(), *_regular()]
    for kpi, values in QUARTERLY.items():
        found += [(day, kpi, value, "", count) for day, (value, count) in zip(QUARTERS, values)]
    for kpi, values in BY_COURSE.items():
        found += [(date(START.year, month, day), kpi, value, "", count) for month, day, value, count in values]
    for kpi, (day, values) in BY_SEGMENT.items():
        found += [(day or _week_end(23), kpi, pair[0], segment, pair[1])
                  for segment, pair in zip(SEGMENTS, values) if pair]
    yield ["date", "kpi", "value", "segment", "count"]
    for day, kpi, value, segment, count in sorted(found, key=lambda row: (row[0], row[1], row[3])):
        yield [day.isoformat(), kpi, value, segment, "" if count is None else count]


def _week_end(week):
    """The Sunday of the week; 0 is the first of the rollout, −1 the one before it."""
    return START + timedelta(days=7 * week + 6)


def _percent(part, whole):
    return round(100 * part / whole, 1)


def _weekly(draw):
    """Questions: weekly all the way, since each wave is a new public; by segment at the end of each stretch."""
    week = -WEEKS[0][0]
    for weeks, shares, hours, spread, questions in WEEKS:
        answered = []
        for place in range(weeks):
            share, middle, asked = (
                low + (high - low) * place / (weeks - 1) for low, high in (shares, hours, questions))
            asked = round(asked) + draw.between(-2, 2)
            noise = SCATTER * sqrt(share * (100 - share) / asked) * draw.bell()
            good = round(asked * (share + noise) / 100)
            answered.append((good, asked))
            yield _week_end(week), "answered-in-48h", _percent(good, asked), "", asked
            yield _week_end(week), "median-first-answer", round(middle + spread * draw.bell(), 1), "", asked
            week += 1
        yield from _answered_by_segment(_week_end(week - 1), answered[-4:])


def _answered_by_segment(day, weeks):
    """The last four weeks shared out over the askers' segments, so that the parts make the whole."""
    asked = sum(count for _, count in weeks)
    good = sum(count for count, _ in weeks)
    # Of a hundred questions; and how far above or below the whole the segment stands.
    shares, offsets = (30, 33, 19, 18), (None, 5, -11, 6)
    counts = [round(asked * share / 100) for share in shares]
    counts[0] = asked - sum(counts[1:])
    parts = [0, *(round(n * (good / asked + d / 100)) for n, d in zip(counts[1:], offsets[1:]))]
    parts[0] = good - sum(parts)
    for segment, part, count in zip(SEGMENTS, parts, counts):
        yield day, "answered-in-48h", _percent(part, count), segment, count


def _active():
    for week, invited, active in ACTIVE:
        day = _week_end(week)
        shares = [_percent(part, count) for part, count in zip(active, invited)]
        yield day, "monthly-active-share", _percent(sum(active), sum(invited)), "", sum(invited)
        for segment, share, count in zip(SEGMENTS, shares, invited):
            yield day, "monthly-active-share", share, segment, count
        compared = [share for share, count in zip(shares, invited) if count >= SMALLEST_IN_GAP]
        yield day, "participation-gap", round(max(compared) - min(compared), 1), "", None


def _regular():
    for table, weeks in ((KNOWN_BEFORE, FOUR_WEEKS), (SINCE_START, FOUR_WEEKS[3:]), (SINGLE_WEEKLY, SINGLE_WEEKS)):
        for kpi, values in table.items():
            for week, value in zip(weeks, values):
                value, count = (_percent(*value), value[1]) if isinstance(value, tuple) else (value, None)
                yield _week_end(week), kpi, value, "", count
