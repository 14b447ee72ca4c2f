"""the judge on what staff keep from being booked: nothing new comes into a block, and what stands in one is flagged"""

from collections.abc import Iterator
from math import inf

from tests.house.crowd.on_time import named
from tests.house.crowd.rows import STANDING, Row, Rows


def blocked(rows: Rows) -> Iterator[str]:
    """Nothing is offered or booked in a block that stood before; a time that was kept from before may stand again.

    What was before is told by the log's numbers: they are drawn under the locks, a clock is read before them.
    """
    for block in rows.blocks:
        made, lifted = _noted(rows, block, "blocked"), _noted(rows, block, "unblocked")
        for booking in rows.bookings:
            stood = made < _since(rows, booking) < lifted
            if stood and _holds(block, booking) and not _kept(rows, booking, block, made):
                yield f"{named(booking)} came into the block of {block.key}, {block.starts_at} to {block.ends_at}"


def flagged(rows: Rows) -> Iterator[str]:
    """What stands in a block that stands is flagged."""
    claims = {each.claim for each in rows.flags}
    for block in rows.blocks:
        for booking in rows.bookings:
            stands = booking.state in STANDING and booking.ends_at > block.made_at and block.lifted_at is None
            if stands and _holds(block, booking) and booking.claim not in claims:
                yield f"{named(booking)} stands in the block of {block.key}, and is not flagged"


def told(rows: Rows) -> Iterator[str]:
    """Each block that was made or lifted is in the log."""
    made = [each.data["block"] for each in rows.events if each.what == "blocked"]
    lifted = [each.data["block"] for each in rows.events if each.what == "unblocked"]
    if sorted(made) != sorted(each.n for each in rows.blocks):
        yield f"the log knows of the blocks {made}"
    if sorted(lifted) != sorted(each.n for each in rows.blocks if each.lifted_at):
        yield f"the log knows that {lifted} were lifted"


def _noted(rows: Rows, block: Row, what: str) -> float:
    """Return the number under which the log has that of a block, none before all others."""
    return next((each.n for each in rows.events if each.what == what and each.data["block"] == block.n), inf)


def _since(rows: Rows, booking: Row) -> float:
    """Return the number under which the log has the booking first."""
    return min((each.n for each in rows.of(booking)), default=inf)


def _kept(rows: Rows, booking: Row, block: Row, made: float) -> bool:
    """Tell whether the claim had this very time before the block."""
    return any(
        each.claim == booking.claim and each.takes == booking.takes and _since(rows, each) < made
        for each in rows.bookings
    )


def _holds(block: Row, booking: Row) -> bool:
    spans = [span for name, span in booking.takes if name == block.key]
    if block.key == f"@{booking.location_id}":
        spans.append(booking.span)
    return any(each.start < block.ends_at and block.starts_at < each.end for each in spans)
