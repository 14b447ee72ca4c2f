"""`unconfirmed`: who has not said that they come, whether they were asked, and where they are reached"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

import typer

from bot.cli.book import cells
from bot.cli.lists import headed, look, terminal
from bot.cli.staff import Demo
from bot.compose import wall_clock
from bot.desk.risks import chances
from bot.desk.unconfirmed import unconfirmed as found_in
from bot.desk.visits import AROUND
from core.catalog import Catalog
from core.numbers import short
from core.requests import asks_to_move
from core.spans import Span
from core.unconfirmed import Asked
from core.walltime import DAY, day_span, on_the_wall, zone
from dialogs.unconfirmed import Unconfirmed
from storage import bookings, people
from storage.unit import Unit

ASKED = {
    Asked.REMINDED: "reminded, no answer",
    Asked.WAITS: "reminder is on its way",
    Asked.UNREACHED: "not reached",
    Asked.LATER: "to be reminded",
    Asked.FRESH: "booked late, not asked",
    Asked.NEVER: "not asked: no reminder",
}


def unconfirmed(
    *,
    day: Annotated[
        datetime | None,
        typer.Option("--on", formats=["%Y-%m-%d"], help="The day of the visits; tomorrow, if not said."),
    ] = None,
    demo: Demo = False,
) -> None:
    """Show the visits of a day that their clients have not confirmed, by the wall of each location."""
    with look(demo=demo) as (unit, read):
        found = _on(unit, read, day)
        rows = _rows(unit, read, found)
    screen = terminal()
    when = f"on {day:%a %d %b %Y}" if day else "tomorrow"
    if not rows:
        screen.print(f"Nobody is left who has not confirmed {when}.")
        return
    columns = ("ID", "Time", "Who", "What", "Where", "Reach", "Asked", "Risk")
    table = headed(f"{read.business.name}: not confirmed {when}", columns, narrow=("ID", "Time", "Risk"))
    for row in rows:
        table.add_row(*row)
    screen.print(table)


def _on(unit: Unit, read: Catalog, day: datetime | None) -> list[Unconfirmed]:
    """Return what is not confirmed of that day at each location, by start."""
    now = wall_clock()
    found: list[Unconfirmed] = []
    for place in read.locations:
        where = zone(place.zone)
        date = day.date() if day else on_the_wall(now, where).date() + DAY
        found += found_in(unit, read.business.id, place.id, day_span(date, where), now)
    return sorted(found, key=lambda each: (each.booking.start, each.booking.id))


def _rows(unit: Unit, read: Catalog, found: Sequence[Unconfirmed]) -> list[tuple[str, ...]]:
    """Write each as the cells of the list."""
    now, business_id = wall_clock(), read.business.id
    around = bookings.agenda(unit, business_id, Span(now - AROUND, now + AROUND))
    claims = [each.claim for each in (*around, *(each.booking for each in found))]
    risky = chances(unit, business_id, (each.booking for each in found), now)
    return [
        (short(each.booking.claim, claims), *_cells(unit, read, each), risky.get(each.booking.id, ""))
        for each in found
    ]


def _cells(unit: Unit, read: Catalog, each: Unconfirmed) -> tuple[str, ...]:
    _, time, who, what, provider, where, _ = cells(unit, read, each.booking)
    _, reaches = people.person(unit, read.business.id, each.person.id)
    reach = next((f"{at.address.channel} {at.address.value}" for at in reaches if not at.silent), "-")
    asked = f"{ASKED[each.asked]}: {each.why}" if each.why else ASKED[each.asked]
    asked += "; asks to move" if asks_to_move(each.booking) else ""
    return time, who, f"{what}, {provider}" if provider else what, where, reach, asked
