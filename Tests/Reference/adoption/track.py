"""Step 5: KPIs against their line, gates, return on cost, and what to adapt."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

import mpmath

from contest import Contest
from evaluation import assess, order, overall
from priorities import normalised
from project import number

from .arithmetic import (
    DIGITS, TOLERANCE, at_least, at_most, ceiling, clamped, json_number, mean, median, place, real)
from .chart import chart
from .plan import Plan, gates
from .tables import Table

WINDOW = 28
YEAR = 365
FURTHEST = 3650
Z80 = "1.2815515655446004"
WEAK = 3


@dataclass
class Measurement:
    day: date
    value: Fraction
    count: int | None


class Track:
    def __init__(self, programme, data, vendor=None):
        self.programme = programme
        self.contest = Contest(programme.project)
        self.vendor = assess(self.contest.model, vendor or self.contest.leader)
        table = Table(data)
        self.series = {k: [] for k in programme.kpis}
        self.by_segment = defaultdict(dict)
        days = []
        for row in table.rows:
            count = table.number(row.get("count", ""))
            found = Measurement(date.fromisoformat(row["date"]), table.number(row["value"]), count)
            days.append(found.day)
            if row.get("segment"):
                self.by_segment[row["kpi"]].setdefault(row["segment"], []).append(found)
            else:
                self.series[row["kpi"]].append(found)
        self.as_of = max(days)
        self.q = sum(phase.start <= self.as_of for phase in programme.phases)    # 0 before the start
        self.phase = programme.phases[self.q - 1] if self.q else None

    def expected(self, kpi, day):
        programme = self.programme
        gone = clamped(Fraction((day - programme.start).days, 7 * programme.weeks), 0, 1)
        return kpi.baseline + (kpi.target - kpi.baseline) * gone

    def against_plan(self, kpi):
        series = self.series[kpi.id]
        if not series or not kpi.has_line or series[-1].day <= self.programme.start:
            return None
        return (series[-1].value - kpi.baseline) / (self.expected(kpi, series[-1].day) - kpi.baseline)

    def status(self, kpi):
        series = self.series[kpi.id]
        if not series:
            return "no-data"
        if not kpi.has_line:
            return "no-target"
        if kpi.is_good(series[-1].value, kpi.target):
            return "reached"
        if series[-1].day <= self.programme.start:
            return "not-started"
        return "on-plan" if at_least(self.against_plan(kpi), 1) else "behind"

    def _kpi(self, kpi):
        series = self.series[kpi.id]
        last = series[-1] if series else None
        drawn = last and kpi.has_line
        return {
            "goal": kpi.goal, "measurements": len(series), "date": last.day.isoformat() if last else None,
            "value": float(last.value) if last else None,
            "expected": float(self.expected(kpi, last.day)) if drawn else None,
            "progress": float((last.value - kpi.baseline) / (kpi.target - kpi.baseline)) if drawn else None,
            "against_plan": json_number(self.against_plan(kpi)), "status": self.status(kpi),
            "segments": self._segments(kpi), "chart": chart(series, self.phase, kpi.more), "trend": self._trend(kpi)}

    def _segments(self, kpi):
        result = {}
        for segment, series in self.by_segment[kpi.id].items():
            last = series[-1]
            if last.count is None or last.count >= self.programme.minimum_respondents:
                result[segment] = {"date": last.day.isoformat(), "value": float(last.value)}
        return result

    def _trend(self, kpi):
        """Theil (1950), Sen (1968)."""
        start = self.programme.start
        points = [((m.day - start).days, m.value) for m in self.series[kpi.id] if m.day >= start]
        if len(points) < 4:
            return None
        slope = median([(b[1] - a[1]) / (b[0] - a[0]) for i, a in enumerate(points) for b in points[i + 1:]])
        intercept = median([y - slope * x for x, y in points])
        result = {"points": len(points), "per_week": float(7 * slope), "target_on": None, "in_time": None}
        if kpi.has_line:
            reached = self._target_on(kpi, slope, intercept)
            result["target_on"] = reached.isoformat() if reached else None
            result["in_time"] = reached is not None and reached <= self.programme.end
        return result

    def _target_on(self, kpi, slope, intercept):
        start = self.programme.start
        now = (self.as_of - start).days
        if kpi.is_good(intercept + slope * now, kpi.target):
            return self.as_of
        if (slope if kpi.more else -slope) <= 0:
            return None
        day = ceiling((kpi.target - intercept) / slope)
        return start + timedelta(days=day) if day - now <= FURTHEST else None

    def gate(self, gate):
        if len(gate) == 1:
            return {"check": gate[0], "status": "to-check"}
        kpi, sense, threshold, minimum = gate
        end = min(self.as_of, self.phase.end)
        first = max(self.phase.start, end - timedelta(days=WINDOW - 1))
        window = [m for m in self.series[kpi] if first <= m.day <= end]
        value = count = low = high = None
        if window and all(m.count is not None for m in window):
            count = sum(m.count for m in window)
            value = sum(m.count * m.value for m in window) / count
        elif window:
            value = mean([m.value for m in window])
        if count is not None and self.programme.kpis[kpi].unit == "percent" and 0 <= value <= 100:
            low, high = wilson(value, count)
        return {"kpi": kpi, "sense": sense, "threshold": float(threshold), "minimum_count": float(minimum),
                "value": json_number(value), "count": json_number(count), "low": json_number(low),
                "high": json_number(high), "status": _status(sense, threshold, minimum, value, count, low, high)}

    def _roi(self):
        costs = self.programme.project.section("measurement").get("yearly_costs") or {}
        cost = sum(map(number, costs.values()))
        benefits = {}
        for k, kpi in self.programme.kpis.items():
            values = [m.value for m in self.series[k]
                      if m.day >= self.programme.start and m.day > self.as_of - timedelta(days=YEAR)]
            if kpi.value_of_unit is not None and kpi.baseline is not None and values:
                better = mean(values) - kpi.baseline
                benefits[k] = (better if kpi.more else -better) * kpi.value_of_unit * kpi.trust
        if cost <= 0 or not benefits:
            return None
        benefit = sum(benefits.values())
        return {"benefits": {k: float(x) for k, x in benefits.items()}, "benefit": float(benefit), "cost": float(cost),
                "percent": float((benefit - cost) / cost * 100), "benefit_cost_ratio": float(benefit / cost)}

    def shortfalls(self):
        """Goal -> (shortfall, confidence)."""
        result = {}
        for g in self.contest.model.goals:
            kpis = [kpi for kpi in self.programme.kpis.values() if kpi.goal == g]
            against = [self.against_plan(kpi) for kpi in kpis]
            missing = [clamped(1 - each, Fraction(0), Fraction(1)) for each in against if each is not None]
            sure = [sum(m.day >= self.phase.start for m in self.series[kpi.id]) >= 3 if self.phase else False
                    for kpi in kpis]
            result[g] = (mean(missing) if missing else Fraction(0),
                         Fraction(sum(sure), len(kpis)) if kpis else Fraction(0))
        return result

    def _adapt(self):
        model, now, shortfalls = self.contest.model, self.contest.priorities, self.shortfalls()
        proposed = normalised({g: p * (1 + shortfalls[g][0] * shortfalls[g][1]) for g, p in now.items()})
        before = Plan(self.programme, model, self.vendor, now)
        after = Plan(self.programme, model, self.vendor, proposed, kept=before.phase_of, closed=self.q)
        return {
            "goals": {
                g: {"now": float(now[g]), "shortfall": float(shortfalls[g][0]), "confidence": float(shortfalls[g][1]),
                    "proposed": float(proposed[g])}
                for g in model.goals},
            "ranking": self._ranking(proposed),
            "weak_criteria": {
                g: self._weak(before, g) for g, (shortfall, _) in shortfalls.items() if shortfall > TOLERANCE},
            "plan_changes": [
                {"feature": c, "from": before.name_of(q), "to": before.name_of(after.phase_of[c])}
                for c, q in before.phase_of.items() if after.phase_of[c] != q]}

    def _ranking(self, priorities):
        assessed = [assess(self.contest.model, v) for v in sorted(self.programme.project.vendors)]
        standing = [v for v in assessed if v.status != "knocked-out"]
        values = {}
        for v in standing:
            total = overall(v, priorities)
            values[v.id] = None if total is None else total[1]
        return [{"id": v, "rank": rank, "value": json_number(values[v])} for rank, v in order(standing, values)]

    def _weak(self, plan, goal):
        found = []
        for c in self.contest.model.served[goal]:
            if c in self.vendor.triples and self.vendor.goals[goal] is not None:
                lost = plan.goal_share(goal, c) * (1 - plan.point(c))
                if place(lost) > 0:
                    found.append((-place(lost), c))
        return [c for _, c in sorted(found)[:WEAK]]

    def document(self):
        judged = [self.gate(gate) for gate in gates(self.programme, self.q)] if self.q else []
        statuses = {gate["status"] for gate in judged if "kpi" in gate}
        overall_gate = next((s for s in ("fail", "open", "pass") if s in statuses), None)
        return {
            "schema": 1, "as_of": self.as_of.isoformat(), "phase": self.phase.id if self.phase else None,
            "vendor": self.vendor.id, "kpis": {k: self._kpi(kpi) for k, kpi in self.programme.kpis.items()},
            "gates": judged, "gate": overall_gate, "roi": self._roi(), "adapt": self._adapt()}


def wilson(percent, count):
    """Wilson (1927), 80 %, in percent."""
    with mpmath.workdps(DIGITS):
        p, z, n = real(percent) / 100, mpmath.mpf(Z80), real(Fraction(count))
        middle, half = p + z * z / (2 * n), z * mpmath.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return 100 * (middle - half) / (1 + z * z / n), 100 * (middle + half) / (1 + z * z / n)


def _status(sense, threshold, minimum, value, count, low, high):
    if value is None:
        return "open"
    is_good = at_least if sense == "at_least" else at_most
    best, worst = (high, low) if sense == "at_least" else (low, high)
    limit = real(threshold)
    enough = (count or 0) >= minimum
    if is_good(value, threshold):
        return "pass" if enough or (low is not None and _reaches(sense, worst, limit)) else "open"
    clear = enough if low is None else not _reaches(sense, best, limit)
    return "fail" if clear else "open"


def _reaches(sense, x, limit):
    return x >= limit - mpmath.mpf("1e-9") if sense == "at_least" else x <= limit + mpmath.mpf("1e-9")


def document(programme, data, vendor=None):
    return Track(programme, data, vendor).document()
