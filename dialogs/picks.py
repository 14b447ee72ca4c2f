"""One of the choices on the table: by its digit, its place, its time or a name."""

from __future__ import annotations

from core.wishes import Wish
from dialogs.acts import Act, Details, Picked, Pressed, Torn
from dialogs.language import Language
from dialogs.states import (
    Answering,
    Asking,
    Choosing,
    Extending,
    Naming,
    Offer,
    Offering,
    Piece,
    Planning,
    State,
)

LONGEST = 120
"""Characters of a message that may be nothing but a pick and the words beside it."""


def tokens(state: State) -> tuple[str, ...]:
    """Return the digits of the choices that a state has on the table."""
    match state:
        case Offering() | Naming() | Answering():
            return tuple(each.token for each in state.offers)
        case Asking():
            return tuple(str(n) for n, _ in enumerate(state.options, start=1))
        case Choosing():
            return tuple(str(n) for n, _ in enumerate(state.claims, start=1))
        case Planning():
            return ("1", "2")[: 1 + any(each.instead for each in state.clashes)]
        case Extending():
            return tuple(str(n) for n, _ in enumerate(state.options, start=1))
        case _:
            return ()


def pressed(given: str, state: State) -> Act:
    """Return what a form field or a button means: a digit of the table, or the key of what it picks."""
    open_now = tokens(state)
    return Picked(open_now.index(given)) if given in open_now else Pressed(given)


def pick(text: str, state: State, spoken: Language) -> Act | None:
    """Return the choice that the folded text takes by digit or by its place, None when it takes none so."""
    open_now = tokens(state)
    if not open_now or len(text) > LONGEST:
        return None
    if match := spoken.picks["number"].fullmatch(text):
        return _numbered(match[1], open_now, state)
    found = next((name for name, pattern in spoken.picks.items() if pattern.fullmatch(text)), None)
    if found is None:
        return Picked(0) if spoken.signals["either"].fullmatch(text) else None
    return _placed(found, len(open_now))


def fitting(state: Offering | Naming, wish: Wish, details: Details) -> tuple[int, ...]:
    """Return the places of the offers whose start lies in the wish's windows, with whom and where it was named."""
    return tuple(
        n
        for n, each in enumerate(state.offers)
        if _belongs(each, details, state) and any(span.holds(each.start) for span in wish.windows)
    )


def named(state: State, details: Details) -> tuple[int, ...]:
    """Return the places of the choices that belong to the provider, the room or the place that is named."""
    if isinstance(state, Asking):
        wanted = details.room_id if state.piece is Piece.ROOM else details.service_id
        return tuple(n for n, each in enumerate(state.options) if each == wanted)
    if not isinstance(state, Offering | Naming) or details.service_id not in {None, state.draft.service_id}:
        return ()
    if {details.provider_id, details.location_id, details.room_id} == {None}:
        return ()
    return tuple(n for n, each in enumerate(state.offers) if _belongs(each, details, state))


def _belongs(offer: Offer, details: Details, state: Offering | Naming) -> bool:
    """Tell whether an offer is with whom, in which room and where it was named; more features are another wish."""
    named = {details.provider_id, details.room_id} - {None}
    same = set(details.features) <= set(state.draft.features)
    return same and named <= set(offer.resources) and details.location_id in {None, offer.location_id}


def _numbered(digit: str, open_now: tuple[str, ...], state: State) -> Act | None:
    """Take the choice with that digit, or the one at that hour; ask when both are there and differ."""
    index = open_now.index(digit) if digit in open_now else None
    hours = _at_hour(state, int(digit))
    if index is not None and hours and index not in hours:
        return Torn(index, hours[0])
    if index is not None:
        return Picked(index)
    return Picked(hours[0]) if len(hours) == 1 else None


def _at_hour(state: State, hour: int) -> tuple[int, ...]:
    """Return the places of the offers that start at that full hour, read on the twelve-hour clock."""
    if not isinstance(state, Offering | Naming):
        return ()
    return tuple(
        n
        for n, each in enumerate(state.offers)
        if each.start.minute == 0 and each.start.hour % 12 == hour % 12
    )


def _placed(name: str, count: int) -> Act | None:
    """Take a choice by its place; offers stand in order of time, so the later of several is the last."""
    if count == 1 and name in {"later", "earlier"}:
        return None
    index = {"last": count - 1, "later": count - 1, "earlier": 0}.get(name)
    place = int(name) if index is None else index
    return Picked(place) if place < count else None
