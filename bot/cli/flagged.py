"""`flagged`: bookings that staff must see to, because the catalog or a block has no room for them any more"""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.book import cells
from bot.cli.lists import headed, known_catalog, terminal
from bot.cli.staff import HOW, Demo, Who, at_the_desk
from bot.compose import wall_clock
from bot.desk import By
from bot.desk.flagged import still_flagged
from dialogs.flagged import why


def flagged(
    *,
    keep: Annotated[
        str, typer.Option(metavar="ID", help="Keep that one as it is: it is listed no more.")
    ] = "",
    by: Who = "staff",
    demo: Demo = False,
) -> None:
    """Show the bookings that cannot be kept as they are, each with the rule, until they move, end or are kept."""
    with at_the_desk(demo=demo) as (house, business_id):
        if keep:
            if house.desk.keep(business_id, keep, by=By(by, HOW)) is None:
                typer.echo(f"No flagged booking is named by {keep}, or several are.", err=True)
                raise typer.Exit(1)
            typer.echo(f"{keep} stays as it is.")
        with house.book.look() as unit:
            read = known_catalog(unit, business_id)
            found = still_flagged(unit, read, wall_clock())
            rows = [
                (each.number, *cells(unit, read, each.booking)[:6], why(each.broken, read)) for each in found
            ]
    _show(rows, read.business.name)


def _show(rows: list[tuple[str, ...]], business: str) -> None:
    """Print the list, or that there is none."""
    screen = terminal()
    if not rows:
        screen.print("Nothing is flagged.")
        return
    columns = ("ID", "Day", "Time", "Who", "What", "With", "Where", "Why")
    table = headed(f"{business}: cannot be kept as it is", columns, narrow=columns[:3])
    for row in rows:
        table.add_row(*row)
    screen.print(table)
