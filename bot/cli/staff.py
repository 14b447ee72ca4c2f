"""`approvals`, `approve`, `decline`, `attended`, `missed`: what staff decide, and what they write down after a visit"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer
from rich.console import Console

from bot import settings as all_settings
from bot.cli import demo as demo_book
from bot.cli.book import cells
from bot.cli.linkless import say_so
from bot.cli.lists import headed, known_catalog, look, terminal
from bot.compose import Hands, House, assemble, from_settings, speaking_for, wall_clock
from bot.desk import Answer, By, Decided, rivals_of
from core.bookings import Booking, State
from core.catalog import Catalog
from core.numbers import short
from core.people import Person
from core.requests import waits
from core.walltime import on_the_wall, zone
from dialogs import decisions
from dialogs.speech import Speaker
from storage import bookings
from storage.unit import Unit

HOW = "cli"
"""The channel under which the event log has what was decided here."""

_DONE = {
    State.BOOKED: "Approved",
    State.CANCELLED: "Declined",
    State.ATTENDED: "Attended",
    State.MISSED: "Missed",
}

Number = Annotated[str, typer.Argument(metavar="ID", help="The number of it, as the lists show it.")]
MaybeNumber = Annotated[
    str | None, typer.Argument(metavar="ID", help="The number of it, as `agenda` shows it.")
]
Who = Annotated[str, typer.Option("--by", help="Who decides; it stands in the event log.")]
Demo = Annotated[bool, typer.Option("--demo", help="In the book of the last demo talk.")]


def by_hand(by: str) -> By:
    """Return whoever changes a visit here, as the event log and the cards of staff name them."""
    return By(by, HOW, name=by)


def approvals(*, demo: Demo = False) -> None:
    """Show what waits for a yes or a no, until when, and what it would keep away."""
    with look(demo=demo) as (unit, read):
        _show(unit, read)


def approve(number: Number, *, by: Who = "staff", demo: Demo = False) -> None:
    """Say yes to a request: it is booked, and the client is told. Exit code 1: it cannot be decided any more."""
    with at_the_desk(demo=demo) as (house, business_id):
        done = house.desk.decide(business_id, number, yes=True, by=by_hand(by))
        _tell(house, business_id, number, done)
        say_so(house, business_id)


def decline(
    number: Number,
    *,
    why: Annotated[str, typer.Option(help="A reason that the client is told, in a few words.")] = "",
    by: Who = "staff",
    demo: Demo = False,
) -> None:
    """Say no to a request: its time is free, and the client is told. Exit code 1: it cannot be decided any more."""
    with at_the_desk(demo=demo) as (house, business_id):
        done = house.desk.decide(business_id, number, yes=False, why=why, by=by_hand(by))
        _tell(house, business_id, number, done)


def attended(
    number: MaybeNumber = None,
    *,
    all_past: Annotated[
        bool, typer.Option("--all-past", help="All visits of the last month that are over.")
    ] = False,
    by: Who = "staff",
    demo: Demo = False,
) -> None:
    """Write down that the client of a visit came, or all clients of visits that are over."""
    if all_past == bool(number):
        raise typer.BadParameter("say which visit, or --all-past")
    with at_the_desk(demo=demo) as (house, business_id):
        if number is None:
            count = house.desk.close_past(business_id, by=by_hand(by))
            typer.echo(f"Visits written down as attended: {count}.")
        else:
            _tell(
                house,
                business_id,
                number,
                house.desk.close(business_id, number, came=True, by=by_hand(by)),
            )


def missed(number: Number, *, by: Who = "staff", demo: Demo = False) -> None:
    """Write down that the client of a visit did not come."""
    with at_the_desk(demo=demo) as (house, business_id):
        _tell(
            house,
            business_id,
            number,
            house.desk.close(business_id, number, came=False, by=by_hand(by)),
        )


@contextmanager
def at_the_desk(*, demo: bool) -> Iterator[tuple[House, str]]:
    """Give the desk, as the settings or the last demo talk have it, and its business."""
    settings = None if demo else all_settings.read()
    house = from_settings(settings) if settings else assemble(demo_book.last(), [], Hands())
    try:
        yield house, speaking_for(house.book, settings, wall_clock())
    finally:
        house.book.close()


def _tell(house: House, business_id: str, number: str, done: Decided) -> None:
    """Say what was decided, or why it cannot be: then the exit code is 1."""
    if done.answer is not Answer.DONE or done.booking is None:
        typer.echo(_refusal(house, business_id, number, done), err=True)
        raise typer.Exit(1)
    with house.book.look() as unit:
        read = known_catalog(unit, business_id)
        typer.echo(f"{_DONE[done.booking.state]}: {', '.join(cells(unit, read, done.booking)[:5])}")
    if done.booking.state in {State.BOOKED, State.CANCELLED}:
        typer.echo(
            "The client will be told." if done.told else "The client cannot be texted: please tell them."
        )


def _refusal(house: House, business_id: str, number: str, done: Decided) -> str:
    """Say in a sentence why nothing was written down."""
    match done.answer:
        case Answer.SETTLED if done.before:
            with house.book.look() as unit:
                where = zone(known_catalog(unit, business_id).locations[0].zone)
            at = on_the_wall(done.before.at, where)
            return f"{number} was {done.before.what} already: by {done.before.who}, {at:%a %d %b %H:%M}."
        case Answer.SEVERAL:
            return f"{number} could be several: type more of its digits, as the list shows them."
        case Answer.OWN:
            return f"{number} is a request of your own: somebody else has to say yes."
        case Answer.NOT_YET:
            return f"{number} has not begun yet."
        case _:
            return f"There is no {number}: `halfpast approvals` shows requests, `halfpast agenda` visits."


def _show(unit: Unit, read: Catalog) -> None:
    screen = terminal()
    now = wall_clock()
    waiting = [each for each in bookings.waiting(unit, read.business.id, now) if waits(each, now)]
    waiting.sort(key=lambda each: each.lapses_at or each.start)
    if not waiting:
        screen.print("Nothing waits for approval.")
        return
    columns = ("ID", "By", "Day", "Time", "Who", "What", "With", "Where")
    table = headed(f"{read.business.name}: waits for a yes or a no", columns, narrow=columns[:4])
    for each in waiting:
        number = short(each.claim, (other.claim for other in waiting))
        table.add_row(number, _deadline(each), *cells(unit, read, each)[:6])
    screen.print(table)
    for each in waiting:
        _rivals(screen, unit, read, each, short(each.claim, (other.claim for other in waiting)))


def _deadline(request: Booking) -> str:
    until = request.lapses_at
    return f"{on_the_wall(until, zone(request.zone)):%a %H:%M}" if until else "-"


def _rivals(screen: Console, unit: Unit, read: Catalog, request: Booking, number: str) -> None:
    """Say what stands or waits at the same time."""
    speaker = Speaker(read, Person(""))
    for booking, who in rivals_of(unit, read, request):
        screen.print(f"{number} has a rival: {decisions.rival(booking, who, speaker)}")
