"""who has not confirmed: looked up for staff, and told them at the times of the plans, each list once

A list is written with what it says in one transaction, under a key that there is once: whichever worker is first has
told it. Where everybody has confirmed, or nobody can be written to, a row that is never sent says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.desk.staff import lines_to_staff
from bot.desk.turns import By, Turns
from bot.desk.ways import NOWHERE
from core.bookings import Booking
from core.catalog import Catalog
from core.messages import Kind, Letter, Reply
from core.people import Address
from core.spans import Span
from core.staff import told_there
from core.unconfirmed import TOLD, Asked, List, Reminder, asked, is_unconfirmed, lists
from dialogs.unconfirmed import Unconfirmed, told
from storage import bookings, events, outbox, people
from storage import unconfirmed as book
from storage.unit import Unit

CLOCK = By("rounds", "clock")
EVERYBODY = "everybody has confirmed"
NO_LINE = "no line to write on"
LISTED = "not confirmed"
"""What the event log calls a list that staff were told."""


def unconfirmed(
    unit: Unit, business_id: str, location_id: str, span: Span, now: datetime
) -> tuple[Unconfirmed, ...]:
    """Return the visits to come of a span at a location that their clients have not confirmed, in order of start."""
    everywhere = bookings.shown(unit, business_id, span, now)
    there = (each for each in everywhere if each.slot.location_id == location_id and span.holds(each.start))
    visits = [each for each in there if is_unconfirmed(each, now)]
    reminders = book.reminders(unit, business_id, visits)
    return tuple(_told_of(unit, business_id, each, reminders[each.id], now) for each in visits)


def tell(unit: Unit, turns: Turns, business_id: str, now: datetime) -> bool:
    """Tell staff one list that is due and was not told; say whether there was one."""
    catalog = turns.known(unit, business_id).catalog
    if not catalog.staff:
        return False
    due = {_key(each, 0): each for each in lists(catalog, now)}
    done = book.promised(unit, business_id, due)
    first = next((each for key, each in due.items() if key not in done), None)
    if first is None:
        return False
    _write(unit, turns, catalog, first, now)
    return True


def _write(unit: Unit, turns: Turns, catalog: Catalog, of: List, now: datetime) -> None:
    """Promise the letters of a list, and note who stood in it; nothing where another worker was faster."""
    found = unconfirmed(unit, catalog.business.id, of.location.id, of.span, now)
    listed = [each for each in found if each.asked in TOLD and of.holds(each.booking, now)]
    letters = tuple(_letters(unit, turns, catalog, of, listed, now))
    if outbox.promise(unit, letters, now) and listed:
        claims = [each.booking.claim for each in listed]
        data = {"location": of.location.id, "day": of.day.isoformat(), "claims": claims}
        event = events.Event(now, CLOCK.who, CLOCK.channel, LISTED, data=data)
        events.note(unit, catalog.business.id, (event,))


def _letters(
    unit: Unit, turns: Turns, catalog: Catalog, of: List, listed: Sequence[Unconfirmed], now: datetime
) -> Iterator[Letter]:
    """Write to staff wherever they are told; what need not or cannot be sent is there to say why."""
    reply = told(of, listed, catalog) if listed else Reply("")
    for place, (address, line_id) in enumerate(_lines(unit, turns, catalog, of, now)):
        unsent = "" if listed and line_id else NO_LINE if listed else EVERYBODY
        yield Letter(
            id=turns.fresh(),
            business_id=catalog.business.id,
            line_id=line_id or NOWHERE,
            to=address,
            reply=reply,
            kind=Kind.NOTICE,
            due_at=now,
            dedupe_key=_key(of, place),
            expires_at=listed[-1].booking.start if listed else None,
            why=unsent,
            unsent=bool(unsent),
        )


def _lines(
    unit: Unit, turns: Turns, catalog: Catalog, of: List, now: datetime
) -> Iterator[tuple[Address, str | None]]:
    """Yield where staff are told of the location of a list."""
    return lines_to_staff(unit, catalog, turns.lines, told_there(catalog, of.location.id), now)


def _key(of: List, place: int) -> str:
    return f"{of.key}:{place}"


def _told_of(
    unit: Unit, business_id: str, visit: Booking, reminders: Sequence[Reminder], now: datetime
) -> Unconfirmed:
    """Say whether somebody was asked, and why not."""
    person, _ = people.person(unit, business_id, visit.person_id)
    how = asked(reminders, now)
    whys = (each.why for each in reversed(reminders) if each.why)
    return Unconfirmed(visit, person, how, next(whys, "") if how is Asked.UNREACHED else "")
