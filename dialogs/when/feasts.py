"""Holidays by name: on which date each falls in a year.

A language's table gives the words for a key. Where countries differ, the key names the country's day that speakers of
the language mean first; a business's own closing days are not read here, they are in its catalog.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    skipped = (8 * century + 13) // 25
    moon = (19 * golden + century - century // 4 - skipped + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """Return the n-th weekday (Monday 0) of a month; n = -1 is the last."""
    if n > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (n - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
    return last - timedelta((last.weekday() - weekday) % 7)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    """Return the rule of a holiday on the same date every year."""
    return lambda year: date(year, month, day)


def _easter(days: int) -> Callable[[int], date]:
    """Return the rule of a holiday so many days after Easter Sunday."""
    return lambda year: easter(year) + timedelta(days)


def _nth(n: int, weekday: int, month: int) -> Callable[[int], date]:
    """Return the rule of a holiday on the n-th weekday of a month."""
    return lambda year: nth_weekday(year, month, weekday, n)


def _advent(days: int) -> Callable[[int], date]:
    """Return the rule of a day so many days after the first Sunday of Advent, the fourth one before Christmas."""
    return lambda year: date(year, 12, 24) - timedelta((date(year, 12, 24).weekday() + 1) % 7 + 21 - days)


def _last_of_may_but_pentecost(year: int) -> date:
    """Return Mothers' Day in France: the last Sunday of May, or the first of June where that one is Pentecost."""
    last = nth_weekday(year, 5, 6, -1)
    return last + timedelta(7) if last == easter(year) + timedelta(49) else last


FEASTS: Mapping[str, Callable[[int], date]] = {
    "new_year": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "mlk": _nth(3, 0, 1),
    "valentines": _fixed(2, 14),
    "presidents": _nth(3, 0, 2),
    "carnival_saturday": _easter(-50),
    "carnival_sunday": _easter(-49),
    "carnival_monday": _easter(-48),
    "shrove_tuesday": _easter(-47),
    "ash_wednesday": _easter(-46),
    "st_patricks": _fixed(3, 17),
    "st_josephs": _fixed(3, 19),
    "palm_sunday": _easter(-7),
    "holy_week": _easter(-6),
    "maundy_thursday": _easter(-3),
    "good_friday": _easter(-2),
    "holy_saturday": _easter(-1),
    "easter": _easter(0),
    "easter_monday": _easter(1),
    "earth_day": _fixed(4, 22),
    "workers_day": _fixed(5, 1),
    "victory_1945": _fixed(5, 8),
    "mothering": _easter(-21),
    "mothers_day": _nth(2, 6, 5),
    "ascension": _easter(39),
    "pentecost": _easter(49),
    "whit_monday": _easter(50),
    "corpus_christi": _easter(60),
    "memorial_day": _nth(-1, 0, 5),
    "mothers_day_fr": _last_of_may_but_pentecost,
    "fathers_day": _nth(3, 6, 6),
    "independence": _fixed(7, 4),
    "bastille": _fixed(7, 14),
    "assumption": _fixed(8, 15),
    "labor_day": _nth(1, 0, 9),
    "st_john": _fixed(6, 24),
    "st_peter_paul": _fixed(6, 29),
    "peace_augsburg": _fixed(8, 8),
    "harvest": _nth(1, 6, 10),
    "german_unity": _fixed(10, 3),
    "columbus": _nth(2, 0, 10),
    "hispanic_day": _fixed(10, 12),
    "halloween": _fixed(10, 31),
    "all_saints": _fixed(11, 1),
    "all_souls": _fixed(11, 2),
    "guy_fawkes": _fixed(11, 5),
    "veterans": _fixed(11, 11),
    "st_martin": _fixed(11, 11),
    "repentance": _advent(-11),
    "sunday_of_the_dead": _advent(-7),
    "first_advent": _advent(0),
    "st_barbara": _fixed(12, 4),
    "thanksgiving": _nth(4, 3, 11),
    "black_friday": lambda year: nth_weekday(year, 11, 3, 4) + timedelta(1),
    "st_nicholas": _fixed(12, 6),
    "spanish_constitution": _fixed(12, 6),
    "immaculate": _fixed(12, 8),
    "christmas_eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing_day": _fixed(12, 26),
    "new_years_eve": _fixed(12, 31),
}
