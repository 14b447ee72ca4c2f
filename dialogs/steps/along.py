"""The step of somebody who names colleagues for a room that is booked."""

from __future__ import annotations

from core.bookings import Booking, bring
from core.mates import invited, joined
from core.messages import Reply
from dialogs import acts
from dialogs.extras import about_mates
from dialogs.rooms import in_a_room
from dialogs.speech import Speaker
from dialogs.states import State
from dialogs.steps.shown import again
from dialogs.turn import Facts, Turn
from dialogs.wording import fresh


def along(state: State, act: acts.Along, facts: Facts) -> Turn:
    """Have colleagues come along to the room that was booked last, or the next one; they are told."""
    speaker, booking = Speaker(facts.catalog, facts.person), _room(facts)
    if booking is None:
        names = speaker.all_of(each.name for each in act.mates)
        return again(state, facts, speaker.say("mates-nobody", names=names))
    named = joined(booking.mates, invited(act.mates))
    awaits = "mates-later" if booking.lapses_at else "mates-on-it"
    said = about_mates(act.mates, speaker, awaits, visit=speaker.visit(booking))
    steps = () if named == booking.mates else (bring(booking, named),)
    return Turn(state, (Reply(" ".join(said)),), steps)


def _room(facts: Facts) -> Booking | None:
    """Return the room that is meant: the one that was booked or changed last just now, else the next one."""
    rooms = [each for each in facts.standing() if in_a_room(each, facts.catalog)]
    last = max(fresh(rooms, facts), key=lambda each: each.changed_at, default=None)
    return last or next(iter(rooms), None)
