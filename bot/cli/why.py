"""`why`: why a time can be booked, or cannot"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Annotated

import typer

from bot.cli.lists import known_catalog
from bot.cli.staff import Demo, at_the_desk
from bot.compose import wall_clock
from core.people import Address
from core.walltime import instant, zone
from dialogs.explaining import as_data, lines

Words = Annotated[str, typer.Argument(help="What is asked for, e.g. 'cut with Ana friday 9am'.")]


def why(
    words: Words,
    *,
    to: Annotated[
        str | None, typer.Option("--as", help="For whom, e.g. sms:+447700900123; else for anybody.")
    ] = None,
    now: Annotated[
        datetime | None, typer.Option(help="As if it were this time, e.g. 2026-03-02T10:00.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON object.")] = False,
    demo: Demo = False,
) -> None:
    """Say why a time can be booked or cannot: rules, bookings, blocks. Exit code 1: it cannot."""
    with at_the_desk(demo=demo) as (house, business_id):
        with house.book.look() as unit:
            where = zone(known_catalog(unit, business_id).locations[0].zone)
        at = now if now is None or now.tzinfo else instant(now, where)
        moment = at.astimezone(UTC) if at else wall_clock()
        answer = house.desk.explain(business_id, words, to=_address(to), now=moment)
    if answer is None:
        typer.echo("Say what and when, for example: halfpast why 'cut with Ana friday 9am'.", err=True)
        raise typer.Exit(1)
    given = answer.said, answer.things, answer.names
    typer.echo(json.dumps(as_data(*given), ensure_ascii=False) if as_json else "\n".join(lines(*given)))
    raise typer.Exit(1 if answer.said.because else 0)


def _address(text: str | None) -> Address | None:
    """Read an address as `notify` in the catalog has it, a bare number as one that is texted."""
    if text is None:
        return None
    channel, colon, value = text.partition(":")
    return Address(channel, value) if colon else Address("sms", text)
