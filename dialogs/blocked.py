"""What staff can do about the visits of a client whom our texts no longer reach: call, drop the visit, or keep it."""

from __future__ import annotations

from core.bookings import Booking
from core.messages import Choice, Reply
from dialogs.contact import called
from dialogs.turn import Facts
from dialogs.wording import house, person

DROP, KEEP = "blocked-drop:", "blocked-keep:"
"""What the buttons come back with, before the claim of the visit."""


def choices(visit: Booking, facts: Facts) -> tuple[Choice, ...]:
    """Return the buttons below the notice of a visit that stands."""
    ours = house(facts)
    return (
        *called(person(facts, ours), facts.reach.address, ours),
        Choice("", ours.say("staff-drop"), f"{DROP}{visit.claim}"),
        Choice("", ours.say("staff-keep"), f"{KEEP}{visit.claim}"),
    )


def pressed(choice: str | None) -> tuple[bool, str] | None:
    """Return whether the visit is dropped, and its claim, when one of these buttons was pressed."""
    for key, drops in ((DROP, True), (KEEP, False)):
        if choice and choice.startswith(key):
            return drops, choice.removeprefix(key)
    return None


def kept(visit: Booking, facts: Facts) -> Reply:
    """Say that a visit stays as it is; the facts are those of its client."""
    ours = house(facts)
    return ours.reply("staff-kept", name=person(facts, ours), visit=ours.visit(visit))


def over(facts: Facts) -> Reply:
    """Say that there is nothing left to drop or to keep."""
    return house(facts).reply("staff-blocked-over")
