"""House rules, and the layers that say some of them: the most specific wins, of several resources the strictest.

The layers are, from the least to the most specific: business, location, resource, service, group, person. What a
layer leaves unsaid is left to those before it. Of several resources of one slot the strictest wins, setting by
setting (``STRICTNESS``); of several groups of one person the one that stands first in the catalog.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Rules:
    """The house rules that hold for a visit; minutes, days and counts, None where there is no limit.

    ``lead``: minutes between now and the earliest start. ``horizon``: days ahead that can be booked, and ``until``
    the last date; the nearer one bounds. ``opens``: the first date. ``cancel_notice`` and ``move_notice``: minutes
    before the start until which a client may do it alone. ``moves``: how often one booking may move.
    ``per_day``, ``per_week``, ``per_month``, ``at_once``: visits of one service that a person may have on one
    local day, in one local week or month, and ahead of them at one time; ``total_...``: of all services together.
    ``approval``: staff decide, within ``approval_within`` minutes. ``repeats``: it may be booked as a series, of
    at most ``longest_series`` dates.
    """

    lead: int = 60
    horizon: int | None = 60
    until: date | None = None
    opens: date | None = None
    cancel_notice: int = 0
    move_notice: int = 0
    moves: int | None = None
    per_day: int | None = None
    per_week: int | None = None
    per_month: int | None = None
    at_once: int | None = None
    total_per_day: int | None = None
    total_per_week: int | None = None
    total_per_month: int | None = None
    total_at_once: int | None = None
    approval: bool = False
    approval_within: int = 24 * 60
    repeats: bool = True
    longest_series: int = 52


USUAL = Rules()
"""What holds where nobody says anything."""


@dataclass(frozen=True, slots=True)
class Layer:
    """What one layer says: the values in ``rules`` of the settings that it ``says``; its other values mean nothing."""

    says: frozenset[str] = frozenset()
    rules: Rules = USUAL

    def without(self, settings: Iterable[str]) -> Layer:
        """Return the layer as if it had not spoken of the settings."""
        says = self.says.difference(settings)
        return self if says == self.says else replace(self, says=says)


SILENT = Layer()
"""A layer that says nothing."""


@dataclass(frozen=True, slots=True)
class Group:
    """People for whom some rules are others: members, staff, those who missed too often.

    ``members``: whom a vendor counts among them, as channel and id of a user, a user group or a channel there.
    ``admin``: they run the place, and see and decide what staff anywhere are told of.
    """

    id: str
    name: str
    rules: Layer = SILENT
    members: tuple[str, ...] = ()
    admin: bool = False


def over(rules: Rules, layer: Layer) -> Rules:
    """Return the rules where a more specific layer has spoken."""
    if not layer.says:
        return rules
    return replace(rules, **{each: getattr(layer.rules, each) for each in layer.says})


def strictest(several: Iterable[Rules]) -> Rules:
    """Return the rules that are as strict in every setting as the strictest of several; there is at least one."""
    first, *others = dict.fromkeys(several)
    if not others:
        return first
    alike = (first, *others)
    return Rules(**{name: getattr(max(alike, key=strict), name) for name, strict in STRICTNESS.items()})


ENDLESS = float("inf")


def _few(count: int | None) -> float:
    """Return how strict a bound is: the fewer it lets through, the stricter; none at all is the least."""
    return -ENDLESS if count is None else -count


def _early(day: date | None) -> float:
    return -ENDLESS if day is None else -day.toordinal()


def _late(day: date | None) -> float:
    return -ENDLESS if day is None else day.toordinal()


QUOTAS = frozenset({"per_day", "per_week", "per_month", "at_once"})
"""What counts the visits of one service, or of one resource where that says it."""

TOTALS = frozenset(f"total_{each}" for each in QUOTAS)
"""What counts the visits of all services together."""

TIMES = frozenset({"lead", "horizon", "until", "opens"})
"""What bounds when a visit may start."""

STRICTNESS: Mapping[str, Callable[[Rules], float]] = {
    "lead": lambda rules: rules.lead,
    "horizon": lambda rules: _few(rules.horizon),
    "until": lambda rules: _early(rules.until),
    "opens": lambda rules: _late(rules.opens),
    "cancel_notice": lambda rules: rules.cancel_notice,
    "move_notice": lambda rules: rules.move_notice,
    "moves": lambda rules: _few(rules.moves),
    "per_day": lambda rules: _few(rules.per_day),
    "per_week": lambda rules: _few(rules.per_week),
    "per_month": lambda rules: _few(rules.per_month),
    "at_once": lambda rules: _few(rules.at_once),
    "total_per_day": lambda rules: _few(rules.total_per_day),
    "total_per_week": lambda rules: _few(rules.total_per_week),
    "total_per_month": lambda rules: _few(rules.total_per_month),
    "total_at_once": lambda rules: _few(rules.total_at_once),
    "approval": lambda rules: rules.approval,
    "approval_within": lambda rules: -rules.approval_within,
    "repeats": lambda rules: not rules.repeats,
    "longest_series": lambda rules: -rules.longest_series,
}
"""How strict rules are in a setting: the more, the stricter."""
