"""`free`: the coming days at a glance, each resource's hours free or taken"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import groupby, pairwise
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from bot.cli.lists import look, terminal
from bot.compose import wall_clock
from bot.spelling import nearest
from core.blocks import added
from core.catalog import Catalog, Location
from core.picture import Row, picture
from core.spans import Span
from core.walltime import DAY, MINUTE, day_span, instant, on_the_wall, zone
from storage import blocks, bookings
from storage.unit import Unit

NOBODY = ""
"""The claim of a look at everything: nobody's own."""

LEVELS = "▁▂▃▄▅▆▇█"
"""How much of a stretch is taken: from hardly anything to all of it."""

FREE, CLOSED = "·", " "

HOURS_UP_TO = 4
"""Up to so many days each hour has a sign of its own, of more days each day."""


def free(
    *,
    first: Annotated[
        datetime | None,
        typer.Option("--from", formats=["%Y-%m-%d"], help="The first day; today, if not said."),
    ] = None,
    days: Annotated[int, typer.Option(min=1, max=92, help="How many days.")] = 28,
    location: Annotated[str | None, typer.Option(help="One location only, by its id.")] = None,
    demo: Annotated[bool, typer.Option("--demo", help="In the book of the last demo talk.")] = False,
) -> None:
    """Show how full the coming days are: everybody and everything, day by day, or hour by hour for up to four days."""
    with look(demo=demo) as (unit, read):
        if location is not None and location not in read.location:
            raise typer.BadParameter(
                f"there is none{nearest(location, read.location)}", param_hint="--location"
            )
        rows = seen(unit, read, _whole(read, first, days), location)
    screen = terminal()
    for place, of_place in groupby(rows, lambda each: each.location):
        screen.print(_table(place, tuple(of_place), first, days))
    screen.print(
        f"{FREE} free   {LEVELS[0]} to {LEVELS[-1]} partly to wholly taken   blank: not there", style="dim"
    )


def seen(unit: Unit, read: Catalog, span: Span, location_id: str | None = None) -> tuple[Row, ...]:
    """Return the picture of a span, as the book has it now."""
    ids = [each.id for each in read.resources if location_id is None or location_id in each.locations]
    taken, _ = bookings.busy(unit, read.business.id, ids, span, claim=NOBODY, now=wall_clock())
    return picture(
        read, span, added(taken, blocks.seen(unit, read.business.id, ids, span)), location_id=location_id
    )


def _dates(place: Location, first: datetime | None, days: int) -> list[date]:
    begins = first.date() if first else on_the_wall(wall_clock(), zone(place.zone)).date()
    return [begins + n * DAY for n in range(days)]


def _whole(read: Catalog, first: datetime | None, days: int) -> Span:
    """Return all that the days come to, by the walls of all places."""
    spans = [day_span(day, zone(each.zone)) for each in read.locations for day in _dates(each, first, days)]
    return Span(min(each.start for each in spans), max(each.end for each in spans))


def _table(place: Location, rows: tuple[Row, ...], first: datetime | None, days: int) -> Table:
    """Draw a place: a line for each resource, a sign for each hour of few days or for each of many days."""
    dates = _dates(place, first, days)
    if days <= HOURS_UP_TO:
        hours = _hours(rows, place)
        columns = [(f"{day:%a %d %b}\n{_scale(hours)}", _by_hour(day, hours, place)) for day in dates]
    else:
        initials = "".join(f"{day:%a}"[0] for day in dates)
        columns = [
            (f"{dates[0]:%a %d %b} on\n{initials}", [day_span(day, zone(place.zone)) for day in dates])
        ]
    table = Table(title=place.name, title_justify="left", box=None)
    table.add_column("")
    for heading, _ in columns:
        table.add_column(heading, no_wrap=True)
    table.add_column("free", justify="right")
    for row in rows:
        signs = (Text("".join(_sign(row, span) for span in spans)) for _, spans in columns)
        table.add_row(
            Text(row.resource.name), *signs, _share(row, [span for _, spans in columns for span in spans])
        )
    return table


def _hours(rows: tuple[Row, ...], place: Location) -> range:
    """Return the hours of the day in which anybody works."""
    spans = [span for row in rows for span in row.works]
    firsts = [on_the_wall(each.start, zone(place.zone)).hour for each in spans]
    lasts = [on_the_wall(each.end - MINUTE, zone(place.zone)).hour for each in spans]
    return range(min(firsts, default=9), max(lasts, default=17) + 1)


def _scale(hours: range) -> str:
    """Return the last digit of each hour: below it stands its sign."""
    return "".join(str(hour % 10) for hour in hours)


def _by_hour(day: date, hours: range, place: Location) -> list[Span]:
    edges = [
        instant(datetime.combine(day, time()) + timedelta(hours=n), zone(place.zone))
        for n in (*hours, hours.stop)
    ]
    return [Span(start, end) for start, end in pairwise(edges) if start < end]


def _sign(row: Row, span: Span) -> str:
    """Return the sign of a stretch: how much of a resource's hours in it is taken."""
    works, left = row.over(span)
    if not works:
        return CLOSED
    return FREE if left == works else LEVELS[min(int((1 - left / works) * len(LEVELS)), len(LEVELS) - 1)]


def _share(row: Row, spans: list[Span]) -> str:
    """Write how much of the hours shown is free."""
    works, left = (sum(each, timedelta()) for each in zip(*(row.over(span) for span in spans), strict=True))
    return f"{left / works:.0%}" if works else "-"
