"""the judge on rules: quotas of persons, holds of one person, how often a booking moved"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from tests.house.crowd.on_time import named
from tests.house.crowd.rows import STANDING, VISITS, Row, Rows, counts


def quotas(rows: Rows) -> Iterator[str]:
    """Nobody has more visits than the rules allow: of a service or of all, on a day, in a week, in a month, at once."""
    had = Counter(
        key for booking in rows.bookings if _is_visit(rows, booking) for key in _counted(rows, booking)
    )
    for (person, what, service, when), count in had.items():
        services = [service] if service else [each.id for each in rows.catalog.services]
        limits = [_most(rows, each, what) for each in services]
        if None not in limits and count > max(limits):
            yield f"{person} has {count} of {service or 'all'} {what} {when}, and may have {max(limits)}"


def _is_visit(rows: Rows, booking: Row) -> bool:
    return booking.state in VISITS and (booking.state != "awaiting" or counts(booking, rows.now))


def _counted(rows: Rows, booking: Row) -> Iterator[tuple]:
    """Yield what a visit counts for: person, rule, service or none, and when."""
    day = booking.wall.date()
    periods = {"per_day": day, "per_week": day.isocalendar()[:2], "per_month": (day.year, day.month)}
    if booking.state in STANDING and booking.ends_at > rows.now:
        periods["at_once"] = "now"
    for what, when in periods.items():
        yield booking.person_id, what, booking.service_id, when
        yield booking.person_id, f"total_{what}", "", when


def moves(rows: Rows) -> Iterator[str]:
    """No booking moved more often than the rules allow, but for where the team was asked."""
    asked = {each.data["booking"] for each in rows.events if each.data.get("state") == "awaiting"}
    for booking in rows.counting():
        limit = _most(rows, booking.service_id, "moves")
        often = limit is not None and booking.moves > limit
        if booking.state in VISITS and often and booking.id not in asked:
            yield f"{named(booking)} has moved {booking.moves} times, and may {limit} times"


def holds(rows: Rows) -> Iterator[str]:
    """No more times are held for a person than the house allows: a series is one, what they waited for is none."""
    offered = {each.data["offered"]["booking_id"] for each in rows.waits if each.data["offered"]}
    held = defaultdict(list)
    for booking in rows.counting():
        if booking.state == "held" and booking.id not in offered:
            held[booking.person_id].append(booking)
    most = max(each.read.business.holding.per_person for each in rows.catalogs)
    for person, those in held.items():
        if len({each.series or each.id for each in those}) > most:
            what = "; ".join(f"{named(each)} under {each.claim}" for each in those)
            yield f"{len(those)} times are held for {person}: {what}"


def rivals(rows: Rows) -> Iterator[str]:
    """Whoever asked beside another one stands behind something that has the time; else it would be kept for them."""
    for request in rows.bookings:
        waits = request.state == "awaiting" and request.beside and rows.now < request.lapses_at
        if waits and not any(_has_some_of(request, each) for each in (*rows.counting(), *_blocks(rows))):
            yield f"{named(request)} waits behind nobody, and nothing is kept for it"


def _has_some_of(request: Row, other: Row) -> bool:
    """Tell whether something else takes a part of what a request asks for."""
    return any(
        key == name and span.start < end and start < span.end
        for name, span in request.takes
        for key, start, end in _takes(other)
        if key != f"@{request.location_id}"
    ) or any(
        key == f"@{request.location_id}" and request.starts_at < end and start < request.ends_at
        for key, start, end in _takes(other)
    )


def _blocks(rows: Rows) -> Iterator[Row]:
    return (each for each in rows.blocks if each.lifted_at is None)


def _takes(row: Row) -> Iterator[tuple]:
    """Yield what a booking takes or a block keeps: of what, from when to when."""
    if hasattr(row, "takes"):
        yield from ((name, span.start, span.end) for name, span in row.takes)
    else:
        yield row.key, row.starts_at, row.ends_at


def _most(rows: Rows, service_id: str, rule: str) -> int | None:
    """Return the most that a rule ever allowed; None where there was no limit at some time."""
    found = [getattr(each.read.service[service_id].rules, rule) for each in rows.catalogs]
    return None if None in found else max(found)
