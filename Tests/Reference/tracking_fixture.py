"""Writes the values that `Tests/AdoptionTests/Tracking` compares with.

Usage: python3 tracking_fixture.py > ../AdoptionTests/Tracking/TrackingFixture.swift, then `make format`.

Control charts: the weighted mean as one sum over all points, not step by step; its spread from the variances of
that sum's terms; Student's t from mpmath's incomplete beta function (40 digits). Theil-Sen lines: numpy's median of
all pairwise slopes. Wilson intervals: the roots of the quadratic equation that defines them, by mpmath.
Needs mpmath and numpy, in any version.
"""

import mpmath
import numpy

WEIGHT = mpmath.mpf("0.2")
LEVELS = ("0.975", "0.996533")
CHARTS = ((6, 5), (7, 1), (9, 12), (12, 30), (15, 8))         # measurements before the phase, and in it
# Points, the days between two, and how many different values there are: few make many equal slopes.
LINES = ((4, 7, 1000), (5, 1, 7), (9, 14, 1000), (90, 3, 5), (180, 1, 100_000), (365, 1, 3), (600, 2, 40),
         (1000, 1, 100_000), (2000, 1, 2))
SHARES = ((0.0, 12), (3.5, 40), (50.0, 1), (50.0, 1000), (71.25, 54), (99.0, 7), (100.0, 30))


def quantile(degrees, probability):
    """Solves I_x(n/2, 1/2) = 2(1 - p), x = n/(n + t²)."""
    tail = 2 * (1 - mpmath.mpf(probability))
    low, high = mpmath.mpf(1), mpmath.mpf(100)
    for _ in range(130):
        middle = (low + high) / 2
        x = degrees / (degrees + middle * middle)
        beyond = mpmath.betainc(mpmath.mpf(degrees) / 2, mpmath.mpf(1) / 2, 0, x, regularized=True)
        low, high = (middle, high) if beyond > tail else (low, middle)
    return low


def chart(reference, points):
    """z, watch and act of each point, from the last twelve of the reference."""
    used = [mpmath.mpf(float(x)) for x in reference[-12:]]
    m = len(used)
    mean = mpmath.fsum(used) / m
    deviation = mpmath.sqrt(mpmath.fsum((x - mean) ** 2 for x in used) / (m - 1))
    rows = []
    for t in range(1, len(points) + 1):
        weights = [WEIGHT * (1 - WEIGHT) ** (t - i) for i in range(1, t + 1)]
        z = mpmath.fsum(w * (mpmath.mpf(float(x)) - mean) / deviation for w, x in zip(weights, points))
        # The points vary each by themselves, the mean of the reference moves them all together.
        spread = mpmath.sqrt(mpmath.fsum(w * w for w in weights) + mpmath.fsum(weights) ** 2 / m)
        rows.append([z] + [quantile(m - 1, level) * spread for level in LEVELS])
    return mean, deviation, rows


def height(i, values):
    """A number that looks random; the Swift test computes the same."""
    return (i * i * 31 + i * 7919) % 10_007 % values / 8 + (i // 50) / 4


def line(points, days, values):
    x = numpy.arange(points, dtype=float) * days
    y = numpy.array([height(i, values) for i in range(points)])
    a, b = numpy.triu_indices(points, 1)
    slope = numpy.median((y[b] - y[a]) / (x[b] - x[a]))
    return slope, numpy.median(y - slope * x)


def wilson(percent, count):
    """The shares p for which the share measured lies at the edge of their 80 % interval."""
    z = mpmath.sqrt(2) * mpmath.erfinv(mpmath.mpf("0.8"))
    share, n = mpmath.mpf(percent) / 100, mpmath.mpf(count)
    roots = mpmath.polyroots([1 + z * z / n, -(2 * share + z * z / n), share * share], maxsteps=200, extraprec=200)
    return sorted(100 * mpmath.re(root) for root in roots)


def shown(number):
    return mpmath.nstr(number, 16, min_fixed=-9, strip_zeros=False)


def wrapped(numbers, indent):
    lines, current = [], indent
    for number in numbers:
        piece = f" {number},"
        if len(current) + len(piece) > 118:
            lines.append(current)
            current = indent
        current += piece
    return "\n".join([*lines, current])


def main():
    mpmath.mp.dps = 40
    rng = numpy.random.default_rng(20270111)
    print("/// Made by `Tests/Reference/tracking_fixture.py`, which names its sources; not edited by hand.")
    print("enum TrackingFixture {")
    print("  /// What a control chart is of, and what it should say.")
    print("  struct Chart: Sendable {")
    print("    let before: [Double]\n    let points: [Double]\n    let mean: Double\n    let deviation: Double")
    print("    let z: [Double]\n    let watch: [Double]\n    let act: [Double]\n  }\n")
    print("  static let charts = [")
    for before, after in CHARTS:
        reference, points = numpy.round(rng.normal(40, 6, before), 1), numpy.round(rng.normal(44, 6, after), 1)
        mean, deviation, rows = chart(reference, points)
        print("    Chart(")
        for name, numbers in (("before", reference), ("points", points)):
            print(f"      {name}: [\n{wrapped(map(float, numbers), '       ')}\n      ],")
        print(f"      mean: {shown(mean)}, deviation: {shown(deviation)},")
        columns = zip(("z", "watch", "act"), zip(*rows))
        print(",\n".join(
            f"      {name}: [\n{wrapped(map(shown, column), '       ')}\n      ]" for name, column in columns))
        print("    ),")
    print("  ]\n")
    print("  /// Points, the days between two, and how many different values there are; the slope of a day and the start.")
    print("  static let lines: [(points: Int, days: Int, values: Int, slope: Double, atStart: Double)] = [")
    for points, days, values in LINES:
        slope, intercept = line(points, days, values)
        print(f"    ({points}, {days}, {values}, {float(slope)!r}, {float(intercept)!r}),")
    print("  ]\n")
    print("  /// Percentages, cases, and the ends of their 80 % intervals in percent.")
    print("  static let intervals: [(percent: Double, count: Int, low: Double, high: Double)] = [")
    for percent, count in SHARES:
        low, high = wilson(percent, count)
        print(f"    ({percent}, {count}, {shown(low)}, {shown(high)}),")
    print("  ]\n}")


if __name__ == "__main__":
    main()
