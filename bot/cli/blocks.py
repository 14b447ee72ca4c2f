"""`block`, `blocks`, `unblock`: what staff keep from being booked"""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.lists import headed, known_catalog, look, terminal
from bot.cli.staff import HOW, Demo, Who, at_the_desk
from bot.compose import wall_clock
from bot.desk import By
from core.bookings import STANDING
from core.messages import Reply
from core.numbers import short
from core.people import Person
from dialogs import blocking
from dialogs.speech import Speaker
from storage import blocks as book_of_blocks
from storage import bookings

What = Annotated[
    str, typer.Argument(help="A provider, room, piece of equipment or location: its name or id.")
]
When = Annotated[
    str, typer.Argument(help="From when to when, e.g. 'friday afternoon' or '3 to 5pm tomorrow'.")
]


def block(
    what: What,
    when: When,
    *,
    reason: Annotated[str, typer.Option(help="Why, in a few words; for staff.")] = "",
    public: Annotated[bool, typer.Option("--open", help="Clients may hear the reason.")] = False,
    by: Who = "staff",
    demo: Demo = False,
) -> None:
    """Keep something from being booked; what stands then stays, and is listed. Exit code 1: nothing was blocked."""
    with at_the_desk(demo=demo) as (house, business_id):
        with house.book.look() as unit:
            catalog = known_catalog(unit, business_id)
        wanted = blocking.wanted_of(what, when, catalog, wall_clock())
        if isinstance(wanted, Reply):
            typer.echo(wanted.text, err=True)
            raise typer.Exit(1)
        wanted = blocking.because(wanted, reason)
        done = house.desk.block(business_id, wanted, public=public, by=By(by, HOW))
    for each in done.blocks:
        typer.echo(f"Block {each.number}: {blocking.written(each, catalog)}{_why(each.reason)}.")
    speaker = Speaker(catalog, Person(""))
    claims = [booking.claim for booking, _ in done.stands]
    for booking, who in done.stands:
        typer.echo(f"Still booked: {short(booking.claim, claims)} {blocking.booked(booking, who, speaker)}.")
    if done.stands:
        typer.echo("They stay as they are; `halfpast flagged` lists them until they are seen to.")


def blocks(*, demo: Demo = False) -> None:
    """Show what is blocked and not over, with the number of each, and how much stands in it."""
    with look(demo=demo) as (unit, catalog):
        business_id = catalog.business.id
        standing = book_of_blocks.standing(unit, business_id, wall_clock())
        booked = [bookings.agenda(unit, business_id, each.span) for each in standing]
    screen = terminal()
    if not standing:
        screen.print("Nothing is blocked.")
        return
    columns = ("No.", "What", "Reason", "Told to clients", "By", "Booked then")
    table = headed(f"{catalog.business.name}: blocked", columns)
    for each, there in zip(standing, booked, strict=True):
        count = sum(booking.state in STANDING and each.holds(booking) for booking in there)
        told = "yes" if each.public else "no"
        what = blocking.written(each, catalog)
        table.add_row(str(each.number), what, each.reason, told, each.who, str(count))
    screen.print(table)


def unblock(
    number: Annotated[int, typer.Argument(help="Its number, as `blocks` shows it.")],
    *,
    by: Who = "staff",
    demo: Demo = False,
) -> None:
    """Lift a block: its time can be booked again. Exit code 1: there is none of that number."""
    with at_the_desk(demo=demo) as (house, business_id):
        lifted = house.desk.unblock(business_id, number, by=By(by, HOW))
        with house.book.look() as unit:
            catalog = known_catalog(unit, business_id)
    typer.echo(blocking.lifted(lifted, number, catalog).text, err=lifted is None)
    raise typer.Exit(0 if lifted else 1)


def _why(reason: str) -> str:
    return f" ({reason})" if reason else ""
