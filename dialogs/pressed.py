"""What a press or words on a page of one booking mean: acts about that booking, and no others."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from core.messages import Inbound
from dialogs import acts
from dialogs.acts import Act, Details
from dialogs.pages import AT, DROP, UNDO
from dialogs.states import Offering, State

_TIME = re.compile(rf"{AT}(\d{{4}}-\d\d-\d\dT\d\d:\d\d)(?: ([1-9]))?")
_BUTTONS: dict[str, Act] = {DROP: acts.Drop(), UNDO: acts.Undo()}

_HEARD = (
    *(acts.Picked, acts.Torn, acts.Yes, acts.No, acts.Others),
    *(acts.Drop, acts.Undo, acts.Late, acts.Asked, acts.Repeat),
)
"""What words on a page may mean besides another time; letters, names and other bookings are no matter of it."""


def pressed(choice: str, state: State) -> Act | None:
    """Return what a button of ours means, None for a choice that no page offers."""
    if choice in _BUTTONS:
        return _BUTTONS[choice]
    found = _TIME.fullmatch(choice)
    if found is None:
        return None
    if isinstance(state, Offering) and found[2]:
        for place, each in enumerate(state.offers):
            if each.token == found[2] and f"{each.start:%Y-%m-%dT%H:%M}" == found[1]:
                return acts.Picked(place)
    return acts.Move(Details(words=found[1]))


def worded(
    inbound: Inbound,
    state: State,
    understand: Callable[[Inbound, State], tuple[Act, ...]],
    service_id: str,
) -> tuple[Act, ...]:
    """Return what words on a page mean: with nothing on the table, any time is where the booking is to move.

    Who names another service than the booking's means another booking.
    """
    return tuple(_about_it(each, state, service_id) for each in understand(inbound, state))[:1]


def _about_it(act: Act, state: State, service_id: str) -> Act:
    named = getattr(act, "details", Details())
    if named.service_id not in {None, service_id}:
        return acts.Unclear()
    match act:
        case acts.Wanted() | acts.Move() | acts.Unable():
            about = replace(named, service_id=None, of=None, people=None)
            going_on = isinstance(state, Offering) and isinstance(act, acts.Wanted)
            return acts.Wanted(about, asks=True) if going_on else acts.Move(about)
        case acts.Why():
            return acts.Why(replace(named, service_id=None, of=None, people=None), act.agrees)
        case _ if isinstance(act, _HEARD):
            return act
        case _:
            return acts.Unclear()
