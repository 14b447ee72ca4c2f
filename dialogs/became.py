"""What became of what staff were told: the line that a card says once a request is settled, or a visit changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.bookings import ONLY_OFFERED, STANDING, Booking, State, Step, What
from core.messages import Reply
from dialogs.decisions import NO, YES
from dialogs.speech import Speaker


@dataclass(frozen=True, slots=True)
class Became:
    """What became of a visit or a request: ``what``, as our phrases know it, and the version that stands for it now.

    ``before``: the one that stood before.
    """

    what: str
    booking: Booking
    before: Booking | None = None

    @property
    def request(self) -> Booking | None:
        """Return the request that waits no longer as it was, where it was one."""
        return self.before if self.before and self.before.state is State.AWAITING else None


def became(steps: Iterable[Step]) -> tuple[Became, ...]:
    """Return what became of each claim that stood before these steps; of what is new, or only offered, nothing."""
    by_claim: dict[str, list[Step]] = {}
    for each in steps:
        if each.what not in ONLY_OFFERED:
            by_claim.setdefault(each.after.claim, []).append(each)
    found = ((_what(each), each[-1].after, _before(each)) for each in by_claim.values())
    return tuple(Became(*each) for each in found if each[0])


def _before(steps: Sequence[Step]) -> Booking | None:
    """Return what stood before the steps of one claim; a time that was left, and is only kept, did not."""
    return next((each.before for each in steps if each.before and each.before.state in STANDING), None)


def _what(steps: Sequence[Step]) -> str:
    settled = next((_SETTLES[each.what] for each in steps if each.what in _SETTLES), "")
    last = steps[-1]
    if settled or last.what is not What.MOVED_HERE:
        return settled or _CHANGES.get(last.what, "")
    return "asked" if last.after.state is State.AWAITING else "moved"


def concerns(became: Became, card: Reply) -> bool:
    """Tell whether a card is another one for that: one that asks for a decision is so only until it is settled."""
    asks = any(each.key.startswith((YES, NO)) for each in card.choices)
    return bool(card.choices) and (not asks or became.request is not None)


def said(became: Became, by: str, at: datetime, speaker: Speaker) -> str:
    """Say what became of it, by whom where they have a name, and when."""
    who = ", ".join(filter(None, (by, speaker.clock(at))))
    return speaker.say("staff-became", what=became.what, visit=speaker.visit(became.booking), by=who)


_SETTLES = {
    What.DECLINED: "declined",
    What.LAPSED: "lapsed",
    What.WITHDRAWN: "withdrawn",
    What.APPROVED: "approved",
}
_CHANGES = {
    What.CANCELLED: "cancelled",
    What.UNDONE: "cancelled",
    What.ATTENDED: "attended",
    What.MISSED: "missed",
}
