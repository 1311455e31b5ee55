"""activity.csv and replies.csv: what 500 invented learners did in half a year, and who answered whom.

Participation is as uneven as in real communities: about one learner in a hundred writes much, nine write now and
then, ninety read and write seldom or never (the "90-9-1 rule", Nielsen 2006).
"""

from draw import Draw

# Of each segment: learners in the list, those among them who write much, and those who write now and then.
LEARNERS = {
    "field-sales": (166, 2, 15),
    "customer-service": (136, 2, 15),
    "production": (118, 0, 7),
    "head-office": (80, 1, 8),
}
FIRST = 1001                  # no number of the survey occurs here: its respondents are other people
SELF_REPLIES = 7              # people who add to their own question
SAME_SEGMENT_PERCENT = 60     # of answers go to somebody of the answerer's own segment
BACK_PERCENT = 12             # of answers go to somebody who has answered the answerer before


def tables(seed):
    """The rows of activity.csv and those of replies.csv."""
    draw = Draw(seed)
    kinds = draw.shuffled(
        (segment, kind) for segment, (listed, core, regular) in LEARNERS.items()
        for kind in ["core"] * core + ["regular"] * regular + ["reader"] * (listed - core - regular))
    segments = [segment for segment, _ in kinds]
    given = [_answers(draw, kind) for _, kind in kinds]
    replies = _replies(draw, segments, kinds, given)
    received = [0] * len(kinds)
    for asker, _ in replies:
        received[asker] += 1
    activity = [["learner", "segment", "active_weeks", "posts", "answers", "helpful", "shares", "created"]]
    for place, (segment, kind) in enumerate(kinds):
        activity.append([_name(place), segment, *_counts(draw, kind, given[place], received[place])])
    for _ in range(SELF_REPLIES):
        asker = draw.index([1 if count else 0 for count in received])
        replies.insert(draw.below(len(replies)), (asker, asker))
    return activity, [["asker", "answerer"], *([_name(a), _name(b)] for a, b in replies)]


def _name(place):
    return f"example-{FIRST + place:04}"


def _answers(draw, kind):
    if kind == "core":
        return draw.between(180, 380)
    if kind == "regular":
        # The product of two draws has the long tail: few near the top, many near the bottom.
        return 6 + draw.below(11) * draw.below(11)
    return draw.between(1, 4) if draw.chance(26) else 0


def _curiosity(draw, kind):
    """How likely somebody is to be the one who asked; most readers never ask."""
    if kind == "reader":
        return draw.between(1, 6) if draw.chance(38) else 0
    return draw.between(8, 16)


def _replies(draw, segments, kinds, given):
    """(asker, answerer) of every answer, nobody with himself."""
    weights = [_curiosity(draw, kind) for _, kind in kinds]
    within = {s: [w if t == s else 0 for w, t in zip(weights, segments)] for s in LEARNERS}
    answered_by = [[] for _ in kinds]
    replies = []
    for answerer in draw.shuffled(place for place, count in enumerate(given) for _ in range(count)):
        earlier = answered_by[answerer]
        asker = answerer
        while asker == answerer:
            if earlier and draw.chance(BACK_PERCENT):
                asker = earlier[draw.below(len(earlier))]
            elif draw.chance(SAME_SEGMENT_PERCENT):
                asker = draw.index(within[segments[answerer]])
            else:
                asker = draw.index(weights)
        answered_by[asker].append(answerer)
        replies.append((asker, answerer))
    return replies


def _counts(draw, kind, answers, received):
    """active_weeks, posts, answers, helpful, shares, created."""
    weeks = draw.between(*{"core": (22, 26), "regular": (11, 26), "reader": (1, 20)}[kind])
    # About two answers a question; besides, remarks that ask nothing.
    remarks = {"core": draw.between(10, 60), "regular": draw.between(0, 9)}
    posts = (received + 1) // 2 + remarks.get(kind, 1 if draw.chance(12) else 0)
    helpful = sum(draw.chance(34) for _ in range(answers))
    shares = {"core": draw.between(8, 30), "regular": draw.below(7)}.get(kind, draw.below(3) if draw.chance(14) else 0)
    created = {"core": draw.between(2, 9), "regular": draw.between(1, 3) if draw.chance(40) else 0}.get(
        kind, 1 if draw.chance(2) else 0)
    return [weeks, posts, answers, helpful, shares, created]
