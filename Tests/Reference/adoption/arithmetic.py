"""Thresholds, orders and rounding, all with the tolerance of one billionth; Student's t."""

import functools
import math
from fractions import Fraction

import mpmath

TOLERANCE = Fraction(1, 10**9)
DIGITS = 30


def at_least(x, threshold):
    return x >= threshold - TOLERANCE


def at_most(x, threshold):
    return x <= threshold + TOLERANCE


def floor(x):
    whole = math.floor(x)
    return whole + 1 if whole + 1 - x <= TOLERANCE else whole


def ceiling(x):
    return -floor(-x)


def rounded(x):
    """To a whole number, halves up."""
    return floor(x + Fraction(1, 2))


def place(x):
    """The value at nine decimals: what an order by value looks at."""
    return rounded(x * 10**9)


def mean(values):
    return sum(values) / Fraction(len(values))


def median(values):
    ordered, middle = sorted(values), len(values) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def variance(values):
    """With n − 1."""
    middle = mean(values)
    return sum((x - middle) ** 2 for x in values) / (len(values) - 1)


def real(x):
    """A fraction as a number of many digits."""
    return mpmath.mpf(x.numerator) / x.denominator if isinstance(x, Fraction) else mpmath.mpf(x)


def root(x):
    with mpmath.workdps(DIGITS):
        return mpmath.sqrt(real(x))


def clamped(x, low, high):
    return max(low, min(high, x))


@functools.cache
def student_quantile(degrees, share):
    """The t below which `share` of Student's distribution lies; `share` is a text, so that it is exact."""
    with mpmath.workdps(DIGITS):
        wanted = mpmath.mpf(share)
        half = mpmath.mpf(1) / 2

        def below(t):
            x = degrees / (degrees + t * t)
            return 1 - half * mpmath.betainc(mpmath.mpf(degrees) / 2, half, 0, x, regularized=True)

        low, high = mpmath.mpf(0), mpmath.mpf(1)
        while below(high) < wanted:
            high *= 2
        for _ in range(24):           # a start near enough for the secant to stay inside
            middle = (low + high) / 2
            low, high = (middle, high) if below(middle) < wanted else (low, middle)
        return mpmath.findroot(lambda t: below(t) - wanted, (low, high), solver="secant", tol=mpmath.mpf(10) ** -44)


def json_number(x):
    return None if x is None else float(x)
