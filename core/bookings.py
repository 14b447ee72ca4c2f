"""A booking's life: hold, book, move, cancel, miss.

Every function decides and changes nothing: it returns the steps that storage writes, each from one known
state of a booking to the next, or raises when what is asked cannot be (a held slot of nobody). A booking that
moves keeps its claim: the old version stays as MOVED, holding its time until UNDO runs out, and a new version
with the next number stands for it.

    HELD -> AWAITING -> BOOKED -> ATTENDED | MISSED
      |         |         |-----> MOVED (a new version is BOOKED, or AWAITING where staff decide)
      '---------'---------'-----> CANCELLED

What staff decide about a booking that is AWAITING stands in ``core.requests``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from core.mates import Mate, without
from core.people import Address
from core.spans import Span


class State(StrEnum):
    """Where a booking stands."""

    HELD = "held"
    AWAITING = "awaiting"
    BOOKED = "booked"
    MOVED = "moved"
    CANCELLED = "cancelled"
    ATTENDED = "attended"
    MISSED = "missed"


STANDING = frozenset({State.AWAITING, State.BOOKED})
"""States in which a booking is one, rather than an offer or history."""


class What(StrEnum):
    """What happened to a booking, for the event log."""

    HELD = "held"
    ASKED = "asked"
    BOOKED = "booked"
    MOVED_AWAY = "moved away"
    MOVED_HERE = "moved here"
    CANCELLED = "cancelled"
    UNDONE = "undone"
    ATTENDED = "attended"
    MISSED = "missed"
    RELEASED = "released"
    APPROVED = "approved"
    DECLINED = "declined"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    CONFIRMED = "confirmed"
    NEXT = "next in line"
    JOINED = "joined"
    EXCUSED = "excused"
    ANSWERED = "answered"


ONLY_OFFERED = frozenset({What.HELD, What.RELEASED})
"""What happens to times that are only offered: no booking is made or changed by it."""


ONLY_SAID = frozenset({What.CONFIRMED, What.ANSWERED})
"""What is said of a booking and leaves it as it is: nothing is earned by it, and UNDO takes none of it back."""


@dataclass(frozen=True, slots=True, order=True)
class Taking:
    """A resource that is taken, and from when to when, buffers included."""

    resource_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Slot:
    """A time at which a service can be given, with everything it takes.

    ``seats``: how many seats of a session it takes, which others share; 0: it takes its resources for itself.
    """

    service_id: str
    location_id: str
    span: Span
    takings: tuple[Taking, ...]
    seats: int = 0

    @property
    def session(self) -> str:
        """Name the session whose seats it takes: all seats of one service, place, start and choice of resources."""
        start = int(self.span.start.timestamp())
        whom = (each.resource_id for each in self.takings)
        return ":".join(("session", self.service_id, self.location_id, str(start), *sorted(whom)))

    def clashes(self, other: Slot) -> bool:
        """Tell whether both take one resource at the same time."""
        pairs = ((one, two) for one in self.takings for two in other.takings)
        return any(one.resource_id == two.resource_id and one.span.overlaps(two.span) for one, two in pairs)


@dataclass(frozen=True, slots=True)
class Booking:
    """One version of a booking.

    ``claim`` is shared by all versions, and by the offers of one talk. ``wall`` is the naive start on the
    wall of ``zone``: what was promised, whatever becomes of the zone. ``lapses_at`` (aware): until when its
    takings count, None: for good. ``moves`` counts how often the claim has moved. ``participants`` are the
    persons who come, the first one booked it. ``previous`` is the id of the version before. ``series`` is shared
    by the dates of a series, each of which has a claim of its own. ``confirmed_at`` (aware): when the person said that
    they come to this time, by an answer or by having chosen it in a move; None while they have not. ``beside``: it asks
    for a time that another request has, and takes nothing until staff choose it. ``people``: how many come, where that
    was said. ``title``: what a room is booked for, in the words of who booked it; ``mates``: the colleagues whom they
    named.
    """

    id: str
    claim: str
    version: int
    state: State
    slot: Slot
    person_id: str
    wall: datetime
    zone: str
    changed_at: datetime
    lapses_at: datetime | None = None
    moves: int = 0
    previous: str | None = None
    participants: tuple[str, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    series: str | None = None
    confirmed_at: datetime | None = None
    beside: bool = False
    people: int = 1
    title: str = ""
    mates: tuple[Mate, ...] = ()

    @property
    def start(self) -> datetime:
        """Return when the visit starts (UTC)."""
        return self.slot.span.start

    @property
    def end(self) -> datetime:
        """Return when the visit ends (UTC)."""
        return self.slot.span.end

    @property
    def taker(self) -> str:
        """Return under which claim its resources are taken: its own, or that of the session whose seats it takes."""
        return self.slot.session if self.slot.seats else self.claim

    def counts(self, now: datetime) -> bool:
        """Tell whether its takings keep others away at that instant."""
        if self.beside:
            return False
        if self.lapses_at is not None:
            return now < self.lapses_at
        return self.state in STANDING


@dataclass(frozen=True, slots=True)
class Step:
    """One change of one booking: ``before`` is what it must still be (None: a new row), ``after`` what it becomes."""

    before: Booking | None
    after: Booking
    what: What


def hold(booking: Booking, *, until: datetime) -> Step:
    """Hold an offered time until the deadline that the offer names."""
    return Step(None, replace(booking, state=State.HELD, lapses_at=until), What.HELD)


def release(held: Booking, now: datetime) -> Step:
    """Give a held time back."""
    return Step(held, replace(held, state=State.CANCELLED, lapses_at=now, changed_at=now), What.RELEASED)


def book(
    booking: Booking, now: datetime, *, held: Booking | None, approval: bool, until: datetime | None = None
) -> Step:
    """Book a time, from its hold when there is one; where approval is needed it waits for staff ``until`` then."""
    state, what = (State.AWAITING, What.ASKED) if approval else (State.BOOKED, What.BOOKED)
    lapses_at = until if approval else None
    return Step(held, replace(booking, state=state, lapses_at=lapses_at, changed_at=now), what)


def move(
    old: Booking,
    new: Booking,
    now: datetime,
    *,
    keep: timedelta,
    held: Booking | None = None,
    until: datetime | None = None,
) -> tuple[Step, Step]:
    """Move a booking to another time, which waits for staff ``until`` then where they decide.

    The old time is kept for as long as the move can be undone. Whoever chose the new time has confirmed it.
    """
    left = replace(old, state=State.MOVED, lapses_at=now + keep, changed_at=now)
    come = replace(
        new,
        claim=old.claim,
        version=old.version + 1,
        state=State.AWAITING if until else old.state,
        lapses_at=until,
        moves=old.moves + 1,
        previous=old.id,
        participants=old.participants,
        answers=old.answers,
        series=old.series,
        changed_at=now,
        confirmed_at=now,
        title=old.title,
        mates=old.mates,
    )
    return Step(old, left, What.MOVED_AWAY), Step(held, come, What.MOVED_HERE)


def confirm(booking: Booking, now: datetime) -> Step:
    """Write down that the person comes; the booking stays as it is, and so does what it can be undone to."""
    return Step(booking, replace(booking, confirmed_at=now), What.CONFIRMED)


def bring(booking: Booking, mates: tuple[Mate, ...]) -> Step:
    """Write down who comes along; the booking stays as it is."""
    return Step(booking, replace(booking, mates=mates), What.JOINED)


def excuse(booking: Booking, mate: Address) -> Step:
    """Write down that a colleague does not come; the booking stays as it is."""
    return Step(booking, replace(booking, mates=without(booking.mates, mate)), What.EXCUSED)


def answer(booking: Booking, question_id: str, text: str) -> Step:
    """Write down what was answered, in place of what was before, or that it is no longer so; the booking stays."""
    known = {**dict(booking.answers), question_id: text}
    answers = tuple((each, said) for each, said in known.items() if said)
    return Step(booking, replace(booking, answers=answers), What.ANSWERED)


def move_by_staff(old: Booking, new: Booking, now: datetime) -> tuple[Step, Step]:
    """Move a booking as staff do: the old time is free at once, and it is none of the moves that the client has.

    Nobody has confirmed the new time yet.
    """
    left, come = move(old, new, now, keep=timedelta())
    return left, replace(come, after=replace(come.after, moves=old.moves, confirmed_at=None))


def cancel(booking: Booking, now: datetime, *, keep: timedelta) -> Step:
    """Cancel a booking; its time is kept for as long as that can be undone."""
    after = replace(booking, state=State.CANCELLED, lapses_at=now + keep, changed_at=now)
    return Step(booking, after, What.CANCELLED)


def undo_booking(booking: Booking, now: datetime) -> tuple[Step, ...]:
    """Take back a booking that was just made: its time is free at once."""
    return (
        Step(booking, replace(booking, state=State.CANCELLED, lapses_at=now, changed_at=now), What.UNDONE),
    )


def undo_cancel(cancelled: Booking, now: datetime, *, new_id: str) -> tuple[Step, ...]:
    """Stand the cancelled booking up again, as its next version."""
    spent = replace(cancelled, lapses_at=now)
    again = replace(
        cancelled,
        id=new_id,
        version=cancelled.version + 1,
        state=State.BOOKED,
        lapses_at=None,
        previous=cancelled.id,
        changed_at=now,
    )
    return Step(cancelled, spent, What.UNDONE), Step(None, again, What.BOOKED)


def undo_move(current: Booking, left: Booking, now: datetime, *, new_id: str) -> tuple[Step, ...]:
    """Go back to the time that was left: the current version gives way to a new one at the old time.

    A request that gives way to what was booked already leaves nothing for staff to decide.
    """
    booked = kept_for(current, left)
    given_up = replace(current, state=State.MOVED, lapses_at=now, changed_at=now)
    spent = replace(left, lapses_at=now)
    again = replace(
        left,
        id=new_id,
        version=current.version + 1,
        answers=current.answers,
        state=State.BOOKED if booked else current.state,
        lapses_at=None if booked else current.lapses_at,
        moves=left.moves,
        previous=current.id,
        changed_at=now,
    )
    return (
        Step(left, spent, What.UNDONE),
        Step(current, given_up, What.MOVED_AWAY),
        Step(None, again, What.MOVED_HERE),
    )


def kept_for(request: Booking, left: Booking) -> bool:
    """Tell whether a time that was booked is kept for as long as staff may decide about the new one."""
    return request.lapses_at is not None and left.lapses_at is not None and left.lapses_at > request.lapses_at


def close(booking: Booking, now: datetime, *, came: bool) -> Step:
    """Write down whether the person came: who did keeps the time to the end, of who did not the rest is free."""
    state, what = (State.ATTENDED, What.ATTENDED) if came else (State.MISSED, What.MISSED)
    until = max(now, booking.end) if came and booking.counts(now) else now
    return Step(booking, replace(booking, state=state, lapses_at=until, changed_at=now), what)
