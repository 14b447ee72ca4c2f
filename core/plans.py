"""Plans: which letters a booking earns, when each is due, and why one is not sent.

A plan is a row of steps, as an owner writes them; a service's stands over its location's, and that over the business's.
Quiet hours move a letter: what comes before a visit earlier, what comes after it later.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from core.bookings import Booking
from core.quiet import Quiet, no_later, no_sooner
from core.walltime import earlier

SOONEST = timedelta(hours=2)
"""A reminder that would follow the booking within this time is not sent: the confirmation is fresh enough."""

LONGEST_AFTER = timedelta(days=3)
"""How long after its time a letter that follows a visit may still go out."""

WHERE_BOOKED = ""
"""The channel on which the booking was made."""


class Purpose(StrEnum):
    """What a letter of a plan is for.

    STAFF_LIST: staff are told who has not confirmed; it is no letter to a client, and no booking earns it.
    """

    REMINDER = "reminder"
    FOLLOW_UP = "follow-up"
    AGAIN = "again"
    STAFF_LIST = "staff list"


class Clock(StrEnum):
    """From where a time is counted, and how: in days on the wall, or in minutes that pass."""

    DAYS_BEFORE = "days before"
    BEFORE = "before"
    DAYS_AFTER = "days after"
    AFTER = "after"


AFTERWARDS = frozenset({Clock.DAYS_AFTER, Clock.AFTER})


@dataclass(frozen=True, slots=True)
class When:
    """When a letter is due.

    Of days: so many before or after the day of the visit, at a ``minute`` of that day by the wall, None: at that of
    the visit. Else ``minute`` is how many minutes pass up to the start, or from the end on.
    """

    clock: Clock
    days: int = 0
    minute: int | None = None

    def of(self, booking: Booking, where: ZoneInfo) -> datetime:
        """Return the instant for a booking; days and minutes are those on the wall of the zone."""
        length = timedelta(minutes=self.minute or 0)
        match self.clock:
            case Clock.BEFORE:
                return booking.start - length
            case Clock.AFTER:
                return booking.end + length
            case Clock.DAYS_BEFORE | Clock.DAYS_AFTER as clock:
                days = self.days if clock is Clock.DAYS_BEFORE else -self.days
                return earlier(booking.start, where, days=days, at=self._at())

    def _at(self) -> time | None:
        return None if self.minute is None else time(self.minute // 60, self.minute % 60)


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One letter of a plan; ``id`` is the same for as long as it is the same letter.

    ``ahead``: only for what was booked at least so many minutes before its start. ``channels``: the first on which the
    person can be written to is taken, the next when its vendor will never take the letter. ``unless_confirmed``: not to
    who has said that they come.
    """

    id: str
    when: When
    purpose: Purpose = Purpose.REMINDER
    ahead: int = 0
    channels: tuple[str, ...] = (WHERE_BOOKED,)
    unless_confirmed: bool = False


Plan = tuple[PlanStep, ...]

USUAL_PLAN: Plan = (PlanStep("0", When(Clock.DAYS_BEFORE, 1, 18 * 60)),)
"""What holds where nobody says anything: one reminder, the evening before."""


def of_days(reminders: Iterable[tuple[int, int]]) -> Plan:
    """Return the plan that reminders are, each so many days before at a minute of that day."""
    return tuple(
        PlanStep(str(place), When(Clock.DAYS_BEFORE, days, minute))
        for place, (days, minute) in enumerate(reminders)
    )


class Unsent(StrEnum):
    """Why a letter of the plan is not sent, known when the booking is made."""

    TOO_LATE = "booked too late for it"
    NOT_AHEAD = "not booked that far ahead"
    BEGUN = "the visit has begun by then"
    QUIET = "it is always quiet then"
    NO_ADDRESS = "no address"
    NO_LINE = "no line of ours"
    OPTED_OUT = "opted out"
    WRONG_NUMBER = "wrong number"


def leaves_at(
    due: datetime, until: datetime, now: datetime, where: ZoneInfo, quiet: Iterable[Quiet]
) -> datetime | None:
    """Return when a letter leaves that is due by hours that were changed meanwhile, None when it no longer can.

    What should have left by them leaves as soon as it is not quiet.
    """
    leaves = due if due > now else no_sooner(now, where, quiet)
    return leaves if leaves is not None and leaves < until else None


EARLIER = "earlier, because of quiet hours"
LATER = "later, because of quiet hours"
"""What the ledger says of a letter that quiet hours have moved."""
AGAIN = "by the hours of the client as they are now"
"""What the ledger says of one that is due at another time than was promised, as zone or quiet hours were changed."""


@dataclass(frozen=True, slots=True)
class Earned:
    """A letter that a booking earns (aware instants), or a step of its plan that comes to nothing, and why.

    ``moved``: how quiet hours have moved it, if so.
    """

    step: PlanStep
    due_at: datetime
    expires_at: datetime
    unsent: Unsent | None = None
    moved: str = ""


def earned(plan: Plan, booking: Booking, where: ZoneInfo, quiet: Iterable[Quiet] = ()) -> tuple[Earned, ...]:
    """Return what becomes of each step of a plan for a booking, whoever it is for being on the wall of the zone."""
    hours = tuple(quiet)
    clients = (each for each in plan if each.purpose is not Purpose.STAFF_LIST)
    return tuple(_earned(step, booking, where, hours) for step in clients)


def texted(found: Iterable[Earned], channel: str) -> int:
    """Return how many reminders will be sent on a channel, that on which the booking was made."""
    sent = (each.step for each in found if each.unsent is None and each.step.purpose is Purpose.REMINDER)
    return sum(each.channels[0] in {WHERE_BOOKED, channel} for each in sent)


def _earned(step: PlanStep, booking: Booking, where: ZoneInfo, quiet: tuple[Quiet, ...]) -> Earned:
    wished = step.when.of(booking, where)
    afterwards = step.when.clock in AFTERWARDS
    allowed = (no_sooner if afterwards else no_later)(wished, where, quiet)
    due = allowed or wished
    moved = "" if due == wished else LATER if due > wished else EARLIER
    expires = due + LONGEST_AFTER if afterwards else booking.start
    unsent = Unsent.QUIET if allowed is None else _unsent(step, booking, due)
    return Earned(step, due, expires, unsent, moved)


def _unsent(step: PlanStep, booking: Booking, due: datetime) -> Unsent | None:
    """Say why it is not sent, if so."""
    if booking.start - booking.changed_at < timedelta(minutes=step.ahead):
        return Unsent.NOT_AHEAD
    if due < booking.changed_at + SOONEST:
        return Unsent.TOO_LATE
    begun = step.when.clock not in AFTERWARDS and due >= booking.start
    return Unsent.BEGUN if begun else None
