"""Writes the values that `Tests/AdoptionTests/Statistics` compares with.

Usage: python3 statistics_fixture.py > ../AdoptionTests/Statistics/StatisticsFixture.swift, then `make format`.

Student's t comes from mpmath (incomplete beta function, 40 digits), which gives more digits than scipy and
needs no compiler; variances, Cronbach's alpha and ranks come from numpy, the items from a fixed seed.
Needs mpmath and numpy, in any version.
"""

import mpmath
import numpy

DEGREES = [*range(1, 31), 39, 50, 75, 99, 100, 149, 250, 499, 500, 777, 998, 999, 1000, 1001, 1500, 5000, 20_000,
           199_999, 10_000_000]
LEVELS = (("interval95", "0.975"), ("actLimit", "0.996533"))
ITEMS = 4


def quantile(degrees, probability):
    """Solves I_x(n/2, 1/2) = 2(1 - p), x = n/(n + t²)."""
    with mpmath.workdps(40):
        tail = 2 * (1 - mpmath.mpf(probability))
        normal = mpmath.sqrt(2) * mpmath.erfinv(1 - tail)

        def excess(t):
            x = degrees / (degrees + t * t)
            return mpmath.betainc(mpmath.mpf(degrees) / 2, mpmath.mpf(1) / 2, 0, x, regularized=True) - tail

        low, high = normal, 2 * normal
        while excess(high) > 0:
            high *= 2
        for _ in range(130):
            middle = (low + high) / 2
            low, high = (middle, high) if excess(middle) > 0 else (low, middle)
        return low


def alpha(rows):
    k = rows.shape[1]
    return k / (k - 1) * (1 - rows.var(axis=0, ddof=1).sum() / rows.sum(axis=1).var(ddof=1))


def answers(rng, rows, noise):
    """Answers of 1 to 5 that share a common part; the less noise, the larger alpha."""
    common = rng.normal(3, 1, size=(rows, 1))
    return numpy.clip(numpy.rint(common + rng.normal(0, noise, size=(rows, ITEMS))), 1, 5).astype(int)


def wrapped(numbers):
    lines, line = [], "     "
    for number in numbers:
        piece = f" {number},"
        if len(line) + len(piece) > 118:
            lines.append(line)
            line = "     "
        line += piece
    return "\n".join(lines + [line])


def main():
    print("/// Made by `Tests/Reference/statistics_fixture.py`, which names its sources; not edited by hand.")
    print("enum StatisticsFixture {")
    print("  /// Degrees of freedom of the quantiles below.")
    print(f"  static let degrees = [\n{wrapped(DEGREES)}\n  ]")
    for name, probability in LEVELS:
        print(f"\n  /// Student's t at {probability}.")
        values = [mpmath.nstr(quantile(n, probability), 17, strip_zeros=False) for n in DEGREES]
        print(f"  static let {name}: [Double] = [\n{wrapped(values)}\n  ]")
    print("\n  /// Cronbach's alpha of four items, answer by answer and row by row.")
    print("  static let reliability: [(alpha: Double, answers: [Int])] = [")
    rng = numpy.random.default_rng(20270111)
    for rows, noise in ((30, 0.4), (45, 0.9), (60, 1.6), (80, 4.0)):
        sample = answers(rng, rows, noise)
        print(f"    (\n      {float(alpha(sample))!r},\n      [\n{wrapped(sample.ravel())}\n      ]\n    ),")
    print("  ]\n")
    values = rng.integers(0, 12, size=40) / 4
    ranks = [(values < value).sum() / (len(values) - 1) for value in values]
    print("  /// Values with ties, and the share of the others below each.")
    print(f"  static let values: [Double] = [\n{wrapped(map(float, values))}\n  ]")
    print(f"  static let ranks: [Double] = [\n{wrapped(map(float, ranks))}\n  ]")
    sample = rng.normal(50, 12, size=25)
    print("\n  /// A sample, its mean and its standard deviation with n - 1.")
    print(f"  static let sample: [Double] = [\n{wrapped(map(float, sample))}\n  ]")
    print(f"  static let mean = {float(sample.mean())!r}\n  static let deviation = {float(sample.std(ddof=1))!r}")
    print("}")


if __name__ == "__main__":
    main()
