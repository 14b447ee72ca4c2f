"""which letters a message may answer, and what became of the bookings that they spoke of; looked up on need"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from core.bookings import Booking, State
from core.messages import Inbound, Kind
from dialogs.rhythm import grouped
from dialogs.turn import About, Facts
from storage import answers, bookings
from storage.answers import Told
from storage.unit import Unit

REMEMBERED = timedelta(days=60)
"""How long after a letter a message may still answer it."""

NO_LETTER = ""
"""What stands for the id of a letter where there was none: nothing is written down as answered."""


def about(unit: Unit, inbound: Inbound, facts: Facts) -> tuple[About, ...]:
    """Return the letter that the message points at, else those about bookings that its sender got of late."""
    at = _pointed_at(unit, inbound, facts)
    if at is not None:
        return at
    since = facts.now - REMEMBERED
    last = answers.last_told(unit, inbound.line, inbound.sender, since, facts.now)
    found = tuple(each for told in last for each in _about(unit, told, facts))
    had = () if facts.standing() else _had_last(unit, facts, since)
    fresh = (each for each in had if all(each.claim != one.claim for one in found))
    return tuple(sorted((*found, *fresh), key=lambda each: each.sent_at, reverse=True))


def pointed(unit: Unit, inbound: Inbound, facts: Facts) -> tuple[About, ...] | None:
    """Return the letter that words point at, where its booking stands as it spoke of it, and is not the only one.

    That visit is meant then, however lately we were spoken to.
    """
    if inbound.choice or len(grouped(facts.standing())) < 2:
        return None
    at = _pointed_at(unit, inbound, facts)
    stands = facts.booking(at[0].claim) if at else None
    return at if at and stands and at[0].version in {None, stands.version} else None


def ended(unit: Unit, facts: Facts) -> tuple[Booking, ...]:
    """Return the visits that somebody had of late and that stand no more: over, closed or cancelled."""
    return _ended_since(unit, facts, facts.now - REMEMBERED)


def _pointed_at(unit: Unit, inbound: Inbound, facts: Facts) -> tuple[About, ...] | None:
    """Return what a message points at, None where that is no letter of ours about a booking."""
    for ref in (inbound.in_reply_to, inbound.thread):
        told = answers.pointed_at(unit, inbound.line, inbound.sender, ref) if ref else None
        if told:
            return tuple(_about(unit, told, facts, pointed=True))
    return None


def _ended_since(unit: Unit, facts: Facts, since: datetime) -> tuple[Booking, ...]:
    found = bookings.ended_of_person(unit, facts.line.business_id, facts.person.id, since, facts.now)
    return tuple(each for each in found if not _given_back(each))


def _had_last(unit: Unit, facts: Facts, since: datetime) -> tuple[About, ...]:
    """Return the visit that somebody had last, as what we answered about it: its end is what came of that since."""
    last = max(_ended_since(unit, facts, since), key=_ended_at, default=None)
    if last is None:
        return ()
    return (About(NO_LETTER, last.claim, last.version, Kind.ANSWER, _ended_at(last), last),)


def _ended_at(booking: Booking) -> datetime:
    return booking.changed_at if booking.state is State.CANCELLED else booking.end


def _about(unit: Unit, told: Told, facts: Facts, *, pointed: bool = False) -> Iterator[About]:
    """Yield the letter with the version of the booking that it spoke of, which has to be one of the person's."""
    booking = _known(told, facts) or _ended(unit, told, facts)
    if booking is not None and booking.person_id == facts.person.id:
        yield About(
            told.letter_id, told.claim, told.version, told.kind, told.sent_at, booking, pointed=pointed
        )


def _known(told: Told, facts: Facts) -> Booking | None:
    """Return the version among the bookings that stand, or that can still be undone."""
    of_claim = (each for each in facts.bookings if each.claim == told.claim and each.state is not State.HELD)
    newest = sorted(of_claim, key=lambda each: each.version, reverse=True)
    return next((each for each in newest if told.version in {None, each.version}), None)


def _ended(unit: Unit, told: Told, facts: Facts) -> Booking | None:
    """Return the version among all that there ever were; an offer that was given back ends as it is given back.

    Where that one moved and nothing of it stands any more, it ended as the last one did.
    """
    ever = bookings.versions(unit, facts.line.business_id, told.claim)
    booked = [each for each in ever if each.state is not State.HELD]
    of_letter = _last(each for each in booked if told.version in {None, each.version})
    moved_away = of_letter is not None and of_letter.state is State.MOVED
    return _last(booked) if moved_away and facts.booking(told.claim) is None else of_letter


def _last(versions: Iterable[Booking]) -> Booking | None:
    """Return the last version; offers, which all are a first one, only where there is no other."""
    return max(
        versions,
        key=lambda each: (each.version > 1, not _given_back(each), each.version, each.changed_at),
        default=None,
    )


def _given_back(booking: Booking) -> bool:
    return booking.state is State.CANCELLED and booking.lapses_at == booking.changed_at
