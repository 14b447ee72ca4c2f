"""Which questions a booking is asked once it stands, what was answered, and until when that can be said."""

from __future__ import annotations

from datetime import datetime

from core.bookings import Booking, Slot
from core.catalog import Catalog
from core.questions import Question
from core.walltime import zone

LONGEST = 200
"""Characters of an answer that are kept."""


def asked_of(catalog: Catalog, slot: Slot) -> tuple[Question, ...]:
    """Return what is asked about a visit that is booked: by all that it takes, then by its service; each once."""
    taken = (catalog.resource.get(each.resource_id) for each in slot.takings)
    service = catalog.service.get(slot.service_id)
    own = (question for each in taken if each for question in each.questions)
    once: dict[str, Question] = {}
    for each in (*own, *(each for each in (service.questions if service else ()) if not each.required)):
        once.setdefault(each.id, each)
    return tuple(once.values())


def closes_at(question: Question, booking: Booking) -> datetime:
    """Return until when a question can be answered: never after the start."""
    until = question.until.of(booking, zone(booking.zone)) if question.until else booking.start
    return min(until, booking.start)


def is_open(question: Question, booking: Booking, now: datetime) -> bool:
    """Tell whether the answer can still be said, or changed."""
    return now < closes_at(question, booking)


def answer_to(question_id: str, booking: Booking) -> str:
    """Return what was answered, empty where nothing was."""
    return dict(booking.answers).get(question_id, "")


def given(catalog: Catalog, booking: Booking) -> tuple[tuple[Question, str], ...]:
    """Return what a booking is asked and was answered; what only another room asked is kept, and not among it."""
    asked = ((each, answer_to(each.id, booking)) for each in asked_of(catalog, booking.slot))
    return tuple((each, text) for each, text in asked if text)


def unanswered(catalog: Catalog, booking: Booking, now: datetime, after: str = "") -> tuple[Question, ...]:
    """Return what can still be answered and was not; only what is asked ``after`` a question, where one is named."""
    asked = asked_of(catalog, booking.slot)
    ids = [each.id for each in asked]
    rest = asked[ids.index(after) + 1 :] if after in ids else asked
    return tuple(each for each in rest if not answer_to(each.id, booking) and is_open(each, booking, now))
