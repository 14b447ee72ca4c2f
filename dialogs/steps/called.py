"""Steps that answer about a name that fits nothing booked: of no room, of a room or a time that is not theirs."""

from __future__ import annotations

from dataclasses import replace

from core.bookings import Booking
from core.messages import Choice, Reply
from dialogs import acts
from dialogs.acts import Details
from dialogs.drafts import moving
from dialogs.offers import Search
from dialogs.rhythm import grouped
from dialogs.rooms import in_a_room
from dialogs.speech import Speaker
from dialogs.states import Asking, Choosing, Idle, Piece, State, Then
from dialogs.steps import book, vacant
from dialogs.steps.shown import again, bookings
from dialogs.turn import Facts, Turn


def no_room(state: State, act: acts.NoRoom, facts: Facts) -> Turn:
    """Say that no room has that name, and which there are; of what is booked, which of theirs is meant."""
    theirs = tuple(each for each in facts.standing() if in_a_room(each, facts.catalog))
    speaker = Speaker(facts.catalog, facts.person)
    unknown = speaker.say("room-unknown", room=act.name)
    if act.then is Then.DROP and not theirs:
        return again(state, facts, f"{unknown} {speaker.say('no-booking')}")
    if act.then is None or not theirs:
        return vacant.no_room(state, act, facts)
    if act.of_booking or len(theirs) > 1:
        return _which(theirs, act.then, act.details.words, unknown, facts)
    return _other_rooms(theirs[0], act.details.words, unknown, facts)


def not_booked(named: Details, then: Then, facts: Facts) -> Turn | None:
    """Ask which booking is meant where none of theirs is in the room that is named; nothing where one is."""
    theirs = tuple(each for each in facts.standing() if in_a_room(each, facts.catalog))
    used = {taking.resource_id for each in theirs for taking in each.slot.takings}
    if not (named.of_room and named.room_id and theirs) or named.room_id in used:
        return None
    room = facts.catalog.resource[named.room_id].name
    other = Speaker(facts.catalog, facts.person).say("room-not-booked", room=room)
    return _which(theirs, then, named.words if then is Then.MOVE else None, other, facts)


def at_no_time(theirs: tuple[Booking, ...], words: str | None, facts: Facts) -> Turn:
    """Say that nothing is booked at the time that named a booking, and ask which one is to be moved."""
    none = Speaker(facts.catalog, facts.person).say("none-booked-then")
    return _which(theirs, Then.MOVE, words, none, facts)


def _which(theirs: tuple[Booking, ...], then: Then, words: str | None, reason: str, facts: Facts) -> Turn:
    """Ask which of their bookings is meant, even where there is but one."""
    claims = tuple(each[0].claim for each in grouped(theirs))
    asked = bookings(claims, facts, Speaker(facts.catalog, facts.person))
    reply = replace(asked, text=f"{reason} {asked.text}")
    return Turn(Choosing(claims, then, words if then is Then.MOVE else None), (reply,))


def _other_rooms(booking: Booking, words: str | None, reason: str, facts: Facts) -> Turn:
    """Name the rooms to which a booking could move, each to be taken by its digit, at its time or the one said."""
    draft = replace(moving(booking, Details(), facts), room_id=None, location_id=None)
    if words:
        draft, when = book.timed(draft, words, facts)
        if when.trouble:
            return book.offered(Idle(), draft, facts, words=words, asks=False)
    search, speaker = Search(facts, draft, booking.claim), Speaker(facts.catalog, facts.person)
    rooms = tuple(room for room, _ in vacant.rooms(search) if words or room.id not in _used(booking))
    shown = rooms[: vacant.MOST]
    choices = tuple(
        Choice(str(n), vacant.described(each, search, speaker)) for n, each in enumerate(shown, 1)
    )
    more = speaker.say("rooms-more", count=len(rooms) - len(shown)) if len(rooms) > len(shown) else ""
    text = f"{reason} {speaker.say('rooms-which')}"
    return Turn(Asking(draft, Piece.ROOM, tuple(each.id for each in shown)), (Reply(text, choices, more),))


def _used(booking: Booking) -> set[str]:
    return {each.resource_id for each in booking.slot.takings}
