"""`move`, `cancel`: what staff do to a client's visit, and what the client is told of it"""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.book import OVERRIDDEN
from bot.cli.staff import HOW, Demo, Number, Who, at_the_desk
from bot.desk import Answer, By
from bot.desk.changing import Changed
from core.messages import plain

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
        done = house.desk.move(business_id, number, words, override=override, why=why, by=By(by, HOW))
    _tell(number, done)


def cancel(number: Number, *, why: Why = "", by: Who = "staff", demo: Demo = False) -> None:
    """Cancel a visit: its time is free, and the client is told. Exit code 1: it stays as it is."""
    with at_the_desk(demo=demo) as (house, business_id):
        done = house.desk.cancel(business_id, number, why=why, by=By(by, HOW))
    _tell(number, done)


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
