"""A visit as it can be shown besides words: an entry in a calendar, a place on a map."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.spans import Span


@dataclass(frozen=True, slots=True)
class Invitation:
    """A booking as a calendar shows it; ``version`` grows with every change."""

    uid: str
    version: int
    span: Span
    changed_at: datetime
    title: str
    place: str
    text: str = ""
    cancelled: bool = False


class Card(StrEnum):
    """What can be shown of a visit beside the words about it."""

    PLACE = "place"
    INVITATION = "invitation"


@dataclass(frozen=True, slots=True)
class Visit:
    """What words speak of: ``day`` and ``times`` are how its start may stand in them, the first that does counts.

    ``point`` is where the place lies, as latitude and longitude, where that is known. ``also``: the other dates of
    a series.
    """

    invitation: Invitation
    day: str
    times: tuple[str, ...]
    place: str
    address: str = ""
    point: tuple[float, float] | None = None
    also: tuple[Invitation, ...] = ()
