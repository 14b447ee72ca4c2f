"""`serve`, `work`, `migrate`, `doctor`: what keeps a house running"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from typing import Annotated

import typer
from rich.console import Console

from bot import doctor as surgery
from bot import log
from bot.cli.progress import watched
from bot.compose import House, from_settings, open_book, web
from bot.server import server
from bot.settings import Settings, read
from storage import database

YIELDS = 5
"""By so much a process that only posts is nicer than one that hears: who waits for an answer goes first."""

Drain = Annotated[bool, typer.Option("--drain", help="Post what is due now, and end.")]


def serve() -> None:
    """Be the front desk: hear, answer, post and remind, until told to stop."""
    settings = _settings()
    house = from_settings(settings)
    _settle_in()
    typer.echo(f"Halfpast listens on http://{settings.host}:{settings.port}", err=True)
    server(web(house, proxies=settings.proxies), host=settings.host, port=settings.port).run()


def work(*, drain: Drain = False) -> None:
    """Post letters and do the rounds, beside the processes that serve."""
    house = from_settings(_settings())
    _settle_in()
    asyncio.run(_drain(house) if drain else _work(house))


def migrate() -> None:
    """Bring the tables of the database to this version."""
    book = open_book(_settings())
    database.migrate(book)
    book.close()
    typer.echo("The tables are those of this version.")


def doctor() -> None:
    """Check everything that must be right, and say how to mend what is not."""
    findings = asyncio.run(surgery.examine())
    for finding in findings:
        typer.echo(f"{'ok  ' if finding.well else 'MEND'}  {finding.what}: {finding.said}")
    raise typer.Exit(0 if all(finding.well for finding in findings) else 1)


def _settle_in() -> None:
    """Keep what was loaded out of the garbage collector's way: to walk through all of it stops every turn for 40 ms."""
    gc.collect()
    gc.freeze()


def _settings() -> Settings:
    settings = read()
    log.configure(style=settings.log_style, level=settings.log_level, secrets=settings.secrets)
    return settings


async def _drain(house: House) -> None:
    screen = Console(stderr=True)
    with watched(await house.post.due(), screen) as told:
        posted = await house.post.drain(told)
    for line, stands in house.post.interrupted().items():
        typer.echo(f"{line}: {stands}.", err=True)
    await house.close()
    typer.echo(f"Letters worked on: {posted}.")


async def _work(house: House) -> None:
    os.nice(YIELDS)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for each in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(each, stop.set)
    async with house.open(hears=False):
        await stop.wait()
