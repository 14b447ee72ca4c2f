"""Visits as they could be booked, for whoever wants to see what a letter says before anybody gets it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from core.bookings import Booking, Slot, State, Taking
from core.catalog import Catalog, Location, Service
from core.messages import Choice, Line, Reply
from core.people import Address, Consent, Person, Reach
from core.spans import Span
from core.walltime import instant, zone
from dialogs.letters import FORMS, about, shortly, worded, written
from dialogs.speech import Speaker
from dialogs.turn import Facts
from dialogs.wording import booked_reply, cancelled_reply, moved_reply

YEAR = 366
SEEN = (0, 1, 2)
"""So many days before a visit a letter may be seen, as far as that reads differently."""


def visits(catalog: Catalog, at: datetime) -> Iterator[Booking]:
    """Yield a visit at that wall time for each service at each of its places, with those whose names are longest."""
    for service in catalog.services:
        for place in catalog.places(service):
            yield visit(catalog, service, place, at)


def visit(catalog: Catalog, service: Service, place: Location, at: datetime) -> Booking:
    """Return a visit at that wall time of the place, with those whose names are longest."""
    where = zone(place.zone)
    start = instant(at, where)
    span = Span(start, start + service.length)
    able = (
        sorted(catalog.candidates(need, place.id), key=lambda each: -len(each.name))[: need.count]
        for need in service.needs
    )
    taken = {each.id for resources in able for each in resources}
    slot = Slot(service.id, place.id, span, tuple(Taking(each, span) for each in sorted(taken)))
    return Booking(
        id="example",
        claim="example",
        version=1,
        state=State.BOOKED,
        slot=slot,
        person_id="",
        wall=at,
        zone=place.zone,
        changed_at=start - timedelta(days=YEAR),
    )


def longest_start(speaker: Speaker, today: date) -> datetime:
    """Return the wall time of the coming year that takes the most characters to write, not at night."""
    manners = speaker.language.manners
    days = (today + timedelta(days=after) for after in range(1, YEAR))
    clocks = (time(hour, minute) for hour in range(8, 21) for minute in (0, 15, 30, 45))
    longest_day = max(days, key=lambda each: len(manners.day(each)))
    return datetime.combine(longest_day, max(clocks, key=lambda each: len(manners.clock(each))))


def facts(catalog: Catalog, person: Person, channel: str, now: datetime, *, link: int) -> Facts:
    """Return what is so for whoever would get a letter on a channel."""
    address = Address(channel, "")
    line = Line(channel, catalog.business.id, channel, "", cards=channel != "sms")
    return Facts(now, catalog, line, person, Reach(address, person.id, Consent.GIVEN), (), (), link=link)


def letter(name: str, booking: Booking, speaker: Speaker, known: Facts, *, days: int = 1) -> Reply:
    """Write a letter about a visit as it reads so many days before, with the buttons that it has."""
    form = FORMS[name]
    more = {each: sample(speaker, booking) for each, sample in form.fields.items()}
    seen_at = booking.start - timedelta(days=days)
    at = replace(known, now=seen_at)
    match name:
        case "booked":
            reply = booked_reply(booking, speaker, at, greets=False)
        case "moved":
            reply = moved_reply(_a_day_before(booking), booking, speaker, at)
        case "cancelled":
            reply = cancelled_reply(booking, (), speaker, at)
        case _ if not form.visit:
            values = about(booking, seen_at, speaker, known) | more
            reply = worded(name, values, "", speaker, known, lambda: shortly(name, values, speaker))
        case _:
            reply = written(name, booking, seen_at, speaker, known, **more)
    labels = (speaker.take(booking) if each == "button-take" else speaker.say(each) for each in form.buttons)
    return replace(reply, choices=tuple(Choice("", each) for each in labels))


def _a_day_before(booking: Booking) -> Booking:
    start, wall = booking.start - timedelta(days=1), booking.wall - timedelta(days=1)
    return replace(
        booking, wall=wall, slot=replace(booking.slot, span=Span(start, start + booking.slot.span.length))
    )
