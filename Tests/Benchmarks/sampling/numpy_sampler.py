"""The sampler as numpy does it best: one side of the benchmark.

    python3 numpy_sampler.py PROBLEM any|around PROCESSES SAMPLES [--precision double|single] [--chunk N]

PROBLEM is what problem.py wrote. Prints samples, seconds and the chunk size, then everything that was counted, as
shares of the samples. Seconds are those of drawing and counting: processes have been started, files read and chunk
sizes chosen before.

What made it fast, each step measured against the obvious way:
- samples lie side by side in rows (criterion × sample), so that every operation runs along contiguous memory, and
  chunks are as large as the cache holds; the size is tried out at the start;
- random words come from array operations, and each serves two numbers. They stay integers on ±2³¹ as long as they can:
  what they have to be scaled and shifted by goes into the matrices and into single rows;
- matrix products in blocks that OpenBLAS passes to its kernel for small matrices, up to three times as fast;
- seven uniforms are sorted by a network of minima and maxima instead of `sort`;
- ranks come from comparing pairs, which have to be counted anyway, instead of from `argsort`; counts are kept in bytes
  and added up every 255 chunks; ranks of two or three vendors together are one number for `bincount`.
Double precision is the tool's; single is faster, but errs by 1e-7 where values within 1e-9 of each other are a tie.
Ties are not looked for: none of what is drawn here can tie but by rounding.
"""

import argparse
import multiprocessing
import os
import time

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[name] = "1"            # cores are shared out by process: products this small do not gain from threads

import numpy as np                                          # noqa: E402

from problem import MODELS, SPREAD, load                    # noqa: E402

# ± spread of an integer on ±2³¹: 1 ± 0.25 is this plus the integer, up to a factor that normalising takes away.
OFFSET = 2**31 / SPREAD
UNIT = 2.0**-32
# Samples ranked and counted at a time; weights and cells are drawn in smaller chunks.
COUNTED = 4096
CHUNKS = (128, 256, 512, 1024, 2048, 4096)
# OpenBLAS has a kernel for small matrices, up to this many multiplications.
SMALL_PRODUCT = 1_000_000


class Lanes:
    """Marsaglia's four-lag additive generator LFIB4 in 256 lanes, in array operations alone.

    Not what numpy offers, and seldom what one would write; but nearly twice as fast as SFC64, the fastest it offers.
    """

    LAGS, LANES, BLOCKS = (256, 179, 119, 55), 256, 16

    def __init__(self, seed):
        first, last = self.LAGS[0], self.LAGS[-1]
        self.state = np.empty((first + self.BLOCKS * last, self.LANES), np.uint64)
        self.state[-first:] = np.random.SFC64(seed).random_raw(first * self.LANES).reshape(first, self.LANES)
        self.drawn = self.state[first:].reshape(-1).view(np.int32)
        self.used = len(self.drawn)

    def integers(self, rows, columns):
        count = rows * columns
        if count <= len(self.drawn) - self.used:
            self.used += count
            return self.drawn[self.used - count:self.used].reshape(rows, columns)
        result, done = np.empty(count, np.int32), 0
        while done < count:
            if self.used == len(self.drawn):
                self.draw()
            step = min(count - done, len(self.drawn) - self.used)
            result[done:done + step] = self.drawn[self.used:self.used + step]
            self.used, done = self.used + step, done + step
        return result.reshape(rows, columns)

    def draw(self):
        state, (first, *others) = self.state, self.LAGS
        height = self.LAGS[-1]
        state[:first] = state[-first:]
        for row in range(first, len(state), height):
            new = state[row:row + height]
            np.add(state[row - first:row - first + height], state[row - others[0]:row - others[0] + height], out=new)
            for lag in others[1:]:
                new += state[row - lag:row - lag + height]
        self.used = 0


PRECISIONS = {"double": np.float64, "single": np.float32}


def product(matrix, columns, out):
    """matrix @ columns, in blocks of columns small enough for the small kernel where the matrix is narrow."""
    rows, inner = matrix.shape
    count = columns.shape[1]
    if min(rows, inner) <= 32 and rows * inner * count > SMALL_PRODUCT:
        block = 1 << (SMALL_PRODUCT // (rows * inner)).bit_length() - 1
        for start in range(0, count, block):
            np.matmul(matrix, columns[:, start:start + block], out=out[:, start:start + block])
    else:
        np.matmul(matrix, columns, out=out)


def sorting_network(size):
    """Batcher's odd-even merge sort: pairs of places to put in order."""
    pairs, p = [], 1
    while p < size:
        k = p
        while k:
            for j in range(k % p, size - k, 2 * k):
                pairs += [(i + j, i + j + k) for i in range(min(k, size - j - k))
                          if (i + j) // (2 * p) == (i + j + k) // (2 * p)]
            k //= 2
        p *= 2
    return pairs


class Draws:
    """Values of all vendors, a chunk of samples at a time."""

    def __init__(self, problem, model, chunk, real, seed):
        self.problem, self.model, self.chunk, self.real = problem, model, chunk, real
        self.random = Lanes(seed)
        vendors, criteria = problem.certain.shape
        goals, groups = len(problem.priority), problem.groups
        self.sharing = np.zeros((groups, criteria), real)
        self.sharing[problem.group_of, np.arange(criteria)] = problem.share
        self.strength, self.serving = self.held(problem.strength), self.held(problem.strength.T)
        self.stated = self.held(problem.priority)[:, None]
        self.network = sorting_network(goals - 1)
        self.prepare_cells()

        def rows(count, kind=real):
            return np.empty((count, chunk), kind)
        self.factor, self.weight, self.expanded = rows(criteria), rows(criteria), rows(criteria)
        self.group, self.group_sum, self.total = rows(groups), rows(groups), rows(goals)
        self.priority, self.sorted, self.spare = rows(goals), rows(goals - 1), rows(1, np.int32)[0]
        self.values, self.even = rows(len(self.base)), rows(vendors)
        most = max(len(cells[0]) for cells in self.cells)
        self.cell_weight, self.cell_value, self.sum = rows(most), rows(most), rows(1)[0]

    def held(self, array):
        return np.ascontiguousarray(array, self.real)

    def prepare_cells(self):
        """An integer on ±2³¹ has mean 0, so that the matrix holds what each cell is in the middle.

        Rows: values as drawn, then, where something is in doubt, values with unknowns at 0.
        """
        problem = self.problem
        vendors = range(len(problem.vendors))
        rated_row = np.repeat(vendors, np.diff(problem.rated_start))
        unknown_row = np.repeat(vendors, np.diff(problem.unknown_start))
        self.doubtful = len(rated_row) + len(unknown_row) > 0
        counted = problem.certain.copy()
        counted[rated_row, problem.rated_criterion] = problem.rated_low + problem.rated_width / 2
        drawn = counted.copy()
        drawn[unknown_row, problem.unknown_criterion] = 0.5
        self.base = self.held(np.vstack([drawn, counted]) if self.doubtful else drawn)
        self.cells = []
        for v in vendors:
            rated = slice(problem.rated_start[v], problem.rated_start[v + 1])
            unknown = slice(problem.unknown_start[v], problem.unknown_start[v + 1])
            criteria = np.concatenate([problem.rated_criterion[rated], problem.unknown_criterion[unknown]])
            width = self.held(problem.rated_width[rated] * UNIT)[:, None]
            self.cells.append((criteria, rated.stop - rated.start, width))

    def draw(self):
        problem, factor, chunk = self.problem, self.factor, self.chunk
        criteria, groups = len(factor), problem.groups
        integers = self.random.integers(criteria + groups + len(self.priority), chunk)
        np.copyto(factor, integers[:criteria], casting="unsafe")
        factor += OFFSET
        product(self.sharing, factor, self.group_sum)
        np.copyto(self.group, integers[criteria:criteria + groups], casting="unsafe")
        self.group += OFFSET
        self.group /= self.group_sum
        # A plain take checks its places; so do not these.
        factor *= np.take(self.group, problem.group_of, axis=0, out=self.expanded, mode="clip")
        product(self.serving, factor, self.total)
        (self.any_priorities if self.model == "any" else self.around_priorities)(integers[criteria + groups:])
        np.divide(self.priority, self.total, out=self.total)
        product(self.strength, self.total, self.weight)
        self.weight *= factor
        product(self.base, self.weight, self.values)
        if self.doubtful:
            self.draw_cells()

    def any_priorities(self, integers):
        """Uniform on the simplex: spacings of sorted uniforms."""
        rows, spare = list(integers[:-1]), self.spare
        for low, high in self.network:
            np.minimum(rows[low], rows[high], out=spare)
            np.maximum(rows[low], rows[high], out=rows[high])
            rows[low], spare = spare, rows[low]
        for place, row in enumerate(rows):
            np.copyto(self.sorted[place], row, casting="unsafe")
        self.sorted *= UNIT
        self.sorted += 0.5
        self.priority[0] = self.sorted[0]
        np.subtract(self.sorted[1:], self.sorted[:-1], out=self.priority[1:-1])
        np.subtract(1, self.sorted[-1], out=self.priority[-1])

    def around_priorities(self, integers):
        np.copyto(self.priority, integers, casting="unsafe")
        self.priority += OFFSET
        self.priority *= self.stated
        self.priority /= np.add.reduce(self.priority, axis=0, out=self.sum)

    def draw_cells(self):
        """Vendor by vendor, so that what is drawn is used while it is in the cache."""
        vendors, even, values = len(self.cells), self.even, self.values
        for v, (criteria, rated, width) in enumerate(self.cells):
            count = len(criteria)
            unknown = count - rated
            integers = self.random.integers(count + unknown, self.chunk)
            weight = np.take(self.weight, criteria, axis=0, out=self.cell_weight[:count], mode="clip")
            if rated:
                drawn = self.cell_value[:rated]
                np.copyto(drawn, integers[:rated], casting="unsafe")
                drawn *= width
                np.einsum("cn,cn->n", weight[:rated], drawn, out=self.sum)
                values[v] += self.sum
                values[vendors + v] += self.sum
            if not unknown:
                even[v] = values[v]
                continue
            drawn, first = self.cell_value[:unknown], integers[rated:count]
            np.copyto(drawn, first, casting="unsafe")
            np.einsum("cn,cn->n", weight[rated:], drawn, out=even[v])
            even[v] *= UNIT
            even[v] += values[v]
            np.minimum(first, integers[count:], out=first)
            np.copyto(drawn, first, casting="unsafe")
            np.einsum("cn,cn->n", weight[rated:], drawn, out=self.sum)
            self.sum *= UNIT
            values[v] += self.sum


class Counts:
    """Ranks, wins, first places and the priorities of who is first."""

    def __init__(self, problem, real):
        vendors, goals = len(problem.vendors), len(problem.priority)
        self.vendors, self.samples, self.chunks = vendors, 0, 0
        self.eligible = np.flatnonzero(problem.eligible)
        self.wins = np.zeros((vendors, vendors), np.int64)
        self.firsts = {name: np.zeros(vendors, np.int64) for name in ("even", "counted", "eligible")}
        self.central = np.zeros((vendors, goals))
        # Vendors whose ranks make one number of at most 4096.
        together = max(1, min(3, int(np.log(4096) / np.log(max(2, vendors)))))
        self.clusters = [range(v, min(v + together, vendors)) for v in range(0, vendors, together)]
        self.joint = [np.zeros(vendors ** len(cluster), np.int64) for cluster in self.clusters]
        self.win_bytes = [np.zeros((vendors - 1 - v, COUNTED), np.uint8) for v in range(vendors - 1)]
        self.first_bytes = {name: np.zeros((vendors, COUNTED), np.uint8) for name in self.firsts}
        self.ahead = np.empty((vendors, COUNTED), bool)
        self.rank = np.empty((vendors, COUNTED), np.uint8)
        self.beaten = np.empty(COUNTED, np.uint8)
        self.last = np.arange(vendors - 1, -1, -1, dtype=np.uint8)[:, None]
        self.is_first = np.empty((vendors, COUNTED), real)

    def count(self, values, priorities, even):
        vendors, rank = self.vendors, self.rank
        drawn = values[:vendors]
        rank[:] = self.last                               # behind all that follow, until it beats them
        for v in range(vendors - 1):
            ahead = np.greater(drawn[v], drawn[v + 1:], out=self.ahead[:vendors - 1 - v]).view(np.uint8)
            rank[v + 1:] += ahead
            rank[v] -= np.add.reduce(ahead, axis=0, dtype=np.uint8, out=self.beaten)
            self.win_bytes[v] += ahead
        for cluster, joint in zip(self.clusters, self.joint):
            number = rank[cluster[0]].astype(np.uint16)
            for v in cluster[1:]:
                number *= np.uint16(vendors)
                number += rank[v]
            joint += np.bincount(number.astype(np.intp), minlength=len(joint))
        np.copyto(self.is_first, rank == 0)
        self.central += np.matmul(self.is_first, priorities.T)
        if len(values) > vendors:
            self.count_first("even", even)
            self.count_first("counted", values[vendors:])
            if len(self.eligible):
                self.count_first("eligible", drawn if len(self.eligible) == vendors else drawn[self.eligible])
        self.samples += COUNTED
        self.chunks += 1
        if self.chunks == 255:
            self.add_up()

    def count_first(self, name, values):
        counts = self.first_bytes[name][:len(values)]
        counts += np.equal(values, np.maximum.reduce(values, axis=0)).view(np.uint8)

    def add_up(self):
        """Bytes hold up to 255."""
        for v, bytes_ in enumerate(self.win_bytes):
            self.wins[v, v + 1:] += bytes_.sum(axis=1, dtype=np.int64)
            bytes_[:] = 0
        for name, bytes_ in self.first_bytes.items():
            of = self.eligible if name == "eligible" else slice(None)
            self.firsts[name][of] += bytes_.sum(axis=1, dtype=np.int64)[:len(self.firsts[name][of])]
            bytes_[:] = 0
        self.chunks = 0

    def results(self):
        """Samples, then shares of them: ranks, wins, firsts, priorities of who is first."""
        self.add_up()
        ranks = np.zeros((self.vendors, self.vendors), np.int64)
        for cluster, joint in zip(self.clusters, self.joint):
            table = joint.reshape((self.vendors,) * len(cluster))
            for axis, v in enumerate(cluster):
                ranks[v] = table.sum(axis=tuple(a for a in range(len(cluster)) if a != axis))
        beaten = np.tril(self.samples - self.wins.T, -1)
        return self.samples, {"rank": ranks, "wins": self.wins + beaten, "priority": self.central, **self.firsts}


def sample(draws, counts, samples):
    chunk = draws.chunk
    values, priorities, even = (
        np.empty((len(rows), COUNTED), draws.real) for rows in (draws.values, draws.priority, draws.even))
    for _ in range(-(-samples // COUNTED)):
        for start in range(0, COUNTED, chunk):
            draws.draw()
            part = slice(start, start + chunk)
            values[:, part], priorities[:, part], even[:, part] = draws.values, draws.priority, draws.even
        counts.count(values, priorities, even)


def best_chunk(problem, model, real):
    """The chunk that draws fastest here, by the shortest of several turns of each."""
    times = {}
    drawers = [Draws(problem, model, chunk, real, 0) for chunk in CHUNKS]
    for _ in range(4):
        for draws in drawers:
            start = time.perf_counter()
            for _ in range(COUNTED // draws.chunk):
                draws.draw()
            times.setdefault(draws.chunk, []).append(time.perf_counter() - start)
    return min(times, key=lambda chunk: min(times[chunk]))


def work(problem, model, chunk, real, seed, samples, ready, results):
    draws = Draws(problem, model, chunk, real, seed)
    sample(draws, Counts(problem, real), COUNTED)               # touches all memory
    counts = Counts(problem, real)
    ready.wait()
    sample(draws, counts, samples)
    results.put(counts.results())


def main():
    parser = argparse.ArgumentParser(description="Draws samples with numpy and counts ranks.")
    parser.add_argument("problem")
    parser.add_argument("model", choices=MODELS)
    parser.add_argument("processes", type=int)
    parser.add_argument("samples", type=int)
    parser.add_argument("--precision", choices=PRECISIONS, default="double")
    parser.add_argument("--chunk", type=int, choices=CHUNKS, help="default: what draws fastest here")
    options = parser.parse_args()
    problem, real = load(options.problem), PRECISIONS[options.precision]
    chunk = options.chunk or best_chunk(problem, options.model, real)
    context = multiprocessing.get_context("fork")
    ready, queue = context.Barrier(options.processes + 1), context.SimpleQueue()
    each = -(-options.samples // options.processes)
    workers = [
        context.Process(target=work, args=(problem, options.model, chunk, real, seed, each, ready, queue))
        for seed in range(1, options.processes + 1)]
    for worker in workers:
        worker.start()
    ready.wait()
    start = time.perf_counter()
    parts = [queue.get() for _ in workers]
    seconds = time.perf_counter() - start
    samples = sum(part[0] for part in parts)
    print(samples, seconds, chunk)
    report(problem, samples, {name: sum(part[1][name] for part in parts) for name in parts[0][1]})


def report(problem, samples, counts):
    for name, table in counts.items():
        for vendor, row in zip(problem.vendors, table):
            for column, count in enumerate(np.atleast_1d(row)):
                print(name, vendor, column, count / samples)


if __name__ == "__main__":
    main()
