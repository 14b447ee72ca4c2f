"""`risk`: how likely it is that the client of a visit does not come, with the numbers that it comes from"""

from __future__ import annotations

import typer

from bot.cli.book import cells
from bot.cli.lists import look
from bot.cli.staff import Demo, Number
from bot.compose import wall_clock
from bot.desk.risks import risks_of
from bot.desk.visits import AROUND
from core.numbers import named
from core.spans import Span
from dialogs.risk import explained
from storage import bookings, people


def risk(number: Number, *, demo: Demo = False) -> None:
    """Say how likely it is that the client does not come, and why; it decides nothing. Exit code 1: no such visit."""
    with look(demo=demo) as (unit, read):
        business_id, now = read.business.id, wall_clock()
        around = bookings.agenda(unit, business_id, Span(now - AROUND, now + AROUND))
        visits = {each.claim: each for each in around}
        found = named(number, visits)
        if len(found) != 1:
            several = f"{number} could be several: type more of its digits, as the list shows them."
            typer.echo(
                several if found else f"There is no {number}: `halfpast agenda` shows visits.", err=True
            )
            raise typer.Exit(1)
        visit = visits[found[0]]
        who, _ = people.person(unit, business_id, visit.person_id)
        known = risks_of(unit, business_id, [who.id], now)
        typer.echo(f"{number}: {', '.join(cells(unit, read, visit))}.")
        typer.echo(explained(known.get(who.id), who, read))
