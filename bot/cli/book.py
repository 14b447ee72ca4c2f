"""`agenda`, `book`, `catalog`: what stands in the book, what staff write into it, and what can be booked"""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import phonenumbers
import typer
from rich.table import Table

from bot import settings as all_settings
from bot.catalog.file import load
from bot.cli.linkless import say_so
from bot.cli.lists import headed, known_catalog, look, terminal
from bot.compose import House, fresh_id, from_settings, ready_book, speaking_for, wall_clock
from bot.desk import NOWHERE, OVERRODE, By
from bot.desk.applying import REPLANNED, Applier
from bot.desk.flagged import still_flagged
from bot.desk.lateness import RUNS_LATE
from bot.desk.risks import chances
from bot.desk.unconfirmed import LISTED
from bot.metrics import Metrics
from bot.opening import open_channels
from bot.settings import Settings
from core.bookings import STANDING, Booking, State, What
from core.catalog import Catalog
from core.mates import coming
from core.messages import Inbound, Line, plain
from core.numbers import short
from core.overrides import APPROVAL
from core.people import Address
from core.policies import Refused
from core.requests import asks_to_move
from core.spans import Span
from core.waitlist import Became
from core.walltime import day_span, on_the_wall, zone
from dialogs import decisions
from dialogs.blocking import written
from storage import blocks, bookings, events, people
from storage.database import Database
from storage.unit import Unit

DAYS = 14
MONTH = timedelta(days=31)

NO_NOTES = (
    "blocked",
    "unblocked",
    "flagged",
    "kept as it is",
    REPLANNED,
    OVERRODE,
    people.ENTITLED,
    people.PASSED_ON,
    RUNS_LATE,
    LISTED,
)
"""What the event log has of blocks, flags, rights, addresses and lists: staff did it, or see it elsewhere."""

OVERRIDDEN = {
    Refused.TOO_SOON: "the notice that is asked for (lead)",
    Refused.NOT_OPEN: "the first date that can be booked (opens)",
    Refused.TOO_FAR: "how far ahead can be booked (horizon)",
    Refused.DAY_LIMIT: "the limit of visits a day",
    Refused.WEEK_LIMIT: "the limit of visits a week",
    Refused.MONTH_LIMIT: "the limit of visits a month",
    Refused.AT_ONCE: "the limit of visits ahead at one time",
    Refused.INVITATION: "that it is by invitation",
    Refused.RIGHTS: "that it is for others (booked_by)",
    APPROVAL: "approval",
}
"""How a rule that was overridden is told to staff."""

catalog = typer.Typer(no_args_is_help=True, help="Check a catalog, or make it what can be booked.")
File = Annotated[Path, typer.Argument(help="A catalog, e.g. catalog.toml.")]


@catalog.command()
def check(file: File) -> None:
    """Say what is wrong with a catalog, or that nothing is."""
    read = load(file, today=wall_clock().date())
    typer.echo(f"{file} is fine: {_size(read)}.")


@catalog.command()
def apply(
    file: File,
    *,
    force: Annotated[
        bool,
        typer.Option("--force", help="Also where bookings could not be kept: they are flagged for staff."),
    ] = False,
    by: Annotated[str, typer.Option(help="Who applies it; it stands in the event log.")] = "staff",
) -> None:
    """Make this the catalog of its business; the same file again changes nothing.

    Where bookings that stand could not be kept as they are, they are listed and nothing is taken: exit code 2.
    """
    settings = all_settings.read()
    with closing(ready_book(settings)) as book:
        read = load(file, today=wall_clock().date())
        lines = _lines(settings, read) if force else ()
        applier = Applier(By(by, "cli", lines), wall_clock(), fresh_id)
        with book.unit() as unit:
            done = applier.apply(unit, read, source=file.name, force=force)
    typer.echo(f"{read.business.id}: version {done.version} of the catalog stands.")
    if done.flagged:
        typer.echo(f"Bookings flagged for staff: {done.flagged}. `halfpast flagged` lists them.")
    if done.letters:
        typer.echo(
            f"Letters that wait and were promised by other plans or quiet hours: {done.letters}. They go out as they "
            "were promised; what is booked or moved from now on goes by the new ones."
        )


def agenda(
    *,
    demo: Annotated[bool, typer.Option("--demo", help="Show the book of the last demo talk.")] = False,
    day: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="One day only.")] = None,
) -> None:
    """Show the bookings of the coming days, and what waits for a person."""
    with look(demo=demo) as (unit, read):
        _show(unit, read, day.date() if day else None)


def book(
    words: Annotated[str, typer.Argument(help="What the client wants, e.g. 'cut with Ana thursday 3pm'.")],
    *,
    name: Annotated[str, typer.Option(help="The client's name.")],
    phone: Annotated[str, typer.Option(help="The client's number, e.g. +447700900123.")],
    by: Annotated[str, typer.Option(help="Who enters it.")] = "staff",
    override: Annotated[
        bool,
        typer.Option("--override", help="Waive lead time, horizon, limits, approval, invitation and rights."),
    ] = False,
    wait: Annotated[
        bool, typer.Option("--wait", help="Where it is taken, put them on the waiting list.")
    ] = False,
) -> None:
    """Enter a booking for a client who phones; the same rules hold. Exit code 1: not booked, here is what is free."""
    settings = all_settings.read()
    house = from_settings(settings)
    with closing(house.book) as opened:
        business_id = speaking_for(opened, settings, wall_clock())
        sender = Address("sms", number(opened, business_id, phone))
        ref = f"{by}-{fresh_id()}"
        said = Inbound(_sms_line(house, business_id), sender, ref, wall_clock(), words)
        entered = house.desk.enter(said, name=name, who=by, override=override, waits=wait)
        if entered.booked:
            say_so(house, business_id)
    for reply in entered.replies:
        typer.echo(plain(reply))
    if entered.overrode:
        typer.echo(f"Overridden: {', '.join(OVERRIDDEN[each] for each in entered.overrode)}.")
    raise typer.Exit(0 if entered.booked else 1)


def _lines(settings: Settings, read: Catalog) -> tuple[Line, ...]:
    """Return our lines, on which staff can be told."""
    channels = open_channels(settings, read.business.id, Metrics(), language=read.business.language)
    return tuple(line for each in channels for line in each.lines)


def _sms_line(house: House, business_id: str) -> Line:
    """Return the line whose texts will confirm a booking; one that is open nowhere, if there is none."""
    found = house.desk.line_on(business_id, "sms")
    if found is None:
        typer.echo("No text will confirm it: the business has no line for text messages.", err=True)
    elif not any(found in each.lines for each in house.channels):
        typer.echo(
            "What is to be texted waits for the process that has HALFPAST_CHANNELS__SMS__... set.", err=True
        )
    return found or Line(NOWHERE, business_id, "sms", "")


def number(book: Database, business_id: str, phone: str, hint: str = "--phone") -> str:
    """Return a number as the whole world writes it; without its country it is one of the business's."""
    with book.look() as unit:
        country = known_catalog(unit, business_id).business.country
    try:
        read = phonenumbers.parse(phone, country)
    except phonenumbers.NumberParseException:
        read = None
    if read is None or not phonenumbers.is_possible_number(read):
        raise typer.BadParameter("must be a phone number, e.g. +447700900123", param_hint=hint)
    return str(phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.E164))


def _size(read: Catalog) -> str:
    return f"{len(read.services)} services, {len(read.resources)} resources, {len(read.locations)} locations"


def _show(unit: Unit, read: Catalog, day: date | None) -> None:
    screen = terminal()
    span = _span(read, day)
    rows = bookings.shown(unit, read.business.id, span, wall_clock())
    screen.print(_table(unit, read, rows) if rows else f"Nothing is booked {_when(day)}.")
    if any(each.state is State.AWAITING or asks_to_move(each) for each in rows):
        screen.print("Some wait for approval: halfpast approvals")
    for each in blocks.standing(unit, read.business.id, span.start):
        if each.span.start < span.end:
            because = f" ({each.reason})" if each.reason else ""
            screen.print(f"Blocked ({each.number}): {written(each, read)}{because}", highlight=False)
    if still_flagged(unit, read, wall_clock()):
        screen.print("Some cannot be kept as they are: halfpast flagged")
    for event in _for_people(unit, read.business.id):
        screen.print(f"Waits for a person: {event.what}, since {event.at:%Y-%m-%d %H:%M} UTC")


def _span(read: Catalog, day: date | None) -> Span:
    """Return one local day, or the coming ones."""
    where = zone(read.locations[0].zone)
    if day is not None:
        return day_span(day, where)
    today = on_the_wall(wall_clock(), where).date()
    return Span(day_span(today, where).start, day_span(today + timedelta(days=DAYS), where).end)


def _when(day: date | None) -> str:
    return f"on {day:%a %d %b %Y}" if day else f"in the coming {DAYS} days"


def _table(unit: Unit, read: Catalog, rows: tuple[Booking, ...]) -> Table:
    columns = ("ID", "Day", "Time", "Who", "What", "With", "Where", "State")
    risky = _risks(unit, read, rows)
    more = ("Risk",) if risky else ()
    table = headed(read.business.name, (*columns, *more), narrow=("ID", "Day", "Time", "Risk"))
    known = [each.claim for each in bookings.agenda(unit, read.business.id, _month_around(rows))]
    for row in rows:
        told = (risky.get(row.id, ""),) if risky else ()
        table.add_row(short(row.claim, known), *cells(unit, read, row), *told)
    return table


def _risks(unit: Unit, read: Catalog, rows: tuple[Booking, ...]) -> dict[str, str]:
    """Write of each visit to come how likely it is that nobody comes; of none where too little is known."""
    now = wall_clock()
    coming = (each for each in rows if each.state in STANDING and each.start > now)
    return chances(unit, read.business.id, coming, now)


def cells(unit: Unit, read: Catalog, row: Booking) -> tuple[str, ...]:
    """Write a booking as the cells of a list: day, time, who, what, with, where, state.

    A title stands with what it is, colleagues who come along with whoever booked.
    """
    person, _ = people.person(unit, read.business.id, row.person_id)
    ends = on_the_wall(row.end, zone(row.zone))
    names = {each.resource_id for each in row.slot.takings}
    service = read.service.get(row.slot.service_id)
    what = service.name if service else row.slot.service_id
    return (
        f"{row.wall:%a %d %b %Y}",
        f"{row.wall:%H:%M}-{ends:%H:%M}",
        ", ".join((person.name or "?", *(each.name for each in coming(row.mates)))),
        f"{what}: {row.title}" if row.title else what,
        ", ".join(read.resource[each].name if each in read.resource else each for each in sorted(names)),
        read.location[row.slot.location_id].name
        if row.slot.location_id in read.location
        else row.slot.location_id,
        f"{row.state.value}, asks to move" if asks_to_move(row) else row.state.value,
    )


def _month_around(rows: tuple[Booking, ...]) -> Span:
    """Return the span in which a visit is named by its number."""
    return Span(rows[0].start - MONTH, rows[-1].end + MONTH)


def _for_people(unit: Unit, business_id: str) -> list[events.Event]:
    """Return what was noted for staff of late; what merely happened to a booking is no note."""
    happened = {*(each.value for each in (*What, *Became)), *NO_NOTES, decisions.WANTED}
    latest = events.latest(unit, business_id, 100)
    return [each for each in latest if each.what not in happened and not each.what.startswith("consent")]
