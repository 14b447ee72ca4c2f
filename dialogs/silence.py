"""What is done for somebody to whom nothing may be sent: changes are heard, staff are told, nothing is begun.

Whoever stopped our texts may still cancel or move a visit in words. What would need an answer goes to staff instead,
who can call. At an address where somebody else lives now nobody's visit is changed.
"""

from __future__ import annotations

from dataclasses import replace

from core.bookings import Step, What
from core.people import Consent
from dialogs import acts
from dialogs.acts import Act
from dialogs.states import Idle
from dialogs.telling import stands_as_before
from dialogs.turn import Consented, Facts, Noted, Turn
from dialogs.wording import house, person

_CHANGED = {
    What.CANCELLED: "cancelled",
    What.MOVED_HERE: "moved",
    What.BOOKED: "booked",
    What.UNDONE: "cancelled",
}
"""What staff are told of, and how; a request is told to them anyway."""

_NEEDS_AN_ANSWER = (
    acts.Wanted,
    acts.Move,
    acts.Drop,
    acts.Chose,
    acts.Unable,
    acts.Picked,
    acts.Undo,
    acts.Asked,
)


def in_silence(done: Turn, said: tuple[Act, ...], facts: Facts) -> Turn:
    """Return the turn of somebody to whom nothing may be sent: its changes with a note to staff, or just a note."""
    if not facts.reach.silent or any(isinstance(each, Consented) for each in done.people):
        return done
    if facts.reach.consent is Consent.WRONG:
        return _told_only(said, facts)
    kept = tuple(step for step in done.steps if step.what is not What.HELD)
    told = (each for each in kept[-1:] if each.what in _CHANGED and not stands_as_before(each, done, facts))
    notes = tuple(_note(each, facts) for each in told)
    if notes or done.notes or (kept and kept[-1].what is What.ASKED):
        return replace(done, state=Idle(), steps=kept, notes=(*done.notes, *notes))
    return replace(_told_only(said, facts), steps=kept)


def _told_only(said: tuple[Act, ...], facts: Facts) -> Turn:
    """Change nothing, and tell staff where somebody wants an answer."""
    if not any(isinstance(act, _NEEDS_AN_ANSWER) for act in said):
        return Turn(Idle())
    ours = house(facts)
    told = ours.reply("staff-silent", name=person(facts, ours), address=facts.reach.address.value)
    return Turn(Idle(), notes=(Noted("wrote in silence", told),))


def _note(step: Step, facts: Facts) -> Noted:
    """Tell staff what changed, as the client hears nothing of it."""
    ours = house(facts)
    values = {
        "name": person(facts, ours),
        "address": facts.reach.address.value,
        "visit": ours.visit(step.after),
    }
    return Noted(
        "changed in silence", ours.reply(f"staff-silent-{_CHANGED[step.what]}", **values), step.after.claim
    )
