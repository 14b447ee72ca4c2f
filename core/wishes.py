"""What time was asked for: when a visit may start, and which start is liked best."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.spans import Span, Spans


class Order(StrEnum):
    """How the starts within the windows are ranked.

    SPREAD: such that differ in day and half of the day. SNUG: those of the earliest day that leave it in the fewest
    pieces, then those of the next (``core.snug``).
    """

    EARLIEST = "earliest"
    LATEST = "latest"
    NEAREST = "nearest"
    SPREAD = "spread"
    SNUG = "snug"


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish for a time.

    ``windows``: half-open spans in which the visit may start, disjoint, in order of time; an exact time is
    one minute long. ``near``: the ideal start (aware), with Order.NEAREST. ``length``: how long it is to
    take, when that was said; it counts where the service may last so long. ``stay``: a from-to that is the whole
    stay ("tomorrow 2-3") where the length of the service is open. ``exact``: one
    start was stated, day and time.
    """

    windows: Spans
    order: Order = Order.EARLIEST
    near: datetime | None = None
    length: timedelta | None = None
    stay: Span | None = None
    exact: bool = False
