"""What staff are asked for: until when a request waits, what rivals it has, and what becomes of it.

A request is a booking that is AWAITING; its time is kept until the deadline. A visit that was booked already and
is to be moved keeps its old time an hour longer than that (``GRACE``), so that it stands again when the answer
is no, or when there is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from core.availability import Ask
from core.blocks import Block, added
from core.bookings import STANDING, Booking, State, Step, What, kept_for
from core.catalog import Catalog, ResourceKind
from core.policies import Refused
from core.rules import Rules
from core.spans import Span, Spans, cut, join
from core.uses import Taken, Told

GRACE = timedelta(hours=1)
"""How long after the deadline the old time of a visit is still kept: the rounds may come late."""

CLOSABLE = frozenset({State.BOOKED, State.ATTENDED, State.MISSED})
"""What a visit can be of which it is written down who came."""


def deadline(rules: Rules, start: datetime, now: datetime, asked: Booking | None = None) -> datetime:
    """Return until when staff may decide: whole minutes, so that a text can say it, and not after the visit began.

    A request that is moved, ``asked`` before, keeps its deadline: so do the times that are kept for it.
    """
    until = now.replace(second=0, microsecond=0) + timedelta(minutes=rules.approval_within)
    if asked and asked.state is State.AWAITING and asked.lapses_at:
        until = asked.lapses_at
    return min(until, start)


def kept(old: Booking, until: datetime, now: datetime, *, undo: timedelta) -> timedelta:
    """Return how long the old time is kept while staff decide about a new one: a visit's own, a mere request's not."""
    return until + GRACE - now if old.state is State.BOOKED else min(undo, until - now)


def waits(request: Booking, now: datetime) -> bool:
    """Tell whether staff can still decide about it."""
    return request.state is State.AWAITING and (request.lapses_at is None or now < request.lapses_at)


def approve(request: Booking, now: datetime, *, left: Iterable[Booking] = ()) -> tuple[Step, ...]:
    """Say yes: it is booked, and the times that were ``left`` for it, and are kept still, are free."""
    yes = replace(request, state=State.BOOKED, lapses_at=None, beside=False, changed_at=now)
    return (*_freed(left, now), Step(request, yes, What.APPROVED))


def decline(
    request: Booking,
    now: datetime,
    *,
    left: Iterable[Booking] = (),
    new_id: str,
    what: What = What.DECLINED,
) -> tuple[Step, ...]:
    """Say no, let it lapse, or take it back: its time is free, and a visit that was booked before stands again."""
    no = Step(request, replace(request, state=State.CANCELLED, lapses_at=now, changed_at=now), what)
    kept_times = tuple(left)
    steps = (*_freed(kept_times, now), no)
    visit = stood_before(request, kept_times, now)
    if visit is None:
        return steps
    again = replace(
        visit,
        id=new_id,
        version=request.version + 1,
        answers=request.answers,
        state=State.BOOKED,
        lapses_at=None,
        previous=request.id,
        changed_at=now,
    )
    return (*steps, Step(None, again, What.MOVED_HERE))


def up_next(
    given_up: Iterable[Booking], asked: Iterable[Booking], kept: Iterable[Booking], now: datetime
) -> Step | None:
    """Let whoever asked first beside one that was ``given_up`` have that time until staff decide, if it is free.

    ``asked``: all that waits; ``kept``: whatever takes its time now.
    """
    gone, there = tuple(given_up), tuple(kept)
    beside = (each for each in asked if each.beside and waits(each, now) and competing(each, gone))
    free = (each for each in beside if not in_the_way(each, there))
    first = min(free, key=lambda each: (each.changed_at, each.claim), default=None)
    return Step(first, replace(first, beside=False), What.NEXT) if first else None


def withdraw(
    request: Booking, now: datetime, *, left: Iterable[Booking] = (), new_id: str
) -> tuple[Step, ...]:
    """Take a request back before staff decide; a visit that was to be moved stands again."""
    return decline(request, now, left=left, new_id=new_id, what=What.WITHDRAWN)


def stood_before(request: Booking, left: Iterable[Booking], now: datetime) -> Booking | None:
    """Return the visit that a request is to move, while its time is kept; None where the request moves none."""
    mine = (each for each in left if each.claim == request.claim and each.state is State.MOVED)
    kept_times = (each for each in mine if each.counts(now) and kept_for(request, each))
    return max(kept_times, key=lambda each: each.version, default=None)


def asks_to_move(visit: Booking) -> bool:
    """Tell whether a visit stands as it was booked only until staff decide whether it moves."""
    return visit.state is State.BOOKED and visit.lapses_at is not None


def still_stand(steps: Iterable[Step]) -> tuple[Booking, ...]:
    """Return the visits that steps ask to move, as they are left: they stand until that is decided."""
    known = tuple(steps)
    asked = {step.after.claim: step.after for step in known if step.after.state is State.AWAITING}
    left = (step.after for step in known if step.what is What.MOVED_AWAY and step.after.claim in asked)
    return tuple(each for each in left if kept_for(asked[each.claim], each))


def stand_again(steps: Iterable[Step]) -> tuple[tuple[Booking, Booking], ...]:
    """Return the visits whose request to move comes to nothing: each as it was left, and as it stands again."""
    known = tuple(steps)
    asked = {each.claim: each for each in _before(known, State.AWAITING)}
    left = tuple(
        each
        for each in _before(known, State.MOVED)
        if each.claim in asked and kept_for(asked[each.claim], each)
    )
    last = {each.claim: each for each in sorted(left, key=lambda each: each.version)}
    again = (step.after for step in known if step.before is None and step.after.state is State.BOOKED)
    return tuple((last[each.claim], each) for each in again if each.claim in last)


def together(request: Booking, others: Iterable[Booking]) -> tuple[Booking, ...]:
    """Return the dates of a series that were asked for, or moved, at once with a request, it among them."""
    return tuple(
        each
        for each in others
        if request.series is not None
        and each.series == request.series
        and (each.previous is None) == (request.previous is None)
        and (request.previous is None or each.changed_at == request.changed_at)
    )


def could_use(catalog: Catalog, service_id: str) -> frozenset[str]:
    """Return the ids of all that could serve for a service; nothing where it is given no longer."""
    service = catalog.service.get(service_id)
    return Ask(service).resources(catalog) if service else frozenset()


def rivals(catalog: Catalog, request: Booking, others: Iterable[Booking]) -> tuple[Booking, ...]:
    """Return the bookings of other claims that stand, overlap, and have something that the request could use too.

    What is at another place is of no use there; of who asks for a room, only that very room.
    """
    useful, whole = _useful(catalog, request), _whole(request)
    return tuple(
        each
        for each in others
        if each.claim != request.claim
        and not (request.slot.seats and each.taker == request.taker)
        and each.state in STANDING
        and any(taking.resource_id in useful and taking.span.overlaps(whole) for taking in each.slot.takings)
    )


def _useful(catalog: Catalog, request: Booking) -> frozenset[str]:
    """Return the ids of all that could serve where the request is, and those that it takes."""
    own = frozenset(each.resource_id for each in request.slot.takings)
    service = catalog.service.get(request.slot.service_id)
    if service is None or not any(each.kind is ResourceKind.PROVIDER for each in service.needs):
        return own
    able = could_use(catalog, service.id)
    here = (each for each in catalog.resources if request.slot.location_id in each.locations)
    return own | able.intersection(each.id for each in here)


def competing(request: Booking, others: Iterable[Booking]) -> tuple[Booking, ...]:
    """Return the requests of other claims of which staff can approve this one or those: they want the same then."""
    return tuple(
        each
        for each in others
        if each.claim != request.claim
        and each.state is State.AWAITING
        and (each.beside or request.beside)
        and each.slot.clashes(request.slot)
    )


def in_the_way(request: Booking, others: Iterable[Booking]) -> tuple[Booking, ...]:
    """Return what takes the time of a request that takes nothing itself; what is over is to be left out."""
    if not request.beside:
        return ()
    return tuple(each for each in others if each.taker != request.taker and each.slot.clashes(request.slot))


def without(taken: Taken, requests: Iterable[Booking], blocks: Iterable[Block] = ()) -> Taken:
    """Return how things would be taken if the requests were none; what is blocked stays so."""
    gone = tuple(requests)
    holes: dict[str, Spans] = {}
    for each in (taking for request in gone for taking in request.slot.takings):
        holes[each.resource_id] = join((*holes.get(each.resource_id, ()), each.span))
    left = {key: cut(spans, holes.get(key, ())) for key, spans in taken.items()}
    if not isinstance(taken, Told):
        return added(left, blocks)
    claims = {each.claim for each in gone}
    uses = tuple(each for each in taken.uses if each.claim not in claims)
    return added(replace(taken, taken=left, uses=uses), blocks)


def may_close(booking: Booking, now: datetime) -> Refused | None:
    """Refuse to write down who came before the visit has begun, or of what is no visit."""
    if booking.state not in CLOSABLE:
        return Refused.NO_VISIT
    return Refused.NOT_YET if now < booking.start else None


def _before(steps: Iterable[Step], state: State) -> Iterator[Booking]:
    """Yield the bookings that were in a state before a step."""
    return (step.before for step in steps if step.before and step.before.state is state)


def _whole(request: Booking) -> Span:
    """Return the span that a request takes, buffers included."""
    spans = [each.span for each in request.slot.takings] or [request.slot.span]
    return Span(min(each.start for each in spans), max(each.end for each in spans))


def _freed(left: Iterable[Booking], now: datetime) -> tuple[Step, ...]:
    """Free the times that were left, where they are still kept."""
    kept_times = (each for each in left if each.counts(now))
    return tuple(Step(each, replace(each, lapses_at=now), What.RELEASED) for each in kept_times)
