"""what the tests of the core are made of: spans of minutes, bookings, moments"""

from datetime import UTC, datetime, timedelta

from core.bookings import Booking, Slot, State, Taking
from core.opening import MINUTE
from core.spans import Span, Spans

MONDAY = datetime(2026, 3, 2, tzinfo=UTC)


def at(minutes: int, since: datetime = MONDAY) -> datetime:
    """Return the instant so many minutes after Monday began."""
    return since + timedelta(minutes=minutes)


def span(start: int, end: int) -> Span:
    """Return the span between two minutes of Monday."""
    return Span(at(start), at(end))


def minutes(spans: Spans) -> set[int]:
    """Return the minutes of Monday that lie in the spans, one by one."""
    return {
        n for each in spans for n in range((each.start - MONDAY) // MINUTE, (each.end - MONDAY) // MINUTE)
    }


def visit(start: datetime, *, state: State, **more) -> Booking:
    """Return a cut with Ana of half an hour."""
    whole = Span(start, start + timedelta(minutes=30))
    slot = Slot("cut", "harbour", whole, (Taking("ana", whole),))
    wall = start.replace(tzinfo=None)
    known = {"id": "b1", "claim": "c1", "version": 1, "person_id": "sam", "zone": "Europe/London"}
    booked_at = MONDAY - timedelta(days=7)
    return Booking(**(known | {"slot": slot, "state": state, "wall": wall, "changed_at": booked_at} | more))
