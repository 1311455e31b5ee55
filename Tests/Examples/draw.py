"""Chance that is the same in every version of Python and on every processor.

Only `random()` of a seeded generator is used (its bits are promised to stay), and floats are added one
after the other: `sum()` rounds differently since Python 3.12.
"""

import random


class Draw:
    def __init__(self, seed):
        self._random = random.Random(seed).random

    def chance(self, percent):
        return self._random() * 100 < percent

    def below(self, limit):
        """A whole number from 0 to limit − 1."""
        return int(self._random() * limit)

    def between(self, low, high):
        """A whole number from low to high, both included."""
        return low + self.below(high - low + 1)

    def bell(self):
        """Near a normal distribution with mean 0 and standard deviation 1: twelve uniform draws (Irwin–Hall)."""
        total = -6.0
        for _ in range(12):
            total += self._random()
        return total

    def index(self, weights):
        """A place in the list, as likely as its whole-number weight."""
        rest = self.below(sum(weights))
        for place, weight in enumerate(weights):
            rest -= weight
            if rest < 0:
                return place
        raise AssertionError("the weights are whole numbers, and one is above 0")

    def shuffled(self, items):
        """Fisher and Yates (1938)."""
        items = list(items)
        for last in range(len(items) - 1, 0, -1):
            other = self.below(last + 1)
            items[last], items[other] = items[other], items[last]
        return items
