"""The dates of surveys, gates and reviews."""

from datetime import timedelta

PULSE_WEEKS = (2, 6, 10)
LAST_DAYS_OF_SURVEY = 13


def calendar(programme):
    first, start, end = programme.phases[0], programme.start, programme.end
    found = [(start - timedelta(days=42), "readiness-survey"), (start + timedelta(days=364), "yearly-review")]
    found += [
        (start + timedelta(days=7 * (week - 1)), "pulse") for week in PULSE_WEEKS if week <= first.weeks]
    for phase in programme.phases:
        found.append((max(phase.start, phase.end - timedelta(days=LAST_DAYS_OF_SURVEY)), "phase-survey"))
        found.append((phase.end, "gate"))
    found += [(day, "quarterly-review") for day in _each(91, start + timedelta(days=91), end)]
    found += [(day, "yearly-review") for day in _each(364, start + timedelta(days=728), end)]
    result = []
    for day, kind in sorted(found):
        phase = programme.phase_at(day)
        result.append({"date": day.isoformat(), "kind": kind, "phase": phase.id if phase else None})
    return result


def _each(days, first, last):
    day = first
    while day <= last:
        yield day
        day += timedelta(days=days)
