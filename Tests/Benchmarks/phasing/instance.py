"""Random phasings, as a text and as an integer programme.

The text is a line of capacities, a line of E by phase, then a line for each feature: id, effort, gain, and where
there are any `needs a,b` and `one-of a,b` (once for each list).
"""

import random


class Instance:
    """A phasing: what is to be introduced, and how much room each phase has."""

    def __init__(self, features, phases, seed):
        source = random.Random(seed)
        weeks = [source.randint(4, 16) for _ in range(phases)]
        use = [count * (phase + 1) / phases for phase, count in enumerate(weeks)]
        self.capacities = [count * 3 // 4 for count in weeks]
        self.remaining = [sum(use[phase:]) / sum(use) for phase in range(phases)]
        self.names = [f"f{place:03}" for place in range(features)]
        self.efforts = [source.choice((0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5)) for _ in self.names]
        gains = [source.random() for _ in self.names]
        self.gains = [gain / sum(gains) for gain in gains]
        self.needs = [[] for _ in self.names]
        self.lists = [[] for _ in self.names]
        # Needs lead to what comes earlier in an order that the names say nothing about.
        order = list(range(features))
        source.shuffle(order)
        for rank, feature in enumerate(order):
            earlier = order[:rank]
            self.needs[feature] = sorted(source.sample(earlier, min(rank, source.choice((0, 1, 1, 2)))))
            if rank > 2 and source.random() < 0.1:
                self.lists[feature].append(sorted(source.sample(earlier, 3)))

    def text(self):
        lines = [
            "capacities " + " ".join(map(str, self.capacities)),
            "remaining " + " ".join(map(repr, self.remaining)),
        ]
        for feature, name in enumerate(self.names):
            words = [name, str(self.efforts[feature]), repr(self.gains[feature])]
            if self.needs[feature]:
                words += ["needs", ",".join(self.names[needed] for needed in self.needs[feature])]
            for members in self.lists[feature]:
                words += ["one-of", ",".join(self.names[member] for member in members)]
            lines.append(" ".join(words))
        return "\n".join(lines) + "\n"

    def linear_programme(self):
        """In CPLEX's LP format; y_f_q: f has come by phase q.

        Written with what has come so far, for which a need is y_f_q ≤ y_n_q: the formulation that leaves the solver
        the least to branch on.
        """
        phases = range(len(self.capacities))
        following = self.remaining[1:] + [0.0]

        def by(feature, phase):
            return f"y_{feature}_{phase}"

        goal = [
            f"{self.gains[feature] * (self.remaining[phase] - following[phase]):+.17g} {by(feature, phase)}"
            for feature in range(len(self.names))
            for phase in phases
        ]
        rows = []
        for phase in phases:
            terms = []
            for feature, effort in enumerate(self.efforts):
                if effort:
                    terms.append(f"+{effort} {by(feature, phase)}")
                    if phase:
                        terms.append(f"-{effort} {by(feature, phase - 1)}")
            rows.append("\n ".join(terms) + f" <= {self.capacities[phase]}")
        for feature in range(len(self.names)):
            rows += [f"{by(feature, phase - 1)} - {by(feature, phase)} <= 0" for phase in phases if phase]
            for members in [[needed] for needed in self.needs[feature]] + self.lists[feature]:
                for phase in phases:
                    others = "".join(f" - {by(member, phase)}" for member in members)
                    rows.append(f"{by(feature, phase)}{others} <= 0")
        names = "\n ".join(by(feature, phase) for feature in range(len(self.names)) for phase in phases)
        body = "\n".join(f" r{place}: {row}" for place, row in enumerate(rows))
        return "Maximize\n goal: " + "\n ".join(goal) + f"\nSubject To\n{body}\nBinaries\n {names}\nEnd\n"

    def value(self, plan):
        """V of a plan, or None if it breaks a rule; a phase for each feature, the number of phases for later."""
        later = len(self.capacities)
        used = [0] * (later + 1)
        for feature, phase in enumerate(plan):
            used[phase] += self.efforts[feature]
            if phase < later:
                if any(plan[needed] > phase for needed in self.needs[feature]):
                    return None
                if any(all(plan[member] > phase for member in members) for members in self.lists[feature]):
                    return None
        if any(used[phase] > self.capacities[phase] for phase in range(later)):
            return None
        return sum(gain * self.remaining[phase] for gain, phase in zip(self.gains, plan) if phase < later)
