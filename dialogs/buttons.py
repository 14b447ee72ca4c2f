"""What a button means: keys for what can be picked now, which no later table ever uses for something else.

Keyboards stay clickable for ever, and digits are used again at every table; so a button does not carry its
digit but a key made of what it picks: this offer, this service, this booking as it stands and what is to be
done with it. A key that is none of those on the table is of a table that is gone. It is looked up only in the
talk that it came from, so one that was copied from another talk, or guessed, means nothing.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from dataclasses import replace
from hashlib import blake2b

from core.messages import Choice
from dialogs.acts import Act, Picked, Pressed
from dialogs.picks import tokens
from dialogs.states import Answering, Asking, Choosing, Extending, Naming, Offering, Piece, Planning, State
from dialogs.turn import Facts

BYTES = 12
"""Of a key, which is 16 letters then: too many to be guessed or to meet another."""


def key(*parts: str) -> str:
    """Return a short opaque name for these parts, always the same."""
    digest = blake2b("\0".join(parts).encode(), digest_size=BYTES).digest()
    return urlsafe_b64encode(digest).decode()


def keys(state: State, facts: Facts) -> tuple[str, ...]:
    """Return the keys of what is on the table, in the order of its digits."""
    match state:
        case Offering() | Naming() | Answering():
            return tuple(key("offer", each.id) for each in state.offers)
        case Asking():
            kind = "room" if state.piece is Piece.ROOM else "service"
            return tuple(key(kind, each) for each in state.options)
        case Choosing():
            return tuple(_booking(claim, state, facts) for claim in state.claims)
        case Planning():
            ways = ("skip", "instead") if state.clashes else ("take",)
            held = tuple(each.id for each in state.offers)
            return tuple(key("series", each, *held) for each, _ in zip(ways, tokens(state), strict=False))
        case Extending():
            about = (state.claim, _standing(state.claim, facts), *_asked(state))
            return tuple(key("extent", each, *about) for each in state.options)
        case _:
            return ()


def keyed(choices: tuple[Choice, ...], state: State, facts: Facts) -> tuple[Choice, ...]:
    """Return the choices of a state, each with its key; those that always mean the same have one."""
    by_digit = dict(zip(tokens(state), keys(state, facts), strict=True))
    return tuple(replace(each, key=by_digit.get(each.token, each.key)) for each in choices)


def resolved(act: Act, state: State, facts: Facts) -> Act:
    """Return what a pressed button picks; one of a table that is gone stays what it is."""
    if not isinstance(act, Pressed):
        return act
    on_table = keys(state, facts)
    return Picked(on_table.index(act.key)) if act.key in on_table else act


def _booking(claim: str, state: Choosing, facts: Facts) -> str:
    """Name a booking as it stands, and what is to be done with it: when either changes, so does the name."""
    return key("booking", claim, _standing(claim, facts), *_asked(state))


def _standing(claim: str, facts: Facts) -> str:
    found = facts.booking(claim)
    return str(found.version if found else 0)


def _asked(state: Choosing | Extending) -> tuple[str, str]:
    return (state.then, state.words or "")
