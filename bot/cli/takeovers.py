"""`takeovers`: talks that people of the team took over, who answered, and how fast"""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.lists import headed, known_catalog, terminal
from bot.cli.staff import Demo, at_the_desk
from core.catalog import Catalog
from dialogs.takeover import house_of, named
from storage import people, takeovers
from storage.takeovers import Takeover
from storage.unit import Unit

MOST = 200
"""Takeovers that are looked through, the last ones."""


def shown_takeovers(
    *,
    still_open: Annotated[bool, typer.Option("--open", help="Only those that nobody called done.")] = False,
    demo: Demo = False,
) -> None:
    """Show who asked for a person, who of the team answered, and how fast, the last one first."""
    with at_the_desk(demo=demo) as (house, business_id), house.book.look() as unit:
        read = known_catalog(unit, business_id)
        found = takeovers.latest(unit, business_id, MOST)
        rows = [_row(unit, read, each) for each in found if not (still_open and each.closed_at)]
    screen = terminal()
    if not rows:
        screen.print("Nobody asked for a person." if not still_open else "None is open.")
        return
    columns = ("When", "Who", "On", "Answered by", "After", "Done by")
    table = headed(f"{read.business.name}: taken over by people", columns, narrow=columns[:1])
    for row in rows:
        table.add_row(*row)
    screen.print(table)


def _row(unit: Unit, catalog: Catalog, each: Takeover) -> tuple[str, ...]:
    speaker = house_of(catalog)
    who = named(people.person(unit, catalog.business.id, each.person_id)[0], speaker)
    return (
        speaker.moment(each.opened_at),
        who,
        each.client.channel,
        each.answered_by or "nobody yet",
        _after(each),
        each.closed_by or "",
    )


def _after(each: Takeover) -> str:
    """Write how long it took until somebody answered: minutes, or seconds where it was less."""
    if each.answered_at is None:
        return ""
    seconds = round((each.answered_at - each.opened_at).total_seconds())
    return f"{seconds // 60} min" if seconds >= 60 else f"{seconds} s"
