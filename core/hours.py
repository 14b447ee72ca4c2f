"""When something is open: the hours of a week, other ones in a season or on a date, and the breaks in all of them.

A date that is special goes before a season, a season before the week. A break is cut out of whatever hours hold that
day, so nobody has to write hours twice. All of it is wall time: minutes after midnight of the local day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from functools import cached_property

from core.spans import Spans

Stretch = tuple[int, int]
"""From one minute of the day to another."""

Week = tuple[tuple[Stretch, ...], ...]
"""The stretches of each weekday, 0 is Monday."""


@dataclass(frozen=True, slots=True, order=True)
class Opening:
    """Open from one minute of the day to another on a weekday (0 is Monday); ``closes`` may be 1440, midnight."""

    weekday: int
    opens: int
    closes: int


@dataclass(frozen=True, slots=True, order=True)
class Break:
    """Not there from one minute of the day to another on a weekday, whatever hours hold."""

    weekday: int
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Special:
    """Other hours on one date, none when closed; ``reason`` is told to whoever asks ("closed for Easter Monday")."""

    day: date
    hours: tuple[Stretch, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Season:
    """Other hours of the week in a part of the year, from its first day to its last.

    ``yearly``: only the days and months of the two dates count, and the last may lie before the first (a winter).
    """

    first: date
    last: date
    weekly: tuple[Opening, ...] = ()
    name: str = ""
    yearly: bool = False

    def holds(self, day: date) -> bool:
        """Tell whether the date lies in the season."""
        if not self.yearly:
            return self.first <= day <= self.last
        first, last, at = ((each.month, each.day) for each in (self.first, self.last, day))
        return first <= at <= last if first <= last else at >= first or at <= last

    def days(self) -> Iterable[date]:
        """Return its dates, in a leap year where it comes every year."""
        if self.yearly:
            year = (date(_LEAP, 1, 1) + timedelta(days=n) for n in range(366))
            return [day for day in year if self.holds(day)]
        return [self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1)]

    def meets(self, other: Season) -> bool:
        """Tell whether some date lies in both."""
        mine, those = (self, other) if not self.yearly else (other, self)
        return any(those.holds(day) for day in mine.days())


@dataclass(frozen=True)
class Hours:
    """Weekly opening, the seasons and dates in which it differs, and the breaks in all of it."""

    weekly: tuple[Opening, ...] = ()
    specials: tuple[Special, ...] = ()
    seasons: tuple[Season, ...] = ()
    breaks: tuple[Break, ...] = ()

    def on(self, day: date) -> tuple[Stretch, ...]:
        """Return the opening of that date as (opens, closes) in minutes after midnight, breaks cut out."""
        special = self.special.get(day)
        if special:
            return less(special.hours, self.breaks_on(day.weekday())) if self.breaks else special.hours
        if self.seasons:
            return self.week_of(day)[day.weekday()]
        return self._usual[day.weekday()]

    def season(self, day: date) -> Season | None:
        """Return the season in which the date lies, whether or not the date is special besides."""
        return next((each for each in self.seasons if each.holds(day)), None)

    def week_of(self, day: date) -> Week:
        """Return the usual opening of the weekdays in the season of that date, 0 is Monday, breaks cut out."""
        for season, week in zip(self.seasons, self._of_seasons, strict=True):
            if season.holds(day):
                return week
        return self._usual

    def breaks_on(self, weekday: int) -> tuple[Stretch, ...]:
        """Return the breaks of a weekday, 0 is Monday."""
        return tuple((each.begins, each.ends) for each in sorted(self.breaks) if each.weekday == weekday)

    @cached_property
    def special(self) -> dict[date, Special]:
        """What is special about a date, where something is."""
        return {each.day: each for each in self.specials}

    @cached_property
    def opened(self) -> dict[tuple[date, tzinfo], Spans]:
        """What ``core.opening`` has worked out: when it is open on a day, by the walls of a zone."""
        return {}

    @cached_property
    def _usual(self) -> Week:
        return self._week(self.weekly)

    @cached_property
    def _of_seasons(self) -> tuple[Week, ...]:
        return tuple(self._week(each.weekly) for each in self.seasons)

    def _week(self, weekly: tuple[Opening, ...]) -> Week:
        return tuple(
            less(
                tuple((each.opens, each.closes) for each in sorted(weekly) if each.weekday == weekday),
                self.breaks_on(weekday),
            )
            for weekday in range(7)
        )


def less(stretches: Iterable[Stretch], breaks: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Return the stretches without what lies in a break."""
    left = tuple(stretches)
    for begins, ends in breaks:
        pieces = ((opens, min(closes, begins), max(opens, ends), closes) for opens, closes in left)
        left = tuple(
            (start, end)
            for opens, early, late, closes in pieces
            for start, end in ((opens, early), (late, closes))
            if start < end
        )
    return left


_LEAP = 2000
"""A year that has all days of any."""
