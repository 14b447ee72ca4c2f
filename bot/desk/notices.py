"""what staff are told of a turn, as letters: each to where staff of its visit are told, at night kept for the morning

Below each notice that stands where there are buttons a thread can begin, so its id names one (``head_id``).

What waits for the morning is put together there with all else that waits (``bot.desk.morning``). Whether a client came
is asked at the end of the visit: the question is promised with it, about that version of it, and is not sent where the
visit moves or ends otherwise, or where it was written down before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.desk.staff import serves
from bot.desk.threads import head_id
from core.bookings import ONLY_OFFERED, Booking, State, What
from core.catalog import Catalog
from core.messages import ABOVE, Inbound, Kind, Letter, Line, Reply
from core.notices import HELD, told_at
from core.staff import told, told_of, told_of_all
from core.walltime import zone
from dialogs import came
from dialogs.turn import Facts, Noted, Turn
from storage.cards import CARD

Fresh = Callable[[], str]

FOR = timedelta(days=2)
"""How long after the visit it is still asked."""

_MAKES = frozenset({What.BOOKED, What.MOVED_HERE, What.APPROVED})


def notices(
    inbound: Inbound,
    index: int,
    note: Noted,
    turn: Turn,
    facts: Facts,
    *,
    lines: tuple[Line, ...],
    fresh: Fresh,
) -> Iterator[Letter]:
    """Tell staff, wherever we have a line of the same channel to write from."""
    key = f"once:{note.once}" if note.once else f"{inbound.line.id}:{inbound.ref}:{index}"
    catalog, about = facts.catalog, visits(note, turn, facts)
    where = note.to or (told_of_all(catalog, (each.slot for each in about)) if about else told(catalog))
    due = facts.now if note.urgent else _due(catalog, about, facts.now)
    name = note.opens or fresh()
    for place, address in enumerate(where):
        line = next((each for each in lines if serves(each, inbound.line.business_id, address)), None)
        if line is not None:
            letter = Letter(
                id=head_id(name, place) if line.cards else fresh(),
                business_id=line.business_id,
                line_id=line.id,
                to=address,
                reply=note.reply,
                kind=Kind.NOTICE,
                due_at=due,
                dedupe_key=f"notice:{key}:{place}",
                claim=note.claim,
                expires_at=note.until,
                why=HELD if due > facts.now else "",
            )
            yield letter
            if note.begun and line.cards and about:
                yield _begun(letter, note.begun, about[-1])


def _begun(notice: Letter, reply: Reply, visit: Booking) -> Letter:
    """Write what a notice says once its visit has begun: dropped where that is another one by then."""
    key = f"{CARD}begun"
    return replace(
        notice,
        id=f"{notice.id}.{key}",
        reply=replace(reply, instead=ABOVE),
        kind=Kind.THREAD,
        due_at=max(notice.due_at, visit.start),
        dedupe_key=f"thread:{notice.id}:{key}",
        version=visit.version,
        thread=notice.id,
        why="",
    )


def questions(turn: Turn, facts: Facts, *, lines: tuple[Line, ...], fresh: Fresh) -> Iterator[Letter]:
    """Yield what staff are asked at the end of each visit that the turn books, wherever they have buttons."""
    catalog = facts.catalog
    last = {step.after.claim: step for step in turn.steps}
    if catalog.business.notices.came:
        for step in last.values():
            if step.after.state is State.BOOKED and step.what in _MAKES:
                yield from _asked(step.after, turn, facts, catalog, lines, fresh)


def visits(note: Noted, turn: Turn, facts: Facts) -> tuple[Booking, ...]:
    """Return the visit that staff are told of, as it was and as it becomes; nothing where it is about none."""
    if note.claim is None:
        return ()
    steps = [each for each in turn.steps if each.after.claim == note.claim and each.what not in ONLY_OFFERED]
    changed = tuple(dict.fromkeys(each.after for each in steps))
    return changed or tuple(each for each in (facts.booking(note.claim),) if each)


def _due(catalog: Catalog, about: tuple[Booking, ...], now: datetime) -> datetime:
    """Return when it is told: what is asked for by the time at which it lapses, all else by the start of the visit."""
    place = catalog.location.get(about[-1].slot.location_id) if about else next(iter(catalog.locations), None)
    if place is None:
        return now
    by = min((_by(each) for each in about if each.start > now), default=None)
    return told_at(catalog.business.notices, now, zone(place.zone), by)


def _by(booking: Booking) -> datetime:
    waits = booking.state is State.AWAITING and booking.lapses_at
    return min(booking.start, booking.lapses_at) if waits and booking.lapses_at else booking.start


def _asked(
    visit: Booking, turn: Turn, facts: Facts, catalog: Catalog, lines: tuple[Line, ...], fresh: Fresh
) -> Iterator[Letter]:
    """Ask where staff are told of a visit, on a line that has buttons; at night it waits for the morning."""
    due, name = told_at(catalog.business.notices, visit.end, zone(visit.zone), None), fresh()
    for place, address in enumerate(told_of(catalog, visit.slot)):
        line = next(
            (each for each in lines if each.cards and serves(each, catalog.business.id, address)), None
        )
        if line is not None:
            yield Letter(
                id=head_id(name, place),
                business_id=catalog.business.id,
                line_id=line.id,
                to=address,
                reply=came.asked(visit, turn, facts),
                kind=Kind.NOTICE,
                due_at=due,
                dedupe_key=f"came:{visit.claim}:{visit.version}:{place}",
                claim=visit.claim,
                version=visit.version,
                expires_at=visit.end + FOR,
            )
