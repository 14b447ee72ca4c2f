"""what is fuzzed: one text is read in every language, and what must hold for any text is looked at"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from time import process_time
from typing import TypeVar
from zoneinfo import ZoneInfo

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / ".cache" / "fuzz" / "python")]

import atheris  # noqa: E402 - found where `make fuzz` puts it

with atheris.instrument_imports(include=["dialogs"]):
    from dialogs.language import known
    from dialogs.lexicon import lexicon
    from dialogs.understand import understand
    from dialogs.when import Table, When, read
    from dialogs.when.picture import picture
    from dialogs.when.report import as_data

from tests.dialogs.desk import WILLOW, inbound  # noqa: E402 - as above
from tests.dialogs.scenes import STATES  # noqa: E402 - as above

T = TypeVar("T")

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=LONDON)
FARTHEST = timedelta(days=732)
A_YEAR = re.compile(r"[0-9]{4}|[0-9][-./][0-9]+[-./][0-9]|years?|jahre?|años?|ans?\b")
SLOWEST = 0.2
"""Seconds of the processor: far more than a hostile text may take, so that only what grows without end is a finding."""
OFFERED = Table(offered=(NOW + timedelta(days=1), NOW + timedelta(days=2)), asked="when")
FOREIGN = "pt"
"""A language without a folder: it is read by the library for all of them."""
WORDBOOK = {
    tag: lexicon(replace(WILLOW, business=replace(WILLOW.business, language=tag))) for tag in sorted(known())
}
STANDING = [STATES[name]().state for name in ("idle", "two offers")]


class Slow(Exception):
    """A text took too long."""


class Astray(Exception):
    """A window lies where nobody can book, and no year was named."""


def one(data: bytes) -> None:
    """Read one text; raise when something does not hold."""
    text = data.decode("utf-8", "surrogateescape")
    for language, words in WORDBOOK.items():
        for table in (Table(), OFFERED):
            _look(
                text,
                _timed(lambda tag=language, at=table: read(text, now=NOW, language=tag, table=at), language),
            )
        for state in STANDING:
            _timed(lambda s=state, w=words: understand(inbound(text), s, now=NOW, lexicon=w), language)
        _report(text, language)
    if len(data) % 16 == 0:  # rarely: it costs a hundred times as much
        _look(text, read(text, now=NOW, language=FOREIGN))
        _report(text, FOREIGN)


def _timed(work: Callable[[], T], what: str) -> T:
    begun = process_time()
    done = work()
    if (taken := process_time() - begun) > SLOWEST:
        raise Slow(f"{what}: {taken:.3f} s")
    return done


def _look(text: str, when: When) -> None:
    wishes = (*((when.wish,) if when.wish else ()), *when.readings)
    for span in (span for wish in wishes for span in wish.windows):
        if not A_YEAR.search(text) and not NOW - FARTHEST <= span.start < span.end <= NOW + FARTHEST:
            raise Astray(f"{span}")


def _report(text: str, language: str) -> None:
    as_data(text, NOW.replace(tzinfo=None), "what time?", language)
    picture(text, NOW, language)


one(b"tomorrow")  # what is loaded once is no slow text
atheris.Setup(sys.argv, one)
atheris.Fuzz()
