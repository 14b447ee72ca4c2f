"""Whether somebody came: what staff are asked when a visit is over, and what they hear of their answer."""

from __future__ import annotations

from dataclasses import dataclass

from core.bookings import Booking, State
from core.messages import Reply
from core.people import Person
from dialogs.contact import AFTER_ALL, CAME, MISSED, came_or_not
from dialogs.decisions import clock
from dialogs.turn import Facts, Named, Turn
from dialogs.wording import house, person


def asked(visit: Booking, turn: Turn, facts: Facts) -> Reply:
    """Ask whether the client of a visit came."""
    speaker = house(facts)
    name = next((each.name for each in turn.people if isinstance(each, Named)), person(facts, speaker))
    return Reply(
        speaker.say("staff-came-ask", name=name, visit=speaker.visit(visit)), came_or_not(visit, speaker)
    )


@dataclass(frozen=True, slots=True)
class Pressed:
    """Whether the client of a visit came, as a button says, and which standing of the visit that may change."""

    came: bool
    claim: str
    over: frozenset[State]


def pressed(choice: str) -> Pressed | None:
    """Return what a button says, when it says whether a client came."""
    for key, (came, over) in _SAYS.items():
        if choice.startswith(key):
            return Pressed(came, choice.removeprefix(key), over)
    return None


def not_yet(visit: Booking, who: Person, facts: Facts) -> Reply:
    """Say that a visit has not begun."""
    speaker = house(facts)
    name = who.name or speaker.say("nobody-known")
    return speaker.reply("staff-came-not-yet", name=name, visit=speaker.visit(visit))


def marked(visit: Booking, who: Person, facts: Facts) -> Reply:
    """Say what was written down."""
    speaker = house(facts)
    phrase = "staff-came" if visit.state is State.ATTENDED else "staff-missed"
    name = who.name or speaker.say("nobody-known")
    return speaker.reply(phrase, name=name, visit=speaker.visit(visit))


def marked_before(visit: Booking, who: Person, facts: Facts) -> Reply:
    """Say what was written down already, and when."""
    said = marked(visit, who, facts).text
    return Reply(f"{said} ({clock(visit.changed_at, facts)})")


_SAYS = {
    CAME: (True, frozenset({State.BOOKED})),
    MISSED: (False, frozenset({State.BOOKED})),
    AFTER_ALL: (True, frozenset({State.BOOKED, State.MISSED})),
}
"""What each button says; the first answer counts, and only who is said to have missed it can have come after all."""
