"""What staff are told: of what clients do, and when it waits for the morning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from core.quiet import Quiet, no_sooner

HELD = "kept for the morning"
"""What the ledger says of a notice that waits for the end of the quiet hours."""

EARLY = timedelta(minutes=2)
"""So long before they fall due are they put together."""

SOON = timedelta(hours=1)
"""What begins so soon after the quiet hours does not wait for their end: somebody has to get ready."""


class Tells(StrEnum):
    """What staff can be told of that a client did."""

    BOOKED = "booked"
    MOVED = "moved"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Notices:
    """How staff are told: ``quiet``, when what can wait is kept for the morning, None: it never is.

    ``came``: when a visit is over they are asked whether its client came, where they have buttons to say so.
    """

    quiet: Quiet | None = None
    came: bool = False


AT_ONCE = Notices()
"""Whatever happens is told at once."""


def told_at(notices: Notices, now: datetime, where: ZoneInfo, before: datetime | None) -> datetime:
    """Return when staff are told of something: now, or in the morning where it is quiet and there is enough time.

    What waits falls due ``EARLY`` after the quiet hours. ``before``: when something hangs on it, such as the start of a
    visit; None: nothing does.
    """
    morning = no_sooner(now, where, [notices.quiet] if notices.quiet else [])
    waits = morning is not None and morning > now and not (before and now < before < morning + SOON)
    return morning + EARLY if morning and waits else now
