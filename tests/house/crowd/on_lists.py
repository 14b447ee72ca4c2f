"""the judge on lists that staff are told: who has not confirmed stands in them, nobody else, and each is told once"""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.house.crowd.on_time import named
from tests.house.crowd.rows import Row, Rows

TOLD = "not confirmed"
HOUR = (18, 30)
"""When Juniper House has staff told, the day before."""


def lists(rows: Rows) -> Iterator[str]:
    """A list holds what stood unconfirmed at its moment, with all who were reminded by then; it comes in its hours."""
    told = [each for each in rows.events if each.what == TOLD]
    for key, count in Counter((each.data["location"], each.data["day"]) for each in told).items():
        if count > 1:
            yield f"the list of {key} was told {count} times"
    for letter in (each for each in rows.letters if each.dedupe_key.startswith("unconfirmed:")):
        place, day = letter.dedupe_key.split(":")[1:3]
        at = letter.promised_at
        claims = {claim for each in told if _is_of(each, place, day, at) for claim in each.data["claims"]}
        yield from _at_another_hour(rows, place, date.fromisoformat(day), at)
        yield from _of_others(rows, place, day, at, claims)
        if bool(claims) != bool(letter.reply[0]):
            yield f"a list of {place}, {day} names {claims} and says '{letter.reply[0]}'"


def _is_of(event: Row, place: str, day: str, at: datetime) -> bool:
    return (event.data["location"], event.data["day"], event.at) == (place, day, at)


def _at_another_hour(rows: Rows, place: str, day: date, at: datetime) -> Iterator[str]:
    wall = at.astimezone(ZoneInfo(rows.zones()[place])).replace(tzinfo=None)
    since = datetime.combine(day, datetime.min.time()) - timedelta(days=1)
    if not since.replace(hour=HOUR[0], minute=HOUR[1]) <= wall < since + timedelta(days=2):
        yield f"the list of {place}, {day} was told at {wall}"


def _of_others(rows: Rows, place: str, day: str, at: datetime, claims: set[str]) -> Iterator[str]:
    """Tell who stands in a list and should not, and who should and does not."""
    there = [each for each in rows.bookings if each.location_id == place and f"{each.wall:%Y-%m-%d}" == day]
    coming = [each for each in there if each.starts_at > at and _unconfirmed(each, at)]
    for claim in claims - {each.claim for each in coming}:
        yield f"{claim} stood in the list of {place}, {day}"
    for each in coming:
        stood = _is_told(rows, each, at) and _stood(each, at) and _was_reminded(rows, each, at)
        if each.claim not in claims and stood:
            yield f"{named(each)} did not stand in the list of {place}, {day}"


def _is_told(rows: Rows, booking: Row, at: datetime) -> bool:
    """Tell whether the plan of a booking has staff told."""
    catalog = rows.catalog_at(at)
    plan = catalog.plan(catalog.service[booking.service_id], booking.location_id)
    return any(step.purpose == "staff list" for step in plan)


def _unconfirmed(booking: Row, at: datetime) -> bool:
    return booking.confirmed_at is None or booking.confirmed_at > at


def _stood(booking: Row, at: datetime) -> bool:
    """Tell whether it was booked then, and still is: what became of others meanwhile, the row does not tell."""
    return booking.state == "booked" and booking.changed_at < at


def _was_reminded(rows: Rows, booking: Row, at: datetime) -> bool:
    about = (each for each in rows.letters if (each.claim, each.version) == (booking.claim, booking.version))
    reminders = (each for each in about if each.kind == "reminder" and each.due_at < booking.starts_at)
    marks = (json.loads(line) for each in reminders for line in each.history.splitlines())
    return any(state == "sent" and datetime.fromisoformat(when) <= at for when, state, *_ in marks)
