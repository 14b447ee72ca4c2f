"""What one message says of several visits: which each act names, and what may be open side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from core.bookings import Booking
from dialogs import acts
from dialogs.acts import Act, Details
from dialogs.states import Choosing, Idle, Later, Leaving, Offering, State, Then
from dialogs.turn import Facts


def named_by(act: Act, facts: Facts) -> Booking | None:
    """Return the visit that an act names for itself, whatever else the same message is about."""
    match act:
        case (
            acts.Yes((claim, *_))
            | acts.Drop(visits=(claim, *_))
            | acts.Late(details=Details(visit=str(claim)))
        ):
            return facts.booking(claim)
        case acts.Move(details) | acts.Drop(details) | acts.Unable(details) | acts.Unsure(details) if (
            details.visit
        ):
            return facts.booking(details.visit)
        case _:
            return None


def later(act: Act, booking: Booking) -> tuple[Later, ...]:
    """Return what an act is to do with another visit, to be taken up when what is open is settled."""
    match act:
        case acts.Unable():
            return (Later(booking.claim, Then.LEAVE),)
        case acts.Move(details):
            return (Later(booking.claim, Then.MOVE, details.words),)
        case acts.Drop():
            return (Later(booking.claim, Then.DROP),)
        case acts.Late():
            return (Later(booking.claim, Then.LATE),)
        case acts.Unsure():
            return (Later(booking.claim, Then.CONFIRM),)
        case _:
            return ()


def put_off_in(state: State, said: tuple[Act, ...]) -> tuple[Later, ...]:
    """Return what was put off before; whoever wants no more of us is asked nothing more."""
    ends = any(isinstance(each, acts.Stop | acts.WrongNumber) for each in said)
    return () if ends else getattr(state, "later", ())


def left(before: State, waiting: tuple[Later, ...], known: frozenset[str]) -> tuple[Later, ...]:
    """Return what of it is still to be taken up; where another visit came between, what was open before as well."""
    between = isinstance(before, Leaving) and bool(known - {before.claim})
    opened = (Later(before.claim, Then.LEAVE),) if isinstance(before, Leaving) and between else ()
    return tuple(each for each in (*opened, *waiting) if each.claim not in known)


def keeping(state: State, waiting: tuple[Later, ...]) -> State:
    """Return the state with what is to be taken up after it, where it can keep that."""
    kept = getattr(state, "later", waiting) != waiting
    return cast("State", replace(cast("Any", state), later=waiting)) if kept else state


def is_beside(opened: State) -> bool:
    """Tell whether the same message opened what is no part of a move: a later time for who is late, or how late."""
    asks_how_late = isinstance(opened, Choosing) and opened.then is Then.LATE
    return isinstance(opened, Offering) or asks_how_late


def both_open(first: State, second: State) -> bool:
    """Tell whether two acts of one message leave a question each; a later time for who is late waits by itself."""
    late = isinstance(first, Offering) and first.draft.late
    asks_how_late = isinstance(first, Choosing) and first.then is Then.LATE
    return not (late or asks_how_late or isinstance(first, Idle) or first == second)
