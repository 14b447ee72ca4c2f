"""`letters`: what was sent about a booking, what became of it, and what was not sent and why"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from rich.table import Table

from bot.cli.book import cells
from bot.cli.ledger import became, clock, path
from bot.cli.lists import headed, look, terminal
from bot.cli.previewing import preview
from bot.compose import wall_clock
from bot.desk.visits import AROUND
from core.bookings import Booking
from core.catalog import Catalog
from core.messages import plain
from core.numbers import named, short
from core.people import Address
from core.spans import Span
from core.walltime import zone
from storage import bookings, events, outbox
from storage.letters import Entry
from storage.unit import Unit

REMEMBERED = 500
"""Events among which a booking is looked for that stands no more."""

SHOWN = 4
"""Last characters of an address that a list shows."""

letters = typer.Typer(no_args_is_help=True)
letters.command()(preview)


@letters.callback()
def ledger() -> None:
    """Show what was sent about a booking and what became of it, or how letters read."""


@letters.command()
def show(
    number: Annotated[str, typer.Argument(metavar="BOOKING", help="The number of it, as `agenda` shows it.")],
    *,
    words: Annotated[bool, typer.Option("--words", help="Show what each letter says, too.")] = False,
    demo: Annotated[bool, typer.Option("--demo", help="In the book of the last demo talk.")] = False,
) -> None:
    """Show each letter about a booking, in order: when, where to, what became of it. Exit code 1: no such booking."""
    with look(demo=demo) as (unit, read):
        _show(unit, read, number, words=words)


def _show(unit: Unit, read: Catalog, number: str, *, words: bool) -> None:
    business_id, now = read.business.id, wall_clock()
    claims = _claims(unit, business_id, now)
    found = named(number, claims)
    if len(found) != 1:
        several = f"{number} could be several: type more of its digits."
        typer.echo(several if found else f"There is no {number}: `halfpast agenda` shows visits.", err=True)
        raise typer.Exit(1)
    stands = bookings.standing(unit, business_id, found[0])
    booking = stands or bookings.versions(unit, business_id, found[0])[-1]
    screen = terminal()
    screen.print(f"{short(booking.claim, claims)}: {', '.join(cells(unit, read, booking))}")
    entries = outbox.ledger(unit, business_id, booking.claim)
    screen.print(_table(entries, now, zone(booking.zone), words=words))


def _claims(unit: Unit, business_id: str, now: datetime) -> tuple[str, ...]:
    """Return the claims that a number may name: visits around now, and what something happened to of late."""
    around: tuple[Booking, ...] = bookings.agenda(unit, business_id, Span(now - AROUND, now + AROUND))
    there = dict.fromkeys(each.claim for each in around)
    happened = dict.fromkeys(
        each.claim for each in events.latest(unit, business_id, REMEMBERED) if each.claim
    )
    others = (each for each in happened if each not in there and bookings.versions(unit, business_id, each))
    return (*there, *others)


def _table(entries: tuple[Entry, ...], now: datetime, where: ZoneInfo, *, words: bool) -> Table:
    columns = ("Due", "Kind", "To", "What became of it", "How it came there", *(("Words",) if words else ()))
    table = headed("Letters" if entries else "No letter is about it.", columns, narrow=("Due", "To"))
    for each in entries:
        said = (plain(each.letter.reply),) if words else ()
        table.add_row(
            clock(each.letter.due_at, where),
            each.letter.kind.value,
            _where(each.letter.to),
            became(each, now, where),
            path(each, where),
            *said,
        )
    return table


def _where(to: Address) -> str:
    """Return an address as far as a list shows it: who looks over a shoulder gets no number."""
    return f"{to.channel} ..{to.value[-SHOWN:]}"
