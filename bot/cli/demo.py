"""the demo's book: a fresh one for each talk, and the way back to the last"""

from __future__ import annotations

import os
import tempfile
from datetime import datetime
from pathlib import Path

import typer

from bot.compose import NoBookError, apply_catalog, fresh_id
from storage.database import Database, connect, migrate

CATALOG = Path(__file__).parents[1] / "demo" / "willow.toml"
LATEST = "latest"
KEPT = 5
WELCOME = """\
You are texting Willow Studio (a demo; its book is {place}). Try:

  haircut tomorrow afternoon          colour with chloe on friday, not before 2
  1                                   actually, can I come an hour later?
  when is my appointment?             where are you?
  can't make it                       undo

Ctrl-D ends the talk; `halfpast agenda --demo` then shows the book.
"""


def fresh(now: datetime) -> Database:
    """Make a new book with the demo's business in it, and say where it is and what to try."""
    folder = _folder()
    _tidy(folder)
    place = folder / f"demo-{now:%Y%m%d-%H%M%S}-{fresh_id()[:6]}.db"
    book = connect(f"sqlite:///{place}")
    migrate(book)
    apply_catalog(book, CATALOG, now)
    pointer = folder / f"{place.name}.new"
    pointer.write_text(place.name)
    pointer.replace(folder / LATEST)
    typer.echo(WELCOME.format(place=place), err=True)
    return book


def last() -> Database:
    """Return the book of the last demo talk."""
    folder = _folder()
    latest = folder / LATEST
    place = folder / latest.read_text() if latest.exists() else None
    if place is None or not place.exists():
        raise NoBookError("There was no demo talk yet: `halfpast talk --demo`, or `make demo`.")
    return connect(f"sqlite:///{place}")


def _folder() -> Path:
    """Return a folder of our own that can be written: in the cache, or where everything temporary is."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "halfpast"
    for folder in (cache, Path(tempfile.gettempdir()) / f"halfpast-{os.getuid()}"):
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except (OSError, RuntimeError):
            continue
        if os.access(folder, os.W_OK) and folder.stat().st_uid == os.getuid():
            return folder
    raise NoBookError("XDG_CACHE_HOME: the demo found no folder that it may write to; name one.")


def _tidy(folder: Path) -> None:
    """Keep the last few books; a talk that is still open keeps its file until it ends."""
    books = sorted(folder.glob("demo-*.db"), key=lambda path: path.name, reverse=True)
    for old in books[KEPT - 1 :]:
        for path in folder.glob(f"{old.name}*"):
            path.unlink(missing_ok=True)
