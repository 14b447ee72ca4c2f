"""what commands that show a list share: a look into the book, the screen, and a table"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing, contextmanager

from rich.console import Console
from rich.table import Table

from bot import settings as all_settings
from bot.cli import demo as demo_book
from bot.compose import ready_book, speaking_for, wall_clock
from bot.desk import NoCatalogError
from core.catalog import Catalog
from storage import catalog as catalogs
from storage.unit import Unit

WIDE = 110
"""Columns of a table that goes into a pipe."""


@contextmanager
def look(*, demo: bool) -> Iterator[tuple[Unit, Catalog]]:
    """Give a look into the book, that of the settings or of the last demo talk, and the catalog that stands."""
    settings = None if demo else all_settings.read()
    with closing(ready_book(settings) if settings else demo_book.last()) as book:
        business_id = speaking_for(book, settings, wall_clock())
        with book.look() as unit:
            yield unit, known_catalog(unit, business_id)


def known_catalog(unit: Unit, business_id: str) -> Catalog:
    """Return the catalog that stands; raise NoCatalogError when there is none."""
    found = catalogs.current(unit, business_id)
    if found is None:
        raise NoCatalogError
    return found[1]


def terminal() -> Console:
    """Return the screen, as wide as the terminal, or as a pipe is to be."""
    return Console(width=None if sys.stdout.isatty() else WIDE)


def headed(title: str, columns: Sequence[str], *, narrow: Collection[str] = ()) -> Table:
    """Return an empty table; ``narrow``: the columns whose words stay on one line."""
    table = Table(title=title)
    for column in columns:
        table.add_column(column, no_wrap=column in narrow)
    return table
