"""What is said beside a room that was just booked: which other one stands as well, and which colleagues are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.bookings import Booking, State
from core.mates import Barred, Mate, invited
from core.messages import Reply
from dialogs.letters import room, way_length
from dialogs.rooms import in_a_room
from dialogs.speech import Speaker
from dialogs.turn import Facts
from dialogs.wording import fresh, sentence

_NOT_TOLD = {
    Barred.GUEST: "mate-guest",
    Barred.STRANGER: "mate-stranger",
    Barred.MACHINE: "mate-machine",
    Barred.GONE: "mate-gone",
    Barred.UNKNOWN: "mate-unknown",
    Barred.SILENT: "mate-silent",
}
"""How it is said why somebody is not told."""


def with_extras(reply: Reply, booking: Booking, facts: Facts, mates: tuple[Mate, ...] = ()) -> Reply:
    """Return the reply with what else there is to say of a room that was booked, as far as there is room for it.

    ``mates``: all who were named, those who are not told among them.
    """
    if not in_a_room(booking, facts.catalog):
        return reply
    speaker = Speaker(facts.catalog, facts.person)
    phrase = "mates-later" if booking.state is State.AWAITING else "mates-told"
    return _added(reply, (*about_mates(mates, speaker, phrase), *_stands_too(booking, facts)), facts)


def about_mates(mates: tuple[Mate, ...], speaker: Speaker, phrase: str, **values: str) -> Iterator[str]:
    """Say which of the colleagues who were named are told, and why others are not."""
    if names := [each.name for each in invited(mates)]:
        yield speaker.say(phrase, names=speaker.all_of(names), **values)
    for each in mates:
        if each.barred:
            yield speaker.say(_NOT_TOLD[each.barred], name=each.name)


def _added(reply: Reply, said: Iterable[str], facts: Facts) -> Reply:
    """Put each sentence behind the words; where they are texted only what leaves them one message."""
    way = way_length(reply, facts)
    for each in said:
        longer = f"{reply.text} {each}"
        if len(longer) + way + len(reply.after) < room(facts):
            reply = replace(reply, text=longer)
    return reply


def _stands_too(booking: Booking, facts: Facts) -> Iterable[str]:
    """Say that the room which was booked just before stands: the second might have been meant in its place."""
    before = [
        each
        for each in fresh(facts.standing(), facts)
        if each.claim != booking.claim and each.changed_at < facts.now
        if in_a_room(each, facts.catalog) and not each.series
    ]
    if before:
        speaker, last = Speaker(facts.catalog, facts.person), max(before, key=lambda each: each.changed_at)
        yield speaker.say("room-stands-too", visit=sentence(speaker.short(last)))
