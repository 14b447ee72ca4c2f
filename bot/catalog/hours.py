"""opening hours as an owner writes them: by weekday, by date, and the public holidays of a country"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise

import holidays

from bot.catalog import values
from bot.catalog.table import Table, Wrong
from bot.spelling import nearest
from core.hours import Opening, Special, Stretch

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LONGEST = 366
"""Days that one exception may last."""

YEARS = 3
"""Years for which public holidays are written out, the running one included."""


def weekly(table: Table) -> tuple[Opening, ...]:
    """Read the hours of the week: ``mon-fri = ["9:00-13:00", "14:00-18:00"]``."""
    said: dict[int, str] = {}
    openings: list[Opening] = []
    for key in table.data:
        stretches = table.get(key, day_hours, ())
        named = weekdays(key)
        if not named:
            table.wrong(
                f"{key!r} is no weekday; write mon, tue, wed, thu, fri, sat, sun, or from-to such as mon-fri",
                key,
            )
        for weekday in named:
            if weekday in said:
                table.wrong(f"{WEEKDAYS[weekday]} is already set by {said[weekday]}; name each day once", key)
            said[weekday] = key
            openings += [Opening(weekday, opens, closes) for opens, closes in stretches]
    return tuple(sorted(set(openings)))


def day_hours(value: object) -> tuple[Stretch, ...]:
    """Read the hours of a day: "9:00-18:00", several of them in a list, or "closed"."""
    if value in ("closed", []):
        return ()
    stretches = values.several(value, of=_stretch)
    at = {each: index for index, each in enumerate(stretches)}
    ordered = sorted(stretches)
    for before, after in pairwise(ordered):
        if after[0] < before[1]:
            raise Wrong(
                f"the hours from {clock_said(after[0])} overlap those from {clock_said(before[0])}", at[after]
            )
    return tuple(ordered)


def quiet(value: object) -> tuple[int, int] | None:
    """Read from when to when nobody is texted unasked, over midnight as well: "21:00-8:00", or "never"."""
    if value == "never":
        return None
    begins, dash, ends = value.partition("-") if isinstance(value, str) else ("", "", "")
    if not dash or begins.strip() == ends.strip():
        raise Wrong(f'must be from when to when, such as "21:00-8:00", or "never", not {values.shown(value)}')
    return clock_time(begins.strip()), clock_time(ends.strip())


def weekdays(key: str) -> tuple[int, ...]:
    """Return the weekdays that "tue" or "mon-fri" names, 0 is Monday; none where it names none."""
    first, dash, last = key.lower().partition("-")
    if first not in WEEKDAYS or (dash and last not in WEEKDAYS):
        return ()
    start = WEEKDAYS.index(first)
    count = (WEEKDAYS.index(last) - start) % 7 if dash else 0
    return tuple((start + after) % 7 for after in range(count + 1))


def exceptions(tables: Iterable[Table]) -> tuple[Special, ...]:
    """Read the dates on which the hours are others."""
    specials: dict[date, Special] = {}
    for table in tables:
        hours = table.get("hours", day_hours, ())
        reason = table.get("reason", values.text, "")
        for day in _dates(table):
            if day in specials:
                table.wrong(f"{day} has its hours already from another exception")
            specials[day] = Special(day, hours, reason)
        table.close()
    return tuple(specials[day] for day in sorted(specials))


def region(value: object) -> tuple[str, str | None]:
    """Read whose public holidays are kept: a country, or a country and its region, such as "GB-ENG"."""
    known = _holiday_places()
    country, _, part = values.text(value).partition("-")
    if country not in known:
        raise Wrong(
            f'{country!r} is no country whose holidays are known; write for example "GB", "GB-ENG" or "DE-BY"'
        )
    if part and part not in known[country]:
        raise Wrong(f"{country} has no region {part!r}{nearest(part, known[country])}")
    return country, part or None


def public_holidays(country: str, part: str | None, *, language: str, today: date) -> tuple[Special, ...]:
    """Return the public holidays of this year and the next two as days on which nobody opens.

    Whole years: the same file gives the same catalog tomorrow.
    """
    years = range(today.year, today.year + YEARS)
    usual = holidays.country_holidays(country, subdiv=part)
    spoken = [each for each in usual.supported_languages if each[:2] == language[:2]]
    # without one the library would take the language of the machine
    chosen = spoken[0] if spoken and usual.default_language not in spoken else usual.default_language
    calendar = holidays.country_holidays(country, subdiv=part, years=years, language=chosen)
    return tuple(Special(day, (), name) for day, name in sorted(calendar.items()) if day.year in years)


def together(own: tuple[Special, ...], public: tuple[Special, ...]) -> tuple[Special, ...]:
    """Return both kinds of exceptions; what the owner wrote goes before the calendar."""
    days = {each.day: each for each in (*public, *own)}
    return tuple(days[day] for day in sorted(days))


def _stretch(value: object) -> Stretch:
    said = value if isinstance(value, str) else ""
    found = re.fullmatch(r"([0-9:]{4,5}) ?[-–] ?([0-9:]{4,5})", said)
    if found is None:
        raise Wrong(f'must be hours such as "9:00-18:00", or "closed", not {values.shown(value)}')
    opens, closes = clock_time(found[1]), clock_time(found[2], last=24 * 60)
    if closes <= opens:
        raise Wrong(f'{said!r} ends before it starts; for a night write two days, the first to "24:00"')
    return opens, closes


def clock_time(said: str, *, last: int = 24 * 60 - 1) -> int:
    """Read a time of day as minutes after midnight."""
    found = re.fullmatch(r"([0-9]{1,2}):([0-5][0-9])", said)
    minute = int(found[1]) * 60 + int(found[2]) if found else last + 1
    if minute > last:
        raise Wrong(f"{said!r} is no time of day; write 0:00 to {clock_said(last)}")
    return minute


def clock_said(minute: int) -> str:
    """Write minutes after midnight as a time of day."""
    return f"{minute // 60}:{minute % 60:02}"


def _dates(table: Table) -> list[date]:
    on = table.get("on", _date, None)
    first = table.get("from", _date, None)
    last = table.get("to", _date, None)
    if ("on" in table.data) == ("from" in table.data or "to" in table.data):
        table.wrong(
            "must have on = 2026-12-24 for one day, or from = 2026-08-10 and to = 2026-08-21 for several"
        )
        return []
    if ("from" in table.data) != ("to" in table.data):
        table.wrong("must have both from and to, or on for one day")
    if on is not None:
        return [on]
    return _range(table, first, last) if first and last else []


def _range(table: Table, first: date, last: date) -> list[date]:
    if not 0 <= (last - first).days < LONGEST:
        table.wrong(f"must end between {first} and a year later, not on {last}", "to")
        return []
    return [first + timedelta(days=after) for after in range((last - first).days + 1)]


def _date(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime) and 2000 <= value.year <= 2100:
        return value
    raise Wrong(f"must be a date such as 2026-12-24, without quotes, not {values.shown(value)}")


@cache
def _holiday_places() -> dict[str, list[str]]:
    return holidays.list_supported_countries()
