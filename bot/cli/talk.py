"""`talk`: a talk with the desk in this terminal, or through a pipe

It goes the way of every message: the desk, the book, the outbox, the post. Only the channel is a terminal.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

import typer

from bot import settings as all_settings
from bot.cli import demo as demo_book
from bot.compose import Hands, House, assemble, fresh_id, ready_book, speaking_for, wall_clock
from channels.console import Console
from core.messages import Line
from core.people import Address, Person, Role
from core.walltime import instant, zone
from storage import catalog, people
from storage.database import Database

MOST = 1_000_000
"""A terminal is no flood, nor is a file that is read into it."""


class Side(StrEnum):
    """Who talks to the desk."""

    CLIENT = "client"
    STAFF = "staff"


def talk(
    *,
    side: Annotated[Side, typer.Option("--as", help="Who you are.")] = Side.CLIENT,
    now: Annotated[datetime | None, typer.Option(help="Begin at this time, e.g. 2026-03-02T10:00.")] = None,
    demo: Annotated[bool, typer.Option("--demo", help="Talk to a fresh demo business.")] = False,
    who: Annotated[
        str, typer.Option(help="Talk as another client, by this name; in the last demo's book.")
    ] = "",
) -> None:
    """Talk to the desk here; Ctrl-D ends it."""
    settings = None if demo else all_settings.read()
    fresh = demo_book.last if who else lambda: demo_book.fresh(wall_clock())
    book = ready_book(settings) if settings else fresh()
    with closing(book):
        business_id = speaking_for(book, settings, wall_clock())
        clock = _clock(book, business_id, now)
        console = _console(book, business_id, side, clock, who)
        with suppress(KeyboardInterrupt):
            _converse(assemble(book, [console], Hands(clock=clock, most=MOST)), console)


def _converse(house: House, console: Console) -> None:
    """Hear line after line; each is answered by the post before the next is read."""
    with asyncio.Runner() as runner:
        try:
            runner.run(_rounds(house))
            for inbound in console.listen():
                runner.run(house.clerk.hear(inbound))
                runner.run(_rounds(house))
        finally:
            runner.run(house.close())


async def _rounds(house: House) -> None:
    """Do what is done by the clock for those who wait, and show what is due."""
    await house.clerk.run(house.desk.give_up)
    await house.clerk.run(house.desk.serve_line)
    await house.post.drain()


def _clock(book: Database, business_id: str, begins: datetime | None) -> Callable[[], datetime]:
    """Return a clock that begins at the given time, on the wall of the business if no zone was said, and goes on."""
    if begins is None:
        return wall_clock
    if begins.tzinfo is None:
        begins = instant(begins, zone(_zone(book, business_id)))
    ahead = begins.astimezone(UTC) - wall_clock()
    return lambda: wall_clock() + ahead


def _zone(book: Database, business_id: str) -> str:
    with book.look() as unit:
        found = catalog.current(unit, business_id)
    return found[1].locations[0].zone if found else "UTC"


def _console(
    book: Database, business_id: str, side: Side, clock: Callable[[], datetime], who: str
) -> Console:
    """Open this terminal; each client by a name has a line of their own, and reads only what goes there."""
    another = who not in {"", side}
    line = Line(f"console-{who}" if another else "console", business_id, "console", "this terminal")
    sender = Address("console", who or side)
    if side is Side.STAFF:
        with book.unit() as unit:
            people.enrol(
                unit, business_id, Person("console-staff", "Staff", roles=frozenset({Role.STAFF})), (sender,)
            )
    return Console(line, sender, session=fresh_id(), lines_in=sys.stdin, out=sys.stdout, now=clock)
