"""who is told that a provider runs late: the visits of the rest of the day, each by as much as gaps do not make up for

No visit changes by it. The same lateness is told to each of them once.
"""

from __future__ import annotations

from datetime import datetime

from bot.desk.decisions import about_booking, write_to_client
from bot.desk.turns import By, Turns
from core.bookings import State
from core.lateness import Delayed, delayed
from core.spans import Span
from core.walltime import day_span, on_the_wall
from dialogs import notices
from dialogs.blocking import home
from dialogs.orders import Late, Warned
from dialogs.states import Idle
from dialogs.turn import Turn
from storage import bookings, events
from storage.events import Event
from storage.unit import Unit

RUNS_LATE = "told of lateness"
"""What the event log calls it that a client was told; it has the minutes."""


def behind(unit: Unit, turns: Turns, business_id: str, late: Late, now: datetime) -> tuple[Warned, ...]:
    """Return whose visits begin later, and what each would read; nothing is written."""
    return tuple(
        _warn(unit, turns, business_id, each, late, now)
        for each in _delays(unit, turns, business_id, late, now)
    )


def warn(
    unit: Unit, turns: Turns, business_id: str, late: Late, *, by: By, now: datetime
) -> tuple[Warned, ...]:
    """Tell all whose visits begin later; return them, with what each reads."""
    delays = _delays(unit, turns, business_id, late, now)
    return tuple(_warn(unit, turns, business_id, each, late, now, by=by) for each in delays)


def _delays(unit: Unit, turns: Turns, business_id: str, late: Late, now: datetime) -> tuple[Delayed, ...]:
    """Return the visits of the rest of that day that begin later."""
    where = home(late.resource_id, turns.known(unit, business_id).catalog)
    rest = Span(late.since, day_span(on_the_wall(late.since, where).date(), where).end)
    shown = bookings.shown(unit, business_id, rest, now)
    ahead = (each for each in shown if each.start >= late.since)
    return delayed((each for each in ahead if each.state is State.BOOKED), late.resource_id, late.minutes)


def _warn(
    unit: Unit,
    turns: Turns,
    business_id: str,
    delay: Delayed,
    late: Late,
    now: datetime,
    *,
    by: By | None = None,
) -> Warned:
    """Write what somebody reads, and by whom it was sent; without anybody it is not."""
    booking = delay.booking
    about = about_booking(unit, turns, business_id, booking, now)
    promise = notices.late(delay, about.catalog.resource[late.resource_id].name, about)
    if by is not None:
        write_to_client(unit, turns, Turn(Idle(), promises=(promise,)), booking, about, by)
        told = {"minutes": delay.minutes, "told": not about.reach.silent}
        event = Event(now, by.who, by.channel, RUNS_LATE, booking.claim, booking.version, told)
        events.note(unit, business_id, [event])
    return Warned(delay, about.person, None if about.reach.silent else promise.reply)
