"""Who has not said that they come, and when staff are told of them.

A step of a plan that tells staff makes lists: at its time by the wall of a location, of the visits there on its day
whose plan has that step. A list is told for a day from its time on, and only of what is still to come: a house that was
down tells it late, and nothing that is over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.bookings import Booking, State
from core.catalog import Catalog, Location
from core.messages import LetterState
from core.plans import Clock, PlanStep, Purpose, Unsent
from core.spans import Span
from core.walltime import DAY, at_minute, day_span, on_the_wall, zone

TOLD_FOR = timedelta(days=1)
"""How long after its time a list is still told."""


class Asked(StrEnum):
    """Whether somebody was asked who has not confirmed.

    REMINDED: a reminder went out. WAITS: it is due, and not out yet. UNREACHED: none went out, and the ledger says why.
    LATER: it is not due. FRESH: they booked so late that none was needed. NEVER: their plan has none.
    """

    REMINDED = "reminded"
    WAITS = "waits"
    UNREACHED = "not reached"
    LATER = "later"
    FRESH = "fresh"
    NEVER = "never"


NEEDLESS = frozenset({Unsent.TOO_LATE, Unsent.NOT_AHEAD})
"""Why a reminder is not sent to somebody who has booked so late that they know."""

TOLD = frozenset({Asked.REMINDED, Asked.WAITS, Asked.UNREACHED})
"""Of whom staff are told without having asked."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """What became of one reminder."""

    state: LetterState
    due_at: datetime
    why: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """A list that staff are told: of a location's visits on a day, by the steps that ask for it then.

    ``at`` (aware): when it is due. ``services``: whose visits stand in it.
    """

    location: Location
    day: date
    services: frozenset[str]
    at: datetime

    @property
    def span(self) -> Span:
        """Return the day on the wall of the location."""
        return day_span(self.day, zone(self.location.zone))

    @property
    def key(self) -> str:
        """Name it: there is one such list, whoever makes it."""
        return f"unconfirmed:{self.location.id}:{self.day}:{self.at.isoformat()}"

    def holds(self, booking: Booking, now: datetime) -> bool:
        """Tell whether a visit stands in it that nobody has confirmed by now."""
        slot = booking.slot
        here = slot.location_id == self.location.id and slot.service_id in self.services
        return here and is_unconfirmed(booking, now) and self.span.holds(booking.start)


def is_unconfirmed(booking: Booking, now: datetime) -> bool:
    """Tell whether a visit is to come and its client has not said that they come."""
    return booking.state is State.BOOKED and booking.confirmed_at is None and booking.start > now


def lists(catalog: Catalog, now: datetime) -> tuple[List, ...]:
    """Return the lists that are due now, the oldest first."""
    layers = (
        catalog.business.plan,
        *(each.plan for each in catalog.locations),
        *(each.plan for each in catalog.services),
    )
    if not any(_tells(step) for plan in layers for step in plan or ()):
        return ()
    found = (each for place in catalog.locations for each in _lists_at(catalog, place, now))
    return tuple(sorted(found, key=lambda each: (each.at, each.location.id)))


def asked(reminders: Iterable[Reminder], now: datetime) -> Asked:
    """Return whether somebody was asked, by what became of the reminders of that visit."""
    found = {_asked_by(each, now) for each in reminders}
    return next((each for each in Asked if each in found), Asked.NEVER)


def _lists_at(catalog: Catalog, place: Location, now: datetime) -> Iterator[List]:
    """Yield the lists of a location that are due now."""
    where = zone(place.zone)
    today = on_the_wall(now, where).date()
    for (days, minute), services in _times(catalog, place).items():
        for day in (today + (days - 1) * DAY, today + days * DAY):
            made = List(place, day, services, at_minute(day - days * DAY, minute, where))
            if made.at <= now < min(made.at + TOLD_FOR, made.span.end):
                yield made


def _times(catalog: Catalog, place: Location) -> dict[tuple[int, int], frozenset[str]]:
    """Return when staff are told there, as days before and minute of that day, and of which services' visits."""
    found: dict[tuple[int, int], set[str]] = {}
    for service in catalog.services:
        for when in (each.when for each in catalog.plan(service, place.id) if _tells(each)):
            found.setdefault((when.days, when.minute or 0), set()).add(service.id)
    return {time: frozenset(services) for time, services in found.items()}


def _tells(step: PlanStep) -> bool:
    return step.purpose is Purpose.STAFF_LIST and step.when.clock is Clock.DAYS_BEFORE


def _asked_by(reminder: Reminder, now: datetime) -> Asked:
    match reminder.state:
        case LetterState.SENT | LetterState.DELIVERED | LetterState.READ:
            return Asked.REMINDED
        case LetterState.PENDING if reminder.due_at > now:
            return Asked.LATER
        case LetterState.PENDING | LetterState.SENDING | LetterState.UNKNOWN:
            return Asked.WAITS
        case _:
            return Asked.FRESH if reminder.why in NEEDLESS else Asked.UNREACHED
