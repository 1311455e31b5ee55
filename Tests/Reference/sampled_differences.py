"""Holds what the tool found by drawing against draws of our own: within 5 standard errors of both together."""

from math import sqrt

import numpy

from sampling import Sampler, central, first_places, pairwise_shares, rank_shares

STANDARD_ERRORS = 5
ROUNDING = 1e-9
# With fewer draws than this a mean's own spread says too little about its error.
ENOUGH = 30
READINGS = ("counted", "leaning", "even")
MODELS = ("around", "order", "any")


class Findings:
    def __init__(self, ours, reference):
        self.draws = ours, reference
        self.differences = []

    def share(self, path, ours, reference):
        """Of a place split among those who tie, the spread is never larger than of a place that is not."""
        n, m = self.draws
        both = (n * ours + m * reference) / (n + m)
        error = sqrt(max(0.0, both * (1 - both)) * (1 / n + 1 / m))
        self.number(path, ours, reference, error)

    def number(self, path, ours, reference, error):
        if not abs(ours - reference) <= STANDARD_ERRORS * error + ROUNDING:
            self.differences.append(
                f"{path}: {ours:.6g}, reference {reference:.6g}, standard error of both {error:.2g}")


def differences(contest, reported, count, seed):
    """`reported` has the right shape (see sensitivity_shape.py); `count` is the number of our own draws."""
    findings = Findings(reported["samples"], count)
    if contest.leader is not None:
        Draws(contest, reported, count, seed).compare(findings)
    return findings.differences


class Draws:
    """One set of draws for all that is compared, the second pass at fixed weights aside."""

    def __init__(self, contest, reported, count, seed):
        self.contest, self.reported, self.count = contest, reported, count
        self.sampler = Sampler(contest, reported["spread"], seed)
        uniforms, w = self.sampler.uniforms(count), self.sampler.weights(count)
        self.p = {model: self.sampler.priorities(model, count) for model in MODELS}
        leaning = self.sampler.partial_values(uniforms)
        self.values = {model: self.sampler.values(self.p[model], w, leaning) for model in MODELS}
        self.by_reading = {"leaning": self.values["around"]}
        for reading in ("counted", "even"):
            partial = self.sampler.partial_values(uniforms, reading)
            self.by_reading[reading] = self.sampler.values(self.p["around"], w, partial)

    def compare(self, findings):
        order, reported = self.contest.order, self.reported
        main = self.values[reported["weights"]]
        shares, wins = rank_shares(main), pairwise_shares(main)
        for i, v in enumerate(order):
            for r, ours in enumerate(reported["rank_acceptability"][v]):
                findings.share(f"$.rank_acceptability.{v}[{r}]", ours, shares[i, r])
            for j, other in enumerate(order):
                if i != j:
                    findings.share(f"$.pairwise.{v}.{other}", reported["pairwise"][v][other], wins[i, j])
        for model in MODELS:
            self.first(findings, f"$.first_rank.{model}", reported["first_rank"][model], self.values[model])
        for reading in READINGS:
            ours = reported["first_rank_by_unknown"][reading]
            self.first(findings, f"$.first_rank_by_unknown.{reading}", ours, self.by_reading[reading])
        # The contract does not say whether these follow --weights or always `around`: either will do.
        self.either(findings, self.without_conditional)
        self.either(findings, self.central_priorities)
        self.second_pass(findings)

    def first(self, findings, path, ours, values, vendors=None):
        vendors = vendors or self.contest.order
        for v, share in zip(vendors, first_places(values).mean(axis=0)):
            findings.share(f"{path}.{v}", ours[v], share)

    def either(self, findings, comparison):
        attempts = []
        for model in dict.fromkeys((self.reported["weights"], "around")):
            attempt = Findings(*findings.draws)
            comparison(attempt, model)
            attempts.append(attempt.differences)
        findings.differences += min(attempts, key=len)

    def without_conditional(self, findings, model):
        eligible = [v for v in self.contest.order if self.contest.vendors[v].status == "eligible"]
        if eligible:
            columns = [self.contest.order.index(v) for v in eligible]
            self.first(findings, "$.without_conditional.first_rank",
                       self.reported["without_conditional"]["first_rank"], self.values[model][:, columns], eligible)

    def central_priorities(self, findings, model):
        found = central(self.p[model], first_places(self.values[model]))
        for v, reference in zip(self.contest.order, found):
            ours, path = self.reported["central_priorities"][v], f"$.central_priorities.{v}"
            share = self.reported["first_rank"][model][v]
            if (ours is None) != (share == 0):
                findings.differences.append(f"{path}: {ours}, but first in {share} of the draws of `{model}`")
            if ours is not None and abs(sum(ours.values()) - 1) > ROUNDING:
                findings.differences.append(f"{path}: {ours} does not sum to 1")
            if ours is None or reference is None:
                continue
            mean, variance, mine = reference
            theirs = share * self.reported["samples"]
            for k, g in enumerate(self.sampler.goals):
                if not self.contest.priorities[g]:
                    findings.number(f"{path}.{g}", ours[g], 0, 0)
                elif min(mine, theirs) >= ENOUGH:
                    error = sqrt(variance[k] * (1 / mine + 1 / theirs))
                    findings.number(f"{path}.{g}", ours[g], mean[k], error)

    def second_pass(self, findings):
        """Draws of the partial values alone: weights as stated, priorities as stated or central."""
        sampler, stated = self.sampler, self.sampler.w[None, :]
        partial = sampler.partial_values(sampler.uniforms(self.count))
        attained = [sampler.attained(cells, stated, u) for cells, u in zip(sampler.cells, partial)]

        def values(p):
            return numpy.stack([a @ p[stands] / p[stands].sum() for a, stands in attained], axis=1)

        for i, v in enumerate(self.contest.order):
            ours, priorities = self.reported["confidence_factor"][v], self.reported["central_priorities"][v]
            if (ours is None) != (priorities is None):
                findings.differences.append(f"$.confidence_factor.{v}: {ours}, central priorities {priorities}")
            elif ours is not None:
                at_central = values(numpy.array([priorities[g] for g in sampler.goals]))
                findings.share(f"$.confidence_factor.{v}", ours, first_places(at_central)[:, i].mean())
        drawn = values(sampler.p)
        best = drawn.max(axis=1)
        ours, reference = self.reported["evpi"], best.mean() - drawn.mean(axis=0).max()
        # Whether the means are exact or of the draws is open; the larger of the two errors covers both.
        spread = max(best.std(), (best - drawn[:, drawn.mean(axis=0).argmax()]).std())
        findings.number("$.evpi", ours, reference, spread * sqrt(1 / findings.draws[0] + 1 / self.count))
