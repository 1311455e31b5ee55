"""Who competes, at what weights: what every part of the sensitivity analysis starts from."""

import priorities as goal_priorities
from evaluation import Model, assess, overall, ranked


class Contest:
    """The vendors that are not knocked out and have a value, in the order of the page.

    Everything is an exact fraction. `omega` is the effective weight before any sharing out, `own` the
    effective weight of each vendor after what does not apply to it has shared its weight out.
    """

    def __init__(self, project, scenario=None):
        self.project = project
        self.model = Model(project)
        if scenario is None:
            self.priorities, _ = goal_priorities.of_strategy(project)
        else:
            self.priorities = goal_priorities.of_scenario(project, scenario)
        self.omega, _ = self.model.effective_weights(self.priorities)
        assessed = [assess(self.model, v) for v in sorted(project.vendors)]
        totals = {v.id: overall(v, self.priorities) for v in assessed}
        self.vendors = {v.id: v for v in assessed if v.status != "knocked-out" and totals[v.id] is not None}
        self.values = {v: totals[v][1] for v in self.vendors}
        self.own = {
            v: self.model.effective_weights(self.priorities, vendor.triples)[0] for v, vendor in self.vendors.items()}
        self.ranking = ranked(self.values)               # [(rank, id)]

    @property
    def order(self):
        return [v for _, v in self.ranking]

    @property
    def leader(self):
        """The first by rank, then id; None where nobody competes."""
        return self.order[0] if self.ranking else None

    @property
    def rivals(self):
        return self.order[1:]

    def gap(self, rival):
        """How far the leader is ahead; a rival of the same rank may be ahead by less than the tolerance."""
        return self.values[self.leader] - self.values[rival]

    def point(self, vendor, criterion):
        """The partial value that is ranked, or None where the criterion does not apply."""
        triple = self.vendors[vendor].triples.get(criterion)
        return None if triple is None else triple[1]

    def attained(self, vendor):
        """Goal -> attainment by points, of the goals of which something applies."""
        return {g: span[1] for g, span in self.vendors[vendor].goals.items() if span is not None}

    def state(self, vendor, criterion):
        return self.vendors[vendor].ratings[criterion].state

    def is_uncertain(self, vendor, criterion):
        triple = self.vendors[vendor].triples.get(criterion)
        return triple is not None and triple[0] < triple[2]

    def policy(self):
        """`worst`, `neutral` or `best`: which way the doubt about an unknown leans."""
        stated = self.project.strategy.get("unknown") or "worst"
        return stated if isinstance(stated, str) else stated.get("as", "worst")

    def proven(self, vendor):
        """Share of the vendor's own weight that is rated above `claimed`."""
        ratings = self.vendors[vendor].ratings
        return sum(weight for c, weight in self.own[vendor].items() if ratings[c].is_proven)
