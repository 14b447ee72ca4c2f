"""What is kept of a visit: of one that moves, and of one that stands no more where another like it is wanted."""

from __future__ import annotations

from dataclasses import replace

from core.bookings import Booking, State
from core.mates import asked_anew, joined
from dialogs.acts import Details
from dialogs.rooms import room_kept
from dialogs.states import Draft
from dialogs.turn import Facts


def moving(booking: Booking, named: Details, facts: Facts) -> Draft:
    """Return the draft of a move: same service, place, provider and room, unless others were named."""
    resource = facts.catalog.resource
    present = next(
        (
            each.resource_id
            for each in booking.slot.takings
            if each.resource_id in resource and resource[each.resource_id].kind == "provider"
        ),
        None,
    )
    elsewhere = named.provider_id or named.room_id or named.features
    place = named.location_id or (None if elsewhere else booking.slot.location_id)
    return Draft(
        service_id=booking.slot.service_id,
        provider_id=named.provider_id or (present if named.location_id is None else None),
        location_id=place,
        people=max(1, booking.slot.seats),
        moving=booking.claim,
        answers=booking.answers,
        room_id=room_kept(booking.slot, named, facts.catalog),
        features=named.features,
        title=named.title or booking.title,
        mates=joined(asked_anew(booking.mates), named.mates),
        clock=named.clock,
    )


def like(booking: Booking, named: Details, facts: Facts) -> Draft:
    """Return the draft of another visit like one that stands no more, at its hour; one that was had is asked anew."""
    draft = moving(booking, named, facts)
    answers = draft.answers if booking.state is State.CANCELLED else ()
    return replace(
        draft, moving=None, like=booking.wall, answers=answers, people=named.people or draft.people
    )
