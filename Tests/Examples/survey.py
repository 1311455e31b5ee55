"""survey.csv: the answers of 300 invented respondents to the items of criteria/readiness.yaml."""

from draw import Draw

RESPONDENTS = {"field-sales": 98, "customer-service": 77, "production": 86, "head-office": 39}

ITEMS = {
    "digital-confidence": ("dc-1", "dc-2", "dc-3"),
    "social-learning-familiarity": ("sf-1", "sf-2", "sf-3"),
    "learning-together": ("lt-1", "lt-2", "lt-3"),
    "willingness-to-share": ("ws-1", "ws-2", "ws-3"),
    "support": ("su-1", "su-2", "su-3", "su-4"),
}
REVERSED = {"dc-3", "lt-3", "ws-3", "su-3"}

# What a segment scores in each dimension of ITEMS, in that order, from 0 to 100. On the shop floor there are few
# screens and little time; people there do learn from each other, by word of mouth.
LEVELS = {
    "field-sales": (55, 52, 50, 56, 46),
    "customer-service": (62, 60, 65, 61, 54),
    "production": (39, 42, 60, 54, 36),
    "head-office": (82, 74, 65, 70, 76),
}

# How many in a hundred tick each mechanism, by segment in the order of LEVELS.
MECHANISMS = {
    "break-talk": (48, 55, 78, 40),
    "chat-group": (62, 44, 31, 57),
    "shadowing": (35, 51, 66, 22),
    "go-to-person": (44, 58, 69, 38),
    "study-group": (8, 12, 6, 15),
    "lunch-session": (9, 17, 4, 41),
    "shared-folder": (33, 52, 11, 64),
    "after-action": (18, 23, 29, 34),
    "outside-community": (14, 9, 3, 26),
}

INCOMPLETE = 6                # stopped after the first two dimensions: too little for a score
BLANK_PERCENT = 2             # of the other answers

# Standard deviations, in steps of the scale 1–5: of a person over all dimensions, of a person in one dimension, and
# of one answer. Willingness is asked about three rather different acts, so its answers hang together least.
OF_PERSON = 0.45
OF_DIMENSION = {"digital-confidence": 0.75, "social-learning-familiarity": 0.6, "learning-together": 0.6,
                "willingness-to-share": 0.4, "support": 0.7}
OF_ANSWER = 0.8


def rows(seed):
    draw = Draw(seed)
    segments = draw.shuffled(s for s, count in RESPONDENTS.items() for _ in range(count))
    stopped = set(draw.shuffled(range(len(segments)))[:INCOMPLETE])
    items = [item for of_dimension in ITEMS.values() for item in of_dimension]
    yield ["respondent", "segment", *items, "mechanisms"]
    for place, segment in enumerate(segments):
        answers = _answers(draw, segment)
        if place in stopped:
            known = {item for dimension in list(ITEMS)[:2] for item in ITEMS[dimension]}
            answers = {item: answer if item in known else "" for item, answer in answers.items()}
            ticked = []
        else:
            column = list(LEVELS).index(segment)
            ticked = [m for m, percents in MECHANISMS.items() if draw.chance(percents[column])]
        yield [f"example-{place + 1:04}", segment, *(answers[item] for item in items), " ".join(ticked)]


def _answers(draw, segment):
    person = OF_PERSON * draw.bell()
    answers = {}
    for (dimension, items), level in zip(ITEMS.items(), LEVELS[segment]):
        tendency = 1 + level / 25 + person + OF_DIMENSION[dimension] * draw.bell()
        for item in items:
            answer = min(5, max(1, round(tendency + OF_ANSWER * draw.bell())))
            answer = 6 - answer if item in REVERSED else answer
            answers[item] = "" if draw.chance(BLANK_PERCENT) else answer
    return answers
