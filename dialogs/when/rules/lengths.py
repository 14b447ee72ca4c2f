"""Lengths: "two hours", "an hour and a half", "90 minutes", "3 days", "a couple of weeks"."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.when.expression import Unit
from dialogs.when.patterns import Item, Row, one

Items = Sequence[Item]
Length = tuple[float, Unit]
_NUMBERS = ("small", "mid", "big", "minute", "three", "four", "solo", "couple", "few", "a", "figures")


def number_of(item: Item) -> float | None:
    """Return what a number word counts."""
    words = {"solo": 1, "a": 1, "couple": 2, "few": 3}
    if item.kind in words:
        return words[item.kind]
    if item.kind == "dots":
        return float(".".join(item.value))
    return None if item.value is None else int(item.value)


def _length(items: Items) -> tuple[Length, ...] | None:
    """Return every (count, unit) in turn: "3 hours 30 minutes", "2 weeks and 2 days"."""
    found: list[Length] = []
    count: float | None = None
    for item in items:
        if item.kind in (*_NUMBERS, "dots"):
            count = 0.5 if count == 0.5 and item.kind == "a" else number_of(item)
        elif item.kind == "half":
            count = 0.5
        elif item.kind in ("hunit", "dunit", "day", "weekend"):
            if count is None:
                return None
            found.append((count, item.value))
            count = None
    return tuple(found)


def _and_a_half(items: Items) -> tuple[Length, ...] | None:
    """Return "an hour and a half", "two and a half hours"."""
    number = next(item for item in items if item.kind in _NUMBERS)
    count = number_of(number)
    return None if count is None else ((count + 0.5, one(items, "hunit", "dunit", "day")),)


def _quarter(items: Items) -> tuple[Length, ...]:
    """Return "a quarter of an hour", "three quarters of an hour"."""
    number = next((item for item in items if item.kind == "small"), None)
    return ((15 * (number.value if number else 1), Unit.MINUTE),)


def _fraction(items: Items) -> tuple[Length, ...] | None:
    """Return "1/2 hour"."""
    above, below = one(items, "pair")
    return ((above / below, one(items, "hunit")),) if 0 < above < below else None


def _glued(items: Items) -> tuple[Length, ...] | None:
    """Return "90-minute", "two-hour"."""
    return _length([item for item in items if item.kind != "dash"])


def _turns(items: Items) -> int | None:
    """Return how often: "six times"."""
    count = number_of(items[0])
    return int(count) if count else None


def minutes_of(length: tuple[Length, ...]) -> int | None:
    """Return a length in minutes, or None where it counts days."""
    factors = {Unit.MINUTE: 1, Unit.HOUR: 60}
    if not length or any(unit not in factors for _, unit in length):
        return None
    return int(sum(count * factors[unit] for count, unit in length))


ROWS: tuple[Row, ...] = (
    ("(small|mid|solo|a) (hunit|dunit|day) and a half", "length", _and_a_half),
    ("(small|mid|solo) and a half (hunit|dunit|day)", "length", _and_a_half),
    ("a? quarter of a hunit", "length", _quarter),
    ("small dash? quarter of a hunit", "length", _quarter),
    ("pair a? hunit", "length", _fraction),
    ("half of? a (hunit|dunit|day)", "length", _length),
    ("a half dash? (hunit|dunit)", "length", _length),
    ("half dash? hunit", "length", _length),
    (
        "(COUNT|a|dots) dash? UNIT comma? (and)? (COUNT|a) UNIT (comma? and? (COUNT|a) UNIT)?",
        "length",
        _length,
    ),
    ("(COUNT|a|dots) dash? UNIT", "length", _glued),
    ("(small|mid|big|minute|couple|few) dash? turn", "turns", _turns),
)
