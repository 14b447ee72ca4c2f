"""`waitlist`: who waits for what is taken, and taking somebody off the list"""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table

from bot.cli.lists import headed, known_catalog, look, terminal
from bot.cli.staff import HOW, Demo, Number, Who, at_the_desk
from bot.desk import By
from core.catalog import Catalog
from core.numbers import short
from core.people import Person
from core.waitlist import Standing, Wait
from core.walltime import on_the_wall, zone
from dialogs.speech import Speaker
from dialogs.waiting import times, what
from storage import people
from storage import waitlist as book_of_waits
from storage.unit import Unit

waitlist = typer.Typer(
    invoke_without_command=True,
    help="Show who waits for what is taken, in their order; or take somebody off the list.",
    pretty_exceptions_enable=False,
)


@waitlist.callback()
def show(
    ctx: typer.Context,
    *,
    service: Annotated[str, typer.Option(help="Only those who wait for this service, by its id.")] = "",
    demo: Demo = False,
) -> None:
    """Show who waits, in the order in which they are asked."""
    if ctx.invoked_subcommand is not None:
        return
    with look(demo=demo) as (unit, catalog):
        if service and service not in catalog.service:
            raise typer.BadParameter(f"one of {', '.join(catalog.service)}", param_hint="--service")
        every = book_of_waits.everyone(unit, catalog.business.id)
        table = _table(unit, catalog, every, service)
    screen = terminal()
    screen.print(table if table.row_count else "Nobody waits.")


@waitlist.command()
def remove(number: Number, *, by: Who = "staff", demo: Demo = False) -> None:
    """Take somebody off the list; what is held for them is offered on. Exit code 1: there is nobody of that number."""
    with at_the_desk(demo=demo) as (house, business_id):
        found = house.desk.remove_wait(business_id, number, by=By(by, HOW))
        with house.book.look() as unit:
            catalog = known_catalog(unit, business_id)
            who = people.person(unit, business_id, found[0].person_id)[0] if found else Person("")
    if len(found) != 1:
        told = (
            "could be several: type more of its digits"
            if found
            else "is nobody's: `halfpast waitlist` lists them"
        )
        typer.echo(f"{number} {told}.", err=True)
        raise typer.Exit(1)
    speaker = Speaker(catalog, Person(""))
    typer.echo(f"Off the list: {who.name or '?'}, {what(found[0], speaker)}, {times(found[0], speaker)}.")


def _table(unit: Unit, catalog: Catalog, every: tuple[Wait, ...], service: str) -> Table:
    columns = ("ID", "Since", "Who", "What", "When", "State")
    title = f"{catalog.business.name}: who waits, first come first asked"
    table = headed(title, columns, narrow=columns[:2])
    speaker = Speaker(catalog, Person(""))
    for wait in every:
        if service in {"", wait.service_id}:
            person, _ = people.person(unit, catalog.business.id, wait.person_id)
            since = on_the_wall(wait.joined_at, zone(wait.zone))
            table.add_row(
                short(wait.id, (each.id for each in every)),
                f"{since:%a %d %b %H:%M}",
                person.name or "?",
                what(wait, speaker) if wait.service_id in catalog.service else wait.service_id,
                times(wait, speaker),
                _state(wait),
            )
    return table


def _state(wait: Wait) -> str:
    """Say whether somebody waits, or until when they are asked about what."""
    if wait.state is not Standing.OFFERED or wait.offered is None:
        return wait.state.value
    where = zone(wait.zone)
    start, until = (on_the_wall(each, where) for each in (wait.offered.slot.span.start, wait.offered.until))
    return f"offered {start:%a %d %b %H:%M} until {until:%H:%M}"
