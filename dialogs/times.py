"""The time that a person means: words read against the booking at hand, the day talked about and the opening hours."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.catalog import Catalog, Location
from core.opening import open_on
from core.spans import Span, Spans, join, overlap
from core.walltime import DAY, MINUTE, day_span, instants, on_the_wall, zone
from core.wishes import Order, Wish
from dialogs.clocks import clock_of
from dialogs.rooms import lets_room
from dialogs.states import Draft, Offer, State
from dialogs.turn import Facts
from dialogs.when import Expression, Table, Trouble, When, read, resolve
from dialogs.when.expression import Weekday

VAGUE = timedelta(days=14)
"""How far ahead we look when no time was said."""


@dataclass(frozen=True, slots=True)
class Bearings:
    """What words about time are measured against: zone, offers, the booking to be moved, the day in question.

    ``week``: a day of the week in which a weekday is meant, where it is that of a date of a series.
    """

    zone: ZoneInfo
    offers: tuple[Offer, ...] = ()
    booking: datetime | None = None
    day: date | None = None
    week: date | None = None


def bearings(facts: Facts, draft: Draft, offers: tuple[Offer, ...] = ()) -> Bearings:
    """Return the bearings of a draft."""
    at = draft.location_id or (offers[0].location_id if offers else None)
    moving = facts.booking(draft.moving) if draft.moving else None
    if moving is not None:
        at = moving.slot.location_id
    name = facts.catalog.location[at].zone if at else facts.catalog.locations[0].zone
    where = named_clock(facts, draft) or own_clock(facts, draft.service_id) or zone(name)
    pattern = moving.start.astimezone(where) if moving else _pattern(draft.like, facts.now, where)
    known = pattern or next((each.start for each in facts.standing()), None)
    day = on_the_wall(known, where).date() if known else None
    week = moving.wall.date() if moving and moving.series else None
    return Bearings(where, offers, pattern, day, week)


def _pattern(like: datetime | None, now: datetime, where: ZoneInfo) -> datetime | None:
    """Return the local start of the visit that another one is to be like: in this week where it is over."""
    if like is None:
        return None
    today = on_the_wall(now, where)
    if like < today:
        day = today.date() + (like.weekday() - today.weekday()) * DAY
        like = datetime.combine(day, like.time())
    return next((each.astimezone(where) for each in instants(like, where)), None)


def named_clock(facts: Facts, draft: Draft) -> ZoneInfo | None:
    """Return the zone of the clock that was named beside a time; None where none was, or nobody knows it."""
    place = facts.catalog.place(draft.location_id)
    known = (facts.catalog, facts.person, zone(place.zone), facts.now)
    return clock_of(draft.clock, *known) if draft.clock else None


def own_clock(facts: Facts, service_id: str | None) -> ZoneInfo | None:
    """Return the zone of the clock that somebody means who asks for a room: their own; None where it is the place's.

    A room is often wanted from elsewhere. Who comes to be served means the hour at which they come through the door.
    """
    service = facts.catalog.service.get(service_id or "")
    if service is None or not facts.person.zone or not lets_room(service):
        return None
    return zone(facts.person.zone)


def room_clock(facts: Facts, state: State) -> ZoneInfo | None:
    """Return the zone of the clock on which words are read while a room is asked for; None where it is the place's."""
    draft: Draft | None = getattr(state, "draft", None)
    return (named_clock(facts, draft) or own_clock(facts, draft.service_id)) if draft else None


def meant(words: str | None, draft: Draft, facts: Facts, stand: Bearings) -> When:
    """Return the time that the words mean, completing what was said before; without words, what was said before."""
    now = facts.now.astimezone(stand.zone)
    table = Table(
        offered=tuple(each.start for each in stand.offers),
        booking=stand.booking,
        asked="when",
        day=stand.day,
        open=opening(facts.catalog, draft, stand.zone),
    )
    before = Expression.from_data(draft.said) if draft.said else None
    spoken = facts.language
    if words is not None and PRESSED.fullmatch(words):
        return pressed(words, now, stand.zone)
    if words is not None:
        when = read(words, now=now, language=spoken, table=table, before=before)
    else:
        when = resolve(before, now=now, language=spoken, table=table) if before else When()
    if draft.clock and when.wish and named_clock(facts, draft) is None:
        return When(when.said, trouble=Trouble.CLOCK, words=when.words)
    return _to_another(_in_that_week(when, now, spoken, table, stand), stand)


def _to_another(when: When, stand: Bearings) -> When:
    """Return the time without the readings that are that of the booking which is to have another one.

    Of two halves of one day it is the hour that is nearer to the old one.
    """
    if stand.booking is None or not when.readings:
        return when
    others = tuple(
        each for each in when.readings if not any(span.holds(stand.booking) for span in each.windows)
    )
    nearer = others if len(others) == 1 else _nearer_half(others, stand.booking, stand.zone)
    return replace(when, wish=nearer[0], readings=()) if nearer else when


def _nearer_half(readings: tuple[Wish, ...], old: datetime, where: ZoneInfo) -> tuple[Wish, ...]:
    """Return the one of two readings in the two halves of a day whose hour is nearer to the old one, if one is."""
    hours = {_minute(each.windows[0].start, where): each for each in readings if each.exact}
    days = {on_the_wall(each.windows[0].start, where).date() for each in readings}
    far = {abs(minute - _minute(old, where)): wish for minute, wish in hours.items()}
    halves = len(days) == 1 and len(far) == len(readings) and max(hours) - min(hours) == HALF_DAY
    return (far[min(far)],) if halves else ()


def _minute(at: datetime, where: ZoneInfo) -> int:
    wall = on_the_wall(at, where)
    return wall.hour * 60 + wall.minute


HALF_DAY = 12 * 60
"""Minutes between the two hours of one name."""

DAYTIME = range(8, 20)
"""The hours that are meant where nobody said which half of the day, and nobody is asked."""


def by_day(when: When, where: ZoneInfo) -> When:
    """Return the time with one of its readings: the first, or that of the same day which starts in the daytime."""
    if not when.readings:
        return when
    starts = [on_the_wall(each.windows[0].start, where) for each in when.readings]
    daily = (
        wish
        for wish, start in zip(when.readings, starts, strict=True)
        if start.date() == starts[0].date() and start.hour in DAYTIME
    )
    return replace(when, wish=next(daily, when.readings[0]), readings=())


def _in_that_week(when: When, now: datetime, spoken: str, table: Table, stand: Bearings) -> When:
    """Return the time with a bare weekday in the week of the date of a series that moves, not in the coming one."""
    monday = stand.week - stand.week.weekday() * DAY if stand.week else now.date()
    days = [one.day for one in when.said.mentions] if when.said else []
    bare = bool(days) and all(isinstance(day, Weekday) and day == Weekday(day.index) for day in days)
    if when.said is None or monday <= now.date() or not bare:
        return when
    begins = day_span(monday, stand.zone).start.astimezone(stand.zone)
    return replace(resolve(when.said, now=begins, language=spoken, table=table), words=when.words)


FARTHEST = timedelta(days=731)
"""How far from now a time may lie that is pressed on."""

PRESSED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\dZ?(?:/\d{1,4})?")
"""A time that nobody said but pressed on: wall time, or UTC with a Z; perhaps for so many minutes."""


def token(at: datetime, minutes: int | None = None) -> str:
    """Return an instant in the form of one that was pressed on, which no clock on a wall reads differently."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M}Z" + (f"/{minutes}" if minutes else "")


def pressed(words: str, now: datetime, where: ZoneInfo) -> When:
    """Return the time that was pressed on, of two that the wall shows when clocks go back, the first."""
    moment, _, minutes = words.partition("/")
    try:
        wall = datetime.fromisoformat(moment.removesuffix("Z"))
    except ValueError:
        return When(trouble=Trouble.IMPOSSIBLE)
    away = wall - now.replace(tzinfo=None)
    if abs(away) > FARTHEST:
        return When(trouble=Trouble.PAST if away < timedelta() else Trouble.TOO_FAR)
    found = (wall.replace(tzinfo=UTC),) if moment.endswith("Z") else instants(wall, where)
    if not found:
        return When(trouble=Trouble.GAP)
    length = int(minutes) * MINUTE if minutes else None
    return When(wish=Wish((Span(found[0], found[0] + MINUTE),), exact=True, length=length))


def opening(catalog: Catalog, draft: Draft, where: ZoneInfo) -> Callable[[date], Spans]:
    """Return the function that tells when the house is open on a date: all places that the draft leaves open."""
    service = catalog.service.get(draft.service_id or "")
    places = catalog.places(service) if service else catalog.locations
    at = tuple(each for each in places if draft.location_id in {None, each.id})
    return lambda day: join(span for each in at for span in _open_on(each, day, where))


def _open_on(place: Location, day: date, where: ZoneInfo) -> Spans:
    """Return when a place is open in the course of a day that is one by another clock, perhaps."""
    if place.zone == where.key:
        return open_on(place.hours, day, where)
    near = (open_on(place.hours, day + n * DAY, zone(place.zone)) for n in (-1, 0, 1))
    return overlap(join(span for spans in near for span in spans), (day_span(day, where),))


def anytime(now: datetime) -> Wish:
    """Return the wish of somebody who named no time: spread over the coming days."""
    return Wish((Span(now, now + VAGUE),), Order.SPREAD)


def around(wish: Wish, where: ZoneInfo) -> Wish:
    """Return the wish for the same days at any hour, nearest to what was asked for."""
    near = wish.near or wish.windows[0].start
    first = on_the_wall(wish.windows[0].start, where).date()
    last = on_the_wall(wish.windows[-1].end - timedelta(seconds=1), where).date()
    days = tuple(day_span(first + n * DAY, where) for n in range(min((last - first).days, 31) + 1))
    return Wish(join(days), Order.NEAREST, near=near, length=wish.length)


def later(wish: Wish, where: ZoneInfo) -> Wish:
    """Return the wish for the two weeks after the first day that was asked for."""
    start = day_span(on_the_wall(wish.windows[0].start, where).date(), where).start
    return Wish((Span(start, start + VAGUE),), Order.EARLIEST, length=wish.length)
