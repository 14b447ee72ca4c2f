"""Who waits, and whom to offer a slot that came free.

Whoever joined first is asked first, as often as something comes free in their time. A person has one open offer at
most. Who says no keeps their place, and is not asked about that start again; nor is who lets an offer lapse, but
after ``Waitlist.tries`` unanswered ones in a row they wait no longer. Who waits for one start of what must be
checked in to is offered what is left of that time when nobody has come.

    WAITING <-> OFFERED -> BOOKED
       '-----------'-----> LEFT (by their own words, or staff's) | OVER (their times are over, or they did not answer)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from core.bookings import Booking, Slot, State, Step
from core.catalog import Service
from core.keeps import Waitlist
from core.people import Address
from core.quiet import ends, holds
from core.spans import Span, Spans, join, overlap
from core.starts import on_grid
from core.walltime import MINUTE, zone
from core.wishes import Order, Wish

SHORTEST = timedelta(minutes=5)
"""Who has less time than that to answer is not asked."""

BESIDE = timedelta(hours=4)
"""How far from time that came free a visit may lie that is possible because of it: no way or changeover is longer."""


class Standing(StrEnum):
    """Where a wait stands."""

    WAITING = "waiting"
    OFFERED = "offered"
    BOOKED = "booked"
    LEFT = "left"
    OVER = "over"


class Became(StrEnum):
    """What happened to a wait, for the event log."""

    JOINED = "wait joined"
    OFFERED = "wait offered"
    PASSED = "wait passed on"
    LAPSED = "wait not answered"
    BOOKED = "wait booked"
    LEFT = "wait left"
    OVER = "wait over"


@dataclass(frozen=True, slots=True)
class Offered:
    """A slot that is offered to who waits: the booking that holds it under a claim, since when, and until when."""

    booking_id: str
    claim: str
    slot: Slot
    made_at: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Wait:
    """Somebody who waits for a service at certain times, and where they are told.

    ``windows``: when the visit may start; ``order`` and ``near`` say which start is liked best. ``zone``: whose wall
    says when it is night there. ``moving``: the claim of the booking that is to be moved. ``over_at``: from
    when nothing in the windows can be booked. ``offered``: the open offer, or the last one. ``passed``: starts
    that they did not take. ``unanswered``: offers that lapsed since they last answered one.
    """

    id: str
    person_id: str
    line_id: str
    address: Address
    service_id: str
    windows: tuple[Span, ...]
    zone: str
    joined_at: datetime
    over_at: datetime
    version: int = 1
    state: Standing = Standing.WAITING
    provider_id: str | None = None
    location_id: str | None = None
    people: int = 1
    minutes: int | None = None
    moving: str | None = None
    answers: tuple[tuple[str, str], ...] = ()
    order: Order = Order.EARLIEST
    near: datetime | None = None
    offered: Offered | None = None
    passed: tuple[datetime, ...] = ()
    unanswered: int = 0
    room_id: str | None = None
    features: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Tell whether they still wait, or have an offer to answer."""
        return self.state in {Standing.WAITING, Standing.OFFERED}

    @property
    def span(self) -> Span:
        """Return the time from the first start to the last."""
        return Span(self.windows[0].start, self.windows[-1].end)


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one wait: ``before`` is what it must still be (None: a new one), ``after`` what it becomes."""

    before: Wait | None
    after: Wait
    what: Became


@dataclass(frozen=True, slots=True, order=True)
class Freed:
    """Time of a resource (None: of any) that can be looked at from ``ready_at`` on: something may fit there now."""

    ready_at: datetime
    span: Span
    resource_id: str | None = None


def join_line(wait: Wait) -> Change:
    """Begin to wait."""
    return Change(None, wait, Became.JOINED)


def offer(wait: Wait, offered: Offered) -> Change:
    """Offer a slot to who waits."""
    return _changed(wait, Became.OFFERED, state=Standing.OFFERED, offered=offered)


def pass_on(wait: Wait) -> Change:
    """Let the offer go to the next: who says no keeps their place."""
    return _changed(
        wait, Became.PASSED, state=Standing.WAITING, passed=(*wait.passed, *_start(wait)), unanswered=0
    )


def lapse(wait: Wait, rules: Waitlist) -> Change:
    """Let an offer lapse: who did not answer keeps their place, but not for ever."""
    unanswered = wait.unanswered + 1
    after = Standing.OVER if unanswered >= rules.tries else Standing.WAITING
    return _changed(
        wait, Became.LAPSED, state=after, passed=(*wait.passed, *_start(wait)), unanswered=unanswered
    )


def take(wait: Wait) -> Change:
    """Wait no longer: it is booked."""
    return _changed(wait, Became.BOOKED, state=Standing.BOOKED)


def leave(wait: Wait) -> Change:
    """Wait no longer, at one's own wish or that of staff."""
    return _changed(wait, Became.LEFT, state=Standing.LEFT)


def end(wait: Wait) -> Change:
    """Wait no longer: the times are over."""
    return _changed(wait, Became.OVER, state=Standing.OVER)


def in_order(waits: Iterable[Wait]) -> tuple[Wait, ...]:
    """Return those who can be asked, whoever joined first in front; who has an offer to answer is asked nothing."""
    every = tuple(waits)
    asked = {each.person_id for each in every if each.state is Standing.OFFERED}
    free = (each for each in every if each.state is Standing.WAITING and each.person_id not in asked)
    return tuple(sorted(free, key=lambda each: (each.joined_at, each.id)))


def is_late(wait: Wait, now: datetime) -> bool:
    """Tell whether an offer is over that nobody has answered, and that has not lapsed yet."""
    return wait.state is Standing.OFFERED and wait.offered is not None and wait.offered.until <= now


def wish_for(wait: Wait, service: Service, freed: Freed, now: datetime) -> Wish | None:
    """Return the starts that somebody waits for and that the freed time may have made possible, if there are any."""
    spans = overlap(wait.windows, (Span(now, max(wait.span.end, now + MINUTE)),))
    if freed.resource_id is not None:
        spans = overlap(spans, (_around(freed.span, service),))
    for start in wait.passed:
        spans = tuple(part for span in spans for part in _without(span, start))
    length = timedelta(minutes=wait.minutes) if wait.minutes is not None else None
    return Wish(spans, wait.order, wait.near, length) if spans else None


def has_rest(service: Service, windows: Spans) -> bool:
    """Tell whether who waits for one start may have what is left after it: when whoever has the time does not come."""
    exact = len(windows) == 1 and windows[0].length <= MINUTE
    return exact and service.check_in is not None and service.is_open and not service.starts


def over_at(service: Service, windows: Spans) -> datetime:
    """Return from when nothing in the windows can be booked any more, nor anything be left of a visit in them."""
    if has_rest(service, windows):
        return windows[-1].end + timedelta(minutes=service.check_in or 0) + SHORTEST
    return windows[-1].end - timedelta(minutes=service.rules.lead)


def rest_of(wait: Wait, service: Service, now: datetime, where: ZoneInfo) -> Wait | None:
    """Return the wait as one for what is left of its time, from the first start on that ``now`` leaves.

    None where its start is still to come, where too little is left, and where they passed on what was left.
    """
    wished = wait.windows[-1].end - MINUTE
    if wait.moving or now <= wished or not has_rest(service, wait.windows):
        return None
    start = on_grid(now, service.grid, where)
    length = wished + timedelta(minutes=wait.minutes or service.minutes) - start
    if any(wished < each for each in wait.passed) or not service.may_last(length):
        return None
    return replace(wait, windows=(Span(start, start + MINUTE),), minutes=length // MINUTE)


def deadline(rules: Waitlist, start: datetime, lead: int, now: datetime) -> datetime | None:
    """Return until when an offer is open, in whole minutes; None when the visit is too near to ask.

    Half of what is left until it can no longer be booked stays for whoever is next in line.
    """
    minute = now.replace(second=0, microsecond=0)
    left = start - timedelta(minutes=lead) - minute
    if left < SHORTEST:
        return None
    return minute + min(timedelta(minutes=rules.offer), max(left // 2 // MINUTE * MINUTE, SHORTEST))


def quiet_until(rules: Waitlist, now: datetime, zone_name: str) -> datetime | None:
    """Return when the quiet hours end in which ``now`` lies on the wall of the zone, None when it lies in none."""
    where = zone(zone_name)
    if rules.quiet is None or not holds(rules.quiet, now, where):
        return None
    return ends(rules.quiet, now, where)


def freed(steps: Iterable[Step], now: datetime) -> tuple[Freed, ...]:
    """Return the time that the steps set free: at once, or when what is kept for UNDO lapses."""
    first: dict[str, Booking | None] = {}
    last: dict[str, Booking] = {}
    for step in steps:
        first.setdefault(step.after.id, step.before)
        last[step.after.id] = step.after
    return tuple(
        sorted(
            Freed(ready, taking.span, taking.resource_id)
            for key, before in first.items()
            if before and _took(before, now) and (ready := _free_at(last[key], now))
            for taking in before.slot.takings
            if taking.span.end > ready
        )
    )


def _took(booking: Booking, now: datetime) -> bool:
    """Tell whether its time was kept until now; a hold that has lapsed kept it as well."""
    return booking.counts(now) or booking.state in {State.HELD, State.AWAITING, State.BOOKED}


def _free_at(booking: Booking, now: datetime) -> datetime | None:
    """Return from when its time is free, None while nobody knows."""
    if not booking.counts(now):
        return now
    return booking.lapses_at if booking.state in {State.MOVED, State.CANCELLED} else None


def _around(span: Span, service: Service) -> Span:
    """Return the starts of visits that would touch a span, buffers and ways included."""
    longest = timedelta(minutes=max(service.minutes, service.longest or 0))
    before, after = timedelta(minutes=service.before), timedelta(minutes=service.after)
    return span.widen(longest + after + BESIDE, before + BESIDE)


def _without(span: Span, start: datetime) -> Spans:
    """Return a span without the minute that begins at ``start``."""
    if not span.holds(start):
        return (span,)
    edges = ((span.start, start), (start + MINUTE, span.end))
    return tuple(Span(one, other) for one, other in edges if one < other)


def _start(wait: Wait) -> tuple[datetime, ...]:
    return (wait.offered.slot.span.start,) if wait.offered else ()


def _changed(wait: Wait, what: Became, **changes: object) -> Change:
    return Change(wait, replace(wait, version=wait.version + 1, **changes), what)  # type: ignore[arg-type]


def clipped(windows: Iterable[Span], start: datetime, end: datetime) -> Spans:
    """Return the windows between two instants, none where nothing is left."""
    return overlap(join(windows), (Span(start, end),)) if start < end else ()
