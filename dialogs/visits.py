"""A visit as it is shown besides words: in a calendar, on a map, and where in the words its time stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.bookings import Booking, State
from core.catalog import Catalog
from core.messages import Reply
from core.visits import Card, Invitation, Visit
from core.walltime import zone
from dialogs.questions import in_words
from dialogs.speech import Speaker
from dialogs.turn import Facts
from dialogs.wording import ended, sentence


def invited(booking: Booking, speaker: Speaker, catalog: Catalog) -> Invitation:
    """Return the booking as a calendar shows it."""
    place = speaker.location(booking)
    what = sentence(speaker.what(booking))
    phone = place.phone or catalog.business.phone
    call = (speaker.say("page-call", phone=phone),) if phone else ()
    answers = (ended(" ".join(each)) for each in in_words(booking, speaker))
    return Invitation(
        uid=f"{booking.claim}@{catalog.business.id}.halfpast",
        version=booking.version,
        span=booking.slot.span,
        changed_at=booking.changed_at,
        title=speaker.say("page-invitation", what=what, business=catalog.business.name),
        place=", ".join(each for each in (place.name, place.address) if each),
        text=" ".join((*answers, *call)),
        cancelled=booking.state is State.CANCELLED,
    )


def showing(reply: Reply, booking: Booking, facts: Facts, *cards: Card) -> Reply:
    """Return the reply with the visit that it speaks of, on a line that can show more than words."""
    if not facts.line.cards:
        return reply
    speaker = Speaker(facts.catalog, facts.person)
    place = speaker.location(booking)
    where = zone(booking.zone)
    times = (speaker.stretch(booking.slot.span, where), speaker.clock(booking.start, where))
    point = None if place.latitude is None or place.longitude is None else (place.latitude, place.longitude)
    visit = Visit(
        invited(booking, speaker, facts.catalog),
        speaker.day(booking.start, where),
        times,
        place.name,
        place.address,
        point,
    )
    return replace(reply, visit=visit, cards=tuple(each for each in cards if point or each is not Card.PLACE))


def showing_all(reply: Reply, dates: Sequence[Booking], facts: Facts, *cards: Card) -> Reply:
    """Return the reply with the dates of a series that it speaks of: the first as a visit, all in the calendar."""
    shown = showing(reply, dates[0], facts, *cards)
    if shown.visit is None:
        return shown
    speaker = Speaker(facts.catalog, facts.person)
    also = tuple(invited(each, speaker, facts.catalog) for each in dates[1:])
    return replace(shown, visit=replace(shown.visit, also=also))
