"""A series in words: its rhythm, from when to when, what is left out of it and what is odd in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from core.bookings import Booking
from core.series import Cycle, Rhythm, Unit, rhythm
from dialogs.speech import Speaker

MOST_NAMED = 3
"""Dates out of the rhythm that are named one by one; of more, only how many there are is said."""


def series_visit(dates: Sequence[Booking], speaker: Speaker) -> str:
    """Write a series in full: what, with whom, its dates, and where; one date that is left like any visit."""
    if len(dates) == 1:
        return speaker.visit(dates[0])
    first = _usual(dates, speaker)
    return speaker.say(
        "series",
        what=speaker.what(first),
        dates=series_dates(dates, speaker),
        place=speaker.location(first).name,
    )


def series_short(dates: Sequence[Booking], speaker: Speaker) -> str:
    """Write a series shortly: service, rhythm and how many dates there are; one date like any visit."""
    if len(dates) == 1:
        return speaker.short(dates[0])
    one = _usual(dates, speaker)
    return speaker.say(
        "series-short", service=speaker.which(one), rhythm=_again(dates, speaker), count=len(dates)
    )


def series_dates(dates: Sequence[Booking], speaker: Speaker) -> str:
    """Write the dates of a series: how often and how many, from when to when, and what is out of the rhythm."""
    walls = _walls(dates)
    seen = rhythm(walls)
    return speaker.say(
        "series-dates",
        rhythm=_again(dates, speaker),
        count=len(walls),
        first=date_alone(walls[0].date(), speaker),
        last=date_alone(walls[-1].date(), speaker),
        without=_without(seen, speaker),
        odd=_odd(dates, seen, speaker),
    )


def rhythm_words(cycle: Cycle | None, at: time | None, speaker: Speaker) -> str:
    """Write how dates follow one another, and at what time: "every Tue 10am"."""
    clock = speaker.language.manners.clock(at) if at else ""
    if cycle is None:
        return clock
    name = speaker.language.manners.weekday
    days = ", ".join(name(each) for each in sorted(cycle.weekdays)) if cycle.unit is Unit.WEEK else ""
    phrase = "series-weeks" if cycle.unit is Unit.WEEK and not days else f"series-{cycle.unit}"
    said = speaker.say(phrase, interval=cycle.interval, days=days)
    return f"{said} {clock}".strip()


def one_by_one(walls: Iterable[datetime], speaker: Speaker) -> str:
    """Name dates with their weekdays: "Tue 17 and Tue 24 Mar"."""
    return speaker.all_of(tuple(speaker.language.manners.day(each.date()) for each in walls))


def date_alone(day: date, speaker: Speaker) -> str:
    """Write a date without its weekday."""
    return speaker.language.manners.date_alone(day)


def grouped(bookings: Iterable[Booking]) -> tuple[tuple[Booking, ...], ...]:
    """Return the bookings with the dates of one series together, in order of the first of each."""
    groups: dict[str, list[Booking]] = {}
    for each in bookings:
        groups.setdefault(each.series or each.claim, []).append(each)
    return tuple(tuple(each) for each in groups.values())


def _walls(dates: Iterable[Booking]) -> list[datetime]:
    return sorted(each.wall for each in dates)


def _again(dates: Sequence[Booking], speaker: Speaker) -> str:
    """Write how dates follow one another, and at what time: that of a room also on the person's own clock."""
    seen = rhythm(_walls(dates))
    said = rhythm_words(seen.cycle, seen.at, speaker)
    return said + speaker.on_their_clock([each for each in dates if each.wall not in seen.odd])


def _without(seen: Rhythm, speaker: Speaker) -> str:
    """Say which dates the series leaves out."""
    if not seen.missing:
        return ""
    days = speaker.all_of(tuple(date_alone(each, speaker) for each in seen.missing[:MOST_NAMED]))
    return speaker.say("series-without", days=days) if len(seen.missing) <= MOST_NAMED else ""


def _odd(dates: Sequence[Booking], seen: Rhythm, speaker: Speaker) -> str:
    """Name the dates at another time, or with somebody else."""
    usual = speaker.what(_usual(dates, speaker))
    odd = [each for each in dates if each.wall in seen.odd or speaker.what(each) != usual]
    if not odd or len(odd) > MOST_NAMED:
        return speaker.say("series-odd-many", count=len(odd)) if odd else ""
    return speaker.say("series-odd", dates=", ".join(_at(each, usual, speaker) for each in odd))


def _at(booking: Booking, usual: str, speaker: Speaker) -> str:
    """Write one date out of the rhythm: its day, its time, and with whom where that is somebody else."""
    day = date_alone(booking.wall.date(), speaker)
    clock = speaker.time(booking)
    who = speaker.provider(each.resource_id for each in booking.slot.takings)
    other = f", {who}" if who and speaker.what(booking) != usual else ""
    return f"{day} {clock}{other}"


def _usual(dates: Sequence[Booking], speaker: Speaker) -> Booking:
    """Return a date with the provider and room that most of them have."""
    counted = Counter(speaker.what(each) for each in dates)
    most = counted.most_common(1)[0][0]
    return next(each for each in dates if speaker.what(each) == most)
