"""the judge on rules: quotas of persons, holds of one person, how often a booking moved"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from tests.house.crowd.on_time import named
from tests.house.crowd.rows import VISITS, Rows, counts


def per_day(rows: Rows) -> Iterator[str]:
    """Nobody has more visits of a service on a local day than the rules allow."""
    had = Counter(
        (booking.person_id, booking.service_id, booking.wall.date())
        for booking in rows.bookings
        if booking.state in VISITS and (booking.lapses_at is None or counts(booking, rows.now))
    )
    for (person, service, day), count in had.items():
        limit = _most(rows, service, "per_day")
        if limit is not None and count > limit:
            yield f"{person} has {count} of {service} on {day}, and may have {limit}"


def moves(rows: Rows) -> Iterator[str]:
    """No booking moved more often than the rules allow."""
    for booking in rows.counting():
        limit = _most(rows, booking.service_id, "moves")
        if booking.state in VISITS and limit is not None and booking.moves > limit:
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


def _most(rows: Rows, service_id: str, rule: str) -> int | None:
    """Return the most that a rule ever allowed; None where there was no limit at some time."""
    found = [getattr(each.read.service[service_id].rules, rule) for each in rows.catalogs]
    return None if None in found else max(found)
