"""What staff keep from being booked: a resource or a whole location, over a span, for a reason of their own.

A block is no booking and moves none: what stands in it stays, and staff are told of it. From then on its time is taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from core.bookings import Booking
from core.spans import Span, Spans, join
from core.uses import Taken, Told

AT = "@"
"""What the key of a location begins with: no id of a resource has it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A span in which something cannot be booked; ``key``: a resource's id, or that of a location (``place_key``).

    ``number`` names it to staff. ``reason`` is theirs too, unless it is ``public``: then clients may hear it.
    """

    number: int
    key: str
    span: Span
    reason: str = ""
    public: bool = False
    who: str = ""
    made_at: datetime | None = None

    @property
    def resource_id(self) -> str | None:
        """Return the resource, nothing where a whole location is blocked."""
        return self.key if location_of(self.key) is None else None

    @property
    def location_id(self) -> str | None:
        """Return the location, nothing where only a resource is blocked."""
        return location_of(self.key)

    def holds(self, booking: Booking) -> bool:
        """Tell whether a booking has some of its time in the block, buffers included where a resource is blocked."""
        if self.location_id is not None:
            return booking.slot.location_id == self.location_id and booking.slot.span.overlaps(self.span)
        takings = booking.slot.takings
        return any(each.resource_id == self.key and each.span.overlaps(self.span) for each in takings)


def place_key(location_id: str) -> str:
    """Return under which key a whole location is blocked, in blocks and among what is taken."""
    return AT + location_id


def location_of(key: str) -> str | None:
    """Return the location whose key it is, nothing for that of a resource."""
    return key.removeprefix(AT) if key.startswith(AT) else None


def added(taken: Taken, blocks: Iterable[Block]) -> Taken:
    """Return how things are taken together with the blocks."""
    more, blocked = dict(taken), dict[str, Spans]()
    for each in blocks:
        more[each.key] = join((*more.get(each.key, ()), each.span))
        blocked[each.key] = join((*blocked.get(each.key, ()), each.span))
    return replace(taken, taken=more, blocked=blocked) if isinstance(taken, Told) else more
