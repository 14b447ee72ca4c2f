"""What is said beside a room that was just booked: which other one stands as well."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from core.bookings import Booking
from core.messages import Reply
from dialogs.letters import ONE_TEXT
from dialogs.rooms import lets_room
from dialogs.speech import Speaker
from dialogs.turn import Facts
from dialogs.wording import sentence


def with_extras(reply: Reply, booking: Booking, facts: Facts) -> Reply:
    """Return the reply with what else there is to say of a room that was booked, as far as there is room for it."""
    if not lets_room(facts.catalog.service[booking.slot.service_id]):
        return reply
    return _added(reply, _stands_too(booking, facts), facts)


def _added(reply: Reply, said: Iterable[str], facts: Facts) -> Reply:
    """Put each sentence behind the words; where they are texted only what leaves them one message."""
    way = facts.link + len(reply.way.words) + 2 if reply.way else 0
    for each in said:
        longer = f"{reply.text} {each}"
        if facts.line.cards or len(longer) + way + len(reply.after) < ONE_TEXT:
            reply = replace(reply, text=longer)
    return reply


def _stands_too(booking: Booking, facts: Facts) -> Iterable[str]:
    """Say that the room which was booked just before stands: the second might have been meant in its place."""
    window = timedelta(minutes=facts.catalog.business.undo)
    fresh = [
        each
        for each in facts.standing()
        if each.claim != booking.claim and timedelta() < facts.now - each.changed_at < window
        if lets_room(facts.catalog.service[each.slot.service_id]) and not each.series
    ]
    if fresh:
        speaker, last = Speaker(facts.catalog, facts.person), max(fresh, key=lambda each: each.changed_at)
        yield speaker.say("room-stands-too", visit=sentence(speaker.short(last)))
