"""Breaks valid tables in the ways that the contract calls an error."""

from .tables import Table

# A person in the replies whom the activity does not list.
STRANGER = "zqstranger"
# A column that each table must have.
NEEDED = {"readiness": "respondent", "adopters": "learner", "adopters --edges": "asker", "track": "value"}


def faults(rng, root):
    """[(what is wrong, the command that has to refuse it, the bytes)]"""
    survey, activity, replies, measured = (
        Table((root / f"{name}.csv").read_bytes()) for name in ("survey", "activity", "replies", "measured"))
    found = []
    for command, table in (("readiness", survey), ("adopters", activity), ("adopters --edges", replies),
                           ("track", measured)):
        lines = [table.columns] + [[row[column] for column in table.columns] for row in table.rows]
        found += [
            ("a column missing", command, _written(_without(table.columns.index(NEEDED[command]), lines))),
            ("an unknown column", command, _written(line + ["zz" if i == 0 else "1"] for i, line in enumerate(lines))),
            ("a column twice", command, _written(line + line[:1] for line in lines))]
        if table.rows:
            found.append(("a row too short", command, _written(lines + [lines[-1][:-1]])))
    for command, table, column, value, what in (
            ("readiness", survey, "segment", "nowhere", "an unknown segment"),
            ("readiness", survey, survey_item(survey), "6", "an answer of 6"),
            ("readiness", survey, survey_item(survey), "0", "an answer of 0"),
            ("adopters", activity, "segment", "nowhere", "an unknown segment"),
            ("adopters", activity, "posts", "-1", "a count below 0"),
            ("adopters", activity, "posts", "many", "a word for a count"),
            ("adopters --edges", replies, "asker", STRANGER, "an unknown person"),
            ("track", measured, "kpi", "nothing", "an unknown KPI"),
            ("track", measured, "date", "2027-02-30", "a day that does not exist"),
            ("track", measured, "value", "n/a", "a word for a value")):
        if table.rows:
            found.append((what, command, _changed(rng, table, column, value)))
    for command, table, what in (
            ("readiness", survey, "a pseudonym twice"), ("adopters", activity, "a pseudonym twice"),
            ("track", measured, "a date twice")):
        if table.rows:
            rows = table.rows + [table.rows[-1]]
            found.append((what, command, _written([table.columns] + [[r[c] for c in table.columns] for r in rows])))
    return found


def survey_item(table):
    return next(c for c in table.columns if c not in ("respondent", "segment", "mechanisms"))


def _changed(rng, table, column, value):
    at = rng.randrange(len(table.rows))
    rows = [row | {column: value} if i == at else row for i, row in enumerate(table.rows)]
    return _written([table.columns] + [[row[c] for c in table.columns] for row in rows])


def _without(place, lines):
    return [line[:place] + line[place + 1:] for line in lines]


def _written(lines):
    """Semicolons, so that the decimal commas of the table stay what they are."""
    return "".join(";".join(line) + "\n" for line in lines).encode()
