"""Steps that go on with the one of several bookings that was named, where we asked which; or with another that was."""

from __future__ import annotations

from dataclasses import replace

from dialogs import acts
from dialogs.acts import Details
from dialogs.speech import Speaker
from dialogs.states import Choosing, Idle, Then
from dialogs.steps import change, sizes
from dialogs.steps.other import leave_it
from dialogs.steps.shown import bookings
from dialogs.steps.which import named_among
from dialogs.turn import Facts, Turn

Said = acts.Wanted | acts.Drop | acts.Move


def named(state: Choosing, act: Said, facts: Facts) -> Turn:
    """Go on with the booking that was named, as was said last; a time may be where to move it."""
    if isinstance(act, acts.Drop) and act.this and state.then is Then.MOVE:
        return leave_it(state, acts.No(), facts)
    state = _as_said(state, act)
    open_now = tuple(each for claim in state.claims if (each := facts.booking(claim)))
    goes = act.details.words is None or state.then in {Then.MOVE, Then.LEAVE}  # else it must fit in whole
    alone = replace(act.details, words=None)
    by_name = named_among(open_now, alone, facts) if goes else ()
    found = named_among(open_now, act.details, facts) or by_name
    if len(found) == 1 and state.then is Then.LAST:
        return sizes.chosen(found[0], state.words, facts)
    if len(found) == 1:
        words = state.words if by_name != found else act.details.words or state.words
        to = Details(words=words, extent=act.details.extent, room_id=state.room_id)
        return change.of_one(found, state.then, to, facts)
    if not found and alone != Details() and (turn := _another(act, facts)):
        return turn
    return Turn(state, (bookings(state.claims, facts, Speaker(facts.catalog, facts.person)),))


def _as_said(state: Choosing, act: Said) -> Choosing:
    """Return what we asked with what is to be done with the one that is meant, where that is another thing now."""
    match act:
        case acts.Drop() if state.then is not Then.DROP:
            return replace(state, then=Then.DROP, words=None)
        case acts.Move() if state.then is not Then.MOVE:
            return replace(state, then=Then.MOVE, words=act.details.words)
        case _:
            return state


def _another(act: Said, facts: Facts) -> Turn | None:
    """Change a booking that is none of those we asked about, where one is named; nothing where none is."""
    named = replace(act.details, words=act.details.of)
    if not named_among(facts.standing(), named, facts):
        return None
    match act:
        case acts.Drop():
            return change.drop(Idle(), act, facts)
        case acts.Move():
            return change.move(Idle(), act, facts)
        case _:
            return None
