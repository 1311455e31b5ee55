"""What a sampler needs to know of a project, as arrays: the common ground of numpy and C++.

    python3 problem.py PROJECT FILE

Writes the arrays of a project folder into a file, for both to load. Read through the independent reference, so that
a mistake in how the tool reads a project shows as a difference.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

SPREAD = 0.25
# How the priorities of the goals are drawn: `any` way, or `around` what is stated.
MODELS = ("around", "any")


@dataclass
class Problem:
    """Vendors and goals in the order of their ids; criteria sorted by group, those without weight left out.

    Of each cell `certain` holds the value where there is no doubt, else 0. Cells in doubt stand vendor by
    vendor: `rated` with the least value and the width of the interval, `unknown` with neither.
    """

    vendors: list
    eligible: np.ndarray                    # (vendors,) nothing must be proven before award
    priority: np.ndarray                    # (goals,) sum 1
    group_of: np.ndarray                    # (criteria,) ascending
    share: np.ndarray                       # (criteria,) of the group's weight
    strength: np.ndarray                    # (criteria, goals) stated weight times strength of contribution
    certain: np.ndarray                     # (vendors, criteria)
    rated_start: np.ndarray                 # (vendors + 1,)
    rated_criterion: np.ndarray
    rated_low: np.ndarray
    rated_width: np.ndarray
    unknown_start: np.ndarray
    unknown_criterion: np.ndarray

    @property
    def groups(self):
        return int(self.group_of[-1]) + 1

    def write(self, path):
        """As text: sizes first, then each array on a line of its own."""
        arrays = (self.eligible.astype(int), self.priority, self.group_of, self.share, self.strength, self.certain,
                  self.rated_start, self.rated_criterion, self.rated_low, self.rated_width, self.unknown_start,
                  self.unknown_criterion)
        vendors, criteria = self.certain.shape
        with open(path, "w", encoding="ascii") as file:
            print(vendors, criteria, len(self.priority), self.groups, SPREAD, file=file)
            print(*self.vendors, file=file)
            for array in arrays:
                print(*array.ravel().tolist(), file=file)


def load(path):
    """The problem in a file that `write` wrote."""
    with open(path, encoding="ascii") as file:
        vendors, criteria, goals = (int(size) for size in file.readline().split()[:3])
        names = file.readline().split()
        eligible, priority, group_of, share, strength, certain, *cells = (
            np.array(line.split(), float) for line in file)
    rated_start, rated_criterion, rated_low, rated_width, unknown_start, unknown_criterion = cells
    return Problem(
        names, eligible.astype(bool), priority, group_of.astype(int), share, strength.reshape(criteria, goals),
        certain.reshape(vendors, criteria), rated_start.astype(int), rated_criterion.astype(int), rated_low, rated_width,
        unknown_start.astype(int), unknown_criterion.astype(int))


def read(directory):
    """The problem of a project folder."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Reference"))
    import project as files
    from contest import Contest

    contest = Contest(files.read(directory))
    model, vendors = contest.model, sorted(contest.vendors)
    if contest.policy() != "worst" or model.evidence.final:
        raise ValueError(f"{directory}: the samplers here know unknowns that lean to the worst alone")
    if not all(contest.priorities.values()):
        raise ValueError(f"{directory}: a goal without priority")
    criteria = [c for c, weight in model.w.items() if weight]
    goals = sorted(model.goals)
    groups = sorted({model.criteria[c]["group"] for c in criteria})
    criteria.sort(key=lambda c: groups.index(model.criteria[c]["group"]))
    group_of = np.array([groups.index(model.criteria[c]["group"]) for c in criteria])
    weight = np.array([float(model.w[c]) for c in criteria])
    certain = np.zeros((len(vendors), len(criteria)))
    rated, unknown = [], []
    for row, v in enumerate(vendors):
        for column, c in enumerate(criteria):
            if c not in contest.vendors[v].triples:
                raise ValueError(f"{directory}: '{c}' does not apply to '{v}', which the samplers here do not know")
            low, point, high = (float(x) for x in contest.vendors[v].triples[c])
            if contest.state(v, c) == "unknown":
                unknown.append((row, column))
            elif high > low:
                rated.append((row, column, low, high - low))
            else:
                certain[row, column] = point
    return Problem(
        vendors=vendors,
        eligible=np.array([contest.vendors[v].status == "eligible" for v in vendors]),
        priority=np.array([float(contest.priorities[g]) for g in goals]),
        group_of=group_of,
        share=weight / np.bincount(group_of, weight)[group_of],
        strength=np.array([[float(model.served[g].get(c, 0)) for g in goals] for c in criteria]),
        certain=certain,
        rated_start=_starts(rated, len(vendors)),
        rated_criterion=np.array([cell[1] for cell in rated], int),
        rated_low=np.array([cell[2] for cell in rated], float),
        rated_width=np.array([cell[3] for cell in rated], float),
        unknown_start=_starts(unknown, len(vendors)),
        unknown_criterion=np.array([cell[1] for cell in unknown], int))


def _starts(cells, vendors):
    """Where each vendor's cells start; one more at the end."""
    return np.searchsorted([cell[0] for cell in cells], np.arange(vendors + 1))


if __name__ == "__main__":
    read(sys.argv[1]).write(sys.argv[2])
