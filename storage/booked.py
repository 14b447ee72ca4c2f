"""a booking as a row of its table, and back"""

from __future__ import annotations

from typing import Any

from core.bookings import Booking, Slot, State, Taking
from core.mates import Mate
from core.people import Address
from core.spans import Span
from storage.columns import instant, micros
from storage.plans import Row


def booking_of(row: Row) -> Booking:
    """Return the booking that stands in a row, whose columns are those of the table after the business."""
    (name, claim, version, state, service_id, location_id, start, end, takings, *rest) = row
    taken = tuple(Taking(each, Span(instant(first), instant(last))) for each, first, last in takings)
    person_id, wall, zone, changed_at, lapses_at, moves, previous, participants, answers, *more = rest
    series, seats, confirmed_at, beside, people, title, mates = more
    return Booking(
        id=name,
        claim=claim,
        version=version,
        state=State(state),
        slot=Slot(service_id, location_id, Span(start, end), taken, seats),
        person_id=person_id,
        wall=wall,
        zone=zone,
        changed_at=changed_at,
        lapses_at=lapses_at,
        moves=moves,
        previous=previous,
        participants=tuple(participants),
        answers=tuple((question, answer) for question, answer in answers),
        series=series,
        confirmed_at=confirmed_at,
        beside=bool(beside),
        people=people,
        title=title,
        mates=tuple(Mate(Address(*where), name, bool(declined)) for *where, name, declined in mates),
    )


def values_of(booking: Booking) -> dict[str, Any]:
    """Return a booking as the columns of its row, without the business and its own id."""
    slot = booking.slot
    return {
        "claim": booking.claim,
        "version": booking.version,
        "state": booking.state.value,
        "service_id": slot.service_id,
        "location_id": slot.location_id,
        "starts_at": slot.span.start,
        "ends_at": slot.span.end,
        "takings": [
            (each.resource_id, micros(each.span.start), micros(each.span.end)) for each in slot.takings
        ],
        "person_id": booking.person_id,
        "wall": booking.wall,
        "zone": booking.zone,
        "changed_at": booking.changed_at,
        "lapses_at": booking.lapses_at,
        "moves": booking.moves,
        "previous": booking.previous,
        "participants": booking.participants,
        "answers": booking.answers,
        "series": booking.series,
        "seats": slot.seats,
        "confirmed_at": booking.confirmed_at,
        "beside": int(booking.beside),
        "people": booking.people,
        "title": booking.title,
        "mates": [(m.address.channel, m.address.value, m.name, int(m.declined)) for m in booking.mates],
    }
