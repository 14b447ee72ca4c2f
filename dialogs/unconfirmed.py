"""Who has not confirmed, as staff are told: of which place and day, and each with the time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.bookings import Booking
from core.catalog import Catalog
from core.messages import Reply
from core.people import Person
from core.requests import asks_to_move
from core.unconfirmed import Asked, List
from core.walltime import zone
from dialogs.speech import Speaker

MOST = 6
"""Visits that one letter names; how many more there are, it says."""


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """A visit that its client has not confirmed, and whether they were asked; ``why`` not, as the ledger says."""

    booking: Booking
    person: Person
    asked: Asked
    why: str = ""


def told(of: List, visits: Sequence[Unconfirmed], catalog: Catalog) -> Reply:
    """Tell staff who has not confirmed, in order of time."""
    ours = Speaker(catalog, Person(""))
    where = zone(of.location.zone)
    named = ", ".join(_named(each, ours) for each in visits[:MOST])
    if len(visits) > MOST:
        named = ours.say("staff-unconfirmed-more", visits=named, count=len(visits) - MOST)
    day = ours.day(of.span.start, where)
    return ours.reply("staff-unconfirmed", place=of.location.name, day=day, count=len(visits), visits=named)


def _named(visit: Unconfirmed, ours: Speaker) -> str:
    phrase = "staff-unconfirmed-unreached" if visit.asked is Asked.UNREACHED else "staff-unconfirmed-one"
    name = visit.person.name or ours.say("nobody-known")
    said = ours.say(phrase, name=name, time=ours.clock(visit.booking.start, zone(visit.booking.zone)))
    return ours.say("staff-asks-to-move", visit=said) if asks_to_move(visit.booking) else said
