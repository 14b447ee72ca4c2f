"""`move`, `cancel`, `late`: what staff do to clients' visits, and what the clients are told of it"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from bot.cli.book import OVERRIDDEN
from bot.cli.linkless import say_so
from bot.cli.lists import headed, known_catalog, terminal
from bot.cli.staff import Demo, Number, Who, at_the_desk, by_hand
from bot.compose import wall_clock
from bot.desk import Answer
from bot.desk.changing import Changed
from core.catalog import Catalog, ResourceKind
from core.messages import plain
from core.walltime import on_the_wall, zone
from dialogs import orders

Why = Annotated[str, typer.Option(help="A reason that the client is told, in a few words.")]

_REFUSED = {
    Answer.SEVERAL: "{0} could be several: type more of its digits, as `halfpast agenda` shows them.",
    Answer.OVER: "{0} is over, or was closed.",
    Answer.WAITS: "{0} waits for a yes or a no: `halfpast approve {0}` or `halfpast decline {0}`.",
    Answer.GONE: "The service or the place of {0} is not in the catalog any more: put it back first.",
    Answer.UNKNOWN: "There is no {0}: `halfpast agenda` shows visits.",
}


def move(
    number: Number,
    words: Annotated[str, typer.Argument(metavar="WHEN", help="Where to, e.g. 'thursday 4pm with Chloe'.")],
    *,
    why: Why = "",
    override: Annotated[
        bool, typer.Option("--override", help="Waive lead time, horizon, limits, invitation and rights.")
    ] = False,
    by: Who = "staff",
    demo: Demo = False,
) -> None:
    """Move a visit, if the time is free; the client is told, and can answer. Exit code 1: it stays as it is."""
    with at_the_desk(demo=demo) as (house, business_id):
        done = house.desk.move(business_id, number, words, override=override, why=why, by=by_hand(by))
        if done.answer is Answer.DONE:
            say_so(house, business_id)
    _tell(number, done)


def cancel(number: Number, *, why: Why = "", by: Who = "staff", demo: Demo = False) -> None:
    """Cancel a visit: its time is free, and the client is told. Exit code 1: it stays as it is."""
    with at_the_desk(demo=demo) as (house, business_id):
        done = house.desk.cancel(business_id, number, why=why, by=by_hand(by))
    _tell(number, done)


def late(
    provider: Annotated[str, typer.Argument(help="Who runs late: a name or id of the catalog.")],
    minutes: Annotated[int, typer.Argument(help="By how much.", min=1, max=orders.LONGEST)],
    *,
    after: Annotated[
        str,
        typer.Option(
            metavar="TIME", help="From the first visit on that begins then: 15:00. Without it: now."
        ),
    ] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Send the texts without asking.")] = False,
    by: Who = "staff",
    demo: Demo = False,
) -> None:
    """Tell clients that somebody runs late: shows who reads what, and asks. Exit code 1: nothing was sent."""
    with at_the_desk(demo=demo) as (house, business_id):
        with house.book.look() as unit:
            read = known_catalog(unit, business_id)
        running = _running(provider, minutes, after, read)
        warned = house.desk.behind(business_id, running)
        if not warned:
            typer.echo(orders.told(running, (), read).text, err=True)
            raise typer.Exit(1)
        _show(warned, read)
        if not (yes or typer.confirm("Send these texts?")):
            typer.echo("Nothing was sent.", err=True)
            raise typer.Exit(1)
        typer.echo(orders.told(running, house.desk.warn(business_id, running, by=by_hand(by)), read).text)
        say_so(house, business_id)


def _running(provider: str, minutes: int, after: str, read: Catalog) -> orders.Late:
    """Return who runs late, by how much and from when on; raise BadParameter for what is not known."""
    key, now = orders.provider(provider, read), wall_clock()
    if key is None:
        known = ", ".join(each.name for each in read.resources if each.kind is ResourceKind.PROVIDER)
        raise typer.BadParameter(f"there is no {provider}; there are {known}", param_hint="PROVIDER")
    since = orders.since(key, after, read, now) if after else now
    if since is None:
        raise typer.BadParameter("must be a time of today, e.g. 15:00", param_hint="--after")
    return orders.Late(key, minutes, since)


def _show(warned: Sequence[orders.Warned], read: Catalog) -> None:
    table = headed(
        f"{read.business.name}: begins later",
        ("Booked", "Likely", "Who", "Text"),
        narrow=("Booked", "Likely"),
    )
    for each in warned:
        where = zone(each.delay.booking.zone)
        text = plain(each.letter) if each.letter else "cannot be texted: please tell them"
        begins = (f"{on_the_wall(at, where):%H:%M}" for at in (each.delay.booking.start, each.delay.start))
        table.add_row(*begins, each.person.name or "?", text)
    terminal().print(table)


def _tell(number: str, done: Changed) -> None:
    """Say what was done and what the client reads, or why nothing was: then the exit code is 1."""
    if done.said is None or done.answer is not Answer.DONE:
        typer.echo(_REFUSED[done.answer].format(number) if done.said is None else done.said.text, err=True)
        if done.waivable:
            typer.echo("With --override it is moved all the same.", err=True)
        raise typer.Exit(1)
    typer.echo(done.said.text)
    if done.overrode:
        typer.echo(f"Overridden: {', '.join(OVERRIDDEN[each] for each in done.overrode)}.")
    if done.letter:
        typer.echo(f"The text: {plain(done.letter)}")
