"""Exponentially weighted moving average of one KPI (Roberts 1959), restarted at each phase."""

from fractions import Fraction

import mpmath

from .arithmetic import DIGITS, mean, real, root, student_quantile, variance

REFERENCE = 12
LEAST = 6
WEIGHT = Fraction(1, 5)
WATCH, ACT = "0.975", "0.996533"


def chart(series, phase, more):
    empty = {"from": None, "to": None, "points": None, "mean": None, "sd": None, "signal": None, "direction": None,
             "since": None, "z": [], "watch": [], "act": []}
    if phase is None:
        return empty | {"why": "no-phase"}
    reference = [m for m in series if m.day < phase.start][-REFERENCE:]
    points = [m for m in series if m.day >= phase.start]
    if len(reference) < LEAST:
        return empty | {"why": "few-reference"}
    middle, spread = mean([m.value for m in reference]), variance([m.value for m in reference])
    if not spread:
        return empty | {"why": "no-variance"}
    if not points:
        return empty | {"why": "no-points"}
    with mpmath.workdps(DIGITS):
        average, z = Fraction(0), []              # in the KPI's unit, so that it stays exact
        for m in points:
            average = WEIGHT * (m.value - middle) + (1 - WEIGHT) * average
            z.append(real(average) / root(spread))
        watch, act = (
            [limit(t, len(reference), share) for t in range(1, len(points) + 1)] for share in (WATCH, ACT))
        signal = "act" if abs(z[-1]) > act[-1] else "watch" if abs(z[-1]) > watch[-1] else "none"
        since = direction = None
        if signal != "none":
            direction = "better" if (z[-1] > 0) == more else "worse"
            for m, x, beyond in reversed(list(zip(points, z, watch))):
                if abs(x) <= beyond or (x > 0) != (z[-1] > 0):
                    break
                since = m.day.isoformat()
    return {
        "from": reference[0].day.isoformat(), "to": reference[-1].day.isoformat(), "points": len(reference),
        "mean": float(middle), "sd": float(root(spread)), "why": None, "signal": signal, "direction": direction,
        "since": since, "z": [float(x) for x in z], "watch": [float(x) for x in watch], "act": [float(x) for x in act]}


def limit(t, m, share):
    """0.2/(2 − 0.2) = 1/9: the variance of the average itself; then that of the estimated mean."""
    kept = Fraction(4, 5) ** t
    return student_quantile(m - 1, share) * root((1 - kept**2) / 9 + (1 - kept) ** 2 / m)
