"""What staff are told of what clients do to their visits, where the business wants it: booked, moved, cancelled."""

from __future__ import annotations

from collections.abc import Iterator

from core.bookings import Booking, State, Step, What
from core.notices import Tells
from core.people import Address
from core.requests import stood_before
from core.staff import told_of
from core.walltime import zone
from dialogs.contact import noticed
from dialogs.speech import Speaker, first_of
from dialogs.turn import Facts, Named, Noted, Turn
from dialogs.wording import house, person, what_was

MOST = 3
"""Visits that one message names; of more only how many."""

_BECAME = {
    What.BOOKED: Tells.BOOKED,
    What.MOVED_HERE: Tells.MOVED,
    What.CANCELLED: Tells.CANCELLED,
    What.UNDONE: Tells.CANCELLED,
}
"""What the last step of a visit tells; a request is told to staff anyway."""


def changes(turn: Turn, facts: Facts) -> Iterator[Noted]:
    """Yield what staff are told of what a client's message has changed: each kind of change once at each place."""
    wanted, last = facts.catalog.business.tells, {step.after.claim: step for step in turn.steps}
    if not wanted or facts.reach.silent:
        return  # of whoever is silent staff hear anyway
    for kind in (each for each in Tells if each in wanted):
        together: dict[tuple[Address, ...], list[Step]] = {}
        for each in (step for step in last.values() if _told(step, turn, facts) is kind):
            together.setdefault(told_of(facts.catalog, each.after.slot), []).append(each)
        for steps in together.values():
            yield _noted(kind, steps, turn, facts)


def stands_as_before(step: Step, turn: Turn, facts: Facts) -> bool:
    """Tell whether a visit is where it was before a request to move it: staff heard of no other time that stood."""
    was = _before(step.after, turn, facts)
    return step.what is What.MOVED_HERE and was is not None and was.slot == step.after.slot


def _told(step: Step, turn: Turn, facts: Facts) -> Tells | None:
    if step.after.state is State.AWAITING or stands_as_before(step, turn, facts):
        return None
    return _BECAME.get(step.what)


def _before(booking: Booking, turn: Turn, facts: Facts) -> Booking | None:
    """Return what a visit has moved from; of a request, which never stood, the visit that it was to move."""
    left = tuple(each.before for each in turn.steps if each.before and each.before.claim == booking.claim)
    ends = next((each.before for each in turn.steps if each.after.id == booking.previous), None)
    if ends and ends.state is State.AWAITING:
        return stood_before(ends, (*left, *facts.bookings), facts.now)
    return ends


def _noted(kind: Tells, steps: list[Step], turn: Turn, facts: Facts) -> Noted:
    """Tell it once; the event log has it already."""
    speaker, first = house(facts), steps[0].after
    visits = [_visit(each.after, turn, facts, speaker) for each in steps]
    name = next((each.name for each in turn.people if isinstance(each, Named)), person(facts, speaker))
    told = speaker.reply(f"staff-client-{kind}", name=name, visits=first_of(visits, MOST))
    told = noticed(told, first, facts, name)
    return Noted(
        kind, told, first.claim, once=f"{kind}:{first.claim}:{first.version}:{facts.now.isoformat()}"
    )


def _visit(booking: Booking, turn: Turn, facts: Facts, speaker: Speaker) -> str:
    """Write a visit, and what of it was another before it moved."""
    before, visit = _before(booking, turn, facts), speaker.visit(booking)
    when = speaker.moment(before.start, zone(before.zone)) if before else ""
    was = what_was(before, booking, when, speaker) if before else ""
    return speaker.say("staff-client-was", visit=visit, was=was) if was else visit
