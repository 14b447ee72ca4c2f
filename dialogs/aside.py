"""What one message says of several visits: which each act names, and what may be open side by side."""

from __future__ import annotations

from core.bookings import Booking
from dialogs import acts
from dialogs.acts import Act, Details
from dialogs.states import Choosing, Idle, Offering, State, Then
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


def is_beside(opened: State) -> bool:
    """Tell whether the same message opened what is no part of a move: a later time for who is late, or how late."""
    asks_how_late = isinstance(opened, Choosing) and opened.then is Then.LATE
    return isinstance(opened, Offering) or asks_how_late


def both_open(first: State, second: State) -> bool:
    """Tell whether two acts of one message leave a question each; a later time for who is late waits by itself."""
    late = isinstance(first, Offering) and first.draft.late
    asks_how_late = isinstance(first, Choosing) and first.then is Then.LATE
    return not (late or asks_how_late or isinstance(first, Idle) or first == second)
