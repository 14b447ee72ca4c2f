"""Choices of meaning where people differ, each with its name: what "next friday" is, which half of the day "5" is in.

``BOOKING`` is how a front desk hears its clients. ``GOLD`` is how the annotated corpora read the same words; only the
report for the score uses it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

# Parts of the day in the corpora of Recognizers-Text, in minutes after midnight.
_GOLD_PARTS = {
    "breakfast": (480, 720),
    "morning": (480, 720),
    "lunch": (660, 780),
    "afternoon": (720, 960),
    "evening": (960, 1200),
    "dinner": (960, 1200),
    "night": (1200, 1439),
}


@dataclass(frozen=True, slots=True)
class Conventions:
    """What is meant where words leave it open."""

    # "3/8" is 8 March; otherwise 3 August. By locale: see ``resolve``.
    month_first: bool = False
    # A weekday by its bare name may be today; otherwise it is in the next seven days, today left out.
    weekday_may_be_today: bool = False
    # "next friday" is the friday of the coming week (Monday first); otherwise the first friday after today.
    next_is_of_next_week: bool = True
    # "tuesday the 4th" is looked for in so many months; later than that the two do not fit.
    months_to_a_weekday: int = 4
    # "push it forward" makes it later; otherwise earlier.
    forward_is_later: bool = False
    # Of a weekday and a date that do not fit, the weekday counts; otherwise the date.
    weekday_over_date: bool = False
    # A bare hour that may be before or after noon, by the opening hours, is the less likely one.
    other_half: bool = False
    # A bare hour lies in [this hour, 12 hours later): 8 is 8:00, 7 is 19:00.
    day_begins_at: int = 8
    # "7:15" with its minutes is the 24-hour clock, whatever the hour.
    minutes_mean_full_clock: bool = False
    # "from may to september" includes september; otherwise it ends where september begins.
    last_period_included: bool = True
    # Parts of the day that differ from the language's own, in minutes after midnight.
    parts: Mapping[str, tuple[int, int]] = field(default_factory=dict)


BOOKING = Conventions()
GOLD = Conventions(month_first=True, last_period_included=False, months_to_a_weekday=24, parts=_GOLD_PARTS)
# The corpora of other languages than English, whose are American: the 24-hour clock, day before month.
AMERICAN = frozenset({"en"})
GOLD_ON_24_HOURS = Conventions(
    day_begins_at=0, last_period_included=False, months_to_a_weekday=24, parts=_GOLD_PARTS
)
# Parts of the day that the corpora of one language have at other hours than the rest.
_OTHER_PARTS: Mapping[str, Mapping[str, tuple[int, int]]] = {"es": {"afternoon": (960, 1200)}}


@lru_cache(maxsize=64)
def gold(tag: str) -> Conventions:
    """Return how the annotated corpora of a language read it."""
    conventions = GOLD if tag in AMERICAN else GOLD_ON_24_HOURS
    return replace(conventions, parts={**conventions.parts, **_OTHER_PARTS.get(tag, {})})
