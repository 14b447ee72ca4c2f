"""What a person can say to a question: of a service, before it is booked, or of a room that is booked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answered:
    """Answers a question that the service asks."""

    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """Says what a room asks: the question's id and the answer; no text leaves the question open.

    ``claim``: the booking that it is about; without one the room and the words about time that were said tell which.
    ``drops``: what was answered before holds no longer.
    """

    question: str
    text: str = ""
    claim: str = ""
    room_id: str | None = None
    words: str | None = None
    drops: bool = False
