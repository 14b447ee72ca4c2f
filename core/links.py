"""What a change link allows, and until when.

A link belongs to one claim and to the address that it was sent to: it opens whatever version of the booking is the
newest, through every move, and no other booking. What it allows is worked out anew each time, so nothing has to be
rewritten when the booking moves: seeing ends a day after the visit, changing and cancelling when it begins, and
after a cancellation only what UNDO can still take back is left. A link that allows nothing is as good as none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.bookings import STANDING, Booking, State, Step, What
from core.people import Address, Consent, Reach

BITS = 80
LENGTH = 16
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O and U."""

AFTERWARDS = timedelta(hours=24)
"""How long after the visit a link still shows it."""

_MEANT = {**{each: each for each in ALPHABET}, "O": "0", "I": "1", "L": "1"}


class Scope(StrEnum):
    """What a link is good for."""

    VIEW = "view"
    CHANGE = "change"
    CANCEL = "cancel"


ALL = frozenset(Scope)
NOTHING: frozenset[Scope] = frozenset()


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it was sent: to which address, on which line, about which claim, and what it is good for."""

    business_id: str
    claim: str
    person_id: str
    line_id: str
    address: Address
    scope: frozenset[Scope]
    made_at: datetime
    revoked_at: datetime | None = None


def token(bits: int) -> str:
    """Write 80 bits as 16 characters."""
    return "".join(ALPHABET[bits >> shift & 31] for shift in range(BITS - 5, -1, -5))


def decode(said: str) -> str | None:
    """Return the token that was meant: case folded, O read as 0, I and L as 1; None for what cannot be one."""
    if len(said) != LENGTH or not said.isascii():
        return None
    meant = [_MEANT.get(each) for each in said.upper()]
    return None if None in meant else "".join(each for each in meant if each)


def current(versions: Iterable[Booking], now: datetime) -> Booking | None:
    """Return the version that a link opens: the visit, else one that was cancelled and can still be brought back.

    Offers that were held under the claim are none.
    """
    newest = sorted(versions, key=lambda each: each.version, reverse=True)
    visit = (each for each in newest if each.state in STANDING | {State.ATTENDED, State.MISSED})
    kept = (each for each in newest if each.state is State.CANCELLED and each.counts(now))
    return next(visit, None) or next(kept, None)


def allowed(link: Link, booking: Booking | None, reach: Reach, now: datetime) -> frozenset[Scope]:
    """Return what the link allows now; nothing when it was revoked, or the address or the booking is another's."""
    if link.revoked_at is not None or reach.consent is Consent.WRONG or reach.person_id != link.person_id:
        return NOTHING
    if booking is None or booking.claim != link.claim or booking.person_id != link.person_id:
        return NOTHING
    if now >= booking.end + AFTERWARDS:
        return NOTHING
    if now >= booking.start or booking.state in {State.ATTENDED, State.MISSED}:
        return link.scope & {Scope.VIEW}
    return link.scope if booking.state in STANDING else link.scope - {Scope.CHANGE}


def permits(link: Link, scope: frozenset[Scope], steps: Iterable[Step]) -> bool:
    """Tell whether the steps change the booking of the link alone, and in no way but those of the scope."""
    taken = tuple(steps)
    whats = {each.what for each in taken}
    if any(each.after.claim != link.claim for each in taken) or not whats <= _KNOWN:
        return False
    changes = Scope.CHANGE in scope or not whats & _CHANGES
    takes_back = whats & {What.UNDONE, What.BOOKED} and not whats & _CHANGES
    return changes and (Scope.CANCEL in scope or not (whats & _CANCELS or takes_back))


_CHANGES = frozenset({What.HELD, What.RELEASED, What.MOVED_AWAY, What.MOVED_HERE, What.ANSWERED})
_CANCELS = frozenset({What.CANCELLED, What.WITHDRAWN})
_KNOWN = _CHANGES | _CANCELS | {What.UNDONE, What.BOOKED, What.CONFIRMED}
