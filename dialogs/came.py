"""Whether somebody came: what staff are asked when a visit is over, and what they hear of their answer."""

from __future__ import annotations

from core.bookings import Booking, State
from core.messages import Choice, Reply
from core.people import Person
from dialogs.decisions import clock
from dialogs.turn import Facts, Named, Turn
from dialogs.wording import house, person

CAME, MISSED = "came:", "missed:"
"""What the buttons come back with, before the claim of the visit."""


def asked(visit: Booking, turn: Turn, facts: Facts) -> Reply:
    """Ask whether the client of a visit came."""
    speaker = house(facts)
    name = next((each.name for each in turn.people if isinstance(each, Named)), person(facts, speaker))
    choices = (
        Choice("", speaker.say("staff-came-yes"), f"{CAME}{visit.claim}"),
        Choice("", speaker.say("staff-came-no"), f"{MISSED}{visit.claim}"),
    )
    return Reply(speaker.say("staff-came-ask", name=name, visit=speaker.visit(visit)), choices)


def pressed(choice: str) -> tuple[bool, str] | None:
    """Return whether the client came, and of which visit, when that is what the button says."""
    for came, key in ((True, CAME), (False, MISSED)):
        if choice.startswith(key):
            return came, choice.removeprefix(key)
    return None


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
